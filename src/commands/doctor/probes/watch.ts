import type { AzureLogin } from '../../../connections/azure-login.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import type { ServerFacts } from './server.ts';

/** Whether backups are made, and whether anybody hears of it. `login`: by which the store is opened, if it can be. */
export async function examineWatch(
  _values: DoctorValues,
  _login: AzureLogin | undefined,
  _facts: ServerFacts | undefined,
  _context: CommandContext,
): Promise<readonly Diagnosis[]> {
  return [];
}
