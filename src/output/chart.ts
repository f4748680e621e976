import type { SizePoint } from '../catalog/status.ts';
import { units } from './format.ts';

const blocks = '▁▂▃▄▅▆▇█';

/** As many as fit into a column of a table. */
const sparklineLength = 16;

/** The newest of the values as a line of blocks. From nothing, so that small changes look small. */
export function sparkline(values: readonly number[]): string {
  const shown = values.slice(-sparklineLength);
  const most = Math.max(...shown);
  return shown
    .map(value => blocks[most > 0 ? Math.round((value / most) * (blocks.length - 1)) : 0])
    .join('');
}

/**
 * Sizes over time as a Mermaid chart, or `undefined` when there are too few for one. No name is in it:
 * Mermaid has no way to escape a quote or `%%`, so the heading above has to say what it shows. The
 * axis counts the backups, since several may be of one day, and Mermaid takes each label once only.
 */
export function sizeChart(points: readonly SizePoint[]): string | undefined {
  const [first] = points;
  const last = points.at(-1);
  const most = Math.max(...points.map(({ sizeBytes }) => sizeBytes));
  if (points.length < 2 || !first || !last || most === 0) return undefined;
  const power = Math.min(units.length - 1, Math.floor(Math.log2(most) / 10));
  const value = (bytes: number): string => (bytes / 1024 ** power).toFixed(2);
  const days = [first, last].map(({ at }) => at.toISOString().slice(0, 10));
  return [
    '%%{init: {"xyChart": {"width": 800, "height": 240}}}%%',
    'xychart-beta',
    `    x-axis "${days.join(' to ')}" 1 --> ${points.length}`,
    `    y-axis "${units[power]}" 0 --> ${value(most * 1.1)}`,
    `    line [${points.map(({ sizeBytes }) => value(sizeBytes)).join(', ')}]`,
  ].join('\n');
}
