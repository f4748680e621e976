import { expect, test } from 'vitest';
import {
  type Compression,
  compressionArgument,
  compressionName,
  reasonOfAuto,
} from '../../src/catalog/compression.ts';

const cases: readonly { given: Compression; before16?: string; from16: string }[] = [
  { given: { method: 'auto' }, before16: '1', from16: 'zstd:1' },
  { given: { method: 'none' }, before16: '0', from16: 'none' },
  { given: { method: 'gzip', level: undefined }, before16: '6', from16: 'gzip:6' },
  { given: { method: 'gzip', level: 9 }, before16: '9', from16: 'gzip:9' },
  { given: { method: 'zstd', level: undefined }, from16: 'zstd' },
  { given: { method: 'lz4', level: 3 }, from16: 'lz4:3' },
];

test.each(cases)('$given.method', ({ given, before16, from16 }) => {
  expect(compressionArgument(given, { major: 15, zstd: false })).toBe(before16);
  expect(compressionArgument(given, { major: 16, zstd: true })).toBe(from16);
});

test('a later pg_dump that was built without zstd', () => {
  const built = { major: 17, zstd: false };
  expect(compressionArgument({ method: 'auto' }, built)).toBe('gzip:1');
  expect(compressionArgument({ method: 'zstd', level: 3 }, built)).toBeUndefined();
});

test('the reason of auto fits what it is', () => {
  expect(reasonOfAuto({ major: 15, zstd: false })).toContain('pg_dump 15 has no zstd');
  expect(reasonOfAuto({ major: 16, zstd: true })).toContain('pg_dump 16 has zstd');
});

test('is called the same whichever pg_dump made it', () => {
  expect(['0', '1', '9', 'none', 'gzip:6', 'zstd:1', 'lz4'].map(compressionName)).toEqual([
    'none',
    'gzip:1',
    'gzip:9',
    'none',
    'gzip:6',
    'zstd:1',
    'lz4',
  ]);
});
