/** The commands and their options, for what is generated from them. */
import type { Command } from '../src/commands/command.ts';
import { registry } from '../src/commands/registry.ts';
import { factsOf, type OptionFacts } from '../src/options/facts.ts';
import { allOptions, type CommandOptions, type OptionDefinition } from '../src/options/schema.ts';

const all = allOptions(registry);

export const commandNames: readonly string[] = Object.keys(registry);

export function commandOf(name: string): Command {
  const command = registry[name];
  if (command === undefined) throw new Error(`There is no command "${name}".`);
  return command;
}

/** The option as a command means it, or all of them. */
export function optionOf(name: string, command?: CommandOptions): OptionDefinition {
  const definition = (command?.options ?? all)[name];
  if (definition === undefined) throw new Error(`There is no option "${name}".`);
  return definition;
}

export const optionsOf = ({ options }: CommandOptions): readonly string[] => Object.keys(options);

/** What documents say of an option. */
export const optionFacts = (name: string, command?: CommandOptions): OptionFacts =>
  factsOf(name, optionOf(name, command));

export const requiredOf = ({ options }: CommandOptions): readonly string[] =>
  Object.keys(options).filter(name => options[name]?.required);

export const optionNames: readonly string[] = Object.keys(all);

export const isCommand = (name: string): boolean => commandNames.includes(name);
export const isOption = (name: string): boolean => optionNames.includes(name);
