import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { serverEnvironment } from '../../environment.ts';
import { programInPath } from '../client-tools/programs.ts';
import { spawn } from '../client-tools/spawn.ts';

/** An OS user who is not root. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

export async function mayBecomeOthers(environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (isRoot()) return true;
  const sudo = programInPath('sudo', environment);
  return sudo !== undefined && (await succeeds(run([sudo, '-n', 'true'], environment)));
}

/** Whom a server may run as instead of root, the best first: `postgres` may own another one here. */
export async function otherUsers(environment: NodeJS.ProcessEnv): Promise<SystemUser[]> {
  const found = await Promise.all(
    ['nobody', 'postgres'].map(async name => {
      const said = await runAs(undefined, 'id -u "$1" && id -g "$1"', [name], environment);
      const [uid, gid] = said.split('\n').map(Number);
      return uid && gid && uid !== process.getuid?.() ? [{ name, uid, gid }] : [];
    }),
  );
  return found.flat();
}

/** Runs a script of `/bin/sh` as a user, or as ourselves, and answers what it printed. */
export async function runAs(
  user: SystemUser | undefined,
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const child = startAs(user, [], ['/bin/sh', '-c', script, 'throw-away', ...args], environment);
  child.stdin.on('error', () => undefined).end();
  child.stderr.resume();
  const [printed] = await Promise.all([text(child.stdout), ended(child)]);
  return printed;
}

/** Makes a folder of ours another user's. Besides him and root only we can enter it, by our group. */
export async function giveTo(
  { uid, gid }: SystemUser,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  if (isRoot()) return await chown(folder, uid, gid);
  await chmod(folder, 0o750);
  const owner = `${uid}:${process.getgid?.()}`;
  if (await succeeds(run(viaSudo([], ['chown', owner, folder], environment), environment))) return;
  throw new Error('sudo could not give it to another user');
}

export function startAs(
  user: SystemUser | undefined,
  namespaces: readonly string[],
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): ChildProcessWithoutNullStreams {
  const unshare = [programInPath('unshare', environment) ?? 'unshare', ...namespaces];
  const isSpaced = namespaces.length > 0;
  if (user === undefined) {
    const own = isSpaced ? [...unshare, '--user', '--map-current-user', ...argv] : argv;
    return run(own, environment);
  }
  const { uid, gid } = user;
  const byRoot = [...unshare, '--setgid', `${gid}`, '--setuid', `${uid}`, ...argv];
  if (isRoot()) return isSpaced ? run(byRoot, environment) : run(argv, environment, { uid, gid });
  return isSpaced
    ? run(viaSudo([], byRoot, environment), environment)
    : run(viaSudo(['-u', `#${uid}`], argv, environment), environment);
}

/** sudo has an environment of its own. */
const viaSudo = (
  options: readonly string[],
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): string[] => [
  ...[programInPath('sudo', environment) ?? 'sudo', '-n', ...options, '--'],
  ...[
    '/usr/bin/env',
    '-i',
    ...Object.entries(serverEnvironment(environment)).map(pair => pair.join('=')),
  ],
  ...argv,
];

const run = (
  [file = '', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv,
  ids: { readonly uid?: number; readonly gid?: number } = {},
): ChildProcessWithoutNullStreams =>
  spawn(file, args, {
    ...ids,
    cwd: '/',
    env: serverEnvironment(environment),
    stdio: 'pipe',
    // A Ctrl-C of the terminal reaches us, and we end it in order.
    detached: true,
  });

export async function succeeds(child: ChildProcessWithoutNullStreams): Promise<boolean> {
  child.stdin.on('error', () => undefined).end();
  child.stdout.resume();
  child.stderr.resume();
  return (await ended(child)) === 0;
}

/** Its exit code; none where it could not be started, or was killed. */
async function ended(child: ChildProcessWithoutNullStreams): Promise<unknown> {
  const retryPolicy = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  try {
    const [code] = await once(child, 'close');
    return code;
  } catch {
    return undefined;
  } finally {
    clearTimeout(retryPolicy);
  }
}

const patienceMs = 30_000;
