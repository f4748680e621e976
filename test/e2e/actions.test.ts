import { describe, expect, test } from 'vitest';
import { uniqueName } from '../support/postgres.ts';
import { type ActionResult, runAction } from '../support/runner.ts';
import { chinook, shop } from '../support/sample.ts';
import { sharedPostgres } from '../support/shared.ts';
import { azureStore, githubLogin, loginInVault, useAzure } from './azure-stage.ts';
import { type BackupDocument, database, dropWithCopies, everythingIn } from './stage.ts';

const azure = useAzure();
const server = sharedPostgres();

/** What an action printed, where a test wants to see it when it fails. */
const told = ({ log, annotations }: ActionResult) => ({ log, annotations });

const file = chinook();
describe.each([
  { name: 'a small shop', script: shop() },
  { name: 'Chinook', script: file === undefined ? undefined : { file } },
])('github-oidc, Entra ID, Key Vault, PostgreSQL, Blob: $name', ({ script }) => {
  test.skipIf(script === undefined)('backup, list, restore', async () => {
    const db = await database(server, script ?? '');
    const store = await azureStore(azure());
    const login = githubLogin(azure());
    const inputs = { ...store.inputs, ...login.inputs, ...loginInVault(azure()).inputs };

    const backup = await runAction({
      action: '',
      inputs: { ...inputs, databases: db, label: 'daily' },
      env: login.env,
    });
    expect(backup, backup.log).toMatchObject({ code: 0, failed: false, droppedOutputs: [] });
    console.log(backup.log, backup.summary, backup.outputs, backup.state);
    const [made]: BackupDocument[] = JSON.parse(backup.outputs.backups ?? '');
    expect(backup.outputs).toMatchObject({
      failures: '[]',
      'backup-name': made?.name,
      'size-bytes': String(made?.sizeBytes),
      sha256: made?.sha256,
    });

    const target = uniqueName('copy');
    const restore = await runAction({
      action: 'restore',
      inputs: { ...inputs, database: db, 'target-database': target },
      env: login.env,
    });
    console.log(restore.log, restore.summary, restore.outputs);
    expect(restore, restore.log).toMatchObject({ code: 0, failed: false });
    expect(everythingIn(server, target)).toBe(everythingIn(server, db));
    await dropWithCopies(server, target);
    expect(told(restore).annotations).toEqual([]);
  });
});
