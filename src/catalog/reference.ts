import { shellQuote } from './shell.ts';

/*
 * What a message calls of the program itself: an option, a variable, a command. Each frontend has its own
 * words for these, so a message holds a reference, between two characters that Unicode assigns to nothing,
 * and whoever shows or keeps the message puts the words in its place. So texts are composed as any others.
 */

/** An option, or that it is off. */
export const option = (name: string, off?: 'off'): string =>
  `\ufdd0${off ?? 'option'} ${name}\ufdd1`;

/** The file that a secret is taken from. */
export const secretFile = (name: string): string => `\ufdd0file ${name}\ufdd1`;

/** The variable by which an option is given. */
export const variable = (name: string): string => `\ufdd0variable ${name}\ufdd1`;

/** The flag that makes the log tell more. */
export const verbose = '\ufdd0flag verbose\ufdd1';

/**
 * A command line of ours, for the end of a hint: there who shows it adds what the user gave to reach server
 * and store.
 */
export function ownCommand(
  verb: string,
  options: Readonly<Record<string, string | true>> = {},
): string {
  const words = Object.entries(options).flatMap(([name, value]) =>
    value === true ? [option(name)] : [option(name), shellQuote([value])],
  );
  return `\ufdd2${[verb, ...words].join(' ')}\ufdd3`;
}

/** What a reference becomes. */
export interface Terms {
  readonly option: (name: string) => string;
  readonly off: (name: string) => string;
  readonly file: (name: string) => string;
  readonly variable: (name: string) => string;
  readonly flag: (name: string) => string;
  readonly command: (command: ReferredCommand) => string;
}

export interface ReferredCommand {
  readonly verb: string;
  /** What stands behind the verb, in the same terms; empty, or with a space before it. */
  readonly rest: string;
  /** The options in it. */
  readonly options: readonly string[];
  /** Whether a line ends with it. */
  readonly isLast: boolean;
}

/** As they are written on a command line: what is kept, for whoever reads it. */
export const flagTerms: Terms = {
  option: name => `--${name}`,
  off: name => `--no-${name}`,
  file: name => `--${name}-file`,
  variable: name => `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`,
  flag: name => `--${name}`,
  command: ({ verb, rest }) => `pg-azure-backup ${verb}${rest}`,
};

const toName = /\ufdd0(?<kind>option|off|file|variable|flag) (?<name>[a-z]+(?:-[a-z]+)*)\ufdd1/g;
const toCommand = /\ufdd2(?<verb>[a-z]+(?:-[a-z]+)*)(?<rest>(?: [^\ufdd2\ufdd3]*)?)\ufdd3/g;

/** What is a reference, or at least looks like one. */
export const anyReference = /\ufdd2[^\ufdd2\ufdd3]+\ufdd3|\ufdd0[^\ufdd0-\ufdd3]+\ufdd1/;

/** The text with words for its references. What is none, but looks like one, was in somebody's name. */
export const renderReferences = (text: string, terms: Terms): string =>
  escapeMarks(replaceReferences(text, terms));

export const replaceReferences = (text: string, terms: Terms): string =>
  text
    .replace(toCommand, (reference: string, verb: string, rest: string, at: number) =>
      terms.command({
        verb,
        rest: replaceNames(rest, terms),
        options: [...rest.matchAll(toName)].flatMap(({ groups }) => groups?.name ?? []),
        isLast: /^(?:\n|$)/.test(text.slice(at + reference.length)),
      }),
    )
    .replace(toName, nameIn(terms));

const replaceNames = (text: string, terms: Terms): string => text.replace(toName, nameIn(terms));

const nameIn =
  (terms: Terms) =>
  (_reference: string, kind: keyof Omit<Terms, 'command'>, name: string): string =>
    terms[kind](name);

/** As an escape, which is one for JSON as well. */
export const escapeMarks = (text: string): string =>
  text.replace(/[\ufdd0-\ufdd3]/g, mark => `\\u${mark.charCodeAt(0).toString(16)}`);

export const inFlags = (text: string): string => renderReferences(text, flagTerms);
