import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapePattern,
  matches,
  matchesAny,
  type Pattern,
  parsePatterns,
} from '../../src/catalog/patterns.ts';

function patternsOf(text: string): readonly Pattern[] {
  const list = parsePatterns(text);
  if (list.kind === 'invalid') throw new Error(`invalid: ${list.item}`);
  return list.patterns;
}

describe('items of a list', () => {
  const cases = [
    { name: 'nothing', text: '', items: [] },
    { name: 'blanks and commas alone', text: ' ,\n\t, ', items: [] },
    { name: 'one per line', text: 'shop\nbilling\n', items: ['shop', 'billing'] },
    { name: 'commas', text: 'shop, billing', items: ['shop', 'billing'] },
    { name: 'lines of Windows', text: 'shop\r\nbilling\r\n', items: ['shop', 'billing'] },
    { name: 'an escaped comma', text: String.raw`a\,b,c`, items: [String.raw`a\,b`, 'c'] },
    { name: 'a backslash before a comma', text: String.raw`a\\,b`, items: [String.raw`a\\`, 'b'] },
    { name: 'blanks inside', text: ' a b ', items: ['a b'] },
    { name: 'an escaped blank at the end', text: 'a\\   ,b', items: ['a\\ ', 'b'] },
    { name: 'an escaped blank at the start', text: '  \\ a', items: ['\\ a'] },
  ];
  test.each(cases)('$name', ({ text, items }) => {
    expect(patternsOf(text).map(pattern => pattern.text)).toEqual(items);
  });
});

test.each([
  { text: '\\', item: '\\' },
  { text: 'a,b\\', item: 'b\\' },
  { text: 'a\\\nb', item: 'a\\' },
  { text: 'a\\\\\\', item: 'a\\\\\\' },
])('a line that ends in a lone backslash is invalid: $text', ({ text, item }) => {
  expect(parsePatterns(text)).toEqual({ kind: 'invalid', item });
});

describe('what a pattern matches', () => {
  const cases = [
    { pattern: 'shop', matching: ['shop'], other: ['Shop', 'shops', 'sho', ''] },
    { pattern: '*', matching: ['', 'a', 'a\tb'], other: [] },
    { pattern: 'shop*', matching: ['shop', 'shop_1'], other: ['my_shop'] },
    { pattern: '*_test', matching: ['_test', 'a_test', '_test_test'], other: ['a_test_'] },
    { pattern: 'a*b*c', matching: ['abc', 'axbxbxc'], other: ['acb', 'abcd'] },
    { pattern: 'a?c', matching: ['abc', 'a😀c', 'a?c'], other: ['ac', 'abbc'] },
    { pattern: String.raw`a\*`, matching: ['a*'], other: ['a', 'ab'] },
    { pattern: String.raw`a\?`, matching: ['a?'], other: ['ab'] },
    { pattern: String.raw`a\bc`, matching: ['abc'], other: [String.raw`a\bc`] },
    { pattern: 'a.c', matching: ['a.c'], other: ['abc'] },
    { pattern: '**', matching: ['', 'x'], other: [] },
  ];
  test.each(cases)('$pattern', ({ pattern, matching, other }) => {
    const parsed = patternsOf(pattern);
    expect(matching.filter(name => !matchesAny(parsed, name))).toEqual([]);
    expect(other.filter(name => matchesAny(parsed, name))).toEqual([]);
  });
});

test('only a pattern without wildcards has a literal name', () => {
  const literals = patternsOf(String.raw`shop,a\*,b*,c?`).map(({ literal }) => literal);
  expect(literals).toEqual(['shop', 'a*', undefined, undefined]);
});

test('many wildcards take no time', () => {
  const [pattern] = patternsOf(`${'a*'.repeat(60)}b`);
  const started = performance.now();
  expect(pattern && matches(pattern, 'a'.repeat(5000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(20_000);
});

const awkward = fc.constantFrom('\\', ',', '*', '?', ' ', '\t', '\r', 'a', 'ä', '😀', '"');
const anyName = fc
  .oneof(fc.string({ unit: awkward, minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }))
  .filter(name => !name.includes('\n'));

test('an escaped name matches itself and nothing else', () => {
  fc.assert(
    fc.property(anyName, anyName, (name, other) => {
      const [pattern, ...rest] = patternsOf(escapePattern(name));
      expect(rest).toEqual([]);
      expect(pattern?.literal).toBe(name);
      expect(pattern && matches(pattern, name)).toBe(true);
      expect(pattern && matches(pattern, other)).toBe(other === name);
    }),
  );
});

test('escaped names make a list of those names', () => {
  fc.assert(
    fc.property(
      fc.array(anyName),
      fc.constantFrom(',', '\n', ' , ', '\n\n'),
      (names, separator) => {
        const list = names.map(escapePattern).join(separator);
        expect(patternsOf(list).map(({ literal }) => literal)).toEqual(names);
      },
    ),
  );
});
