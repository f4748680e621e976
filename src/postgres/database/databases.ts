import * as z from 'zod';
import {
  type DatabaseProperties,
  databasePropertiesSchema,
} from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import { type Mark, readComment } from '../../catalog/mark.ts';
import type { Server } from '../session/server.ts';
import { count, long, oneRow, quoteIdent, quoteLiteral, type Session } from '../session/session.ts';
import { databasesSql, holdsUserObjectsSql, modulesSql, propertiesSql } from '../sql/databases.ts';

export interface DatabaseInfo {
  readonly name: string;
  readonly mark: Mark | undefined;
  /** It is our own login's, and nobody else wrote its mark. */
  readonly isOurs: boolean;
  /** Why a backup of all databases leaves it out; `undefined` when it does not. */
  readonly leftOut: LeftOutReason | undefined;
}

export interface LeftOutReason {
  readonly reason: string;
  /** False where somebody may rely on a backup that nobody takes. */
  readonly expected: boolean;
}

/** Belongs to the provider of the server: Azure, and the two others that people move from. */
const systemDatabases = ['azure_maintenance', 'azure_sys', 'cloudsqladmin', 'rdsadmin'];

/**
 * All databases of the server, by name. Those that are asked for come with the reason when a backup of
 * all leaves them out, for which one or the other is looked into.
 */
export async function listDatabases(
  server: Server,
  maintenance: Session,
  isAskedFor: (name: string) => boolean,
  signal: AbortSignal,
): Promise<DatabaseInfo[]> {
  const rows = await maintenance.rows(databaseRow, databasesSql);
  const marked = markedAmong(rows);
  return await Promise.all(
    rows.map(async row => {
      const { name } = row;
      const found = marked.find(one => one.name === name);
      const leftOut = found
        ? reasonByMark(found, marked)
        : isAskedFor(name)
          ? await reasonToLeaveOut(row, server, signal)
          : undefined;
      return { name, mark: found?.mark, isOurs: row.owner === row.login, leftOut };
    }),
  );
}

/** A database's size on disk, or `undefined` when we may not ask or it has just been dropped. */
export async function databaseSize(session: Session, name: string): Promise<number | undefined> {
  try {
    const sql = 'SELECT pg_catalog.pg_database_size($1::pg_catalog.name) AS bytes';
    return (await oneRow(session, z.object({ bytes: count }), long(sql), [name])).bytes;
  } catch (error) {
    if (error instanceof Failure && session.lost.aborted === false) return undefined;
    throw error;
  }
}

/** The identifier of the cluster; `undefined` where this role may not ask, or the server has none. */
export async function systemIdentifier(session: Session): Promise<string | undefined> {
  try {
    const sql =
      'SELECT c.system_identifier::pg_catalog.text AS id FROM pg_catalog.pg_control_system() AS c';
    return (await oneRow(session, z.object({ id: z.string() }), sql)).id;
  } catch (error) {
    if (error instanceof Failure && session.lost.aborted === false) return undefined;
    throw error;
  }
}

/** A database that carries our mark. */
export interface MarkedDatabase {
  readonly name: string;
  readonly oid: number;
  readonly owner: string;
  readonly mark: Mark;
  /** It is our own login's, and nobody else wrote its mark. */
  readonly isOurs: boolean;
  /** A DROP DATABASE of it was interrupted: nobody can use it any more. */
  readonly isInvalid: boolean;
}

/**
 * Whether it is proven that a database was made by us: for our own login, or half-restored for the one that
 * runs what is in a dump, if that is another.
 */
export const isProven = (
  { isOurs, owner, mark }: Pick<MarkedDatabase, 'isOurs' | 'owner' | 'mark'>,
  restorer: string | undefined,
): boolean => isOurs || (mark.role === 'restoring' && owner === restorer);

/** The databases that restores and drills made, set aside or closed. */
export async function listMarked(maintenance: Session): Promise<MarkedDatabase[]> {
  return markedAmong(await maintenance.rows(databaseRow, databasesSql));
}

