import type { CommandContext } from '../../../operations/run-context.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import type { ServerFacts } from './server.ts';

/** `facts`: of the server that the programs are for, where it was reached. */
export async function examineMachine(
  _values: DoctorValues,
  _facts: ServerFacts | undefined,
  _context: CommandContext,
): Promise<readonly Diagnosis[]> {
  return [];
}
