import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { methodsSince } from '../../catalog/compression.ts';
import { type Answer, type Asking, ask } from './ask.ts';
import { hasMethod } from './compression-support.ts';
import { isProgram, type ProgramKind, programInPath, programNames } from './programs.ts';

/** A pair of programs that can be run. */
export interface FoundPrograms extends Version {
  readonly folder: string;
  /** Of a client; asked before the server has answered, perhaps of several that could be used. */
  readonly zstd: boolean;
}

/** A folder with such programs that are of no use, whatever the server. */
export interface Unfit {
  readonly folder: string;
  readonly reason: string;
}

/** What is to be known of a pair of programs. */
export interface Inspection extends Asking {
  readonly kind: ProgramKind;
  /** Whether pg_restore is needed as well. */
  readonly restores: boolean;
}

/** A folder with at least one of two programs. */
export interface Pair {
  readonly folder: string;
  readonly paths: readonly [string, string];
}

export async function inspect(
  { folder, paths }: Pair,
  inspection: Inspection,
): Promise<FoundPrograms | Unfit> {
  const unfit = (reason: string): Unfit => ({ folder, reason });
  const [one, other] = programNames[inspection.kind];
  const [pathOfOne, pathOfOther] = paths;
  if (!existsSync(pathOfOne)) return unfit(`${other} without ${one}`);
  if (!existsSync(pathOfOther)) return unfit(`${one} without ${other}`);
  // Where nothing is restored, pg_restore is taken to be as pg_dump is.
  const dumpsOnly = inspection.kind === 'client' && !inspection.restores;
  const judging = versionOf(one, pathOfOne, inspection);
  const [first, second] = await Promise.all([
    judging,
    dumpsOnly ? judging : versionOf(other, pathOfOther, inspection),
  ]);
  if ('reason' in first) return unfit(first.reason);
  if ('reason' in second) return unfit(second.reason);
  if (first.version !== second.version) {
    return unfit(`${one} ${first.version} beside ${other} ${second.version}`);
  }
  const zstd =
    inspection.kind === 'client' &&
    first.major >= methodsSince &&
    (await hasMethod('zstd', pathOfOne, inspection));
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
  asking: Asking,
): Promise<Version | { readonly reason: string }> {
  const wrapper = { reason: 'Debian’s pg_wrapper, which chooses a version by itself' };
  if (realpathSync(path).endsWith('/pg_wrapper')) return wrapper;
  if (!isProgram(path)) return { reason: `${name} may not be executed` };
  const answer = await askVersion(name, path, asking);
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
  asking: Asking,
): Promise<Answer & Pick<Version, 'stdbuf'>> {
  const stdbuf = name === 'pg_dump' ? programInPath('stdbuf', asking.environment) : undefined;
  if (stdbuf !== undefined) {
    const answer = await ask(stdbuf, asking, ['--output=64K', path, '--version']);
    // It brings along a library for its own C library alone; for others the loader complains.
    const isClean = answer.problem === undefined && /^pg_dump \(.*$/.test(answer.output.trim());
    if (isClean) return { ...answer, stdbuf };
  }
  return { ...(await ask(path, asking, ['--version'])), stdbuf: undefined };
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