const databaseRow = z.object({
  name: z.string(),
  oid: z.int(),
  owner: z.string(),
  login: z.string(),
  allows_connections: z.boolean(),
  is_template: z.boolean(),
  is_invalid: z.boolean(),
  can_connect: z.boolean(),
  comment: z.string().nullable(),
});

const markedAmong = (rows: readonly z.infer<typeof databaseRow>[]): MarkedDatabase[] =>
  rows.flatMap(({ name, oid, owner, login, comment, is_invalid: isInvalid }) => {
    const { mark } = readComment(name, comment);
    return mark ? [{ name, oid, owner, mark, isOurs: owner === login, isInvalid }] : [];
  });

/**
 * What a restore set aside of a target, and what keeps its name meanwhile. Only our own login can have
 * written which database it was: the one that was set aside is its owner's, who writes there what he likes.
 */
export function setAside(
  marked: readonly MarkedDatabase[],
  target: string,
): { readonly standIn: MarkedDatabase; readonly aside: MarkedDatabase | undefined } | undefined {
  const standIn = marked.find(
    ({ name, mark, isOurs }) => name === target && mark.role === 'restoring' && isOurs,
  );
  if (!standIn) return undefined;
  const recorded = standIn.mark.aside;
  const aside = marked.find(
    ({ name, oid, mark }) =>
      mark.role === 'set-aside' && name === recorded?.name && oid === recorded.oid,
  );
  return { standIn, aside };
}

/** Why a backup of all databases leaves out one that is marked, and whether to believe that. */
function reasonByMark(found: MarkedDatabase, marked: readonly MarkedDatabase[]): LeftOutReason {
  const { name, oid, owner, mark, isOurs } = found;
  const isProven = isOurs || setAside(marked, mark.database)?.aside?.oid === oid;
  const told = describeMark(mark);
  if (isProven || name === mark.database) return told;
  const reason = `its comment says: ${told.reason}; but it belongs to "${owner}", who may have written that. If it is no such copy, name it outright, or remove the comment`;
  return { expected: false, reason };
}

function describeMark({ role, database, run, expiresAt }: Mark): LeftOutReason {
  switch (role) {
    case 'restoring':
      return { expected: true, reason: `half-restored copy of "${database}", made by run ${run}` };
    case 'replaced':
      return {
        expected: true,
        reason: `what a restore of "${database}" replaced, kept until ${expiresAt}`,
      };
    case 'set-aside':
      return {
        expected: false,
        reason: `"${database}" as it was before run ${run}, which sets it aside; unless that goes on, restore it`,
      };
    case 'closed':
      return { expected: false, reason: `closed to connections by run ${run}, which replaces it` };
    case 'scratch':
      return {
        expected: true,
        reason: `a backup of "${database}" on trial, restored by run ${run}; it is dropped again`,
      };
  }
}

async function reasonToLeaveOut(
  row: z.infer<typeof databaseRow>,
  server: Server,
  signal: AbortSignal,
): Promise<LeftOutReason | undefined> {
  const expected = (reason: string) => ({ reason, expected: true });
  const worrying = (reason: string) => ({ reason, expected: false });
  if (row.is_template) return expected('template');
  if (systemDatabases.includes(row.name)) return expected('belongs to the provider');
  if (row.is_invalid) return worrying('invalid: a DROP DATABASE was interrupted; drop it again');
  if (!row.allows_connections) return worrying('allows no connections');
  if (!row.can_connect) return worrying(`"${server.address.username}" may not connect`);
  if (row.name !== 'postgres') return undefined;
  await using session = await server.connect(row.name, 'databases', signal);
  const { holds_objects } = await oneRow(
    session,
    z.object({ holds_objects: z.boolean() }),
    holdsUserObjectsSql,
  );
  return holds_objects ? undefined : expected('holds no user objects');
}

/** What a database is by itself. */
export interface FoundDatabase {
  readonly oid: number;
  readonly properties: DatabaseProperties;
  readonly mark: Mark | undefined;
  /** It is our own login's, and nobody else wrote its mark. */
  readonly isOurs: boolean;
  /** A DROP DATABASE of it was interrupted: nobody can use it any more. */
  readonly isInvalid: boolean;
}

/**
 * What belongs to a database itself, or `undefined` when there is no such database. A mark stands in
 * for the comment that the database had before.
 */
