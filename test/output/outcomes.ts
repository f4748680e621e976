import type { Backup, Entry } from '../../src/catalog/backup.ts';
import type { Validation } from '../../src/catalog/compare-contents.ts';
import type { Check, Evidence } from '../../src/catalog/evidence.ts';
import { Failure, type FailureCode } from '../../src/catalog/failure.ts';
import type { ListedFile } from '../../src/catalog/inventory.ts';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { backupName, evidenceName } from '../../src/catalog/names.ts';
import { ownName } from '../../src/catalog/server.ts';
import { type ExternalSource, sourceOf } from '../../src/catalog/source.ts';
import type { DatabasesResult } from '../../src/commands/databases/databases.ts';
import type { Diagnosis } from '../../src/commands/doctor/diagnosis.ts';
import type { PruneResult } from '../../src/commands/prune/prune.ts';
import type { RestoreResult } from '../../src/commands/restore/result.ts';
import type { VerifiedBackup } from '../../src/commands/verify/evidence.ts';
import type { DatabaseFailure } from '../../src/operations/run-context.ts';
import type { SummaryContext } from '../../src/output/page.ts';
import { manifestOf } from '../support/manifest.ts';

/** Results as commands return them, for what is shown of them. */

/** As a reader sees it: character references are characters, and `<wbr>` is nothing. */
export const asRead = (markdown: string): string =>
  markdown
    .replaceAll('<wbr>', '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u00a0', ' ');

const stamp = '2026-11-21T03-00-00Z';

export const context: SummaryContext = {
  now: new Date('2026-11-21T07:10:00Z'),
  location: 'https://shopbackups.blob.core.windows.net/backups/database_backups/',
  restoreStep: ({ database, backup, target }) =>
    [
      '- uses: example/pg-azure-backup/restore@v1',
      '  with:',
      ...Object.entries({ database, backup, target, confirm: target }).map(
        ([name, value]) => `    ${name}: ${JSON.stringify(value)}`,
      ),
    ].join('\n'),
};

export const backupOf = (database: string, given: Partial<Manifest> = {}): Backup => {
  const place = { database, stamp };
  const manifest = manifestOf({ database, ...given });
  return {
    name: backupName(place),
    place,
    server: ownName(manifest.server),
    manifest,
    verifications: [],
  };
};

export const dumpOf = (sizeBytes: number): Manifest['dump'] => ({
  ...manifestOf().dump,
  sizeBytes,
});

export const failureOf = (
  database: string,
  message = `the password of "backup" was refused by db.example.org:5432`,
  hint = 'Check --username and --password.',
  code: FailureCode = 'PG_LOGIN_FAILED',
): DatabaseFailure => ({ database, failure: new Failure(code, message, hint) });

export const brokenOf = (database: string, reason: string): Entry => {
  const place = { database, stamp };
  const name = backupName(place);
  return { kind: 'broken', broken: { name, place, code: 'MANIFEST_INVALID', reason } };
};

/** A dump that no manifest speaks of. */
export const foreignOf = (name: string, given: Partial<ExternalSource> = {}): ExternalSource => ({
  kind: 'foreign',
  name,
  database: 'shop',
  dump: name,
  createdAt: '2026-01-01 03:00:00 UTC',
  unchecked: ['there is no SHA-256', 'nothing was recorded'],
  facts: manifestOf(),
  ...given,
});

/** What a listing tells of a file. */
export const fileOf = (name: string): ListedFile => ({
  name,
  sizeBytes: 1234,
  lastModified: new Date('2026-01-01T03:00:07Z'),
});

export const entryOf = (backup: Backup): Entry => ({ kind: 'backup', backup });

export const validation: Validation = {
  ok: true,
  objectsCompared: 1412,
  tablesCompared: 88,
  rowsCompared: 12_345_678,
  definitionsCompared: true,
  missing: [],
  unexpected: [],
  changed: [],
  rows: [],
  contentsCompared: 0,
  contents: [],
  exchanged: [],
  warnings: [],
};

export const restored = (given: Partial<RestoreResult> = {}): RestoreResult => ({
  database: 'shop',
  source: sourceOf(backupOf('shop')),
  dryRun: false,
  durationSeconds: 245,
  replaced: { kind: 'nothing' },
  validation,
  leftOut: [],
  unrestored: [],
  failures: [],
  warnings: [],
  ...given,
});

