import type { Backup, Entry } from '../../catalog/backup.ts';
import { messageOf } from '../../catalog/failure.ts';
import { maxFormerNames } from '../../catalog/manifest.ts';
import {
  mixedServers,
  movedFromFlags,
  nameServers,
  ownName,
  type ServerName,
} from '../../catalog/server.ts';
import { readCatalog } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';
import type { RunContext } from '../run-context.ts';

/** Enough to meet another server's, which backs up about as often. */
const newest = 8;

/** The newest backups that are where a new one goes. Who may write need not be able to read: none then. */
export async function readEarlier(
  store: BackupStore,
  database: string,
  { signal, reporter }: RunContext,
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
export function warnOfOthers(
  earlier: readonly Entry[],
  backup: Backup,
  { reporter }: RunContext,
): void {
  const { database } = backup.place;
  const servers = mixedServers(nameServers([...earlier, { kind: 'backup', backup }]));
  const others = servers.filter(server => server !== backup.server);
  if (others.length === 0) return;
  reporter.warn(
    `"${database}" of ${backup.server} is backed up to where backups of a "${database}" of ${others.join(', ')} are: check stays red until that is settled. Two servers: --storage-prefix 'PATH/{server}', or a --server-name for each. The same one: ${movedFromFlags(others)}`,
  );
}
