import { azureLogin } from '../../connections/azure-login.ts';
import { openStore } from '../../connections/store.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import { selectionOf } from '../selection.ts';
import type { definition } from './definition.ts';
import { type StatusResult, status } from './status.ts';

export async function run(
  values: ValuesFor<typeof definition>,
  context: CommandContext,
): Promise<Ran<StatusResult>> {
  const sourceServer = values['source-server'];
  const store = await openStore(values, azureLogin(values, context), sourceServer);
  const result = await status(store, { ...selectionOf(values), sourceServer }, context);
  return { result, location: store.location };
}
