import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { postgresHomes } from './postgres.ts';

/** Debian packages that were installed for somebody, with all that they depend on. */
export interface Installed {
  readonly packages: readonly string[];
  /** Takes them away again. */
  remove(): void;
}

/** Who needs what. */
export interface Need {
  /** For a sentence: `The demo`. */
  readonly who: string;
  /** Programs beside PostgreSQL's server; their packages are called the same. */
  readonly programs?: readonly string[];
  /** How long it stays, for the same sentence. */
  readonly stays?: string;
}

/** Installs PostgreSQL's server where there is none, and the programs that this machine lacks. */
export function installMissingTools({ who, programs = [], stays = '' }: Need): Installed {
  const wanted = [
    ...(postgresHomes().length === 0 ? ['postgresql'] : []),
    ...programs.filter(program => !isThere(program)),
  ];
  if (wanted.length === 0) return { packages: [], remove: () => {} };

  const needed = `${who} needs ${wanted.join(', ')}, which this machine lacks`;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `${needed}. Please install it; a PostgreSQL server in an unusual place is named in ` +
        'PG_BACKUP_TEST_POSTGRES_HOMES (folders with bin/initdb, parted by colons).',
    );
  }
  console.log(`${needed}: installing with apt-get${stays}. No server is started by that …`);
  const installed = asRoot(install, wanted);
  if (installed.status !== 0) {
    throw new Error(
      `${installed.stderr.split('\n').slice(-20).join('\n')}\n\n` +
        `${needed}, and it could not be installed. Please run this as root, and start again:\n\n` +
        `  apt-get update && apt-get install --no-install-recommends ${wanted.join(' ')}\n`,
    );
  }
  const [how = '', ...packages] = installed.stdout.split('\n').filter(Boolean);
  return { packages, remove: () => remove(how, packages) };
}

/** To purge a server's package is to drop its clusters: not where somebody has one. */
function remove(how: string, packages: readonly string[]): void {
  if (globSync('/etc/postgresql/*/*').length > 0) {
    console.log('It stays: there is a cluster by now that needs it.');
    return;
  }
  const { status, stderr } = asRoot(uninstall, [how, ...packages]);
  if (status !== 0) throw new Error(`Not all of ${packages.join(' ')} is gone: ${stderr}`);
}

/**
 * Debian's packages create and start a cluster `main` unless they are told not to; the file that
 * tells them is there only for as long as the installation takes.
 *
 * Prints how to take away again what is new, and its names: what is only updated has its old version
 * in brackets first. Settings from an earlier time (rc) are somebody's, and are not purged.
 */
const install = `
set -e
told=/etc/postgresql-common/createcluster.d/zz-pg-azure-backup-tests.conf
mkdir -p "\${told%/*}"
trap 'rm -f "$told"; rmdir -p "\${told%/*}" 2>/dev/null || true' EXIT
echo "create_main_cluster = false" >"$told"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >&2 || true
new=$(apt-get install -s --no-install-recommends "$@" | sed -n 's/^Inst \\([^ ]*\\) (.*/\\1/p')
case $(dpkg-query --show --showformat '\${db:Status-Abbrev}' $new 2>/dev/null) in
  *rc*) echo --remove ;;
  *) echo --purge ;;
esac
echo "$new"
apt-get install -y -qq --no-install-recommends -o APT::Keep-Downloaded-Packages=false "$@" >&2
`;

const uninstall = `
set -e
export DEBIAN_FRONTEND=noninteractive
dpkg "$@" >/dev/null
rmdir /etc/postgresql-common/createcluster.d /etc/postgresql-common 2>/dev/null || true
`;

/** Runs a shell script as root, by sudo where it asks for no password. */
function asRoot(script: string, args: readonly string[]) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program = '', ...rest] = [...sudo, '/bin/sh', '-c', script, 'sh', ...args];
  const { status, stdout, stderr, error } = spawnSync(program, rest, { encoding: 'utf8' });
  return { status, stdout, stderr: error ? `${program} cannot be started` : stderr.trim() };
}

function isThere(program: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
