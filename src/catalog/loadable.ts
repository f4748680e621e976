import { objectChecks } from './drill.ts';
import type { Check } from './evidence.ts';
import { refutes, timeOf } from './inventory.ts';
import type { Verification } from './names.ts';
import type { Backup } from './selection.ts';

/**
 * What a verification says about whether a backup can be loaded and is then what was dumped: by its bytes,
 * its load and its rows. A fault that the source had as well, an assertion of the user's or a service that
 * did not answer says nothing about that.
 */

const loadChecks: readonly string[] = [
  'files',
  'archive',
  'restore',
  ...objectChecks,
  'rows',
  'contents',
];

/** What is wrong with the bytes, the load or the rows of a backup: check and problem, a line each. */
export const loadProblems = (checks: readonly Check[]): string[] =>
  checks
    .filter(({ name, verdict }) => verdict === 'failed' && loadChecks.includes(name))
    .flatMap(({ name, problems }) => problems.map(problem => `${name}: ${problem}`));

/**
 * The verifications that may say something about the load of a backup, newest first: the drills that
 * ended, and what failed and was not refuted since.
 */
export const tellingVerifications = ({ verifications }: Backup): Verification[] =>
  verifications
    .filter(
      one =>
        (one.level === 'restore' && one.verdict === 'passed') ||
        (one.verdict === 'failed' && !verifications.some(later => refutes(later, one))),
    )
    .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
