import { methodsSince } from '../../catalog/compression.ts';
import { installationEnvironment } from '../../environment.ts';
import type { Asking } from './ask.ts';
import { hasMethod, lackingMethods } from './compression-support.ts';
import { type PackedMethod, packedMethods } from './empty-archive.ts';
import { lookAround, lookFor, missing, type Search } from './find.ts';
import type { FoundPrograms } from './inspect.ts';
import { installerOf, runAsRoot } from './install.ts';
import { installCommand } from './install-command.ts';
import type { Machine } from './machine.ts';
import { programPaths } from './programs.ts';
import { spawn } from './spawn.ts';

/** What a machine has of PostgreSQL's programs, and what a run would do about it: nothing is installed. */

export type SurveyRequest = Omit<Search, 'major' | 'info'> & {
  /** `undefined`: any, the newest that there is. */
  readonly major: number | undefined;
};

export type Survey =
  | { readonly kind: 'there'; readonly programs: FoundPrograms }
  /** A run of ours installs them first, by itself; `command`: so does whoever looks after the machine. */
  | { readonly kind: 'installable'; readonly major: number; readonly command: string }
  /** No major is asked for, and there is none. */
  | { readonly kind: 'none' };

/** Throws what a run would fail with where there are no programs, and none that it can install. */
export async function surveyPrograms({ major, ...request }: SurveyRequest): Promise<Survey> {
  const quiet = { ...request, info: () => undefined };
  if (major === undefined) {
    const { fit } = await lookAround({ ...quiet, major: 0 });
    const [programs] = fit.toSorted((a, b) => b.major - a.major || b.minor - a.minor);
    return programs ? { kind: 'there', programs } : { kind: 'none' };
  }
  const search = { ...quiet, major };
  const { looked, found } = await lookFor(search);
  if (found) return { kind: 'there', programs: found };
  const { kind, environment, signal, machine } = search;
  const problem = await reasonNotToInstall(machine, environment, signal);
  if (problem !== undefined) throw missing(search, major, looked, problem);
  const command = installCommand(kind, major, environment, machine);
  return { kind: 'installable', major, command };
}

/** What keeps a run from installing programs by itself, before it would ask for packages. */
async function reasonNotToInstall(
  machine: Machine,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  const installer = installerOf(machine, environment);
  if (typeof installer === 'string') return installer;
  if (machine.isRoot) return undefined;
  const [program = '', ...args] = [...installer.shell, '-c', ':'];
  const env = installationEnvironment(environment);
  const problem = await runAsRoot(spawn(program, args, { env, stdio: 'pipe' }), signal);
  signal.throwIfAborted();
  return problem;
}

/** By which methods a pair of client programs packs, and unpacks. */
export interface CompressionSurvey {
  readonly packs: readonly PackedMethod[];
  readonly unpacks: readonly PackedMethod[];
}

export async function surveyCompression(
  { folder, major, zstd }: FoundPrograms,
  asking: Asking,
): Promise<CompressionSurvey> {
  const [pgDump, pgRestore] = programPaths('client', folder);
  const [hasLz4, lacking] = await Promise.all([
    major >= methodsSince && hasMethod('lz4', pgDump, asking),
    lackingMethods(pgRestore, major, asking),
  ]);
  const methods = packedMethods.filter(method => major >= methodsSince || method === 'gzip');
  const had = { gzip: true, lz4: hasLz4, zstd };
  return {
    packs: methods.filter(method => had[method]),
    unpacks: methods.filter(method => !lacking.includes(method)),
  };
}
