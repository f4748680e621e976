import * as core from '@actions/core';
import { messageOf } from '../../catalog/failure.ts';
import type { Registry } from '../../commands/command.ts';
import type { FrontendContext, Leftovers } from '../../commands/frontend-context.ts';
import { registry } from '../../commands/registry.ts';
import type { Invocation } from '../../commands/run-command.ts';
import { runInfo } from '../ci-run.ts';
import type { Terminal } from '../terminal.ts';
import { frontendContext } from './context.ts';
import { readInputs } from './inputs.ts';
import { openLog } from './log.ts';
import { state } from './state.ts';

/**
 * The post step of an action: removes what the main step left when it was cut off before it could
 * clean up by itself. Warns, and never fails the job.
 */
export async function runCleanup(commands: Registry = registry): Promise<void> {
  const log = openLog();
  // All of it at once: it stands in the environment, like the inputs.
  const name = core.getState(state.verb);
  const command = commands[name];
  const leftovers = core.getState(state.remains);
  const replacing = core.getState(state.replacing) !== '';
  const interruptionMessage = core.getState(state.lastWords);
  if (!leftovers || command === undefined) return;
  try {
    const left: Leftovers = JSON.parse(leftovers);
    const { parsed, environment } = readInputs(name, commands, log);
    const task = parsed.kind === 'parsed' ? { name, command, ...parsed } : undefined;
    const context = frontendContext(log, environment);
    await removeWhatIsLeft(task, { ...left, replacing }, interruptionMessage, context, log);
  } catch (error) {
    log.warn(
      `What the run that was cut off left behind could not be removed: ${messageOf(error)}. The next run on the same server will.`,
    );
  }
}

async function removeWhatIsLeft(
  task: Invocation | undefined,
  leftovers: Leftovers & { readonly replacing: boolean },
  interruptionMessage: string,
  frontend: Omit<FrontendContext, 'signal' | 'run'>,
  log: Terminal,
): Promise<void> {
  const sayInterruptionMessage = () => {
    if (interruptionMessage === '') return;
    const { message, hint }: { message: string; hint: string } = JSON.parse(interruptionMessage);
    log.warn(`${message}. ${hint}`);
  };
  try {
    const { removeLeftovers } = await import('../../commands/run-command.ts');
    const { dropped, isBack } = await removeLeftovers(task, leftovers, {
      ...frontend,
      saveCleanupState: () => undefined,
      signal: AbortSignal.timeout(cleanupMs),
      run: runInfo(frontend.environment),
    });
    for (const name of dropped) {
      log.info(`Dropped "${name}", which the run that was cut off had not finished`);
    }
    if (!isBack) sayInterruptionMessage();
  } catch (error) {
    sayInterruptionMessage();
    throw error;
  }
}

/** A post step of a cancelled job has five minutes in all. */
const cleanupMs = 60_000;
