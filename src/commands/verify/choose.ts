import type { Entry } from '../../catalog/backup.ts';
import { databaseOf, newestFirst } from '../../catalog/backup.ts';
import { Failure } from '../../catalog/failure.ts';
import { option, ownCommand } from '../../catalog/reference.ts';
import { parseSelector, type Selector, selectBackup } from '../../catalog/selection.ts';
import { byServer, ofServer } from '../../catalog/server.ts';
import {
  type DatabaseSelection,
  isAskedFor,
  namedIn,
} from '../../operations/database-selection.ts';
import type { DatabaseFailure } from '../../operations/run-context.ts';
import type { BackupStore } from '../../storage/store.ts';

/** Which backups are meant: of each server and database the one that the selector means. */
export interface BackupSelection extends DatabaseSelection {
  /** `undefined`: every server that has backups there, each by itself. */
  readonly sourceServer: string | undefined;
  /** As the user wrote it: `latest`, a name, a stamp, a time. */
  readonly backup: string;
}

export interface Chosen {
  readonly chosen: readonly { readonly database: string; readonly entry: Entry }[];
  readonly failures: DatabaseFailure[];
}

/** The backups that are meant, of each server by itself; a name without wildcards that has none is a failure of its own. */
export function choose(
  entries: readonly Entry[],
  request: BackupSelection,
  store: BackupStore,
): Chosen {
  const { backup, sourceServer } = request;
  const selector = parseSelector(backup, store.location);
  const byDatabase = Map.groupBy(ofServer(entries, sourceServer), databaseOf);
  const isMeant = (name: string) => isAskedFor(name, request);
  const chosen = [...byDatabase]
    .filter(([database]) => isMeant(database))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([database, ofIt]) =>
      [...byServer(newestFirst(ofIt)).values()].flatMap(own => {
        const entry = selectBackup(own, selector);
        return entry ? [{ database, entry }] : [];
      }),
    );
  const missing = namedIn(request).filter(
    name => isMeant(name) && !chosen.some(({ database }) => database === name),
  );
  if (chosen.length === 0 && missing.length === 0) {
    throw selector.kind === 'latest'
      ? new Failure(
          'NO_DATABASE_MATCHED',
          `no database with a backup in ${store.location} is to be verified`,
          `Check ${option('databases')} and ${option('exclude-databases')}; what has a backup: ${ownCommand('list')}`,
        )
      : notFound(`no backup in ${store.location} is meant by "${backup}"`);
  }
  const failures = missing.map(database => ({
    database,
    failure: notFound(
      byDatabase.has(database)
        ? `no backup of "${database}" in ${store.location} is meant by "${backup}"${safetyOnly(selector)}`
        : `there is no backup of "${database}" in ${store.location}`,
    ),
  }));
  return { chosen, failures };
}

const safetyOnly = ({ kind }: Selector): string =>
  kind === 'latest' || kind === 'at' ? ' (it never means a safety backup)' : '';

const notFound = (message: string): Failure =>
  new Failure('BACKUP_NOT_FOUND', message, `See what is there: ${ownCommand('list')}`);
