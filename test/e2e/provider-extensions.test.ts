import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Evidence } from '../../src/catalog/evidence.ts';
import { run } from '../support/cli.ts';
import { startFlexibleServer } from '../support/flexible-server.ts';
import { type Postgres, postgresHomes, uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import { directoryStore, documentOf, type FailureDocument, serverEnv } from './stage.ts';

/** What Azure makes for itself in a customer's database, and what of it other servers can do without. */
const elsewhere = sharedPostgres();
const home = postgresHomes().find(
  ({ major, bin }) => major <= elsewhere.major && existsSync(join(bin, 'pg_restore')),
);
if (!home) throw new Error('There is no server that the shared one can restore from.');
const azure = await startFlexibleServer(home);
afterAll(() => azure.stop());

const orders = `
  CREATE TABLE orders (id int PRIMARY KEY, item text);
  INSERT INTO orders SELECT n, 'item ' || n FROM generate_series(1, 100) AS n;`;

/** A backup of a customer's database in which Azure has been at work. */
async function backedUp(script: string, ofSuperuser = '') {
  const name = uniqueName('shop');
  const { administrator } = azure;
  await administrator.query('postgres', `CREATE DATABASE ${name} TEMPLATE template0`);
  onTestFinished(() => azure.dropDatabase(name));
  await azure.runScript(
    name,
    `CREATE EXTENSION azure; CREATE EXTENSION pg_availability; CREATE EXTENSION pgaadauth; ${ofSuperuser}`,
  );
  await administrator.runScript(name, script);
  const store = await directoryStore();
  const env = { ...serverEnv(administrator, administrator), ...store.env };
  const backup = await run(['backup', '--databases', name], { env });
  expect(backup, backup.stderr).toMatchObject({ code: 0 });
  return { name, store };
}

interface Restored {
  readonly leftOut: readonly { readonly entry: string }[];
  readonly warnings: readonly string[];
  readonly error?: FailureDocument;
}

async function restored({ name, store }: Awaited<ReturnType<typeof backedUp>>, on: Postgres) {
  const target = uniqueName('restored');
  onTestFinished(() => elsewhere.dropDatabase(target));
  onTestFinished(() => azure.dropDatabase(target));
  const env = { ...serverEnv(on, on), ...store.env };
  const into = ['--database', name, '--target-database', target];
  const result = await run(['restore', '--json', ...into], { env });
  return { target, result, document: documentOf<Restored>(result) };
}

async function drilled({ store }: Awaited<ReturnType<typeof backedUp>>) {
  const result = await run(['verify', '--json', '--verify-level', 'restore'], { env: store.env });
  const { verified } = documentOf<{
    verified: (Pick<Evidence, 'checks'> & { verdict: string })[];
  }>(result);
  return { result, verified: verified[0] };
}

const warned = /the extensions "azure", "pg_availability", "pgaadauth" will not be restored/;

test('are left out elsewhere, by name; all of the customer’s is there', async () => {
  const backup = await backedUp(orders);
  const { target, result, document } = await restored(backup, elsewhere);
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(result.stderr).toMatch(warned);
  expect(document.leftOut.map(({ entry }) => entry.trim())).toEqual(
    expect.arrayContaining([
      'EXTENSION - azure',
      'EXTENSION - pg_availability',
      'EXTENSION - pgaadauth',
    ]),
  );
  expect(await elsewhere.query(target, 'SELECT count(*)::int AS n FROM orders')).toEqual([
    { n: 100 },
  ]);
  const { result: drill, verified } = await drilled(backup);
  expect(drill, drill.stdout).toMatchObject({ code: 0 });
  expect(verified?.verdict).toBe('passed');
});

test('are left out for an administrator who may not make them', async () => {
  const backup = await backedUp(orders);
  const { result } = await restored(backup, azure.administrator);
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(result.stderr).toMatch(warned);
});

test('of a dump that pg_dump made they are left out as well', async () => {
  const { name, store } = await backedUp(orders);
  const { bin, host, port, username, password } = azure.administrator;
  const dump = execFileSync(
    join(bin, 'pg_dump'),
    ['--format=custom', `--host=${host}`, `--port=${port}`, `--username=${username}`, name],
    { env: { PATH: process.env.PATH, PGPASSWORD: password } },
  );
  await store.replace('old.dump', dump);
  const target = uniqueName('restored');
  onTestFinished(() => elsewhere.dropDatabase(target));
  const env = { ...serverEnv(elsewhere, elsewhere), ...store.env };
  const which = ['--database', name, '--backup', 'old.dump'];
  const result = await run(['restore', '--json', ...which, '--target-database', target], { env });
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(result.stderr).toMatch(warned);
  expect(await elsewhere.query(target, 'SELECT count(*)::int AS n FROM orders')).toEqual([
    { n: 100 },
  ]);
});

test('what needs them is left out and named, and a drill tells that it was not tried', async () => {
  const backup = await backedUp(`${orders}
    CREATE VIEW running AS SELECT azure_version() AS version;
    CREATE VIEW all_of_it AS SELECT * FROM running, orders;
    COMMENT ON VIEW running IS 'where we are';
    GRANT SELECT ON running TO PUBLIC;`);
  const { target, result, document } = await restored(backup, elsewhere);
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(document.warnings.join('\n')).toMatch(
    /want of function public\.azure_version\(\), of the provider’s extension azure: VIEW public running .*once that is there, run in the restored database: CREATE VIEW public\.running/,
  );
  expect(document.warnings.join('\n')).toContain('VIEW public all_of_it');
  expect(await elsewhere.query(target, 'SELECT count(*)::int AS n FROM orders')).toEqual([
    { n: 100 },
  ]);
  const { verified } = await drilled(backup);
  expect(verified?.verdict).toBe('unverifiable');
  expect(JSON.stringify(verified?.checks)).toContain('VIEW public running');
});

test('an extension that the customer chose is asked for', async () => {
  const backup = await backedUp(orders, 'CREATE EXTENSION azure_storage;');
  const { result, document } = await restored(backup, elsewhere);
  expect(result.code).toBe(1);
  expect(document.error).toMatchObject({
    code: 'PREFLIGHT_FAILED',
    message: expect.stringContaining('does not have the extension "azure_storage"'),
  });
  expect(document.error?.message).not.toContain('pgaadauth');
});
