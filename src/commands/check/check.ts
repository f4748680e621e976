import { assess } from '../../catalog/findings/assess.ts';
import type { Credential } from '../../catalog/findings/credentials.ts';
import type { Finding } from '../../catalog/findings/finding.ts';
import type { CheckPolicy } from '../../catalog/findings/policy.ts';
import { storedBytesOf } from '../../catalog/history.ts';
import { ownName } from '../../catalog/server.ts';
import { type DatabaseStatus, statusOf } from '../../catalog/status.ts';
import type { DatabaseSelection } from '../../operations/database-selection.ts';
import { askedOf, namedIn } from '../../operations/database-selection.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { selectDatabases } from '../../operations/select-databases.ts';
import type { ServerConnection } from '../../postgres/session/reach-server.ts';
import { readInventory } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';

export interface CheckRequest extends DatabaseSelection, CheckPolicy {
  /** Whose backups are looked at; `undefined`: those of the server, or where there is none, of all. */
  readonly sourceServer: string | undefined;
  /** What the server is called. */
  readonly serverName: string | undefined;
}

/** What a check looks at. */
export interface CheckParts {
  readonly store: BackupStore;
  /** Without it, databases that never had a backup are not found. */
  readonly server: ServerConnection | undefined;
  /** What this run logged in by, as far as it says when it ends. */
  readonly credentials: readonly Credential[];
}

export interface CheckResult {
  readonly checkedAt: Date;
  /** By name and server. */
  readonly statuses: readonly DatabaseStatus[];
  /** The worst first. Empty: all is well. */
  readonly findings: readonly Finding[];
}

/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
export async function check(
  { store, server, credentials }: CheckParts,
  request: CheckRequest,
  context: RunContext,
): Promise<CheckResult> {
  await store.check('read', context.signal);
  const [inventory, onServer] = await Promise.all([
    readInventory(store, undefined, context.signal),
    server && selectDatabases(server, request, context),
  ]);
  const asked = askedOf(inventory, request);
  const named = namedIn(request);
  const only =
    request.sourceServer ??
    (server && ownName({ name: request.serverName, ...server.server.address }));
  const checkedAt = context.now();
  const findings = assess(
    {
      inventory: asked,
      storedBytes: storedBytesOf(inventory),
      server: onServer,
      only,
      named,
      credentials,
    },
    request,
    checkedAt,
  );
  const databases = [...(onServer?.selected ?? []).map(({ name }) => name), ...named];
  const statuses = statusOf(asked, { databases, server: only });
  return { findings, statuses, checkedAt };
}
