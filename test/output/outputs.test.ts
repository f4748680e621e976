import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/catalog/failure.ts';
import { matches, parsePatterns } from '../../src/catalog/patterns.ts';
import type { RestoreResult } from '../../src/commands/restore/result.ts';
import {
  backupOf,
  brokenOf,
  dumpOf,
  entryOf,
  failureOf,
  greenOf,
  redOf,
  restored,
  selection,
} from './outcomes.ts';
import {
  failedOutputs,
  outcomeDocument,
  outputDefinitions,
  outputsOf,
  type Told,
} from './presented.ts';

const backups = (databases: readonly string[], failed: readonly string[] = []): Told => ({
  verb: 'backup',
  result: {
    backups: databases.map(name => backupOf(name)),
    failures: failed.map(name => failureOf(name)),
    planned: [],
  },
});

const restore = (given: Partial<RestoreResult> = {}): Told => ({
  verb: 'restore',
  result: restored(given),
});

const outcomes: readonly Told[] = [
  { verb: 'databases', result: selection(['shop', 'crm'], [], [failureOf('erp')]) },
  backups(['shop']),
  {
    verb: 'list',
    result: {
      entries: [entryOf(backupOf('shop')), brokenOf('crm', 'not JSON')],
      foreign: [],
      rebuildable: [],
    },
  },
  { verb: 'doctor', result: { diagnoses: [greenOf('shop'), redOf('shop')], next: undefined } },
  {
    verb: 'download',
    result: {
      chosen: { kind: 'backup', backup: backupOf('shop') },
      files: ['a.dump', 'a.manifest.json'],
    },
  },
  restore({ replaced: { kind: 'dropped', safetyBackup: 'shop_2026-11-21T07-00-00Z' } }),
];

test.each(outcomes)('of $verb everything that is set is defined', outcome => {
  const defined = Object.keys(outputDefinitions[outcome.verb] ?? {});
  const set = [
    ...Object.keys(outputsOf(outcome)),
    ...Object.keys(failedOutputs(outcome.verb, failureOf('shop').failure)),
  ];
  expect(set.filter(name => !defined.includes(name))).toEqual([]);
});

test('the databases of a matrix are as many items as it takes, and all of them', () => {
  const names = Array.from({ length: 600 }, (_, index) => `shop_${index}`);
  const outputs = outputsOf({ verb: 'databases', result: selection(names, []) });
  for (const output of ['databases', 'databases-escaped']) {
    const items: string[] = JSON.parse(outputs[output] ?? '');
    expect(items).toHaveLength(256);
    const lists = items.map(item => parsePatterns(item));
    const patterns = lists.flatMap(list => (list.kind === 'patterns' ? list.patterns : []));
    expect(patterns.map(({ literal }) => literal ?? '').toSorted()).toEqual(names.toSorted());
    expect(new Set(items.map(item => item.split(',').length))).toEqual(new Set([2, 3]));
  }
  expect(outputs['databases-escaped']).not.toContain('sh');
});

test.each(
  Object.values(outputDefinitions).flatMap(outputs =>
    Object.entries(outputs).map(([name, description]) => ({ name, description })),
  ),
)('$name is described', ({ name, description }) => {
  expect(name).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
  expect(description).toMatch(/^[^\n]+\.$/);
});

describe('backup', () => {
  test('of one database tells its name, its size and its hash', () => {
    const backup = backupOf('shop', { dump: dumpOf(2 ** 40) });
    const result = { backups: [backup], failures: [], planned: [] };
    expect(outputsOf({ verb: 'backup', result })).toEqual({
      backups: expect.any(String),
      failures: '[]',
      'backup-name': 'shop_2026-11-21T03-00-00Z',
      'size-bytes': '1099511627776',
      sha256: 'a'.repeat(64),
    });
  });

  test.each([
    { name: 'of none', outcome: backups([]) },
    { name: 'of several', outcome: backups(['shop', 'crm']) },
    { name: 'of which all failed', outcome: backups([], ['shop']) },
  ])('$name sets nothing that is about one', ({ outcome }) => {
    expect(Object.keys(outputsOf(outcome))).toEqual(['backups', 'failures']);
  });

  test('sets the same as the JSON document', () => {
    const outcome = backups(['shop', 'crm'], ['erp']);
    const { backups: made = '', failures = '' } = outputsOf(outcome);
    expect(outcomeDocument(outcome)).toMatchObject({
      backups: JSON.parse(made),
      failures: JSON.parse(failures),
    });
    expect(JSON.parse(failures)).toEqual([
      {
        database: 'erp',
        code: 'PG_LOGIN_FAILED',
        message: expect.any(String),
        hint: expect.any(String),
      },
    ]);
  });
});

