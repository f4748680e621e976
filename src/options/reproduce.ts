import { parsePatterns } from '../catalog/patterns.ts';
import { isConnection, type OptionDefinition, type OptionSet } from './schema.ts';
import { parseLines, parseValue } from './values.ts';

/** What was given, so that it can be given again: never the value of a secret. */
export type GivenOptions = ReadonlyMap<string, GivenOption>;

export type GivenOption =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'secret'; readonly file: string | undefined };

/** The names of the options that say where server or store are, and how to get in. */
export const connectionOptions = (options: OptionSet): string[] =>
  Object.entries(options).flatMap(([name, definition]) => (isConnection(definition) ? [name] : []));

/** The arguments that give the named options again, as far as they were given and may be shown. */
export const reproduce = (
  given: GivenOptions,
  names: readonly string[],
  options: OptionSet,
): string[] =>
  names.flatMap(name => {
    const option = given.get(name);
    const definition = options[name];
    if (option === undefined || definition === undefined) return [];
    if (option.kind === 'text') return argumentsFor(name, definition, option.text);
    // What came by standard input is gone.
    return option.file === undefined || option.file === '-'
      ? []
      : flag(`${name}-file`, option.file);
  });

/** Also where the value is the default: the environment may say otherwise next time. */
function argumentsFor(name: string, definition: OptionDefinition, text: string): string[] {
  const parsed = parseValue(definition, text);
  if (parsed.kind === 'problem') return [];
  if (definition.type === 'boolean') return parsed.value ? [`--${name}`] : [`--no-${name}`];
  if (definition.type === 'arguments' || definition.type === 'job-results') {
    return parseLines(text).flatMap(item => flag(name, item));
  }
  if (definition.type !== 'patterns') return flag(name, text);
  const list = parsePatterns(text);
  return list.kind === 'patterns' ? list.patterns.flatMap(item => flag(name, item.text)) : [];
}

const flag = (name: string, text: string): string[] =>
  text.startsWith('-') && text !== '-' ? [`--${name}=${text}`] : [`--${name}`, text];
