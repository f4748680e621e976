import { renderReferences, type Terms } from '../../catalog/reference.ts';
import { printable } from '../../output/format.ts';

/** In an action options are inputs. */
export const actionTerms: Terms = {
  option: name => `\`${name}\``,
  off: name => `\`${name}: false\``,
  file: name => `\`${name}\``,
  variable: name => `\`${name}\``,
  flag: () => 'debug logging (ACTIONS_STEP_DEBUG)',
  command: ({ verb, rest }) => `the ${verb} action${rest}`,
};

/** A text with commands and options called as a workflow calls them. */
export const inActionTerms = (text: string): string => renderReferences(text, actionTerms);

/**
 * A line that the runner takes for text. It finds a command at the start of a line, whatever white
 * space is before, or `##[` anywhere; and to it a line also ends at a lone carriage return.
 */
export const withoutCommands = (line: string): string =>
  printable(line)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
