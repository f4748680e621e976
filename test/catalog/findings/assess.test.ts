import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/catalog/failure.ts';
import { assess, type Evident } from '../../../src/catalog/findings/assess.ts';
import {
  type Finding,
  findingCodes,
  findingLevels,
} from '../../../src/catalog/findings/finding.ts';
import type { CheckPolicy } from '../../../src/catalog/findings/policy.ts';
import type { ServerDatabases } from '../../../src/catalog/findings/server.ts';
import { storedBytesOf } from '../../../src/catalog/history.ts';
import { inFlags } from '../../../src/catalog/reference.ts';
import { manifestOf } from '../../support/manifest.ts';
import { ago, catalogOf, type Item, MiB, nightly, now } from '../catalogs.ts';

const policyOf = (given: Partial<CheckPolicy> = {}): CheckPolicy => ({
  maxAgeHours: 36,
  maxSizeChangePercent: 50,
  maxVerifiedAgeDays: undefined,
  verifyLevel: 'archive',
  storageQuotaGib: undefined,
  maxQuotaPercent: 80,
  expiryWarningDays: 30,
  ...given,
});

interface Given extends Partial<Omit<Evident, 'inventory' | 'storedBytes'>> {
  readonly policy?: Partial<CheckPolicy>;
}

function found(items: readonly Item[], { policy, ...evident }: Given = {}): Finding[] {
  const inventory = catalogOf(...items);
  const storedBytes = storedBytesOf(inventory);
  const base = { server: undefined, only: undefined, named: [], credentials: [] };
  return assess({ inventory, storedBytes, ...base, ...evident }, policyOf(policy), now).map(
    finding => ({ ...finding, hint: inFlags(finding.hint) }),
  );
}

const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ level, code }) => `${level} ${code}`);

const serverWith = (selected: readonly string[], given: Partial<ServerDatabases> = {}) => ({
  selected: selected.map(name => ({ name })),
  leftOut: [],
  failures: [],
  ...given,
});

const before = nightly(8).slice(1);

/** Of a standby that shows what its primary was so many hours ago. */
const ofStandby = (hours: number | null, isPaused = false) => ({
  standby: { asOf: hours === null ? null : ago(hours).toISOString(), isPaused },
});

