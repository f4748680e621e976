import type { Backup, Entry } from '../catalog/backup.ts';
import { Failure } from '../catalog/failure.ts';
import { backupFiles, databaseFolder, fileName } from '../catalog/names.ts';
import { parseSelector, type Selector, selectBackup } from '../catalog/selection.ts';
import { ofServer, serversOf, sourceServerFlags } from '../catalog/server.ts';
import { readCatalog } from '../repository/list.ts';
import type { BackupStore } from '../storage/store.ts';
import { type Rehydrate, refuseArchived } from './rehydrate.ts';
import type { RunContext } from './run-context.ts';

/** Which backup of a database is meant. */
export interface BackupChoice {
  readonly database: string;
  /** As the user wrote it: `latest`, a name, a stamp, a time. */
  readonly backup: string;
  /** Which server it is of, where there are several. */
  readonly sourceServer: string | undefined;
  readonly rehydrate: Rehydrate;
}

/** What a user means. */
export type Chosen = { readonly kind: 'backup'; readonly backup: Backup } | ExternalDump;

/** A dump that no manifest speaks of. */
export interface ExternalDump {
  readonly kind: 'foreign';
  /** In the store. */
  readonly name: string;
  readonly sizeBytes: number;
}

/**
 * The backup that the user means, fit to be used, or the reason why not. What has no manifest is taken
 * when it is named outright, and never otherwise.
 */
export async function chooseDump(
  store: BackupStore,
  { database, backup: text, sourceServer, rehydrate }: BackupChoice,
  context: RunContext,
): Promise<Chosen> {
  const { signal } = context;
  const entries = await readCatalog(store, database, signal);
  const selector = parseSelector(text, store.location);
  const entry = selectBackup(entriesAsked(entries, selector, database, sourceServer), selector);
  if (entry)
    return { kind: 'backup', backup: await requireUsable(store, entry, rehydrate, context) };
  if (selector.kind === 'name') {
    const inFolder = selector.paths
      .filter(path => !path.includes('/'))
      .map(path => databaseFolder(database) + path);
    for (const name of [...selector.paths, ...inFolder]) {
      const sizeBytes = await store.size(name, signal);
      if (sizeBytes !== undefined) return { kind: 'foreign', name, sizeBytes };
    }
  }
  throw new Failure(
    'BACKUP_NOT_FOUND',
    `${
      entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${text}"`
    }${selector.kind === 'name' ? `, nor is there such a file` : ''}`,
    'See what is there: pg-azure-backup list',
  );
}

/**
 * The entries among which a selector chooses: of one server, for two may have databases of the same name. What is
 * named outright says itself which it is; a safety backup is of the server that was restored into.
 */
function entriesAsked(
  entries: readonly Entry[],
  selector: Selector,
  database: string,
  sourceServer: string | undefined,
): readonly Entry[] {
  const isNamed = selector.kind === 'name' || selector.kind === 'stamp';
  const servers = serversOf(entries).toSorted();
  if (sourceServer === undefined) {
    if (isNamed || servers.length < 2) return entries;
    throw new Failure(
      'SERVER_AMBIGUOUS',
      `there are backups of a database "${database}" of ${servers.length} servers: ${servers.join(', ')}`,
      `Say which one is meant: ${sourceServerFlags(servers)}`,
    );
  }
  const own = ofServer(entries, sourceServer);
  const named = isNamed ? selectBackup(entries, selector) : undefined;
  const isOther =
    named?.kind === 'backup' && named.backup.manifest.label !== 'safety' && !own.includes(named);
  if (isOther || (!isNamed && own.length === 0 && servers.length > 0)) {
    throw new Failure(
      'BACKUP_NOT_FOUND',
      isOther
        ? `backup ${named.backup.name} is of server ${named.backup.server}, not of ${sourceServer}`
        : `there is no backup of "${database}" of server ${sourceServer}, but of ${servers.join(', ')}`,
      'See what is there: pg-azure-backup list',
    );
  }
  return isNamed ? entries : own;
}

/** The backup that an entry stands for, or the reason why it cannot be used. */
export async function requireUsable(
  store: BackupStore,
  entry: Entry,
  rehydrate: Rehydrate,
  context: RunContext,
): Promise<Backup> {
  if (entry.kind === 'backup') return entry.backup;
  const { code, name, place, reason, hint } = entry.broken;
  if (code === 'BACKUP_ARCHIVED') {
    // The rest will be needed as well, and most likely a rule archived it, too.
    const names = backupFiles.map(file => fileName(place, file));
    await refuseArchived(store, `backup ${name}`, names, rehydrate, context);
  }
  throw new Failure(
    code,
    `${name} cannot be used: ${reason}`,
    hint ??
      (code === 'MANIFEST_TOO_NEW'
        ? 'Use a newer version of this tool, or name an older backup with --backup.'
        : 'Find out who changed this one, and name another one with --backup: pg-azure-backup list'),
  );
}
