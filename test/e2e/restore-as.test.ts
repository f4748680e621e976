import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type RunResult, registerSecret, run } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
import { type PostgresServer, startPostgres, uniqueName } from '../support/postgres.ts';
import { useAzure } from './azure-stage.ts';
import {
  directoryStore,
  documentOf,
  dropWithCopies,
  type FailureDocument,
  serverEnv,
} from './stage.ts';

// Code in a dump runs while it is restored, on a server of somebody's. Whose rights has it there?

// One of its own: roles, and who may what, belong to the whole server.
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
const azure = useAzure();

type Login = Awaited<ReturnType<PostgresServer['createLogin']>>;

/** Who takes part in a test; they go with the server. */
async function cast(options = 'CREATEDB') {
  const [owner, victim, attacker] = ['shop_owner', 'victim', 'attacker'].map(uniqueName) as [
    string,
    string,
    string,
  ];
  const main = await server.createLogin(uniqueName('main'), options);
  const restorer = await server.createLogin(uniqueName('restorer'));
  await server.query(
    'postgres',
    `CREATE ROLE ${owner}; CREATE ROLE ${victim}; CREATE ROLE ${attacker} LOGIN;
     GRANT ${owner}, ${restorer.username} TO ${main.username}`,
  );
  // Since PostgreSQL 16 who may create roles hands on only those that are his to hand on.
  if (options.includes('CREATEROLE')) {
    await server.query('postgres', `GRANT ${victim} TO ${main.username} WITH ADMIN OPTION`);
  }
  return { owner, victim, attacker, main, restorer };
}

type Cast = Awaited<ReturnType<typeof cast>>;

/** Where the server's own user can write. */
const newMarker = (): string => join(server.dataDirectory, uniqueName('marker'));

/**
 * A database whose code grabs what it can, wherever it runs while a dump is restored, and lets nobody
 * notice. Only there: it leaves the source alone.
 */
const evil = ({ victim, attacker }: Cast, marker: string) => `
CREATE FUNCTION grab() RETURNS void LANGUAGE plpgsql AS $grab$
DECLARE
  one text;
BEGIN
  IF pg_catalog.current_database() !~ '__(restore|scratch)_' THEN RETURN; END IF;
  FOREACH one IN ARRAY ARRAY[
    'RESET ROLE',
    'RESET SESSION AUTHORIZATION',
    'GRANT ${victim} TO ${attacker}',
    'GRANT pg_execute_server_program TO ${attacker}',
    'ALTER ROLE ${attacker} CREATEROLE SUPERUSER',
    $program$COPY (SELECT 1) TO PROGRAM 'cat >${marker}'$program$
  ] LOOP
    BEGIN EXECUTE one; EXCEPTION WHEN OTHERS THEN NULL; END;
  END LOOP;
END $grab$;
CREATE FUNCTION checked(i integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN PERFORM public.grab(); RETURN true; END';
CREATE FUNCTION indexed(i integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN PERFORM public.grab(); RETURN i; END';
CREATE TABLE t (i integer CHECK (checked(i)), j integer GENERATED ALWAYS AS (public.indexed(i)) STORED);
INSERT INTO t VALUES (1), (2);
CREATE INDEX ON t (public.indexed(i));
CREATE MATERIALIZED VIEW m AS SELECT public.indexed(i) FROM t;`;

async function backedUp(script: string, owner?: string) {
  const store = await directoryStore();
  const source = uniqueName('shop');
  await server.createDatabase(source, script, owner && `OWNER ${owner}`);
  onTestFinished(() => dropWithCopies(server, source));
  const env = { ...serverEnv(server, server), ...store.env };
  expect(await run(['backup', '--databases', source], { env })).toMatchObject({ code: 0 });
  return { source, store: store.env };
}

interface RestoreDocument {
  readonly warnings: readonly string[];
  readonly error?: FailureDocument;
}

async function carryOut(
  verb: 'restore' | 'verify',
  args: readonly string[],
  login: Login,
  env: Readonly<Record<string, string>>,
): Promise<RunResult & { readonly document: RestoreDocument }> {
  const result = await run([verb, '--json', ...args], {
    env: { ...serverEnv(server, login), ...env },
  });
  return { ...result, document: documentOf<RestoreDocument>(result) };
}