interface Case extends Given {
  readonly name: string;
  readonly items: readonly Item[];
  readonly found: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'a healthy catalog', items: nightly(8), found: [] },
  { name: 'a first backup', items: nightly(1), found: [] },
  { name: 'an empty store', items: [], found: ['error NEVER_BACKED_UP'] },
  {
    name: 'a stale catalog',
    items: nightly(9).slice(2),
    found: ['error BACKUP_STALE'],
  },
  {
    name: 'just within the age that is allowed',
    items: [{ good: 36 }, { good: 60 }],
    found: [],
  },
  {
    name: 'fresh ones of a standby that has stood still for long',
    items: [1, 25, 49].map(good => ({ good, manifest: ofStandby(60, true) })),
    found: ['error BACKUP_STALE'],
  },
  {
    name: 'one of a standby that keeps up, or of which nobody can tell',
    items: [
      { good: 1, manifest: ofStandby(null) },
      { good: 25, manifest: ofStandby(25.001) },
    ],
    found: [],
  },
  {
    name: 'a run that failed since what a standby had, and before its backup',
    items: [{ failed: 5 }, { good: 2, manifest: ofStandby(20) }],
    found: [],
  },
  {
    name: 'a standby whose primary has another clock',
    items: [{ good: 2, manifest: ofStandby(0) }],
    found: [],
  },
  {
    name: 'a safety backup, which is not fresh data of the schedule',
    items: [{ good: 1, label: 'safety' }, { good: 40 }],
    found: ['error BACKUP_STALE'],
  },
  {
    name: 'safety backups alone',
    items: [{ good: 1, label: 'safety' }],
    found: ['error NO_GOOD_BACKUP'],
  },
  {
    name: 'a fresh one that is broken, above stale ones',
    items: [{ bad: 1 }, { good: 40 }],
    found: ['error BACKUP_STALE', 'error MANIFEST_INVALID'],
  },
  {
    name: 'broken ones alone',
    items: [{ bad: 1 }, { bad: 25 }],
    found: ['error MANIFEST_INVALID', 'error NO_GOOD_BACKUP'],
  },
  {
    name: 'an old one that is broken',
    items: [...nightly(3), { bad: 90 }],
    found: ['warning MANIFEST_INVALID'],
  },
  {
    name: 'a manifest of a later version',
    items: [{ bad: 1, code: 'MANIFEST_TOO_NEW' }, ...nightly(3)],
    found: ['warning MANIFEST_TOO_NEW'],
  },
  {
    name: 'old manifests in the archive tier',
    items: [...nightly(3), { bad: 90, code: 'BACKUP_ARCHIVED' }],
    found: ['notice BACKUP_ARCHIVED'],
  },
  {
    name: 'the newest manifest in the archive tier',
    items: [{ bad: 1, code: 'BACKUP_ARCHIVED' }, ...nightly(3)],
    found: ['warning BACKUP_ARCHIVED'],
  },
  {
    name: 'the newest dump gone',
    items: [{ bad: 1, code: 'BACKUP_FILE_MISSING' }, ...before],
    found: ['error BACKUP_FILE_MISSING'],
  },
  {
    name: 'the newest contents gone',
    items: [{ good: 1, files: { contents: null } }, ...before],
    found: ['error BACKUP_FILE_MISSING'],
  },
  {
    name: 'the newest dump cut off',
    items: [{ good: 1, files: { dump: MiB } }, ...before],
    found: ['error BACKUP_SIZE_WRONG'],
  },
  {
    name: 'an older dump cut off',
    items: [...nightly(2), { good: 80, files: { dump: MiB } }],
    found: ['warning BACKUP_SIZE_WRONG'],
  },
  {
    name: 'a shrinking catalog',
    items: nightly(8, [49 * MiB]),
    found: ['error BACKUP_SHRANK'],
  },
  { name: 'half as large and no less', items: nightly(8, [50 * MiB]), found: [] },
  {
    name: 'a growing catalog',
    items: nightly(8, [151 * MiB]),
    found: ['warning BACKUP_GREW'],
  },
  {
    name: 'sizes against the usual, not against the last',
    items: nightly(8, [100 * MiB, 10 * MiB]),
    found: [],
  },
  { name: 'one backup before, which says nothing', items: nightly(2, [MiB]), found: [] },
  {
    name: 'tiny dumps',
    items: nightly(
      8,
      Array.from({ length: 8 }, (_, at) => at * 4000),
    ),
    found: [],
  },
  {
    name: 'another compression, which says nothing',
    items: [
      {
        good: 9,
        manifest: { dump: { ...manifestOf().dump, sizeBytes: 20 * MiB, compression: 'zstd:19' } },
        size: 20 * MiB,
      },
      ...before,
    ],
    found: [],
  },
  {
    name: 'a larger change that is allowed',
    items: nightly(8, [10 * MiB]),
    policy: { maxSizeChangePercent: 95 },
    found: [],
  },
  {
    name: 'no rows any more, in a dump that is whole',
    items: [{ good: 9, rows: 0, size: 20_000 }, ...before],
    found: ['error BACKUP_EMPTY'],
  },
  {
    name: 'no tables any more',
    items: [
      { good: 9, size: 2000, manifest: { totals: { objects: {}, tables: 0, rows: 0 } } },
      ...before,
    ],
    found: ['error BACKUP_EMPTY'],
  },
  {
    name: 'no tables from the first backup on',
    items: [{ good: 9, size: 2000, manifest: { totals: { objects: {}, tables: 0, rows: 0 } } }],
    found: ['warning BACKUP_EMPTY'],
  },
  { name: 'rows that were not counted', items: [{ good: 9, rows: null }, ...before], found: [] },
  {
    name: 'one failed run',
    items: [...nightly(3), { failed: 1 }],
    found: ['warning BACKUP_FAILED'],
  },
  {
    name: 'two failed runs',
    items: [...nightly(3), { failed: 1, code: 'PG_LOGIN_FAILED' }, { failed: 5 }],
    found: ['error BACKUP_FAILED_REPEATEDLY'],
  },
  {
    name: 'failed runs before the newest backup',
    items: [...nightly(3), { failed: 12 }, { failed: 13 }],
    found: [],
  },
  {
    name: 'failed runs alone',
    items: [{ failed: 1 }],
    found: ['error NEVER_BACKED_UP', 'warning BACKUP_FAILED'],
  },
  {
    name: 'a snapshot in the future',
    items: [{ good: -2, written: 1 }, ...nightly(3)],
    found: ['warning CLOCK_SKEW'],
  },
  {
    name: 'a snapshot in the far future, which stays fresh for no longer than another',
    items: [{ good: -24 * 365 * 73, written: 40 }, { good: 50 }],
    found: ['error BACKUP_STALE', 'warning CLOCK_SKEW'],
  },
  { name: 'clocks that differ by minutes', items: [{ good: -0.05, written: 0 }], found: [] },
  {
    name: 'what an unfinished run left',
    items: [...nightly(3), { unfinished: 25 }],
    found: ['notice BACKUP_UNFINISHED'],
  },
  { name: 'a run that is under way', items: [...nightly(3), { unfinished: 1 }], found: [] },
  {
    name: 'somebody’s copy of a dump',
    items: [...nightly(3), { unfinished: 90, kind: 'foreign', database: 'copy' }],
    found: [],
  },
  {
    name: 'an old backup that lost its manifest',
    items: [...nightly(3), { unfinished: 90, kind: 'lost' }],
    found: ['warning MANIFEST_MISSING'],
  },
  {
    name: 'the newest backup without its manifest',
    items: [...nightly(3), { unfinished: 2, kind: 'lost' }],
    found: ['error MANIFEST_MISSING'],
  },
  {
    name: 'backups that all lost their manifests',
    items: [
      { unfinished: 9, kind: 'lost' },
      { unfinished: 33, kind: 'lost' },
    ],
    found: ['error MANIFEST_MISSING', 'error NEVER_BACKED_UP'],
  },
  {
    name: 'a run that is about to write its manifest',
    items: [...nightly(3), { unfinished: 0.5, kind: 'lost' }],
    found: [],
  },
  {
    name: 'a run that was killed, and no backup',
    items: [{ unfinished: 30 }],
    found: ['error NEVER_BACKED_UP', 'notice BACKUP_UNFINISHED'],
  },
];

