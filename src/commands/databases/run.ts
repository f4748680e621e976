import { azureLogin } from '../../connections/azure-login.ts';
import { reach } from '../../connections/server.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import { selectionOf } from '../selection.ts';
import { type DatabasesResult, databases } from './databases.ts';
import type { definition } from './definition.ts';

export async function run(
  values: ValuesFor<typeof definition>,
  context: CommandContext,
): Promise<Ran<DatabasesResult>> {
  const login = azureLogin(values, context);
  await using reached = await reach(values, context, login);
  return { result: await databases(reached, selectionOf(values), context) };
}
