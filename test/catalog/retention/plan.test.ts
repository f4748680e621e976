import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Backup, Entry } from '../../../src/catalog/backup.ts';
import { verifiedAt } from '../../../src/catalog/backup-proof.ts';
import { type BackupId, backupName } from '../../../src/catalog/names.ts';
import { parsePatterns } from '../../../src/catalog/patterns.ts';
import { type DatabasePlan, planRetention } from '../../../src/catalog/retention/plan.ts';
import type { RetentionPolicy } from '../../../src/catalog/retention/policy.ts';
import { ownName } from '../../../src/catalog/server.ts';
import { formatStamp } from '../../../src/catalog/stamp.ts';
import { type Verification, verifyLevels } from '../../../src/catalog/verification.ts';
import { manifestOf } from '../../support/manifest.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const patternsOf = (text: string) => {
  const list = parsePatterns(text);
  return list.kind === 'patterns' ? list.patterns : [];
};

/** No rule at all; what matters to a test is given. Nothing refuses the plan unless that is asked for. */
const policyOf = (given: Partial<RetentionPolicy> = {}): RetentionPolicy => ({
  keepLast: undefined,
  keepDays: undefined,
  keepDaily: undefined,
  keepWeekly: undefined,
  keepMonthly: undefined,
  keepYearly: undefined,
  keepMinimum: 1,
  keepLabels: [],
  keepManualDays: 30,
  keepSafetyDays: 7,
  requireVerified: false,
  verifyLevel: 'archive',
  maxDeletePercent: 100,
  timeZone: 'UTC',
  ...given,
});

const placeAt = (database: string, time: number): BackupId => ({
  database,
  stamp: formatStamp(new Date(time)),
});

interface Given {
  readonly database?: string;
  readonly label?: string;
  readonly verifications?: readonly Verification[];
  /** When it was begun, where that is not when its snapshot was taken. */
  readonly stampedAt?: number;
}

function good(time: number | string, given: Given = {}): Entry {
  const instant = new Date(time);
  const { database = 'shop', label = 'daily', verifications = [] } = given;
  const place = placeAt(database, given.stampedAt ?? instant.getTime());
  const manifest = manifestOf({ database, label, snapshotAt: instant.toISOString() });
  const backup = { name: backupName(place), place, server: ownName(manifest.server) };
  return { kind: 'backup', backup: { ...backup, manifest, verifications } };
}

function broken(time: number | string, database = 'shop'): Entry {
  const place = placeAt(database, new Date(time).getTime());
  const reason = 'its manifest cannot be used: it is not JSON';
  return {
    kind: 'broken',
    broken: { name: backupName(place), place, code: 'MANIFEST_INVALID', reason },
  };
}

const backupsOf = (entries: readonly Entry[]): Backup[] =>
  entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));

const placeOf = (entry: Entry): BackupId =>
  (entry.kind === 'backup' ? entry.backup : entry.broken).place;

const namesOf = (entries: readonly Entry[]): string[] =>
  entries.map(entry => backupName(placeOf(entry)));

const entriesOf = (plans: readonly DatabasePlan[], wanted: 'keep' | 'delete'): Entry[] =>
  plans.flatMap(({ decisions }) =>
    decisions.flatMap(({ entry, action }) => (action === wanted ? [entry] : [])),
  );

const keptTimes = (plans: readonly DatabasePlan[]): string[] =>
  backupsOf(entriesOf(plans, 'keep')).map(({ manifest }) => manifest.snapshotAt.slice(0, 16));

/** What is left in the store once a plan was carried out. */
const carriedOut = (plans: readonly DatabasePlan[]): Entry[] =>
  plans.flatMap(plan =>
    plan.refused ? plan.decisions.map(({ entry }) => entry) : entriesOf([plan], 'keep'),
  );

/** One backup every so many hours, the newest at the end. */
const every = (hours: number, count: number, last: string, given?: Given): Entry[] =>
  Array.from({ length: count }, (_, at) =>
    good(Date.parse(last) - (count - 1 - at) * hours * hourMs, given),
  );

afterEach(() => {
  vi.useRealTimers();
});

const reasonsOf = (entries: readonly Entry[], policy: Partial<RetentionPolicy>) =>
  planRetention(entries, policyOf(policy)).flatMap(({ decisions }) =>
    decisions.map(({ entry, action, reasons }) => [
      placeOf(entry).stamp.slice(0, 10),
      action,
      reasons.join('; '),
    ]),
  );