test.each(cases)('$name', ({ items, found: expected, ...given }) => {
  expect(brief(found(items, given))).toEqual(expected);
});

test('what is missing is named, and never said to be removed by prune', () => {
  const items: Item[] = [
    ...nightly(1),
    ...[100, 124, 148, 172].map(hours => ({ unfinished: hours, kind: 'lost' as const })),
  ];
  const [finding] = found(items);
  expect(finding).toMatchInlineSnapshot(`
    {
      "code": "MANIFEST_MISSING",
      "database": "shop",
      "hint": "Where a copy of the store is under way, let it end. A restore takes the dump by its path alone (--backup) now, and prune leaves it alone. To have a backup, make it again: pg-azure-backup verify --rebuild-manifest --databases shop",
      "level": "warning",
      "message": "4 backups of "shop" lost the manifest: shop_2026-11-17T08-00-00Z, shop_2026-11-16T08-00-00Z, shop_2026-11-15T08-00-00Z and 1 more",
    }
  `);
  const [other] = found([...nightly(1), { unfinished: 99, kind: 'lost', lacks: 'contents' }]);
  expect(other?.hint).not.toContain('--rebuild-manifest');
});

describe('verification', () => {
  const asked = { policy: { maxVerifiedAgeDays: 7 } };
  const verified: readonly (Case & { readonly policy: Partial<CheckPolicy> })[] = [
    {
      name: 'none, where it is asked for',
      items: nightly(3),
      ...asked,
      found: ['error NOT_VERIFIED'],
    },
    {
      name: 'of an older backup, lately',
      items: [...nightly(3), { good: 100, verified: ['archive:passed:99'] }],
      ...asked,
      found: [],
    },
    {
      name: 'too long ago',
      items: [...nightly(3), { good: 200, verified: ['restore:passed:199'] }],
      ...asked,
      found: ['error NOT_VERIFIED'],
    },
    {
      name: 'of too low a level',
      items: [{ good: 9, verified: ['checksum:passed:8'] }],
      ...asked,
      found: ['error NOT_VERIFIED'],
    },
    {
      name: 'failed',
      items: [{ good: 9, verified: ['restore:failed:8'] }, ...before],
      policy: {},
      found: ['error VERIFICATION_FAILED'],
    },
    {
      name: 'failed, of the only backup',
      items: [{ good: 9, verified: ['checksum:failed:8'] }],
      policy: {},
      found: ['error NO_GOOD_BACKUP', 'error VERIFICATION_FAILED'],
    },
    {
      name: 'failed, and a smaller one of a newer backup passed',
      items: [
        { good: 9, verified: ['checksum:passed:8'] },
        { good: 33, verified: ['restore:failed:32'] },
      ],
      policy: {},
      found: ['error VERIFICATION_FAILED'],
    },
    {
      name: 'failed, and as large a one of a newer backup passed',
      items: [
        { good: 9, verified: ['restore:passed:8'] },
        { good: 33, verified: ['restore:failed:32'] },
      ],
      policy: {},
      found: [],
    },
    {
      name: 'failed, and passed at another try',
      items: [{ good: 9, verified: ['restore:failed:8', 'restore:passed:7'] }],
      policy: {},
      found: [],
    },
    {
      name: 'passed, and failed at another try',
      items: [{ good: 9, verified: ['restore:passed:8', 'restore:failed:7'] }, ...before],
      policy: {},
      found: ['error VERIFICATION_FAILED'],
    },
    {
      name: 'not possible here',
      items: [{ good: 9, verified: ['archive:passed:8', 'restore:unverifiable:7'] }],
      policy: {},
      found: ['warning NOT_VERIFIABLE'],
    },
  ];
  test.each(verified)('$name', ({ items, found: expected, ...given }) => {
    expect(brief(found(items, given))).toEqual(expected);
  });
});

