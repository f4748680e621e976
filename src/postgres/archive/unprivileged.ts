import type { LeftOut } from './left-out.ts';
import { nameIn, wordsOf } from './statements.ts';
import { typesOfCast } from './superuser-statements.ts';
import type { ListEntry } from './toc.ts';

/**
 * What of an archive is never made in a drill, which restores by a login without rights. Pure.
 *
 * Nothing that an archive says is ever run as it stands by a superuser. What runs nothing when it is made is
 * written anew, word by word: names of extensions, and objects that are no more than a name. The rest is
 * never made: a function in C or `internal` is any function of the server, whatever it is called, and a
 * type, a cast or an operator class can pass a number off as an address.
 */

/** What the server lets a login do that is no superuser. */
export interface Allowed {
  /** Those in which anybody may write functions. */
  readonly languages: ReadonlySet<string>;
  /** Settings that nobody else may change. */
  readonly superuserSettings: ReadonlySet<string>;
}

/** Kinds that only a superuser may make, whatever is in them. */
const superuserKinds: readonly (readonly [start: string, what: string])[] = [
  ['SHELL TYPE ', 'base types'],
  ['PROCEDURAL LANGUAGE ', 'languages'],
  ['TRANSFORM ', 'transforms'],
  ['OPERATOR CLASS ', 'operator classes'],
  ['OPERATOR FAMILY ', 'operator families'],
  ['ACCESS METHOD ', 'access methods'],
  ['TEXT SEARCH PARSER ', 'text search parsers'],
  ['TEXT SEARCH TEMPLATE ', 'text search templates'],
  ['FOREIGN DATA WRAPPER ', 'foreign-data wrappers'],
];

/** Why an entry is never made; `undefined` where the login may try. */
export function reasonNeverMade(
  { text }: ListEntry,
  statements: readonly string[],
  allowed: Allowed,
): string | undefined {
  const [, what] = superuserKinds.find(([start]) => text.startsWith(start)) ?? [];
  if (what !== undefined) return `only a superuser may make ${what}`;
  for (const statement of statements) {
    const words = wordsOf(statement);
    const reason =
      reasonOfFunction(words, allowed) ??
      reasonOfAggregate(words) ??
      reasonOfType(words) ??
      reasonOfCast(words);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function reasonOfFunction(words: readonly string[], allowed: Allowed): string | undefined {
  if (words[0] !== 'CREATE' || !['FUNCTION', 'PROCEDURE'].includes(words[1] ?? ''))
    return undefined;
  const head = headOf(words);
  const after = (keyword: string) => {
    const at = head.indexOf(keyword);
    return at < 0 ? undefined : nameIn(head[at + 1] ?? '');
  };
  const language = after('LANGUAGE');
  if (language !== undefined && !allowed.languages.has(language)) {
    return `their language is ${language}, in which a function may do anything`;
  }
  if (head.includes('LEAKPROOF')) return 'only a superuser may call a function leakproof';
  if (head.includes('SUPPORT')) return 'only a superuser may name a support function';
  const setting = head.find(
    (word, at) =>
      head[at - 1] === 'SET' && allowed.superuserSettings.has(nameIn(word).toLowerCase()),
  );
  return setting === undefined
    ? undefined
    : `only a superuser may have a function set ${nameIn(setting)}`;
}

/** What is said of a function before its body, outside parentheses: pg_dump writes keywords in capitals. */
function headOf(words: readonly string[]): string[] {
  const head: string[] = [];
  let depth = 0;
  for (const word of words) {
    if (word === ')') depth -= 1;
    if (depth === 0) {
      if (word === 'AS' || word === 'BEGIN') return head;
      head.push(word);
    }
    if (word === '(') depth += 1;
  }
  return head;
}

const reasonOfAggregate = (words: readonly string[]): string | undefined =>
  words[1] === 'AGGREGATE' &&
  words.some((word, at) => /^M?STYPE$/.test(word) && words[at + 2] === 'internal')
    ? 'only a superuser may make aggregates whose state is internal'
    : undefined;

const reasonOfType = (words: readonly string[]): string | undefined =>
  words.slice(0, 2).join(' ') === 'CREATE TYPE' && words[3] === '.' && words[5] === '('
    ? 'only a superuser may make base types'
    : undefined;

/** A login may make a cast from or to a type of its own, by a function of its own. */
function reasonOfCast(words: readonly string[]): string | undefined {
  const types = typesOfCast(words);
  if (!types) return undefined;
  const isBinary = words.join(' ').includes(' ) WITHOUT FUNCTION');
  return isBinary || !types.some(type => type.includes('.'))
    ? 'only a superuser may make such casts'
    : undefined;
}

/** Configuration of an extension by which SQL reaches what is outside of the database; a drill leaves it out. */
export const tablesOfPower: readonly { readonly schema: string; readonly table: string }[] = [
  // orafce: the folders in which its functions may read and write files.
  { schema: 'utl_file', table: 'utl_file_dir' },
];

/** Whether an entry sets such a table up. */
export const isOfPower = (
  { text }: ListEntry,
  { schema, table }: (typeof tablesOfPower)[number],
): boolean => text.startsWith(`TABLE DATA ${schema} ${table} `);

/** What it is left out for then. */
export const reasonOfPower = (entry: ListEntry): Omit<LeftOut, 'entry'> | undefined =>
  tablesOfPower.some(one => isOfPower(entry, one))
    ? { reason: 'its rows let SQL reach files of this machine' }
    : undefined;
