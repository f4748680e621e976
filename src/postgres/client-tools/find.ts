import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Compressor, methodsSince } from '../../catalog/compression.ts';
import { Failure } from '../../catalog/failure.ts';
import { clientEnvironment } from '../../environment.ts';
import { emptyArchive, type PackedMethod, packedMethods } from './empty-archive.ts';
import {
  installCommand,
  installPrograms,
  isProgram,
  type Machine,
  type ProgramKind,
  programInPath,
  thisMachine,
} from './install.ts';
import { missingFixes } from './security-fixes.ts';
import { spawn } from './spawn.ts';

/** PostgreSQL's client programs of one major, by absolute path. */
export interface ClientTools extends Compressor {
  readonly version: string;
  readonly pgDump: string;
  readonly pgRestore: string;
  /** What pg_restore was built without: it cannot unpack an archive with that method. Asked only if it is needed. */
  readonly cannotUnpack: readonly PackedMethod[];
  /** GNU's stdbuf, where there is one and it can change the buffers of this pg_dump. */
  readonly stdbuf: string | undefined;
}

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

/** Refuses tools whose pg_restore cannot unpack what an archive is compressed with (`zstd:1`, say). */
export function requireUnpacking(tools: ClientTools, compression: string): void {
  const method = tools.cannotUnpack.find(lacking => compression.startsWith(lacking));
  if (method === undefined) return;
  throw new Failure(
    'CLIENT_TOOLS_INCOMPLETE',
    `the backup is compressed with ${method}, and ${tools.pgRestore} ${tools.version} was built without it`,
    `Install PostgreSQL’s own client tools of version ${tools.major} (Debian and Ubuntu: postgresql-client-${tools.major}), and take ${dirname(tools.pgRestore)} out of PATH. The backup may well be good.`,
  );
}

/** Which methods a pg_restore was built without: it lists such an archive, warns, and cannot read its rows. */
async function lackingMethods(
  pgRestore: string,
  major: number,
  search: Search,
): Promise<PackedMethod[]> {
  const methods = major < methodsSince ? (['gzip'] as const) : packedMethods;
  const answers = await Promise.all(
    methods.map(async method => ({
      method,
      answer: await ask(pgRestore, search, ['--list'], emptyArchive(method, major)),
    })),
  );
  return answers.flatMap(({ method, answer }) =>
    answer.output.includes('does not support compression') ? [method] : [],
  );
}

/** Its options are looked at first: no file is written then, no server contacted. */
async function hasZstd(pgDump: string, search: Search): Promise<boolean> {
  const nowhere = '/dev/null/none';
  const { output } = await ask(pgDump, search, [
    ...['--format=custom', '--compress=zstd:1', `--file=${nowhere}`],
    ...['--no-password', `--dbname=host=${nowhere}`],
  ]);
  return !output.includes('does not support compression');
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

/** What belongs together, and has to be of one version. */
const programNames = {
  client: ['pg_dump', 'pg_restore'],
  server: ['initdb', 'postgres'],
} as const satisfies Record<ProgramKind, readonly [string, string]>;

function programPaths(kind: ProgramKind, folder: string): readonly [string, string] {
  const [first, second] = programNames[kind];
  return [join(folder, first), join(folder, second)];
}

interface Search extends Omit<ToolsRequest, 'warn'> {
  readonly kind: ProgramKind;
  readonly machine: Machine;
}

async function choose(search: Search): Promise<FoundPrograms> {
  const { allowNewer } = search;
  const [looked, major] = await Promise.all([lookAround(search), search.major]);
  const newerMajors = looked.fit.map(tools => tools.major).filter(one => one > major);
  const found =
    newestOf(looked, major) ??
    (allowNewer ? newestOf(looked, Math.min(...newerMajors)) : undefined);
  if (found) return found;

  const problem = await installPrograms({ ...search, major }, search.machine);
  if (problem !== undefined) throw missing(search, major, looked, problem);
  const again = await lookAround(search);
  const installed = newestOf(again, major);
  if (installed) return installed;
  const [first] = programNames[search.kind];
  const unexpected = `the package was installed, but ${first} is not where expected`;
  throw missing(search, major, again, unexpected);
}

/** A pair of programs that can be run. */
interface FoundPrograms extends Version {
  readonly folder: string;
  /** Of a client; asked before the server has answered, perhaps of several that could be used. */
  readonly zstd: boolean;
}

/** A folder with such programs that are of no use, whatever the server. */
interface Unfit {
  readonly folder: string;
  readonly reason: string;
}

interface Looked {
  readonly fit: readonly FoundPrograms[];
  readonly unfit: readonly Unfit[];
}

/** Of several minors the newest; of the same, the one in the more usual place. */
const newestOf = ({ fit }: Looked, major: number): FoundPrograms | undefined =>
  fit.filter(tools => tools.major === major).toSorted((a, b) => b.minor - a.minor)[0];

async function lookAround(search: Search): Promise<Looked> {
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
    const one = judge(pair, search);
    one.catch(() => undefined);
    judging.push(one);
  }
  const judged = await Promise.all(judging);
  return {
    fit: judged.filter(one => 'version' in one),
    unfit: judged.filter(one => 'reason' in one),
  };
}

