import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { type AzuriteAddress, listBlobs, readBlob } from './azurite.ts';
import { commandLine, killIfThere, type Process, parentOf, pids, processes } from './processes.ts';
import { assertNoReferences } from './references.ts';
import { assertNoSecrets, registerSecret } from './secrets.ts';
import { temporaryFolder } from './shared.ts';

export { descendants } from './processes.ts';
export { registerSecret } from './secrets.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A warning about the packages of this machine, not about the run: results go without it. */
export const outdatedTools =
  /^(?:WARNING: )?(?:pg_dump|postgres) \S+ in \S+ lacks security fixes .*\n?/gm;

/**
 * What a restore says of the rights of its login, and of those of the owner: most tests are a superuser, for whom it
 * goes without saying.
 */
export const rightsWarning =
  /^(?:WARNING: )?(?:code in the backup will run as|after a restore all that is in) .*\n?/gm;

/** How to run the built program. */
export interface RunOptions {
  /** All that the program gets beside PATH, HOME, LANG and TMPDIR; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** An empty folder by default. */
  readonly cwd?: string;
  /** Standard input; empty by default. */
  readonly input?: string | Uint8Array;
  /** The entry in dist, `cli.js` by default; or the path of any script. */
  readonly entry?: string;
  /** What to write before the command, `tinyDisk(…)` for example; given the run's TMPDIR. */
  readonly before?: (tmpdir: string) => readonly string[];
  /** Give it a process group of its own, so that `kill(…, 'group')` acts like Ctrl-C. */
  readonly ownGroup?: boolean;
  /** After so long it is killed and the run rejects; 540 s by default. */
  readonly timeoutMs?: number;
  /** Files in TMPDIR and processes that outlive the run are no error. */
  readonly mayLeave?: boolean;
  /** Hears what is printed as it comes, and answers itself for secrets on standard output. */
  readonly listen?: (text: string, stream: 'stdout' | 'stderr') => void;
  /** For one step of a longer run, whose starter judges what is left behind. */
  readonly step?: Step;
}

/** One of several programs that run one after the other in the same folder. */
export interface Step {
  /** Holds TMPDIR, HOME and the working directory; removed by whom it belongs to. */
  readonly folder: string;
  /** Processes that outlive a step go on until the last one ends. */
  readonly last: boolean;
}

/** How a run ended. */
export interface RunResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  /** Without the warnings below, and those about packages. */
  readonly stderr: string;
  /** What was warned of the rights of the login that restores; most often nothing. */
  readonly rights: string;
  /** The distinct command lines of the program's descendants, as far as they were caught. */
  readonly commandLines: readonly string[];
  /** What was left behind; empty unless the run was killed with SIGKILL or `mayLeave`. */
  readonly leftFiles: readonly string[];
  readonly leftProcesses: readonly string[];
}

/** A run that goes on. */
export interface Running {
  readonly pid: number;
  readonly tmpdir: string;
  /** Standard output and standard error so far, as they came. */
  output(): string;
  /** Waits until the output matches; rejects when the program ends without. */
  waitForOutput(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal?: NodeJS.Signals, whom?: 'program' | 'group'): void;
  /** The files in the run's TMPDIR now. */
  leftovers(): string[];
  /** Rejects when a secret was seen, or something was left behind. */
  readonly finished: Promise<RunResult>;
}

