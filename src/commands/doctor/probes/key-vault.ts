import type { AzureLogin } from '../../../connections/azure-login.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';

export async function examineKeyVault(
  _values: DoctorValues,
  _login: AzureLogin,
  _context: CommandContext,
): Promise<readonly Diagnosis[]> {
  return [];
}
