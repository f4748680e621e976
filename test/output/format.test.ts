import { describe, expect, test } from 'vitest';
import { formatAge, formatBytes, formatDuration, printable } from '../../src/output/format.ts';
import { formatTable } from '../../src/output/table.ts';

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [150 * 1024, '150 KiB'],
  [1024 ** 3 * 1.25, '1.3 GiB'],
  [1024 ** 5 * 3, '3072 TiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [0.0123, '12 ms'],
  [12.34, '12.3 s'],
  [245, '4 min 5 s'],
  [7620, '2 h 7 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

test.each([
  [-5, '0 min'],
  [3599, '59 min'],
  [3600, '1 h'],
  [86_400, '24 h'],
  [86_400 * 12, '12 d'],
])('an age of %d seconds is %s', (seconds, text) => {
  expect(formatAge(seconds)).toBe(text);
});

describe('a table', () => {
  test('lines up, whatever the width of its characters', () => {
    const table = formatTable(
      [{ title: 'NAME' }, { title: 'SIZE', align: 'right' }, { title: 'END' }],
      [
        ['日本', '1', 'x'],
        ['a', '100 KiB', ''],
        ['🇩🇪 e\u0301', '', ''],
      ],
    );
    expect(table).toBe('NAME     SIZE  END\n日本        1  x\na     100 KiB\n🇩🇪 e\u0301');
  });
});

test('what would move the cursor or start a line is shown as an escape', () => {
  expect(printable('a\tb\r\n\u001b[31m\u0085\u202e\u2028日')).toBe(
    'a\\tb\\r\\n\\u{1b}[31m\\u{85}\\u{202e}\\u{2028}日',
  );
});
