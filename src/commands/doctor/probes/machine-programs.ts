import { compressionArgument, methodsSince, reasonOfAuto } from '../../../catalog/compression.ts';
import { option } from '../../../catalog/reference.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import { ownToolsHint, requireUnpacking } from '../../../postgres/client-tools/client-tools.ts';
import { packedMethods } from '../../../postgres/client-tools/empty-archive.ts';
import { holesIn } from '../../../postgres/client-tools/find.ts';
import type { FoundPrograms } from '../../../postgres/client-tools/inspect.ts';
import { installCommand } from '../../../postgres/client-tools/install-command.ts';
import type { Machine } from '../../../postgres/client-tools/machine.ts';
import {
  type ProgramKind,
  programNames,
  programPaths,
} from '../../../postgres/client-tools/programs.ts';
import {
  type Survey,
  surveyCompression,
  surveyPrograms,
} from '../../../postgres/client-tools/survey.ts';
import { type Diagnosis, ok, probe, skipped, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import type { ServerFacts } from './server.ts';

/** What became of the look for programs. */
export interface FoundTools {
  readonly diagnoses: readonly Diagnosis[];
  /** Of those that dump, where they are there. */
  readonly major: number | undefined;
  readonly programs?: FoundPrograms;
}

export async function examineClientTools(
  values: DoctorValues,
  facts: ServerFacts | undefined,
  context: CommandContext,
  machine: Machine,
): Promise<FoundTools> {
  const { for: commands, scratch } = values;
  const dumps = commands.includes('backup') || commands.includes('restore');
  const drills = commands.includes('verify');
  if (!dumps && !drills) {
    const why = 'nothing that is asked for runs pg_dump or pg_restore';
    return { diagnoses: await unasked('client-tools', why, context), major: undefined };
  }
  if (!drills || scratch.kind === 'runner' || !facts) {
    return await examineOwnTools(values, facts?.server.major, drills, context, machine);
  }
  // A drill takes those of the server that it restores to.
  const { major } = facts.server;
  const drillMajor = scratch.kind === 'host' ? facts.drillServer?.major : major;
  const own = dumps
    ? await examineOwnTools(values, major, drillMajor === major, context, machine)
    : undefined;
  if (own && drillMajor === major && !mayBeNewer(values)) return own;
  const writer = commands.includes('backup') ? own?.programs : undefined;
  const more = await examineDrillTools(drillMajor, writer, context, machine);
  return { diagnoses: [...(own?.diagnoses ?? []), ...more], major: own?.major };
}

/** As each command looks for them: a restore takes its own major alone. */
const mayBeNewer = ({ for: commands, ...values }: DoctorValues): boolean =>
  values['allow-newer-client'] && !commands.includes('restore');

/** Those of the server that is backed up; `drills`: these read what they write in drills as well. */
async function examineOwnTools(
  values: DoctorValues,
  major: number | undefined,
  drills: boolean,
  context: CommandContext,
  machine: Machine,
): Promise<FoundTools> {
  const { signal, environment } = context;
  const { for: commands } = values;
  const reads = commands.includes('restore') || drills;
  const how = { allowNewer: mayBeNewer(values), restores: reads };
  const { survey, diagnoses } = await examinePrograms('client', major, how, context, machine);
  if (survey?.kind !== 'there') return { diagnoses, major: undefined };
  const { programs } = survey;
  const compression = await probe({ area: 'machine', probe: 'compression' }, signal, stop =>
    judgeCompression(programs, reads && commands.includes('backup'), {
      ...{ environment, signal: stop, machine },
    }),
  );
  return { diagnoses: [...diagnoses, ...compression], major: programs.major, programs };
}

/** Those of another server, that drills restore to; `writer`: by which its dumps are made. */
async function examineDrillTools(
  major: number | undefined,
  writer: FoundPrograms | undefined,
  context: CommandContext,
  machine: Machine,
): Promise<readonly Diagnosis[]> {
  const { signal, environment } = context;
  if (major === undefined) {
    const why = `which ones drills need is known once the server of ${option('scratch')} is reached`;
    return await unasked('client-tools', why, context);
  }
  const how = { allowNewer: false, restores: true };
  const { survey, diagnoses } = await examinePrograms('client', major, how, context, machine);
  if (survey?.kind !== 'there' || !writer) return diagnoses;
  const { programs } = survey;
  const compression = await probe({ area: 'machine', probe: 'compression' }, signal, stop =>
    judgeReader(programs, writer, { environment, signal: stop, machine }),
  );
  return [...diagnoses, ...compression];
}

/** Looks for programs of a major, or of any, and at the security fixes that they lack. */
export async function examinePrograms(
  kind: ProgramKind,
  major: number | undefined,
  how: { readonly allowNewer: boolean; readonly restores: boolean },
  { signal, environment }: CommandContext,
  machine: Machine,
): Promise<{ readonly diagnoses: readonly Diagnosis[]; readonly survey: Survey | undefined }> {
  const name = kind === 'client' ? 'client-tools' : 'server-programs';
  let survey: Survey | undefined;
  const looked = await probe({ area: 'machine', probe: name }, signal, async stop => {
    survey = await surveyPrograms({ ...how, kind, major, environment, signal: stop, machine });
    return judge(kind, survey, major, environment, machine);
  });
  if (survey?.kind !== 'there') return { diagnoses: looked, survey };
  const { programs } = survey;
  const fixes = await probe({ area: 'machine', probe: 'security-fixes' }, signal, async () => {
    const holes = holesIn(programs, { kind, environment, machine });
    return holes
      ? warning(holes.message, holes.hint)
      : ok(
          `${programNames[kind].join(' and ')} ${programs.version} lack no security fix that we know of`,
        );
  });
  return { diagnoses: [...looked, ...fixes], survey };
}

function judge(
  kind: ProgramKind,
  survey: Survey,
  wanted: number | undefined,
  environment: NodeJS.ProcessEnv,
  machine: Machine,
): Verdict {
  const names = programNames[kind].join(' and ');
  switch (survey.kind) {
    case 'none':
      return skipped(
        `there is no ${names} here; which major is needed is known once a server is reached`,
      );
    case 'installable': {
      const { major, command } = survey;
      return warning(
        `there is no ${names} of PostgreSQL ${major}: each run installs them first, which takes up to ${machine.installationMs / 1000} s`,
        `Install them for good: ${command}`,
      );
    }
    case 'there': {
      const { folder, version, major } = survey.programs;
      const what = `${names} ${version} in ${folder}`;
      if (wanted === undefined) {
        return ok(`${what}; whether they will do is known once a server is reached`);
      }
      return major === wanted
        ? ok(what)
        : warning(
            `${what} are newer than PostgreSQL ${wanted}: what they dump cannot go back into it`,
            `Install those of its own major version: ${installCommand(kind, wanted, environment, machine)}`,
          );
    }
  }
}

/** `readsItsOwn`: what pg_dump writes here, pg_restore has to read here. */
async function judgeCompression(
  programs: FoundPrograms,
  readsItsOwn: boolean,
  asking: Parameters<typeof surveyCompression>[1],
): Promise<Verdict> {
  const { major, version, folder, zstd } = programs;
  const { packs, unpacks } = await surveyCompression(programs, asking);
  const [, pgRestore] = programPaths('client', folder);
  const lacking = packs.filter(method => !unpacks.includes(method));
  if (readsItsOwn) {
    const tools = { major, version, pgRestore, cannotUnpack: lacking };
    requireUnpacking(tools, usualMethod(programs));
  }
  if (major >= methodsSince && !zstd) {
    return warning(reasonOfAuto(programs), ownToolsHint({ major, pgRestore }));
  }
  const only = major < methodsSince ? `, all that PostgreSQL ${major} has` : '';
  return ok(
    `pg_dump packs with ${packs.join(', ')}, and pg_restore unpacks ${unpacks.join(', ')}${only}`,
  );
}

/** By what pg_dump packs where nobody says. */
function usualMethod(programs: FoundPrograms): string {
  const auto = compressionArgument({ method: 'auto' }, programs) ?? '';
  return /^\d+$/.test(auto) ? 'gzip' : auto;
}

/** Whether pg_restore of some programs reads what pg_dump of others writes: no later ones are taken for that. */
async function judgeReader(
  reader: FoundPrograms,
  writer: FoundPrograms,
  asking: Parameters<typeof surveyCompression>[1],
): Promise<Verdict> {
  const { major, version, folder } = reader;
  const { unpacks } = await surveyCompression(reader, asking);
  const [, pgRestore] = programPaths('client', folder);
  const cannotUnpack = packedMethods.filter(method => !unpacks.includes(method));
  requireUnpacking({ major, version, pgRestore, cannotUnpack }, usualMethod(writer));
  return ok(`pg_restore ${version}, for drills, unpacks ${unpacks.join(', ')}`);
}

/** A line for what nobody needs. */
export const unasked = (
  name: string,
  why: string,
  { signal }: CommandContext,
): Promise<Diagnosis[]> =>
  probe({ area: 'machine', probe: name }, signal, async () => skipped(why));
