import { type Contents, latestInventory } from '../../catalog/contents.ts';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import type { SearchPathNeed } from '../../catalog/search-path.ts';
import { type MovedFields, readBeyondDump } from '../../postgres/contents/beyond-dump.ts';
import { readContents, readExtensions } from '../../postgres/contents/contents.ts';
import { type Dangling, readDangling } from '../../postgres/contents/dangling.ts';
import type { Exclusions } from '../../postgres/contents/exclusions.ts';
import { readMigrations } from '../../postgres/contents/migrations.ts';
import { readSearchPathNeeds } from '../../postgres/contents/search-path-needs.ts';
import { readProperties } from '../../postgres/database/properties.ts';
import { databaseSize } from '../../postgres/database/size.ts';
import type { UsedRole } from '../../postgres/roles/read-roles.ts';
import { readUsedRoles } from '../../postgres/roles/read-roles.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';
import { systemIdentifier } from '../../postgres/session/system-identifier.ts';
import { readRolesOrWarn } from '../roles/dump-roles.ts';
import type { RunContext } from '../run-context.ts';
import type { DumpSettings } from './dump-settings.ts';

/** What is in a snapshot, besides the rows. */
export interface SnapshotDescription {
  readonly contents: Contents;
  readonly extensions: readonly { readonly name: string; readonly version: string }[];
  readonly usedRoles: readonly UsedRole[];
  readonly needsSearchPath: SearchPathNeed[];
  readonly dangling: readonly Dangling[];
  readonly moved: readonly MovedFields[];
}

/** What the contents file and the manifest say about what is in the database. */
export async function describeSnapshot(
  snapshotSession: Session,
  server: Server,
  exclusions: Exclusions,
  settings: DumpSettings,
): Promise<SnapshotDescription> {
  const read = await readContents(
    snapshotSession,
    server.major,
    exclusions,
    settings,
    latestInventory,
  );
  const migrations = await readMigrations(snapshotSession, exclusions);
  const reading = settings.countRows ? 'source, counted' : 'source';
  const { beyondDump, moved } = await readBeyondDump(snapshotSession, exclusions, reading);
  const contents = { ...read, migrations, beyondDump };
  const extensions = await readExtensions(snapshotSession);
  const dangling = await readDangling(snapshotSession, exclusions, contents, extensions);
  const usedRoles = await readUsedRoles(snapshotSession, exclusions.schemas);
  const needsSearchPath = await readSearchPathNeeds(snapshotSession);
  return { contents, extensions, usedRoles, needsSearchPath, dangling, moved };
}

/** What belongs to the database and the server, and is not in the snapshot. */
export interface ServerDescription {
  readonly properties: DatabaseProperties;
  /** The bytes of the roles file, if it is wanted and the server tells its roles. */
  readonly roles: Buffer | undefined;
  readonly databaseBytes: number | undefined;
  /** The system identifier. */
  readonly cluster: string | undefined;
}

export async function describeServer(
  maintenance: Session,
  database: string,
  settings: DumpSettings,
  context: RunContext,
): Promise<ServerDescription> {
  const { properties } = await requireProperties(maintenance, database);
  const roles = settings.includeRoles ? await readRolesOrWarn(maintenance, context) : undefined;
  const databaseBytes = await databaseSize(maintenance, database);
  const cluster = await systemIdentifier(maintenance);
  return { properties, roles, databaseBytes, cluster };
}

export async function requireProperties(maintenance: Session, database: string) {
  const found = await readProperties(maintenance, database);
  if (found) return found;
  throw new Failure(
    'DATABASE_NOT_FOUND',
    `database "${database}" was dropped or renamed since its backup began`,
    'Run again.',
  );
}
