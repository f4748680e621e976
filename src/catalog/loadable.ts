import type { Backup } from './backup.ts';
import { aboutWhat, judged, type Validation } from './compare-contents.ts';
import { objectChecks } from './drill/object-groups.ts';
import type { Check } from './evidence.ts';
import { timeOf } from './stamp.ts';
import { refutes, type Verification } from './verification.ts';

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
  'row types',
];

/** Those of them that are about what is made of the rows, or beside them, and can be made later. */
const madeAfterRows: readonly string[] = [
  'views', // materialized ones, which have no rows then
  'indexes',
  'constraints',
  'foreign keys',
  'triggers',
  'policies',
  'other objects',
];

/**
 * What is wrong with the bytes, the load or the rows of a backup: check and problem, a line each. What
 * constraints and indexes lack may be left out.
 */
export const loadProblems = (
  checks: readonly Check[],
  tolerates: 'nothing' | 'constraints' | 'everything' = 'nothing',
): string[] =>
  checks
    .filter(({ name, verdict }) => verdict === 'failed' && loadChecks.includes(name))
    .filter(({ name }) => tolerates === 'nothing' || !madeAfterRows.includes(name))
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

/** Kinds of objects that are made of rows or beside them. */
const kindsAfterRows =
  /^(?:constraint|event trigger|index|materialized view|policy|publication|rule|statistics|trigger) /;

/** A comparison without what can be made up for: constraints, indexes and the like that are missing. */
export function withoutMadeAfterRows(validation: Validation): Validation {
  const isLeft = (object: string) => !kindsAfterRows.test(aboutWhat(object) ?? object);
  const missing = validation.missing.filter(isLeft);
  const changed = validation.changed.filter(isLeft);
  return judged({ ...validation, missing, changed });
}

/** A comparison without what is told of materialized views, by ident, that could not be filled. */
export function withoutViews(validation: Validation, unfilled: readonly string[]): Validation {
  if (unfilled.length === 0) return validation;
  const views = new Set(unfilled.map(ident => `materialized view ${ident}`));
  return judged({
    ...validation,
    changed: validation.changed.filter(object => !views.has(object)),
  });
}
