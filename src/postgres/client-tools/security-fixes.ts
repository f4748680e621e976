/** A release of PostgreSQL's programs. */
export interface ProgramVersion {
  readonly major: number;
  /** -1 is what came before the first release of the major: a development build, a beta. */
  readonly minor: number;
}

/**
 * A day on which PostgreSQL released all majors that it kept up, with fixes of security holes in each.
 * Which minor that was of a major, by its release notes; or, where nobody has read those, after which
 * minor it came. A major that is in neither got none any more, or begins with the fixes.
 */
export interface Release {
  readonly date: string;
  readonly minors: Readonly<Record<number, number>>;
  readonly after?: Readonly<Record<number, number>>;
  /** Holes in pg_dump, pg_restore and the libpq that they use. */
  readonly clientHoles: readonly string[];
}

/**
 * The newest first. From the release notes in Debian's packages `postgresql-doc-N`, with which
 * `npm run client-fixes` compares it (CONTRIBUTING.md): 15.20, 17.12 and 18.6 were the newest that it
 * was compared with. The minors of 16, 14 and 13 up to August 2026 are those of
 * https://www.postgresql.org/support/security/.
 */
export const releases: readonly Release[] = [
  {
    date: '2026-11-12',
    minors: { 17: 12, 15: 20 },
    after: { 18: 6, 16: 15, 14: 24 },
    // A damaged archive makes pg_restore read and write where it must not, other files included.
    clientHoles: ['CVE-2026-116314'],
  },
  {
    date: '2026-08-13',
    minors: { 18: 6, 17: 11, 16: 15, 15: 19, 14: 24 },
    clientHoles: [
      // A function with many types, or a server that lies, writes into the memory of pg_dump.
      'CVE-2026-19385',
      // What a hostile server puts into a dump is carried out by psql, in spite of the fix of 2025.
      'CVE-2026-18408',
    ],
  },
  {
    date: '2026-05-14',
    minors: { 18: 4, 17: 10, 16: 14, 15: 18, 14: 23 },
    // A hostile server writes into the memory of pg_dump while it reads large objects.
    clientHoles: ['CVE-2026-6477'],
  },
  {
    date: '2025-11-13',
    minors: { 18: 1, 17: 7, 15: 15 },
    after: { 16: 10, 14: 19, 13: 22 },
    // Sizes beyond 32 bits make libpq write over the end of what it allocates.
    clientHoles: ['CVE-2025-12818'],
  },
  {
    date: '2025-08-14',
    minors: { 18: 0, 17: 6, 16: 10, 15: 14, 14: 19, 13: 22 },
    clientHoles: [
      // Names with newlines become SQL in a dump.
      'CVE-2025-8715',
      // What a hostile server puts into a plain dump is carried out by psql.
      'CVE-2025-8714',
    ],
  },
  {
    date: '2024-08-08',
    minors: { 17: 0, 16: 4, 15: 8, 14: 13, 13: 16, 12: 20 },
    // Who exchanges a relation while it is dumped has SQL carried out by pg_dump.
    clientHoles: ['CVE-2024-7348'],
  },
];

/** The fixes that a program lacks. */
export interface MissingFixes {
  /** The days of the releases, the newest first. */
  readonly releases: readonly string[];
  /** The holes that its client programs have. */
  readonly cves: readonly string[];
  /** What to install: `17.12 or later`, say; nothing where the major gets no fixes any more. */
  readonly fixedIn: string | undefined;
}

export function missingFixes({ major, minor }: ProgramVersion): MissingFixes {
  const missing = releases.filter(release => minor < firstMinor(release, major));
  const [newest] = missing;
  return {
    releases: missing.map(({ date }) => date),
    cves: missing.flatMap(({ clientHoles }) => clientHoles),
    fixedIn: newest && whatFixes(newest, major),
  };
}

/** The first minor of a major that may have the fixes of a release. */
function firstMinor({ minors, after = {} }: Release, major: number): number {
  const known = minors[major];
  if (known !== undefined) return known;
  const before = after[major];
  if (before !== undefined) return before + 1;
  const newest = Math.max(...Object.keys({ ...minors, ...after }).map(Number));
  return major > newest ? -1 : Number.POSITIVE_INFINITY;
}

function whatFixes({ minors, after = {} }: Release, major: number): string | undefined {
  const [known, before] = [minors[major], after[major]];
  if (known !== undefined) return `${major}.${known} or later`;
  return before === undefined ? undefined : `a later one than ${major}.${before}`;
}
