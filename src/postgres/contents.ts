import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Contents, Migration } from '../catalog/contents.ts';
import { Failure } from '../catalog/failure.ts';
import { inBatches } from './batches.ts';
import type { QualifiedName } from './dump.ts';
import { count, long, longList, oneRow, quoteLiteral, type Session } from './session.ts';
import { extensionsSql, objectsSql, rowWordingSql, schemasSql, tablesSql } from './sql/contents.ts';
import { type MigrationRule, migrationRules, namedTablesSql } from './sql/migrations.ts';
import { settleWording } from './wording.ts';

/** One instant of a database, held open by a session for pg_dump and ourselves to read. */
export interface Snapshot {
  readonly id: string;
  /** The instant, by the server's clock. */
  readonly takenAt: Date;
}

/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
export async function openSnapshot(
  session: Session,
  lockWaitTimeoutSeconds: number,
): Promise<Snapshot> {
  await session.execute(
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`,
  );
  const row = await oneRow(
    session,
    snapshotRow,
    'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at',
  );
  return { id: row.id, takenAt: row.taken_at };
}

/** It becomes an argument and a name in the store. */
const snapshotRow = z.object({
  id: z.string().regex(/^[\dA-F]+-[\dA-F]+-\d+$/),
  taken_at: z.date().min(new Date('2000-01-01')).max(new Date('9999-01-01')),
});

/** What is left out of a dump, by exact names. */
export interface Exclusions {
  readonly schemas: readonly string[];
  readonly tableData: readonly QualifiedName[];
}

/**
 * Takes the locks that the dump takes, on the tables that will be counted. Otherwise DDL that comes
 * in the middle would wait for pg_dump, and our counting would wait for the DDL.
 */
export async function lockTables(session: Session, exclusions: Exclusions): Promise<void> {
  const tables = await session.rows(tableRow, longList(tablesSql), [exclusions.schemas]);
  const idents = tables.filter(({ kind }) => kind === 'table').map(({ ident }) => ident);
  for (let start = 0; start < idents.length; start += tablesPerStatement) {
    const batch = idents.slice(start, start + tablesPerStatement);
    await session.execute(long(`LOCK TABLE ONLY ${batch.join(', ONLY ')} IN ACCESS SHARE MODE`));
  }
}

/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
export async function resolveExclusions(
  session: Session,
  excludesSchema: (name: string) => boolean,
  excludesTableData: (table: QualifiedName) => boolean,
): Promise<Exclusions> {
  const schemas = await session.rows(z.object({ name: z.string() }), schemasSql);
  const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
  const tables = await session.rows(tableRow, longList(tablesSql), [excluded]);
  const exclusions = {
    schemas: excluded,
    tableData: tables.filter(excludesTableData).map(({ schema, name }) => ({ schema, name })),
  };
  await refuseForeignNames(session, exclusions);
  return exclusions;
}

/**
 * pg_dump reads its arguments in the encoding of the database, and we write them in UTF-8. A name
 * that is not the same in both would match nothing, without a word: what was to be left out would
 * be in the dump.
 */
async function refuseForeignNames(session: Session, exclusions: Exclusions): Promise<void> {
  const names = [
    ...exclusions.schemas,
    ...exclusions.tableData.map(({ schema, name }) => `${schema}.${name}`),
  ];
  const { encoding } = await oneRow(
    session,
    z.object({ encoding: z.string() }),
    "SELECT pg_catalog.current_setting('server_encoding') AS encoding",
  );
  // What SQL_ASCII holds need not be UTF-8: then the driver put replacement characters in the name.
  const isKept = (name: string) =>
    encoding === 'UTF8' ||
    (encoding === 'SQL_ASCII' ? !name.includes('\uFFFD') : /^\p{ASCII}*$/u.test(name));
  const name = names.find(one => !isKept(one));
  if (name === undefined) return;
  throw new Failure(
    'USAGE',
    `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`,
    'Leave it out of --exclude-schemas and --exclude-table-data, or give it a name in ASCII.',
  );
}

const tableRow = z.object({
  kind: z.string(),
  schema: z.string(),
  name: z.string(),
  ident: z.string(),
});

/** One statement counts this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;

/** How much is read of the rows. Hashing counts in the same pass. */
export interface Depth {
  readonly countRows: boolean;
  readonly hashContents: boolean;
}

/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped.
 */
export async function readContents(
  session: Session,
  major: number,
  exclusions: Exclusions,
  depth: Depth,
): Promise<Contents> {
  const objects = await session.rows(
    z.object({ kind: z.string(), ident: z.string(), definition: z.string() }),
    longList(objectsSql),
    [exclusions.schemas],
  );
  return {
    schemaVersion: 1,
    major,
    objects: objects.map(({ kind, ident, definition }) => [
      kind,
      ident,
      hash(settleWording(kind, definition)),
    ]),
    foreignKeys: objects
      .filter(({ kind, definition }) => kind === 'constraint' && definition.startsWith('f '))
      .map(({ ident }) => ident),
    ...(await readRows(session, exclusions, depth)),
  };
}

/** The part of the contents that is about rows. */
export async function readRows(
  session: Session,
  exclusions: Exclusions,
  { countRows, hashContents }: Depth,
): Promise<Pick<Contents, 'rows' | 'hashes'>> {
  const tables =
    countRows || hashContents ? await readTables(session, exclusions, hashContents) : [];
  return {
    rows: countRows ? tables.map(({ kind, ident, rows }) => [kind, ident, rows]) : null,
    ...(hashContents && { hashes: tables.map(({ rows: _, ...hashed }) => hashed) }),
  };
}

interface TableRows {
  readonly kind: string;
  readonly ident: string;
  readonly rows: number;
  readonly hash: string;
  readonly extensions: string[];
}

async function readTables(
  session: Session,
  exclusions: Exclusions,
  hashContents: boolean,
): Promise<TableRows[]> {
  const tables = (await session.rows(tableRow, longList(tablesSql), [exclusions.schemas])).filter(
    table => hasRows(table, exclusions),
  );
  const wordings = hashContents
    ? await session.rows(wordingRow, longList(rowWordingSql), [exclusions.schemas])
    : [];
  const wordingOf = new Map(wordings.map(wording => [wording.ident, wording]));
  const read: TableRows[] = [];
  for (let start = 0; start < tables.length; start += tablesPerStatement) {
    const batch = tables.slice(start, start + tablesPerStatement).map(table => ({
      ...table,
      wording: wordingOf.get(table.ident),
    }));
    const found = await session.rows(
      z.object({ position: count, rows: count, hash: z.string() }),
      long(
        batch
          .map(
            ({ ident, wording }, position) =>
              `SELECT ${position} AS position, pg_catalog.count(*) AS rows, ${wording ? contentHash(wording.columns) : "''"} AS hash FROM ONLY ${ident} AS t`,
          )
          .join(' UNION ALL '),
      ),
    );
    for (const { position, rows, hash } of found) {
      const table = batch[position];
      if (!table) continue;
      const { kind, ident, wording } = table;
      read.push({ kind, ident, rows, hash, extensions: wording?.extensions ?? [] });
    }
  }
  return read;
}

const hasRows = (table: QualifiedName, { tableData }: Exclusions): boolean =>
  !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);

const wordingRow = z.object({
  ident: z.string(),
  columns: z.string(),
  extensions: z.array(z.string()),
});

/**
 * A hash of all rows, whatever their order: the sum of a hash of each. The values are taken by the
 * names of their columns, because a restore puts inherited columns first.
 */
const contentHash = (columns: string): string =>
  `coalesce(pg_catalog.sum(pg_catalog.hashtextextended((ROW(${columns})::text) COLLATE pg_catalog."C", 0)), 0)::text`;

/**
 * Reads what tools for migrations say of the database, in the session's transaction. A table that only
 * looks like one of theirs is passed over once it cannot be read as such.
 */
export async function readMigrations(
  session: Session,
  exclusions: Exclusions,
): Promise<Migration[]> {
  const names = migrationRules.flatMap(({ tables }) => tables);
  const tables = await session.rows(
    z.object({
      schema: z.string(),
      name: z.string(),
      ident: z.string(),
      columns: z.array(z.string()),
    }),
    longList(namedTablesSql),
    [exclusions.schemas, names],
  );
  const known = tables
    .filter(table => hasRows(table, exclusions))
    .flatMap(({ name, ident, columns }) => {
      const rule = migrationRules.find(one => isKeptBy(one, name, columns));
      return rule ? [{ ident, rule }] : [];
    });
  const found: Migration[] = [];
  await inBatches(
    known,
    tablesPerStatement,
    async batch => {
      await session.execute('SAVEPOINT migrations');
      try {
        found.push(
          ...(await session.rows(migrationRow, long(batch.map(migrationSql).join(' UNION ALL ')))),
        );
      } catch (error) {
        await session.execute('ROLLBACK TO SAVEPOINT migrations');
        throw error;
      }
      await session.execute('RELEASE SAVEPOINT migrations');
    },
    () => undefined,
  );
  return found;
}

const migrationRow = z.object({
  tool: z.string(),
  table: z.string(),
  version: z.string().nullable(),
  failed: count,
});

const isKeptBy = (rule: MigrationRule, name: string, columns: readonly string[]): boolean =>
  rule.tables.includes(name) &&
  rule.columns.every(column => columns.includes(column)) &&
  (!rule.only || rule.columns.length === columns.length);

const migrationSql = ({ ident, rule }: { ident: string; rule: MigrationRule }): string => `
SELECT ${quoteLiteral(rule.tool)} AS tool, ${quoteLiteral(ident)} AS table,
       pg_catalog.left((${rule.version(ident)})::text, 200) AS version,
       (SELECT pg_catalog.count(*) FROM ${ident} WHERE ${rule.failed ?? 'false'}) AS failed`;

export const readExtensions = (
  session: Session,
): Promise<{ readonly name: string; readonly version: string }[]> =>
  session.rows(z.object({ name: z.string(), version: z.string() }), extensionsSql);

/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex').slice(0, 32);