describe('databases', () => {
  const names = ['shop', 'a,b', 'a*b', 'a?b', 'a\\b', ' a ', 'a"b', "it's", 'Größe'];
  const itemsOf = (selected: readonly string[]): string[] =>
    JSON.parse(outputsOf({ verb: 'databases', result: selection(selected) }).databases ?? '');

  test.each(names)('%j comes back from the input of the backup as this name alone', name => {
    const [item = ''] = itemsOf([name]);
    expect(parsePatterns(item)).toMatchObject({ patterns: [{ literal: name }] });
  });

  test('ordinary names are written as they are', () => {
    expect(itemsOf(['shop', 'crm-2_x'])).toEqual(['shop', 'crm-2_x']);
  });

  test('a line feed, which nothing can escape, does not part a name into two', () => {
    const list = parsePatterns(itemsOf(['a\nb'])[0] ?? '');
    const patterns = list.kind === 'patterns' ? list.patterns : [];
    expect(patterns.map(pattern => matches(pattern, 'a\nb'))).toEqual([true]);
  });

  test('what cannot be backed up is a failure, not a name', () => {
    const result = selection(['shop'], [['old', 'excluded', true]], [failureOf('erp')]);
    const { databases = '', failures = '' } = outputsOf({ verb: 'databases', result });
    expect(JSON.parse(databases)).toEqual(['shop']);
    expect(JSON.parse(failures)).toMatchObject([{ database: 'erp', code: 'PG_LOGIN_FAILED' }]);
  });
});

test('list has the backups that can be used', () => {
  const result = [entryOf(backupOf('shop')), brokenOf('crm', 'not JSON')];
  const { backups: listed = '' } = outputsOf({
    verb: 'list',
    result: { entries: result, foreign: [], rebuildable: [] },
  });
  expect(JSON.parse(listed)).toMatchObject([
    { database: 'shop', name: 'shop_2026-11-21T03-00-00Z', sizeBytes: 1234, verifiedAt: null },
  ]);
});

test('download tells the files and what they are of', () => {
  const files = ['out/shop.dump', 'out/shop.contents.json.gz', 'out/shop.manifest.json'];
  const outcome: Told = {
    verb: 'download',
    result: { chosen: { kind: 'backup', backup: backupOf('shop') }, files },
  };
  expect(outputsOf(outcome)).toEqual({
    files: JSON.stringify(files),
    'backup-name': 'shop_2026-11-21T03-00-00Z',
    'size-bytes': '1234',
    sha256: 'a'.repeat(64),
    database: 'shop',
  });
});

describe('restore', () => {
  test('tells what became of the database', () => {
    expect(outputsOf(restore({ database: 'shop_copy' }))).toEqual({
      database: 'shop_copy',
      'backup-name': 'shop_2026-11-21T03-00-00Z',
      'duration-seconds': '245',
      validated: 'true',
      failures: '[]',
    });
  });

  test('is validated only when it was compared and is equal', () => {
    const { validation } = restored();
    const different = validation && { ...validation, ok: false };
    expect(outputsOf(restore({ validation: different })).validated).toBe('false');
    expect(outputsOf(restore({ validation: undefined })).validated).toBe('false');
    expect(outputsOf(restore({ validation: undefined, dryRun: true })).validated).toBe('false');
  });

  test.each([
    {
      name: 'the safety backup',
      replaced: { kind: 'dropped', safetyBackup: 'shop_2026-11-21T07-00-00Z' },
      set: { 'safety-backup': 'shop_2026-11-21T07-00-00Z' },
    },
    { name: 'no safety backup', replaced: { kind: 'dropped', safetyBackup: undefined }, set: {} },
    {
      name: 'the old database',
      replaced: { kind: 'kept', name: 'shop_old_1a2b3c', until: new Date(0), goBack: 'ALTER …' },
      set: { 'replaced-database': 'shop_old_1a2b3c' },
    },
  ] as const)('names $name', ({ replaced, set }) => {
    const { 'safety-backup': safety, 'replaced-database': kept } = outputsOf(restore({ replaced }));
    expect({
      ...(safety === undefined ? {} : { 'safety-backup': safety }),
      ...(kept === undefined ? {} : { 'replaced-database': kept }),
    }).toEqual(set);
  });
});

describe('a run that came to nothing', () => {
  const failure = new Failure('PG_LOGIN_FAILED', 'the password was refused', 'Check it.');
  const failures = JSON.stringify([
    { database: null, code: failure.code, message: failure.message, hint: failure.hint },
  ]);

  test.each([
    { verb: 'backup', set: { backups: '[]', failures } },
    { verb: 'restore', set: { validated: 'false', failures } },
    // No list at all: an empty one would say that there are none.
    { verb: 'databases', set: { failures } },
    { verb: 'list', set: {} },
    { verb: 'download', set: {} },
  ] as const)('of $verb says so', ({ verb, set }) => {
    expect(failedOutputs(verb, failure)).toEqual(set);
  });
});
