import type { Check } from '../evidence.ts';
import { option } from '../reference.ts';
import { listed, sentence, shorten } from './figure.ts';
import type { Finding } from './findings.ts';

export type Judgement = Omit<Check, 'name'>;

export const check = <What>(
  name: string,
  finding: Finding<What>,
  judge: (found: What) => Judgement,
): Check =>
  'refused' in finding
    ? {
        name,
        verdict: 'unverifiable',
        figure: 'could not be looked at',
        problems: [finding.refused],
        hint: `It says nothing about the backup. Restore as a role that may read everything it makes, or choose another ${option('scratch')}.`,
      }
    : { name, ...judge(finding.found) };

export const judgement = (figure: string, problems: readonly string[], hint: string): Judgement =>
  problems.length > 0
    ? { verdict: 'failed', figure, problems: shorten(problems), hint }
    : { verdict: 'passed', figure, problems: [] };

/** What is no fault of the backup, and still to be known: it passes, unless it is to be strict. */
export const remarked = (judged: Judgement, remarks: readonly string[], hint: string): Judgement =>
  remarks.length === 0
    ? judged
    : {
        ...judged,
        verdict: judged.verdict === 'skipped' ? 'passed' : judged.verdict,
        figure: sentence([judged.figure, listed(remarks)]),
        remarks: shorten(remarks),
        hint: [judged.hint, hint].filter(one => one !== undefined).join(' '),
      };

/** As somebody wants it who takes nothing that is not as it should be. */
export const strictly = (one: Check): Check => {
  const { remarks = [], ...rest } = one;
  return remarks.length === 0 || one.verdict === 'unverifiable'
    ? one
    : { ...rest, verdict: 'failed', problems: [...one.problems, ...remarks], remarks };
};

/** What is not as it was recorded. */
export interface Difference {
  readonly text: string;
  /** It would be so as well for want of something that was left out. */
  readonly isLack: boolean;
}

export function judgeDifferences(
  figure: string,
  differences: readonly Difference[],
  incomplete: boolean,
): Judgement {
  const judged = judgement(
    figure,
    differences.map(({ text }) => text),
    differsHint,
  );
  return incomplete && differences.every(({ isLack }) => isLack) ? inDoubt(judged) : judged;
}

export const differsHint =
  'The restored database is not what was dumped. Keep an older backup, take a new one and verify it; if it shows the same, please report it.';

/** What may have failed for want of what was left out is not held against the backup. */
export const inDoubt = <Judged extends Judgement>(judged: Judged): Judged =>
  judged.verdict === 'failed'
    ? {
        ...judged,
        verdict: 'unverifiable',
        hint: 'It was left out of this restore, or needs something that was: the check "restore" says what, and why.',
      }
    : judged;

export const skipped = (figure: string, hint?: string): Judgement => ({
  verdict: 'skipped',
  figure,
  problems: [],
  ...(hint !== undefined && { hint }),
});

/** Not all could be looked at: then what was found good is not the whole. */
export function partly(
  figure: string,
  problems: readonly string[],
  refused: readonly string[],
  hint: string,
): Judgement {
  const judged = judgement(figure, [...problems, ...refused], hint);
  return problems.length === 0 && refused.length > 0
    ? { ...judged, verdict: 'unverifiable', hint: 'Restore as a role that may read all of it.' }
    : judged;
}
