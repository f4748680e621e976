import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installationEnvironment } from '../../environment.ts';
import { spawn } from './spawn.ts';

/** What the search for PostgreSQL's programs needs to know of the machine. */
export interface Machine {
  /** Above all places that are looked at, except those of PATH. */
  readonly root: string;
  readonly isRoot: boolean;
  /** A program that is asked for its version and hangs must not hold us up for longer; on a busy machine all are slow. */
  readonly answerMs: number;
  /** After so long an installation is given up. */
  readonly installationMs: number;
}

export const thisMachine: Machine = {
  root: '/',
  isRoot: process.getuid?.() === 0,
  answerMs: 60_000,
  installationMs: 180_000,
};

/** What there is of PostgreSQL on a machine, by packages. */
export type ProgramKind = 'client' | 'server';

export interface InstallRequest {
  readonly kind: ProgramKind;
  readonly major: number;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
}

/**
 * Installs PostgreSQL's programs of a major with apt-get; from PostgreSQL's own package source
 * where the system has none. Answers why it could not, or `undefined`.
 */
export async function installPrograms(
  { kind, major, environment, signal, info }: InstallRequest,
  { root, isRoot, installationMs }: Machine,
): Promise<string | undefined> {
  const apt = programInPath('apt-get', environment);
  if (apt === undefined) return 'this machine cannot install them by itself';
  const sudo = isRoot ? undefined : programInPath('sudo', environment);
  if (!isRoot && sudo === undefined) return 'installing them takes root or sudo';

  const name = kind === 'client' ? `postgresql-client-${major}` : `postgresql-${major}`;
  const seconds = Math.ceil(installationMs / 1000);
  info(`Installing ${name}, which this machine does not have; that takes ${seconds} s at most`);
  const [program = '', ...args] = [
    ...(sudo === undefined ? [] : [sudo, '-n']),
    ...['/bin/sh', '-c', installScript, 'install', apt, name],
    join(root, 'usr/share/postgresql-common/pgdg/apt.postgresql.org.sh'),
    join(root, 'etc/apt/sources.list.d'),
    join(root, 'etc/postgresql-common/createcluster.d/zz-pg-azure-backup.conf'),
    String(seconds),
  ];
  const tooLong = AbortSignal.timeout(installationMs);
  const { code, output } = await runAsRoot(
    spawn(program, args, { env: installationEnvironment(environment), stdio: 'pipe' }),
    AbortSignal.any([signal, tooLong]),
  );
  signal.throwIfAborted();
  if (code === 0) return undefined;
  if (tooLong.aborted) return `apt-get did not end within ${seconds} s`;
  return reasonIn(output) ?? `apt-get failed with exit code ${code}`;
}

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

/**
 * All that is done as root is one script, and it lives as long as its standard input is open: we may
 * not signal root's processes, but when we want no more, or are no more, it ends what it has begun
 * and takes away what must not stay.
 *
 * Debian's server packages create and start a cluster `main` unless they are told not to; what tells
 * them is there only for as long as the installation takes, and does no harm to that of a client.
 *
 * The settings are in a file, because the script that adds the source calls apt-get by itself. By
 * default a mirror that does not answer is waited for minutes, and then for the next file of it.
 */
const installScript = `
set -u
PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
export DEBIAN_FRONTEND=noninteractive
apt=$1 package=$2 add_source=$3 lists=$4 no_cluster=$5 seconds=$6
exec 3<&0 </dev/null 2>&1
step= added=no scratch=

end() {
  trap '' TERM INT HUP
  # timeout passes the signal on to all that it started, and kills what does not heed it.
  [ -z "$step" ] || { kill -TERM "$step"; wait "$step"; kill -KILL "-$step"; } 2>/dev/null
  exit 143
}
clean() {
  kill "$watch" 2>/dev/null
  rm -rf "$scratch" "$no_cluster"
  rmdir -p "\${no_cluster%/*}" 2>/dev/null
  [ "$added" = no ] || rm -f "$lists/pgdg.list" "$lists/pgdg.sources"
}
run() { # SECONDS COMMAND…
  timeout --kill-after=2 "$@" 3<&- &
  step=$!
  wait "$step" && status=0 || status=$?
  step=
  return "$status"
}

trap end TERM INT HUP
(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
trap clean EXIT
scratch=$(mktemp -d) || exit 1
mkdir -p "\${no_cluster%/*}" && echo 'create_main_cluster = false' >"$no_cluster" || exit 1
export APT_CONFIG="$scratch/apt.conf"
cat >"$APT_CONFIG" <<'END'
Acquire::Retries "1";
Acquire::http::Timeout "10";
Acquire::https::Timeout "10";
APT::Get::Assume-Yes "true";
APT::Install-Recommends "false";
DPkg::Lock::Timeout "60";
Dpkg::Use-Pty "false";
quiet "1";
END

# Lists of one mirror that fail are no reason to stop: the installation says what is missing. When no
# mirror answers, it would only wait for them again.
run 60 "$apt" update >"$scratch/update"
cat "$scratch/update"
grep -Eq '^(Hit|Get):' "$scratch/update" || { echo 'E: no package source answers'; exit 1; }
run "$seconds" "$apt" install "$package" && exit 0
# Whoever added the source chose what is in it.
[ ! -e "$lists/pgdg.list" ] && [ ! -e "$lists/pgdg.sources" ] || exit 1
run "$seconds" "$apt" install postgresql-common ca-certificates || exit 1
added=yes
run "$seconds" "$add_source" -y && run "$seconds" "$apt" install "$package" || exit 1
added=no
`;

/** How long the script may take to clean up; then we go on without it. */
const graceMs = 4000;

async function runAsRoot(
  child: ChildProcess,
  stop: AbortSignal,
): Promise<{ readonly code: number | null; readonly output: string }> {
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
  let patience: NodeJS.Timeout | undefined;
  const end = () => {
    child.stdin?.end();
    patience = setTimeout(() => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.unref();
      resolve(null);
    }, graceMs);
  };
  if (stop.aborted) end();
  stop.addEventListener('abort', end);
  try {
    return { code: await promise, output };
  } finally {
    stop.removeEventListener('abort', end);
    clearTimeout(patience);
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
