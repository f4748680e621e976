import { Failure } from '../catalog/failure.ts';
import type { RunFailure } from '../operations/run-context.ts';
import type { Outcome } from '../output/outcome.ts';

/** How a frontend says what work told it. */
export interface Wording {
  readonly message: (text: string) => string;
  /** What to do: it may hold commands. */
  readonly hint: (text: string) => string;
}

export const rewordedFailure = (failure: Failure, { message, hint }: Wording): Failure =>
  new Failure(failure.code, message(failure.message), hint(failure.hint), {
    cause: failure.cause,
    words: failure.words,
  });

/** An outcome in the words of a frontend, wherever it holds something that an operator is to read. */
export function rewordedOutcome(outcome: Outcome, wording: Wording): Outcome {
  const all = <One extends RunFailure>(failures: readonly One[]): One[] =>
    failures.map(one => ({ ...one, failure: rewordedFailure(one.failure, wording) }));
  const withHint = <Part extends { readonly hint?: string | undefined }>(part: Part): Part =>
    part.hint === undefined ? part : { ...part, hint: wording.hint(part.hint) };
  const { verb, result } = outcome;
  switch (verb) {
    case 'backup':
      return { verb, result: { ...result, failures: all(result.failures) } };
    case 'databases':
      return { verb, result: { ...result, failures: all(result.failures) } };
    case 'notify':
      return { verb, result: { ...result, failures: all(result.failures) } };
    case 'verify':
      return {
        verb,
        result: {
          ...result,
          failures: all(result.failures),
          verified: result.verified.map(one => ({
            ...one,
            evidence: { ...one.evidence, checks: one.evidence.checks.map(withHint) },
          })),
        },
      };
    case 'check':
      return { verb, result: { ...result, findings: result.findings.map(withHint) } };
    case 'prune':
      return { verb, result: { ...result, failures: all(result.failures) } };
    case 'restore': {
      const { strategy } = result;
      const told = strategy && { ...strategy, reason: wording.message(strategy.reason) };
      return {
        verb,
        result: { ...result, failures: all(result.failures), ...(told && { strategy: told }) },
      };
    }
    default:
      return outcome;
  }
}
