import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { descendants } from '../test/support/processes.ts';

/** A command line, and what it may know. */
export interface Command {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What one run of a command took. */
export interface Measured {
  /** In milliseconds, as Date has it. */
  readonly startedAt: number;
  readonly seconds: number;
  /** Of the command and all its children, user and system. */
  readonly cpuSeconds: number;
  /** Of the command's processes together, at the worst moment that was seen. */
  readonly treePeakMiB: number;
  /** The most bytes of files that it had in its folder for temporary files. */
  readonly diskMB: number;
  /** Of the command's own process, without its children, where it is one of Node. */
  readonly own: { readonly cpuSeconds: number; readonly peakMiB: number } | undefined;
}

/** Often enough for files and memory that grow for seconds, and cheap beside what is measured. */
const lookEveryMs = 100;

// The shell says what its children took, to the microsecond; its own part is next to nothing.
const timed = '"$@" 3>&-; code=$?; times >&3; exit $code';

// Says what a process took when it ends. `maxRSS` is the kernel's own record, in KiB.
const hook = `
const { BENCH_USAGE } = process.env; // The program takes its environment back.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(BENCH_USAGE,
    JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 }));
});`;

/**
 * Runs a command to its end, in a folder of its own for temporary files, which is removed after it.
 * Throws with what it wrote to standard error unless it ended with 0.
 */
export async function measure({ args, env }: Command): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const files = join(folder, 'files');
  const usage = join(folder, 'usage.json');
  await mkdir(files);
  await writeFile(join(folder, 'hook.cjs'), hook);
  const ours = args[0] === process.execPath;
  const hooked = { NODE_OPTIONS: `--require=${folder}/hook.cjs`, BENCH_USAGE: usage };
  try {
    const startedAt = performance.timeOrigin + performance.now();
    const child = spawn('/bin/sh', ['-c', timed, 'timed', ...args], {
      cwd: files,
      env: { TMPDIR: files, ...env, ...(ours && hooked) },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [, , stderr, times] = child.stdio;
    if (!stderr || !times || !('read' in times)) throw new Error('The command has no pipes.');
    let treePeak = 0;
    let diskPeak = 0;
    const look = setInterval(() => {
      treePeak = Math.max(treePeak, child.pid === undefined ? 0 : memoryOfTree(child.pid));
      diskPeak = Math.max(diskPeak, bytesIn(files));
    }, lookEveryMs);
    const closed = once(child, 'close').then(([code]) => {
      const seconds = (performance.timeOrigin + performance.now() - startedAt) / 1000;
      clearInterval(look);
      return { code, seconds };
    });
    const [{ code, seconds }, said, spent] = await Promise.all([closed, text(stderr), text(times)]);
    if (code !== 0) throw new Error(`${args.slice(0, 3).join(' ')} ended with ${code}:\n${said}`);
    return {
      startedAt,
      seconds,
      cpuSeconds: childrenTime(spent),
      treePeakMiB: treePeak / 2 ** 20,
      diskMB: Math.max(diskPeak, bytesIn(files)) / 1e6,
      own: ours ? JSON.parse(await readFile(usage, 'utf8')) : undefined,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The second line of `times`: user and system time of the children, as `1m2.5s`. */
function childrenTime(times: string): number {
  const [, line = ''] = times.split('\n');
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function memoryOfTree(pid: number): number {
  const residents = descendants(pid).map(child => {
    try {
      const [, pages] = readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ');
      return Number(pages) * 4096;
    } catch {
      return 0; // It ended meanwhile.
    }
  });
  return residents.reduce((sum, one) => sum + one, 0);
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
    }, 0);
  } catch {
    return 0; // It was removed meanwhile.
  }
}

/** Two commands that took turns: one, other, one, other … */
export interface Pairs {
  readonly one: readonly Measured[];
  readonly other: readonly Measured[];
}

/** Lets two commands take turns, so that a busy machine slows them alike. `prepare` is not timed. */
export async function takeTurns(
  pairs: number,
  one: Command,
  other: Command,
  prepare: (side: keyof Pairs) => Promise<unknown>,
): Promise<Pairs> {
  const taken = { one: [] as Measured[], other: [] as Measured[] };
  for (let pair = 0; pair < pairs; pair += 1) {
    await prepare('one');
    taken.one.push(await measure(one));
    await prepare('other');
    taken.other.push(await measure(other));
  }
  return taken;
}

/** The median of the ratios of each pair; both sides of a pair met about the same machine. */
export const medianRatio = ({ one, other }: Pairs, of: (run: Measured) => number): number =>
  median(one.map((run, pair) => of(run) / ofPair(other, pair, of)));

const ofPair = (runs: readonly Measured[], pair: number, of: (run: Measured) => number): number => {
  const run = runs[pair];
  return run ? of(run) : Number.NaN;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
