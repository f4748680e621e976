import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Backup, Entry } from '../../../src/catalog/backup.ts';
import { backupName } from '../../../src/catalog/names.ts';
import { parsePatterns } from '../../../src/catalog/patterns.ts';
import { isTimely } from '../../../src/catalog/retention/arrival.ts';
import { type DatabasePlan, planRetention } from '../../../src/catalog/retention/plan.ts';
import type { RetentionPolicy } from '../../../src/catalog/retention/policy.ts';
import { ownName } from '../../../src/catalog/server.ts';
import { formatStamp } from '../../../src/catalog/stamp.ts';
import { type Verification, verdicts, verifyLevels } from '../../../src/catalog/verification.ts';
import { manifestOf } from '../../support/manifest.ts';

/** What somebody gets rid of who may add files to a store, and neither change nor delete any. */

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The instant from which on files are planted. */
const now = Date.parse('2026-11-21T12:00:00Z');

const patternsOf = (text: string) => {
  const list = parsePatterns(text);
  return list.kind === 'patterns' ? list.patterns : [];
};

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
  maxDeletePercent: 50,
  timeZone: 'UTC',
  ...given,
});

interface Made {
  /** The instant that it claims to show. */
  readonly shows: number;
  readonly arrives: number;
  readonly label?: string;
  readonly verifications?: readonly Verification[];
  /** Its name ends in another second than that of its instant. */
  readonly shift?: number;
}

/** A backup, and the listing of its manifest. */
type Stored = Entry & { readonly arrives: Date };

function backupOf({
  shows,
  arrives,
  label = 'daily',
  verifications = [],
  shift = 0,
}: Made): Stored {
  const place = { database: 'shop', stamp: formatStamp(new Date(shows + shift * 1000)) };
  const manifest = manifestOf({ label, snapshotAt: new Date(shows).toISOString() });
  const server = ownName(manifest.server);
  const backup = { name: backupName(place), place, server, manifest, verifications };
  return { kind: 'backup', backup, arrives: new Date(arrives) };
}

const plansOf = (stored: readonly Stored[], policy: RetentionPolicy): DatabasePlan[] =>
  planRetention(
    stored,
    policy,
    new Map(
      stored.map(one => [
        nameOf(one),
        [{ name: `${nameOf(one)}.manifest.json`, sizeBytes: 1, lastModified: one.arrives }],
      ]),
    ),
  );

const evidence = (verdict: Verification['verdict'], at = now): Verification => ({
  verdict,
  level: 'restore',
  stamp: formatStamp(new Date(at)),
});

/** One every night at three, the last one tonight; a dump takes an hour. */
const nights = (count: number, given: Partial<Made> = {}): Stored[] =>
  Array.from({ length: count }, (_, ago) => {
    const shows = Date.parse('2026-11-21T03:00:00Z') - ago * dayMs;
    return backupOf({ shows, arrives: shows + hourMs, ...given });
  });

const lastSecondOf = (day: number): number => Date.parse('2026-11-21T23:59:59Z') - day * dayMs;

const nameOf = (entry: Entry): string =>
  (entry.kind === 'backup' ? entry.backup : entry.broken).name;

const left = ({ decisions, refused }: DatabasePlan): string[] =>
  decisions
    .filter(({ action }) => refused !== undefined || action === 'keep')
    .map(({ entry }) => nameOf(entry));

const planOf = (entries: readonly Stored[], policy: Partial<RetentionPolicy>): DatabasePlan => {
  const [plan] = plansOf(entries, policyOf(policy));
  if (!plan) throw new Error('there is no plan');
  return plan;
};

describe('when a backup is timely', () => {
  const shown: Backup = {
    name: 'shop',
    place: { database: 'shop', stamp: '' },
    server: 'db:5432',
    manifest: manifestOf({ snapshotAt: new Date(now).toISOString() }),
    verifications: [],
  };
  test.each([
    { delay: 0, timely: true },
    { delay: dayMs, timely: true },
    { delay: dayMs + 1, timely: false },
    { delay: -hourMs, timely: true },
    { delay: -hourMs - 1, timely: false },
  ])('$delay ms after the instant that it shows: $timely', ({ delay, timely }) => {
    expect(isTimely(shown, new Date(now + delay))).toBe(timely);
  });

  test('what its manifest says of the time that it took does not matter', () => {
    const finishedAt = new Date(now + 30 * dayMs).toISOString();
    const planted = { ...shown, manifest: { ...shown.manifest, finishedAt } };
    expect(isTimely(planted, new Date(now + 30 * dayMs))).toBe(false);
  });

  test('where no store was asked, a backup is taken at its word', () => {
    expect(isTimely(shown, undefined)).toBe(true);
  });
});

