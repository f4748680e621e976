import type { Machine } from './machine.ts';
import { type ProgramKind, programInPath } from './programs.ts';

/** The command by which a person installs them on this machine; on any, where that is not clear. */
export function installCommand(
  kind: ProgramKind,
  major: number,
  environment: NodeJS.ProcessEnv,
  { isRoot }: Machine,
): string {
  const manager = packageManagers.find(({ program }) => programInPath(program, environment));
  if (manager) {
    const sudo = isRoot || manager.program === 'brew' ? '' : 'sudo ';
    return `${sudo}${manager.program} ${manager[kind](major)}`;
  }
  return packageManagers
    .map(manager => `${manager.program} ${manager[kind](major)} (${manager.of})`)
    .join(', ');
}

const packageManagers = [
  {
    program: 'apt-get',
    client: (major: number) => `install postgresql-client-${major}`,
    server: (major: number) => `install postgresql-${major}`,
    of: 'Debian, Ubuntu',
  },
  {
    program: 'dnf',
    client: (major: number) => `install postgresql${major}`,
    server: (major: number) => `install postgresql${major}-server`,
    of: 'RHEL, Fedora',
  },
  {
    program: 'apk',
    client: (major: number) => `add postgresql${major}-client`,
    server: (major: number) => `add postgresql${major}`,
    of: 'Alpine',
  },
  {
    program: 'zypper',
    client: (major: number) => `install postgresql${major}`,
    server: (major: number) => `install postgresql${major}-server`,
    of: 'SUSE',
  },
  {
    program: 'brew',
    client: (major: number) => `install postgresql@${major}`,
    server: (major: number) => `install postgresql@${major}`,
    of: 'macOS',
  },
  {
    program: 'port',
    client: (major: number) => `install postgresql${major}`,
    server: (major: number) => `install postgresql${major}-server`,
    of: 'MacPorts',
  },
] as const;
