import type { Compression } from '../catalog/compression.ts';
import type { JobResult } from '../catalog/job-result.ts';
import type { Pattern } from '../catalog/patterns.ts';

/** What an option holds: how its text is read, and the type of the value. */
export type OptionType =
  | 'text'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'patterns'
  | 'arguments'
  | 'job-results'
  | 'prefix'
  | 'compression'
  | 'jobs'
  | 'scratch';

/** Where an option belongs: to what several commands share, or to commands of its own. */
export type OptionGroup = 'server' | 'key-vault' | 'azure' | 'store' | 'notices' | 'command';

export interface OptionDefinition {
  readonly group: OptionGroup;
  readonly type: OptionType;
  /** Stands for the value in help. Booleans have none. */
  readonly placeholder?: string;
  /** As a user would write it. */
  readonly default?: string;
  /** What happens without a value, where that is not one fixed value. */
  readonly otherwise?: string;
  /** Never on the command line, never printed. */
  readonly secret?: true;
  /** The variable by which other programs for PostgreSQL or Azure know it. */
  readonly variable?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** For people, where the type alone does not say it. */
  readonly allowed?: string;
  /** A word of consent for one run: taken from a flag or an input alone, never from the environment. */
  readonly consent?: true;
  readonly description: string;
  /** What is wrong with a text, as the rest of a sentence that names the option, or `undefined`. */
  readonly wrong?: (text: string) => string | undefined;
  /** Without a value there is nothing to do. */
  readonly required?: true;
  /** The description is that of one command. */
  readonly particular?: true;
  /** By it a server or store is reached, though its group does not say so: a restore takes it over from a backup. */
  readonly connects?: true;
}

/** Options by their names, in the order in which people read of them. */
export type OptionSet = Readonly<Record<string, OptionDefinition>>;

/** Options of one subject. Flags, variables, help and the tables in the docs come from here, and the type of the values. */
export const defineOptions = <const Options extends OptionSet>(options: Options): Options =>
  options;

/** The option as it means something particular to a command. */
export const described = <Definition extends OptionDefinition>(
  definition: Definition,
  description: string,
): Omit<Definition, 'description'> & {
  readonly description: string;
  readonly particular: true;
} => ({
  ...definition,
  description,
  particular: true,
});

/** The option of a command that has nothing to do without it. */
export const required = <Definition extends OptionDefinition>(
  definition: Definition,
): Definition & { readonly required: true } => ({ ...definition, required: true });

/** Where a drill restores to. Without a port, that of the option `port`. */
export type Scratch =
  | { readonly kind: 'runner' | 'server' }
  | { readonly kind: 'host'; readonly host: string; readonly port: number | undefined };

type Value<D> = D extends { type: 'integer' }
  ? number
  : D extends { type: 'boolean' }
    ? boolean
    : D extends { type: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : D extends { type: 'choices'; choices: readonly (infer Choice)[] }
        ? readonly Choice[]
        : D extends { type: 'patterns' }
          ? readonly Pattern[]
          : D extends { type: 'arguments' }
            ? readonly string[]
            : D extends { type: 'job-results' }
              ? readonly JobResult[]
              : D extends { type: 'compression' }
                ? Compression
                : D extends { type: 'jobs' }
                  ? number | 'auto'
                  : D extends { type: 'scratch' }
                    ? Scratch
                    : string;

type AlwaysPresent =
  | { default: string }
  | { required: true }
  | { type: 'choices' | 'patterns' | 'arguments' | 'job-results' };

type OptionValue<D> = D extends AlwaysPresent ? Value<D> : Value<D> | undefined;

/** The values of options: what is required is there, lists are at least empty. */
export type ValuesOf<Options extends OptionSet> = {
  readonly [Name in keyof Options]: OptionValue<Options[Name]>;
};

/** Values of options that are not known here. */
export type AnyValues = Readonly<Record<string, unknown>>;

/** The values of some options among those of a command. It takes their types alone, so that no definition is loaded. */
export const valuesOf = <Options extends OptionSet>(
  values: AnyValues,
): Partial<ValuesOf<Options>> =>
  // TypeScript cannot see that a name means the same option wherever it stands (test/options/definitions.test.ts).
  values as Partial<ValuesOf<Options>>;

/** Which options of a command were given, as its rules ask. Of an option that it does not have, none was. */
export interface AskedNames {
  /** Whether an option was given, rightly or wrongly. */
  readonly has: (name: string) => boolean;
  /** An option as messages call it: the flag, and where else its value came from. */
  readonly label: (name: string) => string;
  /** Whether the command has such an option. */
  readonly takes: (name: string) => boolean;
}

/** The names of what was given, as rules ask of them. */
export const namesIn = (given: ReadonlyMap<string, unknown>): Pick<AskedNames, 'has'> => ({
  has: name => given.has(name),
});

/** What rules look at: some of the options of a command, and what was said of them. */
export interface Asked<Options extends OptionSet> extends AskedNames {
  readonly values: Partial<ValuesOf<Options>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What is wrong with options beyond their types, as whole sentences. */
export type Rule<Options extends OptionSet> = (asked: Asked<Options>) => readonly string[];

/** What the machinery of options has to know of a command. */
export interface CommandOptions {
  readonly summary: string;
  readonly options: OptionSet;
  /** Command lines that work as they stand, once the secrets are in the environment. */
  readonly examples: readonly string[];
  readonly rules: readonly Rule<OptionSet>[];
  /** As `rules`, of what is no reason to refuse. */
  readonly warnings: readonly Rule<OptionSet>[];
}

/** The commands there are, in the order in which people read of them. */
export type Commands = Readonly<Record<string, CommandOptions>>;

/** The options of all commands, in the order of the documentation. What one command alone says of them does not count. */
export function allOptions(commands: Commands): OptionSet {
  const all: Record<string, OptionDefinition> = {};
  for (const { options } of Object.values(commands)) {
    for (const [name, definition] of Object.entries(options)) {
      if (all[name] === undefined || all[name].particular) all[name] = definition;
    }
  }
  return all;
}

/** Whether a name is that of one of them, and not of what every object has. */
export const hasOwn = <Named extends object>(
  named: Named,
  name: string,
): name is keyof Named & string => Object.hasOwn(named, name);

/** Whether it says where server or store are, or how to get in: what a restore has in common with a backup. */
export const isConnection = ({ group, connects }: OptionDefinition): boolean =>
  connects === true || !['notices', 'command'].includes(group);

/** `PG_BACKUP_STORAGE_ACCOUNT` for `storage-account`. */
export const variableName = (name: string): string =>
  `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`;

/** `PG_BACKUP_INPUT_STORAGE_ACCOUNT` for `storage-account`: how a GitLab component passes its inputs. */
export const inputVariableName = (name: string): string => variableName(`input-${name}`);
