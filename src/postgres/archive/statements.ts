/**
 * Reading SQL that PostgreSQL's own programs wrote: where a statement ends, and which words it has.
 * Names are quoted in it, and whatever a role or table is called, what is in quotes is only a name.
 */

/** A comment, a meta-command of psql's (`\restrict`), or what separates statements. */
const between = /\s+|--[^\n]*\n?|\\[^\n]*\n?/y;

/** Quoted names, strings, bodies in dollars; or a single character. */
const token =
  /"(?:[^"]|"")*"|[eE]'(?:[^'\\]|''|\\.)*'|'(?:[^']|'')*'|\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$.*?\$\1\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|./gsy;

/** The statements of a script, each without its semicolon. What follows the last one is dropped. */
export function splitStatements(script: string): string[] {
  const statements: string[] = [];
  let at = 0;
  while (at < script.length) {
    between.lastIndex = at;
    if (between.test(script)) {
      at = between.lastIndex;
      continue;
    }
    const end = endOfStatement(script, at);
    if (end === undefined) break;
    statements.push(script.slice(at, end));
    at = end + 1;
  }
  return statements;
}

function endOfStatement(script: string, start: number): number | undefined {
  let at = start;
  while (at < script.length) {
    token.lastIndex = at;
    const found = token.exec(script)?.[0] ?? '';
    if (found === ';') return at;
    at += found.length || 1;
  }
  return undefined;
}

/** The words of a statement. Quoted ones keep their quotes; spaces are none. */
export const wordsOf = (statement: string): string[] =>
  [...statement.matchAll(new RegExp(token.source, 'gs'))]
    .map(([word]) => word)
    .filter(word => word.trim() !== '');

/** A statement on one line, as far as what is in quotes allows it. */
export const onOneLine = (statement: string): string =>
  [...statement.matchAll(new RegExp(token.source, 'gs'))]
    .map(([word]) => (/^\s$/.test(word) ? ' ' : word))
    .filter((word, at, all) => word !== ' ' || all[at - 1] !== ' ')
    .join('');

/** The name that a word stands for. */
export const nameIn = (word: string): string =>
  word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word;

/**
 * The roles that a GRANT, REVOKE or ALTER DEFAULT PRIVILEGES names, each of one grantee, as pg_dump
 * writes them; `undefined` when it is another statement. PUBLIC is no role.
 */
export function rolesInGrant(statement: string): string[] | undefined {
  const words = wordsOf(statement);
  const isDefault = words.slice(0, 3).join(' ') === 'ALTER DEFAULT PRIVILEGES';
  const verb = isDefault ? words.find(word => word === 'GRANT' || word === 'REVOKE') : words[0];
  if (verb !== 'GRANT' && verb !== 'REVOKE') return undefined;
  const preposition = words.lastIndexOf(verb === 'GRANT' ? 'TO' : 'FROM');
  const grantee = words[preposition + 1];
  if (preposition < 0 || grantee === undefined) return undefined;
  const forRole = isDefault && words[3] === 'FOR' && words[4] === 'ROLE' ? words[5] : undefined;
  return [forRole, grantee].flatMap(word =>
    word === undefined || word === 'PUBLIC' ? [] : [nameIn(word)],
  );
}

/** All that a grant on an object is made of: names, numbers, and what parts them. No text, no comment. */
const wordOfGrant = /^(?:"(?:[^"]|"")+"|[A-Za-z_][\w$]*|[0-9]|[().,[\]])$/s;

// Of a statement whose words stand apart, and whose quoted names are `q`. PostgreSQL’s own are quoted or small.
const name = '[a-z_][\\w$]*';
const privilege = `[A-Z]+(?: [A-Z]+)?(?: \\( ${name}(?: , ${name})* \\))?`;
const privileges = `${privilege}(?: , ${privilege})*`;
const grantOf = (object: string): string =>
  `(?:GRANT ${privileges} ON ${object} TO (?:${name}|PUBLIC)(?: WITH GRANT OPTION)?` +
  `|REVOKE (?:GRANT OPTION FOR )?${privileges} ON ${object} FROM (?:${name}|PUBLIC))`;
const object = [
  `(?:TABLE|SEQUENCE|TYPE|PROPERTY GRAPH) ${name} \\. ${name}`,
  `(?:FUNCTION|PROCEDURE) ${name} \\. ${name} \\([a-z_\\w$0-9 .,[\\]()]*\\)`,
  `(?:SCHEMA|LANGUAGE|FOREIGN DATA WRAPPER|FOREIGN SERVER) ${name}`,
  'LARGE OBJECT [0-9](?: [0-9])*',
].join('|');
const kinds = 'TABLES|SEQUENCES|FUNCTIONS|TYPES|SCHEMAS|LARGE OBJECTS';
const grantOnObject = new RegExp(
  `^(?:${grantOf(`(?:${object})`)}` +
    `|ALTER DEFAULT PRIVILEGES(?: FOR ROLE ${name})?(?: IN SCHEMA ${name})? ${grantOf(`(?:${kinds})`)})$`,
);

/**
 * Whether a statement does nothing but grant or revoke something on an object that a dump can hold, as
 * pg_dump writes it. Not one is a membership of a role, a right to a database, tablespace or parameter of
 * the server, or to what is PostgreSQL's own.
 */
export function isGrantOnObject(statement: string): boolean {
  const words = wordsOf(statement);
  if (!words.every(word => wordOfGrant.test(word))) return false;
  const bare = words.map(word => (word.startsWith('"') ? 'q' : word)).join(' ');
  // The first name is the schema of what has one: without, PostgreSQL's own would be meant.
  const on = words.indexOf('ON');
  const [kind, first = ''] = words.slice(on + 1);
  const schema = ['TABLE', 'SEQUENCE', 'TYPE', 'FUNCTION', 'PROCEDURE', 'SCHEMA'];
  const isSystem = schema.includes(kind ?? '') && nameIn(first).startsWith('pg_');
  return grantOnObject.test(bare) && !isSystem;
}
