import type { Credential } from '../../catalog/findings/credentials.ts';
import type { CheckPolicy } from '../../catalog/findings/policy.ts';
import { ownName } from '../../catalog/server.ts';
import { type Assessment, assessBackups } from '../../operations/assess-backups.ts';
import type { DatabaseSelection } from '../../operations/database-selection.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { selectDatabases } from '../../operations/select-databases.ts';
import type { ServerConnection } from '../../postgres/session/reach-server.ts';
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

export type CheckResult = Assessment;

/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
export const check = (
  { store, server, credentials }: CheckParts,
  request: CheckRequest,
  context: RunContext,
): Promise<CheckResult> =>
  assessBackups(
    {
      ...{ store, credentials },
      databasesOnServer: server && (() => selectDatabases(server, request, context)),
      only:
        request.sourceServer ??
        (server && ownName({ name: request.serverName, ...server.server.address })),
    },
    request,
    context,
  );
