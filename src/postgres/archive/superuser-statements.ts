import { quoteIdent } from '../session/quoting.ts';
import { nameIn, wordsOf } from './statements.ts';
import type { ListEntry } from './toc.ts';

/**
 * What a superuser makes for a login without rights that restores an archive (`unprivileged.ts` says why). Each
 * statement is written anew, word by word, from what is in the archive. Pure.
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
  /** What the statements make, as contents call it. */
  readonly objects: readonly string[];
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
    objects: names.map(({ object }) => object),
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
  readonly object: string;
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
    return { statement, object: `shell type ${schema}.${name}`, schema: nameIn(schema) };
  }
  if (made.startsWith('CREATE OPERATOR FAMILY ')) {
    const [, , , of = '', dot, family = '', using, method = '', ...rest] = words;
    const fits = dot === '.' && using === 'USING' && rest.length === 0;
    if (!fits || ![of, family, method].every(isIdent)) return undefined;
    return {
      statement: `CREATE OPERATOR FAMILY ${quoted(of)}.${quoted(family)} USING ${quoted(method)}`,
      object: `operator family ${of}.${family} using ${method}`,
      schema: nameIn(of),
    };
  }
  // Neither handler nor validator.
  if (words.slice(0, -1).join(' ') === 'CREATE FOREIGN DATA WRAPPER' && isIdent(name)) {
    const statement = `CREATE FOREIGN DATA WRAPPER ${quoted(name)}`;
    const object = `foreign-data wrapper ${name}`;
    return { statement, object, schema: undefined, wrapper: nameIn(name) };
  }
  const cast = castOfText(words);
  const object = `cast ${typesOfCast(words)?.join(' as ')}`;
  return cast === undefined ? undefined : { statement: cast, object, schema: undefined };
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

export function typesOfCast(words: readonly string[]): readonly string[] | undefined {
  const [create, cast, open, ...rest] = words;
  if (`${create} ${cast} ${open}` !== 'CREATE CAST (') return undefined;
  const [between, end] = [rest.indexOf('AS'), rest.indexOf(')')];
  return between < 0 || end < between
    ? undefined
    : [rest.slice(0, between), rest.slice(between + 1, end)].map(type => type.join(' '));
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
