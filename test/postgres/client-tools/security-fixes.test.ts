import { describe, expect, test } from 'vitest';
import { releases } from '../../../src/postgres/client-tools/security-fixes.ts';

describe('the table of security fixes', () => {
  test('has the newest release first, and every minor later than that of the release before', () => {
    expect(releases.map(({ date }) => date)).toEqual(
      releases
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
    for (const [at, { minors, after }] of releases.entries()) {
      for (const earlier of releases.slice(at + 1)) {
        for (const [major, minor] of Object.entries(earlier.minors)) {
          const later = minors[Number(major)] ?? (after?.[Number(major)] ?? Infinity) + 1;
          expect(later).toBeGreaterThan(minor);
        }
      }
    }
    const cves = releases.flatMap(({ clientHoles }) => clientHoles);
    expect(new Set(cves).size).toBe(cves.length);
  });
});