describe('what is told of a backup', () => {
  test('each rule that keeps it is named, with the slot that it takes', () => {
    expect(
      reasonsOf(every(24, 4, '2026-11-20T03:00:00Z'), {
        keepLast: 1,
        keepDays: 1,
        keepDaily: 2,
        keepWeekly: 2,
        keepMonthly: 12,
        keepYearly: 3,
      }),
    ).toEqual([
      [
        '2026-11-20',
        'keep',
        'newest backup; last 1 of 1; within 1 day of the newest; newest of 2026-11-20 (daily 1 of 2); newest of 2026-W47 (weekly 1 of 2); newest of 2026-11 (monthly 1 of 12); newest of 2026 (yearly 1 of 3)',
      ],
      ['2026-11-19', 'keep', 'within 1 day of the newest; newest of 2026-11-19 (daily 2 of 2)'],
      ['2026-11-18', 'delete', 'no rule keeps it'],
      ['2026-11-17', 'delete', 'no rule keeps it'],
    ]);
  });

  test('what goes by its label, is broken, or is the minimum', () => {
    const entries = [
      good('2026-11-20T03:00:00Z'),
      good('2026-11-19T03:00:00Z', { label: 'safety' }),
      broken('2026-11-18T03:00:00Z'),
      good('2026-11-17T03:00:00Z', { label: 'manual' }),
      good('2026-10-01T03:00:00Z', { label: 'manual' }),
      good('2026-09-01T03:00:00Z', { label: 'safety' }),
      good('2025-01-01T03:00:00Z', { label: 'audit-2024' }),
    ];
    expect(
      reasonsOf(entries, { keepLast: 1, keepMinimum: 2, keepLabels: patternsOf('audit-*') }),
    ).toEqual([
      ['2026-11-20', 'keep', 'newest backup; last 1 of 1'],
      ['2026-11-19', 'keep', 'safety backup, kept for 7 days'],
      ['2026-11-18', 'keep', 'cannot be judged: its manifest cannot be used: it is not JSON'],
      ['2026-11-17', 'keep', 'minimum 2 of 2; manual backup, kept for 30 days'],
      ['2026-10-01', 'delete', 'manual backup, older than 30 days'],
      ['2026-09-01', 'delete', 'safety backup, older than 7 days'],
      ['2025-01-01', 'keep', 'label "audit-2024" is never deleted'],
    ]);
  });

  test('where none is verified, that is the reason of each', () => {
    expect(
      reasonsOf(every(24, 2, '2026-11-20T03:00:00Z'), { keepLast: 1, requireVerified: true }),
    ).toEqual([
      ['2026-11-20', 'keep', 'no backup of this database is verified'],
      ['2026-11-19', 'keep', 'no backup of this database is verified'],
    ]);
  });

  test('of safety backups alone, the newest stays', () => {
    const entries = every(24 * 10, 3, '2026-11-20T03:00:00Z', { label: 'safety' });
    expect(reasonsOf(entries, { keepSafetyDays: 0 })).toEqual([
      ['2026-11-20', 'keep', 'newest, and none is good; safety backup, kept for 0 days'],
      ['2026-11-10', 'delete', 'safety backup, older than 0 days'],
      ['2026-10-31', 'delete', 'safety backup, older than 0 days'],
    ]);
  });
});

