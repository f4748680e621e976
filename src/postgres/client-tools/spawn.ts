import {
  type ChildProcess,
  type ChildProcessByStdio,
  type ChildProcessWithoutNullStreams,
  type SpawnOptions,
  type SpawnOptionsWithoutStdio,
  type SpawnOptionsWithStdioTuple,
  type StdioNull,
  type StdioPipe,
  spawn as spawnAny,
} from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ChildEnvironment } from '../../environment.ts';

type WithEnvironment<Options> = Omit<Options, 'env'> & { readonly env: ChildEnvironment };

interface Spawn {
  (
    program: string,
    args: readonly string[],
    options: WithEnvironment<SpawnOptionsWithStdioTuple<StdioNull, StdioPipe, StdioPipe>>,
  ): ChildProcessByStdio<null, Readable, Readable>;
  (
    program: string,
    args: readonly string[],
    options: WithEnvironment<SpawnOptionsWithStdioTuple<StdioNull, StdioPipe, StdioNull>>,
  ): ChildProcessByStdio<null, Readable, null>;
  (
    program: string,
    args: readonly string[],
    options: WithEnvironment<SpawnOptionsWithoutStdio>,
  ): ChildProcessWithoutNullStreams;
  (program: string, args: readonly string[], options: WithEnvironment<SpawnOptions>): ChildProcess;
}

/**
 * Node's own, but for one thing: a child's environment has to be said, and chosen by its kind. Without, it
 * would get ours. Nothing else in `src/` starts programs.
 */
export const spawn: Spawn = spawnAny;
