import { quoteIdent } from '../session/session.ts';
import { nameIn, wordsOf } from './statements.ts';
import type { LeftOut, ListEntry } from './toc.ts';

/**
 * What of an archive takes a superuser, for a drill that restores by a login without rights. Pure.
 *
 * Nothing that an archive says is ever run as it stands by a superuser. What runs nothing when it is made is
 * written anew, word by word: names of extensions, and objects that are no more than a name. The rest is
 * never made: a function in C or `internal` is any function of the server, whatever it is called, and a
 * type, a cast or an operator class can pass a number off as an address.
 */

/** An entry of an archive, and what it runs. */
export interface ArchivedObject {
  readonly entry: ListEntry;
  readonly statements: readonly string[];
}

/** What a superuser makes in an empty database, before anything of the archive is in it. */
export interface MadeBeforehand {
  readonly extensions: readonly ArchivedExtension[];
  /** In which extensions and the others are: the login's own. */
  readonly schemas: readonly string[];
  readonly statements: readonly string[];
  readonly wrappers: readonly string[];
  /** Which entries that are. */
  readonly entries: ReadonlySet<ListEntry>;
}

export interface ArchivedExtension {
  readonly name: string;
  readonly schema: string;
}

/** Kinds of entries whose statements have to be read to tell. */
const readKinds = [
  'SCHEMA - ',
  'EXTENSION - ',
  'TYPE ',
  'FUNCTION ',
  'PROCEDURE ',
  'AGGREGATE ',
  'CAST - ',
  'OPERATOR FAMILY ',
  'FOREIGN DATA WRAPPER - ',
  'EVENT TRIGGER - ',
];

export const hasToBeRead = ({ text }: ListEntry): boolean =>
  readKinds.some(kind => text.startsWith(kind));

export function madeBeforehand(objects: readonly ArchivedObject[]): MadeBeforehand {
  const extensions = objects.flatMap(({ entry, statements }) => {
    const extension = extensionIn(statements);
    return extension ? [{ entry, ...extension }] : [];
  });
  const names = objects.flatMap(({ entry, statements }) => {
    const name = mereName(statements);
    return name ? [{ entry, ...name }] : [];
  });
  const wanted = new Set([...extensions, ...names].map(({ schema }) => schema));
  const schemas = objects.flatMap(({ entry, statements }) => {
    const words = onlyStatement(statements);
    const [create, what, name = '', ...rest] = words;
    if (create !== 'CREATE' || what !== 'SCHEMA' || rest.length > 0) return [];
    return wanted.has(nameIn(name)) ? [{ entry, schema: nameIn(name) }] : [];
  });
  return {
    extensions: extensions.map(({ name, schema }) => ({ name, schema })),
    schemas: schemas.map(({ schema }) => schema),
    statements: names.map(({ statement }) => statement),
    wrappers: names.flatMap(({ wrapper }) => wrapper ?? []),
    entries: new Set([...extensions, ...names, ...schemas].map(({ entry }) => entry)),
  };
}

const onlyStatement = (statements: readonly string[]): readonly string[] =>
  statements.length === 1 ? wordsOf(statements[0] ?? '') : [];

const isIdent = (word: string): boolean =>
  /^(?:"(?:[^"]|"")+"|[a-z_\u0080-\uffff][a-z_0-9$\u0080-\uffff]*)$/.test(word);

function extensionIn(statements: readonly string[]): ArchivedExtension | undefined {
  const words = onlyStatement(statements);
  const [name = '', schema = ''] = [words[5], words[8]];
  const written = `CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA ${schema}`;
  return words.join(' ') === written && isIdent(name) && isIdent(schema)
    ? { name: nameIn(name), schema: nameIn(schema) }
    : undefined;
}

/** An object that is no more than a name, and the statement that makes it. */
interface MereName {
  readonly statement: string;
  /** Undefined where it is in none. */
  readonly schema: string | undefined;
  readonly wrapper?: string;
}

