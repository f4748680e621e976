import { Failure } from '../catalog/failure.ts';

/** What is known of an object that lies in an archive: it is there, and cannot be read. */
export interface Archived {
  /** Somebody asked for it: later it can be read by itself. */
  readonly comingBack: boolean;
  /** The command that asks for it, for a shell. */
  readonly command: string;
}

const howLong = 'up to 15 hours, with high priority mostly less than an hour (below 10 GB)';

/** Objects that have to be brought back from the archive tier before anything can be done with them. */
export function archivedFailure(what: string, archived: readonly Archived[]): Failure {
  const asleep = archived.filter(({ comingBack }) => !comingBack).map(({ command }) => command);
  return asleep.length === 0
    ? new Failure(
        'BACKUP_ARCHIVED',
        `${what} cannot be read yet: it is on its way back from the Archive tier`,
        `That takes ${howLong}, from when it was asked for. Run again then.`,
      )
    : new Failure(
        'BACKUP_ARCHIVED',
        `${what} cannot be read: it is in the Archive tier`,
        `Have it brought back, which takes ${howLong}, and run again then: run restore, download or verify with --rehydrate standard (or high), or ${asleep.join(' && ')}`,
      );
}
