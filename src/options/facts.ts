import {
  definitionOf,
  type OptionName,
  type Verb,
  variableName,
  verbDefinition,
} from './definitions.ts';

/** What help and documentation tell about an option. Code is in backticks. */
export interface OptionFacts {
  readonly flags: string;
  readonly description: string;
  readonly allowed: string | undefined;
  readonly required: boolean;
  /** What holds without a value, if anything does. */
  readonly fallback: string | undefined;
  /** In the order in which they are asked. */
  readonly variables: readonly string[];
}

/** The facts of an option, of a verb in particular where one is given. */
export function factsOf(name: OptionName, verb?: Verb): OptionFacts {
  const definition = definitionOf(name);
  const { descriptions = {}, required = [] } = verb === undefined ? {} : verbDefinition(verb);
  return {
    flags: flagsOf(name),
    description: descriptions[name] ?? definition.description,
    allowed: allowedValues(name),
    required: required.includes(name),
    fallback: definition.default === undefined ? definition.otherwise : `\`${definition.default}\``,
    variables: variablesOf(name),
  };
}

/** The variables that an operator may set: consent is for one run and belongs into none. */
function variablesOf(name: OptionName): readonly string[] {
  const { consent, variable } = definitionOf(name);
  if (consent) return [];
  return variable === undefined ? [variableName(name)] : [variableName(name), variable];
}

function flagsOf(name: OptionName): string {
  const { type, secret, placeholder = '' } = definitionOf(name);
  if (secret) return `--${name}-file PATH`;
  return type === 'boolean' ? `--${name}, --no-${name}` : `--${name} ${placeholder}`;
}

function allowedValues(name: OptionName): string | undefined {
  const { allowed, choices, min, max } = definitionOf(name);
  if (allowed !== undefined) return allowed;
  if (choices) return choices.map(choice => `\`${choice}\``).join(', ');
  return min === undefined || max === undefined ? undefined : `${min} to ${max}`;
}
