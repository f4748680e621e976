import type { Verb } from '../../src/options/definitions.ts';
import { type OptionContext, parseOptions } from '../../src/options/parse.ts';

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
) {
  const parsed = parseOptions(verb, argv, context);
  if (parsed.kind === 'refused') throw new Error(parsed.errors.join('\n'));
  return parsed;
}

/** The errors of what has to be refused; none when it is not. */
export function errorsOf(
  verb: Verb,
  argv: readonly string[],
  context: OptionContext = contextOf(),
): readonly string[] {
  const parsed = parseOptions(verb, argv, context);
  return parsed.kind === 'refused' ? parsed.errors : [];
}
