import { readContents } from '../../postgres/contents/contents.ts';
import { readDangling } from '../../postgres/contents/dangling.ts';
import { isPartial } from '../../postgres/contents/exclusions.ts';
import { refusedReads } from '../../postgres/contents/read-privileges.ts';
import { openSnapshot } from '../../postgres/contents/snapshot.ts';
import type { Server } from '../../postgres/session/server.ts';
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
  const snapshot = await openSnapshot(snapshotSession, settings.lockWaitTimeoutSeconds, signal);
  const exclusions = await findExclusions(snapshotSession, settings);
  await warnOfStandby(snapshotSession, database, snapshot, exclusions, context);
  const [refused] = await refusedReads(snapshotSession, server, exclusions);
  if (refused) throw refused;
  if (!isPartial(exclusions)) return;
  const definitions = { countRows: false, hashContents: false };
  const contents = await readContents(snapshotSession, server.major, exclusions, definitions);
  warnOfDangling(database, await readDangling(snapshotSession, exclusions, contents, []), context);
}
