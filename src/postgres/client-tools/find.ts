import { existsSync, realpathSync } from 'node:fs';
import { delimiter } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import type { ClientTools } from './client-tools.ts';
import { lackingMethods } from './compression-support.ts';
import { type FoundPrograms, inspect, type Pair, type Unfit } from './inspect.ts';
import { installPrograms } from './install.ts';
import { installCommand } from './install-command.ts';
import { type Machine, thisMachine } from './machine.ts';
import { type ProgramKind, programNames, programPaths } from './programs.ts';
import { missingFixes } from './security-fixes.ts';
import { usualFolders } from './usual-folders.ts';

export interface ToolsRequest {
  /** The server's own major: the only one whose archives go back into it. It may be asked for yet. */
  readonly major: number | Promise<number>;
  /** For a dump only: take a newer client when there is none of the server's major. */
  readonly allowNewer: boolean;
  /** Whether pg_restore is needed as well. Otherwise it only has to be there. */
  readonly restores: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/**
 * The client tools of a major. Looks in the places where systems put them and in PATH; on Debian
 * and Ubuntu installs `postgresql-client-N` when there are none. Anything else is refused with what
 * was looked at and the command that would help. Warns of tools that lack a security fix.
 */
export async function findClientTools(
  request: ToolsRequest,
  machine: Machine = thisMachine,
): Promise<ClientTools> {
  const search: Search = { ...request, kind: 'client', machine };
  const tools = await choose(search);
  warnOfHoles(tools, search, request.warn);
  const { major, version, folder, stdbuf } = tools;
  const [pgDump, pgRestore] = programPaths('client', folder);
  const cannotUnpack = request.restores ? await lackingMethods(pgRestore, major, search) : [];
  // A safety backup is of no use to a pg_restore that cannot read it.
  const zstd = tools.zstd && !cannotUnpack.includes('zstd');
  return { major, version, zstd, cannotUnpack, pgDump, pgRestore, stdbuf };
}

/** What it takes to start a PostgreSQL server of one major, by absolute path. */
export interface ServerPrograms {
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The server programs of a major, looked for as the client tools are; on Debian and Ubuntu installs
 * `postgresql-N` when there are none.
 */
export async function findServerPrograms(
  request: Omit<ToolsRequest, 'allowNewer' | 'restores'>,
  machine: Machine = thisMachine,
): Promise<ServerPrograms> {
  const search: Search = {
    ...request,
    ...{ allowNewer: false, restores: false, kind: 'server', machine },
  };
  const found = await choose(search);
  warnOfHoles(found, search, request.warn);
  const [initdb, postgres] = programPaths('server', found.folder);
  return { version: found.version, initdb, postgres };
}

export interface Search extends Omit<ToolsRequest, 'warn'> {
  readonly kind: ProgramKind;
  readonly machine: Machine;
}

async function choose(search: Search): Promise<FoundPrograms> {
  const { looked, major, found } = await lookFor(search);
  if (found) return found;

  const problem = await installPrograms(search.kind, major, search, search.machine);
  if (problem !== undefined) throw missing(search, major, looked, problem);
  const again = await lookAround(search);
  const installed = newestOf(again, major);
  if (installed) return installed;
  const [first] = programNames[search.kind];
  const unexpected = `the package was installed, but ${first} is not where expected`;
  throw missing(search, major, again, unexpected);
}

export interface Looked {
  readonly fit: readonly FoundPrograms[];
  readonly unfit: readonly Unfit[];
}

/** What a machine has for a major: the programs that are taken, and all that was looked at. */
export interface Sighting {
  readonly major: number;
  readonly looked: Looked;
  readonly found: FoundPrograms | undefined;
}

/** Installs nothing. */
export async function lookFor(search: Search): Promise<Sighting> {
  const [looked, major] = await Promise.all([lookAround(search), search.major]);
  const newerMajors = looked.fit.map(tools => tools.major).filter(one => one > major);
  const found =
    newestOf(looked, major) ??
    (search.allowNewer ? newestOf(looked, Math.min(...newerMajors)) : undefined);
  return { major, looked, found };
}

/** Of several minors the newest; of the same, the one in the more usual place. */
const newestOf = ({ fit }: Looked, major: number): FoundPrograms | undefined =>
  fit.filter(tools => tools.major === major).toSorted((a, b) => b.minor - a.minor)[0];

export async function lookAround(search: Search): Promise<Looked> {
  const inPath = (search.environment.PATH ?? '').split(delimiter);
  const pairs = new Map<string, Pair>();
  for (const folder of [...usualFolders(search.machine.root), ...inPath]) {
    const paths = programPaths(search.kind, folder);
    if (!folder.startsWith('/') || !paths.some(path => existsSync(path))) continue;
    const real = paths.map(path => (existsSync(path) ? realpathSync(path) : '')).join('\n');
    // Links lead to one pair in several ways.
    if (!pairs.has(real)) pairs.set(real, { folder, paths });
  }
  const judging: Promise<FoundPrograms | Unfit>[] = [];
  for (const pair of pairs.values()) {
    // To start a program holds up for milliseconds what else goes on, such as a connection.
    await nextTurn();
    const one = inspect(pair, search);
    one.catch(() => undefined);
    judging.push(one);
  }
  const judged = await Promise.all(judging);
  return {
    fit: judged.filter(one => 'version' in one),
    unfit: judged.filter(one => 'reason' in one),
  };
}

export function missing(
  { kind, environment, machine }: Search,
  major: number,
  { fit, unfit }: Looked,
  problem: string,
): Failure {
  const order = (tools: FoundPrograms) => (tools.major > major ? 'newer' : 'older');
  const looked = [
    ...fit.map(one => `${one.folder} (${one.version}: ${order(one)} than the server’s ${major})`),
    ...unfit.map(({ folder, reason }) => `${folder} (${reason})`),
  ];
  const there = looked.length > 0 ? `; there is ${looked.join(', ')}` : '; there are none at all';
  const install = `Install them: ${installCommand(kind, major, environment, machine)}.`;
  const hint = `${install} Packages for other systems: https://www.postgresql.org/download/`;
  if (kind === 'server') {
    return new Failure(
      'SERVER_PROGRAMS_MISSING',
      `a throw-away PostgreSQL ${major} needs initdb and postgres of that major version${there}. Not installed: ${problem}`,
      `${hint} Or restore elsewhere: ${option('scratch')} server, or ${option('scratch')} HOST.`,
    );
  }
  const newer = fit.filter(one => one.major > major);
  const why = newer.some(one => one.major >= 17) && major < 17 ? `. ${refusedSetting(major)}` : '';
  const what = `PostgreSQL ${major} needs pg_dump and pg_restore of its own major version${there}${why}. Not installed: ${problem}`;
  if (newer.length > 0) {
    return new Failure(
      'CLIENT_TOOLS_TOO_NEW',
      what,
      `${hint} Or, for a backup, set ${option('allow-newer-client')}: such an archive cannot go back into PostgreSQL ${major}.`,
    );
  }
  return new Failure(fit.length > 0 ? 'CLIENT_TOOLS_TOO_OLD' : 'CLIENT_TOOLS_MISSING', what, hint);
}

const refusedSetting = (major: number): string =>
  `Every pg_restore since 17 sets transaction_timeout, which PostgreSQL ${major} does not know`;

function warnOfHoles(found: FoundPrograms, search: Search, warn: (message: string) => void): void {
  const holes = holesIn(found, search);
  if (holes) warn(`${holes.message}. ${holes.hint}`);
}

/**
 * Which security fixes programs lack, and what to do about it. A drill runs what others wrote in its server:
 * there every hole counts, and not those of the clients alone.
 */
export function holesIn(
  { folder, version, major, minor }: FoundPrograms,
  { kind, environment, machine }: Pick<Search, 'kind' | 'environment' | 'machine'>,
): { readonly message: string; readonly hint: string } | undefined {
  const { releases, cves, fixedIn } = missingFixes({ major, minor });
  const [newest] = releases;
  if (newest === undefined || (kind === 'client' && cves.length === 0)) return undefined;
  const which = kind === 'client' ? cves.join(', ') : `of ${newest}`;
  const program = kind === 'client' ? 'pg_dump' : 'postgres';
  const message = `${program} ${version} in ${folder} lacks security fixes (${which})`;
  return fixedIn === undefined
    ? {
        message: `${message}, and PostgreSQL ${major} gets none any more`,
        hint: 'Upgrade the server to a later major version',
      }
    : {
        message,
        hint: `Install ${fixedIn}: ${installCommand(kind, major, environment, machine)}`,
      };
}
