import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What there is of PostgreSQL on a machine, by packages. */
export type ProgramKind = 'client' | 'server';

/** The absolute path of a program, as PATH finds it. */
export function programInPath(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  return (environment.PATH ?? '')
    .split(delimiter)
    .filter(folder => folder.startsWith('/'))
    .map(folder => join(folder, name))
    .find(isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What belongs together, and has to be of one version. */
export const programNames = {
  client: ['pg_dump', 'pg_restore'],
  server: ['initdb', 'postgres'],
} as const satisfies Record<ProgramKind, readonly [string, string]>;

export function programPaths(kind: ProgramKind, folder: string): readonly [string, string] {
  const [first, second] = programNames[kind];
  return [join(folder, first), join(folder, second)];
}
