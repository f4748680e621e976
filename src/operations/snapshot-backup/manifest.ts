import { totalsOf } from '../../catalog/contents.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import type { BackupId } from '../../catalog/names.ts';
import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import type { Exclusions } from '../../postgres/contents/exclusions.ts';
import type { Snapshot } from '../../postgres/contents/snapshot.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Digests } from '../../storage/store.ts';
import { recordedDumpName, recordedName } from '../recorded-names.ts';
import type { RunContext } from '../run-context.ts';
import type { ServerDescription, SnapshotDescription } from './description.ts';
import type { DumpSettings } from './dump-settings.ts';
import type { FilesBesideDump } from './files-beside-dump.ts';
import { keptDangling, keptNeeds } from './warnings.ts';

/** All that is known of a backup once its files are stored. */
export interface MadeBackup {
  readonly place: BackupId;
  readonly startedAt: Date;
  readonly server: Server;
  readonly serverName: string | undefined;
  /** What the server was called before. */
  readonly formerly: readonly string[];
  readonly tools: ClientTools;
  readonly settings: DumpSettings;
  readonly compression: string;
  readonly exclusions: Exclusions;
  readonly snapshot: Snapshot;
  readonly inSnapshot: SnapshotDescription;
  readonly onServer: ServerDescription;
  /** Its name in the store. */
  readonly dumpName: string;
  readonly dump: Digests;
  readonly beside: FilesBesideDump;
}

/** What is written last, and makes a backup of the files. */
export function manifestOf(made: MadeBackup, context: RunContext): Manifest {
  const { place, server, serverName, formerly, tools, settings, snapshot, exclusions } = made;
  const { compression, dumpName, dump, beside } = made;
  const { contents, extensions, usedRoles, needsSearchPath, dangling } = made.inSnapshot;
  const { properties, databaseBytes, cluster } = made.onServer;
  return {
    schemaVersion: 1,
    database: place.database,
    label: settings.label,
    snapshotAt: snapshot.takenAt.toISOString(),
    ...(snapshot.standby && { standby: snapshot.standby }),
    startedAt: made.startedAt.toISOString(),
    finishedAt: context.now().toISOString(),
    server: {
      ...(serverName !== undefined && { name: serverName }),
      host: server.address.host,
      port: server.address.port,
      ...(formerly.length > 0 && { formerly: [...formerly] }),
      ...(cluster !== undefined && { systemIdentifier: cluster }),
      version: server.version,
      major: server.major,
    },
    client: { version: tools.version },
    dump: {
      name: recordedDumpName(place, dumpName),
      sizeBytes: dump.sizeBytes,
      sha256: dump.sha256,
      md5: dump.md5,
      compression,
    },
    contents: {
      name: recordedName(place, 'contents'),
      sizeBytes: beside.contents.sizeBytes,
      sha256: beside.contents.sha256,
    },
    ...(beside.roles && {
      roles: {
        name: recordedName(place, 'roles'),
        sizeBytes: beside.roles.sizeBytes,
        sha256: beside.roles.sha256,
      },
    }),
    usedRoles: [...usedRoles],
    properties,
    ...(databaseBytes !== undefined && { databaseBytes }),
    ...(needsSearchPath.length > 0 && { needsSearchPath: needsSearchPath.slice(0, keptNeeds) }),
    extensions: [...extensions],
    ...(dangling.length > 0 && { dangling: dangling.slice(0, keptDangling) }),
    totals: totalsOf(contents),
    exclusions: {
      schemas: [...exclusions.schemas],
      tableData: exclusions.tableData.map(({ schema, name }) => ({ schema, name })),
      ...(settings.excludeTableData.length > 0 && {
        tableDataPatterns: settings.excludeTableData.map(({ text }) => text),
      }),
      pgDumpOptions: [...settings.pgDumpOptions],
    },
    run: context.run,
    tool: { version: context.toolVersion },
  };
}
