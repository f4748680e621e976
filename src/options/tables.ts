import { factsOf } from './facts.ts';
import { environmentFileFlag, globalFlags } from './global-flags.ts';
import { allOptions, type Commands, hasOwn, type OptionDefinition } from './schema.ts';

/**
 * The Markdown table of a name in the documentation: a group's name stands for the
 * options that several commands share, the name of a command its own ones, `commands` and `flags` what they say.
 */
export function tableOf(name: string, commands: Commands): string | undefined {
  const inGroup = ([, { group }]: readonly [string, OptionDefinition]) => group === name;
  if (sharedGroups.includes(name)) {
    return optionTable(Object.entries(allOptions(commands)).filter(inGroup));
  }
  if (name === 'commands') {
    const rows = Object.entries(commands).map(([verb, { summary }]) => [`\`${verb}\``, summary]);
    return table(['Command', 'What it does'], rows);
  }
  if (name === 'flags') {
    const rows = Object.entries(globalFlags).map(([flag, text]) => [`\`--${flag}\``, text]);
    const { name: file, placeholder, description } = environmentFileFlag;
    rows.push([`\`--${file} ${placeholder}\``, description]);
    return table(['Flag', 'What it does'], rows);
  }
  if (!hasOwn(commands, name)) return undefined;
  const own = Object.entries(commands[name]?.options ?? {}).filter(
    ([, { group }]) => group === 'command',
  );
  return own.length === 0 ? undefined : optionTable(own);
}

const sharedGroups = ['server', 'key-vault', 'azure', 'store', 'notices'];

/** The document with the tables between its `<!-- options:NAME -->` and `<!-- /options -->` renewed. */
export const renewTables = (document: string, commands: Commands): string =>
  document.replace(
    /(?<start><!-- options:(?<name>[\w-]+) -->\n).*?(?<end><!-- \/options -->)/gsu,
    (...match) => {
      const { start = '', name = '', end = '' } = match.at(-1);
      const content = tableOf(name, commands);
      if (content === undefined) throw new Error(`There is no table of options named "${name}".`);
      return `${start}${content}\n${end}`;
    },
  );

function optionTable(options: readonly (readonly [string, OptionDefinition])[]): string {
  const rows = options.map(([name, definition]) => {
    const { flags, description, allowed, required, fallback, variables } = factsOf(
      name,
      definition,
    );
    return [
      flags.split(', ').map(code).join('<br>'),
      allowed === undefined ? description : `${description} Allowed: ${allowed}.`,
      required ? 'required' : (fallback ?? ''),
      variables.map(code).join('<br>'),
    ];
  });
  return table(['Option', 'What it is', 'Default', 'Environment'], rows);
}

const code = (text: string): string => `\`${text}\``;

/** In columns, as the formatter of this project wants it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map(row => row.map(escapeCell));
  const widths = header.map((_, column) =>
    Math.max(...cells.map(row => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[], filler = ' ') =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width, filler)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line([], '-'), ...body.map(row => line(row))].join('\n');
}

/** Inside a table a pipe ends the cell, even in code. */
const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
