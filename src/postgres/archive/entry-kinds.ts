import { isOfProvider } from '../../catalog/provider-extensions.ts';
import { unquoteIdent } from '../session/quoting.ts';
import type { ListEntry } from './toc.ts';

/** What the entries of an archive are about, by their text. Pure. */

/** The extension of the provider that an entry makes, if it makes one. */
export function providerExtensionIn({ text }: ListEntry): string | undefined {
  const name = text.startsWith('EXTENSION - ') ? text.slice(12).trimEnd() : undefined;
  return name !== undefined && isOfProvider(name) ? name : undefined;
}

/** What archives call the kinds of objects, as contents call them, that a restore can do without. */
const entriesOf: Readonly<Record<string, readonly string[]>> = {
  aggregate: ['AGGREGATE'],
  constraint: ['CONSTRAINT', 'CHECK CONSTRAINT', 'FK CONSTRAINT'],
  'event trigger': ['EVENT TRIGGER'],
  function: ['FUNCTION'],
  index: ['INDEX'],
  'materialized view': ['MATERIALIZED VIEW'],
  policy: ['POLICY'],
  procedure: ['PROCEDURE'],
  rule: ['RULE'],
  statistics: ['STATISTICS'],
  trigger: ['TRIGGER'],
  view: ['VIEW'],
  'window function': ['FUNCTION'],
};

/** Whether an entry makes an object of such a kind; of functions that have one name it does not say which. */
export function makes({ text }: ListEntry, object: string): boolean {
  const kind = Object.keys(entriesOf).find(one => object.startsWith(`${one} `));
  if (kind === undefined) return false;
  const [path = ''] = /^(?:"(?:[^"]|"")*"|[^"(])*/.exec(object.slice(kind.length + 1)) ?? [];
  const names = [...path.matchAll(/"((?:[^"]|"")*)"|[^".]+/g)].map(([bare, quoted]) =>
    quoted === undefined ? bare : unquoteIdent(quoted),
  );
  const named = plain(kind === 'event trigger' ? `- ${names.join(' ')}` : names.join(' '));
  return (entriesOf[kind] ?? []).some(start => {
    const rest = plain(text).slice(start.length + 1 + named.length);
    return plain(text).startsWith(`${start} ${named}`) && /^[ (]/.test(rest);
  });
}

/** A list is in the encoding of the database: what is not ASCII in it need not be what it was. */
export const plain = (text: string): string => text.replace(/[^\x20-\x7e]+/g, '?');

/** Those that grant or revoke something on the database's own objects. */
export const privilegesIn = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.filter(
    ({ text }) =>
      text.startsWith('DEFAULT ACL ') ||
      (text.startsWith('ACL ') &&
        // Who may use PostgreSQL's own functions is the server's affair: on managed ones not ours to change.
        !text.startsWith('ACL pg_catalog ') &&
        !text.startsWith('ACL - SCHEMA pg_catalog ')),
  );

/** An entry, and the comment or label that goes with it. */
export const isAbout = (text: string, kind: string): boolean =>
  ['', 'COMMENT - ', 'SECURITY LABEL - '].some(before =>
    text.startsWith(before === '' ? `${kind} - ` : `${before}${kind} `),
  );

export const eventTriggersIn = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.filter(({ text }) => isAbout(text, 'EVENT TRIGGER'));

/** Publications and what is in them. */
export const publicationsIn = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.filter(({ text }) => isAbout(text, 'PUBLICATION') || /^PUBLICATION TABLES? /.test(text));
