import * as core from '@actions/core';
import { asFailure } from '../../catalog/failure.ts';
import type { Registry } from '../../commands/command.ts';
import { registry } from '../../commands/registry.ts';
import { allOptions } from '../../options/schema.ts';
import { exitCodes } from '../exit-codes.ts';
import { carryOut } from '../run.ts';
import { frontendContext } from './context.ts';
import { readInputs } from './inputs.ts';
import { openLog } from './log.ts';
import { refuse, report } from './report.ts';
import { state } from './state.ts';

/** Runs a command as an action: reads its inputs, shows progress, sets outputs and the job summary. */
export async function runAction(name: string, commands: Registry = registry): Promise<void> {
  const log = openLog();
  try {
    core.saveState(state.verb, name);
    process.exitCode = await runCommand();
  } catch (error) {
    // Not of the work, which tells by itself: a file of the runner that cannot be written, say.
    const { message, hint } = asFailure(error);
    log.error(message, hint);
    process.exitCode = exitCodes.failed;
  }

  async function runCommand(): Promise<number> {
    const command = commands[name];
    if (command === undefined) throw new Error(`there is no command "${name}"`);
    const { parsed, environment } = readInputs(name, commands, log);
    for (const warning of parsed.warnings) log.warn(warning);
    if (parsed.kind === 'refused') return await refuse(name, command, parsed.errors, log);
    const task = { name, command, ...parsed };
    const context = frontendContext(log, environment);
    const ended = await carryOut(task, context, () => log.sayInterruptionMessage());
    const exitCode = await report(task, ended, environment, log, allOptions(commands));
    await ended.told;
    return exitCode;
  }
}
