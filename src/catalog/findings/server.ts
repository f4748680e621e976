import type { Failure } from '../failure.ts';
import { option } from '../reference.ts';
import type { Finding } from './finding.ts';

/** What a server has, and what of it a backup takes. */
export interface ServerDatabases {
  readonly selected: readonly { readonly name: string }[];
  readonly leftOut: readonly {
    readonly name: string;
    readonly leftOut: { readonly reason: string; readonly expected: boolean };
  }[];
  readonly failures: readonly { readonly database: string; readonly failure: Failure }[];
}

export const isAbsence = ({ code }: Failure): boolean => code === 'DATABASE_NOT_FOUND';

/** What a backup of all databases would pass over, though somebody may rely on it. */
export function serverFindings(server: ServerDatabases | undefined): Finding[] {
  if (!server) return [];
  const worrying = server.leftOut.filter(({ leftOut }) => !leftOut.expected);
  return [
    ...server.failures
      .filter(({ failure }) => !isAbsence(failure))
      .map(
        ({ database, failure }): Finding => ({
          level: 'error',
          code: 'DATABASE_HALF_RESTORED',
          database,
          message: failure.message,
          hint: failure.hint,
        }),
      ),
    ...worrying.map(
      ({ name, leftOut }): Finding => ({
        level: 'warning',
        code: 'DATABASE_LEFT_OUT',
        database: name,
        message: `"${name}" is not backed up: ${leftOut.reason}`,
        hint: `Mend that, or leave it out with ${option('exclude-databases')}.`,
      }),
    ),
  ];
}
