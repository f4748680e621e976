import type { Validation } from '../../src/catalog/contents.ts';
import { Failure, type FailureCode } from '../../src/catalog/failure.ts';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { backupName } from '../../src/catalog/names.ts';
import type { Backup, Entry } from '../../src/catalog/selection.ts';
import type { SelectedDatabases } from '../../src/commands/databases.ts';
import type { RestoreResult } from '../../src/commands/restore-plan.ts';
import type { DatabaseFailure } from '../../src/commands/work.ts';
import type { SummaryContext } from '../../src/report/markdown.ts';
import { manifestOf } from '../support/manifest.ts';

/** Results as commands return them, for what is shown of them. */

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
  return { name: backupName(place), place, manifest: manifestOf({ database, ...given }) };
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
  warnings: [],
};

export const restored = (given: Partial<RestoreResult> = {}): RestoreResult => ({
  database: 'shop',
  backup: backupOf('shop'),
  dryRun: false,
  durationSeconds: 245,
  replaced: { kind: 'nothing' },
  validation,
  leftOut: [],
  warnings: [],
  ...given,
});

const infoOf = (name: string) => ({ name, mark: undefined, leftOut: undefined });

export const selection = (
  selected: readonly string[],
  leftOut: readonly (readonly [name: string, reason: string, expected: boolean])[] = [],
  failures: readonly DatabaseFailure[] = [],
): SelectedDatabases => ({
  selected: selected.map(infoOf),
  leftOut: leftOut.map(([name, reason, expected]) => ({
    ...infoOf(name),
    leftOut: { reason, expected },
  })),
  failures,
  sizes: new Map(selected.map((name, at) => [name, (at + 1) * 3_000_000_000])),
});
