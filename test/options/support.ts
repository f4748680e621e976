import { inFlags } from '../../src/catalog/reference.ts';
import type { definition as backup } from '../../src/commands/backup/definition.ts';
import type { definition as check } from '../../src/commands/check/definition.ts';
import type { ValuesFor } from '../../src/commands/command.ts';
import type { definition as databases } from '../../src/commands/databases/definition.ts';
import type { definition as download } from '../../src/commands/download/definition.ts';
import type { definition as list } from '../../src/commands/list/definition.ts';
import type { definition as notify } from '../../src/commands/notify/definition.ts';
import type { definition as prune } from '../../src/commands/prune/definition.ts';
import { registry } from '../../src/commands/registry.ts';
import type { definition as restore } from '../../src/commands/restore/definition.ts';
import type { definition as status } from '../../src/commands/status/definition.ts';
import type { definition as verify } from '../../src/commands/verify/definition.ts';
import { type ParsedOptions, parseOptions } from '../../src/options/parse.ts';
import type { OptionContext } from '../../src/options/sources.ts';

/** The values of each command. */
export interface OptionValues {
  readonly backup: ValuesFor<typeof backup>;
  readonly check: ValuesFor<typeof check>;
  readonly databases: ValuesFor<typeof databases>;
  readonly download: ValuesFor<typeof download>;
  readonly list: ValuesFor<typeof list>;
  readonly notify: ValuesFor<typeof notify>;
  readonly prune: ValuesFor<typeof prune>;
  readonly restore: ValuesFor<typeof restore>;
  readonly status: ValuesFor<typeof status>;
  readonly verify: ValuesFor<typeof verify>;
}

export type Verb = keyof OptionValues;

type Parsed = Extract<ParsedOptions, { kind: 'parsed' }>;

/** Surroundings in which nothing is set and the files are those given. */
export const contextOf = (
  env: OptionContext['env'] = {},
  files: Readonly<Record<string, string>> = {},
): OptionContext => ({
  env,
  readSecretFile: path => {
    const content = files[path];
    if (content === undefined) throw new Error('ENOENT: no such file');
    return content;
  },
});

/** The least that a verb needs to be accepted. */
export const enough: Readonly<Record<Verb, readonly string[]>> = {
  databases: ['--host=localhost', '--username=me'],
  backup: ['--host=localhost', '--username=me', '--storage-directory=/b'],
  list: ['--storage-directory=/b'],
  download: ['--database=shop', '--storage-directory=/b'],
  restore: ['--host=localhost', '--username=me', '--database=shop', '--storage-directory=/b'],
  verify: ['--storage-directory=/b'],
  prune: ['--keep-last=7', '--storage-directory=/b'],
  check: ['--storage-directory=/b'],
  notify: ['--storage-directory=/b'],
  status: ['--storage-directory=/b'],
};

/** Parses what has to be accepted. */
export function accepted<V extends Verb>(
  verb: V,
  argv: readonly string[],
  context: OptionContext = contextOf(),
): Parsed & { readonly values: OptionValues[V] } {
  const parsed = parseOptions(verb, registry, argv, context);
  if (parsed.kind === 'refused') throw new Error(inFlags(parsed.errors.join('\n')));
  const told: ParsedOptions = { ...parsed, warnings: parsed.warnings.map(inFlags) };
  return told as Parsed & { readonly values: OptionValues[V] };
}

/** The errors of what has to be refused, as the command line shows them; none when it is not. */
export function errorsOf(
  verb: Verb,
  argv: readonly string[],
  context: OptionContext = contextOf(),
): readonly string[] {
  const parsed = parseOptions(verb, registry, argv, context);
  return parsed.kind === 'refused' ? parsed.errors.map(inFlags) : [];
}
