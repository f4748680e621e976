import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { actIsThere, runWorkflow, type WorkflowRun } from '../support/act.ts';
import { containerClient, createContainer, listBlobs, readBlob } from '../support/azurite.ts';
import { paste, shellBlocks } from '../support/paste.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { startReceiver } from '../support/receiver.ts';
import { shop } from '../support/sample.ts';
import { temporaryFolder } from '../support/shared.ts';
import { databasesLike } from './action-stage.ts';
import { issuer, subject, useAzure } from './azure-stage.ts';
import { everythingIn, serverEnv } from './stage.ts';

if (!actIsThere) {
  console.log('act is not installed (scripts/install-act.sh): no workflow is run as a whole.');
}

const azure = useAzure();
let server: Awaited<ReturnType<typeof startPostgres>>;

const root = join(import.meta.dirname, '../..');

const example = (name: string): string =>
  readFileSync(join(root, `examples/github/${name}.yml`), 'utf8');

const env = () => ({ ...azure().env, ...azure().runnerIdentity(subject) });

/** A team with a server and an account of its own, which set all that the examples read. */
async function team() {
  const container = uniqueName('store').replaceAll('_', '-');
  await createContainer(azure().blobs, container);
  onTestFinished(async () => void (await containerClient(azure().blobs, container).delete()));
  for (const prefix of ['pg', 'pg-restore']) {
    azure().setSecret(`${prefix}-username`, server.username);
    azure().setSecret(`${prefix}-password`, server.password);
  }
  azure().setSecret('pg-host', server.host);
  const clientId = azure().addApp({ federated: { issuer, subject } });
  const vars = {
    KEY_VAULT: azure().vault,
    AZURE_CLIENT_ID: clientId,
    AZURE_PRUNE_CLIENT_ID: clientId,
    AZURE_RESTORE_CLIENT_ID: clientId,
    AZURE_VERIFY_CLIENT_ID: clientId,
    AZURE_READER_CLIENT_ID: clientId,
    STAGING_CLIENT_ID: clientId,
    STAGING_KEY_VAULT: azure().vault,
    STAGING_PGHOST: server.host,
    STAGING_PGUSER: server.username,
    AZURE_TENANT_ID: azure().tenantId,
    STORAGE_ACCOUNT: azure().account,
    STORAGE_CONTAINER: container,
  };
  return {
    container,
    vars,
    blobs: async () => (await listBlobs(azure().blobs, container)).toSorted(),
    run: (workflow: string, options: Partial<WorkflowRun> = {}) =>
      runWorkflow({
        workflow,
        port: server.port,
        vars,
        env: env(),
        ...options,
      }),
  };
}

/** Azure and GitHub, as far as “Getting started” asks them for something. */
const standIns = {
  az: `
case "$*" in
  *'--query clientId'*) cat "$CLIENTS/$4" ;;
  *'--query tenantId'*) echo "$TENANT" ;;
  *'--query principalId'*) echo "principal-of-$4" ;;
  *'--query'*) echo an-id ;;
  'keyvault secret set'*--file*) cp "$9" "$SECRETS/$7" ;;
  'keyvault secret set'*) printf %s "$9" > "$SECRETS/$7" ;;
esac`,
  gh: `
case "$*" in
  'repo view'*) echo main ;;
  'repo clone'*) git clone --quiet "$REMOTE" "$4" 2> /dev/null ;;
  *oidc/customization/sub*) echo repo:acme@1/backups@2 ;;
  *'/contents/examples/'*) name=\${2#*/contents/}; cat "$PROJECT/\${name%?ref=v1}" ;;
esac`,
};

