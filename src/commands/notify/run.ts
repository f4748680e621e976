import { azureLogin } from '../../connections/azure-login.ts';
import { openStore } from '../../connections/store.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import { selectionOf } from '../selection.ts';
import type { definition } from './definition.ts';
import { type NotifyResult, notify } from './notify.ts';

export async function run(
  values: ValuesFor<typeof definition>,
  context: CommandContext,
): Promise<Ran<NotifyResult>> {
  const store = await openStore(values, azureLogin(values, context), values['source-server']);
  const request = { ...selectionOf(values), jobResults: values['job-results'] };
  return { result: await notify(store, request, context), location: store.location };
}
