import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { sessionSettings } from '../../src/postgres/sql/session.ts';
import { type Lookup, lookupsIn } from '../support/sql.ts';

/**
 * The rule of src/postgres/sql/session.ts, for all SQL of the source: what we run, and what we tell people to
 * run. What is put together only while we run is looked at on its way to the server
 * (test/e2e/hostile-settings.test.ts).
 */

const source = join(import.meta.dirname, '../../src');

/** A literal of the source: what is between the parts that are filled in. */
interface Text {
  readonly file: string;
  readonly parts: readonly string[];
}

function literalsIn(file: string): Text[] {
  const found: Text[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, value, quasis } = node as Readonly<Record<string, unknown>>;
      if (type === 'Literal' && typeof value === 'string') found.push({ file, parts: [value] });
      if (type === 'TemplateLiteral' && Array.isArray(quasis)) {
        found.push({ file, parts: quasis.map(({ value: { cooked } }) => String(cooked)) });
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(parseAst(readFileSync(join(source, file), 'utf8'), { lang: 'ts' }));
  return found;
}

const verbs =
  'SELECT|WITH|VALUES|INSERT|UPDATE|DELETE|MERGE|SET|CREATE|ALTER|DROP|GRANT|REVOKE|LOCK|DECLARE|FETCH|EXPLAIN|COPY|CALL|DO|PREPARE|EXECUTE';

const isStatement = ({ parts: [start = ''] }: Text): boolean =>
  new RegExp(`^\\s*(?:--.*\\n\\s*)*(?:${verbs})\\s`).test(start);

/** What only SQL has: a name of PostgreSQL’s own, or a cast. */
const isSql = ({ parts }: Text): boolean =>
  parts.some(part => /pg_catalog\.|::[a-z_]+\b(?!:)/.test(part));

const literals = globSync('**/*.ts', { cwd: source })
  .flatMap(literalsIn)
  .filter(text => isStatement(text) || isSql(text));

const home = 'postgres/sql/';

/** Statements as the modules that hold nothing else put them together. */
const modules = await Promise.all(
  globSync(`${home}*.ts`, { cwd: source }).map(async file => {
    const exported: Readonly<Record<string, unknown>> = await import(join(source, file));
    const found = [...Object.values(exported), sessionSettings('noticed')];
    return found.flatMap(value => (typeof value === 'string' ? [{ file, parts: [value] }] : []));
  }),
);

const texts = [...modules.flat(), ...literals.filter(({ file }) => !file.startsWith(home))];

/** What stands for what is filled in: a name, a number, a text, a part of a statement, nothing. */
const fillings = ['"filled"."in"', '1', "'filled in'", '"filled"', 'true', 'LOGIN', ''];

/** What a text looks up, filled in and completed in the first way that makes it a statement. */
function lookupsOf(text: Text): Lookup[] {
  const { file, parts } = text;
  const gaps = parts.length - 1;
  const ways = gaps > 4 ? fillings.map(one => Array(gaps).fill(one)) : combinations(gaps);
  for (const start of isStatement(text) ? [''] : ['', 'SELECT ']) {
    for (const way of ways) {
      try {
        return lookupsIn(start + parts.map((part, at) => part + (way[at] ?? '')).join(''));
      } catch {
        // Not a statement in that way.
      }
    }
  }
  // Prose, and parts of statements that only name things to be made or changed.
  if (!isSql(text) && !parts.some(part => /\bSELECT [^A-Z]/.test(part))) return [];
  throw new Error(`${file}: no statement, however it is filled in: ${shown(text)}`);
}

const combinations = (gaps: number): string[][] =>
  gaps === 0
    ? [[]]
    : combinations(gaps - 1).flatMap(way => fillings.map(filling => [...way, filling]));

/** Where the path is not ours yet, or not any more. */
const isUnderAnotherPath = ({ file, parts }: Text): boolean =>
  file === `${home}session.ts` ||
  parts.some(part => /set_config\('search_path'|SET (?:LOCAL )?search_path/.test(part));

const shown = (text: Text): string => text.parts.join('…').replace(/\s+/g, ' ').trim().slice(0, 90);

test('all of the source is looked at', () => {
  expect(literals.length).toBeGreaterThan(60);
  const exported = modules.flat().map(({ parts }) => parts.join(''));
  for (const text of literals.filter(({ file }) => file.startsWith(home))) {
    const whole = exported.find(sql => text.parts.every(part => sql.includes(part)));
    expect(whole, shown(text)).toBeDefined();
  }
});

describe('names nothing that could be looked up elsewhere', () => {
  test.each(texts.map(text => ({ name: `${text.file}: ${shown(text)}`, text })))(
    '$name',
    ({ text }) => {
      const found = lookupsOf(text).filter(
        ({ kind, name }) => name !== 'filled' && (kind !== 'operator' || isUnderAnotherPath(text)),
      );
      expect(found).toEqual([]);
    },
  );
});