describe('what failed its verification', () => {
  const failed: Verification = {
    stamp: '2026-11-20T05-00-00Z',
    level: 'archive',
    verdict: 'failed',
  };
  const days = ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-10'];
  const entriesWith = (verifications: readonly Verification[], bad = days.slice(0, 1)) =>
    days.map(day => good(`${day}T03:00:00Z`, bad.includes(day) ? { verifications } : {}));

  test('takes nobody’s place, and stays as long as a safety backup', () => {
    const bad = ['2026-11-20', '2026-11-10'];
    expect(reasonsOf(entriesWith([failed], bad), { keepLast: 1, keepSafetyDays: 7 })).toEqual([
      [
        '2026-11-20',
        'keep',
        'newest backup; failed its verification, kept for 7 days; last 1 of 1',
      ],
      ['2026-11-19', 'keep', 'newest backup; last 1 of 1'],
      ['2026-11-18', 'delete', 'no rule keeps it'],
      ['2026-11-10', 'delete', 'failed its verification, older than 7 days'],
    ]);
  });

  test('has the place that it would have otherwise: whoever may write evidence, deletes nothing by it', () => {
    const bad = ['2026-11-19', '2026-11-18', '2026-11-10'];
    const policy = { keepLast: 3, keepSafetyDays: 0 };
    expect(reasonsOf(entriesWith([failed], bad), policy).slice(1)).toEqual([
      ['2026-11-19', 'keep', 'last 2 of 3'],
      ['2026-11-18', 'keep', 'last 2 of 3'],
      ['2026-11-10', 'keep', 'last 2 of 3'],
    ]);
  });

  test('stays where nothing else is left', () => {
    expect(reasonsOf(entriesWith([failed], days), { keepLast: 1 })).toEqual([
      ...days.map(day => [day, 'keep', 'no backup is left that never failed a verification']),
    ]);
  });

  const later = (level: Verification['level']): Verification => ({
    stamp: '2026-11-20T06-00-00Z',
    level,
    verdict: 'passed',
  });
  test.each([
    { level: 'checksum', counts: false },
    { level: 'archive', counts: true },
    { level: 'restore', counts: true },
  ] as const)(
    'and then passed at level $level: is that a failure of the past? $counts',
    ({ level, counts }) => {
      const [newest, before] = reasonsOf(entriesWith([failed, later(level)]), { keepLast: 1 });
      const what = counts ? 'once failed a verification' : 'failed its verification';
      expect(newest?.[2]).toBe(`newest backup; ${what}, kept for 7 days; last 1 of 1`);
      // Nobody loses his place to it, for anybody may have said that it passed.
      expect(before?.[2]).toBe('newest backup; last 1 of 1');
    },
  );
});

