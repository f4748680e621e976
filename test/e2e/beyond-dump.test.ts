import { afterAll, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { copyInstallation } from '../support/installation.ts';
import { startPostgres } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import { database, directoryStore, documentOf, type FailureDocument, serverEnv } from './stage.ts';

// Of the programs that are found by themselves: others may be here for the matrix of versions.
const installation = await copyInstallation(sharedPostgres());
await installation.add(
  'tenancy',
  `CREATE TABLE tenants (id serial PRIMARY KEY, owner text);
   CREATE TABLE runs (n int); INSERT INTO runs VALUES (1);
   SELECT pg_catalog.pg_extension_config_dump('tenants', '');`,
);
const server = await startPostgres({ home: installation.bin });
afterAll(async () => {
  await server.stop();
  await installation.stop();
});

const source = `
CREATE SCHEMA t; CREATE EXTENSION tenancy SCHEMA t;
INSERT INTO t.tenants (owner) VALUES ('reader'), ('other'), ('third');
INSERT INTO t.runs VALUES (2);
ALTER TABLE t.tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON t.tenants USING (owner = current_user);
CREATE ROLE reader; GRANT USAGE ON SCHEMA t TO reader; GRANT SELECT ON t.tenants, t.runs TO reader;
CREATE TABLE t.parent (b int); CREATE TABLE t.child (a int, b int); ALTER TABLE t.child INHERIT t.parent;
CREATE FUNCTION t.f(t.child) RETURNS int LANGUAGE sql AS 'SELECT $1.a';
CREATE TABLE t.log (r t.child);
`;

interface Verified {
  readonly verified: readonly {
    readonly checks: readonly {
      readonly name: string;
      readonly verdict: string;
      readonly problems: string[];
    }[];
  }[];
}

interface Restored {
  readonly unrestored: readonly { readonly entry: string; readonly statement: string }[];
  readonly warnings: readonly string[];
  readonly failures: readonly FailureDocument[];
}

test('what is added to a table of an extension is never lost silently, and nobody reads what he must not', async () => {
  const store = await directoryStore();
  const name = await database(server, source);
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  const backedUp = await run(['backup', '--databases', name], options);
  expect(backedUp).toMatchObject({ code: 0 });
  for (const warned of [
    'row security t.tenants, policy t.tenants.own',
    't.runs of tenancy (1)',
    'look whether these rely on the order: function t.f(t.child)',
  ]) {
    expect(backedUp.stderr).toContain(warned);
  }

  const drill = ['verify', '--json', '--verify-level', 'restore', '--scratch', 'server'];
  const drilled = await run([...drill, '--databases', name], options);
  expect(drilled.code).toBe(1);
  const checks = documentOf<Verified>(drilled).verified[0]?.checks ?? [];
  expect(checks.filter(({ verdict }) => verdict === 'failed')).toMatchObject([
    {
      name: 'tables of extensions',
      problems: [
        'row security t.tenants is not in any dump, and is lost',
        'policy t.tenants.own is not in any dump, and is lost',
      ],
    },
  ]);
  expect(checks.find(one => one.name === 'sequence values')).toMatchObject({ verdict: 'passed' });

  const target = `${name}_restored`;
  const restored = await run(
    ['restore', '--json', '--database', name, '--target-database', target, '--restore-privileges'],
    options,
  );
  expect(restored.code).toBe(1);
  const { unrestored, warnings, failures } = documentOf<Restored>(restored);
  expect(failures).toMatchObject([{ code: 'CONSTRAINTS_NOT_RESTORED' }]);
  const reads = () =>
    server.query(
      target,
      "SELECT has_table_privilege('reader', 't.tenants', 'SELECT') AS tenants, has_table_privilege('reader', 't.runs', 'SELECT') AS runs, nextval('t.tenants_id_seq') AS next",
    );
  expect(await reads()).toEqual([{ tenants: false, runs: true, next: '4' }]);
  const withheld = warnings.find(warning => warning.includes('row security of t.tenants'));
  for (const { statement } of unrestored) await server.query(target, statement);
  await server.query(target, withheld?.replace(/^.*run: /, '') ?? '');
  expect(await reads()).toMatchObject([{ tenants: true }]);
  const seen = await server.query(target, 'SET ROLE reader; SELECT owner FROM t.tenants');
  expect(JSON.stringify(seen)).not.toContain('third');
});

test('a backup whose values a restore would exchange says so, and is not restored in place', async () => {
  const store = await directoryStore();
  const name = await database(
    server,
    `CREATE TABLE parent (b int); CREATE TABLE child (a int, b int); ALTER TABLE child INHERIT parent;
     CREATE TABLE log (r child); INSERT INTO log VALUES (ROW(1, 2))`,
  );
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  const backedUp = await run(['backup', '--databases', name], options);
  expect(backedUp).toMatchObject({ code: 0 });
  expect(backedUp.stderr).toContain('exchanges the fields of the values in public.log.r');
  const restored = await run(
    ['restore', '--json', '--database', name, '--confirm', name, '--strategy', 'swap'],
    options,
  );
  expect(documentOf(restored)).toMatchObject({
    error: {
      code: 'VALIDATION_FAILED',
      message: expect.stringContaining('public.log.r: the fields of its values are exchanged'),
    },
  });
  expect(await server.query(name, 'SELECT (r).a FROM log')).toEqual([{ a: 1 }]);
});
