import { expect, test } from 'vitest';
import { stepsOf } from '../../../src/postgres/archive/restore-archive.ts';

const lines = {
  made: '220; 1259 16423 TABLE public t postgres',
  rows: '3380; 0 16423 TABLE DATA public t postgres',
  index: '3400; 1259 16500 INDEX public by_a postgres',
  format: '3220; 0 16388 TABLE DATA public pointcloud_formats postgres',
  hypertable: '3222; 0 16407 TABLE DATA _timescaledb_catalog hypertable postgres',
};

const steps = (part: 'definitions' | 'rows' | 'rest' | 'indexes', ...list: string[]) =>
  stepsOf({
    ...{ archive: 'a', listFile: 'l', database: 'd', jobs: 4, part },
    list: { text: list.map(line => `${line}\n`).join('') },
  }).map(({ part: of, jobs, list: { text } }) => [of, jobs, text.trimEnd().split('\n').length]);

const { made, rows, index, format, hypertable } = lines;

test('rows of extensions come first, and one table after the other: they refer to each other', () => {
  expect(steps('rest', made, rows, index)).toEqual([['rest', 4, 3]]);
  expect(steps('rest', made, rows, format, index)).toEqual([
    ['rows', 1, 1],
    ['rest', 4, 3],
  ]);
  expect(steps('rows', made, rows, format)).toEqual([
    ['rows', 1, 1],
    ['rows', 4, 2],
  ]);
  expect(steps('indexes', made, rows, format, index)).toEqual([['indexes', 4, 4]]);
});

test('where TimescaleDB is, all rows come so, and what is made of them side by side', () => {
  expect(steps('rest', made, rows, hypertable, index)).toEqual([
    ['rows', 1, 1],
    ['rows', 1, 3],
    ['indexes', 4, 3],
  ]);
  expect(steps('rows', made, rows, hypertable, index)).toEqual([
    ['rows', 1, 1],
    ['rows', 1, 3],
  ]);
});
