import type { Entry } from '../../catalog/backup.ts';
import { formatCount } from '../../catalog/format-count.ts';
import { rebuildCommand } from '../../catalog/leftover.ts';
import { dataAsOf } from '../../catalog/manifest.ts';
import { formatAge, formatBytes, printable } from '../../output/format.ts';
import { backupDocuments } from '../../output/json.ts';
import { proofText } from '../../output/status.ts';
import { formatTable } from '../../output/table.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import type { ListResult } from './list.ts';

export { listPage as page } from './page.ts';

export function text({ entries, foreign, rebuildable }: ListResult, now: Date): string {
  const backups = entries.length === 0 ? 'There are no backups.' : backupsTable(entries, now);
  if (foreign.length === 0) return backups;
  const dumps = formatTable(
    [
      { title: 'DUMP WITHOUT A MANIFEST' },
      { title: 'SIZE', align: 'right' },
      { title: 'WRITTEN (UTC)' },
    ],
    foreign.map(({ name, sizeBytes, lastModified }) => [
      name,
      formatBytes(sizeBytes),
      lastModified.toISOString().slice(0, 19).replace('T', ' '),
    ]),
  );
  const again = rebuildable.map(
    database => `To make missing manifests again: ${rebuildCommand({ database })}`,
  );
  return [backups, '', dumps, ...again.map(printable)].join('\n');
}

function backupsTable(entries: ListResult['entries'], now: Date): string {
  return formatTable(
    [
      { title: 'DATABASE' },
      { title: 'SERVER' },
      { title: 'TIME (UTC)' },
      { title: 'AGE', align: 'right' },
      { title: 'LABEL' },
      { title: 'SIZE', align: 'right' },
      { title: 'ROWS', align: 'right' },
      { title: 'VERIFIED' },
      { title: 'NAME' },
    ],
    entries.map(entry => {
      if (entry.kind === 'broken') {
        const { place, name, reason } = entry.broken;
        return [place.database, '', '', '', 'BROKEN', '', '', '', `${name}: ${reason}`];
      }
      const { name, server, manifest } = entry.backup;
      return [
        manifest.database,
        server,
        manifest.snapshotAt.slice(0, 19).replace('T', ' '),
        formatAge((now.getTime() - Date.parse(dataAsOf(manifest))) / 1000),
        manifest.label,
        formatBytes(manifest.dump.sizeBytes),
        manifest.totals.rows === null ? '' : formatCount(manifest.totals.rows),
        proofText(entry.backup, now),
        name,
      ];
    }),
  );
}

export const document = ({ entries, foreign, rebuildable }: ListResult) => ({
  backups: backupDocuments(entries),
  broken: brokenOf(entries),
  foreign: foreign.map(({ name, sizeBytes, lastModified }) => ({ name, sizeBytes, lastModified })),
  rebuildable,
});

const brokenOf = (entries: readonly Entry[]) =>
  entries.flatMap(entry =>
    entry.kind === 'broken'
      ? [
          {
            database: entry.broken.place.database,
            name: entry.broken.name,
            code: entry.broken.code,
            reason: entry.broken.reason,
          },
        ]
      : [],
  );

export const outputs = ({ entries }: ListResult): OutputsOf<typeof definition> => ({
  backups: JSON.stringify(backupDocuments(entries)),
});
