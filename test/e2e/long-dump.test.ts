import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { uniqueName } from '../support/postgres.ts';
import { runAction } from '../support/runner.ts';
import { bulk } from '../support/sample.ts';
import { sharedPostgres } from '../support/shared.ts';
import { azureStore, githubLogin, loginInVault, useAzure } from './azure-stage.ts';
import { slowRelay } from './slow-relay.ts';
import { type BackupDocument, database, dropWithCopies } from './stage.ts';

const azure = useAzure();
const server = sharedPostgres();

const tokenSeconds = 10;
const dumpSeconds = 55;
/** pg_dump gets two bytes of text for each byte. */
const megabytes = 40;

/** Backs up over a slow line, in a job of its own. */
async function backUpSlowly(db: string) {
  const store = await azureStore(azure());
  const login = githubLogin(azure());
  const vault = loginInVault(azure());
  const relay = await slowRelay(server, (megabytes * 2 * 1024 ** 2) / dumpSeconds);
  const job = new RegExp(new URL(login.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '').pathname);
  const inputs = { ...store.inputs, ...login.inputs, ...vault.inputs };
  const done = async () => {
    const backup = await runAction({
      action: '',
      inputs: { ...inputs, port: String(relay.port), databases: db, compression: 'none' },
      env: login.env,
    });
    expect(backup, backup.log).toMatchObject({ code: 0, failed: false, annotations: [] });
    const [made]: BackupDocument[] = JSON.parse(backup.outputs.backups ?? '');
    const dump = await store.read(`${db}/${made?.name}.dump`);
    expect(createHash('sha256').update(dump).digest('hex')).toBe(made?.sha256);
    return backup;
  };
  return { job, inputs, env: login.env, done };
}

/** All id-tokens and access tokens that an action got. */
const tokensOf = ({ masks }: { readonly masks: readonly string[] }) => {
  const tokens = masks
    .filter(mask => mask.split('.').length === 3)
    .map(token => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
  const isIdToken = ({ iss }: { iss: string }) => iss.includes('actions.githubusercontent.com');
  return {
    idTokens: new Set(tokens.filter(isIdToken).map(({ jti }) => jti)),
    accessTokens: new Set(
      tokens.filter(token => !isIdToken(token)).map(({ aud, iat }) => `${aud} ${iat}`),
    ),
  };
};

test('a dump outlives its tokens, also when a new one is not to be had at once', async () => {
  const db = await database(server, bulk(megabytes));
  azure().accessTokenSeconds = tokenSeconds;
  const [quiet, troubled] = [await backUpSlowly(db), await backUpSlowly(db)];
  const faults = [{ kind: 'answer', status: 503 }, { kind: 'reset' }] as const;
  for (const fault of faults) {
    azure().strike({ service: 'id-token', path: troubled.job, after: 8, fault });
  }

  const backups = await Promise.all([quiet.done(), troubled.done()]);
  for (const backup of backups) {
    const { idTokens, accessTokens } = tokensOf(backup);
    // Vault and store together have two at the least, if none of them had to be renewed.
    expect(idTokens.size).toBeGreaterThanOrEqual(4);
    expect(accessTokens.size).toBeGreaterThanOrEqual(
      2 + Math.floor(dumpSeconds / tokenSeconds) - 2,
    );
  }
  const statuses = azure()
    .requests.filter(({ service, path }) => service === 'id-token' && troubled.job.test(path))
    .map(({ status }) => status);
  expect(statuses).toEqual(expect.arrayContaining([503, 'reset']));
  expect(azure().count('blob', 401)).toBe(0);

  const target = uniqueName('copy');
  onTestFinished(() => dropWithCopies(server, target));
  const restore = await runAction({
    action: 'restore',
    inputs: { ...troubled.inputs, database: db, 'target-database': target },
    env: troubled.env,
  });
  expect(restore, restore.log).toMatchObject({ code: 0, failed: false });
  expect(restore.outputs.validated).toBe('true');
});
