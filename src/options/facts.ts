import { type OptionDefinition, variableName } from './schema.ts';

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

/** The facts of an option, as a command or all of them know it. */
export function factsOf(name: string, definition: OptionDefinition): OptionFacts {
  return {
    flags: flagsOf(name, definition),
    description: definition.description,
    allowed: allowedValues(definition),
    required: definition.required === true,
    fallback: definition.default === undefined ? definition.otherwise : `\`${definition.default}\``,
    variables: variablesOf(name, definition),
  };
}

/** The variables that an operator may set: consent is for one run and belongs into none. */
function variablesOf(name: string, { consent, variable }: OptionDefinition): readonly string[] {
  if (consent) return [];
  return variable === undefined ? [variableName(name)] : [variableName(name), variable];
}

function flagsOf(name: string, { type, secret, placeholder = '' }: OptionDefinition): string {
  if (secret) return `--${name}-file PATH`;
  return type === 'boolean' ? `--${name}, --no-${name}` : `--${name} ${placeholder}`;
}

function allowedValues({ allowed, choices, min, max }: OptionDefinition): string | undefined {
  if (allowed !== undefined) return allowed;
  if (choices) return choices.map(choice => `\`${choice}\``).join(', ');
  return min === undefined || max === undefined ? undefined : `${min} to ${max}`;
}
