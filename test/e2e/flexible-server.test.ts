import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { outdatedTools, type RunResult, run, start } from '../support/cli.ts';
import {
  allowedExtensions,
  type FlexibleServer,
  startFlexibleServer,
} from '../support/flexible-server.ts';
import { type Postgres, postgresHomes, uniqueName, usePostgres } from '../support/postgres.ts';
import { everything, shop } from '../support/sample.ts';
import { registerSecret } from '../support/secrets.ts';
import {
  directoryStore,
  documentOf,
  dropWithCopies,
  everythingIn,
  type FailureDocument,
  serverEnv,
  type TestStore,
} from './stage.ts';

// The administrator of Azure Database for PostgreSQL is no superuser: all of this is done as one is there.

// The newest before and from PostgreSQL 16 on, which changed what an administrator may hand out.
const eras = [
  { era: 'before 16', includes: (major: number) => major < 16 },
  { era: 'from 16 on', includes: (major: number) => major >= 16 },
];
const homes = eras.flatMap(({ era, includes }) => {
  const home = postgresHomes().find(
    ({ major, bin }) => includes(major) && existsSync(join(bin, 'pg_restore')),
  );
  if (home) return [home];
  const without = `There is no PostgreSQL ${era} (PG_BACKUP_TEST_POSTGRES_HOMES): no flexible server of that version was tried.`;
  console.log(without);
  test.skip(without);
  return [];
});

/** Everything of the sample that is not left to superusers, nor to those who write foreign-data wrappers. */
function everythingOfAnAdministrator(): string {
  const replacements: [string, string][] = [
    ['CREATE TYPE app.shell;', ''],
    ['CREATE OPERATOR FAMILY app.span_order USING btree;', ''],
    [
      "CREATE EVENT TRIGGER watch_sample ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION app.watch();",
      '',
    ],
    ['ALTER EVENT TRIGGER watch_sample DISABLE;', ''],
    ['CREATE FOREIGN DATA WRAPPER sample_wrapper;', 'CREATE EXTENSION postgres_fdw;'],
    ['FOREIGN DATA WRAPPER sample_wrapper', 'FOREIGN DATA WRAPPER postgres_fdw'],
    ["OPTIONS (where 'far')", "OPTIONS (table_name 'far')"],
    // Who is no superuser cannot read the options of another's.
    [" OPTIONS (name 'reader')", ''],
  ];
  let script = everything(100);
  for (const [part, replacement] of replacements) {
    if (script.split(part).length !== 2) throw new Error(`The sample has not once: ${part}`);
    script = script.replace(part, () => replacement);
  }
  return `${script}
CREATE EXTENSION hstore; CREATE EXTENSION pg_trgm;
CREATE TABLE public.attributes (name citext PRIMARY KEY, value hstore);
INSERT INTO public.attributes VALUES ('Colour', 'red=>1');
CREATE INDEX ON public.attributes USING gin ((name::text) gin_trgm_ops);
-- Its rows are hidden even from who owns it, and the view has all of them.
CREATE MATERIALIZED VIEW app.of_forced AS SELECT tenant, sum(amount) FROM app.orders GROUP BY 1;
CREATE VIEW public.reachable AS SELECT id, email FROM app.customers;
GRANT SELECT ON public.reachable TO sample_reader;`;
}

/** What Azure, or its support, did in a customer's database. */
const ofTheProvider = `
CREATE EXTENSION pg_stat_statements;
COMMENT ON EXTENSION pg_stat_statements IS 'from the provider';
CREATE EVENT TRIGGER watch_sample ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION app.watch();
COMMENT ON EVENT TRIGGER watch_sample IS 'left by the provider';
GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_reset_single_table_counters(oid) TO azure_pg_admin;
GRANT SELECT ON pg_catalog.pg_statistic TO azure_pg_admin;
`;

const extensionsOfSample = [
  'btree_gist',
  'citext',
  'hstore',
  'pg_trgm',
  'pgcrypto',
  'postgres_fdw',
];

const applicationPassword = uniqueName('a-password-of-the-application');
registerSecret(applicationPassword);

interface RestoreDocument {
  readonly ok: boolean;
  readonly warnings: readonly string[];
  readonly leftOut: readonly {
    readonly entry: string;
    readonly reason: string;
    readonly remedy?: string;
  }[];
  readonly validation: { readonly ok: boolean } | null;
  readonly roles?: {
    readonly created: readonly string[];
    readonly needPassword: readonly string[];
  };
  readonly error?: FailureDocument;
}