describe('against the server', () => {
  test('a database without any backup', () => {
    const [finding] = found(nightly(3), { server: serverWith(['shop', 'crm']) });
    expect(finding).toMatchObject({ level: 'error', code: 'NEVER_BACKED_UP', database: 'crm' });
  });

  test('what backups leave out by themselves does not count, fresh or stale', () => {
    const server = serverWith(['shop'], {
      leftOut: [
        { name: 'azure_sys', leftOut: { reason: 'belongs to the provider', expected: true } },
        { name: 'postgres', leftOut: { reason: 'holds no user objects', expected: true } },
      ],
    });
    const items = [...nightly(3), { good: 900, database: 'postgres' }];
    expect(found(items, { server })).toEqual([]);
  });

  test('what somebody may rely on and nobody backs up does', () => {
    const leftOut = [
      { name: 'crm', leftOut: { reason: 'allows no connections', expected: false } },
    ];
    const server = serverWith(['shop'], { leftOut });
    expect(brief(found(nightly(3), { server }))).toEqual(['warning DATABASE_LEFT_OUT']);
  });

  test('a database that is gone is no stale one', () => {
    const items = [...nightly(3), { good: 900, database: 'old' }];
    const findings = found(items, { server: serverWith(['shop']) });
    expect(brief(findings)).toEqual(['warning DATABASE_GONE']);
    expect(findings[0]?.message).toContain('"old"');
  });

  test('one that was named and is gone', () => {
    const given = { server: serverWith([]), named: ['shop'] };
    expect(brief(found(nightly(3), given))).toEqual(['error DATABASE_GONE']);
    expect(brief(found([], given))).toEqual(['error NEVER_BACKED_UP']);
  });

  test('failed runs of one that is not there any more', () => {
    const items: Item[] = [...nightly(3), { failed: 5, database: 'typo' }];
    expect(found(items, { server: serverWith(['shop']) })).toEqual([]);
  });

  test('a restore that did not end', () => {
    const failure = new Failure(
      'DATABASE_HALF_RESTORED',
      '"shop" is a half-restored copy',
      'Go on.',
    );
    const server = serverWith([], { failures: [{ database: 'shop', failure }] });
    expect(found(nightly(3), { server })).toEqual([
      {
        level: 'error',
        code: 'DATABASE_HALF_RESTORED',
        database: 'shop',
        message: failure.message,
        hint: failure.hint,
      },
    ]);
  });
});

test('one that was named and never backed up, without a server', () => {
  const [finding] = found(nightly(3), { named: ['shop', 'typo'] });
  expect(finding).toMatchObject({ code: 'NEVER_BACKED_UP', database: 'typo' });
});

test('one database that fails, while others are fine', () => {
  const others = nightly(3).map(item => ({ ...item, database: 'crm' }));
  const findings = found([...others, ...nightly(9).slice(3), { failed: 9 }, { failed: 33 }]);
  expect(brief(findings)).toEqual(['error BACKUP_FAILED_REPEATEDLY', 'error BACKUP_STALE']);
  expect(findings.map(({ database }) => database)).toEqual(['shop', 'shop']);
});

