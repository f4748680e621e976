import { flagTerms, type Terms } from '../catalog/reference.ts';
import { shellQuote } from '../catalog/shell.ts';
import { environmentFileFlag } from '../options/global-flags.ts';
import { connectionOptions, type GivenOptions, reproduce } from '../options/reproduce.ts';
import { allOptions, type Commands, hasOwn } from '../options/schema.ts';

/**
 * The terms of a command line, where a command at the end gets what the user gave to reach server and store,
 * so that it can be pasted as it stands. Secrets stay where they were: in the environment, or in the file for it.
 */
export function termsWithGiven(
  given: GivenOptions,
  commands: Commands,
  environmentFile?: string,
): Terms {
  const all = allOptions(commands);
  return {
    ...flagTerms,
    command: command => {
      const text = flagTerms.command(command);
      const taken = commands[command.verb]?.options;
      if (taken === undefined || !command.isLast) return text;
      const missing = connectionOptions(all).filter(
        name => hasOwn(taken, name) && !command.options.includes(name),
      );
      const file = environmentFile && [environmentFileFlag.flag, environmentFile];
      const more = shellQuote([...reproduce(given, missing, all), ...(file || [])]);
      return more === '' ? text : `${text} ${more}`;
    },
  };
}
