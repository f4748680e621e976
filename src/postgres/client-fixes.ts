/** A release of PostgreSQL's client programs. */
export interface ClientVersion {
  readonly major: number;
  /** -1 is what came before the first release of the major: a development build, a beta. */
  readonly minor: number;
}

interface Fix {
  readonly cve: string;
  /** The first minor of each major that has the fix. */
  readonly since: Readonly<Record<number, number>>;
}

/**
 * Holes in pg_dump, pg_restore and the libpq that they use, newest first. From
 * https://www.postgresql.org/support/security/ as of 2026-11; add new ones on top.
 */
const fixes: readonly Fix[] = [
  // What a hostile server puts into a dump is carried out by psql, in spite of the fix of 2025.
  { cve: 'CVE-2026-18408', since: { 18: 6, 17: 11, 16: 15, 15: 19, 14: 24 } },
  // A hostile server writes into the memory of pg_dump while it reads large objects.
  { cve: 'CVE-2026-6477', since: { 18: 4, 17: 10, 16: 14, 15: 18, 14: 23 } },
  // What a hostile server puts into a plain dump is carried out by psql.
  { cve: 'CVE-2025-8714', since: { 18: 0, 17: 6, 16: 10, 15: 14, 14: 19, 13: 22 } },
  // Names with newlines become SQL in a dump.
  { cve: 'CVE-2025-8715', since: { 18: 0, 17: 6, 16: 10, 15: 14, 14: 19, 13: 22 } },
  // Who exchanges a relation while it is dumped has SQL carried out by pg_dump.
  { cve: 'CVE-2024-7348', since: { 18: 0, 17: 0, 16: 4, 15: 8, 14: 13, 13: 16, 12: 20 } },
];

/** The fixes that a client lacks, newest first, and the minor that has them all, if there is one. */
export function missingFixes({ major, minor }: ClientVersion): {
  readonly cves: readonly string[];
  readonly fixedIn: string | undefined;
} {
  const missing = fixes.filter(({ since }) => minor < firstMinor(since, major));
  const fixedIn = Math.max(...missing.map(({ since }) => firstMinor(since, major)));
  return {
    cves: missing.map(({ cve }) => cve),
    fixedIn: Number.isFinite(fixedIn) ? `${major}.${fixedIn}` : undefined,
  };
}

/** A major that came later had the fix from its start; an older one that is not named never got it. */
function firstMinor(since: Fix['since'], major: number): number {
  const newest = Math.max(...Object.keys(since).map(Number));
  return since[major] ?? (major > newest ? -1 : Number.POSITIVE_INFINITY);
}
