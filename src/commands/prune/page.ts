import { backupName } from '../../catalog/names.ts';
import { formatBytes } from '../../output/format.ts';
import {
  bullets,
  type Column,
  code,
  details,
  lines,
  type Markdown,
  md,
  none,
  type Section,
  table,
  unbroken,
} from '../../output/gfm.ts';
import { age, count, failureTable, locationFact, type SummaryContext } from '../../output/page.ts';
import type { PruneResult } from './prune.ts';
import { type PlannedBackup, plannedBackups, pruneSentence } from './report.ts';

export function prunePage(result: PruneResult, context: SummaryContext): Section[] {
  const { dryRun, failures, leftovers, failedRunsDeleted, foreign } = result;
  const backups = plannedBackups(result);
  const kept = backups.filter(({ fate }) => fate === 'keep');
  const others = backups.filter(({ fate }) => fate !== 'keep');
  const columns = columnsOf(result, context.now);
  return [
    headline(result),
    dryRun ? md`**Nothing was deleted.**` : undefined,
    failureTable(failures),
    others.length > 0 ? table('backups', others, columns) : undefined,
    bullets('facts', [
      ...locationFact(context),
      ...(failures.length > 0 ? [md`${pruneSentence(result)}`] : []),
      ...(failedRunsDeleted > 0
        ? [
            md`**Records of failed runs${dryRun ? ' that would be' : ''} deleted:** ${failedRunsDeleted}`,
          ]
        : []),
    ]),
    kept.length > 0
      ? details(md`${count(kept.length, 'backup')} kept, and why`, table('backups', kept, columns))
      : undefined,
    leftovers.length > 0
      ? details(
          md`${count(leftovers.length, 'place')} with files without a manifest`,
          table('places', leftovers, [
            { title: 'Place', cell: ({ place }) => code(backupName(place)) },
            {
              title: 'Files',
              cell: ({ files }) => lines(files.slice(0, maxFiles).map(({ name }) => code(name))),
            },
            {
              title: 'Why',
              cell: ({ action, reason }) =>
                action === 'deleted'
                  ? md`${dryRun ? 'to be deleted' : 'deleted'}: ${reason}`
                  : md`left alone: ${reason}`,
            },
          ]),
        )
      : undefined,
    foreign.length > 0
      ? details(
          md`${count(foreign.length, 'file')} that ${foreign.length === 1 ? 'is' : 'are'} none of ours, left alone`,
          table('files', foreign, [
            { title: 'File', cell: ({ name }) => code(name) },
            {
              title: 'Size',
              align: 'right',
              cell: ({ sizeBytes }) => unbroken(formatBytes(sizeBytes)),
            },
          ]),
        )
      : undefined,
  ];
}

/** A place has few; a backup that was verified each night for a year has many. */
const maxFiles = 10;

function headline(result: PruneResult): Markdown {
  const { failures, dryRun } = result;
  const databases = count(failures.length, 'database');
  if (failures.length === 0)
    return md`## ${dryRun ? '' : '✅ '}${pruneSentence(result).slice(0, -1)}`;
  return dryRun
    ? md`## ❌ Dry run: ${databases} would not be pruned`
    : md`## ❌ ${databases} ${failures.length === 1 ? 'was' : 'were'} not pruned`;
}

function columnsOf({ dryRun }: PruneResult, now: Date): Column<PlannedBackup>[] {
  const words = {
    keep: 'kept',
    delete: dryRun ? '🗑️ to be deleted' : '🗑️ deleted',
    held: '🔒 held',
    left: '❌ not done',
  } as const;
  return [
    { title: 'Backup', cell: ({ name }) => code(name) },
    {
      title: 'Age',
      align: 'right',
      cell: ({ decision: { entry } }) =>
        entry.kind === 'backup' ? unbroken(age(entry.backup.manifest.snapshotAt, now)) : none,
    },
    {
      title: 'Label',
      cell: ({ decision: { entry } }) =>
        entry.kind === 'backup' ? md`${entry.backup.manifest.label}` : md`❌ broken`,
    },
    {
      title: 'Dump',
      align: 'right',
      cell: ({ decision: { entry } }) =>
        entry.kind === 'backup'
          ? unbroken(formatBytes(entry.backup.manifest.dump.sizeBytes))
          : none,
    },
    { title: 'What', cell: ({ fate }) => md`${words[fate]}` },
    { title: 'Why', cell: ({ reasons }) => lines(reasons.map(why => md`${why}`)) },
  ];
}