test('what is stale says how old, since when, and why as far as that is known', () => {
  const [finding] = found([
    { good: 81 },
    { failed: 9, code: 'PG_LOGIN_FAILED' },
    { failed: 33 },
    { failed: 57 },
  ]).filter(({ code }) => code === 'BACKUP_STALE');
  expect(finding?.message).toBe(
    'the newest good backup of "shop" is 3 d old (2026-11-18 03:00 UTC); allowed are 36 h; the last 3 runs failed, at 2026-11-21 03:00 UTC: PG_LOGIN_FAILED, the password of "backup" was refused',
  );
});

test('many that are broken in the same way are one finding', () => {
  const findings = found([...nightly(2), { bad: 90 }, { bad: 91 }, { bad: 92 }]);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain('(and 2 older ones like it)');
});

describe('the quota', () => {
  const gib = 1024 * MiB;
  test.each([
    { bytes: 7.9 * gib, expected: [] },
    { bytes: 8 * gib, expected: ['warning STORAGE_NEARLY_FULL'] },
    { bytes: 10 * gib, expected: ['error STORAGE_FULL'] },
  ])('$bytes bytes of 10 GiB', ({ bytes, expected }) => {
    const items: Item[] = [{ good: 9, size: 0 }, { foreign: bytes - 4099 }];
    expect(brief(found(items, { policy: { storageQuotaGib: 10 } }))).toEqual(expected);
    expect(found(items)).toEqual([]);
  });
});

describe('credentials', () => {
  test.each([
    { days: 31, expected: [] },
    { days: 29, expected: ['warning CREDENTIAL_EXPIRING'] },
    { days: 3, expected: ['error CREDENTIAL_EXPIRING'] },
    { days: 0, expected: ['error CREDENTIAL_EXPIRED'] },
    { days: undefined, expected: [] },
  ])('$days days before one expires', ({ days, expected }) => {
    const expiresAt = days === undefined ? undefined : ago(-24 * days);
    const credentials = [{ what: 'the SAS token', expiresAt, renewal: 'Make another.' }];
    const findings = found(nightly(2), { credentials });
    expect(brief(findings)).toEqual(expected);
    expect(findings.map(({ hint }) => hint)).toEqual(expected.map(() => 'Make another.'));
  });
});

test('whatever lies in a store, findings are whole sentences in order, and a fresh good backup is no stale one', () => {
  const hours = fc.integer({ min: -100, max: 2000 });
  const database = fc.constantFrom('shop', 'crm');
  const item: fc.Arbitrary<Item> = fc.oneof(
    fc.record({
      good: hours,
      database,
      size: fc.nat(2 ** 40),
      rows: fc.option(fc.nat()),
      label: fc.constantFrom('daily', 'safety'),
      verified: fc.constantFrom([], ['restore:failed:1'] as const, ['archive:passed:1'] as const),
    }),
    fc.record({ bad: hours, database }),
    fc.record({ failed: hours, database }),
    fc.record({ unfinished: hours, database }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(item, {
        // Two backups of one database and time would be one: they have one name.
        selector: one => ('good' in one ? `${one.database} ${one.good}` : JSON.stringify(one)),
        maxLength: 12,
      }),
      items => {
        const findings = found(items);
        const order = findings.map(({ level }) => findingLevels.indexOf(level));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        for (const { message, hint } of findings) {
          expect(message).not.toMatch(/undefined|NaN|Infinity|\n/);
          expect(hint).toMatch(/\S/);
        }
        for (const name of ['shop', 'crm']) {
          const fresh = items.some(
            one =>
              'good' in one &&
              one.database === name &&
              one.label !== 'safety' &&
              one.verified?.[0] !== 'restore:failed:1' &&
              one.good <= 36,
          );
          const isStale = findings.some(
            ({ database: of, code }) =>
              of === name && ['BACKUP_STALE', 'NO_GOOD_BACKUP', 'NEVER_BACKED_UP'].includes(code),
          );
          const isKnown = items.some(one => 'database' in one && one.database === name);
          expect(isStale).toBe(isKnown && !fresh);
        }
      },
    ),
  );
});

test('docs/monitoring.md lists every code that a finding can have, and no other', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/monitoring.md'), 'utf8');
  const listed = [...docs.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(listed).toEqual([...findingCodes]);
});
