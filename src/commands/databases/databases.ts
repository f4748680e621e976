import type { DatabaseSelection } from '../../operations/database-selection.ts';
import type { RunContext } from '../../operations/run-context.ts';
import {
  isNothing,
  requireSomething,
  type SelectedDatabases,
  selectDatabases,
} from '../../operations/select-databases.ts';
import { databaseSize } from '../../postgres/database/size.ts';
import type { ServerConnection } from '../../postgres/session/reach-server.ts';

export interface DatabasesResult extends SelectedDatabases {
  /** Bytes on disk, by name, as far as we may ask. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Shows what would be backed up, and why the rest would not. */
export async function databases(
  reached: ServerConnection,
  selection: DatabaseSelection,
  context: RunContext,
): Promise<DatabasesResult> {
  const found = await selectDatabases(reached, selection, context);
  for (const { name, leftOut } of isNothing(found) ? found.leftOut : []) {
    context.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
  }
  requireSomething(found, reached.server);
  const sizes = new Map<string, number>();
  for (const { name } of [...found.selected, ...found.leftOut]) {
    const bytes = await databaseSize(reached.maintenance, name);
    if (bytes !== undefined) sizes.set(name, bytes);
  }
  return { ...found, sizes };
}
