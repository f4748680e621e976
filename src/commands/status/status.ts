import { type DatabaseStatus, statusOf } from '../../catalog/status.ts';
import {
  askedOf,
  type DatabaseSelection,
  namedIn,
  onlyNamed,
} from '../../operations/database-selection.ts';
import type { RunContext } from '../../operations/run-context.ts';
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
  context: RunContext,
): Promise<StatusResult> {
  await store.check('read', context.signal);
  const inventory = await readInventory(store, onlyNamed(selection.databases), context.signal);
  return {
    checkedAt: context.now(),
    statuses: statusOf(askedOf(inventory, selection), {
      databases: namedIn(selection),
      server: selection.sourceServer,
    }),
  };
}
