import { latestInventory } from '../../catalog/contents.ts';
import { readContents } from '../../postgres/contents/contents.ts';
import { readDangling } from '../../postgres/contents/dangling.ts';
import { isPartial } from '../../postgres/contents/exclusions.ts';
import { refusedReads } from '../../postgres/contents/read-privileges.ts';
import { openSnapshot } from '../../postgres/contents/snapshot.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { RunContext } from '../run-context.ts';
import type { DumpSettings } from './dump-settings.ts';
import { findExclusions } from './exclusions.ts';
import { warnOfDangling, warnOfStandby } from './warnings.ts';

/**
 * Tries what a backup begins with and whether all may be read, as far as that copies no row and leaves nothing. What
 * it fails with, a backup would fail with.
 */
export async function tryToBackUp(
  server: Server,
  database: string,
  settings: DumpSettings,
  context: RunContext,
): Promise<void> {
  const { signal } = context;
  await using snapshotSession = await server.connect(database, 'backup', signal);
  const tried = await tryToRead(snapshotSession, server, settings, signal);
  const { snapshot, exclusions } = tried;
  await warnOfStandby(snapshotSession, database, snapshot, exclusions, context);
  const [refused] = tried.refused;
  if (refused) throw refused;
  if (!isPartial(exclusions)) return;
  const definitions = { countRows: false, hashContents: false };
  const contents = await readContents(
    snapshotSession,
    server.major,
    exclusions,
    definitions,
    latestInventory,
  );
  warnOfDangling(database, await readDangling(snapshotSession, exclusions, contents, []), context);
}

/** Begins a backup in a session: the snapshot, what is left out, and all of the rest that may not be read. */
export async function tryToRead(
  snapshotSession: Session,
  server: Server,
  settings: ReadSettings,
  signal: AbortSignal,
) {
  const snapshot = await openSnapshot(snapshotSession, settings.lockWaitTimeoutSeconds, signal);
  const exclusions = await findExclusions(snapshotSession, settings);
  const refused = await refusedReads(snapshotSession, server, exclusions);
  return { snapshot, exclusions, refused };
}

type ReadSettings = Pick<
  DumpSettings,
  'lockWaitTimeoutSeconds' | 'excludeSchemas' | 'excludeTableData'
>;
