import { Failure } from '../catalog/failure.ts';
import type { DatabaseInfo } from '../postgres/database/list.ts';
import { quoteIdent } from '../postgres/session/quoting.ts';

/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
export function incompleteRestore({
  name,
  mark,
  isOurs,
}: Pick<DatabaseInfo, 'name' | 'mark' | 'isOurs'>): Failure | undefined {
  // Under another name than the restored one its owner may have written anything.
  if (!isOurs && name !== mark?.database) return undefined;
  if (mark?.role === 'closed') {
    return new Failure(
      'DATABASE_HALF_RESTORED',
      `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`,
      `Run that restore again, which opens it first; or: ALTER DATABASE ${quoteIdent(name)} ALLOW_CONNECTIONS true;`,
    );
  }
  if (mark?.role === 'scratch') {
    return new Failure(
      'DATABASE_HALF_RESTORED',
      `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`,
      `Back up "${mark.database}" itself: this one is dropped again.`,
    );
  }
  if (mark?.role !== 'restoring') return undefined;
  return new Failure(
    'DATABASE_HALF_RESTORED',
    `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`,
    `A backup of it would not be whole: finish the restore first.${isOurs ? '' : withoutMark(name)}`,
  );
}

/** What else there is to know of a mark that our own login may not have written. */
export const withoutMark = (name: string): string =>
  ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${quoteIdent(name)} IS NULL;`;