describe('the calendar', () => {
  const kept = (times: readonly string[], policy: Partial<RetentionPolicy>) =>
    keptTimes(
      planRetention(
        times.map(time => good(time)),
        policyOf(policy),
      ),
    );

  const cases = [
    {
      name: 'a day of Berlin begins at 23:00 UTC in winter',
      timeZone: 'Europe/Berlin',
      rule: { keepDaily: 2 },
      times: ['2026-11-20T21:00Z', '2026-11-20T22:59Z', '2026-11-20T23:00Z'],
      keeps: ['2026-11-20T23:00', '2026-11-20T22:59'],
    },
    {
      name: 'and at 22:00 UTC in summer',
      timeZone: 'Europe/Berlin',
      rule: { keepDaily: 2 },
      times: ['2026-07-20T20:00Z', '2026-07-20T21:59Z', '2026-07-20T22:00Z'],
      keeps: ['2026-07-20T22:00', '2026-07-20T21:59'],
    },
    {
      name: 'the day on which clocks go forward in New York has 23 hours',
      timeZone: 'America/New_York',
      rule: { keepDaily: 3 },
      times: ['2026-03-08T04:59Z', '2026-03-08T05:00Z', '2026-03-09T03:59Z', '2026-03-09T04:00Z'],
      keeps: ['2026-03-09T04:00', '2026-03-09T03:59', '2026-03-08T04:59'],
    },
    {
      name: 'the day on which they go back has 25',
      timeZone: 'America/New_York',
      rule: { keepDaily: 3 },
      times: ['2026-11-01T03:59Z', '2026-11-01T04:00Z', '2026-11-02T04:59Z', '2026-11-02T05:00Z'],
      keeps: ['2026-11-02T05:00', '2026-11-02T04:59', '2026-11-01T03:59'],
    },
    {
      name: 'the hour that there is twice is of one day',
      timeZone: 'Europe/Berlin',
      rule: { keepDaily: 1 },
      times: ['2026-10-25T00:30Z', '2026-10-25T01:30Z'],
      keeps: ['2026-10-25T01:30'],
    },
    {
      name: 'Apia had no 30th of December 2011',
      timeZone: 'Pacific/Apia',
      rule: { keepDaily: 3 },
      times: ['2011-12-29T09:00Z', '2011-12-30T09:59Z', '2011-12-30T10:00Z'],
      keeps: ['2011-12-30T10:00', '2011-12-30T09:59', '2011-12-29T09:00'],
    },
    {
      name: 'and is fourteen hours ahead of UTC in summer, thirteen since then',
      timeZone: 'Pacific/Apia',
      rule: { keepMonthly: 2 },
      times: ['2026-10-31T10:00Z', '2026-10-31T10:59Z', '2026-10-31T11:00Z'],
      keeps: ['2026-10-31T11:00', '2026-10-31T10:59'],
    },
    {
      name: 'a week begins on Monday',
      timeZone: 'UTC',
      rule: { keepWeekly: 2 },
      times: ['2026-11-14T03:00Z', '2026-11-15T23:59Z', '2026-11-16T00:00Z', '2026-11-22T23:59Z'],
      keeps: ['2026-11-22T23:59', '2026-11-15T23:59'],
    },
    {
      name: 'the week of New Year is one week, of the year of its Thursday',
      timeZone: 'Europe/Berlin',
      rule: { keepWeekly: 3 },
      times: ['2026-12-27T22:59Z', '2026-12-27T23:00Z', '2026-12-31T22:00Z', '2027-01-03T22:59Z'],
      keeps: ['2027-01-03T22:59', '2026-12-27T22:59'],
    },
    {
      name: 'a year begins when it does there',
      timeZone: 'America/New_York',
      rule: { keepYearly: 2 },
      times: ['2026-01-01T04:59Z', '2026-01-01T05:00Z', '2026-12-31T23:00Z', '2027-01-01T04:59Z'],
      keeps: ['2027-01-01T04:59', '2026-01-01T04:59'],
    },
    {
      name: 'only periods that have a backup count',
      timeZone: 'UTC',
      rule: { keepMonthly: 3 },
      times: ['2024-02-01T03:00Z', '2025-03-01T03:00Z', '2025-03-31T03:00Z', '2026-11-01T03:00Z'],
      keeps: ['2026-11-01T03:00', '2025-03-31T03:00', '2024-02-01T03:00'],
    },
  ];
  test.each(cases)('$name ($timeZone)', ({ timeZone, rule, times, keeps }) => {
    expect(kept(times, { timeZone, ...rule })).toEqual(keeps);
  });

  test.each([
    ['2020-12-31T12:00Z', '2020-W53'],
    ['2021-01-03T12:00Z', '2020-W53'],
    ['2021-01-04T12:00Z', '2021-W01'],
    ['2024-12-30T12:00Z', '2025-W01'],
    ['2026-01-01T12:00Z', '2026-W01'],
    ['2026-12-31T12:00Z', '2026-W53'],
    ['2028-01-01T12:00Z', '2027-W52'],
  ])('%s is in %s', (time, week) => {
    const [plan] = planRetention([good(time)], policyOf({ keepWeekly: 1 }));
    expect(plan?.decisions[0]?.reasons).toContain(`newest of ${week} (weekly 1 of 1)`);
  });
});

