import { allOptions, type Commands, hasOwn } from '../../options/schema.ts';
import { printable } from '../../output/format.ts';

/** A text with commands and options called as a workflow calls them. */
export type Terms = (text: string) => string;

/**
 * Messages write options as on a command line; in an action they are inputs. What stands in quotes is
 * a name or a value, and stays.
 */
export function actionTerms(commands: Commands): Terms {
  const all = allOptions(commands);
  const ofWords = (text: string): string =>
    text
      .replace(/(?<![\w-])--(no-)?([a-z]+(?:-[a-z]+)*)/g, (flag, no: string | undefined, rest) => {
        const name = hasOwn(all, rest) ? rest : rest.replace(/-file$/, '');
        if (hasOwn(all, name)) return no ? `\`${name}: false\`` : `\`${name}\``;
        return rest === 'verbose' ? 'debug logging (ACTIONS_STEP_DEBUG)' : flag;
      })
      .replace(/\bPG_BACKUP_([A-Z_]+)/g, (variable, rest: string) => {
        const name = rest.toLowerCase().replaceAll('_', '-');
        return hasOwn(all, name) ? `\`${name}\`` : variable;
      })
      .replace(/pg-azure-backup ([a-z]+(?:-[a-z]+)*)/g, (command, verb: string) =>
        hasOwn(commands, verb) ? `the ${verb} action` : command,
      );
  return text =>
    text
      .split(/("[^"]*")/)
      .map((part, at) => (at % 2 === 1 ? part : ofWords(part)))
      .join('');
}

/**
 * A line that the runner takes for text. It finds a command at the start of a line, whatever white
 * space is before, or `##[` anywhere; and to it a line also ends at a lone carriage return.
 */
export const withoutCommands = (line: string): string =>
  printable(line)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
