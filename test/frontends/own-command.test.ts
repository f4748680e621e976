import { describe, expect, test } from 'vitest';
import { registry } from '../../src/commands/registry.ts';
import { withGivenOptions as withOptions } from '../../src/frontends/own-command.ts';
import type { GivenOptions } from '../../src/options/reproduce.ts';

const withGivenOptions = (text: string, given: GivenOptions) => withOptions(text, given, registry);

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

describe('a command of ours at the end gets what the user gave, as far as the verb takes it', () => {
  test.each([
    ['pg-azure-backup list', store],
    ['See what is there: pg-azure-backup list', store],
    ['Take one: pg-azure-backup backup --databases crm', `${server} ${store}`],
    ["Take one: pg-azure-backup backup --databases 'a b'", `${server} ${store}`],
    [`See: pg-azure-backup list --storage-container=x`, store],
    ['What matches: pg-azure-backup databases', server],
    [`Try: pg-azure-backup databases --host=other`, server.replace('--host db.example ', '')],
  ])('%s', (text, more) => {
    const [head = '', ...rest] = withGivenOptions(text, given).split(text);
    expect(head).toBe('');
    const added = rest.join(text).trim();
    // In whatever order the options are documented.
    expect(added.split(/ (?=--)/).toSorted()).toEqual(more.split(/ (?=--)/).toSorted());
  });

  test.each([
    'pg-azure-backup list.',
    'pg-azure-backup list shows it',
    'by pg-azure-backup',
    'pg-azure-backup nonsense',
    '',
  ])('not: %s', text => {
    expect(withGivenOptions(text, given)).toBe(text);
  });

  test('what is complete stays as it is', () => {
    const whole = `pg-azure-backup list ${store}`;
    expect(withGivenOptions(whole, given)).toBe(whole);
    expect(withGivenOptions('pg-azure-backup list', new Map())).toBe('pg-azure-backup list');
  });
});
