import { shellQuote } from '../catalog/shell.ts';
import { connectionOptions, type GivenOptions, reproduce } from '../options/reproduce.ts';
import { allOptions, type Commands, hasOwn } from '../options/schema.ts';

/** A command line of ours at the end of a text, with all that the code that wrote it knew. */
const commandAtEnd =
  /(?<![\w-])pg-azure-backup (?<verb>[a-z]+(?:-[a-z]+)*)(?<flags>(?: --?[\w-]+(?:[ =](?:'[^']*'|\\'|[^\s'-])(?:'[^']*'|\\'|[^\s'])*)?)*)$/;

/**
 * The text with what the user gave to reach server and store added to the command of ours that it ends in, so
 * that it can be pasted as it stands. Secrets stay where they were.
 */
export function withGivenOptions(text: string, given: GivenOptions, commands: Commands): string {
  const { verb = '', flags = '' } = commandAtEnd.exec(text)?.groups ?? {};
  const taken = commands[verb]?.options;
  if (taken === undefined) return text;
  const there = new Set([...flags.matchAll(/ --([\w-]+)/g)].map(([, name]) => name));
  const all = allOptions(commands);
  const missing = connectionOptions(all).filter(
    name => hasOwn(taken, name) && !there.has(name) && !there.has(`${name}-file`),
  );
  const more = shellQuote(reproduce(given, missing, all));
  return more === '' ? text : `${text} ${more}`;
}
