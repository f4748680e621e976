import type { Contents, Migration } from '../contents.ts';
import { formatCount } from '../format-count.ts';
import { counted, listed, passedOverNote, sentence, shorten } from './figure.ts';
import {
  type Found,
  type KeyOrphans,
  orphansCounted,
  type Recorded,
  type SequenceBehind,
} from './findings.ts';
import {
  differsHint,
  inDoubt,
  type Judgement,
  judgement,
  partly,
  remarked,
  skipped,
} from './judgement.ts';

export function judgeSequences(
  { beyondDump }: Contents,
  { looked, behind, refused, passedOver }: Found<'sequences'>,
): Judgement {
  if (looked + passedOver.length === 0) return skipped('no sequence numbers a column');
  const recorded = new Map(beyondDump?.sequences.map(one => [one.ident, one.value]));
  const inSource = behind.filter(one => wasBehind(one, recorded.get(one.sequence)));
  const others = behind.filter(one => !inSource.includes(one));
  const words = ({ sequence, column, next, extreme }: SequenceBehind) =>
    `${sequence} would give ${next} next, but ${column} has ${extreme} already`;
  const remedies = (some: readonly SequenceBehind[]) =>
    shorten(some.map(({ remedy }) => remedy)).join(' ');
  return remarked(
    partly(
      sentence([
        counted(looked, 'column numbered by a sequence', 'columns numbered by a sequence'),
        passedOverNote(passedOver),
      ]),
      others.map(words),
      refused,
      `${beyondDump ? 'It was not so in the source, as far as is recorded.' : 'The backup cannot tell whether the source has the same fault: values of sequences are not recorded.'} Look there, and mend it, in the source or after a restore: ${remedies(others)}`,
    ),
    inSource.map(one => `${words(one)}, as in the source`),
    `The backup is faithful. Mend it in the source: ${remedies(inSource)}`,
  );
}

/** Whether the source had taken no more values than that, when it had the same rows. */
function wasBehind(
  { extreme, increment, fresh }: SequenceBehind,
  recorded: string | null | undefined,
): boolean {
  if (recorded === undefined) return false;
  if (recorded === null) return fresh;
  const [value, step, last] = [BigInt(recorded), BigInt(increment), wholeOf(extreme)];
  return step > 0n ? value + step <= last : value + step >= last;
}

/** A column need not hold whole numbers. */
const wholeOf = (number: string): bigint => BigInt(/^-?\d+/.exec(number)?.[0] ?? 0);

export function judgeOrphans(
  { keys, refused, passedOver }: Found<'orphans'>,
  hasSameRows: boolean,
): Judgement {
  if (keys.length + refused.length + passedOver.length === 0) return skipped('no foreign keys');
  const words = ({ ident, orphans }: KeyOrphans) =>
    `${ident}: ${orphans >= orphansCounted ? `${formatCount(orphans)} rows or more` : counted(orphans, 'row')} with nothing to refer to`;
  const found = keys.filter(({ orphans }) => orphans > 0);
  const unpromised = found.filter(({ promised }) => !promised);
  const broken = found.filter(({ promised }) => promised);
  const inSource = hasSameRows ? broken : [];
  const judged = partly(
    sentence([
      counted(keys.length, 'foreign key'),
      unpromised.length > 0 &&
        `not validated or not enforced, so no fault: ${listed(unpromised.map(words))}`,
      passedOverNote(passedOver),
    ]),
    hasSameRows ? [] : broken.map(words),
    refused,
    'A restore checks keys as it adds them. Look whether the source has the same rows: then the backup is faithful, and the source is to be mended (rows loaded with triggers off, a damaged index).',
  );
  return remarked(
    judged,
    inSource.map(one => `${words(one)}, as in the source`),
    'The backup is faithful, with the rows that the source has. Mend them there.',
  );
}

export function judgeMigrations(
  { incomplete }: Recorded,
  wanted: Contents,
  found: readonly Migration[],
): Judgement {
  const recorded = wanted.migrations;
  if (found.length === 0 && !recorded?.length) return skipped('no tables of a tool for migrations');
  const keyOf = ({ tool, table }: Migration) => `${tool} ${table}`;
  const now = new Map(found.map(one => [keyOf(one), one]));
  const before = new Map(recorded?.map(one => [keyOf(one), one]));
  const differing = [...before].flatMap(([key, { version }]) => {
    const restored = now.get(key);
    if (!restored) return [`${key} is missing, or no longer what it was`];
    return restored.version === version
      ? []
      : [`${key}: ${version ?? 'nothing'} recorded, ${restored.version ?? 'nothing'} restored`];
  });
  const dirty = found.filter(({ failed }) => failed > 0);
  const inSource = dirty.filter(one => (before.get(keyOf(one))?.failed ?? 0) > 0);
  const judged = judgement(
    sentence([
      listed(found.map(one => `${keyOf(one)}${one.version === null ? '' : ` at ${one.version}`}`)),
      !recorded && 'nothing had been recorded to compare with',
    ]),
    [
      ...differing,
      ...dirty.map(
        one =>
          `${keyOf(one)}: ${counted(one.failed, 'migration')} failed, under way or locked${inSource.includes(one) ? ', in the source as well' : ''}`,
      ),
    ],
    differing.length > 0 || (inSource.length < dirty.length && recorded)
      ? differsHint
      : 'The backup is faithful; an application would refuse to start on it, as on the source. Finish or repair the migration in the source, then back up again.',
  );
  const isLack = dirty.length === 0 && differing.every(text => text.includes(' is missing'));
  return incomplete && isLack ? inDoubt(judged) : judged;
}

export const judgeViews = ({ looked, broken, refused, passedOver }: Found<'views'>): Judgement =>
  looked + passedOver.length === 0
    ? skipped('no views')
    : partly(
        sentence([counted(looked, 'view'), passedOverNote(passedOver)]),
        broken,
        refused,
        'The view stands, but cannot be read. Most often a function that it calls no longer fits; look whether the source has the same fault.',
      );
