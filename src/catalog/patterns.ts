/**
 * Lists of names with wildcards, as `databases` or `exclude-schemas` take them.
 *
 * - One item per line; a comma separates as well. Blanks around an item do not count.
 * - `*` matches any text, also none; `?` matches exactly one character. Case matters.
 * - A backslash makes the character after it literal: `\*`, `\?`, `\,`, `\\`, and a blank at either
 *   end of an item. A line must not end in one.
 */

type Token =
  | { readonly kind: 'character'; readonly value: string }
  | { readonly kind: 'anyCharacter' }
  | { readonly kind: 'anyText' };

/** One item of such a list. */
export interface Pattern {
  /** As it was written, so that it can be shown and given again. */
  readonly text: string;
  /** The one name that it stands for, or `undefined` when it has wildcards. */
  readonly literal: string | undefined;
  readonly tokens: readonly Token[];
}

/** The patterns of a list, or what is wrong with it (without the name of the option). */
export type PatternList =
  | { readonly kind: 'patterns'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'invalid'; readonly item: string };

/** An item: escaped characters, or any others that do not end it; at worst a lone backslash. */
const item = /(?:\\[^\n]|[^\\\n,])+\\?|\\/gu;

const endsInLoneBackslash = /(?:^|[^\\])(?:\\\\)*\\$/u;

/** Blanks at both ends; one that a backslash precedes stays. */
const outerBlanks = /^[ \t\r]+|(?<=(?:^|[^\\])(?:\\\\)*)[ \t\r]+$/gu;

/** Reads a list. A line that ends in a backslash makes it invalid. */
export function parsePatterns(text: string): PatternList {
  const items = text.match(item)?.map(part => part.replace(outerBlanks, '')) ?? [];
  const broken = items.find(part => endsInLoneBackslash.test(part));
  if (broken !== undefined) return { kind: 'invalid', item: broken };
  return { kind: 'patterns', patterns: items.filter(part => part !== '').map(parsePattern) };
}

function parsePattern(text: string): Pattern {
  const tokens = [...text.matchAll(/\\(?<escaped>.)|(?<plain>.)/gsu)].map((match): Token => {
    const { escaped, plain = '' } = match.groups ?? {};
    if (escaped !== undefined) return { kind: 'character', value: escaped };
    if (plain === '*') return { kind: 'anyText' };
    if (plain === '?') return { kind: 'anyCharacter' };
    return { kind: 'character', value: plain };
  });
  const characters = tokens.flatMap(token => (token.kind === 'character' ? [token.value] : []));
  const literal = characters.length === tokens.length ? characters.join('') : undefined;
  return { text, literal, tokens };
}

/** Whether the pattern covers the whole of `name`. */
export function matches(pattern: Pattern, name: string): boolean {
  const { tokens } = pattern;
  const characters = [...name];
  let token = 0;
  let at = 0;
  // Where to go on when what follows the last `*` does not fit: that `*` takes one character more.
  let retry: { token: number; at: number } | undefined;
  while (at < characters.length) {
    const current = tokens[token];
    if (current?.kind === 'anyText') {
      token += 1;
      retry = { token, at };
    } else if (
      current?.kind === 'anyCharacter' ||
      (current?.kind === 'character' && current.value === characters[at])
    ) {
      token += 1;
      at += 1;
    } else if (retry) {
      retry.at += 1;
      token = retry.token;
      at = retry.at;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every(rest => rest.kind === 'anyText');
}

/** Whether any of the patterns covers `name`. */
export const matchesAny = (patterns: readonly Pattern[], name: string): boolean =>
  patterns.some(pattern => matches(pattern, name));

/** A pattern with a dot means `schema.table`; without one, that table in any schema. */
export const matchesTable = (
  pattern: Pattern,
  { schema, name }: { readonly schema: string; readonly name: string },
): boolean => matches(pattern, `${schema}.${name}`) || matches(pattern, name);

/** Whether the rows of a table are meant: those of a partition by the partitioned tables above it as well. */
export const matchesTableOrAbove = (pattern: Pattern, table: TableWithRows): boolean =>
  [table, ...(table.partitionOf ?? [])].some(one => matchesTable(pattern, one));

interface QualifiedName {
  readonly schema: string;
  readonly name: string;
}

export interface TableWithRows extends QualifiedName {
  /** Of a partition. */
  readonly partitionOf?: readonly QualifiedName[] | undefined;
}

/** The pattern that matches exactly `name`, which may hold anything but a line feed. */
export const escapePattern = (name: string): string =>
  name.replace(/[\\,*?]|^[ \t\r]|[ \t\r]$/gu, '\\$&');
