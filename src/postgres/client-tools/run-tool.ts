import type { Readable } from 'node:stream';
import type { Failure } from '../../catalog/failure.ts';
import type { ChildEnvironment } from '../../environment.ts';
import { ToolListener } from './messages.ts';
import { endGroup, holdGroup, releaseGroup } from './process-group.ts';
import { spawn } from './spawn.ts';
import { type FailureTerms, failureOf, tailOf } from './tool-failure.ts';
import { watchForStall } from './watchdog.ts';

export interface ToolRun {
  readonly stdout: Readable;
  /** Resolves when the tool ended with 0; otherwise rejects with what it said last. */
  readonly complete: Promise<void>;
}

export interface ToolOptions extends FailureTerms {
  /** For messages. */
  readonly name: string;
  readonly environment: ChildEnvironment;
  readonly signal: AbortSignal;
  /** Whether the tool's standard output is wanted; it has to be read to its end then. */
  readonly output: 'read' | 'discard';
  /** Hears each line that the tool writes to standard error. */
  readonly onLine?: (line: string) => void;
  /** Ends the tool when it has given no byte for that long; none by default. For output that is read. */
  readonly stall?: { readonly afterMs: number; readonly failure: Failure };
}

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
  holdGroup(child);
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
    watchForStall(child.stdout, stall.afterMs, () => {
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
      releaseGroup(child);
      const tool = options.name;
      const words = listener.words();
      if (killedBy) fail(`${tool} was ended by ${killedBy}${tailOf(words)}`);
      else if (code === 0) resolve();
      else fail(`${tool} failed${tailOf(words) || ` with exit code ${code}`}`);
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