function mereName(statements: readonly string[]): MereName | undefined {
  const words = onlyStatement(statements);
  const [schema = '', name = ''] = [words.at(-3), words.at(-1)].map(word => word ?? '');
  const isQualified = words.at(-2) === '.' && isIdent(schema) && isIdent(name);
  const made = words.slice(0, -3).join(' ');
  // A type without functions, of which nothing can be had.
  if (made === 'CREATE TYPE' && isQualified) {
    const statement = `CREATE TYPE ${quoted(schema)}.${quoted(name)}`;
    return { statement, schema: nameIn(schema) };
  }
  if (made.startsWith('CREATE OPERATOR FAMILY ')) {
    const [, , , of = '', dot, family = '', using, method = '', ...rest] = words;
    const fits = dot === '.' && using === 'USING' && rest.length === 0;
    if (!fits || ![of, family, method].every(isIdent)) return undefined;
    return {
      statement: `CREATE OPERATOR FAMILY ${quoted(of)}.${quoted(family)} USING ${quoted(method)}`,
      schema: nameIn(of),
    };
  }
  // Neither handler nor validator.
  if (words.slice(0, -1).join(' ') === 'CREATE FOREIGN DATA WRAPPER' && isIdent(name)) {
    const statement = `CREATE FOREIGN DATA WRAPPER ${quoted(name)}`;
    return { statement, schema: undefined, wrapper: nameIn(name) };
  }
  const cast = castOfText(words);
  return cast === undefined ? undefined : { statement: cast, schema: undefined };
}

const quoted = (word: string): string => quoteIdent(nameIn(word));

/** A cast between types of PostgreSQL's own, by their text. */
function castOfText(words: readonly string[]): string | undefined {
  const types = typesOfCast(words);
  const rest = words.slice(words.indexOf(')') + 1).join(' ');
  const isByText = /^WITH INOUT(?: AS (?:IMPLICIT|ASSIGNMENT))?$/.test(rest);
  return types && isByText && types.every(type => /^[a-z][a-z0-9 ]*$/.test(type))
    ? `CREATE CAST (${types.join(' AS ')}) ${rest}`
    : undefined;
}

function typesOfCast(words: readonly string[]): readonly string[] | undefined {
  const [create, cast, open, ...rest] = words;
  if (`${create} ${cast} ${open}` !== 'CREATE CAST (') return undefined;
  const [between, end] = [rest.indexOf('AS'), rest.indexOf(')')];
  return between < 0 || end < between
    ? undefined
    : [rest.slice(0, between), rest.slice(between + 1, end)].map(type => type.join(' '));
}

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

/** The statements that make an event trigger; `undefined` where they are not as pg_dump writes them. */
export function eventTriggerIn(statements: readonly string[]): readonly string[] | undefined {
  const [creation = '', change, ...others] = statements;
  const words = wordsOf(creation);
  const [name = '', event = ''] = [words[3], words[5]].map(word => word ?? '');
  const execution = words.indexOf('EXECUTE');
  const tags = words.slice(6, Math.max(6, execution));
  const [schema = '', of = ''] = [words[execution + 2], words[execution + 4]].map(
    word => word ?? '',
  );
  const written = [
    `CREATE EVENT TRIGGER ${name} ON ${event}`,
    ...tags,
    `EXECUTE FUNCTION ${schema} . ${of} ( )`,
  ].join(' ');
  const isWhen = /^(?:WHEN TAG IN \( '[A-Z ]+'(?: , '[A-Z ]+')* \))?$/.test(tags.join(' '));
  const fits = words.join(' ') === written && isWhen && [name, schema, of].every(isIdent);
  if (!fits || !/^[a-z_]+$/.test(event) || others.length > 0) return undefined;
  const made = `CREATE EVENT TRIGGER ${quoted(name)} ON ${event} ${tags.join(' ')} EXECUTE FUNCTION ${quoted(schema)}.${quoted(of)}()`;
  if (change === undefined) return [made];
  const state =
    /^ALTER EVENT TRIGGER (?:"(?:[^"]|"")+"|\S+) (DISABLE|ENABLE ALWAYS|ENABLE REPLICA)$/;
  const [, to] = state.exec(change) ?? [];
  const isOfIt = change.startsWith(`ALTER EVENT TRIGGER ${name} `);
  return to === undefined || !isOfIt
    ? undefined
    : [made, `ALTER EVENT TRIGGER ${quoted(name)} ${to}`];
}

/** Configuration of an extension by which SQL reaches what is outside of the database; a drill leaves it out. */
export const tablesOfPower: readonly { readonly schema: string; readonly table: string }[] = [
  // orafce: the folders in which its functions may read and write files.
  { schema: 'utl_file', table: 'utl_file_dir' },
];

/** What an entry is left out for that sets such a table up. */
export const reasonOfPower = ({ text }: ListEntry): Omit<LeftOut, 'entry'> | undefined =>
  tablesOfPower.some(({ schema, table }) => text.startsWith(`TABLE DATA ${schema} ${table} `))
    ? { reason: 'its rows let SQL reach files of this machine' }
    : undefined;
