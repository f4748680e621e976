import { describe, expect, test } from 'vitest';
import { chooseJobs } from '../../../src/postgres/client-tools/choose-jobs.ts';

describe('jobs of pg_restore', () => {
  const cases = [
    { name: 'one for thousands of tiny tables', cores: 4, sizeBytes: 5e6, tables: 2000, jobs: 1 },
    { name: 'one for a tiny database', cores: 4, sizeBytes: 10_000, tables: 3, jobs: 1 },
    { name: 'as many as there are cores', cores: 4, sizeBytes: 1e9, tables: 50, jobs: 4 },
    { name: 'no more than eight', cores: 64, sizeBytes: 1e12, tables: 50, jobs: 8 },
    { name: 'for an archive without tables', cores: 2, sizeBytes: 2000, tables: 0, jobs: 1 },
  ];
  test.each(cases)('$name', ({ cores, sizeBytes, tables, jobs }) => {
    expect(chooseJobs({ cores, sizeBytes, tables })).toBe(jobs);
  });
});
