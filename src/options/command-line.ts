import { environmentFileFlag, globalFlagNames } from './global-flags.ts';
import { didYouMean, nearest, shown } from './messages.ts';
import { allOptions, type Commands, hasOwn, type OptionSet, variableName } from './schema.ts';
import { isList, parseBoolean } from './values.ts';

/** What stands on a command line, not yet read. */
export interface CommandLine {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly secretFiles: ReadonlyMap<string, string>;
  readonly environmentFile: string | undefined;
  /** Options that were given in a way that `errors` says is wrong. */
  readonly refused: readonly string[];
  readonly errors: readonly string[];
}

/** What a flag of a verb does. */
type Flag =
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'boolean'; readonly name: string; readonly value: boolean }
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'secretFile'; readonly name: string }
  | { readonly kind: 'environmentFile' }
  | { readonly kind: 'global' };

function flagsOf(options: OptionSet): Map<string, Flag> {
  const flags = new Map<string, Flag>();
  for (const [name, { secret, type }] of Object.entries(options)) {
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
export function readCommandLine(
  verb: string,
  commands: Commands,
  argv: readonly string[],
): CommandLine {
  const options = commands[verb]?.options ?? {};
  const all = allOptions(commands);
  const flags = flagsOf(options);
  const texts = new Map<string, string[]>();
  const secretFiles = new Map<string, string>();
  const refused: string[] = [];
  let environmentFile: string | undefined;
  const errors: string[] = [];
  const rest = [...argv];

  const refuse = (name: string, text: string) => {
    refused.push(name);
    errors.push(text);
  };
  const takeValue = (): string | undefined =>
    rest[0] === '-' || rest[0]?.startsWith('-') === false ? rest.shift() : undefined;
  // What follows is most likely the secret, even when it begins with a hyphen.
  const dropSecret = () => {
    const [next] = splitFlag(rest[0] ?? '');
    if (!flags.has(next) && !hasOwn(all, optionOf(next))) rest.shift();
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
        const parsed = parseBoolean(text);
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
        if (inline === undefined && isSecretFlag(flagName, all)) dropSecret();
        else if (inline === undefined) takeValue();
        errors.push(unknownFlag(verb, commands, flagName, flags));
    }
  }
  return { texts, secretFiles, environmentFile, refused, errors };

  function add(name: string, text: string) {
    const before = texts.get(name) ?? [];
    texts.set(name, [...before, text]);
    if (before.length > 0 && !isList(options[name])) refuse(name, `--${name}: ${twice}`);
  }
}

/** The option that a flag would belong to, if there is one of that name. */
const optionOf = (flagName: string): string =>
  flagName.replace(/^--(?:no-)?/u, '').replace(/-file$/u, '');

function isSecretFlag(flagName: string, all: OptionSet): boolean {
  const name = optionOf(flagName);
  return hasOwn(all, name) && all[name]?.secret === true && !flagName.endsWith('-file');
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

const secretOnCommandLine = (name: string): string =>
  `--${name}: a secret is not taken from the command line, where others can see it. ` +
  `Set ${variableName(name)}, or give --${name}-file PATH ("-" is standard input).`;

function unknownFlag(
  verb: string,
  commands: Commands,
  flagName: string,
  flags: ReadonlyMap<string, Flag>,
): string {
  if (flagName === '-h') return '-h: is not an option. Did you mean --help or --host?';
  const takers = commandsWith(optionOf(flagName), commands);
  if (takers.length > 0) {
    return `${flagName}: is not an option of ${verb}, but of ${takers.join(', ')}.`;
  }
  return `${flagName}: is not an option of ${verb}.${didYouMean(nearest(flagName, flags.keys()))}`;
}

const commandsWith = (name: string, commands: Commands): string[] =>
  Object.keys(commands).filter(verb => hasOwn(commands[verb]?.options ?? {}, name));
