import { describe, expect, test } from 'vitest';
import { normalizeDefinition } from '../../../src/postgres/contents/normalize-definition.ts';

describe('a definition is worded as it is once a restore has parsed it', () => {
  test.each([
    [
      "(state = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
      "(state = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))",
    ],
    ['(ARRAY[a, b])::numeric(10,2)[]', 'ARRAY[(a)::numeric(10,2), (b)::numeric(10,2)]'],
    ['(ARRAY[a])::timestamp(3) without time zone[]', 'ARRAY[(a)::timestamp(3) without time zone]'],
    ['(ARRAY[f(a, b)])::"T"[]', 'ARRAY[(f(a, b))::"T"]'],
    [
      '(ARRAY[ARRAY[a, b], ARRAY[c, d]])::text[]',
      'ARRAY[ARRAY[(a)::text, (b)::text], ARRAY[(c)::text, (d)::text]]',
    ],
    ['(((a >= 1) AND (a <= 2)) AND b)', '((a >= 1) AND (a <= 2) AND b)'],
    ['(((a OR b) OR c) OR d)', '(a OR b OR c OR d)'],
  ])('%s', (first, parsed) => {
    expect(normalizeDefinition('view', first)).toBe(parsed);
    expect(normalizeDefinition('view', parsed)).toBe(parsed);
  });

  test.each([
    '((a OR b) AND c)',
    '(a AND (b AND c))',
    '((a) AND b)',
    'f((a, b), c)',
    "'(((a AND b) AND c))'",
    '"((a AND b) AND c)"',
    '$function$ ((a AND b) AND c) $function$',
    '(ARRAY[a, b])::text',
    '(ARRAY[a] || ARRAY[b])::text[]',
    ')](', // no definition has it, and none becomes another
  ])('%s stays as it is', definition => {
    expect(normalizeDefinition('view', definition)).toBe(definition);
  });

  test('a comment is nobody’s SQL, statistics go without casts', () => {
    expect(normalizeDefinition('comment', '((a AND b) AND c)')).toBe('((a AND b) AND c)');
    expect(normalizeDefinition('statistics', '(a)::text, lower(b)')).toBe('(a), lower(b)');
  });
});

const times = 50_000;
test.each([
  { name: 'brackets in brackets', text: `${'('.repeat(times)}a${')'.repeat(times)}` },
  { name: 'brackets that are not closed', text: '('.repeat(times) },
  { name: 'brackets that were never opened', text: ')'.repeat(times) },
  { name: 'arrays in arrays', text: `${'(ARRAY['.repeat(times)}a${'])::text[]'.repeat(times)}` },
  { name: 'arrays that are not closed', text: '(ARRAY['.repeat(times) },
  { name: 'conditions in conditions', text: `${'('.repeat(times)}a${' AND b)'.repeat(times)}` },
  { name: 'quotes of bodies that never end', text: bodies(times) },
])('a definition takes no longer than it is: $name', ({ text }) => {
  expect(normalizeDefinition('view', text).length).toBeGreaterThan(0);
});

/** `$a$ $b$ $c$ …`, each another one. */
function bodies(count: number): string {
  const letters = (of: number): string =>
    of < 26 ? String.fromCharCode(97 + of) : letters(Math.floor(of / 26)) + letters(of % 26);
  return Array.from({ length: count }, (_, at) => `$${letters(at)}$`).join(' ');
}
