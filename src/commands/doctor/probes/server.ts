import type { DatabaseProperties } from '../../../catalog/database-properties.ts';
import type { AzureLogin } from '../../../connections/azure-login.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import type { Server } from '../../../postgres/session/server.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';

/** What a server is found to be, for those who look further. */
export interface ServerFacts {
  readonly server: Server;
  /** Those that are to be backed up, and could be looked into. */
  readonly databases: readonly {
    readonly name: string;
    readonly properties: DatabaseProperties;
    readonly extensions: readonly string[];
  }[];
}

export interface Patient {
  readonly diagnoses: readonly Diagnosis[];
  /** `undefined`: it was not reached. */
  readonly facts: ServerFacts | undefined;
}

export async function examineServer(
  _values: DoctorValues,
  _login: AzureLogin,
  _context: CommandContext,
): Promise<Patient> {
  return { diagnoses: [], facts: undefined };
}
