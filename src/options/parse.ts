import { absentSecret } from '../catalog/absent-secret.ts';
import { parsePatterns } from '../catalog/patterns.ts';
import { gitlabTokenVariable } from './azure-credential.ts';
import {
  type AnyOptionValues,
  definitionOf,
  environmentFileFlag,
  type GlobalFlag,
  globalFlags,
  inputVariableName,
  isOption,
  isVerb,
  type OptionDefinition,
  type OptionName,
  type OptionValues,
  optionNames,
  type Verb,
  variableName,
  verbDefinition,
  verbs,
} from './definitions.ts';
import { type EnvironmentFile, parseEnvironmentFile } from './environment-file.ts';
import { databasesAsWritten, expandInput, lostInDatabases } from './gitlab-inputs.ts';
import { nearest, oneLine, shown } from './messages.ts';
import { checkRules } from './rules.ts';
import { parseLines, parseValue } from './values.ts';

/** Where options come from besides the command line. */
export interface OptionContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of an action: the text of an input, empty when it was not given. Then no variable is asked. */
  readonly input?: (name: OptionName) => string;
  /** The content of a file that holds a secret; `-` is standard input. May throw. */
  readonly readSecretFile: (path: string) => string;
  /** The content of a file that holds variables. May throw. */
  readonly readEnvironmentFile?: (path: string) => string;
}

/** What was given, so that it can be given again: never the value of a secret. */
export type GivenOptions = ReadonlyMap<OptionName, GivenOption>;

export type GivenOption =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'secret'; readonly file: string | undefined };

export type ParsedOptions<V extends Verb> =
  | {
      readonly kind: 'parsed';
      readonly values: OptionValues<V>;
      readonly given: GivenOptions;
      /** Where variables were taken from beside the environment. */
      readonly environmentFile: string | undefined;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly errors: readonly string[];
      /** Often the cause: a variable whose name is mistyped. */
      readonly warnings: readonly string[];
    };

/**
 * The options of a verb, from the command line and the environment. Everything that is wrong with
 * them is found and told at once; no message holds the value of a secret.
 */
export function parseOptions<V extends Verb>(
  verb: V,
  argv: readonly string[],
  context: OptionContext,
): ParsedOptions<V> {
  const line = readCommandLine(verb, argv);
  const file = readVariables(line.environmentFile, context);
  const env = { ...file.variables, ...withoutEmpty(context.env) };
  const errors = [...line.errors, ...file.errors];
  const values: Partial<AnyOptionValues> = {};
  const given = new Map<OptionName, GivenOption>();
  // Options that were mentioned, rightly or wrongly, as messages call them.
  const labels = new Map<OptionName, string>(line.refused.map(name => [name, `--${name}`]));

  for (const name of verbDefinition(verb).options) {
    if (labels.has(name)) continue;
    const definition = definitionOf(name);
    const source = context.input
      ? fromInput(name, context.input)
      : (fromSecretFile(name, line, context) ??
        fromFlags(name, line) ??
        fromEnvironment(name, env));
    if (source) {
      labels.set(name, source.label);
      given.set(
        name,
        definition.secret
          ? { kind: 'secret', file: source.file }
          : { kind: 'text', text: source.texts.join('\n') },
      );
    }
    const { label, texts, problem } = source ?? byDefault(name, definition);
    const parsed = texts.map(text => parseValue(definition, text));
    const problems = parsed.flatMap(result => (result.kind === 'problem' ? [result.problem] : []));
    if (problem !== undefined) problems.push(problem);
    errors.push(...problems.map(text => `${label}: ${text}`));
    if (problems.length > 0) continue;
    const parts = parsed.flatMap(result => (result.kind === 'value' ? [result.value] : []));
    Object.assign(values, { [name]: isList(definition) ? parts.flat() : parts[0] });
  }

  // What seems to be missing may stand in the file that could not be read.
  const findings = file.unread ? noFindings : checkRules(verb, values, labels, env);
  errors.push(...findings.errors);
  const ofVariables = context.input
    ? []
    : [
        ...environmentWarnings(verb, env),
        ...emptyWarnings(verb, labels, { ...file.variables, ...context.env }),
      ];
  const warnings = [...file.warnings, ...ofVariables, ...findings.warnings].map(oneLine);
  if (errors.length > 0) return { kind: 'refused', errors: errors.map(oneLine), warnings };
  return {
    kind: 'parsed',
    // The loop went through the definitions that this type is derived from.
    values: values as OptionValues<V>,
    given,
    environmentFile: line.environmentFile,
    warnings,
  };
}

