import type { Backup } from '../../catalog/backup.ts';
import { storedName } from '../../catalog/backup.ts';
import { standingFailure } from '../../catalog/backup-proof.ts';
import { hourMs, minuteMs } from '../../catalog/calendar.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import { matchesAny, matchesTable } from '../../catalog/patterns.ts';
import { ownName, type ServerName } from '../../catalog/server.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { DumpSettings } from '../../operations/snapshot-backup/dump-settings.ts';
import { readEarlier } from '../../operations/snapshot-backup/earlier-backups.ts';
import type { BackupStore } from '../../storage/store.ts';

/** As long as a run is started again; the next that is due comes later, should it have the same id. */
const longestRunMs = 12 * hourMs;

/** Clocks differ a little. */
const toleratedSkewMs = 5 * minuteMs;

/**
 * The whole backup that a run of the same id made before it was cut off, or failed at another database. None is one
 * that lacks what is asked for now, of which a verification found that it cannot be used, or that comes from the future.
 */
export async function madeByThisRun(
  store: BackupStore,
  database: string,
  whose: ServerName,
  settings: Pick<DumpSettings, 'label' | 'excludeSchemas' | 'excludeTableData'>,
  context: RunContext,
): Promise<Backup | undefined> {
  const now = context.now().getTime();
  const { label, excludeSchemas, excludeTableData } = settings;
  const lacksNoMore = ({ exclusions }: Manifest) =>
    exclusions.schemas.every(schema => matchesAny(excludeSchemas, schema)) &&
    (exclusions.tableDataPatterns?.every(text =>
      excludeTableData.some(pattern => pattern.text === text),
    ) ||
      exclusions.tableData.every(table =>
        excludeTableData.some(pattern => matchesTable(pattern, table)),
      ));
  const isMeant = (backup: Backup) => {
    const { run, label: of, finishedAt, server } = backup.manifest;
    const age = now - Date.parse(finishedAt);
    return (
      run.id === context.run.id &&
      of === label &&
      ownName(server) === whose &&
      age <= longestRunMs &&
      age >= -toleratedSkewMs &&
      lacksNoMore(backup.manifest) &&
      standingFailure(backup) === undefined
    );
  };
  for (const entry of await readEarlier(store, database, context)) {
    if (entry.kind !== 'backup' || !isMeant(entry.backup)) continue;
    if (await isWhole(store, entry.backup, context.signal)) return entry.backup;
  }
  return undefined;
}

async function isWhole(store: BackupStore, backup: Backup, signal: AbortSignal): Promise<boolean> {
  const sizes = await Promise.all(
    (['dump', 'contents'] as const).map(file => store.size(storedName(backup, file), signal)),
  );
  const { dump, contents } = backup.manifest;
  return sizes[0] === dump.sizeBytes && sizes[1] === contents.sizeBytes;
}
