import { type DatabaseProperties, defaultGrants } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import type { ExternalSource } from '../../catalog/source.ts';
import { damageIn } from '../../operations/archive-check.ts';
import type { ExternalDump } from '../../operations/choose-backup.ts';
import { scratchFindings } from '../../operations/preflight/disk-space.ts';
import { refuseArchived } from '../../operations/rehydrate.ts';
import { reportBytes } from '../../operations/reporter.ts';
import type { Target } from '../../operations/restore-plan.ts';
import type { AskedRestore } from '../../operations/restore-request.ts';
import type { RunContext } from '../../operations/run-context.ts';
import {
  type ForeignArchive,
  readExternalArchive,
} from '../../postgres/archive/external-archive.ts';
import { otherFormat } from '../../postgres/archive/file-format.ts';
import { readProperties } from '../../postgres/database/properties.ts';
import { withoutTemplate } from '../../postgres/session/refusals.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { RestoreParts } from './parts.ts';

/**
 * Fetches a dump that no manifest speaks of, and reads from itself what a manifest would say. All of it
 * is unpacked once: that it has its end is the only thing that can be known of its bytes.
 */
export async function fetchExternalDump(
  { server, store, tools, tempDir }: RestoreParts,
  maintenance: Session,
  { name, sizeBytes }: ExternalDump,
  { database, target: targetName, rehydrate }: AskedRestore,
  target: Target,
  archive: string,
  context: RunContext,
): Promise<ExternalSource> {
  const { reporter, signal } = context;
  await refuseArchived(store, name, [name], rehydrate, context);
  const [noRoom] = await scratchFindings(tempDir, sizeBytes);
  if (noRoom) throw new Failure(noRoom.code, noRoom.message, noRoom.hint);
  reporter.info(`Fetching ${name}, of which there is no manifest`);
  const read = await store.download(name, archive, {
    signal,
    onBytes: reportBytes(reporter, name, sizeBytes),
    recordedBytes: sizeBytes,
  });
  const other = await otherFormat(archive);
  if (other)
    throw new Failure('DUMP_UNUSABLE', `${name} cannot be restored: ${other.what}`, other.hint);
  reporter.info(`Reading all of ${name}`);
  const found = await readOrRefuse(name, () => readExternalArchive(server, tools, archive, signal));

  const live = target.kind === 'whole' ? target.properties : undefined;
  const unchecked = [
    `there is no SHA-256 to compare ${name} with: it can be read to its end, but a byte that was changed would not be seen`,
    'nothing was recorded to compare the restored database with, nor what was left out of the dump',
    ...(found.database === undefined || found.database === database
      ? []
      : [
          `it is a dump of the database "${found.database}", and is taken for one of "${database}"`,
        ]),
    ...(found.properties
      ? []
      : [
          `it does not say its encoding and locale: those of ${live ? `"${targetName}"` : 'template0'} are taken`,
        ]),
    ...(live
      ? []
      : [
          `settings, grants and comment of the database itself are not taken from it: "${targetName}" gets PostgreSQL’s defaults`,
        ]),
  ];
  for (const each of unchecked) reporter.warn(each);
  const { serverVersion = server.version, clientVersion = serverVersion } = found;
  return {
    kind: 'foreign',
    name,
    database,
    dump: name,
    createdAt: found.createdAt,
    unchecked,
    facts: {
      server: { version: serverVersion, major: Number.parseInt(serverVersion, 10) },
      client: { version: clientVersion },
      dump: { sizeBytes: read.sizeBytes },
      properties: {
        ...(found.properties ?? live ?? (await propertiesOfTemplate(maintenance))),
        owner: found.owner ?? server.address.username,
        connectionLimit: -1,
        comment: null,
        grants: defaultGrants,
        settings: [],
      },
      extensions: found.extensions.map(extension => ({ name: extension })),
      exclusions: { schemas: [], tableData: [], pgDumpOptions: [] },
      totals: { tables: found.tables },
      usedRoles: found.neededRoles.map(role => ({ name: role, needed: true })),
    },
  };
}

/** Those of a new database of which nothing is said. */
async function propertiesOfTemplate(maintenance: Session): Promise<DatabaseProperties> {
  const found = await readProperties(maintenance, 'template0');
  if (found) return found.properties;
  throw new Failure(
    'PREFLIGHT_FAILED',
    'the server has no database template0, from which databases are made',
    withoutTemplate,
  );
}

/** What pg_restore says of an archive that is cut off or that it does not know. */
async function readOrRefuse(
  name: string,
  read: () => Promise<ForeignArchive>,
): Promise<ForeignArchive> {
  try {
    return await read();
  } catch (error) {
    throw new Failure(
      'DUMP_UNUSABLE',
      `${name} cannot be restored: ${damageIn(error)}`,
      'It is cut off or damaged, or a later pg_dump made it than the pg_restore that fits the server can read. Nothing was touched.',
      { cause: error },
    );
  }
}
