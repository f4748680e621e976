import { Failure } from '../catalog/failure.ts';
import { option } from '../catalog/reference.ts';
import type { Archived } from './store.ts';

/** Objects that have to be rehydrated before anything can be done with them. */
export function archivedFailure(what: string, archived: readonly Archived[]): Failure {
  const archive = eachOnce(archived.map(({ terms }) => terms.archive));
  const duration = eachOnce(archived.map(({ terms }) => terms.duration));
  const asleep = archived.filter(({ comingBack }) => !comingBack).map(({ terms }) => terms.command);
  return asleep.length === 0
    ? new Failure(
        'BACKUP_ARCHIVED',
        `${what} cannot be read yet: it is on its way back from ${archive}`,
        `That takes ${duration}, from when it was asked for. Run again then.`,
      )
    : new Failure(
        'BACKUP_ARCHIVED',
        `${what} cannot be read: it is in ${archive}`,
        `Have it brought back, which takes ${duration}, and run again then: run restore, download or verify with ${option('rehydrate')} standard (or high), or ${asleep.join(' && ')}`,
      );
}

const eachOnce = (texts: readonly string[]): string => [...new Set(texts)].join(' and ');
