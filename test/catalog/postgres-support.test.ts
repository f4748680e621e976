import { expect, test } from 'vitest';
import { supportOf } from '../../src/catalog/postgres-support.ts';

const at = (major: number, day: string) => supportOf(major, new Date(`${day}T12:00:00Z`)).state;

test('a major gets fixes until its last release, and half a year is little time', () => {
  expect([
    at(15, '2027-05-11'),
    at(15, '2027-05-14'),
    at(15, '2027-11-11'),
    at(15, '2027-11-12'),
    at(13, '2026-01-01'),
  ]).toEqual(['supported', 'ends soon', 'ends soon', 'ended', 'ended']);
});

test('one that is not known yet is new', () => {
  expect(supportOf(27, new Date('2034-01-01'))).toEqual({ until: undefined, state: 'supported' });
});
