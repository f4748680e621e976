import { codeOf } from './error-codes.ts';

/** What the server said beside its error, in its own words. */
export interface Explanation {
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly context: string | undefined;
}

/**
 * What a server explains, without the values of rows that are in it: logs are read by many. Keys, rows that a
 * constraint refused, and lines of COPY hold them.
 */
export const withoutValues = (text: string): string =>
  text
    .replace(/\)( ?)=( ?)\(.*\)/s, ')$1=$2(…)')
    .replace(/(row contains) \((?!.*\) ?= ?\().*\)/s, '$1 (…)')
    .replace(/\b(COPY .*?, line \d+(?:, column [^:]*)?): .*/s, '$1: …')
    .replace(/\b(JSON data, line \d+): .*/s, '$1: …')
    .replace(/\b(Token|found) ".*"/s, '$1 "…"');

/** What a server explains, for everybody to read: a part of a sentence, or nothing. */
export const explained = ({ detail, context }: Omit<Explanation, 'hint'>): string =>
  [
    ...(detail ? [`; DETAIL: ${withoutValues(detail)}`] : []),
    ...(context ? [`; CONTEXT: ${withoutValues(context)}`] : []),
  ].join('');

/** What to do, as the server says it, and then what we would add. */
export const advised = (hint: string | undefined, ours: string): string =>
  hint ? `PostgreSQL says: ${hint} ${ours}` : ours;

/** The first line. An error of several attempts (::1 and 127.0.0.1) has a code, but no message. */
export function firstLineOf(error: unknown): string {
  const text =
    error instanceof Error ? error.message || codeOf(error) || error.name : String(error);
  return shortened(text.split('\n', 1)[0] ?? '');
}

/** A server's own words: what is longer tells nobody more. */
export const shortened = (text: string): string =>
  text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
