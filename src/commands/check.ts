import { assess, type CheckPolicy, type Credential, type Finding } from '../catalog/freshness.ts';
import { statusOf, storedBytesOf } from '../catalog/status.ts';
import type { Reached } from '../postgres/server.ts';
import { readInventory } from '../storage/catalog.ts';
import type { BackupStore } from '../storage/store.ts';
import { type DatabaseSelection, selectDatabases } from './databases.ts';
import { askedOf, namedIn, type StatusResult } from './status.ts';
import type { Work } from './work.ts';

export interface CheckRequest extends DatabaseSelection, CheckPolicy {}

/** What a check looks at. */
export interface CheckParts {
  readonly store: BackupStore;
  /** Without it, databases that never had a backup are not found. */
  readonly server: Reached | undefined;
  /** What this run logged in by, as far as it says when it ends. */
  readonly credentials: readonly Credential[];
}

export interface CheckResult extends StatusResult {
  /** The worst first. Empty: all is well. */
  readonly findings: readonly Finding[];
}

/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
export async function check(
  { store, server, credentials }: CheckParts,
  request: CheckRequest,
  work: Work,
): Promise<CheckResult> {
  await store.check('read', work.signal);
  const [inventory, onServer] = await Promise.all([
    readInventory(store, undefined, work.signal),
    server && selectDatabases(server, request, work),
  ]);
  const asked = askedOf(inventory, request);
  const named = namedIn(request);
  const checkedAt = work.now();
  const findings = assess(
    {
      inventory: asked,
      storedBytes: storedBytesOf(inventory),
      server: onServer,
      named,
      credentials,
    },
    request,
    checkedAt,
  );
  const expected = [...(onServer?.selected ?? []).map(({ name }) => name), ...named];
  return { findings, statuses: statusOf(asked, expected), checkedAt };
}