const restoredTo = (source: string) => {
  const target = uniqueName('restored');
  onTestFinished(() => dropWithCopies(server, target));
  return { target, args: ['--database', source, '--target-database', target] };
};

const asRestorer = ({ restorer }: Cast) => ({
  args: ['--restore-as', restorer.username],
  env: { PG_BACKUP_RESTORE_AS_PASSWORD: restorer.password },
});

/** What the attacker has got. */
async function grabbed({ attacker }: Cast, marker: string) {
  const [role] = await server.query(
    'postgres',
    `SELECT r.rolcreaterole OR r.rolsuper AS powerful,
            ARRAY(SELECT g.rolname::text FROM pg_auth_members AS a JOIN pg_roles AS g ON g.oid = a.roleid
                   WHERE a.member = r.oid ORDER BY 1) AS member_of
       FROM pg_roles AS r WHERE rolname = $1`,
    [attacker],
  );
  return { ...role, marker: existsSync(marker) };
}

const nothing = { powerful: false, member_of: [], marker: false };

const verbs = [
  { verb: 'restore', argsFor: (source: string) => restoredTo(source).args },
  {
    verb: 'verify',
    argsFor: (source: string) => [
      '--databases',
      source,
      '--verify-level',
      'restore',
      '--scratch',
      'server',
    ],
  },
] as const;

describe.each(verbs)('code in a dump, $verb', ({ verb, argsFor }) => {
  test.each([
    ['who may create roles', 'CREATEDB CREATEROLE', /may create roles, and grant others/],
    ['who is a superuser', 'SUPERUSER', /is a superuser/],
  ])(
    'of a login %s has these rights, of which is warned, unless it runs as another',
    async (_, options, warning) => {
      const all = await cast(options);
      const marker = newMarker();
      const { source, store } = await backedUp(evil(all, marker));
      const { args, env } = asRestorer(all);

      const safe = await carryOut(verb, [...argsFor(source), ...args], all.main, {
        ...store,
        ...env,
      });
      expect(safe, safe.stderr).toMatchObject({ code: 0 });
      expect(await grabbed(all, marker)).toEqual(nothing);
      expect(safe.rights).toBe('');

      const unsafe = await carryOut(verb, argsFor(source), all.main, store);
      expect(unsafe, unsafe.stderr).toMatchObject({ code: 0 });
      expect(unsafe.rights).toMatch(warning);
      expect(unsafe.rights).toContain(`will run as "${all.main.username}"`);
      expect(unsafe.rights).toContain('--restore-as');
      // It does run: what is shown above is no accident.
      const got = await grabbed(all, marker);
      expect(got).toMatchObject({ member_of: expect.arrayContaining([all.victim]) });
      expect(got.marker).toBe(options === 'SUPERUSER');
    },
  );
});

/** What a restore that changes nothing warns of, of rights. */
async function warnedOf(login: Login, more: readonly string[] = [], owner?: string) {
  const { source, store } = await backedUp('', owner);
  const { args } = restoredTo(source);
  const result = await carryOut('restore', [...args, '--dry-run', ...more], login, store);
  expect(result, result.stderr).toMatchObject({ code: 0 });
  return result.rights;
}

describe('a login that restores is warned of', () => {
  test('when it may do more than own a database, by name', async () => {
    const { main, owner } = await cast('CREATEDB REPLICATION');
    await server.query(
      'postgres',
      `DO 'BEGIN CREATE ROLE azure_pg_admin; EXCEPTION WHEN duplicate_object THEN NULL; END';
       GRANT azure_pg_admin, pg_signal_backend, pg_write_server_files TO ${main.username}`,
    );
    const own = uniqueName('own');
    await server.createDatabase(own, '', `OWNER ${main.username}`);
    onTestFinished(() => server.dropDatabase(own));
    const warning = await warnedOf(main, [], owner);
    expect(warning).toContain('may replicate the server (REPLICATION)');
    expect(warning).toMatch(
      /is a member of "azure_pg_admin", "pg_write_server_files", "pg_signal_backend", "restorer_\w+"/,
    );
    expect(warning).toContain(`owns "${own}"`);
  });

  test('when it gets to more by a role that it may become', async () => {
    const { main, owner, victim } = await cast();
    await server.query(
      'postgres',
      `ALTER ROLE ${main.username} NOINHERIT; ALTER ROLE ${victim} SUPERUSER; GRANT ${victim} TO ${main.username}`,
    );
    expect(await warnedOf(main, [], owner)).toContain('may become a superuser');
  });

  test('not when it has the rights of the owner alone', async () => {
    const { owner } = await cast();
    const login = await server.createLogin(uniqueName('plain'), 'CREATEDB');
    await server.query('postgres', `GRANT ${owner} TO ${login.username}`);
    expect(await warnedOf(login, [], owner)).toBe('');
  });
});

