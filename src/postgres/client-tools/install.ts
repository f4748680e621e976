import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { installationEnvironment } from '../../environment.ts';
import { installScript } from './install-script.ts';
import type { Machine } from './machine.ts';
import { type ProgramKind, programInPath } from './programs.ts';
import { spawn } from './spawn.ts';

export interface InstallRequest {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
}

/** Installs PostgreSQL's programs of a major. Answers why it could not, or `undefined`. */
export const installPrograms = (
  kind: ProgramKind,
  major: number,
  request: InstallRequest,
  machine: Machine,
): Promise<string | undefined> =>
  installPackage(
    kind === 'client' ? `postgresql-client-${major}` : `postgresql-${major}`,
    request,
    machine,
  );

/**
 * Installs a package with apt-get; from PostgreSQL's own package source where the system has none. Answers why it
 * could not, or `undefined`.
 */
export async function installPackage(
  name: string,
  { environment, signal, info }: InstallRequest,
  machine: Machine,
): Promise<string | undefined> {
  const { root, installationMs } = machine;
  const installer = installerOf(machine, environment);
  if (typeof installer === 'string') return installer;
  const seconds = Math.ceil(installationMs / 1000);
  info(`Installing ${name}, which this machine does not have; that takes ${seconds} s at most`);
  const [program = '', ...args] = [
    ...[...installer.shell, '-c', installScript, 'install', installer.apt, name],
    join(root, 'usr/share/postgresql-common/pgdg/apt.postgresql.org.sh'),
    join(root, 'etc/apt/sources.list.d'),
    join(root, 'etc/postgresql-common/createcluster.d/zz-pg-azure-backup.conf'),
    String(seconds),
  ];
  const tooLong = AbortSignal.timeout(installationMs);
  const problem = await runAsRoot(
    spawn(program, args, { env: installationEnvironment(environment), stdio: 'pipe' }),
    AbortSignal.any([signal, tooLong]),
  );
  signal.throwIfAborted();
  return tooLong.aborted && problem !== undefined
    ? `apt-get did not end within ${seconds} s`
    : problem;
}

/** By what programs are installed here, and a shell of root's; or why they cannot be. */
export function installerOf(
  { isRoot }: Pick<Machine, 'isRoot'>,
  environment: NodeJS.ProcessEnv,
): { readonly apt: string; readonly shell: readonly string[] } | string {
  const apt = programInPath('apt-get', environment);
  if (apt === undefined) return 'this machine cannot install them by itself';
  if (isRoot) return { apt, shell: ['/bin/sh'] };
  const sudo = programInPath('sudo', environment);
  return sudo === undefined
    ? 'installing them takes root or sudo'
    : { apt, shell: [sudo, '-n', '/bin/sh'] };
}

/** How long the script may take to clean up; then we go on without it. */
const graceMs = 4000;

/** Answers why it failed, or `undefined`. */
export async function runAsRoot(
  child: ChildProcess,
  stop: AbortSignal,
): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-65_536);
    });
  }
  child.stdin?.on('error', () => undefined); // It need not wait for our end.
  child.on('error', error => {
    output += `\n${error.message}`;
    resolve(null);
  });
  child.on('close', resolve);
  let retryPolicy: NodeJS.Timeout | undefined;
  const end = () => {
    child.stdin?.end();
    retryPolicy = setTimeout(() => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.unref();
      resolve(null);
    }, graceMs);
  };
  if (stop.aborted) end();
  stop.addEventListener('abort', end);
  try {
    const code = await promise;
    return code === 0 ? undefined : (reasonIn(output) ?? `apt-get failed with exit code ${code}`);
  } finally {
    stop.removeEventListener('abort', end);
    clearTimeout(retryPolicy);
  }
}

/** What apt-get said last, and before that, when it did not reach its mirror. */
function reasonIn(output: string): string | undefined {
  const lines = output
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const said = (line: string | undefined) => line?.replace(/^(E|W|Err):\s*/, '');
  const last = said(lines.findLast(line => line.startsWith('E: ')) ?? lines.at(-1));
  const network = said(lines.find(line => /^[EW]: .*(Failed to fetch|connect|resolve)/.test(line)));
  return last === undefined || network === undefined || network === last
    ? last
    : `${last} (${network})`;
}
