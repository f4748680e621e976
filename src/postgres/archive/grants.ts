import { nameIn, wordsOf } from './statements.ts';

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

/** Which of some tables, by their idents, a GRANT gives something on; a REVOKE gives nothing. */
export function tableInGrant(statement: string, idents: readonly string[]): string | undefined {
  const words = wordsOf(statement);
  const on = words.indexOf('ON');
  if (words[0] !== 'GRANT' || words[on + 1] !== 'TABLE') return undefined;
  const nameOf = (parts: readonly string[]) => parts.map(nameIn).join('\0');
  const table = nameOf(words.slice(on + 2, on + 5));
  return idents.find(ident => nameOf(wordsOf(ident)) === table);
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
