import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const guardian = fileURLToPath(new URL('guardian.sh', import.meta.url));

const longestOutput = 1 << 20;

/** How to run a server under a guardian. */
export interface GuardedOptions {
  /** The server's command line, given the temporary folder that it may use. */
  readonly command: (folder: string) => readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What ends the server, also when our process is gone; SIGTERM by default. */
  readonly signal?: NodeJS.Signals;
  /** Whole seconds until SIGKILL follows; 5 by default. */
  readonly grace?: number;
}

/** A server that ends, and whose folder vanishes, however our own process ends. */
export interface Guarded {
  readonly folder: string;
  /** The guardian's process id. */
  readonly guardianPid: number;
  /** The server's process id, while it runs. */
  pid(): number | undefined;
  /** What the server has printed since it was last started. */
  output(): string;
  /** Starts the server and waits until it prints `ready`; rejects when it ends before that. */
  start(ready: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  /** Ends the server and keeps the folder, so that it can be started again. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Ends the server and removes the folder. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Makes the guardian (guardian.sh) and its folder; the server itself waits for `start`. */
export async function guard(options: GuardedOptions): Promise<Guarded> {
  const { command, env = process.env, signal = 'SIGTERM', grace = 5 } = options;
  const folder = join(tmpdir(), `pg-azure-backup-test-${randomBytes(6).toString('hex')}`);
  const child = spawn(
    '/bin/sh',
    [guardian, folder, signalName(signal), String(grace), ...command(folder)],
    { detached: true, env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] },
  );
  const reports = child.stdio[3];
  if (!(reports instanceof Readable) || !child.stdin || !child.stdout || !child.stderr) {
    throw new Error('The guardian has no pipes.');
  }
  const orders = child.stdin;
  const events = new EventEmitter();
  const gone = once(child, 'close');
  let output = '';
  let pid: number | undefined;

  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-longestOutput);
      events.emit('output');
    });
  }
  createInterface({ input: reports }).on('line', line => {
    const [what, value] = line.split(' ');
    pid = what === 'started' ? Number(value) : undefined;
    events.emit(what ?? '', value);
  });
  // An order to a guardian that has just gone is not an error: `gone` tells.
  orders.on('error', () => {});

  async function start(ready: RegExp, timeoutMs = 540_000): Promise<RegExpExecArray> {
    output = '';
    const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
    const fail = (why: string) => reject(new Error(`${command(folder)[0]} ${why}\n${output}`));
    // What it prints and that it was started come by two pipes; without the report nobody could end it.
    const look = () => {
      const match = pid === undefined ? null : ready.exec(output);
      if (match) resolve(match);
    };
    // What it printed came before the report, but by another pipe.
    const ended = (code: string) =>
      setImmediate(() => setImmediate(() => fail(`ended with ${code} before it was ready.`)));
    const timer = setTimeout(() => fail(`was not ready after ${timeoutMs} ms.`), timeoutMs);
    events.on('output', look).on('started', look).on('ended', ended);
    orders.write('start\n');
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      events.off('output', look).off('started', look).off('ended', ended);
    }
  }

  async function end(how: NodeJS.Signals = signal): Promise<void> {
    if (pid === undefined) return;
    const ended = once(events, 'ended');
    orders.write(`${signalName(how)}\n`);
    await ended;
  }

  async function stop(how: NodeJS.Signals = signal): Promise<void> {
    orders.end(`${signalName(how)}\n`);
    await gone;
  }

  await Promise.race([
    once(events, 'ready'),
    gone.then(() => {
      throw new Error(`The guardian could not make ${folder}: ${output}`);
    }),
  ]);
  return {
    folder,
    guardianPid: child.pid ?? 0,
    pid: () => pid,
    output: () => output,
    start,
    end,
    stop,
  };
}

function signalName(signal: NodeJS.Signals): string {
  return signal.slice('SIG'.length);
}
