import { Failure } from '../catalog/failure.ts';
import type { Unrestored } from '../postgres/archive/lenient-restore.ts';

/** How a restore tells what it could not restore, and what makes up for it. */

/** One of them, with the statement to run later. */
export const unrestoredLine = ({ entry, reason, statement }: Unrestored): string =>
  `${entry.trim()}: ${reason}${statement === undefined ? '' : `. To run once that is mended: ${statement}`}`;

/** A message and a hint are for people: the result and the log name all of them. */
const shown = 20;

/** What is missing, in one sentence. */
export function namesOf(unrestored: readonly Unrestored[]): string {
  const names = unrestored
    .slice(0, shown)
    .map(({ entry, reason }) => `${entry.trim()} (${reason})`);
  return names.join('; ') + more(unrestored);
}

/** What to run, and when. */
export function statementsOf(unrestored: readonly Unrestored[]): string {
  const statements = unrestored.flatMap(({ statement }) => statement ?? []);
  if (statements.length === 0) return '';
  const when = unrestored.every(({ kind }) => kind === 'addition')
    ? 'Run'
    : 'When the cause is gone, run';
  return `${when}: ${statements.slice(0, shown).join(' ')}${more(statements)}`;
}

const more = ({ length }: readonly unknown[]): string =>
  length > shown ? ` … and ${length - shown} more, which the log names` : '';

/** How a restore ends that put the data in place, but not everything that belongs to it. */
export const constraintsFailure = (database: string, unrestored: readonly Unrestored[]): Failure =>
  new Failure(
    'CONSTRAINTS_NOT_RESTORED',
    `"${database}" has all its rows, but ${unrestored.length === 1 ? 'one thing' : `${unrestored.length} things`} could not be restored: ${namesOf(unrestored)}`,
    statementsOf(unrestored),
  );