/** Somebody who pastes docs/getting-started-github.md from top to bottom, and has what comes of it. */
async function newcomer() {
  const page = readFileSync(join(root, 'docs/getting-started-github.md'), 'utf8');
  const own: Readonly<Record<string, string>> = {
    GITHUB_REPO: 'acme/backups',
    STORAGE_ACCOUNT: azure().account,
    KEY_VAULT: azure().vault,
    PGHOST: server.host,
    PGUSER: server.username,
    // The tests' server does without.
    PGSSLMODE: 'disable',
  };
  const script = shellBlocks(page)
    .map(({ text }) => text)
    .join('\n')
    .replace(/\b([A-Z_]+)=([\w./-]+)(?=[ \n])/g, (whole, name) =>
      own[name] === undefined ? whole : `${name}=${own[name]}`,
    );
  const stage = temporaryFolder();
  const [remote, clients, secrets] = ['remote.git', 'clients', 'secrets'].map(name =>
    join(stage, name),
  );
  if (!remote || !clients || !secrets) throw new Error('There is no stage.');
  mkdirSync(clients);
  mkdirSync(secrets);
  const identities = ['writer', 'pruner', 'restorer', 'verifier'].map(role => `pg-backup-${role}`);
  for (const name of identities) writeFileSync(join(clients, name), randomUUID());
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  const person = { NAME: 'a', EMAIL: 'a@example.com' };
  const { folder, calls } = paste({
    script,
    standIns,
    env: {
      ...{
        TENANT: azure().tenantId,
        CLIENTS: clients,
        SECRETS: secrets,
        REMOTE: remote,
        PROJECT: root,
      },
      ...{ PGPORT: String(server.port), PGPASSWORD: server.password },
      ...Object.fromEntries(
        Object.entries(person).flatMap(([key, value]) => [
          [`GIT_AUTHOR_${key}`, value],
          [`GIT_COMMITTER_${key}`, value],
        ]),
      ),
      PATH: [server.bin, process.env.PATH].join(delimiter),
    },
  });
  const flags = (call: readonly string[], flag: string) =>
    call.flatMap((word, index) => (word === flag ? (call[index + 1] ?? '') : []));
  const flag = (call: readonly string[], name: string) => flags(call, name)[0] ?? '';
  const callsOf = (command: string) => calls.filter(call => call.join(' ').startsWith(command));

  for (const call of callsOf('az identity federated-credential create')) {
    const clientId = readFileSync(join(clients, flag(call, '--identity-name')), 'utf8');
    const federated = {
      issuer: flag(call, '--issuer'),
      subject: flag(call, '--subject'),
      audience: flag(call, '--audiences'),
    };
    azure().addApp({ clientId, federated });
  }
  for (const name of readdirSync(secrets)) {
    azure().setSecret(name, readFileSync(join(secrets, name), 'utf8'));
  }
  const vars = Object.fromEntries(
    callsOf('gh variable set').map(call => [call[3] ?? '', flag(call, '--body')]),
  );
  const container = flag(callsOf('az storage container-rm create')[0] ?? [], '--name');
  await createContainer(azure().blobs, container);
  onTestFinished(async () => void (await containerClient(azure().blobs, container).delete()));
  const asked = callsOf('gh workflow run');
  return {
    /** The workflows that were started, one after the other. */
    tryOut: asked.map(call => call[3]),
    inputsOf: (file: string) =>
      Object.fromEntries(
        flags(asked.find(call => call[3] === file) ?? [], '--field').map(field => field.split('=')),
      ),
    /** As it is in the repository on GitHub. */
    workflow: (file: string) =>
      execFileSync('git', ['show', `main:.github/workflows/${file}`], {
        cwd: remote,
        encoding: 'utf8',
      }),
    folder,
    blobs: async () => (await listBlobs(azure().blobs, container)).toSorted(),
    run: (
      workflow: string,
      {
        subject = 'repo:acme@1/backups@2:ref:refs/heads/main',
        ...options
      }: Partial<WorkflowRun> & { readonly subject?: string } = {},
    ) =>
      runWorkflow({
        workflow,
        port: server.port,
        vars: { ...vars, AZURE_READER_CLIENT_ID: vars.AZURE_CLIENT_ID ?? '' },
        env: { ...azure().env, ...azure().runnerIdentity(subject) },
        ...options,
      }),
  };
}

/** Further databases for a night of many: `PG_BACKUP_TEST_MORE_DATABASES=57` makes it 60. */
const more = Array.from(
  { length: Number(process.env.PG_BACKUP_TEST_MORE_DATABASES ?? 0) },
  (_, index) => `more_${String(index).padStart(3, '0')}`,
);

