/**
 * What every session of ours starts with, and the rule by which all SQL of ours is written.
 *
 * Whoever owns a database chooses settings for all who connect to it, the search_path above all, and what
 * stands in its schemas: operators, functions, casts, types and views that bear the names of PostgreSQL's
 * own. So our settings are in the startup packet, where they beat those of the database: no statement runs
 * before.
 *
 * In SQL, relations, functions, types and collations are named by their schema, always. Operators are where
 * another search_path than ours may be in force, which is empty and finds PostgreSQL's alone: in the first
 * statement of a session, for a pooler may have dropped what was in the packet, and after a change of the
 * path. IN, LIKE, BETWEEN, NULLIF, IS DISTINCT FROM, a simple CASE and USING are operators, too.
 * test/house/sql.test.ts and test/e2e/hostile-settings.test.ts keep the rule.
 */

type Setting = readonly [name: string, value: string];

/** What is known of a server and our login on it once it was reached. */
export interface Known {
  readonly major: number;
  /** As PostgreSQL's setting of that name: what the login itself is to be, or `none`. */
  readonly role: string;
  /** Whether the login may turn event triggers off, as superusers may, and whom they let (17 and later). */
  readonly maySilenceTriggers: boolean;
}

/** Without some of them, a query of pg_dump's over a whole catalog takes many times as long, up to minutes. */
const planning: readonly Setting[] = [
  ...[
    ...['bitmapscan', 'hashagg', 'hashjoin', 'indexonlyscan', 'indexscan', 'material'],
    ...['mergejoin', 'nestloop', 'seqscan', 'sort', 'tidscan'],
  ].map((method): Setting => [`enable_${method}`, 'on']),
  ['from_collapse_limit', '8'],
  ['join_collapse_limit', '8'],
  ['jit', 'off'],
];

/**
 * Settings for us and for PostgreSQL's programs: nobody's objects stand in for PostgreSQL's own, no
 * library is loaded, no time limit but ours ends anything, a transaction and a NULL mean what they usually do,
 * and queries are planned as usual.
 *
 * All majors have them, and every login may set them: anything else would be the end of the connection.
 * What only a superuser may set no owner has chosen. Left alone is default_transaction_read_only: Azure
 * sets it where the disk is almost full.
 */
const guards: readonly Setting[] = [
  ['search_path', ''],
  ['local_preload_libraries', ''],
  ['statement_timeout', '0'],
  ['lock_timeout', '0'],
  ['idle_in_transaction_session_timeout', '0'],
  ['tcp_keepalives_idle', '30'],
  ['tcp_keepalives_interval', '10'],
  ['tcp_keepalives_count', '6'],
  ['tcp_user_timeout', '0'],
  ['default_transaction_isolation', 'read committed'],
  ['default_transaction_deferrable', 'off'],
  ['exit_on_error', 'off'],
  ['array_nulls', 'on'],
  ['transform_null_equals', 'off'],
  ...planning,
];

const guardsOfLaterMajors = [
  { since: 14, setting: ['idle_session_timeout', '0'] },
  { since: 17, setting: ['transaction_timeout', '0'] },
] as const satisfies readonly { readonly since: number; readonly setting: Setting }[];

/**
 * Settings for us alone. `row_security = off` makes a policy an error instead of a count that is silently too
 * low. With `constraint_exclusion` the planner would run what is in a table's CHECK constraints. The rest
 * makes texts the same on every server.
 */
const ours: readonly Setting[] = [
  ['row_security', 'off'],
  ['constraint_exclusion', 'off'],
  ['client_min_messages', 'warning'],
  ['DateStyle', 'ISO, YMD'],
  ['IntervalStyle', 'postgres'],
  ['TimeZone', 'UTC'],
  ['extra_float_digits', '3'],
  ['bytea_output', 'hex'],
  ['xmlbinary', 'base64'],
  ['quote_all_identifiers', 'off'],
  ['standard_conforming_strings', 'on'],
  ['lc_monetary', 'C'],
];

/**
 * What the startup packet sets for a program of PostgreSQL's. Of a server that is not known yet only what
 * every one takes is set. The owner of a database may choose a role for those who connect, too: not for us.
 */
export const toolSettings = (known: Known | undefined): Setting[] => [
  ...guards,
  ['role', known?.role ?? 'none'],
  ...guardsOfLaterMajors.flatMap(({ since, setting }) =>
    known !== undefined && known.major >= since ? [setting] : [],
  ),
  // One on logins would write a row for each of our sessions, or refuse it.
  ...(known?.maySilenceTriggers ? [['event_triggers', 'off'] as const] : []),
];

/** What the startup packet sets for a session of ours. */
export const startupSettings = (known: Known | undefined): Setting[] => [
  ...toolSettings(known),
  ...ours,
];

/** Settings as the startup packet and `PGOPTIONS` take them. */
export const asOptions = (settings: readonly Setting[]): string =>
  settings.map(([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, '\\$&')}`).join(' ');

/** Ends a long query soon after its client is gone, instead of with its end (14 and later). */
const noticeLostClients: Setting = ['client_connection_check_interval', '10000'];

/**
 * The driver’s encoding is UTF-8. What is in a database of SQL_ASCII cannot be converted, and is sent as it is
 * (`raw-text.ts`).
 */
const clientEncoding = `('client_encoding', CASE WHEN pg_catalog.current_setting('server_encoding') OPERATOR(pg_catalog.=) 'SQL_ASCII' THEN 'SQL_ASCII' ELSE 'UTF8' END)`;

/**
 * The first statement of a session: the settings once more, for a pooler drops what it does not know of a
 * startup packet, and those that no packet may hold, for this major need not have them. The platform
 * of a server need not be able to notice lost clients, and refuses it all then.
 */
export const sessionSettings = (lostClients: 'noticed' | 'not noticed'): string => {
  const settings = [
    ...guards.filter(([name]) => name !== 'local_preload_libraries'),
    ...guardsOfLaterMajors.map(({ setting }) => setting),
    ...ours,
    ...(lostClients === 'noticed' ? [noticeLostClients] : []),
  ];
  return `
SELECT pg_catalog.set_config(wanted.name, wanted.value, false)
  FROM (VALUES ${[...settings.map(([name, value]) => `('${name}', '${value}')`), clientEncoding].join(', ')}) AS wanted(name, value)
  JOIN pg_catalog.pg_settings AS known ON known.name OPERATOR(pg_catalog.=) wanted.name`;
};
