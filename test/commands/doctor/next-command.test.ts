import { expect, test } from 'vitest';
import { inFlags } from '../../../src/catalog/reference.ts';
import { nextCommand } from '../../../src/commands/doctor/next-command.ts';

const text = (text: string) => ({ kind: 'text', text }) as const;

const given = new Map([
  ['databases', text('shop\nit\u2019s')],
  ['exclude-schemas', text('old')],
  ['storage-create-container', text('true')],
  ['allow-newer-client', text('false')],
  ['scratch', text('server')],
]);

const next = (...commands: string[]) => inFlags(nextCommand(commands, given) ?? 'none');

test('what comes next is what was looked for, with the same databases, and the same left out', () => {
  const databases = "--databases 'shop,it\u2019s'";
  expect(next('restore', 'backup')).toBe(
    `pg-azure-backup backup ${databases} --exclude-schemas old --storage-create-container`,
  );
  expect(next('restore', 'verify')).toBe(
    `pg-azure-backup verify ${databases} --scratch server --verify-level restore`,
  );
  expect(next('prune')).toBe(`pg-azure-backup prune ${databases} --dry-run`);
  expect(next('restore')).toBe('none');
});