/** Runs `pg-azure-backup ARGS…` as its users do, and checks what every run must keep. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return start(args, options).finished;
}

/** As `run`, for a run that the test watches and interrupts. */
export function start(args: readonly string[], options: RunOptions = {}): Running {
  const entry = resolve(dist, options.entry ?? 'cli.js');
  if (!existsSync(entry)) {
    throw new Error(`${entry} is missing. Please build first (npm run build), or use npm test.`);
  }
  const { step } = options;
  const folder = step?.folder ?? temporaryFolder();
  const [tmpdir, home, work] = ['tmp', 'home', 'work'].map(name => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  }) as [string, string, string];
  const env = Object.entries({
    PATH: process.env.PATH,
    // What it is and prints is the same with it.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    HOME: home,
    LANG: 'C.UTF-8',
    TMPDIR: tmpdir,
    ...options.env,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  for (const [name, value] of env) if (isSecretName(name, value)) registerSecret(value);

  const command = [...(options.before?.(tmpdir) ?? []), process.execPath, entry, ...args];
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    cwd: options.cwd ?? work,
    env: Object.fromEntries(env),
    detached: options.ownGroup ?? false,
  });
  const pid = child.pid;
  child.on('error', () => {}); // Seen by the missing process id.
  if (pid === undefined) throw new Error(`${program} cannot be started.`);
  child.stdin.on('error', () => {}); // It need not read its input.
  child.stdin.end(options.input ?? '');
  const endWithUs = () => child.kill('SIGKILL');
  process.on('exit', endWithUs);

  const events = new EventEmitter().setMaxListeners(0);
  let [stdout, stderr, output] = ['', '', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
    options.listen?.(text, 'stdout');
    events.emit('output');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    output += text;
    options.listen?.(text, 'stderr');
    events.emit('output');
  });

  let killed = false;
  let timedOut = false;
  const timeoutMs = options.timeoutMs ?? 540_000;
  const watch = watchProcesses(pid, step !== undefined);
  const timer = setTimeout(() => {
    timedOut = true;
    kill('SIGKILL');
  }, timeoutMs);

  function kill(signal: NodeJS.Signals = 'SIGTERM', whom: 'program' | 'group' = 'program'): void {
    killed ||= signal === 'SIGKILL';
    if (whom === 'group' && !options.ownGroup) throw new Error('Start it with ownGroup.');
    if (whom === 'group' && pid) process.kill(-pid, signal);
    else child.kill(signal);
  }

  async function finish(): Promise<RunResult> {
    const [code, signal] = await ended(child);
    clearTimeout(timer);
    process.off('exit', endWithUs);
    const { all, ofTree, alive } = watch.stop(tmpdir);
    const leftFiles = filesIn(tmpdir);
    const leftProcesses = alive.map(one => one.commandLine);
    if (step?.last !== false) for (const one of alive) killIfThere(one.pid);
    if (!step) rmSync(folder, { recursive: true, force: true });
    events.emit('end');

    if (!options.listen) assertNoSecrets('standard output', stdout);
    assertNoSecrets('standard error', stderr);
    if (!options.listen) assertNoReferences('standard output', stdout);
    assertNoReferences('standard error', stderr);
    assertNoSecrets('a command line', all.join('\n'));
    if (timedOut) throw new Error(`Not finished after ${timeoutMs} ms.\n${output}`);
    if (!killed && !options.mayLeave && !step && leftFiles.length + leftProcesses.length > 0) {
      const left = [...leftFiles, ...leftProcesses].join('\n');
      throw new Error(`The run left behind:\n${left}\n\nIts output:\n${output}`);
    }
    const said = stderr.replace(outdatedTools, '').replace(rightsWarning, '');
    const rights = (stderr.match(rightsWarning) ?? []).join('');
    const left = { leftFiles, leftProcesses };
    return { code, signal, stdout, stderr: said, rights, commandLines: ofTree, ...left };
  }

  async function waitForOutput(pattern: RegExp): Promise<RegExpExecArray> {
    const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
    const look = () => {
      const match = pattern.exec(output);
      if (match) resolve(match);
    };
    const giveUp = () => reject(new Error(`It ended, and never printed ${pattern}:\n${output}`));
    events.on('output', look).on('end', giveUp);
    look();
    if (child.exitCode !== null || child.signalCode !== null) await finished.then(giveUp, giveUp);
    try {
      return await promise;
    } finally {
      events.off('output', look).off('end', giveUp);
    }
  }

  const finished = finish();
  finished.catch(() => {}); // Whoever awaits it is told.
  return {
    pid,
    tmpdir,
    output: () => output,
    waitForOutput,
    kill,
    leftovers: () => filesIn(tmpdir),
    finished,
  };
}