const infoOf = (name: string) => ({ name, mark: undefined, isOurs: false, leftOut: undefined });

export const selection = (
  selected: readonly string[],
  leftOut: readonly (readonly [name: string, reason: string, expected: boolean])[] = [],
  failures: readonly DatabaseFailure[] = [],
): DatabasesResult => ({
  selected: selected.map(infoOf),
  leftOut: leftOut.map(([name, reason, expected]) => ({
    ...infoOf(name),
    leftOut: { reason, expected },
  })),
  failures,
  sizes: new Map(selected.map((name, at) => [name, (at + 1) * 3_000_000_000])),
});

export const checkOf = (name: string, given: Partial<Check> = {}): Check => ({
  name,
  verdict: 'passed',
  figure: `what ${name} looked at`,
  problems: [],
  ...given,
});

/** Of a drill on the runner that found nothing wrong, unless something else is given. */
export function verifiedOf(database: string, given: Partial<Evidence> = {}): VerifiedBackup {
  const backup = backupOf(database);
  const evidence: Evidence = {
    schemaVersion: 1,
    database,
    backup: backup.name,
    dumpSha256: backup.manifest.dump.sha256,
    level: 'restore',
    verdict: 'passed',
    startedAt: '2026-11-21T07:00:00.000Z',
    verifiedAt: '2026-11-21T07:02:05.500Z',
    checks: [
      checkOf('files', { figure: '3 files, 1,333 bytes' }),
      checkOf('rows', { figure: '30 rows in 2 tables' }),
      checkOf('assertions', { verdict: 'skipped', figure: 'none were given' }),
    ],
    recovery: {
      downloadSeconds: 1.5,
      restoreSeconds: 100,
      indexesSeconds: 20,
      validateSeconds: 4,
      totalSeconds: 125.5,
    },
    scratch: { kind: 'runner', host: null, version: '17.6' },
    run: { id: '1', provider: 'github' },
    tool: { version: '0.1.0' },
    ...given,
  };
  const { level, verdict } = evidence;
  const name = evidenceName(backup.place, { stamp: '2026-11-21T07-02-05Z', level, verdict });
  return { backup, evidence, evidenceName: name };
}

/** One backup of each fate, with one text wherever anybody's may stand. */
export function pruneOf(text: string, given: Partial<PruneResult> = {}): PruneResult {
  const name = (hour: string) => backupName({ database: text, stamp: `2026-11-21T${hour}-00-00Z` });
  const entryAt = (hour: string): Entry =>
    entryOf({ ...backupOf(text, { label: text }), name: name(hour) });
  const file = { name: text, sizeBytes: 1234, lastModified: new Date(0) };
  const goes = { action: 'delete', reasons: ['no rule keeps it'] } as const;
  return {
    dryRun: false,
    plans: [
      {
        database: text,
        server: 'db.example.org:5432',
        decisions: [
          { entry: entryAt('04'), action: 'keep', reasons: ['newest backup', 'last 1 of 1'] },
          { entry: entryAt('03'), ...goes },
          { entry: entryAt('02'), ...goes },
          { entry: entryAt('01'), ...goes },
          { entry: brokenOf(text, text), action: 'keep', reasons: [`cannot be judged: ${text}`] },
        ],
      },
    ],
    deleted: [name('02')],
    held: [{ name: name('01'), reason: `${text} is leased` }],
    leftovers: [
      { place: { database: text, stamp }, files: [file], action: 'deleted', reason: text },
      { place: { database: text, stamp }, files: [file], action: 'kept', reason: text },
    ],
    failedRunsDeleted: 1,
    foreign: [file],
    freedBytes: 2468,
    failures: [],
    ...given,
  };
}

export const greenOf = (database: string | null, given: Partial<Diagnosis> = {}): Diagnosis => ({
  ...{ area: 'server', probe: 'backup-rights', database },
  ...{ status: 'ok', message: 'all of it may be read' },
  ...(given as object),
});

export const redOf = (database: string | null, text = 'it may not be read'): Diagnosis => ({
  ...{ area: 'server', probe: 'backup-rights', database },
  ...{ status: 'error', code: 'PG_PERMISSION_DENIED', message: text, hint: text },
});
