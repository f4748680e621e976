import { Failure } from '../../../catalog/failure.ts';
import { option } from '../../../catalog/reference.ts';
import type { AzureLogin } from '../../../connections/azure-login.ts';
import {
  connectRestoring,
  hardlyPatient,
  loginWarning,
  poolerOf,
  type RestoringServer,
  reach,
} from '../../../connections/server.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import type { Server } from '../../../postgres/session/server.ts';
import type { Session } from '../../../postgres/session/session.ts';
import { type Diagnosis, ok, probe, skipped, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import { backupVerdicts } from './backup-rights.ts';
import {
  type Belongings,
  type ChosenDatabases,
  chooseDatabases,
  type DatabaseFacts,
  lookInto,
} from './databases.ts';
import { drillVerdicts, elsewhereVerdicts } from './drill-rights.ts';
import { extensionVerdicts, restoreVerdicts } from './restore-rights.ts';
import { clockVerdict, stateVerdicts, tlsVerdicts, versionVerdict } from './server-state.ts';
import { surplusOfReader, surplusOfRestorer } from './surplus-rights.ts';

/** What a server is found to be, for those who look further. */
export interface ServerFacts {
  readonly server: Server;
  /** Those that are to be backed up, and could be looked into. */
  readonly databases: readonly DatabaseFacts[];
  /** Another one, that drills restore to; `undefined` where they do not, or it was not reached. */
  readonly drillServer?: Server | undefined;
}

export interface Patient {
  readonly diagnoses: readonly Diagnosis[];
  /** `undefined`: it was not reached. */
  readonly facts: ServerFacts | undefined;
}

/** The patience of a connection, and the tries before it. */
const reachLimitSeconds = 30;

/** A backup has more sessions at a time: who has enough for one must not be short of them here. */
const databasesAtATime = 2;

export async function examineServer(
  values: DoctorValues,
  login: AzureLogin,
  context: CommandContext,
): Promise<Patient> {
  const reached: { server?: Server; certificateEnd?: Date | undefined } = {};
  const reaching = await ask('server-reach', context, async stop => {
    await using connection = await reach(hardlyPatient(values), stop, login);
    reached.server = connection.server;
    reached.certificateEnd = connection.maintenance.certificateEnd();
    const { name, address } = connection.server;
    const { loginWarnings } = connection.maintenance;
    const pooler = poolerOf(connection.server);
    const said = loginWarnings.map(one => loginWarning(connection.server, one));
    return [
      ok(`"${address.username}" reaches ${name}, database "${address.maintenanceDatabase}"`),
      ...said.map(({ message, hint }) => warning(message, `${hint}.`)),
      ...(pooler ? [warning(pooler.message, pooler.hint)] : []),
    ];
  });
  const { server, certificateEnd } = reached;
  if (!server) return { diagnoses: reaching, facts: undefined };

  const now = context.now();
  const ofServer = [
    await ask('server-tls', context, async () =>
      tlsVerdicts(server, certificateEnd, now, values['expiry-warning-days']),
    ),
    await ask('server-version', context, async () => versionVerdict(server, now)),
    await askInSession('server-state', server, context, (session, { signal }) =>
      stateVerdicts(server, session, values, now, signal),
    ),
    await askInSession('server-clock', server, context, (session, stop) =>
      clockVerdict(server, session, stop.now),
    ),
  ];
  const choice = await choose(server, values, context);
  const restorer = await openRestorer(server, values, login, context);
  const ofDatabases = await atATime(databasesAtATime, choice.there, async one => {
    const withRoles = drillsOn(values) === 'host';
    const seen = await lookInto(server, one.name, values, withRoles, context.signal);
    const diagnoses = await examineDatabase(server, one, seen, restorer, values, context);
    return { diagnoses, facts: seen instanceof Failure ? undefined : { ...one, ...seen } };
  });
  const surplus = await examineSurplus(server, choice, restorer, values, context);
  const ofAbsent = await atATime(databasesAtATime, choice.absent, one =>
    examineRestore(one, false, restorer, values, context),
  );
  const databases = ofDatabases.flatMap(({ facts }) => facts ?? []);
  const drill = await examineDrill(server, databases, restorer, values, login, context);
  return {
    diagnoses: [
      ...reaching,
      ...ofServer.flat(),
      ...choice.diagnoses,
      ...restorer.diagnoses,
      ...ofDatabases.flatMap(({ diagnoses }) => diagnoses),
      ...ofAbsent.flat(),
      ...surplus,
      ...drill.diagnoses,
    ],
    facts: { server, databases, drillServer: drill.server },
  };
}

type Ask = (context: CommandContext) => Promise<Verdict | readonly Verdict[]>;

const ask = (name: string, context: CommandContext, what: Ask, database?: string) =>
  probe(
    {
      ...{ area: 'server', probe: name, limitSeconds: reachLimitSeconds },
      ...(database !== undefined && { database }),
    },
    context.signal,
    signal => what({ ...context, signal }),
  );

const askInSession = (
  name: string,
  server: Server,
  context: CommandContext,
  what: (maintenance: Session, context: CommandContext) => Promise<Verdict | readonly Verdict[]>,
) =>
  ask(name, context, async stop => {
    const { maintenanceDatabase } = server.address;
    await using session = await server.connect(maintenanceDatabase, 'doctor', stop.signal);
    return await what(session, stop);
  });

async function choose(server: Server, values: DoctorValues, context: CommandContext) {
  let chosen: ChosenDatabases = { there: [], absent: [], verdicts: [] };
  const diagnoses = await askInSession('databases', server, context, async (session, stop) => {
    chosen = await chooseDatabases(server, session, values, stop);
    return chosen.verdicts;
  });
  return { there: chosen.there, absent: chosen.absent, diagnoses };
}

/** Who runs what is in a dump. */
interface Restorer {
  readonly diagnoses: readonly Diagnosis[];
  /** `undefined`: it cannot log in. */
  readonly parts: RestoringServer | undefined;
}

async function openRestorer(
  server: Server,
  values: DoctorValues,
  login: AzureLogin,
  context: CommandContext,
): Promise<Restorer> {
  const role = values['restore-as'];
  const onServer = values.for.includes('restore') || drillsOn(values) === 'server';
  if (role === undefined || !onServer) {
    return { diagnoses: [], parts: { server, restorer: server } };
  }
  const opened: { parts?: RestoringServer } = {};
  const diagnoses = await ask('restore-as', context, async stop => {
    opened.parts = await connectRestoring(hardlyPatient(values), stop, login);
    return ok(`"${role}" logs in, and may own a database while it is restored`);
  });
  return { diagnoses, parts: opened.parts };
}

/** Where drills restore to; `undefined` where none is made, or on this machine. */
const drillsOn = ({ for: meant, scratch }: DoctorValues): 'server' | 'host' | undefined =>
  meant.includes('verify') && scratch.kind !== 'runner' ? scratch.kind : undefined;

/** What a backup of it takes, also the one before a restore, and what a restore does. */
async function examineDatabase(
  server: Server,
  database: Pick<DatabaseFacts, 'name' | 'properties'>,
  seen: Belongings | Failure,
  restorer: Restorer,
  values: DoctorValues,
  context: CommandContext,
): Promise<Diagnosis[]> {
  const { name } = database;
  const backsUp = values.for.includes('backup');
  const restores = values.for.includes('restore');
  const backup =
    backsUp || restores
      ? await ask(
          'backup-rights',
          context,
          ({ signal }) => backupVerdicts(server, name, values, signal),
          name,
        )
      : [];
  const unseen = seen instanceof Failure ? seen : undefined;
  const facts = { ...database, extensions: seen instanceof Failure ? [] : seen.extensions };
  if (restores)
    return [...backup, ...(await examineRestore(facts, true, restorer, values, context))];
  const aboutExtensions = (what: Ask) => ask('extensions', context, what, name);
  if (backsUp) {
    return unseen
      ? backup
      : [
          ...backup,
          ...(await aboutExtensions(({ signal }) => extensionVerdicts(server, facts, signal))),
        ];
  }
  return unseen && values.for.includes('verify')
    ? await aboutExtensions(async () =>
        skipped(`what a drill of it needs cannot be seen: ${unseen.message}`, unseen.hint),
      )
    : [];
}

const examineRestore = async (
  database: DatabaseFacts,
  exists: boolean,
  { parts }: Restorer,
  values: DoctorValues,
  context: CommandContext,
): Promise<Diagnosis[]> =>
  values.for.includes('restore')
    ? await ask(
        'restore-rights',
        context,
        async ({ signal }) =>
          parts ? await restoreVerdicts(parts, database, exists, signal) : withoutRestorer,
        database.name,
      )
    : [];

const withoutRestorer = skipped(
  `not looked at before the login of ${option('restore-as')} is put right`,
);

async function examineSurplus(
  server: Server,
  { there }: Pick<ChosenDatabases, 'there'>,
  { parts }: Restorer,
  values: DoctorValues,
  context: CommandContext,
): Promise<Diagnosis[]> {
  if (values.for.includes('restore')) {
    return await ask('surplus-rights', context, async ({ signal }) =>
      parts ? await surplusOfRestorer(parts, there, signal) : withoutRestorer,
    );
  }
  return values.for.includes('backup')
    ? await ask('surplus-rights', context, ({ signal }) =>
        surplusOfReader(server, drillsOn(values) === 'server', signal),
      )
    : [];
}

interface ExaminedDrill {
  readonly diagnoses: readonly Diagnosis[];
  /** Another than the one that is backed up. */
  readonly server: Server | undefined;
}

async function examineDrill(
  server: Server,
  databases: readonly DatabaseFacts[],
  { parts }: Restorer,
  values: DoctorValues,
  login: AzureLogin,
  context: CommandContext,
): Promise<ExaminedDrill> {
  const { scratch } = values;
  const where = drillsOn(values);
  if (where === undefined) return { diagnoses: [], server: undefined };
  if (scratch.kind !== 'host') {
    // What code could do on this server has been told.
    const isTold = values.for.includes('restore');
    const diagnoses = await ask('drill-rights', context, async ({ signal }) =>
      parts ? await drillVerdicts(parts, server, databases, isTold, signal) : withoutRestorer,
    );
    return { diagnoses, server: undefined };
  }
  const reached: { parts?: RestoringServer } = {};
  const rights = await ask('drill-rights', context, async stop => {
    reached.parts = await connectRestoring(hardlyPatient(values), stop, login, scratch);
    return await drillVerdicts(reached.parts, server, databases, false, stop.signal);
  });
  const elsewhere = reached.parts?.server;
  // Where none can be made, it does not matter which.
  if (!elsewhere || rights.some(({ status }) => status === 'error')) {
    return { diagnoses: rights, server: elsewhere };
  }
  const ofDatabases = await atATime(databasesAtATime, databases, one =>
    ask(
      'drill-rights',
      context,
      ({ signal }) => elsewhereVerdicts(elsewhere, one, signal),
      one.name,
    ),
  );
  return { diagnoses: [...rights, ...ofDatabases.flat()], server: elsewhere };
}

/** The results in the order of the items, of which only so many are at work. */
async function atATime<Item, Result>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const one = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: most }, one));
  return results;
}