describe('planted among backups of every night', () => {
  const policy = { keepDaily: 30 };
  const planted = Array.from({ length: 30 }, (_, day) =>
    backupOf({ shows: lastSecondOf(day), arrives: now }),
  );

  test('in the last second of each day, they take no day', () => {
    const genuine = nights(30);
    expect(left(planOf([...genuine, ...planted], policy))).toEqual(
      expect.arrayContaining(genuine.map(nameOf)),
    );
  });

  test('they are told apart, and those that a rule would keep stay as well', () => {
    const entries = [...nights(3), ...planted.slice(1, 4)];
    const { decisions, refused } = planOf(entries, { keepDaily: 3 });
    expect(refused).toBeUndefined();
    expect(
      decisions.map(({ entry, action, reasons }) => [nameOf(entry), action, ...reasons]),
    ).toMatchInlineSnapshot(`
      [
        [
          "shop_2026-11-21T03-00-00Z",
          "keep",
          "newest backup",
          "newest of 2026-11-21 (daily 1 of 3)",
        ],
        [
          "shop_2026-11-20T23-59-59Z",
          "keep",
          "newest of 2026-11-20 (daily 2 of 3)",
        ],
        [
          "shop_2026-11-20T03-00-00Z",
          "keep",
          "newest of 2026-11-20 (daily 2 of 3)",
        ],
        [
          "shop_2026-11-19T23-59-59Z",
          "keep",
          "newest of 2026-11-19 (daily 3 of 3)",
          "not of that time: it arrived at 2026-11-21T12:00Z",
        ],
        [
          "shop_2026-11-19T03-00-00Z",
          "keep",
          "newest of 2026-11-19 (daily 3 of 3)",
        ],
        [
          "shop_2026-11-18T23-59-59Z",
          "delete",
          "no rule keeps it",
          "not of that time: it arrived at 2026-11-21T12:00Z",
        ],
      ]
    `);
  });

  test('days of the future are no days, and make nothing old', () => {
    const genuine = nights(30);
    const future = [1, 2, 30, 365 * 73].map(days =>
      backupOf({ shows: now + days * dayMs, arrives: now }),
    );
    for (const rule of [policy, { keepDays: 29 }, { keepLast: 30 }, { keepYearly: 1 }]) {
      const alone = left(planOf(genuine, rule));
      expect(left(planOf([...genuine, ...future], rule))).toEqual(expect.arrayContaining(alone));
    }
  });

  test('two with the label manual do not let half of the others go', () => {
    const genuine = nights(28);
    const manual = [40, 41].map(days =>
      backupOf({ shows: now - days * dayMs, arrives: now, label: 'manual' }),
    );
    expect(planOf([...genuine, ...manual], { keepLast: 14 }).refused).toEqual({
      counted: 'backups',
      wouldDelete: 14,
      of: 28,
      percent: 50,
    });
  });

  test('one with a label takes nothing from those that never had one', () => {
    const genuine = nights(400, { label: 'manual' });
    const rules = { keepMonthly: 12, maxDeletePercent: 100 };
    const alone = left(planOf(genuine, rules));
    const labelled = backupOf({ shows: now, arrives: now });
    const monthly = alone.filter(name => name < 'shop_2026-10-22');
    expect(monthly).toHaveLength(10);
    expect(left(planOf([...genuine, labelled], rules))).toEqual(expect.arrayContaining(monthly));
  });

  test('evidence that everything failed keeps everything', () => {
    const genuine = nights(30, { verifications: [evidence('failed')] });
    const own = backupOf({ shows: now, arrives: now, verifications: [evidence('passed')] });
    const { decisions } = planOf([...genuine, own], { keepDaily: 30, keepSafetyDays: 0 });
    expect(decisions.filter(({ action }) => action === 'delete')).toHaveLength(1);
    expect(left(planOf([...genuine, own], { keepLast: 3, keepSafetyDays: 0 }))).toHaveLength(31);
  });

  test('as many as one likes today push out less than half of the days at once', () => {
    const genuine = nights(30);
    for (let count = 1; count <= 60; count += 1) {
      const burst = Array.from({ length: count }, (_, at) =>
        backupOf({ shows: now + at * 1000, arrives: now + at * 1000 }),
      );
      const { decisions, refused } = planOf([...genuine, ...burst], { keepLast: 30 });
      const lost = decisions.filter(({ action }) => action === 'delete').length;
      expect(refused !== undefined || lost < 16).toBe(true);
    }
  });

  test('what is named by a broken manifest counts for nothing', () => {
    const genuine = nights(30);
    const broken = planted.map((entry): Stored => {
      if (entry.kind === 'broken') return entry;
      const { name, place } = entry.backup;
      const why = { name, place, code: 'MANIFEST_INVALID', reason: 'x' } as const;
      return { kind: 'broken', broken: why, arrives: entry.arrives };
    });
    expect(left(planOf([...genuine, ...broken], policy))).toEqual(
      expect.arrayContaining(genuine.map(nameOf)),
    );
  });
});

describe('a store that was filled by a copy', () => {
  const copied = nights(60, { arrives: now });

  test('is pruned as the one that it was copied from', () => {
    const rules = { keepDaily: 7, keepWeekly: 4, maxDeletePercent: 100 };
    expect(left(planOf(copied, rules))).toEqual(left(planOf(nights(60), rules)));
  });

  test('keeps its past, where backups go on in it', () => {
    const rules = { keepDaily: 7, keepMonthly: 3, maxDeletePercent: 100 };
    const since = [1, 2, 3].map(day =>
      backupOf({ shows: now + day * dayMs, arrives: now + day * dayMs }),
    );
    const kept = left(planOf([...copied, ...since], rules));
    expect(kept).toEqual(expect.arrayContaining(since.map(nameOf)));
    expect(kept).toContain('shop_2026-10-31T03-00-00Z');
    expect(kept).toContain('shop_2026-11-21T03-00-00Z');
  });

  test('is protected by the limit as well', () => {
    expect(planOf(copied, { keepLast: 30 }).refused).toMatchObject({ wouldDelete: 30, of: 60 });
  });
});

