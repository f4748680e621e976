import { azureLogin } from '../../connections/azure-login.ts';
import { openStore } from '../../connections/store.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import type { definition } from './definition.ts';
import { type ListResult, list } from './list.ts';

export async function run(
  values: ValuesFor<typeof definition>,
  context: CommandContext,
): Promise<Ran<ListResult>> {
  const { databases, 'source-server': sourceServer } = values;
  const store = await openStore(values, azureLogin(values, context), sourceServer);
  const result = await list(store, { databases, sourceServer }, context);
  return { result, location: store.location };
}
