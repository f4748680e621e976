import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preloadedExtensions } from '../../src/catalog/preloaded-extensions.ts';
import { azureExtensions } from '../../src/postgres/temporary-server/azure-extensions.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/extensions.md'), 'utf8');
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name, cells = '']) => [
    name,
    cells.split('|').map(cell => cell.trim()),
  ]),
);

test('the page of extensions has a row for each that Azure offers, and says which were tried', () => {
  expect(azureExtensions.filter(name => rows.get(name)?.[0] !== 'yes')).toEqual([]);
  const tried = [...rows.values()].filter(([, , backup]) => backup !== '–');
  expect(tried.length).toBeGreaterThanOrEqual(20);
  for (const [name, cells] of rows) {
    expect(cells, name).toHaveLength(8);
    expect(cells[2] === '–', name).toBe(cells[6] === 'not tried');
  }
  expect(page).toContain(`${tried.length} of ${rows.size} were tried`);
});

test('what has to be loaded at the start is on it, or is offered by nobody', () => {
  const offered = preloadedExtensions.filter(name => name !== 'citus');
  expect(offered.filter(name => !rows.has(name))).toEqual([]);
});
