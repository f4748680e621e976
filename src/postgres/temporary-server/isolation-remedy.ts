import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { option } from '../../catalog/reference.ts';
import type { Machine } from '../client-tools/machine.ts';
import { programInPath } from '../client-tools/programs.ts';
import type { Isolation } from './confinement.ts';

/** What to do where a temporary server is not kept apart in every way; `undefined` where it is. */
export function isolationRemedy(
  { user, processes, network }: Isolation,
  environment: NodeJS.ProcessEnv,
  { root, isRoot }: Pick<Machine, 'root' | 'isRoot'>,
): string | undefined {
  if (user && processes && network) return undefined;
  // What is pasted stands at the end, for a full stop would be taken along.
  return [
    ...(user
      ? []
      : [
          'For another user run it as root, or where sudo asks for no password, as on GitHub’s runners.',
        ]),
    `A server that is kept for drills alone does as well: ${option('scratch')} HOST.`,
    ...(processes && network ? [] : [namespaces(environment, root, isRoot)]),
  ].join(' ');
}

function namespaces(environment: NodeJS.ProcessEnv, root: string, isRoot: boolean): string {
  const sudo = isRoot ? '' : 'sudo ';
  if (programInPath('unshare', environment) === undefined) {
    return programInPath('apt-get', environment)
      ? `Install what makes namespaces: ${sudo}apt-get install util-linux`
      : 'Install util-linux, whose program unshare makes namespaces; Linux alone has them.';
  }
  const closed = isRoot
    ? undefined
    : switches.find(({ file, off }) => settingIn(root, file) === off);
  if (closed) return `Let every user make namespaces: ${sudo}sysctl -w ${closed.setting}`;
  return `In a container it takes ${isRoot ? '' : 'root, and '}more rights than usual, of Docker’s these: --cap-add SYS_ADMIN --security-opt apparmor=unconfined`;
}

/** What keeps those who are not root from namespaces of their own: of Ubuntu, of Debian's kernels, of all. */
const switches = [
  {
    file: 'kernel/apparmor_restrict_unprivileged_userns',
    off: '1',
    setting: 'kernel.apparmor_restrict_unprivileged_userns=0',
  },
  {
    file: 'kernel/unprivileged_userns_clone',
    off: '0',
    setting: 'kernel.unprivileged_userns_clone=1',
  },
  { file: 'user/max_user_namespaces', off: '0', setting: 'user.max_user_namespaces=10000' },
];

function settingIn(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, 'proc/sys', file), 'utf8').trim();
  } catch {
    return undefined; // Not of this kernel.
  }
}
