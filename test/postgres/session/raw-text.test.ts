import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytesOf, isUtf8Text, textOf } from '../../../src/postgres/session/raw-text.ts';

test.each([
  { what: 'ASCII', bytes: 'plain' },
  { what: 'UTF-8', bytes: 'Straße \u{1F418} \uFFFD \0' },
])('$what is what it was', ({ bytes }) => {
  expect(textOf(Buffer.from(bytes))).toBe(bytes);
  expect(isUtf8Text(bytes)).toBe(true);
  expect(bytesOf(bytes)).toEqual(Buffer.from(bytes));
});

test.each([
  { what: 'Latin-1', bytes: [0x67, 0x72, 0xfc, 0x6e] },
  { what: 'a cut character', bytes: [0x61, 0xe2, 0x82] },
  { what: 'a cut character before another', bytes: [0xe2, 0x82, 0xc3, 0xa9] },
  { what: 'a character in more bytes than it takes', bytes: [0xc0, 0xaf] },
  { what: 'half of a surrogate pair', bytes: [0xed, 0xa0, 0x80] },
  { what: 'more than there is', bytes: [0xf4, 0x90, 0x80, 0x80] },
  { what: 'a character that stands for a byte', bytes: [0xef, 0x9f, 0xa9] },
  { what: 'every byte', bytes: Array.from({ length: 256 }, (_, byte) => byte) },
  { what: 'no order at all', bytes: [...randomBytes(4096)] },
])('$what comes back, and is nothing else', ({ bytes }) => {
  const text = textOf(Buffer.from(bytes));
  expect(isUtf8Text(text)).toBe(false);
  expect([...bytesOf(text)]).toEqual(bytes);
  expect(Buffer.from(text).toString()).toBe(text);
});