describe('what users of other programs lost backups to (reference/peers.md, section 4)', () => {
  test('10: retention by age deleted everything while backups failed: here it stands still', () => {
    const entries = every(24, 30, '2026-09-01T03:00:00Z');
    const policy = policyOf({ keepDays: 7, keepDaily: 5 });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-01T04:00:00Z') });
    const onTime = planRetention(entries, policy);
    vi.setSystemTime('2027-09-01T04:00:00Z');

    expect(planRetention(entries, policy)).toEqual(onTime);
    expect(
      planRetention(carriedOut(onTime), policy).flatMap(plan => entriesOf([plan], 'delete')),
    ).toEqual([]);
    expect(keptTimes(onTime)).toHaveLength(8);
  });

  test('11: backups that cannot be used take no place of those to keep', () => {
    const usable = every(24, 5, '2026-11-10T03:00:00Z');
    const unusable = [1, 2, 3, 4, 5].map(day => broken(Date.parse('2026-11-10') + day * dayMs));
    const plans = planRetention([...usable, ...unusable], policyOf({ keepLast: 3, keepDaily: 3 }));

    expect(keptTimes(plans)).toEqual(['2026-11-10T03:00', '2026-11-09T03:00', '2026-11-08T03:00']);
    expect(entriesOf(plans, 'keep')).toEqual(expect.arrayContaining(unusable));
  });

  test('12: days, weeks and months are filled from hourly backups, of each database by itself', () => {
    const policy = policyOf({
      keepLast: 4,
      keepDaily: 7,
      keepWeekly: 4,
      keepMonthly: 6,
      timeZone: 'Europe/Berlin',
    });
    const first = Date.parse('2026-01-01T00:00:00Z');
    let stored: Entry[] = [];
    // As a nightly prune does it: what the plan of today deletes, the plan of tomorrow cannot keep.
    for (let day = 0; day < 300; day += 1) {
      for (let hour = 0; hour < 24; hour += 1) {
        stored.push(good(first + day * dayMs + hour * hourMs, { database: 'hourly' }));
      }
      stored.push(good(first + day * dayMs, { database: 'nightly' }));
      stored = carriedOut(planRetention(stored, policy));
    }

    const [hourly, nightly] = planRetention(stored, policy);
    const timesOf = (plan: DatabasePlan | undefined) => keptTimes(plan ? [plan] : []);
    expect(timesOf(hourly)).toEqual([
      ...['2026-10-27T23:00', '2026-10-27T22:00', '2026-10-27T21:00', '2026-10-27T20:00'],
      // The last hour of each day of Berlin, whose clocks went back on the 25th.
      ...['2026-10-26T22:00', '2026-10-25T22:00', '2026-10-24T21:00', '2026-10-23T21:00'],
      '2026-10-22T21:00',
      ...['2026-10-18T21:00', '2026-10-11T21:00'],
      ...['2026-09-30T21:00', '2026-08-31T21:00', '2026-07-31T21:00', '2026-06-30T21:00'],
      '2026-05-31T21:00',
    ]);
    expect(timesOf(nightly)).toEqual([
      ...[27, 26, 25, 24, 23, 22, 21, 18, 11].map(day => `2026-10-${day}T00:00`),
      ...['2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'].map(
        date => `${date}T00:00`,
      ),
    ]);
  });

  test('15: so many days, and so many backups at least', () => {
    const policy = policyOf({ keepDays: 7, keepMinimum: 3 });
    expect(keptTimes(planRetention(every(24, 20, '2026-11-20T03:00:00Z'), policy))).toHaveLength(8);
    expect(
      keptTimes(planRetention(every(24 * 30, 20, '2026-11-20T03:00:00Z'), policy)),
    ).toHaveLength(3);
  });
});

describe('labels', () => {
  test('where nobody ever said a label, the rules are for manual backups as well', () => {
    const unlabelled = every(24, 400, '2026-11-20T03:00:00Z', { label: 'manual' });
    const policy = policyOf({ keepMonthly: 12 });

    expect(keptTimes(planRetention(unlabelled, policy))).toHaveLength(31 + 10);
  });

  test('a label that somebody begins to use takes nothing from those before it', () => {
    const unlabelled = every(24, 400, '2026-11-20T03:00:00Z', { label: 'manual' });
    const policy = policyOf({ keepMonthly: 12 });
    expect(
      keptTimes(planRetention([...unlabelled, good('2026-11-20T04:00:00Z')], policy)),
    ).toHaveLength(1 + 30 + 10);
  });

  test('manual backups take no place of those with another label, whatever is said of them', () => {
    const named = every(24, 5, '2026-11-20T03:00:00Z');
    const manual = every(24, 5, '2026-11-20T12:00:00Z', { label: 'manual' });
    const policy = policyOf({ keepLast: 3, keepDaily: 4, keepManualDays: 0 });
    const kept = keptTimes(planRetention([...named, ...manual], policy));
    expect(kept.filter(time => time.endsWith('03:00'))).toHaveLength(4);
    expect(kept.filter(time => time.endsWith('12:00'))).toHaveLength(4);
  });

  test('two backups of one instant have an order', () => {
    const time = Date.parse('2026-11-20T03:00:00Z');
    const twins = [good(time), good(time, { stampedAt: time + 1000 })];
    const plans = [twins, twins.toReversed()].map(entries =>
      planRetention(entries, policyOf({ keepLast: 1 })),
    );

    expect(plans[0]).toEqual(plans[1]);
    expect(namesOf(entriesOf(plans[0] ?? [], 'keep'))).toEqual(['shop_2026-11-20T03-00-01Z']);
  });
});

