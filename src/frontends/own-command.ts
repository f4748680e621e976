import { shellQuote } from '../catalog/shell.ts';
import { connectionOptions, isVerb, verbDefinition } from '../options/definitions.ts';
import { type GivenOptions, reproduce } from '../options/parse.ts';

/** A command line of ours at the end of a text, with all that the code that wrote it knew. */
const commandAtEnd =
  /(?<![\w-])pg-azure-backup (?<verb>[a-z]+)(?<flags>(?: --?[\w-]+(?:[ =](?:'[^']*'|\\'|[^\s'-])(?:'[^']*'|\\'|[^\s'])*)?)*)$/;

/**
 * The text with what the user gave to reach server and store added to the command of ours that it ends in, so
 * that it can be pasted as it stands. Secrets stay where they were.
 */
export function withGivenOptions(text: string, given: GivenOptions): string {
  const { verb = '', flags = '' } = commandAtEnd.exec(text)?.groups ?? {};
  if (!isVerb(verb)) return text;
  const taken = new Set<string>(verbDefinition(verb).options);
  const there = new Set([...flags.matchAll(/ --([\w-]+)/g)].map(([, name]) => name));
  const missing = connectionOptions.filter(
    name => taken.has(name) && !there.has(name) && !there.has(`${name}-file`),
  );
  const more = shellQuote(reproduce(given, missing));
  return more === '' ? text : `${text} ${more}`;
}
