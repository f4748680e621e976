import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { type DatabaseProperties, databasePropertiesSchema } from '../catalog/manifest.ts';
import { type Mark, readMark, renderMark } from '../catalog/mark.ts';
import type { Server } from './server.ts';
import { count, oneRow, quoteIdent, quoteLiteral, type Session } from './session.ts';
import { databasesSql, holdsUserObjectsSql, propertiesSql, terminateSql } from './sql/databases.ts';

export interface DatabaseInfo {
  readonly name: string;
  /** `undefined` where we may not ask. */
  readonly sizeBytes: number | undefined;
  /** Our mark, when we made it. */
  readonly mark: Mark | undefined;
  /** Why a backup of all databases leaves it out; `undefined` when it does not. */
  readonly leftOut: string | undefined;
}

/** Belongs to the provider of the server: Azure, and the two others that people move from. */
const systemDatabases = ['azure_maintenance', 'azure_sys', 'cloudsqladmin', 'rdsadmin'];

/** All databases of the server, by name, each with the reason when a backup of all leaves it out. */
export async function listDatabases(
  server: Server,
  maintenance: Session,
  signal: AbortSignal,
): Promise<DatabaseInfo[]> {
  const rows = await maintenance.rows(databaseRow, databasesSql);
  return await Promise.all(
    rows.map(async row => {
      const mark = readMark(row.comment);
      return {
        name: row.name,
        sizeBytes: row.size_bytes ?? undefined,
        mark,
        leftOut: mark ? describeMark(mark) : await reasonToLeaveOut(row, server, signal),
      };
    }),
  );
}

const databaseRow = z.object({
  name: z.string(),
  allows_connections: z.boolean(),
  is_template: z.boolean(),
  can_connect: z.boolean(),
  size_bytes: count.nullable(),
  comment: z.string().nullable(),
});

const describeMark = (mark: Mark): string =>
  mark.role === 'restoring'
    ? `half-restored copy of "${mark.database}", made by run ${mark.run}`
    : `what a restore of "${mark.database}" replaced, kept until ${mark.expiresAt}`;

async function reasonToLeaveOut(
  row: z.infer<typeof databaseRow>,
  server: Server,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (row.is_template) return 'template';
  if (!row.allows_connections) return 'allows no connections';
  if (systemDatabases.includes(row.name)) return 'belongs to the provider';
  if (!row.can_connect) return `"${server.address.username}" may not connect`;
  if (row.name !== 'postgres') return undefined;
  await using session = await server.connect(row.name, 'databases', signal);
  const { holds_objects } = await oneRow(
    session,
    z.object({ holds_objects: z.boolean() }),
    holdsUserObjectsSql,
  );
  return holds_objects ? undefined : 'holds no user objects';
}

/**
 * What belongs to a database itself, and our mark if it has one, or `undefined` when there is no such
 * database. A mark stands in for the comment that the database had before.
 */
export async function readProperties(
  session: Session,
  database: string,
): Promise<
  { readonly properties: DatabaseProperties; readonly mark: Mark | undefined } | undefined
> {
  const [row] = await session.rows(z.record(z.string(), z.unknown()), propertiesSql, [database]);
  if (!row) return undefined;
  const properties = databasePropertiesSchema.parse({
    ...row,
    characterType: row.character_type,
    localeProvider: row.locale_provider,
    icuRules: row.icu_rules,
    connectionLimit: row.connection_limit,
  });
  const mark = readMark(properties.comment);
  return { properties: mark ? { ...properties, comment: mark.comment ?? null } : properties, mark };
}

/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * (us) and superusers, and marks it as not whole yet.
 */
export async function createMarkedDatabase(
  maintenance: Session,
  name: string,
  like: DatabaseProperties,
  major: number,
  mark: Mark,
): Promise<void> {
  const database = quoteIdent(name);
  const locale =
    like.localeProvider === 'libc' || like.locale === null
      ? []
      : [
          `LOCALE_PROVIDER ${like.localeProvider}`,
          `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${quoteLiteral(like.locale)}`,
        ];
  const rules =
    like.icuRules !== null && major >= 16 ? [`ICU_RULES ${quoteLiteral(like.icuRules)}`] : [];
  await maintenance.execute(
    [
      `CREATE DATABASE ${database}`,
      'TEMPLATE template0',
      `ENCODING ${quoteLiteral(like.encoding)}`,
      `LC_COLLATE ${quoteLiteral(like.collate)}`,
      `LC_CTYPE ${quoteLiteral(like.characterType)}`,
      ...locale,
      ...rules,
    ].join(' '),
  );
  await maintenance.execute(
    `COMMENT ON DATABASE ${database} IS ${quoteLiteral(renderMark(mark))};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`,
  );
}

