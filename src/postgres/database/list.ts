import * as z from 'zod';
import { type Mark, readComment } from '../../catalog/mark.ts';
import { quoteIdent } from '../session/quoting.ts';
import type { Server } from '../session/server.ts';
import { oneRow, type Session } from '../session/session.ts';
import { databasesSql, holdsUserObjectsSql } from '../sql/databases.ts';
import { databaseRow, type MarkedDatabase, markedAmong, setAside } from './marks.ts';

export interface DatabaseInfo {
  readonly name: string;
  readonly mark: Mark | undefined;
  /** What a restore was yet to make in it when it was cut off. */
  readonly incomplete?: Mark | undefined;
  /** It is our own login's, and nobody else wrote its mark. */
  readonly isOurs: boolean;
  /** Why a backup of all databases leaves it out; `undefined` when it does not. */
  readonly leftOut: LeftOutReason | undefined;
}

export interface LeftOutReason {
  readonly reason: string;
  /** False where somebody may rely on a backup that nobody takes. */
  readonly expected: boolean;
  /** What has it backed up, where that is known. */
  readonly remedy?: string;
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
      const { incomplete } = readComment(name, row.comment);
      return { name, mark: found?.mark, incomplete, isOurs: row.owner === row.login, leftOut };
    }),
  );
}

/** Why a backup of all databases leaves out one that is marked, and whether to believe that. */
function reasonByMark(found: MarkedDatabase, marked: readonly MarkedDatabase[]): LeftOutReason {
  const { name, oid, owner, mark, isOurs } = found;
  const isProven = isOurs || setAside(marked, mark.database)?.setAside?.oid === oid;
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
    case 'incomplete':
      // It counts as none: the database is as good as whole.
      return { expected: false, reason: `not all of it was restored by run ${run}` };
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
  const worrying = (reason: string, remedy: string) => ({ reason, expected: false, remedy });
  const ident = quoteIdent(row.name);
  if (row.is_template) return expected('template');
  if (systemDatabases.includes(row.name)) return expected('belongs to the provider');
  if (row.is_invalid) {
    return worrying(
      'invalid: a DROP DATABASE was interrupted; drop it again',
      `DROP DATABASE ${ident};`,
    );
  }
  if (!row.allows_connections) {
    return worrying('allows no connections', `ALTER DATABASE ${ident} ALLOW_CONNECTIONS true;`);
  }
  if (!row.can_connect) {
    const { username } = server.address;
    return worrying(
      `"${username}" may not connect`,
      `GRANT CONNECT ON DATABASE ${ident} TO ${quoteIdent(username)};`,
    );
  }
  if (row.name !== 'postgres') return undefined;
  await using session = await server.connect(row.name, 'databases', signal);
  const { holds_objects } = await oneRow(
    session,
    z.object({ holds_objects: z.boolean() }),
    holdsUserObjectsSql,
  );
  return holds_objects ? undefined : expected('holds no user objects');
}
