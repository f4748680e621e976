import { describe, expect, test } from 'vitest';
import { type Entry, newestFirst } from '../../src/catalog/backup.ts';
import { parseSelector, selectBackup } from '../../src/catalog/selection.ts';
import { parseStamp } from '../../src/catalog/stamp.ts';
import { manifestOf } from '../support/manifest.ts';

const good = (stamp: string, label = 'daily'): Entry => {
  const place = { database: 'shop', stamp };
  const snapshotAt = parseStamp(stamp)?.toISOString() ?? '';
  return {
    kind: 'backup',
    backup: {
      name: `shop_${stamp}`,
      place,
      server: 'db:5432',
      manifest: manifestOf({ label, snapshotAt }),
      verifications: [],
    },
  };
};

/** Its dump lies at another place. */
const elsewhere = (stamp: string, path: string): Entry => {
  const entry = good(stamp);
  if (entry.kind !== 'backup') return entry;
  const { backup } = entry;
  const dump = { ...backup.manifest.dump, name: `/${path}` };
  return { kind: 'backup', backup: { ...backup, manifest: { ...backup.manifest, dump } } };
};

const bad = (stamp: string): Entry => ({
  kind: 'broken',
  broken: {
    name: `shop_${stamp}`,
    place: { database: 'shop', stamp },
    code: 'MANIFEST_INVALID',
    reason: 'it is not JSON',
  },
});

const first = good('2026-11-19T03-00-00Z');
const second = good('2026-11-20T03-00-00Z');
const safety = good('2026-11-20T12-00-00Z', 'safety');
const named = elsewhere('2026-11-18T03-00-00Z', 'old/shop_backup_20261118030000.dump');
const entries = [second, safety, first, named];

const location = 'https://acme.blob.core.windows.net/backups/database_backups/';

describe('what a selector means', () => {
  const cases = [
    { selector: 'latest', means: second },
    { selector: '2026-11-19T03-00-00', means: first },
    { selector: '2026-11-19T03-00-00Z', means: first },
    { selector: '2026-11-19T03-00-01Z', means: undefined },
    { selector: 'shop_2026-11-20T12-00-00Z', means: safety },
    { selector: 'shop_2026-11-19T03-00-00Z.dump', means: first },
    { selector: 'shop/shop_2026-11-19T03-00-00Z.manifest.json', means: first },
    { selector: '2026-11-20T03:00:00Z', means: second },
    { selector: '2026-11-20T02:59:59Z', means: first },
    { selector: '2026-11-20T04:30:00+02:00', means: first },
    { selector: '2026-11-20 03:00', means: second },
    { selector: '2026-11-21T00:00:00', means: second },
    { selector: '2026-11-18T00:00:00Z', means: undefined },
    { selector: 'shop_2026-11-18T03-00-00Z', means: named },
    { selector: 'shop_backup_20261118030000.dump', means: named },
    { selector: '/old/shop_backup_20261118030000.dump', means: named },
    {
      selector: 'database_backups/old/shop_backup_20261118030000.dump',
      means: named,
    },
    {
      selector: `${location}shop/shop_2026-11-19T03-00-00Z.dump?sv=2026&sig=secret`,
      means: first,
    },
    { selector: 'https://other.example/c/shop/shop_2026-11-19T03-00-00Z.dump', means: undefined },
    { selector: 'p_backup_20261118030000.dump', means: undefined },
    { selector: 'nonsense', means: undefined },
    { selector: '', means: undefined },
  ];
  test.each(cases)('"$selector"', ({ selector, means }) => {
    expect(selectBackup(entries, parseSelector(selector, location))).toBe(means);
  });
});

test('a broken newest backup is what latest means: the caller has to refuse it', () => {
  const broken = bad('2026-11-21T03-00-00Z');
  expect(selectBackup([...entries, broken], parseSelector('latest', location))).toBe(broken);
});

test('the newest comes first', () => {
  expect(newestFirst(entries)).toEqual([safety, second, first, named]);
});
