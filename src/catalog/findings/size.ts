import { mebibytes } from '../byte-size.ts';
import { type DatedBackup, type History, sizeOf } from '../history.ts';
import type { Manifest } from '../manifest.ts';
import { option, ownCommand } from '../reference.ts';
import { changePercent, median } from '../statistics.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

/** Below, one more table or a word in a comment is a large change. */
const negligibleBytes = 64 * 1024;

/** With which the newest dump is compared; fewer than two tell nothing. */
const comparedBackups = 7;

/** Whether the newest good backup holds about as much as those before it. */
export function contentFindings(
  { database, good: [newest, ...before] }: History,
  { maxSizeChangePercent }: CheckPolicy,
): Finding[] {
  if (!newest) return [];
  const others = before.filter(other => isLike(other, newest)).slice(0, comparedBackups);
  const empty = emptyFinding(database, newest, others);
  if (empty) return [empty];
  if (others.length < 2) return [];
  const usual = median(others.map(sizeOf));
  const size = sizeOf(newest);
  const change = changePercent(size, usual);
  if (change === undefined || Math.max(size, usual) < negligibleBytes) return [];
  if (Math.abs(change) <= maxSizeChangePercent) return [];
  const figures = `${mebibytes(size)}, ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(0)} % against the usual ${mebibytes(usual)}`;
  return [
    change < 0
      ? {
          level: 'error',
          code: 'BACKUP_SHRANK',
          database,
          message: `the newest dump of "${database}" is far smaller than those before it: ${figures}`,
          hint: `See whether data was lost or the wrong database is backed up: restore ${newest.backup.name} into another database (${option('target-database')}). If data was deleted on purpose, the next backups make it usual.`,
        }
      : {
          level: 'warning',
          code: 'BACKUP_GREW',
          database,
          message: `the newest dump of "${database}" is far larger than those before it: ${figures}`,
          hint: 'See what grew: a log table, an import that ran twice. If that is as it should be, the next backups make it usual.',
        },
  ];
}

/** A dump can be whole, restore without an error, and be of a database that lost everything. */
function emptyFinding(
  database: string,
  { backup: { name, manifest } }: DatedBackup,
  others: readonly DatedBackup[],
): Finding | undefined {
  const { tables, rows } = manifest.totals;
  const hadTables = others.some(({ backup }) => backup.manifest.totals.tables > 0);
  const hadRows = others.some(({ backup }) => (backup.manifest.totals.rows ?? 0) > 0);
  const lost = tables === 0 && hadTables ? 'table' : rows === 0 && hadRows ? 'row' : undefined;
  if (lost) {
    return {
      level: 'error',
      code: 'BACKUP_EMPTY',
      database,
      message: `the newest backup of "${database}" holds not a single ${lost}, the ones before it did`,
      hint: `Do not rely on ${name}. See whether "${database}" was emptied, or whether host and database are still the right ones; restore an older backup if need be.`,
    };
  }
  const excludes = Object.values(manifest.exclusions).some(list => (list ?? []).length > 0);
  if (tables > 0 || hadTables || excludes) return undefined;
  return {
    level: 'warning',
    code: 'BACKUP_EMPTY',
    database,
    message: `the newest backup of "${database}" holds not a single table`,
    hint: `See whether it is the database that you mean. Those of the server, with their sizes: ${ownCommand('databases')}`,
  };
}

/** Another compression or exclusion changes the size of a dump, which says nothing about the data. */
const isLike = ({ backup: a }: DatedBackup, { backup: b }: DatedBackup): boolean =>
  a.manifest.dump.compression === b.manifest.dump.compression &&
  excludeTheSame(a.manifest.exclusions, b.manifest.exclusions);

/** A partition that is new since then is left out in the same way. */
const excludeTheSame = (a: Manifest['exclusions'], b: Manifest['exclusions']): boolean => {
  const byPattern = a.tableDataPatterns && b.tableDataPatterns;
  const of = ({ schemas, tableData, tableDataPatterns, pgDumpOptions }: Manifest['exclusions']) =>
    JSON.stringify([schemas, byPattern ? tableDataPatterns : tableData, pgDumpOptions]);
  return of(a) === of(b);
};
