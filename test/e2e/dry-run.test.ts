import { expect, test } from 'vitest';
import { registerSecret, run } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import { database, directoryStore, documentOf, serverEnv } from './stage.ts';

/** A dry run of a backup says what the backup would: for logins that lack one right each. */
const server = sharedPostgres();

const script = `
CREATE TABLE plain AS SELECT 1 AS i;
CREATE SCHEMA apart; CREATE TABLE apart.t (i int);
CREATE SEQUENCE counter;
CREATE TABLE parted (i int) PARTITION BY RANGE (i);
CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (10);
CREATE TABLE "Policed" (i int); ALTER TABLE "Policed" ENABLE ROW LEVEL SECURITY;
CREATE TABLE policed_away (i int); ALTER TABLE policed_away ENABLE ROW LEVEL SECURITY;
SELECT lo_create(4711), lo_create(4712);`;

/** All that a backup of it takes, but for the policies. */
const rights = [
  'GRANT USAGE ON SCHEMA public, apart TO $login',
  'GRANT SELECT ON ALL TABLES IN SCHEMA public TO $login',
  'GRANT SELECT ON ALL TABLES IN SCHEMA apart TO $login',
  'GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO $login',
  'GRANT SELECT ON LARGE OBJECT 4711, 4712 TO $login',
  'ALTER ROLE $login BYPASSRLS',
];

interface Failed {
  readonly ok: boolean;
  readonly failures: readonly { code: string; message: string; hint: string }[];
  readonly planned?: readonly string[];
}

/** The server's own words, whoever met them. */
function wordsOf({ message }: { readonly message: string }): string {
  // From PostgreSQL 18 on pg_dump has its own.
  const sequence = /data for sequence "(\w+)"; user may lack SELECT privilege/.exec(message)?.[1];
  if (sequence !== undefined) return `permission denied for sequence ${sequence}`;
  return /((?:permission denied|query would be affected|must be).*)$/.exec(message)?.[1] ?? message;
}

async function bothRuns(lack: string | undefined, args: readonly string[] = [], pastes?: string) {
  const name = await database(server, script);
  const username = uniqueName('login');
  const password = uniqueName('secret');
  registerSecret(password);
  await server.query('postgres', `CREATE ROLE ${username} LOGIN PASSWORD '${password}'`);
  for (const sql of rights) await server.query(name, sql.replaceAll('$login', username));
  const lackOfIt = lack?.replaceAll('$login', username).replaceAll('$database', name);
  if (lackOfIt !== undefined) await server.query(name, lackOfIt);
  const store = await directoryStore();
  const env = { ...serverEnv(server, { username, password }), ...store.env };
  try {
    const command = ['backup', '--json', '--databases', name, ...args];
    const dry = await run([...command, '--dry-run'], { env });
    const files = await store.names();
    const real = await run(command, { env });
    if (pastes === undefined) return { name, dry, files, real };
    const [failure] = documentOf<Failed>(real).failures;
    await pasteHint(pastes, failure?.hint, psql(server, { database: name }));
    return { name, dry, files, real, again: await run(command, { env }) };
  } finally {
    await server.dropDatabase(name);
    await server.query('postgres', `DROP ROLE ${username}`);
  }
}

const readAll = { pastes: 'GRANT pg_read_all_data' };

test.each([
  ['a table', 'REVOKE SELECT ON plain FROM $login', readAll],
  ['a schema', 'REVOKE USAGE ON SCHEMA apart FROM $login', readAll],
  ['the database', 'REVOKE CONNECT ON DATABASE $database FROM PUBLIC', { pastes: 'GRANT CONNECT' }],
  ['a sequence', 'REVOKE SELECT ON counter FROM $login', readAll],
  ['a partitioned table alone', 'REVOKE SELECT ON parted FROM $login', readAll],
  ['large objects', 'REVOKE SELECT ON LARGE OBJECT 4711, 4712 FROM $login', { pastes: 'DO' }],
  ['rows under a policy', 'ALTER ROLE $login NOBYPASSRLS', { pastes: 'ALTER ROLE' }],
])('a login that may not read %s', async (_, lack, { pastes }) => {
  const { dry, real, files, again } = await bothRuns(lack, [], pastes);
  const [would] = documentOf<Failed>(dry).failures;
  const [does] = documentOf<Failed>(real).failures;
  expect([dry.code, real.code]).toEqual([1, 1]);
  expect(would?.code).toBe('PG_PERMISSION_DENIED');
  expect(would?.code).toBe(does?.code);
  expect(would?.hint).toBe(does?.hint);
  expect(would && wordsOf(would)).toBe(does && wordsOf(does));
  expect(files).toEqual([]);
  expect(again, again?.stderr).toMatchObject({ code: 0 });
});

test('a login that may read all of it, or all that is not left out', async () => {
  for (const [lack, ...args] of [
    [undefined],
    ['REVOKE USAGE ON SCHEMA apart FROM $login', '--exclude-schemas', 'apart'],
    ['ALTER ROLE $login NOBYPASSRLS', '--exclude-table-data', 'Policed,policed_away'],
  ] as const) {
    const { name, dry, real } = await bothRuns(lack, args);
    expect(documentOf<Failed>(dry), dry.stderr).toMatchObject({ ok: true, planned: [name] });
    expect(real, real.stderr).toMatchObject({ code: 0 });
  }
});