describe('a role of its own', () => {
  test('that is not there, may not log in or may not be given anything is refused by name', async () => {
    const all = await cast();
    const { source, store } = await backedUp('');
    const refusal = async (role: string, password = all.restorer.password) => {
      const env = { ...store, PG_BACKUP_RESTORE_AS_PASSWORD: password };
      const { args } = restoredTo(source);
      const result = await carryOut('restore', [...args, '--restore-as', role], all.main, env);
      expect(result.code).toBe(1);
      return result.document.error;
    };
    const stranger = uniqueName("a new's");
    const password = uniqueName('secret');
    registerSecret(password);
    onTestFinished(async () => {
      await server.query('postgres', `DROP ROLE IF EXISTS "${stranger}"`);
    });
    const asked = psql(server, { typed: [password, password] });
    // Each hint brings the next refusal, and the last the end of them.
    const missing = await refusal(stranger, password);
    expect(missing).toMatchObject({
      code: 'PREFLIGHT_FAILED',
      message: expect.stringContaining(`no role "${stranger}"`),
    });
    await pasteHint('CREATE ROLE', missing?.hint, asked);
    const notGranted = await refusal(stranger, password);
    expect(notGranted).toMatchObject({
      code: 'PG_PERMISSION_DENIED',
      message: expect.stringContaining(`may not make a database for "${stranger}"`),
    });
    await server.query('postgres', `ALTER ROLE "${stranger}" NOLOGIN PASSWORD NULL`);
    const noLogin = await refusal(stranger, password);
    expect(noLogin).toMatchObject({
      code: 'PREFLIGHT_FAILED',
      message: expect.stringContaining(`role "${stranger}" may not log in`),
    });
    await pasteHint('ALTER ROLE', noLogin?.hint, asked);
    await pasteHint('GRANT', notGranted?.hint, psql(server));
    const env = { ...store, PG_BACKUP_RESTORE_AS_PASSWORD: password };
    const { args } = restoredTo(source);
    const again = [...args, '--restore-as', stranger, '--dry-run'];
    expect(await carryOut('restore', again, all.main, env)).toMatchObject({ code: 0 });
    expect(await refusal(all.restorer.username, 'not the password')).toMatchObject({
      code: 'PG_LOGIN_FAILED',
      message: expect.stringContaining(all.restorer.username),
    });
    expect(await refusal(all.restorer.username, '')).toMatchObject({
      code: 'PG_PASSWORD_MISSING',
      message: expect.stringContaining(all.restorer.username),
      hint: expect.stringContaining('PG_BACKUP_RESTORE_AS_PASSWORD'),
    });
  });

  test('owns what it made, and the database goes to its owner, in every way', async () => {
    const all = await cast();
    await server.query(
      'postgres',
      `GRANT pg_read_all_data, pg_signal_backend TO ${all.main.username}`,
    );
    const { source, store } = await backedUp(
      `CREATE TABLE t (i integer); INSERT INTO t VALUES (1); CREATE ROLE reader_${all.owner}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_${all.owner};
       CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
       CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watch();`,
      all.owner,
    );
    const { args, env } = asRestorer(all);
    for (const strategy of ['swap', 'recreate']) {
      const given = ['--database', source, '--confirm', source, '--strategy', strategy];
      const result = await carryOut(
        'restore',
        [...given, '--restore-privileges', '--keep-replaced=0', ...args],
        all.main,
        { ...store, ...env },
      );
      expect(result, result.stderr).toMatchObject({ code: 0 });
      // A superuser's alone, and nothing else is missing.
      expect(result.document.warnings).toEqual([expect.stringContaining('EVENT TRIGGER')]);
      expect(
        await server.query(
          source,
          `SELECT pg_get_userbyid(datdba) AS database, pg_get_userbyid(relowner) AS object,
                  has_table_privilege('reader_${all.owner}', c.oid, 'SELECT') AS readable
             FROM pg_database, pg_class AS c
            WHERE datname = current_database() AND relkind = 'r' AND relnamespace = 'public'::regnamespace LIMIT 1`,
        ),
      ).toEqual([{ database: all.owner, object: all.restorer.username, readable: true }]);
    }
  });

  test('cannot load what needs more, and nothing is lost', async () => {
    const all = await cast('SUPERUSER');
    const { source, store } = await backedUp('CREATE FOREIGN DATA WRAPPER w', all.owner);
    const { args, env } = asRestorer(all);
    const given = ['--database', source, '--confirm', source];
    const result = await carryOut('restore', [...given, ...args], all.main, { ...store, ...env });
    expect(result.document.error).toMatchObject({
      code: 'PG_PERMISSION_DENIED',
      message: expect.stringContaining('permission denied to create foreign-data wrapper'),
    });
    expect(await server.query(source, 'SELECT fdwname FROM pg_foreign_data_wrapper')).toEqual([
      { fdwname: 'w' },
    ]);
  });

  test('that is powerful itself is warned of', async () => {
    const all = await cast();
    await server.query('postgres', `ALTER ROLE ${all.restorer.username} CREATEROLE`);
    const { source, store } = await backedUp('');
    const { args, env } = asRestorer(all);
    const given = [...restoredTo(source).args, ...args, '--dry-run'];
    const result = await carryOut('restore', given, all.main, { ...store, ...env });
    expect(result.rights).toContain(`will run as "${all.restorer.username}"`);
    expect(result.rights).toContain(`Take it from "${all.restorer.username}"`);
  });

  test('is part of what brings the old data back', async () => {
    const all = await cast('SUPERUSER');
    const { source, store } = await backedUp('CREATE TABLE t (i integer)', all.owner);
    const { args, env } = asRestorer(all);
    // Loads nowhere, and is noticed only once the old data is gone.
    await server.query(
      source,
      `CREATE FUNCTION fits(i integer) RETURNS boolean LANGUAGE plpgsql AS
         'BEGIN RETURN pg_catalog.current_database() !~ ''__restore_''; END';
       ALTER TABLE t ADD CHECK (fits(i)); INSERT INTO t VALUES (1)`,
    );
    const both = { ...serverEnv(server, all.main), ...store };
    expect(await run(['backup', '--databases', source], { env: both })).toMatchObject({ code: 0 });
    const given = [
      ...['--database', source, '--confirm', source],
      ...['--strategy', 'recreate', '--on-failure', 'stop'],
    ];
    const result = await carryOut('restore', [...given, ...args], all.main, { ...store, ...env });
    expect(result.document.error).toMatchObject({
      code: 'RESTORE_INCOMPLETE',
      hint: expect.stringContaining(`--restore-as ${all.restorer.username}`),
    });
  });

  test('has its password in Key Vault', async () => {
    const all = await cast();
    const { source, store } = await backedUp('CREATE TABLE t (i integer)');
    const secret = uniqueName('restorer').replaceAll('_', '-');
    azure().setSecret(secret, all.restorer.password);
    const client = uniqueName('client-secret');
    registerSecret(client);
    const env = {
      ...store,
      ...azure().env,
      PG_BACKUP_KEY_VAULT: azure().vault,
      PG_BACKUP_RESTORE_AS_PASSWORD_SECRET_NAME: secret,
      AZURE_CLIENT_ID: azure().addApp({ secret: client }),
      AZURE_TENANT_ID: azure().tenantId,
      AZURE_CLIENT_SECRET: client,
    };
    const { target, args } = restoredTo(source);
    const given = [...args, '--restore-as', all.restorer.username];
    const result = await carryOut('restore', given, all.main, env);
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(
      await server.query(target, "SELECT tableowner FROM pg_tables WHERE tablename = 't'"),
    ).toEqual([{ tableowner: all.restorer.username }]);
  });
});
