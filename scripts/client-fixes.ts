/**
 * Compares the table of security fixes (`src/postgres/client-tools/security-fixes.ts`) with PostgreSQL's release
 * notes, as Debian's packages `postgresql-doc-N` have them: `npm run client-fixes -- FILE.deb …`. Prints
 * what the notes say of client programs, and fails where the table says something else.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releases } from '../src/postgres/client-tools/security-fixes.ts';

/** Holes whose notes name a client program, and which are none of a program as we use it. */
const passedOver: Readonly<Record<string, string>> = {
  'CVE-2026-116330': 'pg_dump’s tar format, which is never used',
  'CVE-2026-15741': 'of the server: how it words a definition',
  'CVE-2026-16238': 'of the server: the function pg_restore_attribute_stats()',
  'CVE-2026-6464': 'of psql, which is never used',
};

/** The table begins here; an earlier hole is never the only one that a program has. */
const firstDate = '2025-08-01';

interface Note {
  readonly major: number;
  readonly minor: number;
  readonly date: string;
  readonly cve: string;
  readonly text: string;
}

const clientPrograms = /\b(?:pg_dump|pg_restore|libpq|psql|PQ[a-z]\w+)/;

const notes = process.argv.slice(2).flatMap(readPackage);
if (notes.length === 0) {
  console.error('Which packages? npm run client-fixes -- postgresql-doc-*.deb (CONTRIBUTING.md)');
  process.exit(2);
}
const read = new Set(notes.map(({ major }) => major));
const problems = [...unknownHoles(), ...strangeHoles(), ...wrongMinors(), ...unreadReleases()];
for (const problem of problems)
  console.error(`src/postgres/client-tools/security-fixes.ts: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
if (problems.length === 0) {
  console.log(`The table agrees with the notes of ${[...read].join(', ')}`);
}

/** What the release notes of a package say of each hole. */
function readPackage(file: string): Note[] {
  const folder = mkdtempSync(join(tmpdir(), 'client-fixes-'));
  try {
    execFileSync('dpkg-deb', ['--extract', file, folder]);
    const docs = join(folder, 'usr/share/doc');
    return readdirSync(docs, { recursive: true, encoding: 'utf8' }).flatMap(path => {
      const version = /release-(?<major>\d+)-(?<minor>\d+)\.html$/.exec(path)?.groups;
      if (!version) return [];
      const [major, minor] = [Number(version.major), Number(version.minor)];
      return notesIn(readFileSync(join(docs, path), 'utf8'), major, minor);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function notesIn(html: string, major: number, minor: number): Note[] {
  const [head = '', ...items] = html.split('<li class="listitem">').map(plain);
  const date = /Release date: ?(\d{4}-\d\d-\d\d)/.exec(head)?.[1];
  if (date === undefined) throw new Error(`The notes of ${major}.${minor} have no date.`);
  return items.flatMap(item => {
    const cves = [...item.matchAll(/\((CVE-\d+-\d+(?:,? (?:and |or )?CVE-\d+-\d+)*)\)/g)];
    return cves
      .flatMap(([, list = '']) => list.match(/CVE-\d+-\d+/g) ?? [])
      .map(cve => ({ major, minor, date, cve, text: item }));
  });
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&[a-z]+;|&#\d+;|§/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Holes of client programs that the table does not have. */
function* unknownHoles(): Generator<string> {
  const known = new Map(releases.flatMap(one => one.clientHoles.map(cve => [cve, one.date])));
  for (const { major, minor, date, cve, text } of notes) {
    if (date < firstDate || !clientPrograms.test(text)) continue;
    const reason = passedOver[cve];
    console.log(`${major}.${minor} ${cve} ${reason ? `(${reason})` : text.slice(0, 120)}`);
    if (reason === undefined && known.get(cve) !== date) {
      yield `${cve} is of ${date} (${major}.${minor}): ${text}`;
    }
  }
}

/** Holes of the table that the notes of that day do not have. */
function* strangeHoles(): Generator<string> {
  for (const { date, clientHoles } of releases) {
    const said = notes.filter(note => note.date === date).map(({ cve }) => cve);
    for (const cve of said.length > 0 ? clientHoles : []) {
      if (!said.includes(cve)) yield `the notes of ${date} do not speak of ${cve}`;
    }
  }
}

/** Minors that are not those of the notes. */
function* wrongMinors(): Generator<string> {
  for (const { date, minors, after } of releases) {
    for (const major of read) {
      const minor = minors[major];
      const said = notes.find(note => note.major === major && note.date === date)?.minor;
      // With the first release of a major a hole was never in it: its notes do not speak of it.
      if (minor === 0) continue;
      if (said !== minor)
        yield `of ${date} the notes say ${major}.${said}, the table ${major}.${minor}`;
      if (said !== undefined && after?.[major] !== undefined)
        yield `${date}: ${major} is known now`;
    }
  }
}

/** Releases with security fixes that came after the newest of the table. */
function* unreadReleases(): Generator<string> {
  const newest = releases[0]?.date ?? '';
  const later = new Set(notes.filter(({ date }) => date > newest).map(({ date }) => date));
  for (const date of later) yield `the release of ${date} is not in it`;
}
