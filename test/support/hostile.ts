import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Postgres, PostgresServer } from './postgres.ts';

/**
 * What somebody plants who owns a database and nothing else: things that bear the names of PostgreSQL's own
 * and tell the server's log when they run, and settings that make others find them.
 */

const source = join(import.meta.dirname, '../../src/postgres');
const sources = globSync('**/*.ts', { cwd: source })
  .map(file => readFileSync(join(source, file), 'utf8'))
  .join('\n');

/** All that the program calls by name: functions, relations and types. */
const used = [...new Set(sources.matchAll(/pg_catalog\.(\w+)/g).map(([, name = '']) => name))];

/** A function for others to call, which says so and who has called. */
export const hit = (schema: string): string => `
CREATE FUNCTION ${schema}.hit(what text) RETURNS boolean LANGUAGE plpgsql AS
$$ BEGIN RAISE LOG 'hostile code ran: % as %', what, current_user; RETURN true; END $$;`;

/** What is looked up first of all, where the rest need not stand as well. */
const first = {
  operators: ['=', '<>', '||', '!~', '~~', '->>'],
  types: ['text', 'name', 'oid'],
  names: [
    'set_config',
    'current_setting',
    'format',
    'quote_ident',
    'pg_class',
    'pg_settings',
    'text',
  ],
};

/**
 * In one schema: operators, functions, relations and types of the names that the program uses. One that
 * cannot be made is passed over.
 */
const impostors = (schema: string, which: 'all' | 'first'): string => {
  const names =
    which === 'all'
      ? [...used, ...'text name bool int4 int8 regclass oid'.split(' ')]
      : first.names;
  return `
CREATE SCHEMA IF NOT EXISTS ${schema}; GRANT USAGE ON SCHEMA ${schema} TO PUBLIC;
${hit(schema)}
DO $do$
DECLARE one record; made int := 0; sql text;
BEGIN
  FOR one IN
    WITH touched AS ( -- the types of what the catalogs hold, and of what is made of them
      SELECT a.atttypid FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relname = ANY (${array(names)})
      UNION VALUES ('int8'::regtype), ('numeric'), ('jsonb'), ('anyarray'), ('anyenum'), ('record'), ('regclass')
    )
    SELECT pg_catalog.format($sql$
             CREATE FUNCTION ${schema}.operator_%1$s(%2$s) RETURNS %3$s LANGUAGE plpgsql AS
               $f$ BEGIN PERFORM ${schema}.hit(%4$L); RETURN NULL; END $f$;
             CREATE OPERATOR ${schema}.%5$s (FUNCTION = ${schema}.operator_%1$s %6$s, RIGHTARG = %7$s)$sql$,
             o.oid, pg_catalog.concat_ws(', ', nullif(o.oprleft, 0)::regtype, o.oprright::regtype),
             o.oprresult::regtype, 'operator ' || o.oprname, o.oprname,
             ', LEFTARG = ' || nullif(o.oprleft, 0)::regtype, o.oprright::regtype) AS sql
      FROM pg_catalog.pg_operator AS o
     WHERE o.oprnamespace = 'pg_catalog'::regnamespace
       AND (${which === 'all'} AND o.oprright = ANY (SELECT a.atttypid FROM touched AS a)
            OR o.oprname = ANY (${array(first.operators)}) AND o.oprright::regtype::text = ANY (${array(first.types)}::text[]))
    UNION ALL
    SELECT pg_catalog.format($sql$
             CREATE FUNCTION ${schema}.%I(%s) RETURNS %s LANGUAGE plpgsql AS
               $f$ BEGIN PERFORM ${schema}.hit(%L); %s; END $f$$sql$,
             p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid), pg_catalog.pg_get_function_result(p.oid),
             'function ' || p.proname, CASE WHEN p.proretset THEN 'RETURN' ELSE 'RETURN NULL' END)
      FROM pg_catalog.pg_proc AS p
     WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f' AND p.proname = ANY (${array(names)})
    UNION ALL
    SELECT pg_catalog.format($sql$
             CREATE FUNCTION ${schema}.state_%3$s(%1$s) RETURNS %2$s LANGUAGE plpgsql AS
               $f$ BEGIN PERFORM ${schema}.hit(%4$L); RETURN NULL; END $f$;
             CREATE AGGREGATE ${schema}.%5$I(%6$s) (SFUNC = ${schema}.state_%3$s, STYPE = %2$s)$sql$,
             pg_catalog.concat_ws(', ', p.prorettype::regtype, nullif(pg_catalog.pg_get_function_identity_arguments(p.oid), '')),
             p.prorettype::regtype, p.oid, 'aggregate ' || p.proname, p.proname,
             coalesce(nullif(pg_catalog.pg_get_function_identity_arguments(p.oid), ''), '*'))
      FROM pg_catalog.pg_proc AS p
     WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'a' AND p.proname = ANY (${array(names)})
    UNION ALL
    SELECT pg_catalog.format('CREATE VIEW ${schema}.%I AS SELECT *, ${schema}.hit(%L) FROM pg_catalog.%I',
             c.relname, 'relation ' || c.relname, c.relname)
      FROM pg_catalog.pg_class AS c
     WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname = ANY (${array(names)})
    UNION ALL
    SELECT pg_catalog.format('CREATE DOMAIN ${schema}.%I AS pg_catalog.%I CHECK (${schema}.hit(%L))',
             t.typname, t.typname, 'type ' || t.typname)
      FROM pg_catalog.pg_type AS t
     WHERE t.typnamespace = 'pg_catalog'::regnamespace AND t.typtype = 'b' AND t.typelem = 0
       AND t.typname = ANY (${array(names)})
  LOOP
    BEGIN
      EXECUTE one.sql;
      made := made + 1;
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
  IF made < ${which === 'all' ? 500 : 20} THEN RAISE EXCEPTION 'only % impostors could be made', made; END IF;
END $do$;
GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO PUBLIC;`;
};

