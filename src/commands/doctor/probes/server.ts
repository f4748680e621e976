import type { DatabaseProperties } from '../../../catalog/database-properties.ts';
import { Failure } from '../../../catalog/failure.ts';
import type { AzureLogin } from '../../../connections/azure-login.ts';
import { hardlyPatient, reach } from '../../../connections/server.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import { selectDatabases } from '../../../operations/select-databases.ts';
import { readExtensions } from '../../../postgres/contents/contents.ts';
import { readProperties } from '../../../postgres/database/properties.ts';
import type { Server } from '../../../postgres/session/server.ts';
import { selectionOf } from '../../selection.ts';
import { type Diagnosis, ok, probe } from '../diagnosis.ts';
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

/** The patience of a connection, and the tries before it. */
const reachLimitSeconds = 30;

export async function examineServer(
  values: DoctorValues,
  login: AzureLogin,
  context: CommandContext,
): Promise<Patient> {
  const { signal } = context;
  const found: { server?: Server; names?: readonly string[] } = {};
  const reached = await probe(
    { area: 'server', probe: 'server-reach', limitSeconds: reachLimitSeconds },
    signal,
    async stop => {
      await using connection = await reach(
        hardlyPatient(values),
        { ...context, signal: stop },
        login,
      );
      found.server = connection.server;
      return ok(`${connection.server.name} answers: PostgreSQL ${connection.server.version}`);
    },
  );
  const { server } = found;
  if (!server) return { diagnoses: reached, facts: undefined };
  const databases = await probe({ area: 'server', probe: 'databases' }, signal, async stop => {
    await using maintenance = await server.connect(
      server.address.maintenanceDatabase,
      'doctor',
      stop,
    );
    const connection = { server, maintenance, [Symbol.asyncDispose]: async () => undefined };
    const selection = selectionOf(values);
    const { selected } = await selectDatabases(connection, selection, { ...context, signal: stop });
    found.names = selected.map(({ name }) => name);
    return ok(`to be backed up: ${found.names.join(', ')}`);
  });
  const looked = await Promise.all(
    (found.names ?? []).map(name => lookInto(server, name, context)),
  );
  return {
    diagnoses: [...reached, ...databases],
    facts: { server, databases: looked.flatMap(fact => fact ?? []) },
  };
}

/** `undefined`: it cannot be looked into, which another probe tells. */
async function lookInto(server: Server, name: string, { signal }: CommandContext) {
  try {
    await using session = await server.connect(name, 'doctor', signal);
    const found = await readProperties(session, name);
    const extensions = (await readExtensions(session)).map(extension => extension.name);
    return found && { name, properties: found.properties, extensions };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
