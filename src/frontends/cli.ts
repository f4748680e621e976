import { Failure } from '../catalog/failure.ts';
import type { Command, Registry } from '../commands/command.ts';
import { globalFlagsIn } from '../options/global-flags.ts';
import { hasOwn } from '../options/schema.ts';
import { version } from '../version.ts';
import { exitCodes } from './exit-codes.ts';
import { openTerminal } from './terminal.ts';

/**
 * Runs the command line: reads options, shows progress, prints the result, sets the exit code. The commands are loaded
 * only where one is asked for.
 */
export async function runCli(others?: Registry): Promise<void> {
  const [verb, ...rest] = process.argv.slice(2);
  const flags = globalFlagsIn(process.argv.slice(2));
  const terminal = openTerminal(
    process,
    flags.has('quiet') ? 'quiet' : flags.has('verbose') ? 'verbose' : 'normal',
  );
  if (flags.has('version')) return terminal.result(version);
  const commands = others ?? (await import('../commands/registry.ts')).registry;
  if (flags.has('help') || verb === 'help' || verb === undefined) {
    const { help, overview } = await import('../options/help.ts');
    const about = verb === 'help' ? rest[0] : verb;
    const command = about === undefined ? undefined : commandOf(about, commands);
    terminal.result(command && about ? help(about, command) : overview(commands));
    process.exitCode = verb === undefined ? exitCodes.usage : exitCodes.done;
    return;
  }
  if (Number.parseInt(process.versions.node, 10) < 24) {
    const tooOld = new Failure(
      'USAGE',
      `Node.js ${process.versions.node} is too old`,
      'Run with Node.js 24 or later, for which this program is made and tested.',
    );
    terminal.error(tooOld.message, tooOld.hint);
    if (flags.has('json')) {
      const { failureRunDocument } = await import(
        /* webpackChunkName: "present" */ '../output/json.ts'
      );
      terminal.json(failureRunDocument(tooOld));
    }
    process.exitCode = exitCodes.usage;
    return;
  }
  const command = commandOf(verb, commands);
  if (command === undefined) {
    const { didYouMean, nearest } = await import('../options/messages.ts');
    const meant = didYouMean(nearest(verb, Object.keys(commands)));
    terminal.error(`there is no command "${verb}".${meant}`, 'See: pg-azure-backup --help');
    process.exitCode = exitCodes.usage;
    return;
  }
  const { runCommand } = await import('./cli-command.ts');
  process.exitCode = await runCommand(verb, command, commands, rest, terminal, flags.has('json'));
}

const commandOf = (name: string, commands: Registry): Command | undefined =>
  hasOwn(commands, name) ? commands[name] : undefined;
