import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Contents } from '../../catalog/contents.ts';
import { Failure } from '../../catalog/failure.ts';
import type { Exclusions, QualifiedName } from '../client-tools/pg-dump.ts';
import { isUtf8Text } from '../session/raw-text.ts';
import { longList, oneRow, type Session } from '../session/session.ts';
import { installedExtensionsSql, objectsSql, schemasSql } from '../sql/contents.ts';
import { settleWording } from './normalize-definition.ts';
import { type Depth, readRows, readTableNames } from './rows.ts';
import { readStandby, type Standby } from './standby.ts';

/** One instant of a database, held open by a session for pg_dump and ourselves to read. */
export interface Snapshot {
  readonly id: string;
  /** The instant, by the server's clock. */
  readonly takenAt: Date;
  /** Where it is one of a standby: what of its primary it shows. */
  readonly standby: Standby | undefined;
}

/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
export async function openSnapshot(
  session: Session,
  lockWaitTimeoutSeconds: number,
  signal: AbortSignal,
): Promise<Snapshot> {
  const standby = await readStandby(session, signal);
  await session.execute(
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`,
  );
  const row = await oneRow(
    session,
    snapshotRow,
    'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at',
  );
  return { id: row.id, takenAt: row.taken_at, standby };
}

/** It becomes an argument and a name in the store. */
const snapshotRow = z.object({
  id: z.string().regex(/^[\dA-F]+-[\dA-F]+-\d+$/),
  taken_at: z.date().min(new Date('2000-01-01')).max(new Date('9999-01-01')),
});

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
  const tables = await readTableNames(session, excluded);
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
  // What SQL_ASCII holds need not be UTF-8, and is no argument of a program then.
  const isKept = (name: string) =>
    encoding === 'UTF8' ||
    (encoding === 'SQL_ASCII' ? isUtf8Text(name) : /^\p{ASCII}*$/u.test(name));
  const name = names.find(one => !isKept(one));
  if (name === undefined) return;
  throw new Failure(
    'USAGE',
    `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`,
    'Leave it out of --exclude-schemas and --exclude-table-data, or give it a name in ASCII.',
  );
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

export const readExtensions = (
  session: Session,
): Promise<{ readonly name: string; readonly version: string }[]> =>
  session.rows(z.object({ name: z.string(), version: z.string() }), installedExtensionsSql);

/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex').slice(0, 32);
