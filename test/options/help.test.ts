import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandNames, commandOf, optionsOf } from '../../scripts/commands.ts';
import { registry } from '../../src/commands/registry.ts';
import { help, overview } from '../../src/options/help.ts';
import { renewTables, tableOf } from '../../src/options/tables.ts';

const allVerbs = commandNames;

test('the overview names every command', () => {
  for (const verb of allVerbs) expect(overview(registry)).toContain(`  ${verb} `);
  expect(overview(registry)).toContain('Exit codes:');
});

test.each(allVerbs.map(verb => ({ verb })))(
  'the help of $verb has all of it, in 80 columns',
  ({ verb }) => {
    const text = help(verb, commandOf(verb));
    for (const name of optionsOf(commandOf(verb)))
      expect(text).toMatch(new RegExp(`^  --${name}\\b`, 'm'));
    expect(text).toContain('--json');
    expect(text).toContain('Examples:');
    expect(text).not.toContain('`');
    expect(text.split('\n').filter(line => line.length > 80)).toEqual([]);
    expect(text.split('\n').filter(line => line.endsWith(' '))).toEqual([]);
  },
);

test('the help of an option', () => {
  expect(help('backup', commandOf('backup'))).toContain(`
  --port PORT
      Port of the server. Not that of a connection pooler such as PgBouncer
      (6432 on Azure), through which pg_dump cannot work.
      Allowed: 1 to 65535. Default: 5432. Environment: PG_BACKUP_PORT, PGPORT.
`);
});

test('a table has one line per option, each with the same columns', () => {
  const names = ['commands', 'flags', 'server', 'store', ...allVerbs];
  for (const name of names) {
    const lines = tableOf(name, registry)?.split('\n') ?? [];
    expect(lines.length).toBeGreaterThan(2);
    const columns = lines.map(line => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(columns).size).toBe(1);
  }
});

test('a switch for which both commands have a word of their own', () => {
  expect(tableOf('backup', registry)).toContain('what would be backed up, but write nothing.');
  expect(tableOf('restore', registry)).toContain('but leave the server as it is.');
});

test('tables go between their markers and nowhere else', () => {
  const document = 'a\n<!-- options:list -->\nold\n<!-- /options -->\nb\n';
  const renewed = renewTables(document, registry);
  expect(renewed).toBe(
    `a\n<!-- options:list -->\n${tableOf('list', registry)}\n<!-- /options -->\nb\n`,
  );
  expect(renewTables(renewed, registry)).toBe(renewed);
  expect(() => renewTables(document.replace('list', 'lits'), registry)).toThrow('"lits"');
});

test('the documents are in step with the definitions', () => {
  const script = join(import.meta.dirname, '../../scripts/docs.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
