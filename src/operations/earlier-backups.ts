import { type Backup, type Entry, storedName } from '../catalog/backup.ts';
import { standingFailure } from '../catalog/backup-proof.ts';
import { hourMs, minuteMs } from '../catalog/calendar.ts';
import { messageOf } from '../catalog/failure.ts';
import { type Manifest, maxFormerNames } from '../catalog/manifest.ts';
import { matchesAny, matchesTable } from '../catalog/patterns.ts';
import {
  mixedServers,
  movedFromFlags,
  nameServers,
  ownName,
  type ServerName,
} from '../catalog/server.ts';
import { readCatalog } from '../repository/list.ts';
import type { BackupStore } from '../storage/store.ts';
import type { DumpSettings } from './backup-database.ts';
import type { Work } from './run-context.ts';

/** Enough to meet another server's, which backs up about as often. */
const newest = 8;

/** The newest backups that are where a new one goes. Who may write need not be able to read: none then. */
export async function readEarlier(
  store: BackupStore,
  database: string,
  { signal, reporter }: Work,
): Promise<Entry[]> {
  try {
    return await readCatalog(store, database, signal, newest);
  } catch (error) {
    reporter.detail(
      `What lies beside the backup of "${database}" is not known: ${messageOf(error)}`,
    );
    return [];
  }
}

/** As long as a run is started again; the next that is due comes later, should it have the same id. */
const longestRunMs = 12 * hourMs;

/**
 * The whole backup that a run of the same id made before it was cut off, or failed at another database. None is one
 * that lacks what is asked for now, of which a verification found that it cannot be used, or that comes from the future.
 */
export async function madeByThisRun(
  store: BackupStore,
  database: string,
  whose: ServerName,
  settings: Pick<DumpSettings, 'label' | 'excludeSchemas' | 'excludeTableData'>,
  work: Work,
): Promise<Backup | undefined> {
  const now = work.now().getTime();
  const { label, excludeSchemas, excludeTableData } = settings;
  const lacksNoMore = ({ exclusions }: Manifest) =>
    exclusions.schemas.every(schema => matchesAny(excludeSchemas, schema)) &&
    exclusions.tableData.every(table =>
      excludeTableData.some(pattern => matchesTable(pattern, table)),
    );
  const isMeant = (backup: Backup) => {
    const { run, label: of, finishedAt, server } = backup.manifest;
    const age = now - Date.parse(finishedAt);
    return (
      run.id === work.run.id &&
      of === label &&
      ownName(server) === whose &&
      age <= longestRunMs &&
      age >= -toleratedSkewMs &&
      lacksNoMore(backup.manifest) &&
      standingFailure(backup) === undefined
    );
  };
  for (const entry of await readEarlier(store, database, work)) {
    if (entry.kind !== 'backup' || !isMeant(entry.backup)) continue;
    if (await isWhole(store, entry.backup, work.signal)) return entry.backup;
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

/** Clocks differ a little. */
const toleratedSkewMs = 5 * minuteMs;

/** What the server was called before: as the user says, and as its last backup does. */
export function formerNames(
  earlier: readonly Entry[],
  whose: ServerName,
  movedFrom: readonly string[],
): string[] {
  const said = earlier.flatMap(entry =>
    entry.kind === 'backup' && ownName(entry.backup.manifest.server) === whose
      ? (entry.backup.manifest.server.formerly ?? [])
      : [],
  );
  const names = new Set([...movedFrom, ...said]);
  names.delete(whose);
  return [...names].slice(0, maxFormerNames);
}

/** Where backups of another server's database lie as well, most often by the default prefix. */
export function warnOfOthers(earlier: readonly Entry[], backup: Backup, { reporter }: Work): void {
  const { database } = backup.place;
  const servers = mixedServers(nameServers([...earlier, { kind: 'backup', backup }]));
  const others = servers.filter(server => server !== backup.server);
  if (others.length === 0) return;
  reporter.warn(
    `"${database}" of ${backup.server} is backed up to where backups of a "${database}" of ${others.join(', ')} are: check stays red until that is settled. Two servers: --storage-prefix 'PATH/{server}', or a --server-name for each. The same one: ${movedFromFlags(others)}`,
  );
}
