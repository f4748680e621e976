import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { getExecOutput } from '@actions/exec';
import { which } from '@actions/io';
import { Failure } from '../catalog/failure.ts';

/** PostgreSQL's client programs of one major, by absolute path. */
export interface ClientTools {
  readonly major: number;
  readonly version: string;
  readonly pgDump: string;
  readonly pgRestore: string;
}

export interface ToolsRequest {
  /** The server's own major: the only one whose archives go back into it. */
  readonly major: number;
  /** For a dump only: take a newer client when there is none of the server's major. */
  readonly allowNewer: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly info: (message: string) => void;
}

/**
 * The client tools of a major. Looks in the places where systems put them, then in PATH; on Debian
 * and Ubuntu installs `postgresql-client-N` when there are none. Anything else is refused with the
 * command that would help.
 */
export async function findClientTools(request: ToolsRequest): Promise<ClientTools> {
  const found = await installedTools(request.environment);
  const exact = found.find(tools => tools.major === request.major);
  if (exact) return exact;
  const newer = found
    .filter(tools => tools.major > request.major)
    .toSorted((a, b) => a.major - b.major)[0];
  if (newer && request.allowNewer) return newer;
  await installClientTools(request, found);
  const installed = (await installedTools(request.environment)).find(
    tools => tools.major === request.major,
  );
  if (installed) return installed;
  throw missing(
    request.major,
    found,
    'the package was installed, but pg_dump is not where expected',
  );
}

async function installedTools(environment: NodeJS.ProcessEnv): Promise<ClientTools[]> {
  const folders = [...usualFolders(), ...(environment.PATH ?? '').split(delimiter)];
  const found = new Map<string, ClientTools>();
  for (const folder of folders) {
    const pgDump = join(folder, 'pg_dump');
    const pgRestore = join(folder, 'pg_restore');
    if (!folder.startsWith('/') || !isProgram(pgDump) || !isProgram(pgRestore)) continue;
    const real = realpathSync(pgDump);
    // Debian's wrapper picks a version of its own choice each time.
    if (found.has(real) || real.endsWith('/pg_wrapper')) continue;
    const [dump, restore] = [await versionOf(pgDump), await versionOf(pgRestore)];
    if (dump && dump.version === restore?.version) found.set(real, { ...dump, pgDump, pgRestore });
  }
  return [...found.values()];
}

/** Where packages put the programs: Debian, RHEL, Alpine, SUSE, Homebrew, Postgres.app. */
function usualFolders(): string[] {
  const parents: readonly (readonly [folder: string, name: RegExp, bin: string])[] = [
    ['/usr/lib/postgresql', /^\d+$/, 'bin'],
    ['/usr', /^pgsql-\d+$/, 'bin'],
    ['/usr/libexec', /^postgresql\d+$/, ''],
    ['/usr/lib', /^postgresql\d+$/, 'bin'],
    ['/opt/homebrew/opt', /^(postgresql|libpq)(@\d+)?$/, 'bin'],
    ['/usr/local/opt', /^(postgresql|libpq)(@\d+)?$/, 'bin'],
    ['/Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
  ];
  return parents.flatMap(([parent, name, bin]) =>
    (existsSync(parent) ? readdirSync(parent) : [])
      .filter(entry => name.test(entry))
      .map(entry => join(parent, entry, bin)),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function versionOf(
  program: string,
): Promise<{ readonly major: number; readonly version: string } | undefined> {
  try {
    const { stdout } = await getExecOutput(program, ['--version'], { silent: true });
    const version = /(?<version>(?<major>\d+)[\w.]*)/.exec(stdout.replace(/^.*?\)/, ''))?.groups;
    return version?.version
      ? { version: version.version, major: Number(version.major) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL's own signed package source, added by the script that Debian's package brings along. */
const addSource = '/usr/share/postgresql-common/pgdg/apt.postgresql.org.sh';

async function installClientTools(
  request: ToolsRequest,
  found: readonly ClientTools[],
): Promise<void> {
  const { major } = request;
  const apt = await which('apt-get', false);
  const sudo = process.getuid?.() === 0 ? [] : [await which('sudo', false), '-n'];
  if (!apt || sudo[0] === '')
    throw missing(major, found, 'this machine cannot install it by itself');

  request.info(`Installing postgresql-client-${major}, which this machine does not have`);
  const said: string[] = [];
  const root = async (...command: string[]) => {
    const [program = '', ...args] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    const result = await getExecOutput(program, args, { silent: true, ignoreReturnCode: true });
    if (result.exitCode !== 0) said.push(result.stderr.trim() || result.stdout.trim());
    return result.exitCode === 0;
  };
  const install = (...packages: string[]) =>
    root(
      apt,
      '-o',
      'DPkg::Lock::Timeout=120',
      'install',
      '-qq',
      '--no-install-recommends',
      ...packages,
    );

  // A stale list is no reason to stop: the install says what is missing.
  await root(apt, '-qq', 'update');
  if (await install(`postgresql-client-${major}`)) return;
  const withSource =
    (await install('postgresql-common', 'ca-certificates')) &&
    (await root(addSource, '-y')) &&
    (await install(`postgresql-client-${major}`));
  if (!withSource) throw missing(major, found, said.at(-1)?.split('\n').at(-1) ?? 'apt-get failed');
}

function missing(major: number, found: readonly ClientTools[], reason: string): Failure {
  const there = found.map(tools => tools.version).join(', ') || 'none';
  const what = `PostgreSQL ${major} needs the client tools of its own major (found: ${there}): ${reason}`;
  const hint = `Install them: apt-get install postgresql-client-${major} (Debian, Ubuntu), dnf install postgresql${major} (RHEL), apk add postgresql${major}-client (Alpine), brew install postgresql@${major} (macOS).`;
  if (found.some(tools => tools.major > major)) {
    return new Failure(
      'CLIENT_TOOLS_TOO_NEW',
      what,
      `${hint} Or, for a backup, set --allow-newer-client: such an archive cannot go back into PostgreSQL ${major}.`,
    );
  }
  return new Failure(
    found.length > 0 ? 'CLIENT_TOOLS_TOO_OLD' : 'CLIENT_TOOLS_MISSING',
    what,
    hint,
  );
}
