import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Failure } from '../../catalog/failure.ts';
import { serverEnvironment } from '../../environment.ts';
import { programInPath } from '../client-tools/install.ts';
import { spawn } from '../client-tools/spawn.ts';

/**
 * How a throw-away server is kept apart from this machine. Whoever wrote a dump has code in it, which runs
 * while it is restored: by a login without rights. Should it find a way out of the server all the same, it
 * is to meet neither our secrets nor a network.
 */

/** An OS user who is not root. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** What keeps a server apart. */
export interface Isolation {
  /** It runs as another OS user than we do. */
  readonly user: boolean;
  /** It sees no processes but its own, nor their environments. */
  readonly processes: boolean;
  /** It has no network. */
  readonly network: boolean;
}

/** A way to run a server apart. */
export interface Confinement {
  readonly isolation: Isolation;
  /** `undefined`: as ourselves. */
  readonly user: SystemUser | undefined;
  /** The isolation in words, and what was not to be had of it. */
  readonly description: string;
  start(argv: readonly string[]): ChildProcessWithoutNullStreams;
}

/**
 * The best way that this machine offers for some programs. Root can do all of it, where he is not a
 * container's; so can who may use sudo without a password, as on GitHub's runners. Others need namespaces
 * that anybody may make: Debian allows them, Ubuntu and most containers do not.
 *
 * `place`: where the server's data is to be. Another user than root's must be able to enter it.
 */
export async function confine(
  programs: readonly string[],
  place: string,
  environment: NodeJS.ProcessEnv,
): Promise<Confinement> {
  const [other] = (await mayBecomeOthers(environment)) ? await otherUsers(environment) : [];
  const ways = [
    ...(other ? [allSpaces, noNetwork, noSpaces].map(space => ({ user: other, space })) : []),
    ...(isRoot()
      ? []
      : [allSpaces, noNetwork, noSpaces].map(space => ({ user: undefined, space }))),
  ];
  for (const { user, space } of ways) {
    const way = wayOf(user, space, environment);
    if (await works(way, programs, isRoot() ? '/' : place)) return way;
  }
  throw new Failure(
    'SCRATCH_SERVER_FAILED',
    isRoot()
      ? 'PostgreSQL refuses to run as root, and this machine has no user nobody or postgres who can run it'
      : `${programs.join(' and ')} cannot be run`,
    'Run as another user, add one of these, or restore elsewhere: --scratch server, or --scratch HOST.',
  );
}

/** Namespaces, as unshare of util-linux makes them. */
interface Spaces {
  readonly flags: readonly string[];
  readonly processes: boolean;
  readonly network: boolean;
}

const allSpaces: Spaces = {
  flags: ['--net', '--pid', '--fork', '--mount-proc'],
  processes: true,
  network: true,
};

/** Containers may refuse a /proc of one's own. */
const noNetwork: Spaces = { flags: ['--net'], processes: false, network: true };

const noSpaces: Spaces = { flags: [], processes: false, network: false };

function wayOf(
  user: SystemUser | undefined,
  { flags, processes, network }: Spaces,
  environment: NodeJS.ProcessEnv,
): Confinement {
  const isolation = { user: user !== undefined, processes, network };
  return {
    isolation,
    user,
    description: describe(isolation, user),
    start: argv => start(user, flags, argv, environment),
  };
}

export const isRoot = (): boolean => process.getuid?.() === 0;

async function mayBecomeOthers(environment: NodeJS.ProcessEnv): Promise<boolean> {
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
  const child = start(user, [], ['/bin/sh', '-c', script, 'throw-away', ...args], environment);
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

function start(
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

const works = (way: Confinement, programs: readonly string[], place: string): Promise<boolean> => {
  const script = 'cd "$1" && shift && for each; do test -x "$each" || exit 1; done';
  return succeeds(way.start(['/bin/sh', '-c', script, 'probe', place, ...programs]));
};

async function succeeds(child: ChildProcessWithoutNullStreams): Promise<boolean> {
  child.stdin.on('error', () => undefined).end();
  child.stdout.resume();
  child.stderr.resume();
  return (await ended(child)) === 0;
}

/** Its exit code; none where it could not be started, or was killed. */
async function ended(child: ChildProcessWithoutNullStreams): Promise<unknown> {
  const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  try {
    const [code] = await once(child, 'close');
    return code;
  } catch {
    return undefined;
  } finally {
    clearTimeout(patience);
  }
}

const patienceMs = 30_000;

function describe({ processes, network }: Isolation, user: SystemUser | undefined): string {
  const parts = [
    { had: user !== undefined, what: `as the user ${user?.name}`, name: 'another user' },
    { had: processes, what: 'without a view of other processes', name: 'a /proc of its own' },
    { had: network, what: 'without a network', name: 'a network namespace' },
  ];
  const had = parts.filter(part => part.had).map(({ what }) => what);
  const lacking = parts.filter(part => !part.had).map(({ name }) => name);
  return [
    had.length > 0 ? had.join(', ') : 'as this user',
    ...(lacking.length > 0 ? [`not to be had here: ${lacking.join(', ')}`] : []),
  ].join('; ');
}