export async function readProperties(
  session: Session,
  database: string,
): Promise<FoundDatabase | undefined> {
  const [row] = await session.rows(propertiesRow, propertiesSql, [database]);
  if (!row) return undefined;
  const { oid, login, properties } = row;
  const { mark, comment } = readComment(database, properties.comment);
  return {
    oid,
    properties: { ...properties, comment },
    mark,
    isOurs: properties.owner === login,
    isInvalid: properties.connectionLimit === -2,
  };
}

const propertiesRow = z.looseObject({ oid: z.int(), login: z.string() }).transform(row => ({
  oid: row.oid,
  login: row.login,
  properties: databasePropertiesSchema.parse({
    ...row,
    characterType: row.character_type,
    localeProvider: row.locale_provider,
    icuRules: row.icu_rules,
    connectionLimit: row.connection_limit,
  }),
}));

/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * and superusers, and marks it as not whole yet. Without an owner it is ours.
 */
export async function createMarkedDatabase(
  maintenance: Session,
  name: string,
  like: DatabaseProperties,
  major: number,
  mark: string,
  owner?: string,
): Promise<void> {
  const database = quoteIdent(name);
  const ownerSql = owner === undefined ? '' : ` OWNER ${quoteIdent(owner)}`;
  await maintenance.execute(long(createDatabaseSql(name, like, major) + ownerSql));
  await maintenance.execute(
    `COMMENT ON DATABASE ${database} IS ${quoteLiteral(mark)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`,
  );
}

/** The statement that creates an empty database with the recorded encoding and locale. */
export function createDatabaseSql(name: string, like: DatabaseProperties, major: number): string {
  // Said outright also for libc: template0 may have another provider.
  const provider = major >= 15 ? [`LOCALE_PROVIDER ${like.localeProvider}`] : [];
  const locale =
    like.localeProvider === 'libc' || like.locale === null
      ? []
      : [
          `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${quoteLiteral(like.locale)}`,
        ];
  const rules =
    like.icuRules !== null && major >= 16 ? [`ICU_RULES ${quoteLiteral(like.icuRules)}`] : [];
  return [
    `CREATE DATABASE ${quoteIdent(name)}`,
    'TEMPLATE template0',
    `ENCODING ${quoteLiteral(like.encoding)}`,
    `LC_COLLATE ${quoteLiteral(like.collate)}`,
    `LC_CTYPE ${quoteLiteral(like.characterType)}`,
    ...provider,
    ...locale,
    ...rules,
  ].join(' ');
}

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
    ...wanted.settings.map(setting => settingStatement(name, setting)),
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

/** The statement that gives a database a setting, or gives it to a role there. */
export function settingStatement(
  database: string,
  { role, name, value }: DatabaseProperties['settings'][number],
): PropertyStatement {
  const where =
    role === null
      ? `DATABASE ${quoteIdent(database)}`
      : `ROLE ${quoteIdent(role)} IN DATABASE ${quoteIdent(database)}`;
  return {
    what: `setting ${name}${role === null ? '' : ` for role ${role}`}`,
    sql: `ALTER ${where} SET ${settingName(name)} TO ${settingValue(name, value)}`,
  };
}

/** `app.tenant` is a name of two parts. */
export const settingName = (name: string): string => name.split('.').map(quoteIdent).join('.');

// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
  'local_preload_libraries',
  'search_path',
  'session_preload_libraries',
  'temp_tablespaces',
];

const settingValue = (name: string, value: string): string =>
  settingItems(name, value).map(quoteLiteral).join(', ');

/** What SET takes to bring back a value as PostgreSQL keeps it: several for a list. */
export function settingItems(name: string, value: string): string[] {
  if (!listSettings.includes(name.toLowerCase())) return [value];
  const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  return items.length === 0 ? [''] : items;
}

/** What a setting of two parts (`module.setting`) belongs to, where it is no application’s own; in small letters. */
export async function readModules(session: Session): Promise<Set<string>> {
  const rows = await session.rows(z.object({ name: z.string() }), modulesSql);
  return new Set(rows.map(({ name }) => name.toLowerCase()));
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
