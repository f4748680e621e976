import type { Check } from '../../catalog/evidence.ts';
import type { DatabaseFailure } from '../../operations/run-context.ts';
import type { VerifyResult } from './verify.ts';

/** What the pages, texts and documents about a verification share. */

/** Verdicts for people. */
export const verdictWords: Readonly<Record<Check['verdict'], string>> = {
  passed: 'passed',
  failed: 'failed',
  unverifiable: 'not verifiable here',
  skipped: 'skipped',
};

/** A check that could not be made is not a good one. */
export const isWrong = ({ verdict }: Check): boolean =>
  verdict === 'failed' || verdict === 'unverifiable';

/** Every verdict but `passed` is a failure as well, but its evidence says more. */
export const failuresWithoutEvidence = ({ verified, failures }: VerifyResult): DatabaseFailure[] =>
  failures.filter(
    ({ database }) =>
      !verified.some(
        ({ evidence }) => evidence.database === database && evidence.verdict !== 'passed',
      ),
  );

/** `14 of 15`, of the checks that were made. */
export function checksPassed(checks: readonly Check[]): string {
  const made = checks.filter(({ verdict }) => verdict !== 'skipped');
  const passed = made.filter(({ verdict }) => verdict === 'passed');
  return passed.length === made.length
    ? `all ${made.length}`
    : `${passed.length} of ${made.length}`;
}
