import { withoutSignature } from '../../catalog/store-paths.ts';
import { azureLogin } from '../../connections/azure-login.ts';
import { openStore } from '../../connections/store.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import type { definition } from './definition.ts';
import { type DownloadResult, download } from './download.ts';

export async function run(
  values: ValuesFor<typeof definition>,
  context: CommandContext,
): Promise<Ran<DownloadResult>> {
  const sourceServer = values['source-server'];
  const store = await openStore(values, azureLogin(values, context), sourceServer);
  const request = {
    database: values.database,
    backup: withoutSignature(values.backup),
    sourceServer,
    rehydrate: values.rehydrate,
    outputDirectory: values['output-directory'],
  };
  return { result: await download(store, request, context), location: store.location };
}