/** Drops a database, ending the sessions in it. */
export const dropDatabase = (maintenance: Session, name: string): Promise<void> =>
  maintenance.execute(`DROP DATABASE IF EXISTS ${quoteIdent(name)} WITH (FORCE)`);

/** The statement that sets or removes a database's comment. */
export const commentSql = (database: string, comment: string | null): string =>
  `COMMENT ON DATABASE ${quoteIdent(database)} IS ${comment === null ? 'NULL' : quoteLiteral(comment)}`;

/** One statement of `propertyStatements`, and what it does, for people. */
export interface PropertyStatement {
  readonly sql: string;
  readonly what: string;
}

/**
 * The statements that give a database what belongs to it: grants, settings, connection limit, owner.
 * The owner comes last, because after it the rest may no longer be ours to change.
 */
export function propertyStatements(name: string, wanted: DatabaseProperties): PropertyStatement[] {
  const database = quoteIdent(name);
  return [
    ...wanted.grants.map(({ role, privilege, grantable }) => ({
      what: `grant ${privilege} to ${role ?? 'PUBLIC'}`,
      sql: `GRANT ${privilege} ON DATABASE ${database} TO ${role === null ? 'PUBLIC' : quoteIdent(role)}${grantable ? ' WITH GRANT OPTION' : ''}`,
    })),
    ...wanted.settings.map(({ role, name: setting, value }) => ({
      what: `setting ${setting}${role === null ? '' : ` for role ${role}`}`,
      sql: `ALTER ${role === null ? `DATABASE ${database}` : `ROLE ${quoteIdent(role)} IN DATABASE ${database}`} SET ${settingName(setting)} TO ${settingValue(setting, value)}`,
    })),
    ...(wanted.connectionLimit === -1
      ? []
      : [
          {
            what: `connection limit ${wanted.connectionLimit}`,
            sql: `ALTER DATABASE ${database} WITH CONNECTION LIMIT ${wanted.connectionLimit}`,
          },
        ]),
    {
      what: `owner ${wanted.owner}`,
      sql: `ALTER DATABASE ${database} OWNER TO ${quoteIdent(wanted.owner)}`,
    },
  ];
}

/** `app.tenant` is a name of two parts. */
const settingName = (name: string): string => name.split('.').map(quoteIdent).join('.');

// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
  'local_preload_libraries',
  'search_path',
  'session_preload_libraries',
  'temp_tablespaces',
];

function settingValue(name: string, value: string): string {
  if (!listSettings.includes(name.toLowerCase())) return quoteLiteral(value);
  const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  return items.length === 0 ? "''" : items.map(quoteLiteral).join(', ');
}

/** What differs between two databases' own properties, for people. The comment may be our mark. */
export function differingProperties(
  recorded: DatabaseProperties,
  live: DatabaseProperties,
): string[] {
  const compared = [
    'owner',
    'encoding',
    'collate',
    'characterType',
    'localeProvider',
    'locale',
    'icuRules',
    'connectionLimit',
    'grants',
    'settings',
  ] as const;
  return compared.filter(key => JSON.stringify(recorded[key]) !== JSON.stringify(live[key]));
}

/**
 * Puts a side database in the place of the live one, in one transaction: both renames or none.
 *
 * The first rename locks the live database, so that newcomers wait, and then waits up to five
 * seconds for its sessions to end; a second session ends them meanwhile. Newcomers find the new
 * database, or the old one if the swap failed: nothing has to be undone.
 */
export async function swapDatabases(
  maintenance: Session,
  terminator: Session,
  names: { readonly live: string; readonly side: string; readonly replaced: string },
  comments: { readonly live: string | null; readonly replaced: string },
): Promise<void> {
  const controller = new AbortController();
  const swapped = maintenance
    .execute(
      `BEGIN;
       ALTER DATABASE ${quoteIdent(names.live)} RENAME TO ${quoteIdent(names.replaced)};
       ALTER DATABASE ${quoteIdent(names.side)} RENAME TO ${quoteIdent(names.live)};
       ${commentSql(names.replaced, comments.replaced)};
       ${commentSql(names.live, comments.live)};
       COMMIT`,
    )
    .finally(() => controller.abort());
  const terminated = terminateSessions(terminator, [names.live, names.side], controller.signal);
  try {
    await swapped;
  } catch (error) {
    await maintenance.execute('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await terminated;
  }
}

/** Ends the sessions of databases again and again until told to stop, as far as we may. */
async function terminateSessions(
  terminator: Session,
  databases: readonly string[],
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    await terminator.rows(z.unknown(), terminateSql, [databases]);
    await setTimeout(20, undefined, { signal: stop }).catch(() => undefined);
  }
}
