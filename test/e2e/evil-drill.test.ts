import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Check, Evidence } from '../../src/catalog/evidence.ts';
import { type RunOptions, run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { database, directoryStore, documentOf, serverEnv, type TestStore } from './stage.ts';

/**
 * What a database's owner, or its superuser, can have run while a drill restores it: everything that would
 * leave a file on this machine or give more rights is tried, wherever code of a dump runs.
 */
const server = sharedPostgres();
const isRoot = process.getuid?.() === 0;

/** A folder in which anybody may write; what is in it was written by a dump. */
function forMarkers(): string {
  const folder = mkdtempSync('/tmp/pg-azure-backup-evil-');
  chmodSync(folder, 0o777);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Each of them takes rights that a drill's login must not have. */
const attempts = (markers: string) => [
  `COPY (SELECT 1) TO '${markers}/copy'`,
  `COPY (SELECT 1) TO PROGRAM 'touch ${markers}/program'`,
  `COPY (SELECT 1) TO PROGRAM 'cat /proc/*/environ > ${markers}/environments'`,
  `SELECT lo_export(lo_from_bytea(0, 'x'), '${markers}/large_object')`,
  "SELECT pg_read_file('/etc/passwd')",
  "SELECT pg_ls_dir('/')",
  "CREATE TEMPORARY TABLE read (line text); COPY read FROM '/etc/passwd'",
  'ALTER ROLE CURRENT_USER SUPERUSER',
  'ALTER ROLE CURRENT_USER CREATEROLE',
  'CREATE ROLE evil_superuser SUPERUSER',
  'CREATE ROLE evil_role',
  'CREATE DATABASE evil_database',
  'SET ROLE postgres',
  'SET SESSION AUTHORIZATION postgres',
  'GRANT pg_execute_server_program TO CURRENT_USER',
  'GRANT pg_write_server_files TO CURRENT_USER',
  'UPDATE pg_catalog.pg_authid SET rolsuper = true WHERE rolname = CURRENT_USER',
  "ALTER SYSTEM SET archive_command = 'false'",
  "ALTER ROLE CURRENT_USER SET session_preload_libraries = 'evil'",
  'SET session_replication_role = replica',
  "CREATE FUNCTION public.evil() RETURNS integer LANGUAGE c AS '/tmp/evil.so', 'evil'",
  "CREATE FUNCTION public.evil(cstring, oid) RETURNS oid LANGUAGE internal AS 'lo_export'",
  'CREATE EVENT TRIGGER evil ON ddl_command_end EXECUTE FUNCTION evil.on_event()',
  'CREATE EXTENSION file_fdw',
  'CREATE EXTENSION adminpack',
  "SELECT dblink_connect('evil', 'dbname=postgres user=postgres host=' || split_part(current_setting('unix_socket_directories'), ',', 1))",
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
];

/** `evil.try(LABEL)` makes all attempts in a scratch database; one that succeeds is an error there. */
const evil = (markers: string) => `
CREATE SCHEMA evil;
CREATE EXTENSION dblink;
CREATE TABLE evil.ran (label text, who text, super boolean);
CREATE FUNCTION evil.on_event() RETURNS event_trigger LANGUAGE plpgsql AS
  $f$ BEGIN PERFORM evil.try('event trigger'); END $f$;
CREATE FUNCTION evil.try_now(label text) RETURNS boolean LANGUAGE plpgsql AS $f$
DECLARE
  attempt text;
BEGIN
  IF current_database() NOT LIKE '%\\_\\_scratch\\_%' THEN RETURN true; END IF;
  BEGIN
    INSERT INTO evil.ran VALUES (label, CURRENT_USER, current_setting('is_superuser')::boolean);
  EXCEPTION WHEN OTHERS THEN NULL;
  END;
  FOREACH attempt IN ARRAY ARRAY[${attempts(markers)
    .map(one => `$a$${one}$a$`)
    .join(', ')}] LOOP
    BEGIN
      EXECUTE attempt;
      RAISE EXCEPTION SQLSTATE 'EVIL1';
    EXCEPTION
      WHEN SQLSTATE 'EVIL1' THEN RAISE EXCEPTION 'evil, by %: %', label, attempt;
      WHEN OTHERS THEN NULL;
    END;
  END LOOP;
  -- What every login may do to itself and its database must not reach anybody else.
  EXECUTE format('ALTER DATABASE %I SET search_path = evil, pg_catalog', current_database());
  EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), 'mine');
  RETURN true;
EXCEPTION WHEN read_only_sql_transaction THEN RETURN true;
END $f$;
CREATE FUNCTION evil.try(label text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS
  $f$ BEGIN RETURN evil.try_now(label); END $f$;
CREATE FUNCTION evil.equal(text, text) RETURNS boolean LANGUAGE plpgsql AS
  $f$ BEGIN PERFORM evil.try_now('operator'); RETURN textregexeq($1, '^' || $2 || '$'); END $f$;
CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.equal);
CREATE DOMAIN evil.checked AS integer CHECK (evil.try('domain'));
CREATE TABLE evil.t (
  id integer PRIMARY KEY CHECK (evil.try('check')),
  d evil.checked,
  g boolean GENERATED ALWAYS AS (evil.try('generated column')) STORED
);
INSERT INTO evil.t VALUES (1, 1);
CREATE INDEX ON evil.t ((evil.try('index')));
CREATE INDEX ON evil.t (id) WHERE evil.try('predicate of an index');
CREATE MATERIALIZED VIEW evil.m AS SELECT evil.try_now('materialized view') AS tried;
CREATE VIEW evil.v AS SELECT evil.try('view') AS tried;
CREATE TABLE evil.p (id integer) PARTITION BY LIST ((evil.try(left('partition', id + 8))));
CREATE TABLE evil.p_1 PARTITION OF evil.p FOR VALUES IN (true);
INSERT INTO evil.p VALUES (1);
CREATE EVENT TRIGGER evil_ddl ON ddl_command_end EXECUTE FUNCTION evil.on_event();
ALTER EVENT TRIGGER evil_ddl ENABLE ALWAYS;
DO $do$ BEGIN
  IF current_setting('server_version_num')::integer >= 170000 THEN
    EXECUTE 'CREATE EVENT TRIGGER evil_login ON login EXECUTE FUNCTION evil.on_event()';
    EXECUTE 'ALTER EVENT TRIGGER evil_login ENABLE ALWAYS';
  END IF;
END $do$;
`;

/** What only a superuser could have planted, with code of his own behind it. */
const bySuperuser = (markers: string) => `
${evil(markers)}
CREATE FUNCTION evil.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION evil.validate(oid) RETURNS void LANGUAGE plpgsql AS
  $f$ BEGIN PERFORM evil.try_now('validator of a language'); END $f$;
CREATE LANGUAGE evil_language HANDLER evil.handler VALIDATOR evil.validate;
CREATE FUNCTION evil.written_in_language() RETURNS integer LANGUAGE evil_language AS 'BEGIN RETURN 1; END';
CREATE FUNCTION evil.read(text) RETURNS text LANGUAGE internal AS 'pg_read_file_all';
CREATE FUNCTION evil.compare(text, text) RETURNS integer LANGUAGE internal IMMUTABLE AS 'bttextcmp';
CREATE OPERATOR CLASS evil.texts FOR TYPE text USING btree AS
  OPERATOR 3 evil.=, FUNCTION 1 evil.compare(text, text);
CREATE FUNCTION evil.base_in(cstring) RETURNS evil.base LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION evil.base_out(evil.base) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE evil.base (INPUT = evil.base_in, OUTPUT = evil.base_out, LIKE = text);
CREATE TABLE evil.based (id integer PRIMARY KEY, b evil.base);
INSERT INTO evil.based VALUES (1, 'x');
CREATE CAST (bytea AS text) WITHOUT FUNCTION;
CREATE ACCESS METHOD evil_method TYPE TABLE HANDLER heap_tableam_handler;
`;

/** Every place in which a drill runs code of the dump, and what it tells of whom it ran as. */
const ranAs = `-- expect: check, domain, generated column, index, materialized view, partition, predicate of an index as the owner
SELECT string_agg(DISTINCT label, ', ' ORDER BY label) || ' as the owner'
  FROM evil.ran WHERE label NOT IN ('operator', 'view') AND who = CURRENT_USER AND NOT super`;

const nobodyElse = 'SELECT 1 FROM evil.ran WHERE super OR who <> CURRENT_USER';

const writeAssertions = (folder: string) => {
  writeFileSync(join(folder, '1 ran.sql'), ranAs);
  writeFileSync(join(folder, '2 nobody else.sql'), nobodyElse);
};

interface VerifyDocument {
  readonly verified: readonly (Pick<Evidence, 'checks' | 'scratch' | 'verdict'> & {
    readonly database: string;
  })[];
}

async function backedUp(databases: readonly string[]): Promise<TestStore> {
  const store = await directoryStore();
  const args = ['backup', '--databases', databases.join('\n'), '--exclude-table-data', 'evil.ran'];
  const result = await run(args, { env: { ...serverEnv(server, server), ...store.env } });
  expect(result, result.stderr).toMatchObject({ code: 0 });
  return store;
}

/** Which of this machine's users a drill is run by. */
interface User {
  readonly user: string;
  /** What comes before the command, which has to reach some folders. */
  readonly before: (folders: readonly string[]) => NonNullable<RunOptions['before']>;
}

/** Nobody gets into a clone in the home of root, say; it is there when it begins that he has his own rights. */
const isReachable =
  isRoot &&
  spawnSync('setpriv', [
    ...['--reuid=nobody', '--clear-groups', process.execPath],
    ...['--eval', 'require("node:fs").readFileSync(process.argv[1])', import.meta.filename],
  ]).status === 0;

test.skipIf(isReachable)(
  'a drill by another user is tried only by root, of a clone that others can reach',
  () => {
    expect(isReachable).toBe(false);
  },
);

const users: readonly User[] = [
  { user: isRoot ? 'root' : 'the user of the tests', before: () => () => [] },
  ...(isReachable
    ? [
        {
          user: 'another user',
          before: (folders: readonly string[]) => (tmpdir: string) => [
            ...['/bin/sh', '-c', becomeNobody, 'as-nobody', join(tmpdir, '..')],
            ...[...folders, '--'],
          ],
        },
      ]
    : []),
];

// $1: the folder of the run, below the one of all tests.
const becomeNobody = `
chmod a+x "$1/.."
while [ "$1" != -- ]; do chown -R nobody "$1"; shift; done
shift
exec setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups "$@"`;

describe.each(users)('a drill by $user', ({ before }) => {
  async function drill(store: TestStore, assertions?: string) {
    const folders = [
      ...[store.env.PG_BACKUP_STORAGE_DIRECTORY ?? ''],
      ...(assertions === undefined ? [] : [assertions]),
    ];
    const result = await run(
      [
        ...['verify', '--json', '--verify-level', 'restore'],
        ...(assertions === undefined ? [] : ['--assertions', assertions]),
      ],
      { env: store.env, before: before(folders) },
    );
    return { result, ...documentOf<VerifyDocument>(result) };
  }

  const problems = (checks: readonly Check[]) => checks.flatMap(check => check.problems);

  test('of a database whose owner is evil leaves no trace, and the next one none of his', async () => {
    const markers = forMarkers();
    const names = [
      await database(server, evil(markers), uniqueName('a_evil')),
      // Its drill comes next, on the same server.
      await database(
        server,
        `CREATE SCHEMA evil; CREATE TABLE evil.ran (label text, who text, super boolean);
        ${shop(5)}`,
        uniqueName('b_good'),
      ),
    ];
    const store = await backedUp(names);
    const [evilStore, assertions] = [store, temporaryFolder()];
    writeAssertions(assertions);
    const { result, verified } = await drill(evilStore, assertions);
    const [first, second] = verified;
    expect(problems(first?.checks ?? []), result.stderr).toEqual([]);
    expect(first).toMatchObject({ verdict: 'passed', scratch: { kind: 'runner' } });
    // Nothing of its own ran there, as the first assertion finds.
    expect(second?.checks.filter(({ verdict }) => verdict === 'failed')).toMatchObject([
      { name: 'assertion 1 ran.sql', problems: ['NULL'] },
    ]);
    expect(readdirSync(markers)).toEqual([]);
  });

  test('of a database whose superuser is evil says what it never makes', async () => {
    const markers = forMarkers();
    const store = await backedUp([await database(server, bySuperuser(markers))]);
    const { result, verified } = await drill(store);
    expect(result).toMatchObject({ code: 1 });
    const [only] = verified;
    expect(only, result.stderr).toMatchObject({ verdict: 'unverifiable' });
    const restored = only?.checks.find(({ name }) => name === 'restore');
    const said = restored?.problems.join('\n') ?? '';
    for (const never of [
      /language is c, .*: FUNCTION evil handler\(\)/,
      /PROCEDURAL LANGUAGE - evil_language/,
      /language is internal, .*FUNCTION evil read\(text\)/,
      /language is evil_language, .*FUNCTION evil written_in_language\(\)/,
      /operator classes: OPERATOR CLASS evil texts/,
      /base types: .*TYPE evil base/,
      /casts: CAST - CAST \(bytea AS text\)/,
      /access methods: ACCESS METHOD - evil_method/,
      /they need what is left out: .*TABLE evil based/,
    ]) {
      expect(said).toMatch(never);
    }
    expect(only?.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(readdirSync(markers)).toEqual([]);
  });
});

test('an extension that is not in the list is not made, and a backup that needs it not verifiable', async () => {
  const store = await backedUp([await database(server, 'CREATE EXTENSION xml2')]);
  const drill = (...args: string[]) =>
    run(['verify', '--json', '--verify-level', 'restore', ...args], { env: store.env });
  const refused = await drill();
  expect(refused).toMatchObject({ code: 1 });
  const [only] = documentOf<VerifyDocument>(refused).verified;
  expect(only?.checks.at(-1)).toMatchObject({
    name: 'extensions available',
    verdict: 'unverifiable',
    problems: [expect.stringContaining('extension "xml2" is not in --drill-extensions')],
    hint: expect.stringContaining('--drill-extensions azure,xml2'),
  });
  const trusted = await drill('--drill-extensions', 'azure,xml2');
  expect(trusted, trusted.stderr).toMatchObject({ code: 0 });
});
