import { option } from '../../../catalog/reference.ts';
import { mayMake } from '../../../connections/drill-server.ts';
import { extensionLacks } from '../../../operations/drill/extensions.ts';
import { untried, withoutScratch } from '../../../operations/drill/trial-words.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import type { Machine } from '../../../postgres/client-tools/machine.ts';
import type { Session } from '../../../postgres/session/session.ts';
import { isolationRemedy } from '../../../postgres/temporary-server/isolation-remedy.ts';
import { localeCommand } from '../../../postgres/temporary-server/locale-command.ts';
import {
  type StartedTemporaryServer,
  startTemporaryServer,
} from '../../../postgres/temporary-server/server.ts';
import { type Diagnosis, ok, probe, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import { judgeLocale } from './judge-locale.ts';
import { examinePrograms, unasked } from './machine-programs.ts';
import { notVerifiable } from './not-verifiable.ts';
import type { ServerFacts } from './server.ts';

type Facts = ServerFacts['databases'][number];

/**
 * What a drill on this machine needs: a throw-away server is started, asked, and gone again. `clientMajor`: of the tools
 * that dump, perhaps a later one than the server's.
 */
export async function examineDrills(
  values: DoctorValues,
  facts: ServerFacts | undefined,
  clientMajor: number | undefined,
  context: CommandContext,
  machine: Machine,
): Promise<readonly Diagnosis[]> {
  const { for: commands, scratch } = values;
  const drills = commands.includes('verify') && scratch.kind === 'runner';
  if (!drills && !commands.includes('restore')) {
    const why = commands.includes('verify') ? 'drills restore elsewhere' : 'no drill is asked for';
    return unasked('server-programs', why, context);
  }
  const major = facts && Math.max(facts.server.major, clientMajor ?? 0);
  const how = { allowNewer: false, restores: false };
  const { diagnoses, survey } = await examinePrograms('server', major, how, context, machine);
  const lines = [
    ...diagnoses,
    ...(survey?.kind === 'there'
      ? await tryServer(survey.programs.major, values, facts, context, machine)
      : await unasked('drill-server', 'not started for want of its programs', context)),
  ];
  return drills ? lines : lines.map(asTrial);
}

/** A restore needs the same where it drops its target first, and only there. */
function asTrial(diagnosis: Diagnosis): Diagnosis {
  const { area, probe: name, database } = diagnosis;
  switch (diagnosis.status) {
    case 'error': {
      const hint = `A restore that drops its target first stops there, and ${option('strategy')} swap does not. ${withoutScratch(diagnosis.hint)}`;
      return { ...warning(untried(diagnosis.message), hint), area, probe: name, database };
    }
    case 'warning':
      return { ...diagnosis, hint: withoutScratch(diagnosis.hint) || diagnosis.hint };
    default:
      return diagnosis;
  }
}

/** A busy machine is slow, and what is given up has to be cleared away. */
const startLimitSeconds = 40;

async function tryServer(
  major: number,
  values: DoctorValues,
  facts: ServerFacts | undefined,
  context: CommandContext,
  machine: Machine,
): Promise<Diagnosis[]> {
  const { signal, tempDir, environment, reporter } = context;
  const found: {
    starting?: Promise<StartedTemporaryServer>;
    started?: StartedTemporaryServer;
  } = {};
  try {
    const server = await probe(
      { area: 'machine', probe: 'drill-server', limitSeconds: startLimitSeconds },
      signal,
      async stop => {
        found.starting = startTemporaryServer(
          {
            ...{ major, tempDir, environment, signal: stop },
            info: message => reporter.detail(message),
            warn: message => reporter.detail(message),
          },
          machine,
        );
        found.started = await found.starting;
        return judgeServer(found.started, environment, machine);
      },
    );
    const { started } = found;
    if (!started || !facts) {
      const why = `not known before ${facts ? 'a throw-away server starts' : 'a server is reached'}`;
      const others = [
        unasked(
          'locale',
          `whether a drill can have the locales of your databases: ${why}`,
          context,
        ),
        unasked('drill-extensions', `whether it can make their extensions: ${why}`, context),
      ];
      return [...server, ...(await Promise.all(others)).flat()];
    }
    const lines = [...server];
    // One after the other: it takes no more sessions at once than a server usually does.
    for (const database of facts.databases) {
      lines.push(...(await examineDatabase(database, started, values, context, machine)));
    }
    return lines;
  } finally {
    // One that came too late ends as well.
    await found.starting?.then(one => one[Symbol.asyncDispose]()).catch(() => undefined);
  }
}

function judgeServer(
  { server, isolation, description }: StartedTemporaryServer,
  environment: NodeJS.ProcessEnv,
  machine: Machine,
): Verdict {
  const message = `a throw-away PostgreSQL ${server.version} starts; it runs ${description}`;
  const remedy = isolationRemedy(isolation, environment, machine);
  return remedy === undefined ? ok(message) : warning(message, remedy);
}

async function examineDatabase(
  { name, properties, extensions }: Facts,
  { server }: StartedTemporaryServer,
  values: DoctorValues,
  { signal, environment }: CommandContext,
  machine: Machine,
): Promise<Diagnosis[]> {
  const within = async <Answer>(stop: AbortSignal, ask: (session: Session) => Promise<Answer>) => {
    await using session = await server.connect(server.address.maintenanceDatabase, 'doctor', stop);
    return await ask(session);
  };
  const locale = probe({ area: 'machine', probe: 'locale', database: name }, signal, stop =>
    within(stop, session =>
      judgeLocale(properties, session, server, chosen => {
        const command = localeCommand(properties, chosen, environment, machine);
        return command === undefined
          ? `Drill where the locale is: ${option('scratch')} server, or ${option('scratch')} HOST.`
          : `Give it to this machine: ${command}`;
      }),
    ),
  );
  const temporaryServer = { mayMake: (extension: string) => mayMake(values, extension) };
  const made = probe({ area: 'machine', probe: 'drill-extensions', database: name }, signal, stop =>
    within(stop, async session => {
      const lacks = await extensionLacks({ server, temporaryServer }, session, extensions);
      return lacks.length > 0
        ? lacks.flatMap(notVerifiable)
        : ok(
            extensions.length > 0
              ? `a drill can make its extensions: ${extensions.join(', ')}`
              : 'it has no extension that a drill would have to make',
          );
    }),
  );
  return (await Promise.all([locale, made])).flat();
}
