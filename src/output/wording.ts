import { Failure } from '../catalog/failure.ts';
import type { RunFailure } from '../operations/run-context.ts';

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

export const rewordedFailures = <One extends RunFailure>(
  failures: readonly One[],
  wording: Wording,
): One[] => failures.map(one => ({ ...one, failure: rewordedFailure(one.failure, wording) }));

export const rewordedHint = <Part extends { readonly hint?: string | undefined }>(
  part: Part,
  wording: Wording,
): Part => (part.hint === undefined ? part : { ...part, hint: wording.hint(part.hint) });
