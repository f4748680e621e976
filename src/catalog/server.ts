import { databaseOf, type Entry, newestFirst } from './backup.ts';
import type { Manifest } from './manifest.ts';
import { encodeDatabase } from './names.ts';
import { escapePattern } from './patterns.ts';
import { option } from './reference.ts';
import { shellQuote } from './shell.ts';

/**
 * Whose a backup is: two servers may have databases of one name, and be backed up into one place. A server is
 * known by the name that its user gives it, else by its address. The identifier of the cluster is no more than a
 * hint: an upgrade changes it, and a physical copy keeps it.
 */
export type ServerName = string;

/** What a manifest says of its server. */
type Recorded = Pick<Manifest['server'], 'name' | 'host' | 'port' | 'formerly'>;

/** Of a backup whose manifest was made again, and nothing says whose it is. No server has the port 0. */
export const unknownServer = { host: 'unknown', port: 0 } as const;

/** `db.example:5432`, `[::1]:5432`, `/run/postgresql:5432`. */
export function addressOf({ host, port }: Pick<Recorded, 'host' | 'port'>): ServerName {
  if (port === unknownServer.port) return unknownServer.host;
  if (host.startsWith('/')) return `${host}:${port}`;
  return host.includes(':') ? `[${host}]:${port}` : `${host.toLowerCase()}:${port}`;
}

/** What a server calls itself, whatever it was called before or since. */
export const ownName = (server: Recorded): ServerName => server.name ?? addressOf(server);

/**
 * What servers are called now that were called otherwise before: one that got a name takes along what was backed
 * up from its address before, and one that moved what it says that it was. Where two say so of the same, nobody
 * can tell, and it stays by itself.
 */
function presentNames(entries: readonly Entry[]): (name: ServerName) => ServerName {
  const successors = new Map<ServerName, Set<ServerName>>();
  const lastSeen = new Map<ServerName, string>();
  for (const entry of entries) {
    if (entry.kind === 'broken') continue;
    const { server, snapshotAt } = entry.backup.manifest;
    const own = ownName(server);
    if ((lastSeen.get(own) ?? '') < snapshotAt) lastSeen.set(own, snapshotAt);
    for (const old of [addressOf(server), ...(server.formerly ?? [])]) {
      if (old !== own) successors.set(old, (successors.get(old) ?? new Set()).add(own));
    }
  }
  const next = (name: ServerName): ServerName | undefined => {
    const [only, ...others] = successors.get(name) ?? [];
    return others.length === 0 ? only : undefined;
  };
  return name => {
    const way = [name];
    for (let now = next(name); now !== undefined; now = next(now)) {
      // It moved, and moved back: where it was seen last.
      if (way.includes(now)) return newestOf(way.slice(way.indexOf(now)), lastSeen);
      way.push(now);
    }
    return way.at(-1) ?? name;
  };
}

/** The present names of servers, for each database by what is said of its backups alone. */
export function presentNamesBy(
  entries: readonly Entry[],
): (database: string, name: ServerName) => ServerName {
  const byDatabase = Map.groupBy(entries, databaseOf);
  const known = new Map<string, ReturnType<typeof presentNames>>();
  return (database, name) => {
    const names = known.get(database) ?? presentNames(byDatabase.get(database) ?? []);
    known.set(database, names);
    return names(name);
  };
}

/** The same entries, each backup with the name that its server has now. */
export function nameServers(entries: readonly Entry[]): Entry[] {
  const presentName = presentNamesBy(entries);
  return entries.map(entry => {
    if (entry.kind === 'broken') return entry;
    const { backup } = entry;
    const server = presentName(backup.place.database, ownName(backup.manifest.server));
    return server === backup.server ? entry : { kind: 'backup', backup: { ...backup, server } };
  });
}

const newestOf = (names: readonly ServerName[], lastSeen: ReadonlyMap<ServerName, string>) =>
  names.reduce((a, b) => ((lastSeen.get(a) ?? '') < (lastSeen.get(b) ?? '') ? b : a));

/** The flags that say which of some servers a backup is of, to be pasted into a shell. */
export const sourceServerFlags = (servers: readonly ServerName[]): string =>
  servers.map(server => `${option('source-server')} ${shellQuote([server])}`).join(' or ');

/** The flags by which a server says at its next backup that it was one of these. */
export const movedFromFlags = (servers: readonly ServerName[]): string =>
  servers
    .map(server => `${option('server-moved-from')} ${shellQuote([escapePattern(server)])}`)
    .join(' or ');

/** The folder that stands for a server in a prefix. */
export const serverFolder = (name: ServerName): string =>
  encodeDatabase(name.replace(/:(\d+)$/, '_$1'));

const isOrdinary = (entry: Entry) =>
  entry.kind === 'backup' && entry.backup.manifest.label !== 'safety';

function serverOf(entry: Entry | undefined): ServerName | undefined {
  const server = entry?.kind === 'backup' ? entry.backup.server : undefined;
  return server === unknownServer.host ? undefined : server;
}

/** The servers that have backups of a database in one place: of `entries`, which are of that database alone. */
export const serversOf = (entries: readonly Entry[]): ServerName[] => [
  ...new Set(entries.filter(isOrdinary).flatMap(entry => serverOf(entry) ?? [])),
];

/**
 * The entries of one database by server. What does not say whose it is goes with the newest backup, and so do
 * safety backups of a server that has no others here: a restore left them where it took its own.
 *
 * @param entries the newest first
 */
export function byServer(entries: readonly Entry[]): Map<ServerName | undefined, Entry[]> {
  const servers = new Set<ServerName | undefined>(serversOf(entries));
  const newest =
    serverOf(entries.find(isOrdinary)) ??
    serverOf(entries.find(entry => serverOf(entry) !== undefined));
  return Map.groupBy(entries, entry => {
    const own = serverOf(entry);
    return own !== undefined && servers.has(own) ? own : newest;
  });
}

/** Without the backups of other servers, whatever the asked one is called; what does not say whose it is stays. */
export function ofServer(entries: readonly Entry[], asked: ServerName | undefined): Entry[] {
  if (asked === undefined) return [...entries];
  const presentName = presentNamesBy(entries);
  return entries.filter(entry => {
    const server = serverOf(entry);
    return server === undefined || server === presentName(databaseOf(entry), asked);
  });
}

/**
 * The servers of a database that nobody meant to keep in one place, as far as anybody said; empty where there is
 * but one, or each has a name that a user gave it.
 */
export function mixedServers(entries: readonly Entry[]): ServerName[] {
  const servers = serversOf(entries);
  const named = new Set(
    entries.flatMap(entry =>
      entry.kind === 'backup' && entry.backup.manifest.server.name === entry.backup.server
        ? [entry.backup.server]
        : [],
    ),
  );
  return servers.length > 1 && servers.some(server => !named.has(server)) ? servers : [];
}

/** Whether backups of what is called one server come from several clusters by turns, and not one after the other. */
export function alternates(entries: readonly Entry[]): boolean {
  const clusters = newestFirst(entries.filter(isOrdinary)).flatMap(entry =>
    entry.kind === 'backup' ? (entry.backup.manifest.server.systemIdentifier ?? []) : [],
  );
  const changes = clusters.filter((cluster, at) => cluster !== clusters[at - 1]);
  return new Set(changes).size < changes.length;
}