const noFindings = { errors: [], warnings: [] };

interface VariablesRead extends EnvironmentFile {
  readonly unread: boolean;
}

/** The variables of a file; what is wrong with it is called by the flag's name. */
function readVariables(path: string | undefined, context: OptionContext): VariablesRead {
  if (path === undefined) return { variables: {}, errors: [], warnings: [], unread: false };
  const told = (text: string) => `--${environmentFileFlag.name}: ${shown(path)}: ${text}`;
  try {
    const { variables, errors, warnings } = parseEnvironmentFile(
      context.readEnvironmentFile?.(path) ?? '',
    );
    return { variables, errors: errors.map(told), warnings: warnings.map(told), unread: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { variables: {}, errors: [told(reason)], warnings: [], unread: true };
  }
}

const withoutEmpty = (env: OptionContext['env']): OptionContext['env'] =>
  Object.fromEntries(Object.entries(env).filter(([, text]) => text));

/** Which of the global flags a command line holds. Right even where its options are wrong. */
export const globalFlagsIn = (argv: readonly string[]): ReadonlySet<GlobalFlag> =>
  new Set(globalFlagNames.filter(name => argv.includes(`--${name}`)));

const globalFlagNames = Object.keys(globalFlags).filter(isGlobalFlag);

function isGlobalFlag(name: string): name is GlobalFlag {
  return Object.hasOwn(globalFlags, name);
}

/** The arguments that give the named options again, as far as they were given and may be shown. */
export const reproduce = (given: GivenOptions, names: readonly OptionName[]): string[] =>
  names.flatMap(name => {
    const option = given.get(name);
    if (option === undefined) return [];
    if (option.kind === 'text') return argumentsFor(name, definitionOf(name), option.text);
    return option.file === undefined ? [] : flag(`${name}-file`, option.file);
  });

/** What was said about one option. */
interface Source {
  /** As messages call it: the flag, and where else the value came from. */
  readonly label: string;
  /** More than one only for a list. */
  readonly texts: readonly string[];
  /** The file that a secret came from. */
  readonly file?: string;
  readonly problem?: string;
}

const isList = ({ type }: OptionDefinition): boolean =>
  type === 'patterns' || type === 'arguments' || type === 'job-results';

const byDefault = (name: OptionName, definition: OptionDefinition): Source => ({
  label: `--${name}`,
  texts: definition.default === undefined ? [] : [definition.default],
});

function fromFlags(name: OptionName, line: CommandLine): Source | undefined {
  const texts = line.texts.get(name);
  return texts && { label: `--${name}`, texts };
}

function fromSecretFile(
  name: OptionName,
  line: CommandLine,
  context: OptionContext,
): Source | undefined {
  const file = line.secretFiles.get(name);
  if (file === undefined) return undefined;
  const label = `--${name}-file`;
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
function fromInput(name: OptionName, input: (name: OptionName) => string): Source | undefined {
  const definition = definitionOf(name);
  const whole = input(name).replace(/^[\r\n]+|[\r\n]+$/gu, '');
  const text = definition.type === 'text' || isList(definition) ? whole : whole.trim();
  return text.trim() === '' || text === definition.default
    ? undefined
    : { label: `--${name}`, texts: [text] };
}

function fromEnvironment(name: OptionName, env: OptionContext['env']): Source | undefined {
  const definition = definitionOf(name);
  const ofInput = inputVariableName(name);
  const problem = name === 'databases' ? lostInDatabases(env) : undefined;
  if (problem !== undefined) return { label: `--${name} (from ${ofInput})`, texts: [], problem };
  const variables = [
    ofInput,
    ...(definition.consent ? [] : [variableName(name)]),
    ...(definition.variable === undefined ? [] : [definition.variable]),
  ];
  for (const variable of variables) {
    const text = variable === ofInput ? expandInput(name, env) : (env[variable] ?? '');
    const empty = isList(definition) ? text.trim() === '' : text === '';
    if (!empty) return { label: `--${name} (from ${variable})`, texts: [text] };
  }
  return undefined;
}

/** Also where the value is the default: the environment may say otherwise next time. */
function argumentsFor(name: OptionName, definition: OptionDefinition, text: string): string[] {
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

function environmentWarnings(verb: Verb, env: OptionContext['env']): string[] {
  const known = new Set([
    gitlabTokenVariable,
    databasesAsWritten,
    ...optionNames.flatMap(name => [variableName(name), inputVariableName(name)]),
  ]);
  const unknown = Object.keys(env)
    .filter(name => name.startsWith('PG_BACKUP_') && env[name] && !known.has(name))
    .sort();
  const warnings = unknown.map(
    name => `${name} is set, but there is no such option.${didYouMean(nearest(name, known))}`,
  );
  for (const name of verbDefinition(verb).options) {
    if (!definitionOf(name).consent || !env[variableName(name)]) continue;
    const what = name === 'confirm' ? 'a confirmation' : 'consent';
    warnings.push(
      `${variableName(name)} is set, but ${what} is never taken from there: give --${name}.`,
    );
  }
  return warnings;
}

/** A secret whose variable is there and empty was meant to be given. */
const emptyWarnings = (
  verb: Verb,
  given: { readonly has: (name: OptionName) => boolean },
  env: OptionContext['env'],
): string[] =>
  verbDefinition(verb)
    .options.filter(name => definitionOf(name).secret && !given.has(name))
    .flatMap(name => [variableName(name), inputVariableName(name)])
    .filter(variable => env[variable] === '')
    .map(
      variable => `${variable} is set, but empty, which is as good as not given. ${absentSecret}`,
    );

const didYouMean = (name: string | undefined): string => (name ? ` Did you mean ${name}?` : '');

/** What stands on a command line, not yet read. */
interface CommandLine {
  readonly texts: ReadonlyMap<OptionName, readonly string[]>;
  readonly secretFiles: ReadonlyMap<OptionName, string>;
  readonly environmentFile: string | undefined;
  /** Options that were given in a way that `errors` says is wrong. */
  readonly refused: readonly OptionName[];
  readonly errors: readonly string[];
}

/** What a flag of a verb does. */
type Flag =
  | { readonly kind: 'value'; readonly name: OptionName }
  | { readonly kind: 'boolean'; readonly name: OptionName; readonly value: boolean }
  | { readonly kind: 'secret'; readonly name: OptionName }
  | { readonly kind: 'secretFile'; readonly name: OptionName }
  | { readonly kind: 'environmentFile' }
  | { readonly kind: 'global' };

function flagsOf(verb: Verb): Map<string, Flag> {
  const flags = new Map<string, Flag>();
  for (const name of verbDefinition(verb).options) {
    const { secret, type } = definitionOf(name);
    if (secret) {
      flags.set(`--${name}`, { kind: 'secret', name });
      flags.set(`--${name}-file`, { kind: 'secretFile', name });
    } else if (type === 'boolean') {
      flags.set(`--${name}`, { kind: 'boolean', name, value: true });
      flags.set(`--no-${name}`, { kind: 'boolean', name, value: false });
    } else {
      flags.set(`--${name}`, { kind: 'value', name });
    }
  }
  flags.set(`--${environmentFileFlag.name}`, { kind: 'environmentFile' });
  for (const name of globalFlagNames) flags.set(`--${name}`, { kind: 'global' });
  return flags;
}

// util.parseArgs is not used: it takes `--host --port` for a host named `--port`, and it cannot
// swallow what follows a secret's flag, so that a message would show it.
function readCommandLine(verb: Verb, argv: readonly string[]): CommandLine {
  const flags = flagsOf(verb);
  const texts = new Map<OptionName, string[]>();
  const secretFiles = new Map<OptionName, string>();
  const refused: OptionName[] = [];
  let environmentFile: string | undefined;
  const errors: string[] = [];
  const rest = [...argv];

  const refuse = (name: OptionName, text: string) => {
    refused.push(name);
    errors.push(text);
  };
  const takeValue = (): string | undefined =>
    rest[0] === '-' || rest[0]?.startsWith('-') === false ? rest.shift() : undefined;
  // What follows is most likely the secret, even when it begins with a hyphen.
  const dropSecret = () => {
    const [next] = splitFlag(rest[0] ?? '');
    if (!flags.has(next) && !isOption(optionOf(next))) rest.shift();
  };
  // After a secret or an option that is not known, nobody can tell what the words mean.
  let unread = false;

  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-') || word === '-' || word === '--') {
      const what = unread ? 'A word (not shown: it may be a secret)' : shown(word);
      errors.push(`${what} is not expected: ${verb} takes nothing but options.`);
      continue;
    }
    const [flagName = '', inline] = splitFlag(word);
    const known = flags.get(flagName);
    switch (known?.kind) {
      case 'boolean': {
        const text = inline ?? 'true';
        const parsed = parseValue(definitionOf(known.name), text);
        if (parsed.kind === 'problem') refuse(known.name, `${flagName}: ${parsed.problem}`);
        else add(known.name, String(parsed.value === known.value));
        break;
      }
      case 'value': {
        const text = inline ?? takeValue() ?? '';
        if (text.trim() === '') refuse(known.name, needsValue(flagName, inline ?? rest[0]));
        else add(known.name, text);
        break;
      }
      case 'secretFile': {
        const file = inline ?? takeValue() ?? '';
        if (file === '') refuse(known.name, needsValue(flagName, inline ?? rest[0]));
        else if (secretFiles.has(known.name)) refuse(known.name, `${flagName}: ${twice}`);
        else if (file === '-' && [...secretFiles.values()].includes('-'))
          refuse(known.name, `${flagName}: standard input can be read only once.`);
        else secretFiles.set(known.name, file);
        break;
      }
      case 'secret':
        unread = true;
        if (inline === undefined) dropSecret();
        refuse(known.name, secretOnCommandLine(known.name));
        break;
      case 'environmentFile': {
        const file = inline ?? takeValue() ?? '';
        if (file === '' || file === '-') errors.push(needsValue(flagName, inline ?? rest[0]));
        else if (environmentFile !== undefined) errors.push(`${flagName}: ${twice}`);
        else environmentFile = file;
        break;
      }
      case 'global':
        if (inline !== undefined) errors.push(`${flagName}: takes no value.`);
        break;
      default:
        unread = true;
        if (inline === undefined && isSecretFlag(flagName)) dropSecret();
        else if (inline === undefined) takeValue();
        errors.push(unknownFlag(verb, flagName, flags));
    }
  }
  return { texts, secretFiles, environmentFile, refused, errors };

  function add(name: OptionName, text: string) {
    const before = texts.get(name) ?? [];
    texts.set(name, [...before, text]);
    if (before.length > 0 && !isList(definitionOf(name))) refuse(name, `--${name}: ${twice}`);
  }
}

/** The option that a flag would belong to, if there is one of that name. */
const optionOf = (flagName: string): string =>
  flagName.replace(/^--(?:no-)?/u, '').replace(/-file$/u, '');

function isSecretFlag(flagName: string): boolean {
  const name = optionOf(flagName);
  return isOption(name) && definitionOf(name).secret === true && !flagName.endsWith('-file');
}

const twice = 'is given more than once.';

/** `--name=value` in two; a short option is cut after its letter, for a value may follow it. */
function splitFlag(word: string): [flag: string, inline?: string] {
  if (!word.startsWith('--')) return word.length > 2 ? [word.slice(0, 2), ''] : [word];
  const equals = word.indexOf('=');
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}

const needsValue = (flagName: string, next: string | undefined): string =>
  `${flagName}: needs a value.${
    next?.startsWith('-') ? ` One that begins with a hyphen is written ${flagName}=VALUE.` : ''
  }`;

const secretOnCommandLine = (name: OptionName): string =>
  `--${name}: a secret is not taken from the command line, where others can see it. ` +
  `Set ${variableName(name)}, or give --${name}-file PATH ("-" is standard input).`;

function unknownFlag(verb: Verb, flagName: string, flags: ReadonlyMap<string, Flag>): string {
  if (flagName === '-h') return '-h: is not an option. Did you mean --help or --host?';
  const name = optionOf(flagName);
  const takers = isOption(name) ? verbsWith(name) : [];
  if (takers.length > 0) {
    return `${flagName}: is not an option of ${verb}, but of ${takers.join(', ')}.`;
  }
  return `${flagName}: is not an option of ${verb}.${didYouMean(nearest(flagName, flags.keys()))}`;
}

const verbsWith = (name: OptionName): Verb[] =>
  Object.keys(verbs)
    .filter(isVerb)
    .filter(verb => verbDefinition(verb).options.includes(name));
