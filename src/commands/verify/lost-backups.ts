import { databaseOf, newestFirst } from '../../catalog/backup.ts';
import type { Inventory, Leftover } from '../../catalog/inventory.ts';
import { isRebuildable } from '../../catalog/leftover.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import { type BackupId, backupName } from '../../catalog/names.ts';
import { parseSelector, type Selector } from '../../catalog/selection.ts';
import { ofServer, serversOf, unknownServer } from '../../catalog/server.ts';
import { timeOf } from '../../catalog/stamp.ts';
import { isAskedFor } from '../../operations/database-selection.ts';
import type { BackupSelection } from './choose.ts';

/** Newest first. `latest` means all, for without them nobody knows which is the latest. */
export function meantBy(
  request: BackupSelection,
  { leftovers }: Inventory,
  location: string,
): Leftover[] {
  const selector = parseSelector(request.backup, location);
  const lost = leftovers
    .filter(
      ({ kind, files, place: { database } }) =>
        kind === 'lost' && isRebuildable(files) && isAskedFor(database, request),
    )
    .toSorted((a, b) => timeOf(b.place).getTime() - timeOf(a.place).getTime());
  return lost.filter(leftover => isMeant(leftover, selector));
}

function isMeant({ place, files }: Leftover, selector: Selector): boolean {
  switch (selector.kind) {
    case 'latest':
      return true;
    case 'stamp':
      return place.stamp === selector.stamp;
    case 'name':
      return (
        backupName(place) === selector.name ||
        files.some(({ name }) => selector.paths.includes(name))
      );
    case 'at':
      return timeOf(place) <= selector.time;
  }
}

/** What a manifest says of its server, as far as it can be known afterwards. */
export type Whose = Pick<Manifest['server'], 'name' | 'host' | 'port'>;

/** The server that is named, or that of all other backups of the database if it is one. */
export function whoseIs(
  { database }: BackupId,
  sourceServer: string | undefined,
  { entries }: Inventory,
): Whose {
  const ofIt = newestFirst(entries.filter(entry => databaseOf(entry) === database));
  const known = ofServer(ofIt, sourceServer).filter(
    entry => entry.kind === 'backup' && entry.backup.server !== unknownServer.host,
  );
  const [newest] = known;
  if (newest?.kind === 'backup' && serversOf(known).length < 2) {
    const { name, host, port } = newest.backup.manifest.server;
    return { ...(name !== undefined && { name }), host, port };
  }
  return sourceServer === undefined ? unknownServer : { ...unknownServer, name: sourceServer };
}