/** Rejects when a registered secret is in a file below a folder, or in a file's name; or a reference in a document. */
export async function scanForSecrets(folder: string): Promise<void> {
  for (const file of filesIn(folder)) await scan(file, readFileSync(join(folder, file)));
}

/** As `scanForSecrets`, of the blobs of a container. */
export async function scanBlobsForSecrets(
  azurite: AzuriteAddress,
  container: string,
): Promise<void> {
  for (const name of await listBlobs(azurite, container)) {
    await scan(name, await readBlob(azurite, container, name));
  }
}

async function scan(name: string, bytes: Buffer): Promise<void> {
  assertNoSecrets('the name of a file', name);
  assertNoSecrets(name, bytes);
  if (name.endsWith('.json')) assertNoReferences(name, bytes.toString());
  if (name.endsWith('.gz')) assertNoSecrets(name, await unpacked(bytes));
}

/** What is in a gzip file: all of it, or up to where a test has damaged it. */
async function unpacked(bytes: Buffer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of Readable.from([bytes]).pipe(createGunzip())) chunks.push(chunk);
  } catch {
    // Damaged from here on.
  }
  return Buffer.concat(chunks);
}

/** Environment variables that hold a secret by their name; those of action inputs have hyphens. */
function isSecretName(name: string, value: string): boolean {
  return (
    /PASSWORD|SECRET|TOKEN|ACCOUNT[-_]KEY|CONNECTION[-_]STRING/.test(name) &&
    !/[-_](FILE|NAME|URL)$/.test(name) &&
    value.length >= 8
  );
}

async function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  // A descendant that lives on may hold the pipes open: do not wait for them for ever. What it has
  // written is read as long as turns are counted, not time, in which we may not have had one.
  let closed = false;
  child.on('close', () => {
    closed = true;
  });
  const [code, signal] = await once(child, 'exit');
  for (let turn = 0; turn < 200 && !closed; turn += 1) await pause(10);
  return [code, signal];
}

/**
 * Samples the command lines of all processes that appear while a run goes on. A process is read a few
 * times, because between fork and exec it still has its parent's command line; those that were there
 * before are not read at all, which would cost more than the run itself, but for the steps of a longer run:
 * what an earlier one left running.
 */
function watchProcesses(root: number, isStep: boolean) {
  const all = new Set<string>();
  const ofTree = new Set<string>();
  const tree = new Set([root]);
  const before = new Set(pids().flatMap(pid => (pid === root ? [] : `${pid}`)));
  let readings = new Map<number, number>();

  function sample(): void {
    const there = pids(before);
    const earlier = readings;
    readings = new Map(there.map(pid => [pid, (earlier.get(pid) ?? 0) + 1]));
    for (const pid of there.filter(pid => (earlier.get(pid) ?? 0) < 10)) {
      try {
        if (tree.has(parentOf(pid))) tree.add(pid);
        const line = commandLine(pid);
        all.add(line);
        if (tree.has(pid) && pid !== root) ofTree.add(line);
      } catch {
        // It ended meanwhile.
      }
    }
  }

  const timer = setInterval(sample, 20);
  sample();
  return {
    stop(tmpdir: string) {
      clearInterval(timer);
      const there = isStep ? processes() : processes(before);
      const alive = there.filter(one => isOfRun(one, tree, root, tmpdir));
      return { all: [...all], ofTree: [...ofTree].filter(Boolean), alive };
    },
  };
}

/** A descendant of the run, or one that has outlived its parent but has the run's TMPDIR. */
function isOfRun(one: Process, tree: ReadonlySet<number>, root: number, tmpdir: string): boolean {
  if (one.pid === root || one.commandLine === '') return false;
  if (tree.has(one.pid)) return true;
  try {
    return readFileSync(`/proc/${one.pid}/environ`, 'utf8').includes(`TMPDIR=${tmpdir}\0`);
  } catch {
    return false; // It ended meanwhile, or is another user's.
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => !statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .sort();
}
