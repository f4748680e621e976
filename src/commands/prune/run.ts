import { azureLogin } from '../../connections/azure-login.ts';
import { openStore } from '../../connections/store.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import { selectionOf } from '../selection.ts';
import type { definition } from './definition.ts';
import { type PruneRequest, type PruneResult, prune } from './prune.ts';

type Values = ValuesFor<typeof definition>;

export async function run(values: Values, context: CommandContext): Promise<Ran<PruneResult>> {
  const sourceServer = values['source-server'];
  const store = await openStore(values, azureLogin(values, context), sourceServer);
  const policy = policyOf(values);
  const request = { ...selectionOf(values), sourceServer, policy, dryRun: values['dry-run'] };
  return { result: await prune(store, request, context), location: store.location };
}

const policyOf = (values: Values): PruneRequest['policy'] => ({
  keepLast: values['keep-last'],
  keepDays: values['keep-days'],
  keepDaily: values['keep-daily'],
  keepWeekly: values['keep-weekly'],
  keepMonthly: values['keep-monthly'],
  keepYearly: values['keep-yearly'],
  keepMinimum: values['keep-minimum'],
  keepLabels: values['keep-labels'],
  keepManualDays: values['keep-manual-days'],
  keepSafetyDays: values['keep-safety-days'],
  requireVerified: values['require-verified'],
  verifyLevel: values['verify-level'],
  maxDeletePercent: values['max-delete-percent'],
  timeZone: values['time-zone'],
});