const array = (names: readonly string[]): string =>
  `'{${names.map(name => JSON.stringify(name)).join(',')}}'::name[]`;

/** Plants impostors in a schema `y` and in others, as the owner of the database. */
export async function plantImpostors(
  asOwner: Postgres,
  database: string,
  schemas: readonly string[],
): Promise<void> {
  await asOwner.runScript(database, impostors('y', 'all'));
  for (const schema of schemas) {
    await asOwner.runScript(database, impostors(escapeIdentifier(schema), 'first'));
  }
}

/** Settings whose worst value is no number, and not the contrary of what is usual. */
const worst: Readonly<Record<string, string>> = {
  // Whoever logs in has a schema of that name, too.
  search_path: 'y, "$user", public, pg_catalog',
  constraint_exclusion: 'on',
  default_transaction_isolation: 'serializable',
  DateStyle: "'SQL, DMY'",
  TimeZone: "'Asia/Kathmandu'",
  timezone_abbreviations: "'India'",
  client_encoding: "'LATIN1'",
  client_min_messages: 'error',
  local_preload_libraries: "'no_such_library'",
  default_text_search_config: "'pg_catalog.simple'",
  default_tablespace: "'no_such_tablespace'",
  temp_tablespaces: "'no_such_tablespace'",
};

/** They write each statement, or each sort, to the server's log, and nothing else. */
const onlyNoise = /^(?:debug_print|trace_)/;

/**
 * Sets for a database, as its owner, all that he may choose for those who connect to it, each to the value
 * that is worst: the shortest time, the contrary, the smallest. Answers the names.
 */
export async function plantSettings(asOwner: Postgres, database: string): Promise<string[]> {
  const settings = await asOwner.query<Setting>(
    'postgres',
    "SELECT name, vartype, boot_val, min_val, enumvals FROM pg_settings WHERE context = 'user'",
  );
  const planted: string[] = [];
  const statements = [
    ...settings.filter(({ name }) => !onlyNoise.test(name)).map(one => [one.name, worstOf(one)]),
    ['role', escapeLiteral(asOwner.username)],
  ];
  for (const [name = '', value] of statements) {
    if (value === undefined) continue;
    const set = `ALTER DATABASE ${escapeIdentifier(database)} SET ${escapeIdentifier(name)} TO ${value}`;
    // Some are not valid for a database, whatever the catalog says.
    const done = await asOwner.query('postgres', set).then(
      () => true,
      () => false,
    );
    if (done) planted.push(name);
  }
  return planted;
}

interface Setting {
  readonly name: string;
  readonly vartype: string;
  readonly boot_val: string | null;
  readonly min_val: string | null;
  readonly enumvals: readonly string[] | null;
}

function worstOf({ name, vartype, boot_val, min_val, enumvals }: Setting): string | undefined {
  if (worst[name] !== undefined) return worst[name];
  switch (vartype) {
    case 'bool':
      return boot_val === 'on' ? 'off' : 'on';
    case 'enum':
      return escapeLiteral(enumvals?.findLast(one => one !== boot_val) ?? '');
    case 'string':
      return undefined;
    default:
      // Often the least means: for ever, or not at all.
      return boot_val === min_val ? String(Number(min_val) + 1) : escapeLiteral(min_val ?? '1');
  }
}

/** What of the planted things has run, and as whom; the doing of some is no matter. */
export const hitsIn = (server: PostgresServer, but: readonly string[]): string[] => [
  ...new Set(
    server
      .log()
      .matchAll(/hostile code ran: (.* as (.*))/g)
      .flatMap(([, what = '', who = '']) => (but.includes(who) ? [] : [what])),
  ),
];
