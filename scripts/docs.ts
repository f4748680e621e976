/**
 * Writes the tables of options into the documentation, between their markers.
 * With `--check`: changes nothing, and ends with 1 when a document is out of step.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { renewTables } from '../src/options/tables.ts';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');

for (const name of ['docs/options.md', 'README.md']) {
  const document = read(new URL(name, root));
  const renewed = document === undefined ? undefined : renewTables(document);
  if (renewed === undefined || renewed === document) continue;
  if (check) {
    console.error(`${name} is out of step with src/options. Run: npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(name, root), renewed);
    console.log(`${name} renewed`);
  }
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
