import { compressionArgument, methodsSince, reasonOfAuto } from '../../../catalog/compression.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import { ownToolsHint, requireUnpacking } from '../../../postgres/client-tools/client-tools.ts';
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
import type { Server } from '../../../postgres/session/server.ts';
import { type Diagnosis, ok, probe, skipped, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';

/** What became of the look for programs. */
export interface FoundTools {
  readonly diagnoses: readonly Diagnosis[];
  /** Of those that are there. */
  readonly major: number | undefined;
}

export async function examineClientTools(
  values: DoctorValues,
  server: Server | undefined,
  context: CommandContext,
  machine: Machine,
): Promise<FoundTools> {
  const { signal, environment } = context;
  const { for: commands } = values;
  const reads = commands.includes('restore') || commands.includes('verify');
  if (!reads && !commands.includes('backup')) {
    const diagnoses = await unasked(
      'client-tools',
      'nothing that is asked for runs pg_dump or pg_restore',
      context,
    );
    return { diagnoses, major: undefined };
  }
  const { survey, diagnoses } = await examinePrograms(
    'client',
    server?.major,
    // As each command looks for them: a restore takes its own major alone.
    { allowNewer: values['allow-newer-client'] && !commands.includes('restore'), restores: reads },
    context,
    machine,
  );
  if (survey?.kind !== 'there') return { diagnoses, major: undefined };
  const { programs } = survey;
  const compression = await probe({ area: 'machine', probe: 'compression' }, signal, stop =>
    judgeCompression(programs, reads && commands.includes('backup'), {
      ...{ environment, signal: stop, machine },
    }),
  );
  return { diagnoses: [...diagnoses, ...compression], major: programs.major };
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
    const auto = compressionArgument({ method: 'auto' }, programs) ?? '';
    const method = /^\d+$/.test(auto) ? 'gzip' : auto;
    requireUnpacking({ major, version, pgRestore, cannotUnpack: lacking }, method);
  }
  if (major >= methodsSince && !zstd) {
    return warning(reasonOfAuto(programs), ownToolsHint({ major, pgRestore }));
  }
  const only = major < methodsSince ? `, all that PostgreSQL ${major} has` : '';
  return ok(
    `pg_dump packs with ${packs.join(', ')}, and pg_restore unpacks ${unpacks.join(', ')}${only}`,
  );
}

/** A line for what nobody needs. */
export const unasked = (
  name: string,
  why: string,
  { signal }: CommandContext,
): Promise<Diagnosis[]> =>
  probe({ area: 'machine', probe: name }, signal, async () => skipped(why));