/** A folder with at least one of two programs. */
interface Pair {
  readonly folder: string;
  readonly paths: readonly [string, string];
}

/**
 * Where packages put the programs: Debian, PostgreSQL's own RPMs, Fedora, Alpine, SUSE, Arch, Homebrew
 * (ARM, Intel, Linux), MacPorts, Postgres.app and EDB's installers. What is in /usr/bin is in PATH.
 */
function usualFolders(root: string): string[] {
  const homebrew = /^(postgresql|libpq)(@\d+)?$/;
  const places: readonly (readonly [parent: string, name: RegExp, bin: string])[] = [
    ['usr/lib/postgresql', /^\d+$/, 'bin'],
    ['usr', /^pgsql-\d+$/, 'bin'],
    ['usr/lib64/pgsql', /^postgresql-\d+$/, 'bin'],
    ['usr/libexec', /^postgresql\d+$/, ''],
    ['usr/lib', /^postgresql\d+$/, 'bin'],
    ['opt', /^pgsql-\d+$/, 'bin'],
    ['opt/homebrew/opt', homebrew, 'bin'],
    ['usr/local/opt', homebrew, 'bin'],
    ['home/linuxbrew/.linuxbrew/opt', homebrew, 'bin'],
    ['opt/local/lib', /^postgresql\d+$/, 'bin'],
    ['Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
    ['Library/PostgreSQL', /^\d+$/, 'bin'],
    ['opt/PostgreSQL', /^\d+$/, 'bin'],
  ];
  return places.flatMap(([parent, name, bin]) =>
    entriesOf(join(root, parent))
      .filter(entry => name.test(entry))
      .map(entry => join(root, parent, entry, bin)),
  );
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

async function judge({ folder, paths }: Pair, search: Search): Promise<FoundPrograms | Unfit> {
  const unfit = (reason: string): Unfit => ({ folder, reason });
  const [one, other] = programNames[search.kind];
  const [pathOfOne, pathOfOther] = paths;
  if (!existsSync(pathOfOne)) return unfit(`${other} without ${one}`);
  if (!existsSync(pathOfOther)) return unfit(`${one} without ${other}`);
  // Where nothing is restored, pg_restore is taken to be as pg_dump is.
  const dumpsOnly = search.kind === 'client' && !search.restores;
  const judging = versionOf(one, pathOfOne, search);
  const [first, second] = await Promise.all([
    judging,
    dumpsOnly ? judging : versionOf(other, pathOfOther, search),
  ]);
  if ('reason' in first) return unfit(first.reason);
  if ('reason' in second) return unfit(second.reason);
  if (first.version !== second.version) {
    return unfit(`${one} ${first.version} beside ${other} ${second.version}`);
  }
  const zstd =
    search.kind === 'client' && first.major >= methodsSince && (await hasZstd(pathOfOne, search));
  return { folder, zstd, ...first };
}

interface Version {
  readonly version: string;
  readonly major: number;
  /** -1 before the first release of the major. */
  readonly minor: number;
  /** Of pg_dump: GNU's stdbuf, where it can change its buffers. */
  readonly stdbuf: string | undefined;
}

/** What the program says of itself, or why it is none that we could use. */
async function versionOf(
  name: string,
  path: string,
  search: Search,
): Promise<Version | { readonly reason: string }> {
  const wrapper = { reason: 'Debian’s pg_wrapper, which chooses a version by itself' };
  if (realpathSync(path).endsWith('/pg_wrapper')) return wrapper;
  if (!isProgram(path)) return { reason: `${name} may not be executed` };
  const answer = await askVersion(name, path, search);
  // A copy of it, or a script that calls it: only it knows the variable that we have set.
  if (answer.output.includes('specified in PGCLUSTER')) return wrapper;
  // `17.11 (Debian 17.11-0+deb13u1)`, `18devel`, `17beta1`, `15.4.0`
  const said = new RegExp(
    `^${name} \\(.*?\\) (?<version>(?<major>\\d+)(?:(?<early>[a-z]\\w*)|\\.(?<minor>\\d+)[\\w.]*)?)`,
    'm',
  ).exec(answer.output)?.groups;
  if (answer.problem === undefined && said?.version) {
    const { version, major, early, minor } = said;
    const { stdbuf } = answer;
    return { version, major: Number(major), minor: early ? -1 : Number(minor ?? 0), stdbuf };
  }
  const why = isForOtherProcessor(path) ? 'it was built for another processor' : answer.problem;
  return { reason: why ? `${name} cannot be run: ${why}` : `${name} does not tell its version` };
}

/** Asks pg_dump through stdbuf, where there is one: its version tells that this works as well. */
async function askVersion(
  name: string,
  path: string,
  search: Search,
): Promise<Answer & Pick<Version, 'stdbuf'>> {
  const stdbuf = name === 'pg_dump' ? programInPath('stdbuf', search.environment) : undefined;
  if (stdbuf !== undefined) {
    const answer = await ask(stdbuf, search, ['--output=64K', path, '--version']);
    // It brings along a library for its own C library alone; for others the loader complains.
    const isClean = answer.problem === undefined && /^pg_dump \(.*$/.test(answer.output.trim());
    if (isClean) return { ...answer, stdbuf };
  }
  return { ...(await ask(path, search, ['--version'])), stdbuf: undefined };
}

interface Answer {
  readonly output: string;
  readonly problem: string | undefined;
}

/** What a program answers at once. Nothing of it is left running, whatever it does. */
async function ask(
  path: string,
  { environment, signal, machine }: Search,
  args: readonly string[],
  input?: Buffer,
): Promise<Answer> {
  const { answerMs } = machine;
  signal.throwIfAborted();
  const child = spawn(path, args, {
    env: { ...clientEnvironment(environment), PGCLUSTER: '0/none' },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdin.on('error', () => undefined); // It need not read any of it.
  child.stdin.end(input);
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > 10_000) resolve('it prints without end');
    });
  }
  const interrupted = () => resolve('interrupted');
  signal.addEventListener('abort', interrupted);
  const timer = setTimeout(() => resolve(`no answer in ${answerMs / 1000} s`), answerMs);
  child.on('error', error => resolve(error.message));
  child.on('close', (code, killedBy) => {
    const last = output.trim().split('\n').at(-1)?.replace(`${path}: `, '') ?? '';
    const printable = last.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 150);
    if (killedBy) resolve(`it was ended by ${killedBy}`);
    else resolve(code === 0 ? undefined : printable || `exit code ${code}`);
  });
  try {
    const problem = await promise;
    signal.throwIfAborted();
    return { output, problem };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', interrupted);
    endGroup(child.pid);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

function endGroup(group: number | undefined): void {
  try {
    if (group !== undefined) process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** By the head of an ELF file; the system’s own words for it are a shell’s, which tries to read it. */
function isForOtherProcessor(path: string): boolean {
  const own: Partial<Record<NodeJS.Architecture, number>> = { x64: 0x3e, arm64: 0xb7 };
  const ours = own[process.arch];
  const head = Buffer.alloc(20);
  try {
    const file = openSync(path, 'r');
    readSync(file, head, 0, head.length, 0);
    closeSync(file);
  } catch {
    return false; // What may be run need not be readable.
  }
  const isElf = head.toString('latin1', 0, 4) === '\x7fELF';
  return isElf && ours !== undefined && head.readUInt16LE(18) !== ours;
}

function missing(
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
      `${hint} Or restore elsewhere: --scratch server, or --scratch HOST.`,
    );
  }
  const newer = fit.filter(one => one.major > major);
  const why = newer.some(one => one.major >= 17) && major < 17 ? `. ${refusedSetting(major)}` : '';
  const what = `PostgreSQL ${major} needs pg_dump and pg_restore of its own major version${there}${why}. Not installed: ${problem}`;
  if (newer.length > 0) {
    return new Failure(
      'CLIENT_TOOLS_TOO_NEW',
      what,
      `${hint} Or, for a backup, set --allow-newer-client: such an archive cannot go back into PostgreSQL ${major}.`,
    );
  }
  return new Failure(fit.length > 0 ? 'CLIENT_TOOLS_TOO_OLD' : 'CLIENT_TOOLS_MISSING', what, hint);
}

const refusedSetting = (major: number): string =>
  `Every pg_restore since 17 sets transaction_timeout, which PostgreSQL ${major} does not know`;

/** A drill runs what others wrote in its server: there every hole counts, and not those of the clients alone. */
function warnOfHoles(
  { folder, version, major, minor }: FoundPrograms,
  { kind, environment, machine }: Search,
  warn: (message: string) => void,
): void {
  const { releases, cves, fixedIn } = missingFixes({ major, minor });
  const [newest] = releases;
  if (newest === undefined || (kind === 'client' && cves.length === 0)) return;
  const which = kind === 'client' ? cves.join(', ') : `of ${newest}`;
  const program = kind === 'client' ? 'pg_dump' : 'postgres';
  const what = `${program} ${version} in ${folder} lacks security fixes (${which})`;
  const remedy =
    fixedIn === undefined
      ? `, and PostgreSQL ${major} gets none any more. Upgrade the server to a later major version`
      : `. Install ${fixedIn}: ${installCommand(kind, major, environment, machine)}`;
  warn(what + remedy);
}
