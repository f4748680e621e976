import { describe, expect, test } from 'vitest';
import { option, ownCommand, renderReferences } from '../../src/catalog/reference.ts';
import { registry } from '../../src/commands/registry.ts';
import { termsWithGiven } from '../../src/frontends/own-command.ts';
import type { GivenOptions } from '../../src/options/reproduce.ts';

const withGivenOptions = (text: string, given: GivenOptions) =>
  renderReferences(text, termsWithGiven(given, registry));

const given: GivenOptions = new Map([
  ['databases', { kind: 'text', text: 'shop' }],
  ['host', { kind: 'text', text: 'db.example' }],
  ['username', { kind: 'text', text: 'o.brien' }],
  ['password', { kind: 'secret', file: '/run/secrets/password' }],
  ['storage-directory', { kind: 'text', text: "./it's here" }],
  ['storage-sas-token', { kind: 'secret', file: undefined }],
]);

const store = String.raw`--storage-directory './it'\''s here'`;
const server = `--host db.example --username o.brien --password-file /run/secrets/password`;

test('what came from a file comes from there again, and what came by standard input is gone', () => {
  const typed: GivenOptions = new Map([['password', { kind: 'secret', file: '-' }]]);
  const shown = renderReferences(
    ownCommand('backup'),
    termsWithGiven(typed, registry, '/etc/backup.env'),
  );
  expect(shown).toBe('pg-azure-backup backup --environment-file /etc/backup.env');
});

describe('a command of ours at the end gets what the user gave, as far as the verb takes it', () => {
  test.each([
    [ownCommand('list'), 'pg-azure-backup list', store],
    [`See what is there: ${ownCommand('list')}`, 'See what is there: pg-azure-backup list', store],
    [
      `Take one: ${ownCommand('backup', { databases: 'crm' })}`,
      'Take one: pg-azure-backup backup --databases crm',
      `${server} ${store}`,
    ],
    [
      `Take one: ${ownCommand('backup', { databases: 'a b' })}`,
      "Take one: pg-azure-backup backup --databases 'a b'",
      `${server} ${store}`,
    ],
    [
      `See: ${ownCommand('list', { 'storage-container': 'x' })}`,
      `See: pg-azure-backup list --storage-container x`,
      store,
    ],
    [`What matches: ${ownCommand('databases')}`, 'What matches: pg-azure-backup databases', server],
    [
      `Try: ${ownCommand('databases', { host: 'other' })}`,
      `Try: pg-azure-backup databases --host other`,
      server.replace('--host db.example ', ''),
    ],
  ])('%s', (text, shown, more) => {
    const [head = '', ...rest] = withGivenOptions(text, given).split(shown);
    expect(head).toBe('');
    const added = rest.join(shown).trim();
    // In whatever order the options are documented.
    expect(added.split(/ (?=--)/).toSorted()).toEqual(more.split(/ (?=--)/).toSorted());
  });

  test('and so does one at the end of a line', () => {
    const text = `Take one: ${ownCommand('list')}\nDone.`;
    expect(withGivenOptions(text, given)).toBe(`Take one: pg-azure-backup list ${store}\nDone.`);
  });

  test.each([
    [`${ownCommand('list')}.`, 'pg-azure-backup list.'],
    [`${ownCommand('list')} shows it`, 'pg-azure-backup list shows it'],
    ['by pg-azure-backup', 'by pg-azure-backup'],
    // Of others, such as a name: no reference.
    ['pg-azure-backup list', 'pg-azure-backup list'],
    [ownCommand('nonsense'), 'pg-azure-backup nonsense'],
    ['', ''],
  ])('not: %s', (text, shown) => {
    expect(withGivenOptions(text, given)).toBe(shown);
  });

  test('what is complete stays as it is', () => {
    const whole = ownCommand('list', { 'storage-directory': './elsewhere' });
    expect(withGivenOptions(whole, given)).toBe(
      'pg-azure-backup list --storage-directory ./elsewhere',
    );
    expect(withGivenOptions(ownCommand('list'), new Map())).toBe('pg-azure-backup list');
  });

  test('options are flags', () => {
    const text = `${option('host')}, or ${option('validate', 'off')}`;
    expect(withGivenOptions(text, given)).toBe('--host, or --no-validate');
  });
});
