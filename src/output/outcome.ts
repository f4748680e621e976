import type { Finding } from '../catalog/findings/finding.ts';
import type { RunFailure } from '../operations/run-context.ts';
import { page, type Section } from './gfm.ts';
import type { SummaryContext } from './page.ts';
import type { Story } from './story.ts';
import type { Wording } from './wording.ts';

/** How a command shows what it came to: the module `present.ts` of a command. */
export interface Presentation<Result, Outputs = Readonly<Record<string, string>>> {
  /** What a person reads at the end. */
  readonly text: (result: Result, now: Date) => string;
  /** The JSON document of the command line, below its head: stable (docs/json.md). */
  readonly document: (result: Result) => object;
  /** Every output of the action, so that none is forgotten; `undefined` is not set. */
  readonly outputs: (result: Result) => {
    readonly [Name in keyof Outputs]: string | undefined;
  };
  /** GitHub's job summary. */
  readonly page: (result: Result, context: SummaryContext) => readonly Section[];
  /** What failed in a run that went on with what was left. */
  readonly failures?: (result: Result) => readonly RunFailure[];
  /** What turns it red or yellow without having failed. */
  readonly findings?: (result: Result) => readonly Finding<string>[];
  /** Wherever it holds something that an operator is to read, in the words of a frontend. */
  readonly reworded?: (result: Result, wording: Wording) => Result;
  /** What a notification tells: of a command that has options of whom to tell. */
  readonly story?: (result: Result) => Story;
  readonly junit?: (result: Result) => string;
  readonly metrics?: (result: Result, location: string) => string;
}

/** What a command came to, whichever it was. */
export interface Outcome {
  readonly failures: readonly RunFailure[];
  readonly findings: readonly Finding<string>[];
  /** Whether all went well, so that the exit code is 0. */
  readonly isGreen: boolean;
  readonly text: (now: Date) => string;
  readonly document: () => object;
  readonly outputs: () => Record<string, string>;
  readonly page: (context: SummaryContext) => string;
  readonly story: () => Story | undefined;
  readonly junit: () => string | undefined;
  readonly metrics: (location: string) => string | undefined;
  readonly reworded: (wording: Wording) => Outcome;
}

export function outcomeOf<Result, Outputs>(
  presentation: Presentation<Result, Outputs>,
  result: Result,
): Outcome {
  const { text, document, outputs, page: sections, junit, metrics } = presentation;
  const failures = presentation.failures?.(result) ?? [];
  const findings = presentation.findings?.(result) ?? [];
  const isGreen = failures.length === 0 && !findings.some(({ level }) => level === 'error');
  return {
    failures,
    findings,
    isGreen,
    text: now => text(result, now),
    document: () => ({ schemaVersion: 1, ok: isGreen, ...document(result) }),
    outputs: () => given(outputs(result)),
    page: context => page(sections(result, context)),
    story: () => presentation.story?.(result),
    junit: () => junit?.(result),
    metrics: location => metrics?.(result, location),
    reworded: wording =>
      outcomeOf(presentation, presentation.reworded?.(result, wording) ?? result),
  };
}

/** Without what is not set. */
export const given = (
  outputs: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
