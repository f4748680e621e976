import { type DatabaseStatus, statusOf } from '../../catalog/status.ts';
import {
  askedOf,
  type DatabaseSelection,
  namedIn,
  onlyNamed,
} from '../../operations/database-selection.ts';
import type { Work } from '../../operations/run-context.ts';
import { readInventory } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';

export interface StatusRequest extends DatabaseSelection {
  /** `undefined`: every server that has backups there. */
  readonly sourceServer: string | undefined;
}

export interface StatusResult {
  readonly checkedAt: Date;
  /** By name and server. */
  readonly statuses: readonly DatabaseStatus[];
}

/** How it stands with the backups of each database, also of those that were named and have none. */
export async function status(
  store: BackupStore,
  selection: StatusRequest,
  work: Work,
): Promise<StatusResult> {
  await store.check('read', work.signal);
  const inventory = await readInventory(store, onlyNamed(selection.databases), work.signal);
  return {
    checkedAt: work.now(),
    statuses: statusOf(askedOf(inventory, selection), {
      databases: namedIn(selection),
      server: selection.sourceServer,
    }),
  };
}
