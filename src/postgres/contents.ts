import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Contents } from '../catalog/contents.ts';
import type { QualifiedName } from './dump.ts';
import { count, oneRow, type Session } from './session.ts';
import { extensionsSql, objectsSql, schemasSql, tablesSql } from './sql/contents.ts';

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
    z.object({ id: z.string(), taken_at: z.date() }),
    'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at',
  );
  return { id: row.id, takenAt: row.taken_at };
}

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
  const tables = await session.rows(tableRow, tablesSql, [exclusions.schemas]);
  const idents = tables.filter(({ kind }) => kind === 'table').map(({ ident }) => ident);
  for (let start = 0; start < idents.length; start += tablesPerStatement) {
    const batch = idents.slice(start, start + tablesPerStatement);
    await session.execute(`LOCK TABLE ONLY ${batch.join(', ONLY ')} IN ACCESS SHARE MODE`);
  }
}

/** Resolves the user's patterns to exact names, so that pg_dump and we mean the same. */
export async function resolveExclusions(
  session: Session,
  excludesSchema: (name: string) => boolean,
  excludesTableData: (table: QualifiedName) => boolean,
): Promise<Exclusions> {
  const schemas = await session.rows(z.object({ name: z.string() }), schemasSql);
  const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
  const tables = await session.rows(tableRow, tablesSql, [excluded]);
  return {
    schemas: excluded,
    tableData: tables.filter(excludesTableData).map(({ schema, name }) => ({ schema, name })),
  };
}

const tableRow = z.object({
  kind: z.string(),
  schema: z.string(),
  name: z.string(),
  ident: z.string(),
});

/** One statement counts this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;

/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped.
 */
export async function readContents(
  session: Session,
  major: number,
  exclusions: Exclusions,
  countRows: boolean,
): Promise<Contents> {
  const objects = await session.rows(
    z.object({ kind: z.string(), ident: z.string(), definition: z.string() }),
    objectsSql,
    [exclusions.schemas],
  );
  return {
    schemaVersion: 1,
    major,
    objects: objects.map(({ kind, ident, definition }) => [kind, ident, hash(definition)]),
    rows: countRows ? await countAllRows(session, exclusions) : null,
  };
}

async function countAllRows(
  session: Session,
  exclusions: Exclusions,
): Promise<[kind: string, ident: string, rows: number][]> {
  const all = await session.rows(tableRow, tablesSql, [exclusions.schemas]);
  const tables = all.filter(
    table =>
      !exclusions.tableData.some(
        ({ schema, name }) => schema === table.schema && name === table.name,
      ),
  );
  const counted: [string, string, number][] = [];
  for (let start = 0; start < tables.length; start += tablesPerStatement) {
    const batch = tables.slice(start, start + tablesPerStatement);
    const counts = await session.rows(
      z.object({ position: count, rows: count }),
      batch
        .map(
          ({ ident }, position) =>
            `SELECT ${position} AS position, pg_catalog.count(*) AS rows FROM ONLY ${ident}`,
        )
        .join(' UNION ALL '),
    );
    for (const { position, rows } of counts) {
      const table = batch[position];
      if (table) counted.push([table.kind, table.ident, rows]);
    }
  }
  return counted;
}

export const readExtensions = (
  session: Session,
): Promise<{ readonly name: string; readonly version: string }[]> =>
  session.rows(z.object({ name: z.string(), version: z.string() }), extensionsSql);

/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex').slice(0, 32);
