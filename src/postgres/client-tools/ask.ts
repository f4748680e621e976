import { clientEnvironment } from '../../environment.ts';
import type { Machine } from './machine.ts';
import { signalGroup } from './process-group.ts';
import { spawn } from './spawn.ts';

/** What it takes to ask a program something. */
export interface Asking {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly machine: Pick<Machine, 'answerMs'>;
}

export interface Answer {
  readonly output: string;
  readonly problem: string | undefined;
}

/** What a program answers at once. Nothing of it is left running, whatever it does. */
export async function ask(
  path: string,
  { environment, signal, machine }: Asking,
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
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
    child.stdout.destroy();
    child.stderr.destroy();
  }
}
