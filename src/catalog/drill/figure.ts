import { formatCount } from '../format-count.ts';

const shownProblems = 20;

export const shorten = (problems: readonly string[]): string[] =>
  problems.length > shownProblems
    ? [
        ...problems.slice(0, shownProblems),
        `and ${formatCount(problems.length - shownProblems)} more`,
      ]
    : [...problems];

export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${formatCount(value)} ${value === 1 ? one : many}`;

/** The parts of a figure that there are. */
export const sentence = (parts: readonly (string | false | undefined)[]): string =>
  parts.filter(part => typeof part === 'string' && part !== '').join('; ');

const shownNames = 3;

export const listed = (names: readonly string[]): string =>
  names.length > shownNames ? `${names.slice(0, shownNames).join(', ')}, …` : names.join(', ');

/** How many things were passed over, by reason. */
export const passedOverNote = (reasons: readonly string[]): string =>
  sentence(
    [...Map.groupBy(reasons, reason => reason)].map(
      ([reason, { length }]) => `${formatCount(length)} ${reason} passed over`,
    ),
  );
