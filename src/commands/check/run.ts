import { azureLogin } from '../../connections/azure-login.ts';
import { reach } from '../../connections/server.ts';
import { openStore, serverIn, storeCredentials } from '../../connections/store.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import { namesIn } from '../../options/schema.ts';
import type { Ran, ValuesFor } from '../command.ts';
import { selectionOf } from '../selection.ts';
import { type CheckResult, check } from './check.ts';
import { type definition, usesServer } from './definition.ts';

export async function run(
  values: ValuesFor<typeof definition>,
  context: CommandContext,
): Promise<Ran<CheckResult>> {
  const login = azureLogin(values, context);
  const sourceServer = values['source-server'];
  const store = await openStore(values, login, sourceServer ?? serverIn(values));
  await using server = usesServer(namesIn(context.given))
    ? await reach(values, context, login)
    : undefined;
  const request = {
    ...selectionOf(values),
    maxAgeHours: values['max-age-hours'],
    maxSizeChangePercent: values['max-size-change-percent'],
    maxVerifiedAgeDays: values['max-verified-age-days'],
    verifyLevel: values['verify-level'],
    storageQuotaGib: values['storage-quota-gib'],
    maxQuotaPercent: values['max-quota-percent'],
    expiryWarningDays: values['expiry-warning-days'],
    sourceServer,
    serverName: values['server-name'],
  };
  const credentials = [...context.credentials, ...storeCredentials(values, context.now())];
  const result = await check({ store, server, credentials }, request, context);
  return { result, location: store.location };
}