const secret = (name: string): string => `\${{ secrets.${name} }}`;

describe.runIf(actIsThere)('with act', () => {
  beforeAll(async () => {
    server = await startPostgres();
    await server.createDatabase('shop', shop(50));
    await server.createDatabase('crm', 'CREATE TABLE customers AS SELECT 1 AS id;');
  });
  afterAll(() => server.stop());

  test('who follows “Getting started”: every night discovery, backups, retention; a restore that is tried', async () => {
    const { run, blobs, workflow, tryOut, inputsOf } = await newcomer();
    const looked = await run(workflow('doctor.yml'));
    expect(looked, looked.log).toMatchObject({ code: 0 });
    expect(await blobs()).toEqual([]);

    const nightly = await run(workflow('nightly-backup.yml'));
    expect(nightly, nightly.log).toMatchObject({ code: 0 });
    // act numbers the jobs of a matrix.
    const jobs = nightly.jobs.map(job => job.replace(/^.*\//, '').replace(/(?:-\d+)? *:/, ':'));
    expect([jobs[0], ...jobs.slice(1, -2).toSorted(), ...jobs.slice(-2)]).toEqual([
      'List the databases: success',
      ...['Back up crm: success', 'Back up shop: success'],
      'Delete old backups: success',
      'Tell how it ended: success',
    ]);
    const names = await blobs();
    for (const name of ['crm', 'shop']) {
      const mine = names.filter(blob => blob.startsWith(`database_backups/${name}/`));
      expect(mine.filter(blob => blob.endsWith('.manifest.json'))).toHaveLength(1);
      expect(mine.filter(blob => blob.endsWith('.archive.passed.evidence.json'))).toHaveLength(1);
    }
    expect(tryOut).toEqual(['doctor.yml', 'nightly-backup.yml', 'manual-restore.yml']);

    const fresh = await run(example('freshness-alarm').replace('verify-level: restore', ''));
    expect(fresh, fresh.log).toMatchObject({ code: 0 });

    const restore = workflow('manual-restore.yml');
    const approved = { subject: 'repo:acme@1/backups@2:environment:production-restore' };
    const asked = inputsOf('manual-restore.yml');
    expect(asked).toEqual({ database: 'shop', 'target-database': 'shop_trial' });
    const defaults = { backup: 'latest', strategy: 'swap', 'dry-run': 'false' };
    const trial = await run(restore, { ...approved, inputs: { ...defaults, ...asked } });
    onTestFinished(() => server.dropDatabase('shop_trial'));
    expect(trial, trial.log).toMatchObject({ code: 0 });
    const rows = (database: string) =>
      server.query(database, 'SELECT * FROM shop.orders ORDER BY 1');
    expect(await rows('shop_trial')).toEqual(await rows('shop'));

    const before = everythingIn(server, 'shop');
    await server.query('shop', "CREATE TABLE newer AS SELECT 'precious' AS what");
    const newer = everythingIn(server, 'shop');
    const inputs = { ...defaults, database: 'shop', strategy: 'recreate' };

    // Who replaces a database has to be a member of its owner.
    azure().setSecret('pg-restore-username', server.username);
    azure().setSecret('pg-restore-password', server.password);
    const wrong = await run(restore, { ...approved, inputs: { ...inputs, confirm: 'crm' } });
    expect(wrong.code, wrong.log).toBe(1);
    expect(wrong.log).toContain('CONFIRMATION_MISMATCH');
    expect(everythingIn(server, 'shop')).toBe(newer);

    const right = await run(restore, { ...approved, inputs: { ...inputs, confirm: 'shop' } });
    expect(right, right.log).toMatchObject({ code: 0 });
    expect(everythingIn(server, 'shop')).toBe(before);
  });

  test('one is named like a secret, one fails: all others are backed up and pruned, one notice, red', async () => {
    const { run, blobs } = await team();
    await using slack = await startReceiver('/hook');
    await using watch = await startReceiver('/watch');
    await server.createDatabase('locked', 'CREATE TABLE held AS SELECT 1;');
    onTestFinished(() => server.dropDatabase('locked'));
    for (const name of more) {
      await server.createDatabase(name, 'CREATE TABLE held AS SELECT 1;');
      onTestFinished(() => server.dropDatabase(name));
    }
    const good = ['crm', ...more, 'shop'];
    const nightly = example('nightly-backup')
      .replace('      verify: archive', '      verify: archive\n      lock-wait-timeout: 1')
      .trimEnd()
      .concat(
        `\n    secrets:\n      notify-url: ${secret('HOOK')}\n      ping-url: ${secret('WATCH')}\n`,
      );
    const { host, port, username: user, password } = server;
    const holder = new Client({ host, port, user, password, database: 'locked' });
    onTestFinished(() => holder.end());
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE');
    const result = await run(nightly, {
      secrets: { HOOK: slack.url, WATCH: watch.url, COMPANY: 'shop' },
      droppedOutputs: ['databases'],
    });
    expect(result.code, result.log).toBe(1);
    const jobs = result.jobs.map(job => job.replace(/^.*\//, '').replace(/(?:-\d+)? *:/, ':'));
    expect(jobs.slice(-2)).toEqual(['Delete old backups: success', 'Tell how it ended: failure']);
    const names = await blobs();
    const ofKind = (ending: string) =>
      names.filter(name => name.endsWith(ending)).map(name => name.split('/')[1]);
    expect(ofKind('.manifest.json')).toEqual(good);
    expect(ofKind('.archive.passed.evidence.json')).toEqual(good);
    expect(ofKind('.failed.json')).toEqual(['locked']);
    const [notice, ...others] = slack.arrived;
    expect(others).toEqual([]);
    expect(JSON.parse(notice?.body ?? '')).toMatchObject({
      verb: 'notify',
      status: 'partly',
      title: expect.stringContaining(`${good.length} of ${good.length + 1} databases backed up (`),
      databases: good.map(database => ({ database })),
      failures: [
        { database: 'locked', code: 'PG_QUERY_FAILED' },
        { database: null, code: 'JOB_FAILED', message: 'the job "Back up" failed' },
      ],
    });
    expect(watch.arrived.map(({ path }) => path.split('?')[0])).toEqual(['/watch/fail']);
  });

  test('whose names are all lost is red, and nobody is told that all is well', async () => {
    const { run, blobs } = await team();
    await using watch = await startReceiver('/watch');
    const nightly = example('nightly-backup')
      .trimEnd()
      .concat(`\n    secrets:\n      ping-url: ${secret('WATCH')}\n`);
    const result = await run(nightly, {
      secrets: { WATCH: watch.url },
      droppedOutputs: ['databases', 'databases-escaped'],
    });
    expect(result.code, result.log).toBe(1);
    expect(result.log).toContain('the run made no backup at all');
    expect(await blobs()).toEqual([]);
    expect(watch.arrived.map(({ path }) => path.split('?')[0])).toEqual(['/watch/fail']);
  });

  test('all in one job; production into staging without what it must not have', async () => {
    const { run, blobs } = await team();
    const refresh = example('refresh-staging')
      .replace(/^ {8}audit_log$/m, '        order_lines')
      // The tests' server does without.
      .replace('PGSSLMODE: verify-full', 'PGSSLMODE: disable');
    const result = await run(refresh, {
      files: { '.github/staging.sql': 'CREATE TABLE shop.sanitised AS SELECT 1 AS id;' },
      secrets: { STAGING_PGPASSWORD: server.password },
      env: { ...env(), PGPORT: String(server.port) },
    });
    expect(result, result.log).toMatchObject({ code: 0 });
    const rows = await server.query(
      'shop_staging',
      'SELECT (SELECT count(*)::int FROM shop.order_lines) AS lines, (SELECT count(*)::int FROM shop.sanitised) AS sanitised',
    );
    expect(rows).toEqual([{ lines: 0, sanitised: 1 }]);
    expect((await blobs()).every(name => name.startsWith('staging_refresh/shop/'))).toBe(true);
    onTestFinished(() => server.dropDatabase('shop_staging'));
    expect(await databasesLike(server, 'shop_staging')).toEqual(['shop_staging']);
  });

  describe('the drop-in', () => {
    const caller = (values: Readonly<Record<string, string>>) => `
on: workflow_dispatch
jobs:
  database:
    permissions:
      id-token: write # to log in to Azure
    uses: OWNER/pg-azure-backup/.github/workflows/db-backup-restore.yml@v1
    with:
${Object.entries(values)
  .map(([name, value]) => `      ${name}: ${value}`)
  .join('\n')}
    secrets: inherit
  after:
    needs: database
    runs-on: ubuntu-24.04
    steps:
      - env:
          FILE: \${{ needs.database.outputs.backup_file_name }}
        run: echo "the dump is <$FILE>"
`;

    async function former() {
      const { container, vars, blobs, run } = await team();
      const secrets = {
        AZURE_CLIENT_ID: vars.AZURE_CLIENT_ID,
        AZURE_TENANT_ID: vars.AZURE_TENANT_ID,
        AZURE_SUBSCRIPTION_ID: '00000000-0000-0000-0000-000000000000',
        KEY_VAULT_NAME: vars.KEY_VAULT,
        DB_USER_SECRET_NAME: 'pg-username',
        DB_PASSWORD_SECRET_NAME: 'pg-password',
        AZURE_DB_HOST: server.host,
        STORAGE_ACCOUNT_NAME: vars.STORAGE_ACCOUNT,
        STORAGE_CONTAINER_NAME: container,
      };
      return {
        container,
        blobs,
        run: (values: Readonly<Record<string, string>>) =>
          run(caller(values), { vars: {}, secrets }),
      };
    }

    test('backs up to a dump at the root, named as ever, and restores that', async () => {
      const { container, blobs, run } = await former();
      const before = everythingIn(server, 'shop');
      const backup = await run({ job_to_run: 'backup', db_name: 'shop' });
      expect(backup, backup.log).toMatchObject({ code: 0 });
      const [name = ''] = (await blobs()).filter(blob => blob.endsWith('.dump'));
      expect(name).toMatch(/^shop_backup_\d{14}\.dump$/);
      expect(backup.log).toContain(`the dump is <${name}>`);
      expect((await readBlob(azure().blobs, container, name)).subarray(0, 5).toString()).toBe(
        'PGDMP',
      );

      await server.query('shop', 'CREATE TABLE newer AS SELECT 1');
      const restore = await run({ job_to_run: 'restore', db_name: 'shop', backup_file_name: name });
      expect(restore, restore.log).toMatchObject({ code: 0 });
      expect(everythingIn(server, 'shop')).toBe(before);
    });

    test('restores what plain pg_dump made', async () => {
      const { container, run } = await former();
      const before = everythingIn(server, 'shop');
      const dump = execFileSync(join(server.bin, 'pg_dump'), ['-Fc', 'shop'], {
        env: { PATH: process.env.PATH, ...serverEnv(server, server) },
        maxBuffer: 1024 ** 3,
      });
      const name = 'shop_backup_20240229010203.dump';
      await containerClient(azure().blobs, container).getBlockBlobClient(name).uploadData(dump);
      await server.query('shop', 'CREATE TABLE newer AS SELECT 1');
      const restore = await run({ job_to_run: 'restore', db_name: 'shop', backup_file_name: name });
      expect(restore, restore.log).toMatchObject({ code: 0 });
      expect(everythingIn(server, 'shop')).toBe(before);
    });

    test.each([
      { name: 'another job', values: { job_to_run: 'bakcup', db_name: 'shop' } },
      { name: 'a restore of nothing', values: { job_to_run: 'restore', db_name: 'shop' } },
      { name: 'a list', values: { job_to_run: 'backup', db_name: 'shop,crm' } },
      { name: 'a pattern', values: { job_to_run: 'backup', db_name: "'sho?'" } },
    ])('refuses $name', async ({ values }) => {
      const { blobs, run } = await former();
      const result = await run(values);
      expect(result.code, result.log).toBe(1);
      expect(result.log).toContain('job_to_run has to be');
      expect(await blobs()).toEqual([]);
    });
  });
});
