import { assess } from '../catalog/findings/assess.ts';
import type { Credential } from '../catalog/findings/credentials.ts';
import type { Finding } from '../catalog/findings/finding.ts';
import type { CheckPolicy } from '../catalog/findings/policy.ts';
import type { ServerDatabases } from '../catalog/findings/server.ts';
import { storedBytesOf } from '../catalog/history.ts';
import type { ServerName } from '../catalog/server.ts';
import { type DatabaseStatus, statusOf } from '../catalog/status.ts';
import { readInventory } from '../repository/list.ts';
import type { BackupStore } from '../storage/store.ts';
import { askedOf, type DatabaseSelection, namedIn } from './database-selection.ts';
import type { RunContext } from './run-context.ts';

/** What is looked at. */
export interface AssessedParts {
  readonly store: BackupStore;
  /** Asked of the server; without it, databases that never had a backup are not found. */
  readonly databasesOnServer: (() => Promise<ServerDatabases>) | undefined;
  /** Whose backups are looked at; `undefined`: of all servers. */
  readonly only: ServerName | undefined;
  /** What the run logged in by, as far as it says when it ends. */
  readonly credentials: readonly Credential[];
}

export interface Assessment {
  readonly checkedAt: Date;
  /** By name and server. */
  readonly statuses: readonly DatabaseStatus[];
  /** The worst first. Empty: all is well. */
  readonly findings: readonly Finding[];
}

/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
export async function assessBackups(
  { store, databasesOnServer, only, credentials }: AssessedParts,
  request: DatabaseSelection & CheckPolicy,
  context: RunContext,
): Promise<Assessment> {
  await store.check('read', context.signal);
  const [inventory, server] = await Promise.all([
    readInventory(store, undefined, context.signal),
    databasesOnServer?.(),
  ]);
  const asked = askedOf(inventory, request);
  const named = namedIn(request);
  const checkedAt = context.now();
  const storedBytes = storedBytesOf(inventory);
  const evident = { inventory: asked, storedBytes, server, only, named, credentials };
  const findings = assess(evident, request, checkedAt);
  const databases = [...(server?.selected ?? []).map(({ name }) => name), ...named];
  const statuses = statusOf(asked, { databases, server: only });
  return { findings, statuses, checkedAt };
}