describe('of any catalog and any policy', () => {
  const labels = ['daily', 'daily', 'daily', 'weekly', 'manual', 'safety', 'audit'];
  const start = Date.parse('2024-02-20T00:00:00Z');

  const verification: fc.Arbitrary<Verification> = fc.record({
    stamp: fc.constant('2026-11-21T03-00-00Z'),
    level: fc.constantFrom(...verifyLevels),
    verdict: fc.constantFrom('passed', 'failed', 'unverifiable'),
  });
  // Near each other and far from it: several a day, and years with one.
  const offset = fc.oneof(
    fc.integer({ min: 0, max: 200 }).map(hours => hours * hourMs),
    fc.integer({ min: 0, max: 1200 }).map(days => days * dayMs + 3 * hourMs),
  );
  const seed = fc.record({
    offset,
    isBroken: fc.integer({ min: 0, max: 9 }).map(value => value === 0),
    label: fc.constantFrom(...labels),
    verifications: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      fc.array(verification, { maxLength: 2 }),
    ),
  });
  const entriesIn = (database: string): fc.Arbitrary<Entry[]> =>
    fc.array(seed, { maxLength: 25 }).map(seeds =>
      seeds.map(({ offset: at, isBroken, ...rest }, index) => {
        // Names are distinct, instants need not be.
        const stampedAt = start + at + index * 1000;
        return isBroken
          ? broken(stampedAt, database)
          : good(start + at, { database, stampedAt, ...rest });
      }),
    );
  const catalog = fc
    .tuple(entriesIn('billing'), entriesIn('shop'))
    .map(([billing, shop]) => [...shop, ...billing]);

  const count = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
  const policies: fc.Arbitrary<RetentionPolicy> = fc.record({
    keepLast: count,
    keepDays: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    keepDaily: count,
    keepWeekly: count,
    keepMonthly: count,
    keepYearly: count,
    keepMinimum: fc.integer({ min: 0, max: 5 }),
    keepLabels: fc.constantFrom([], [], patternsOf('audit'), patternsOf('week*, safety')),
    keepManualDays: fc.integer({ min: 0, max: 40 }),
    keepSafetyDays: fc.integer({ min: 0, max: 10 }),
    requireVerified: fc.boolean(),
    verifyLevel: fc.constantFrom(...verifyLevels),
    maxDeletePercent: fc.integer({ min: 1, max: 100 }),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'),
  });

  /** 10,000 catalogs in all. */
  const check = (invariant: (entries: Entry[], policy: RetentionPolicy) => void, numRuns = 1000) =>
    fc.assert(fc.property(catalog, policies, invariant), { numRuns });

  const hasFailed = ({ verifications }: Backup) =>
    verifications.some(({ verdict }) => verdict === 'failed');
  const isOrdinary = (backup: Backup) => backup.manifest.label !== 'safety' && !hasFailed(backup);
  const instant = ({ manifest }: Backup) => Date.parse(manifest.snapshotAt);
  const isNewer = (a: Backup, b: Backup) =>
    instant(a) > instant(b) || (instant(a) === instant(b) && a.name > b.name);

  test('the newest backup stays; so does a broken one; each has a reason, and one verdict', () => {
    check((entries, policy) => {
      const plans = planRetention(entries, policy);
      for (const { decisions } of plans) {
        const backups = backupsOf(decisions.map(({ entry }) => entry));
        const candidates = backups.some(isOrdinary) ? backups.filter(isOrdinary) : backups;
        const newest = candidates.find(one => candidates.every(other => !isNewer(other, one)));
        for (const { entry, action, reasons } of decisions) {
          expect(reasons.length).toBeGreaterThan(0);
          if (entry.kind === 'broken' || entry.backup === newest) expect(action).toBe('keep');
        }
      }
      const decided = plans.flatMap(({ decisions }) => decisions.map(({ entry }) => entry));
      expect(namesOf(decided).toSorted()).toEqual(namesOf(entries).toSorted());
    });
  });

  test('at least the minimum stays', () => {
    check((entries, policy) => {
      for (const plan of planRetention(entries, policy)) {
        const all = backupsOf(plan.decisions.map(({ entry }) => entry)).filter(isOrdinary);
        const kept = backupsOf(entriesOf([plan], 'keep')).filter(isOrdinary);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(policy.keepMinimum, all.length));
      }
    });
  });

  test('the order of the listing does not matter', () => {
    const twice = catalog.chain(entries =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(twice, policies, ([entries, shuffled], policy) => {
        expect(planRetention(shuffled, policy)).toEqual(planRetention(entries, policy));
      }),
      { numRuns: 500 },
    );
  });

  test('once a plan was carried out, there is nothing more to delete', () => {
    check((entries, policy) => {
      const left = carriedOut(planRetention(entries, policy));
      expect(carriedOut(planRetention(left, policy))).toEqual(left);
    });
  });

  test('the time at which it is made does not matter', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    check((entries, policy) => {
      vi.setSystemTime(start);
      const before = planRetention(entries, policy);
      vi.setSystemTime(start + 5000 * dayMs);
      expect(planRetention(entries, policy)).toEqual(before);
    }, 500);
  });

  test('one more rule, or a rule that keeps more, never deletes more', () => {
    const more: fc.Arbitrary<Partial<RetentionPolicy>> = fc.oneof(
      ...(
        ['keepLast', 'keepDays', 'keepDaily', 'keepWeekly', 'keepMonthly', 'keepYearly'] as const
      ).map(rule => fc.integer({ min: 7, max: 100 }).map(value => ({ [rule]: value }))),
      fc.constant({ keepMinimum: 9 }),
      fc.constant({ keepManualDays: 90, keepSafetyDays: 90 }),
      fc.constant({ requireVerified: true }),
    );
    fc.assert(
      fc.property(catalog, policies, more, (entries, policy, added) => {
        // The longest reach of `keepDays` above is 60.
        const reach = added.keepDays === undefined ? {} : { keepDays: 61 };
        const before = entriesOf(planRetention(entries, policy), 'delete');
        const after = planRetention(entries, { ...policy, ...added, ...reach });
        expect(before).toEqual(expect.arrayContaining(entriesOf(after, 'delete')));
      }),
      { numRuns: 1000 },
    );
  });

  test('one database has no say in what becomes of another', () => {
    check((entries, policy) => {
      const byDatabase = Map.groupBy(entries, entry => placeOf(entry).database);
      const alone = [...byDatabase.values()].flatMap(own => planRetention(own, policy));
      expect(planRetention(entries, policy)).toEqual(
        alone.toSorted((a, b) => (a.database < b.database ? -1 : 1)),
      );
    });
  });

  test('a plan that deletes too much is refused, and no other', () => {
    check((entries, policy) => {
      for (const plan of planRetention(entries, policy)) {
        const deleted = backupsOf(entriesOf([plan], 'delete'));
        const all = backupsOf(plan.decisions.map(({ entry }) => entry));
        const kept = all.filter(backup => !deleted.includes(backup));
        const daysOf = (some: readonly Backup[]) =>
          new Set(some.map(one => wallClock(instant(one), policy.timeZone).getTime())).size;
        const percent = policy.maxDeletePercent;
        const isTooMuch = (gone: number, of: number) =>
          deleted.length > 2 && gone / of >= percent / 100;
        const backups = {
          counted: 'backups',
          wouldDelete: deleted.length,
          of: all.length,
          percent,
        };
        const days = {
          counted: 'days',
          wouldDelete: daysOf(all) - daysOf(kept),
          of: daysOf(all),
          percent,
        };
        const tooMuch = [backups, days].find(({ wouldDelete, of }) => isTooMuch(wouldDelete, of));
        expect(plan.refused).toEqual(tooMuch);
      }
    });
  });

  test('what goes by its label takes no slot of the rules', () => {
    const newest = good(start + 1300 * dayMs);
    check((entries, policy) => {
      const rules = { ...policy, keepMinimum: 1, requireVerified: false };
      const isGeneral = (entry: Entry) =>
        entry.kind === 'backup' && ['daily', 'weekly'].includes(entry.backup.manifest.label);
      const own = [newest, ...entries.filter(entry => placeOf(entry).database === 'shop')];
      const labelled = patternsOf('audit');
      const among = planRetention(own, { ...rules, keepLabels: labelled });
      const alone = planRetention(own.filter(isGeneral), { ...rules, keepLabels: labelled });
      expect(entriesOf(among, 'delete').filter(isGeneral)).toEqual(entriesOf(alone, 'delete'));
    });
  });

  test('where verified ones are required, the newest of them stays, or everything does', () => {
    check((entries, policy) => {
      for (const plan of planRetention(entries, { ...policy, requireVerified: true })) {
        const verified = backupsOf(plan.decisions.map(({ entry }) => entry)).filter(
          backup => isOrdinary(backup) && verifiedAt(backup, policy.verifyLevel),
        );
        const newest = verified.find(one => verified.every(other => !isNewer(other, one)));
        const deleted = backupsOf(entriesOf([plan], 'delete'));
        if (newest) expect(deleted).not.toContain(newest);
        else expect(deleted).toEqual([]);
      }
    });
  });

  test('exactly that is kept which some rule keeps, each taken by itself', () => {
    check((entries, policy) => {
      const plans = planRetention(entries, policy);
      const expected = entries.filter(entry => isKept(entry, entries, policy));
      expect(namesOf(entriesOf(plans, 'keep')).toSorted()).toEqual(namesOf(expected).toSorted());
    });
  });

  /** The rules once more, one after the other, as plain as they can be said. */
  function isKept(entry: Entry, entries: readonly Entry[], policy: RetentionPolicy): boolean {
    if (entry.kind === 'broken') return true;
    const { backup } = entry;
    const { label } = backup.manifest;
    const all = backupsOf(entries).filter(({ place }) => place.database === backup.place.database);
    const isRival = (other: Backup) => isOrdinary(other) && other !== backup;
    const rivals = all.filter(isRival);
    const newerAmong = (backups: readonly Backup[]) =>
      backups.filter(other => isNewer(other, backup)).length;
    const isVerified = (one: Backup) => verifiedAt(one, policy.verifyLevel) !== undefined;
    const isSound = isOrdinary(backup);
    if (policy.requireVerified && !all.some(one => isOrdinary(one) && isVerified(one))) return true;
    if (all.some(one => one.manifest.label !== 'safety') && !all.some(isOrdinary)) return true;
    if (label !== 'safety' && newerAmong(rivals) < Math.max(1, policy.keepMinimum)) return true;
    if (!all.some(isOrdinary) && newerAmong(all) === 0) return true;
    if (
      policy.requireVerified &&
      label !== 'safety' &&
      isVerified(backup) &&
      newerAmong(rivals.filter(isVerified)) === 0
    ) {
      return true;
    }

    const isNeverDeleted = (name: string) =>
      policy.keepLabels.some(
        ({ text }) => text === name || (text === 'week*' && name === 'weekly'),
      );
    if (isNeverDeleted(label)) return true;
    const candidates = all.some(isOrdinary) ? all.filter(isOrdinary) : all;
    const age = Math.max(...candidates.map(instant)) - instant(backup);
    if (!isSound && age <= policy.keepSafetyDays * dayMs) return true;
    if (label === 'safety') return false;
    if (label === 'manual' && age <= policy.keepManualDays * dayMs) return true;

    const others =
      label === 'manual' ? ['daily', 'weekly', 'audit', label] : ['daily', 'weekly', 'audit'];
    const pool = rivals.filter(
      ({ manifest }) => others.includes(manifest.label) && !isNeverDeleted(manifest.label),
    );
    if (policy.keepLast !== undefined && newerAmong(pool) < policy.keepLast) return true;
    if (policy.keepDays !== undefined && age <= policy.keepDays * dayMs) return true;
    const isNewestOf = (slots: number | undefined, periodOf: (date: Date) => number) => {
      if (slots === undefined) return false;
      const period = (one: Backup) => periodOf(wallClock(instant(one), policy.timeZone));
      const own = period(backup);
      const later = new Set(pool.map(period).filter(other => other > own));
      return later.size < slots && newerAmong(pool.filter(other => period(other) === own)) === 0;
    };
    return (
      isNewestOf(policy.keepDaily, date => date.getTime()) ||
      isNewestOf(policy.keepWeekly, monday) ||
      isNewestOf(policy.keepMonthly, date => date.getUTCFullYear() * 12 + date.getUTCMonth()) ||
      isNewestOf(policy.keepYearly, date => date.getUTCFullYear())
    );
  }

  const clocks = new Map<string, Intl.DateTimeFormat>();

  /** Midnight, in UTC, of the date that it is there. */
  function wallClock(time: number, timeZone: string): Date {
    const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone });
    clocks.set(timeZone, clock);
    return new Date(`${clock.format(time)} UTC`);
  }

  function monday(date: Date): number {
    let time = date.getTime();
    while (new Date(time).getUTCDay() !== 1) time -= dayMs;
    return time;
  }
});
