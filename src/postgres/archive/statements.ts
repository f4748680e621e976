import { unquoteIdent } from '../session/quoting.ts';

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
  word.startsWith('"') ? unquoteIdent(word.slice(1, -1)) : word;

/** A statement without what is in quotes. */
export const withoutQuoted = (statement = ''): string =>
  `${statement.replace(/"(?:[^"]|"")*"/g, 'x')} `;
