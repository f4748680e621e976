import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Failure, type FailureCode } from '../../catalog/failure.ts';
import type { ChildEnvironment } from '../../environment.ts';
import { missingRight } from '../session/errors.ts';
import { firstError, refusalIn } from '../session/refusals.ts';
import { advised, explained, relays, ToolListener, type ToolWords } from './messages.ts';
import { spawn } from './spawn.ts';

export interface ToolRun {
  readonly stdout: Readable;
  /** Resolves when the tool ended with 0; otherwise rejects with what it said last. */
  readonly complete: Promise<void>;
}

export interface ToolOptions {
  /** For messages. */
  readonly name: string;
  readonly environment: ChildEnvironment;
  readonly signal: AbortSignal;
  /** Whether the tool's standard output is wanted; it has to be read to its end then. */
  readonly output: 'read' | 'discard';
  readonly failure: FailureCode;
  /** The code where the server refused what the tool wanted, unless that refusal has one of its own. */
  readonly refused: FailureCode;
  /** The role that the tool logs in as, where it does. */
  readonly login?: string;
  /** What an operator should do when the tool fails for a reason that we do not know. */
  readonly hint: string;
  /** Hears each line that the tool writes to standard error. */
  readonly onLine?: (line: string) => void;
  /** Ends the tool when it has given no byte for that long; none by default. For output that is read. */
  readonly stall?: { readonly afterMs: number; readonly failure: Failure };
}

/** How long a tool may take to end by itself once it was told to; then it is killed. */
const graceMs = 1000;

/**
 * Starts a PostgreSQL client tool by its absolute path. It is killed when `signal` aborts or when
 * its output is destroyed before its end; nothing of it is left running.
 */
export function startTool(path: string, args: readonly string[], options: ToolOptions): ToolRun {
  options.signal.throwIfAborted();
  // A process group of its own: a Ctrl-C of the terminal reaches us, and we end it in order.
  const child = spawn(path, args, {
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // When a child ends, Node throws away what nobody has begun to read: a short dump, all of it. A
  // listener keeps it until the store is ready.
  if (options.output === 'read') child.stdout.on('readable', () => undefined);
  else child.stdout.resume();
  const listener = new ToolListener(options.onLine);
  child.stderr.on('data', (chunk: Buffer) => listener.hear(chunk));
  if (child.pid !== undefined) groups.add(child.pid);
  const kill = () => endGroup(child);
  const abort = () => {
    kill();
    // Unread, its output would keep us from ending; who reads it is told why it ends.
    const { reason } = options.signal;
    child.stdout.destroy(reason instanceof Error ? reason : undefined);
  };
  options.signal.addEventListener('abort', abort);
  child.stdout.on('close', () => {
    if (!child.stdout.readableEnded) kill();
  });
  child.stdout.on('error', () => undefined);
  let stalled: Failure | undefined;
  const { stall } = options;
  const endWatch =
    stall &&
    watch(child.stdout, stall.afterMs, () => {
      stalled = stall.failure;
      kill();
    });

  const complete = new Promise<void>((resolve, reject) => {
    const fail = (message: string) =>
      reject(
        options.signal.aborted
          ? options.signal.reason
          : (stalled ?? failureOf(message, listener.words(), options)),
      );
    child.on('error', error => fail(`${path} could not be started: ${error.message}`));
    // A leader that was killed leaves workers behind, which hold its pipes open.
    child.on('exit', (_code, killedBy) => {
      if (killedBy) kill();
    });
    child.on('close', (code, killedBy) => {
      endWatch?.();
      options.signal.removeEventListener('abort', abort);
      if (child.pid !== undefined) groups.delete(child.pid);
      const tool = options.name;
      const words = listener.words();
      if (killedBy) fail(`${tool} was ended by ${killedBy}${tail(words)}`);
      else if (code === 0) resolve();
      else fail(`${tool} failed${tail(words) || ` with exit code ${code}`}`);
    });
  });
  // The caller may look at it only after its transfer ended.
  complete.catch(() => undefined);
  return { stdout: child.stdout, complete };
}

/** All that a tool writes, unless it is more than there may be: then the tool is ended. */
export async function outputOf(
  { stdout, complete }: ToolRun,
  mostBytes: number,
  tooMuch: () => Failure,
): Promise<Buffer> {
  const collect = async (): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    // What ends the reading early ends the tool.
    for await (const chunk of stdout) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > mostBytes) throw tooMuch();
    }
    return Buffer.concat(chunks);
  };
  const [output] = await Promise.all([collect(), complete]);
  return output;
}

/**
 * Calls back when nothing has come out of a stream for so long. What lies unread means that its reader
 * is slow, who has a patience of his own. Returns what ends the watch.
 */
function watch(output: Readable, afterMs: number, onStall: () => void): () => void {
  const timer = setTimeout(() => {
    if (output.readableLength > 0) timer.refresh();
    else onStall();
  }, afterMs);
  output.on('readable', () => timer.refresh());
  return () => clearTimeout(timer);
}

/** Process groups that are at work. Should we end without ending them, they end with us. */
const groups = new Set<number>();
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

/** pg_restore -j forks: the whole group has to go, also when its leader is gone already. */
function endGroup(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined || !groups.has(pid)) return;
  signalGroup(pid, 'SIGTERM');
  const last = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  child.on('close', () => clearTimeout(last));
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended.
  }
}

/** What the tool said first, what the server said of it, and of which entry of an archive. */
function tail({ lines, explanation, entry }: ToolWords): string {
  const [first, relayed] = firstError(lines);
  if (first === undefined) return '';
  const own = first.replace(/^\S+: (error: )?/, '').trim();
  const server = relayed ? ` ${relayed.slice(relayed.indexOf(relays) + relays.length)}` : '';
  return `: ${own}${server}${explained(explanation)}${entry === undefined ? '' : `; at ${entry}`}`;
}

function failureOf(
  message: string,
  words: ToolWords,
  { failure, refused, hint, login = '' }: ToolOptions,
): Failure {
  const { lines, explanation, statement } = words;
  const said = { words: statement === undefined ? lines : [...lines, `Statement: ${statement}`] };
  const refusal = refusalIn(lines);
  if (refusal === undefined) return new Failure(failure, message, hint, said);
  const { code = refused } = refusal;
  const right =
    code === 'PG_PERMISSION_DENIED' ? missingRight(firstError(lines).join('\n'), login) : undefined;
  const remedy = right ?? refusal.hint;
  return new Failure(code, message, remedy ?? advised(explanation.hint, hint), said);
}
