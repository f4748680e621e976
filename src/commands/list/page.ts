import type { Backup, BrokenBackup, Entry } from '../../catalog/backup.ts';
import type { ListedFile } from '../../catalog/inventory.ts';
import { rebuildCommand } from '../../catalog/leftover.ts';
import { dataAsOf } from '../../catalog/manifest.ts';
import { inFlags } from '../../catalog/reference.ts';
import { parseStamp } from '../../catalog/stamp.ts';
import { formatBytes } from '../../output/format.ts';
import {
  bullets,
  type Column,
  code,
  lines,
  type Markdown,
  md,
  none,
  type Section,
  table,
  unbroken,
} from '../../output/gfm.ts';
import {
  age,
  clock,
  count,
  databaseColumn,
  dumpColumn,
  locationFact,
  nameColumn,
  rowsColumn,
  type SummaryContext,
  sum,
  timeColumn,
} from '../../output/page.ts';
import { proofText } from '../../output/status.ts';
import type { ListResult } from './list.ts';

export function listPage(
  { entries, foreign, rebuildable }: ListResult,
  { now, location }: SummaryContext,
): Section[] {
  const broken = entries.flatMap(entry => (entry.kind === 'broken' ? [entry.broken] : []));
  const whole = entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
  const databases = new Set([...broken, ...whole].map(({ place }) => place.database)).size;
  return [
    entries.length === 0
      ? md`## There are no backups`
      : broken.length > 0
        ? md`## ⚠️ ${broken.length} of ${count(entries.length, 'backup')} cannot be used`
        : md`## ${count(entries.length, 'backup')} of ${count(databases, 'database')}`,
    brokenTable(broken),
    entries.length === 0 ? undefined : table('backups', entries, listColumns(now)),
    foreignTable(foreign),
    bullets('facts', [
      ...locationFact({ location }),
      ...rebuildable.map(
        database =>
          md`**To make missing manifests again:** ${code(inFlags(rebuildCommand({ database })))}`,
      ),
      ...(whole.length > 1
        ? [
            md`**Dumps:** ${formatBytes(sum(whole.map(({ manifest }) => manifest.dump.sizeBytes)))} in all`,
          ]
        : []),
    ]),
  ];
}

/** Of a broken backup only its name is known, and what its name says. */
function listColumns(now: Date): Column<Entry>[] {
  const column = (
    { cell, ...head }: Column<Backup>,
    ofBroken: (broken: BrokenBackup) => Markdown = () => none,
  ): Column<Entry> => ({
    ...head,
    cell: entry => (entry.kind === 'backup' ? cell(entry.backup) : ofBroken(entry.broken)),
  });
  const ofStamp =
    (show: (time: string) => string) =>
    ({ place }: BrokenBackup): Markdown => {
      const time = parseStamp(place.stamp);
      return time ? unbroken(show(time.toISOString())) : none;
    };
  const ageColumn: Column<Backup> = {
    title: 'Age',
    align: 'right',
    cell: ({ manifest }) => unbroken(age(dataAsOf(manifest), now)),
  };
  const verifiedColumn: Column<Backup> = {
    title: 'Verified',
    cell: backup => {
      const text = proofText(backup, now);
      return text === '' ? none : unbroken(text);
    },
  };
  return [
    column(databaseColumn, ({ place }) => code(place.database)),
    column({ title: 'Server', cell: ({ server }) => code(server) }),
    column(
      ageColumn,
      ofStamp(time => age(time, now)),
    ),
    column(timeColumn, ofStamp(clock)),
    column({ title: 'Label', cell: ({ manifest }) => md`${manifest.label}` }, () => md`❌ broken`),
    column(dumpColumn),
    column(rowsColumn),
    column(verifiedColumn),
    column(nameColumn, ({ name }) => code(name)),
  ];
}

/** Dumps that other tools made, or that lost their manifest. */
function foreignTable(foreign: readonly ListedFile[]): Section {
  if (foreign.length === 0) return undefined;
  return table('dumps without a manifest', foreign, [
    { title: 'Dump without a manifest', cell: ({ name }) => code(name) },
    {
      title: 'Written (UTC)',
      cell: ({ lastModified }) => unbroken(clock(lastModified.toISOString())),
    },
    { title: 'Size', align: 'right', cell: ({ sizeBytes }) => unbroken(formatBytes(sizeBytes)) },
  ]);
}

/** By itself, for nobody finds one among a thousand rows. */
function brokenTable(broken: readonly BrokenBackup[]): Section {
  if (broken.length === 0) return undefined;
  return table('broken backups', broken, [
    { title: 'Backup', cell: ({ name }) => code(name) },
    {
      title: 'Why it cannot be used',
      cell: ({ reason, code: reasonCode }) => lines([md`${reason}`, md`Code: ${code(reasonCode)}`]),
    },
  ]);
}
