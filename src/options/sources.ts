import { option, secretFile } from '../catalog/reference.ts';
import type { CommandLine } from './command-line.ts';
import { expandInput, lostInDatabases } from './gitlab-inputs.ts';
import { shown } from './messages.ts';
import { inputVariableName, type OptionDefinition, variableName } from './schema.ts';
import { isList } from './values.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where options come from besides the command line. */
export interface OptionContext {
  readonly env: Environment;
  /** Of an action: the text of an input, empty when it was not given. Then no variable is asked. */
  readonly input?: (name: string) => string;
  /** The content of a file that holds a secret; `-` is standard input. May throw. */
  readonly readSecretFile: (path: string) => string;
  /** The content of a file that holds variables. May throw. */
  readonly readEnvironmentFile?: (path: string) => string;
}

/** What was said about an option, wherever; `undefined`: nothing. `env`: the variables, from wherever they come. */
export function sourceOf(
  name: string,
  definition: OptionDefinition,
  line: CommandLine,
  env: Environment,
  context: OptionContext,
): Source | undefined {
  return context.input
    ? fromInput(name, definition, context.input)
    : (fromSecretFile(name, line, context) ??
        fromFlags(name, line) ??
        fromEnvironment(name, definition, env));
}

/** What was said about one option. */
export interface Source {
  /** As messages call it: the flag, and where else the value came from. */
  readonly label: string;
  /** More than one only for a list. */
  readonly texts: readonly string[];
  /** The file that a secret came from. */
  readonly file?: string;
  readonly problem?: string;
}

export const byDefault = (name: string, definition: OptionDefinition): Source => ({
  label: option(name),
  texts: definition.default === undefined ? [] : [definition.default],
});

function fromFlags(name: string, line: CommandLine): Source | undefined {
  const texts = line.texts.get(name);
  return texts && { label: option(name), texts };
}

function fromSecretFile(
  name: string,
  line: CommandLine,
  context: OptionContext,
): Source | undefined {
  const file = line.secretFiles.get(name);
  if (file === undefined) return undefined;
  const label = secretFile(name);
  try {
    const secret = context.readSecretFile(file).replace(/\r?\n$/u, '');
    if (secret !== '') return { label, texts: [secret], file };
    return { label, texts: [], file, problem: `${shown(file)} is empty.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { label, texts: [], file, problem: `cannot read ${shown(file)}: ${reason}` };
  }
}

/**
 * What equals the default was filled in from action.yml, and is as good as not given. A block of YAML
 * ends in a line break; blanks at an end may belong to a name.
 */
function fromInput(
  name: string,
  definition: OptionDefinition,
  input: (name: string) => string,
): Source | undefined {
  const whole = input(name).replace(/^[\r\n]+|[\r\n]+$/gu, '');
  const text = definition.type === 'text' || isList(definition) ? whole : whole.trim();
  return text.trim() === '' || text === definition.default
    ? undefined
    : { label: option(name), texts: [text] };
}

function fromEnvironment(
  name: string,
  definition: OptionDefinition,
  env: Environment,
): Source | undefined {
  const ofInput = inputVariableName(name);
  const problem = name === 'databases' ? lostInDatabases(env) : undefined;
  if (problem !== undefined)
    return { label: `${option(name)} (from ${ofInput})`, texts: [], problem };
  const variables = [
    ofInput,
    ...(definition.consent ? [] : [variableName(name)]),
    ...(definition.variable === undefined ? [] : [definition.variable]),
  ];
  for (const variable of variables) {
    const text = variable === ofInput ? expandInput(name, env) : (env[variable] ?? '');
    const empty = isList(definition) ? text.trim() === '' : text === '';
    if (!empty) return { label: `${option(name)} (from ${variable})`, texts: [text] };
  }
  return undefined;
}
