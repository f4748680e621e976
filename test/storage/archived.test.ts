import { expect, test } from 'vitest';
import { inFlags } from '../../src/catalog/reference.ts';
import { archivedFailure } from '../../src/storage/archived.ts';
import { archivedBlob } from '../../src/storage/azure-blob/access-tiers.ts';
import type { Archived } from '../../src/storage/store.ts';

function archived(command: string, comingBack: boolean): Archived {
  const { terms } = archivedBlob('x', comingBack, {
    ...{ host: 'shop.blob.core.windows.net', account: 'shop', container: 'backups' },
    access: { kind: 'account-key' },
  });
  return { comingBack, terms: { ...terms, command } };
}

test('only what was not asked for yet has to be asked for', () => {
  const { code, hint } = archivedFailure('it', [archived('one', false), archived('two', true)]);
  expect({ code, hint: inFlags(hint) }).toEqual({
    code: 'BACKUP_ARCHIVED',
    hint: expect.stringMatching(/15 hours.* 10 GB.* --rehydrate standard \(or high\), or one$/),
  });
  const both = archivedFailure('it', [archived('one', false), archived('two', false)]);
  expect(both.hint).toMatch(/, or one && two$/);
});

test('what is on its way is waited for', () => {
  const { message, hint } = archivedFailure('it', [archived('one', true)]);
  expect(message).toContain('on its way back');
  expect(hint).toMatch(/15 hours.* 10 GB/);
  expect(hint).not.toContain('one');
});
