import { factsOf } from './facts.ts';
import { environmentFileFlag, globalFlags } from './global-flags.ts';
import type { CommandOptions, Commands, OptionDefinition } from './schema.ts';

/** Readable on any terminal, and in a log. */
const width = 80;

const exitCodes = `Exit codes:
  0              done
  1              the work failed, in whole or in part
  2              the options are wrong; nothing was contacted
  129, 130, 143  interrupted, after cleaning up`;

/** What the program can do. */
export function overview(commands: Commands): string {
  const column = Math.max(...Object.keys(commands).map(({ length }) => length)) + 1;
  const listed = Object.entries(commands).map(
    ([verb, { summary }]) => `  ${verb.padEnd(column)}  ${wrap(summary, column + 4)}`,
  );
  return [
    'Usage: pg-azure-backup COMMAND [options]',
    wrap(
      'Backs up PostgreSQL databases to Azure Blob Storage or a directory, restores them, and proves that the restore is whole.',
      0,
    ),
    ['Commands:', ...listed].join('\n'),
    globalSection(),
    exitCodes,
    'The options of a command, with examples: pg-azure-backup COMMAND --help',
  ].join('\n\n');
}

/** Everything about one command. */
export function help(verb: string, { summary, options, examples }: CommandOptions): string {
  const section = (title: string, group: string) => {
    const entries = Object.entries(options)
      .filter(([, definition]) => definition.group === group)
      .map(([name, definition]) => entry(name, definition));
    return entries.length === 0 ? [] : [`${title}:\n${entries.join('\n')}`];
  };
  return [
    `Usage: pg-azure-backup ${verb} [options]`,
    wrap(summary, 0),
    ...section('Options', 'command'),
    ...section('Server', 'server'),
    ...section('Key Vault', 'key-vault'),
    ...section('Login to Azure', 'azure'),
    ...section('Store', 'store'),
    ...section('Notices', 'notices'),
    globalSection(),
    wrap(
      'A flag beats its environment variable. Lists take one item per line or commas between them, and the flag may be repeated; * and ? match, a backslash makes the next character literal. Secrets are taken from the environment or a file ("-" is standard input), never from the command line.',
      0,
    ),
    `Examples:\n${examples.map(example => `  ${breakCommand(example)}`).join('\n\n')}`,
    exitCodes,
  ].join('\n\n');
}

function entry(name: string, definition: OptionDefinition): string {
  const { flags, description, allowed, required, fallback, variables } = factsOf(name, definition);
  const details = [
    ...(required ? ['Required.'] : []),
    ...(allowed === undefined ? [] : [`Allowed: ${allowed}.`]),
    ...(fallback === undefined ? [] : [`Default: ${fallback}.`]),
    ...(variables.length === 0 ? [] : [`Environment: ${variables.join(', ')}.`]),
  ];
  const lines = [description, details.join(' ')].filter(Boolean).map(text => wrap(plain(text), 6));
  return [`  ${flags}`, ...lines.map(line => `      ${line}`)].join('\n');
}

const globalSection = (): string =>
  [
    'Everywhere:',
    ...Object.entries(globalFlags).map(
      ([name, description]) => `  --${name.padEnd(8)}  ${wrap(description, 14)}`,
    ),
    `  --${environmentFileFlag.name} ${environmentFileFlag.placeholder}`,
    `      ${wrap(environmentFileFlag.description, 6)}`,
  ].join('\n');

const plain = (text: string): string => text.replaceAll('`', '');

/** Breaks a text between words; further lines are indented so that it stands in one column. */
function wrap(text: string, indent: number): string {
  return fill(text.split(' '), indent, '');
}

/** A command line over several lines, which a shell reads as one. */
const breakCommand = (command: string): string => fill(command.split(/ (?=--)/u), 6, ' \\');

function fill(words: readonly string[], indent: number, continuation: string): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const room = width - indent - continuation.length;
    if (last !== undefined && `${last} ${word}`.length <= room)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.join(`${continuation}\n${' '.repeat(indent)}`);
}