/** What a user said of an extension, which no restore may say of one that is the server's. */
const remarked = ['btree_gist', 'citext', 'pg_stat_statements', 'pgcrypto'];
const isOfComment = (warning: string): boolean => /run: COMMENT ON EXTENSION \S+ IS /.test(warning);

/** What warns of something, except of this machine's packages. */
const warningsIn = ({ stderr }: RunResult): string[] =>
  stderr
    .replace(outdatedTools, '')
    .split('\n')
    .filter(line => /WARNING|pg_(?:dump|restore): /.test(line));

/** All that is granted in a database to others than the owners, on objects of the customer. */
const grantsIn = async (on: Postgres, name: string): Promise<string[]> => {
  const rows = await on.query<{ granted: string }>(
    name,
    `WITH object AS (
       SELECT 'relation ' || oid::regclass AS what, oid, relowner AS owner, relacl AS acl FROM pg_class WHERE relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
       UNION ALL SELECT format('column %s.%I', attrelid::regclass, attname), attrelid, relowner, attacl FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid WHERE relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
       UNION ALL SELECT 'routine ' || oid::regprocedure, oid, proowner, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc WHERE pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
       UNION ALL SELECT 'type ' || oid::regtype, oid, typowner, typacl FROM pg_type WHERE typnamespace::regnamespace::text !~ '^(pg_|information_schema)'
       UNION ALL SELECT 'schema ' || nspname, oid, nspowner, nspacl FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema)'
       UNION ALL SELECT 'large object ' || oid, oid, lomowner, lomacl FROM pg_largeobject_metadata
       UNION ALL SELECT format('default %s %s', defaclobjtype, defaclnamespace), 0, defaclrole, defaclacl FROM pg_default_acl)
     SELECT format('%s: %s to %s%s', what, privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END,
                   CASE WHEN is_grantable THEN ' with grant option' END) AS granted
       FROM object AS o, aclexplode(acl)
      WHERE grantee <> owner AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = o.oid AND d.deptype = 'e') ORDER BY 1`,
  );
  return rows.map(({ granted }) => granted.replace(/^default (.) \d+/, 'default $1'));
};

/** Who owns the database, and who what is in it, beside extensions and what comes with types. */
const ownersIn = async (on: Postgres, name: string) => {
  const [row] = await on.query<{ database: string; objects: string[] }>(
    name,
    `SELECT (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) AS database,
            (SELECT array_agg(DISTINCT pg_get_userbyid(owner)::text) FROM (
               SELECT oid, relowner AS owner FROM pg_class WHERE relkind <> 't' UNION ALL SELECT oid, proowner FROM pg_proc
               UNION ALL SELECT oid, nspowner FROM pg_namespace WHERE nspname !~ '^pg_'
               UNION ALL SELECT oid, lomowner FROM pg_largeobject_metadata) AS o
              WHERE oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = o.oid AND d.deptype IN ('e', 'i'))) AS objects`,
  );
  return row;
};

/** The text of `everythingIn` as it is when nobody has brought back what was left out. */
const withoutEventTrigger = (dump: string): string =>
  dump.replace(/--\n-- Name: watch_sample; Type: EVENT TRIGGER.*?;\n\n\n(?=--\n)/s, '');

