import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import {
  isRoot,
  mayBecomeOthers,
  otherUsers,
  type SystemUser,
  startAs,
  succeeds,
} from './run-as.ts';

/**
 * How a temporary server is kept apart from this machine. Whoever wrote a dump has code in it, which runs
 * while it is restored: by a login without rights. Should it find a way out of the server all the same, it
 * is to meet neither our secrets nor a network.
 */

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
    `Run as another user, add one of these, or restore elsewhere: ${option('scratch')} server, or ${option('scratch')} HOST.`,
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
    start: argv => startAs(user, flags, argv, environment),
  };
}

const works = (way: Confinement, programs: readonly string[], place: string): Promise<boolean> => {
  const script = 'cd "$1" && shift && for each; do test -x "$each" || exit 1; done';
  return succeeds(way.start(['/bin/sh', '-c', script, 'probe', place, ...programs]));
};

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
