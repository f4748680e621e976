import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { postgresHomes } from './postgres.ts';

/** Installs what the tests need and this machine lacks; does nothing where all is there. */
export function installMissingTools(): void {
  const packages = [
    ...(postgresHomes().length === 0 ? ['postgresql'] : []),
    // gitlab-ci-local works with git and rsync.
    ...['openssl', 'shellcheck', 'git', 'rsync'].filter(program => !isThere(program)),
  ];
  if (packages.length === 0) return;

  const wanted = `The tests need ${packages.join(' and ')}`;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `${wanted}. Please install it; a PostgreSQL server in an unusual place is named in ` +
        'PG_BACKUP_TEST_POSTGRES_HOMES (folders with bin/initdb, parted by colons).',
    );
  }
  console.log(`${wanted}: installing with apt-get …`);
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program = '', ...rest] = [...root, '/bin/sh', '-c', install, 'install', ...packages];
  const { status, stderr, error } = spawnSync(program, rest, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      `${wanted}, and it could not be installed. Please run: sudo apt-get install ` +
        `${packages.join(' ')}\n${stderr ?? error}`,
    );
  }
}

/**
 * Debian's packages create and start a cluster `main` unless they are told not to; the file that
 * tells them is there only for as long as the installation takes.
 */
const install = `
set -e
told=/etc/postgresql-common/createcluster.d/zz-pg-azure-backup-tests.conf
mkdir -p "\${told%/*}"
trap 'rm -f "$told"; rmdir -p "\${told%/*}" 2>/dev/null || true' EXIT
echo "create_main_cluster = false" >"$told"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq || true
apt-get install -y -qq --no-install-recommends "$@" >/dev/null
`;

function isThere(program: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
