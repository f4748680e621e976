import { formatCount } from '../catalog/format-count.ts';
import { anyReference } from '../catalog/reference.ts';
import { printable } from './format.ts';

/** The runner takes 1 MiB a step and shows nothing of a page that is longer. */
export const maxSummaryBytes = 900 * 1024;

/** What one table or list may take, of which a page has three at most. */
const partBytes = 250 * 1024;

/** Of one text. Names are far shorter, and nobody reads more of an error here. */
const maxTextLength = 4000;

/**
 * Markdown that is ours. A plain string is anybody's text, and becomes Markdown only through `md` or
 * `code`, which escape it: so nothing can be forgotten.
 */
export interface Markdown {
  readonly markdown: string;
}

/** What may be left out of a page. */
export type Section = Markdown | undefined;

export function md(
  ours: TemplateStringsArray,
  ...values: readonly (string | number | Markdown)[]
): Markdown {
  const inserted = values.map(value => {
    if (typeof value === 'number') return formatCount(value);
    return typeof value === 'string' ? escaped(value) : value.markdown;
  });
  return { markdown: String.raw({ raw: ours }, ...inserted) };
}

/** Stands where a table has nothing to say. */
export const none: Markdown = { markdown: '–' };

export const isNone = ({ markdown }: Markdown): boolean => markdown === none.markdown;

/** A name. As an element, for in a code span of a table no text can have both `\` and `|`. */
export const code = (text: string): Markdown => md`<code>${text}</code>`;

export const bold = (text: Markdown): Markdown => md`**${text}**`;

/** A measure, whose number and unit stay on one line. */
export const unbroken = (text: string): Markdown => md`${text.replaceAll(' ', '\u00a0')}`;

export const join = (parts: readonly Markdown[], between: Markdown): Markdown => ({
  markdown: parts.map(({ markdown }) => markdown).join(between.markdown),
});

/** Lines of one cell. */
export const lines = (parts: readonly Markdown[]): Markdown => join(parts, md`<br>`);

/**
 * Text that shows as it is, whatever it is. A character reference is never markup, so all but
 * letters, digits, commas and single spaces become references.
 *
 * That does not stop GitHub from making links: it looks for addresses, `@names`, `#1` and `GH-1` once
 * more in the finished page. `<wbr>`, which shows nothing and copies as nothing, parts what would be
 * one. Not within numbers (1.5, 03:00), which would only break across lines.
 */
const escaped = (text: string): string =>
  printable(cut(text)).replace(special, (found: string, at: number, all: string) => {
    // No single character is longer than two code units.
    if (found.length > 2) return found;
    const reference = `&#${found.codePointAt(0)};`;
    const around = all.slice(Math.max(0, at - 1), at + 2);
    return makesLinks(found, around) ? `${reference}<wbr>` : reference;
  });

/** References to options stay as they are until the page is rendered: then they are text of such a kind, too. */
const special = new RegExp(`${anyReference.source}|[^\\p{L}\\p{M}\\p{N}, ]|^ | $| (?= )`, 'gu');

/** The page with words for the references in it. */
export const withReferences = (page: string, render: (text: string) => string): string =>
  page.replace(new RegExp(anyReference, 'g'), reference => escaped(render(reference)));

const makesLinks = (character: string, around: string): boolean =>
  '@#/'.includes(character) ||
  ('.:'.includes(character) && !/^\d.\d$/.test(around)) ||
  /^\p{L}-\p{N}$/u.test(around);

/** At a character's end: half a surrogate pair is none. */
const cut = (text: string): string =>
  text.length > maxTextLength
    ? `${text.slice(0, maxTextLength).replace(/[\ud800-\udbff]$/, '')}…`
    : text;

export interface Column<Item> {
  readonly title: string;
  readonly align?: 'right';
  readonly cell: (item: Item) => Markdown;
}

/** A table, as many rows as there is room for; how many are left out is told below it. */
export function table<Item>(
  what: string,
  items: readonly Item[],
  columns: readonly Column<Item>[],
  total?: readonly Markdown[],
): Markdown {
  const line = (cells: readonly Markdown[]): string => `| ${join(cells, md` | `).markdown} |`;
  const kept = fitting(items, item => line(columns.map(({ cell }) => cell(item))));
  return {
    markdown: [
      line(columns.map(({ title }) => md`${title}`)),
      `|${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join('|')}|`,
      ...kept,
      ...(total ? [line(total)] : []),
      ...leftOutNote(items.length - kept.length, what),
    ].join('\n'),
  };
}

/** Two columns of which the first says what the second is. GitHub wants a heading: the first fact. */
export function facts(rows: readonly (readonly [string, Markdown])[]): Markdown {
  const [first, ...others] = rows.map(([title, value]) => `| **${title}** | ${value.markdown} |`);
  return { markdown: [first, '|---|---|', ...others].join('\n') };
}

export function bullets(what: string, items: readonly (string | Markdown)[]): Section {
  if (items.length === 0) return undefined;
  const kept = fitting(items, item => md`- ${item}`.markdown);
  return { markdown: [...kept, ...leftOutNote(items.length - kept.length, what)].join('\n') };
}

const leftOutNote = (missing: number, what: string): string[] =>
  missing > 0 ? ['', `… and ${formatCount(missing)} more ${what}, left out of this page.`] : [];

/** The first lines, as many as one part of a page may have; what comes after is not even written. */
function fitting<Item>(items: readonly Item[], lineOf: (item: Item) => string): string[] {
  const kept: string[] = [];
  let room = partBytes;
  for (const item of items) {
    const line = lineOf(item);
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return kept;
}

export const details = (summary: Markdown, ...content: readonly Markdown[]): Markdown =>
  join([md`<details>\n<summary>${summary}</summary>`, ...content, md`</details>`], md`\n\n`);

/** Names are quoted as in JSON there, so what cannot be seen may stand as an escape. */
export const yaml = (snippet: string): Markdown =>
  fence(
    'yaml',
    snippet.trimEnd().replace(/(?!\n)\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, character => {
      const hex = (character.codePointAt(0) ?? 0).toString(16);
      return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    }),
  );

/** Verbatim text, in a fence that is longer than any within it. */
export function fence(language: string, text: string): Markdown {
  const runs = text.match(/`+/g) ?? [];
  const bar = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), 3));
  return { markdown: `${bar}${language}\n${text}\n${bar}` };
}

/** The whole page. What does not fit goes as a whole, and the page says so. */
export function page(sections: readonly Section[]): string {
  const note = 'The rest is too long for this page.';
  let room = maxSummaryBytes - Buffer.byteLength(note) - 1;
  const present = sections.flatMap(section => section?.markdown ?? []);
  const kept = present.filter(section => {
    const size = Buffer.byteLength(section) + 2;
    if (size > room) return false;
    room -= size;
    return true;
  });
  return `${[...kept, ...(kept.length < present.length ? [note] : [])].join('\n\n')}\n`;
}
