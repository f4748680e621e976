import { absentSecret } from '../catalog/absent-secret.ts';
import { option } from '../catalog/reference.ts';
import { readCommandLine } from './command-line.ts';
import { type EnvironmentFile, parseEnvironmentFile } from './environment-file.ts';
import { databasesAsWritten, gitlabTokenVariable } from './gitlab-inputs.ts';
import { environmentFileFlag } from './global-flags.ts';
import { didYouMean, nearest, oneLine, shown } from './messages.ts';
import type { GivenOption, GivenOptions } from './reproduce.ts';
import {
  type AnyValues,
  type Asked,
  allOptions,
  type Commands,
  hasOwn,
  inputVariableName,
  type OptionSet,
  type Rule,
  type ValuesOf,
  variableName,
} from './schema.ts';
import { byDefault, type Environment, type OptionContext, sourceOf } from './sources.ts';
import { isList, parseValue } from './values.ts';

export type ParsedOptions =
  | {
      readonly kind: 'parsed';
      readonly values: AnyValues;
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
export function parseOptions(
  verb: string,
  commands: Commands,
  argv: readonly string[],
  context: OptionContext,
): ParsedOptions {
  const { options, rules, warnings: warningRules } = commands[verb] ?? noCommand;
  const all = allOptions(commands);
  const line = readCommandLine(verb, commands, argv);
  const file = readVariables(line.environmentFile, all, context);
  const env = { ...file.variables, ...withoutEmpty(context.env) };
  const errors = [...line.errors, ...file.errors];
  const values: Record<string, unknown> = {};
  const given = new Map<string, GivenOption>();
  // Options that were mentioned, rightly or wrongly, as messages call them.
  const labels = new Map<string, string>(line.refused.map(name => [name, option(name)]));

  for (const [name, definition] of Object.entries(options)) {
    if (labels.has(name)) continue;
    const source = sourceOf(name, definition, line, env, context);
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
    values[name] = isList(definition) ? parts.flat() : parts[0];
  }

  // What seems to be missing may stand in the file that could not be read.
  const asked = askedOf(values, labels, options, env);
  const findings = file.unread ? noFindings : askRules(asked, options, rules, warningRules);
  errors.push(...findings.errors);
  const ofVariables = context.input
    ? []
    : [
        ...environmentWarnings(options, all, env),
        ...emptyWarnings(options, labels, { ...file.variables, ...context.env }),
      ];
  const warnings = [...file.warnings, ...ofVariables, ...findings.warnings].map(oneLine);
  if (errors.length > 0) return { kind: 'refused', errors: errors.map(oneLine), warnings };
  return {
    kind: 'parsed',
    values,
    given,
    environmentFile: line.environmentFile,
    warnings,
  };
}

const noCommand = { options: {}, rules: [], warnings: [] };

const noFindings = { errors: [], warnings: [] };

const askedOf = (
  values: AnyValues,
  labels: ReadonlyMap<string, string>,
  options: OptionSet,
  environment: Environment,
): Asked<OptionSet> => ({
  // They were read by the options of which rules know the types.
  values: values as Partial<ValuesOf<OptionSet>>,
  has: name => labels.has(name),
  label: name => labels.get(name) ?? option(name),
  takes: name => hasOwn(options, name),
  environment,
});

/** What is wrong beyond types: what is missing, wrong by itself, or does not go together. */
function askRules(
  asked: Asked<OptionSet>,
  options: OptionSet,
  rules: readonly Rule<OptionSet>[],
  warnings: readonly Rule<OptionSet>[],
) {
  const each = Object.entries(options);
  return {
    errors: [
      ...each.flatMap(([name, { required }]) =>
        required && !asked.has(name) ? [`${option(name)}: is required.`] : [],
      ),
      ...each.flatMap(([name, { wrong }]) => {
        const text: unknown = asked.values[name];
        const problem = typeof text === 'string' ? wrong?.(text) : undefined;
        return problem === undefined ? [] : [`${asked.label(name)}: ${problem}`];
      }),
      ...rules.flatMap(rule => rule(asked)),
    ],
    warnings: warnings.flatMap(rule => rule(asked)),
  };
}

interface VariablesRead extends EnvironmentFile {
  readonly unread: boolean;
}

/** The variables of a file; what is wrong with it is called by the flag's name. */
function readVariables(
  path: string | undefined,
  all: OptionSet,
  context: OptionContext,
): VariablesRead {
  if (path === undefined) return { variables: {}, errors: [], warnings: [], unread: false };
  const told = (text: string) => `${environmentFileFlag.flag}: ${shown(path)}: ${text}`;
  try {
    const { variables, errors, warnings } = parseEnvironmentFile(
      context.readEnvironmentFile?.(path) ?? '',
      all,
    );
    return { variables, errors: errors.map(told), warnings: warnings.map(told), unread: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { variables: {}, errors: [told(reason)], warnings: [], unread: true };
  }
}

const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, text]) => text));

function environmentWarnings(options: OptionSet, all: OptionSet, env: Environment): string[] {
  const known = new Set([
    gitlabTokenVariable,
    databasesAsWritten,
    ...Object.keys(all).flatMap(name => [variableName(name), inputVariableName(name)]),
  ]);
  const unknown = Object.keys(env)
    .filter(name => name.startsWith('PG_BACKUP_') && env[name] && !known.has(name))
    .sort();
  const warnings = unknown.map(
    name => `${name} is set, but there is no such option.${didYouMean(nearest(name, known))}`,
  );
  for (const [name, { consent }] of Object.entries(options)) {
    if (!consent || !env[variableName(name)]) continue;
    const what = name === 'confirm' ? 'a confirmation' : 'consent';
    warnings.push(
      `${variableName(name)} is set, but ${what} is never taken from there: give ${option(name)}.`,
    );
  }
  return warnings;
}

/** A secret whose variable is there and empty was meant to be given. */
const emptyWarnings = (
  options: OptionSet,
  given: { readonly has: (name: string) => boolean },
  env: Environment,
): string[] =>
  Object.entries(options)
    .filter(([name, { secret }]) => secret && !given.has(name))
    .flatMap(([name]) => [variableName(name), inputVariableName(name)])
    .filter(variable => env[variable] === '')
    .map(
      variable => `${variable} is set, but empty, which is as good as not given. ${absentSecret}`,
    );
