import stringWidth from 'fast-string-width';
import { printable } from './format.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** A table for a terminal; columns are as wide as what is in them, wide characters included. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map(({ title }) => title), ...rows.map(row => row.map(printable))];
  const widths = columns.map((_, at) =>
    Math.max(...lines.map(line => stringWidth(line[at] ?? ''))),
  );
  return lines
    .map(line =>
      line
        .map((cell, at) => {
          const space = ' '.repeat((widths[at] ?? 0) - stringWidth(cell));
          return columns[at]?.align === 'right' ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