describe.each(homes)('on a flexible server with PostgreSQL $major', home => {
  let server: FlexibleServer;
  let administrator: Postgres;
  /** Of the same customer, and new: with an administrator of another name, and no other roles. */
  let other: FlexibleServer;
  const application = 'shop_api';

  beforeAll(async () => {
    [server, other] = await Promise.all([
      startFlexibleServer(home),
      startFlexibleServer(home, { administrator: 'new_admin' }),
    ]);
    ({ administrator } = server);
    const statements = [
      'CREATE ROLE sample_owner',
      'CREATE ROLE sample_reader',
      `GRANT sample_owner TO ${administrator.username}`,
      `CREATE ROLE ${application} LOGIN PASSWORD '${applicationPassword}' IN ROLE sample_reader`,
    ];
    for (const statement of statements) await administrator.query('postgres', statement);
  });
  afterAll(() => Promise.all([server?.stop(), other?.stop()]));

  const optionsFor = (on: Postgres, { env }: TestStore) => ({
    env: { ...serverEnv(on, on), ...env, PATH: `${home.bin}:${process.env.PATH}` },
  });

  /** A database as a customer has it, and a backup that the administrator took. */
  async function backedUp() {
    const store = await directoryStore();
    const name = uniqueName('shop');
    await administrator.query('postgres', `CREATE DATABASE ${name}`);
    onTestFinished(() => dropWithCopies(server, name));
    await administrator.runScript(name, everythingOfAnAdministrator());
    await server.runScript(name, ofTheProvider);
    const options = optionsFor(administrator, store);
    const backup = await run(['backup', '--json'], options);
    expect(backup).toMatchObject({ code: 0 });
    return { store, name, options, backup, before: everythingIn(server, name) };
  }

  async function restored(
    { store, name }: Awaited<ReturnType<typeof backedUp>>,
    args: readonly string[],
    as = administrator,
  ) {
    const result = await run(
      ['restore', '--json', '--database', name, ...args],
      optionsFor(as, store),
    );
    return { result, document: documentOf<RestoreDocument>(result) };
  }

  /** The one thing that is missing, what says so, and that the statements which it tells are all. */
  async function expectWhole(
    { result, document }: Awaited<ReturnType<typeof restored>>,
    database: string,
    before: string,
    on: Postgres = server,
  ) {
    expect(document.error).toBeUndefined();
    expect(result.code).toBe(0);
    expect(document.validation).toMatchObject({ ok: true });
    const [eventTrigger = '', ...others] = document.warnings;
    expect(others.filter(warning => !isOfComment(warning))).toEqual([]);
    expect(others.flatMap(warning => /^comment (\S+)/.exec(warning)?.[1] ?? [])).toEqual(remarked);
    expect(warningsIn(result)).toHaveLength(document.warnings.length);
    expect(document.leftOut.map(({ entry }) => entry.trim()).toSorted()).toEqual(
      [
        ...[...extensionsOfSample, 'pg_stat_statements'].map(one => `COMMENT - EXTENSION ${one}`),
        'COMMENT - EVENT TRIGGER watch_sample azuresu',
        'EVENT TRIGGER - watch_sample azuresu',
      ].toSorted(),
    );
    for (const { reason, entry } of document.leftOut) {
      expect(reason).toMatch(/ EXTENSION /.test(entry) ? /CREATE EXTENSION/ : /may not create/);
    }
    await on.query(database, eventTrigger.split('in the restored database: ')[1] ?? '');
    expect(everythingIn(on, database)).toBe(before);
  }

  test('there is what Azure differs in', async () => {
    const { store, name } = await backedUp();
    const refused = async (sql: string) => await administrator.query(name, sql).catch(String);
    expect(await refused('CREATE EXTENSION dblink')).toContain('permission denied');
    // With pg_read_all_data, which he has since 16, the administrator reads these catalogs, too.
    expect(
      await server.query(name, "SELECT has_any_column_privilege($1, 'pg_subscription', 'SELECT')", [
        application,
      ]),
    ).toEqual([{ has_any_column_privilege: false }]);
    expect(
      await refused('CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION app.watch()'),
    ).toContain('permission denied');
    const [dump = ''] = (await store.names()).filter(file => file.endsWith('.dump'));
    const archive = await store.read(dump);
    const entries = execFileSync(join(home.bin, 'pg_restore'), ['--list'], {
      input: archive,
      encoding: 'utf8',
    });
    for (const entry of [
      / ACL pg_catalog FUNCTION pg_stat_reset_single_table_counters/,
      / ACL pg_catalog COLUMN pg_subscription\./,
      / COMMENT - EXTENSION pg_stat_statements/,
    ]) {
      expect(entries).toMatch(entry);
    }
  });

  test('all databases are backed up, but those of Azure', async () => {
    const { name, backup } = await backedUp();
    expect(warningsIn(backup)).toEqual([]);
    expect(documentOf(backup)).toMatchObject({
      ok: true,
      backups: [{ database: name }],
      failures: [],
    });
    expect(documentOf<{ backups: object[] }>(backup).backups).toHaveLength(1);
  });

  test('a backup is restored into a new database', async () => {
    const staged = await backedUp();
    const copy = uniqueName('copy');
    onTestFinished(() => dropWithCopies(server, copy));
    const outcome = await restored(staged, ['--target-database', copy]);
    await expectWhole(outcome, copy, staged.before);
    const { username } = administrator;
    expect(await ownersIn(server, copy)).toEqual({ database: username, objects: [username] });
  });

  test.each(['recreate', 'swap'])('over what is there: %s', async strategy => {
    const staged = await backedUp();
    const { name } = staged;
    const grants = await grantsIn(server, name);
    expect(grants.length).toBeGreaterThan(10);
    const api = usePostgres({ ...server, username: application, password: applicationPassword });
    const read = () => api.query(name, 'SELECT count(*) FROM app.customers');
    const rows = await read();
    await administrator.query(
      name,
      'TRUNCATE app.customers CASCADE; DROP MATERIALIZED VIEW app.of_forced; CREATE TABLE app.later ()',
    );
    const replace = ['--confirm', name, '--strategy', strategy, '--keep-replaced', '0'];

    await expectWhole(await restored(staged, replace), name, staged.before);
    await expect(read()).rejects.toThrow('permission denied');
    const { username } = administrator;
    expect(await ownersIn(server, name)).toEqual({ database: username, objects: [username] });

    await expectWhole(
      await restored(staged, [...replace, '--restore-privileges']),
      name,
      staged.before,
    );
    expect(await read()).toEqual(rows);
    expect(await grantsIn(server, name)).toEqual(grants);
  });

  test('on a new server the roles come as well, and what the new administrator lacks is told', async () => {
    const staged = await backedUp();
    const { name } = staged;
    onTestFinished(() => dropWithCopies(other, name));
    const onOther = (...args: string[]) => restored(staged, args, other.administrator);
    const without = await onOther();
    expect(without.document.error).toMatchObject({
      code: 'PREFLIGHT_FAILED',
      message: expect.stringContaining('"sample_reader"'),
      hint: expect.stringContaining('--restore-roles'),
    });

    const all = ['--restore-roles', '--restore-system-grants=*', '--restore-privileges'];
    const { document } = await onOther(...all);
    expect(document.validation).toMatchObject({ ok: true });
    const created = ['sample_owner', 'sample_reader', administrator.username, application];
    expect(document.roles).toEqual({
      created: created.toSorted(),
      needPassword: [application, administrator.username].toSorted(),
    });
    const refused = document.warnings.flatMap(
      warning => /When the cause is gone, run: (.*)$/s.exec(warning)?.[1] ?? [],
    );
    // Beside the event trigger.
    const others = document.warnings.filter(warning => !isOfComment(warning));
    expect(refused).toHaveLength(others.length - 1);
    const ofRoles = refused.filter(sql => sql.startsWith('ALTER ROLE'));
    expect(ofRoles).toEqual(
      home.major < 16
        ? ['REPLICATION', 'BYPASSRLS'].map(
            power => `ALTER ROLE "${administrator.username}" ${power}`,
          )
        : [],
    );
    const { username } = other.administrator;
    expect(await ownersIn(other, name)).toEqual({ database: username, objects: [username] });

    // The rest works by the statements that were printed, once he has given himself the owner's role.
    await other.administrator.query('postgres', `GRANT ${administrator.username} TO ${username}`);
    for (const sql of refused.filter(one => !ofRoles.includes(one))) {
      await other.administrator.query(name, sql);
    }
    expect(await ownersIn(other, name)).toMatchObject({ database: administrator.username });
    expect(await grantsIn(other, name)).toEqual(await grantsIn(server, name));
  });

  test('an extension that is not allowed is told beforehand', async () => {
    const staged = await backedUp();
    const { name } = staged;
    const allowed = allowedExtensions.filter(one => one !== 'hstore' && one !== 'pg_trgm');
    await server.query(
      'postgres',
      `ALTER DATABASE postgres SET azure.extensions = '${allowed.join(',')}'`,
    );
    onTestFinished(async () => {
      await server.query('postgres', 'ALTER DATABASE postgres RESET azure.extensions');
    });
    const { document } = await restored(staged, ['--confirm', name]);
    expect(document.error).toMatchObject({
      code: 'PREFLIGHT_FAILED',
      message: expect.stringMatching(/azure\.extensions .* does not allow "hstore", "pg_trgm"/),
      hint: expect.stringContaining(
        `--name azure.extensions --value "${[...allowed, 'hstore', 'pg_trgm'].join(',')}"`,
      ),
    });
    expect(everythingIn(server, name)).toBe(staged.before);
  });

  // It takes as long as PostgreSQL waits by itself, and that is the same in each.
  test.runIf(home === homes[0])('a session of Azure in the database is waited for', async () => {
    const replaceUnderMonitoring = async (strategy: string) => {
      const staged = await backedUp();
      const { name, options } = staged;
      const { host, port, username: user, password } = server;
      const monitor = new Client({ host, port, user, password, database: name });
      monitor.on('error', () => undefined);
      await monitor.connect();
      onTestFinished(() => monitor.end());
      const args = ['--database', name, '--confirm', name, '--strategy', strategy];
      const running = start(['restore', '--json', ...args], options);
      await running.waitForOutput(/Waiting for sessions/);
      expect(running.output()).toContain('superusers are connected');
      await monitor.end();
      const result = await running.finished;
      expect(result.code).toBe(0);
      const document = documentOf<RestoreDocument>(result);
      expect(document.validation).toMatchObject({ ok: true });
      expect(everythingIn(server, name)).toBe(withoutEventTrigger(staged.before));
    };
    await Promise.all(['recreate', 'swap'].map(replaceUnderMonitoring));
  });

  // The roles stay, so that this comes last.
  test('the documented logins restore once they may create in the schema public', async () => {
    const name = 'shop';
    const password = applicationPassword;
    const { env } = await directoryStore();
    const PATH = `${home.bin}:${process.env.PATH}`;
    const as = (username: string) => ({
      env: { ...serverEnv(server, { username, password }), ...env, PATH },
    });
    await makeShop(name);
    onTestFinished(() => dropWithCopies(server, name));
    const backup = await run(['backup', '--json'], as('backup_login'));
    expect(backup).toMatchObject({ code: 0 });
    expect(warningsIn(backup)).toEqual([]);
    const before = everythingIn(server, name);
    const restore = async (strategy: string) => {
      const args = ['--database', name, '--confirm', name, '--strategy', strategy];
      const result = await run(['restore', '--json', ...args], as('restore_login'));
      return documentOf<RestoreDocument>(result);
    };
    for (const strategy of ['recreate', 'swap']) {
      // A new database is made from template0, where the schema is azure_pg_admin's here.
      expect((await restore(strategy)).error).toMatchObject({
        code: strategy === 'recreate' ? 'SAFETY_BACKUP_UNPROVEN' : 'PG_PERMISSION_DENIED',
        message: expect.stringContaining('permission denied for schema public'),
      });
      expect(everythingIn(server, name)).toBe(before);
    }
    await administrator.runScript('postgres', block('restore-login-azure-extensions'));
    for (const strategy of ['recreate', 'swap']) {
      await server.query(name, 'TRUNCATE shop.customers CASCADE');
      expect(await restore(strategy)).toMatchObject({
        ok: true,
        warnings: [],
        validation: { ok: true },
      });
      expect(everythingIn(server, name)).toBe(before);
      expect(await ownersIn(server, name)).toEqual({
        database: 'shop_owner',
        objects: ['restore_login'],
      });
    }
  });

  /** A database of an application, and the logins of docs/postgresql-roles.md for Azure. */
  async function makeShop(name: string): Promise<void> {
    for (const statement of [
      'CREATE ROLE shop_owner',
      `GRANT shop_owner TO ${administrator.username}`,
      `CREATE DATABASE ${name} OWNER shop_owner`,
    ]) {
      await administrator.query('postgres', statement);
    }
    await administrator.query(name, 'GRANT CREATE ON SCHEMA public TO shop_owner');
    await administrator.runScript(
      name,
      `SET ROLE shop_owner; ${shop()} CREATE TABLE public.settings AS SELECT 1 AS one;`,
    );
    const since16 = home.major >= 16;
    const restoring = block('restore-login-azure');
    for (const sql of [
      block(since16 ? 'backup-login-azure' : 'backup-login-azure-15'),
      since16 ? restoring : restoring.replace(' BYPASSRLS', ''),
    ]) {
      await administrator.runScript(
        'postgres',
        sql.replaceAll('LONG-AND-RANDOM', applicationPassword),
      );
    }
  }
});

/** A block of the page that says which rights to give. */
function block(name: string): string {
  const page = readFileSync(join(import.meta.dirname, '../../docs/postgresql-roles.md'), 'utf8');
  const [, sql] = new RegExp(`^\`\`\`sql ${name}\n(.*?)^\`\`\``, 'ms').exec(page) ?? [];
  if (sql === undefined) throw new Error(`docs/postgresql-roles.md has no block "${name}".`);
  return sql;
}