describe('of any catalog and any policy', () => {
  const labels = ['daily', 'daily', 'weekly', 'manual', 'safety', 'audit'];
  const verification: fc.Arbitrary<Verification> = fc.record({
    stamp: fc.constantFrom('2026-10-01T03-00-00Z', '2026-11-21T03-00-00Z'),
    level: fc.constantFrom(...verifyLevels),
    verdict: fc.constantFrom(...verdicts),
  });
  const verifications = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.array(verification, { maxLength: 2 }),
  );
  const ago = fc.oneof(
    fc.integer({ min: 0, max: 200 }).map(hours => hours * hourMs),
    fc.integer({ min: 0, max: 800 }).map(days => days * dayMs + 3 * hourMs),
  );
  const genuine = fc.array(
    fc.record({
      ago,
      tookMs: fc.integer({ min: 0, max: dayMs }),
      label: fc.constantFrom(...labels),
      verifications,
    }),
    { minLength: 1, maxLength: 30 },
  );
  const outOfTime = fc.oneof(
    ago.map(before => now - before - dayMs - 1),
    ago.map(after => now + after + hourMs + 1),
    fc.constantFrom(lastSecondOf(2), lastSecondOf(9), Date.parse('2099-01-01T00:00:00Z')),
  );
  const plantedAt = (shows: fc.Arbitrary<number>) =>
    fc.array(
      fc.record({
        shows,
        label: fc.constantFrom(...labels),
        verifications,
        arrives: fc.constant(now),
      }),
      { maxLength: 40 },
    );
  /** Evidence on what is there, by its place. */
  const plantedEvidence = fc.array(
    fc.record({ of: fc.integer({ min: 0, max: 29 }), verification }),
    { maxLength: 40 },
  );

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
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia'),
  });

  const makeGenuine = (
    seeds: readonly {
      ago: number;
      tookMs: number;
      label: string;
      verifications: readonly Verification[];
    }[],
  ): Made[] =>
    seeds.map(({ ago: before, tookMs, ...rest }, shift) => {
      const shows = now - before - tookMs;
      return { ...rest, shift, shows, arrives: shows + tookMs };
    });

  test('what arrives out of its time, and evidence, take no place of what is there', () => {
    fc.assert(
      fc.property(
        genuine,
        plantedAt(outOfTime),
        plantedEvidence,
        policies,
        (seeds, planted, said, policy) => {
          const made = makeGenuine(seeds);
          const before = made.map(backupOf);
          const after = made.map((one, at) => {
            const added = said
              .filter(({ of }) => of === at)
              .map(({ verification: one }) => one)
              // Who asks for evidence has to trust those who may write it (docs/security.md).
              .filter(({ verdict }) => !(policy.requireVerified && verdict === 'passed'));
            return backupOf({ ...one, verifications: [...(one.verifications ?? []), ...added] });
          });
          const alone = new Set(
            plansOf(before, policy).flatMap(({ decisions }) =>
              decisions.filter(({ action }) => action === 'keep').map(({ entry }) => nameOf(entry)),
            ),
          );
          const all = [
            ...after,
            ...planted.map((one, at) => backupOf({ ...one, shift: 100 + at })),
          ];
          const [plan] = plansOf(all, policy);
          const kept = plan ? left(plan) : [];
          for (const name of alone) expect(kept).toContain(name);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('whatever is planted, also what looks like tonight’s, at least half of the days are left', () => {
    const anyTime = fc.oneof(
      outOfTime,
      fc.integer({ min: -hourMs, max: dayMs }).map(delay => now - delay),
    );
    fc.assert(
      fc.property(genuine, plantedAt(anyTime), policies, (seeds, planted, policy) => {
        const before = makeGenuine(seeds).map(backupOf);
        const all = [...before, ...planted.map((one, at) => backupOf({ ...one, shift: 100 + at }))];
        const [plan] = plansOf(all, { ...policy, maxDeletePercent: 50, timeZone: 'UTC' });
        const kept = new Set(plan ? left(plan) : []);
        const lost = before.filter(entry => !kept.has(nameOf(entry)));
        const dayOf = (entry: Entry) =>
          entry.kind === 'backup' ? entry.backup.manifest.snapshotAt.slice(0, 10) : '';
        const days = new Set(before.map(dayOf));
        const daysLeft = new Set(before.filter(entry => !lost.includes(entry)).map(dayOf));
        // Today, yesterday and, for clocks that differ, tomorrow can be added to the days.
        const limit = (days.size + 3) / 2 + 2;
        if (lost.length > 2) expect(days.size - daysLeft.size).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 1000 },
    );
  });
});
