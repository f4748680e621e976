import type { Backup } from '../catalog/backup.ts';
import { formatCount } from '../catalog/format-count.ts';
import type { RunFailure } from '../operations/run-context.ts';

/** `partly`: some databases failed, and others did not. */
export type RunStatus = 'succeeded' | 'partly' | 'failed';

/** What there is to know of one database; of failures only where they are told by themselves. */
export interface NotificationLine {
  /** `null`: it is about no single database. */
  readonly database: string | null;
  /** The name of the backup that it is about. */
  readonly backup: string | null;
  /** Figures, for people, on one line. */
  readonly text: string;
}

export interface NotificationFailure {
  /** `null`: the whole run failed. */
  readonly database: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What a run came to, before secrets are taken out. */
export interface Story {
  readonly status: RunStatus;
  readonly title: string;
  readonly lines: readonly NotificationLine[];
  readonly failures: readonly NotificationFailure[];
  /** Without it, a failure is news. */
  readonly changed?: boolean;
  readonly where?: string | undefined;
}

export const notificationFailure = ({
  database,
  failure: { code, message, hint },
}: RunFailure): NotificationFailure => ({ database, code, message, hint });

export const databasesOf = (backups: readonly Backup[]): string[] =>
  backups.map(({ place }) => place.database);

export const count = (value: number, what: string): string =>
  `${formatCount(value)} ${what}${value === 1 ? '' : 's'}`;

/** Of work on several databases, some of which failed before, if anybody knows. */
export function storyOf(
  work: string,
  done: string,
  succeeded: readonly string[],
  failures: readonly RunFailure[],
  failingBefore: ReadonlySet<string> | undefined,
): Omit<Story, 'lines'> {
  const failedDatabases = failures.flatMap(({ database }) => database ?? []);
  const total = succeeded.length + failedDatabases.length;
  const [only = failedDatabases[0]] = succeeded;
  const some = succeeded.length > 0 ? formatCount(succeeded.length) : 'None';
  const several =
    failedDatabases.length > 0
      ? `${some} of ${count(total, 'database')} ${done}`
      : `${count(total, 'database')} ${done}`;
  const one = failures.length > 0 ? `${work} of "${only}" failed` : `"${only}" ${done}`;
  return {
    status: statusOf(succeeded.length, failures),
    title: total === 0 ? `${work} failed` : total === 1 ? one : several,
    failures: failures.map(notificationFailure),
    ...(failingBefore && {
      changed:
        succeeded.some(database => failingBefore.has(database)) ||
        failures.some(({ database }) => database === null || !failingBefore.has(database)),
    }),
  };
}

export const again = (database: string, failingBefore: ReadonlySet<string> | undefined): string =>
  failingBefore?.has(database) ? '; works again' : '';

export const statusOf = (succeeded: number, failures: readonly RunFailure[]): RunStatus =>
  failures.length === 0 ? 'succeeded' : succeeded > 0 ? 'partly' : 'failed';
