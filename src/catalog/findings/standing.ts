import type { History } from '../history.ts';
import { isAbsence, type ServerDatabases } from './server.ts';

/** Whether there should be fresh backups of a database. `gone`: there are, and the server has none such. */
type Standing = 'watched' | 'gone' | 'left-out';

/** What is known of the databases that there should be backups of. */
interface Watched {
  readonly server: ServerDatabases | undefined;
  readonly named: readonly string[];
}

export function standingOf(history: History, { server, named }: Watched): Standing {
  if (!server) return 'watched';
  const { database } = history;
  const { selected, leftOut, failures } = server;
  const why = leftOut.find(({ name }) => name === database)?.leftOut;
  if (why) return why.expected && !named.includes(database) ? 'left-out' : 'watched';
  const isThere =
    selected.some(({ name }) => name === database) ||
    failures.some(({ database: of, failure }) => of === database && !isAbsence(failure));
  if (isThere) return 'watched';
  if (isKnown(history)) return 'gone';
  // All that is left of it may be a run that failed.
  return named.includes(database) ? 'watched' : 'left-out';
}

export const isKnown = ({ usable, unusable }: History): boolean =>
  usable.length + unusable.length > 0;
