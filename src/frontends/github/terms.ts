import { isOption, isVerb } from '../../options/definitions.ts';
import { printable } from '../../output/format.ts';

/**
 * Messages write options as on a command line; in an action they are inputs. What stands in quotes is
 * a name or a value, and stays.
 */
export const inActionTerms = (text: string): string =>
  text
    .split(/("[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : wordsInActionTerms(part)))
    .join('');

const wordsInActionTerms = (text: string): string =>
  text
    .replace(/(?<![\w-])--(no-)?([a-z]+(?:-[a-z]+)*)/g, (flag, no: string | undefined, rest) => {
      const name = isOption(rest) ? rest : rest.replace(/-file$/, '');
      if (isOption(name)) return no ? `\`${name}: false\`` : `\`${name}\``;
      return rest === 'verbose' ? 'debug logging (ACTIONS_STEP_DEBUG)' : flag;
    })
    .replace(/\bPG_BACKUP_([A-Z_]+)/g, (variable, rest: string) => {
      const name = rest.toLowerCase().replaceAll('_', '-');
      return isOption(name) ? `\`${name}\`` : variable;
    })
    .replace(/pg-azure-backup ([a-z]+)/g, (command, verb: string) =>
      isVerb(verb) ? `the ${verb} action` : command,
    );

/**
 * A line that the runner takes for text. It finds a command at the start of a line, whatever white
 * space is before, or `##[` anywhere; and to it a line also ends at a lone carriage return.
 */
export const withoutCommands = (line: string): string =>
  printable(line)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
