import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/catalog/failure.ts';
import type { Finding } from '../../src/catalog/findings/finding.ts';
import type { PruneResult } from '../../src/commands/prune/prune.ts';
import {
  type Notification,
  type NotificationContext,
  type NotificationEnding,
  notificationOf,
} from '../../src/notifications/notice.ts';
import {
  notificationFormats,
  notificationPayload,
  notificationText,
} from '../../src/notifications/payload.ts';
import type { DatabaseFailure } from '../../src/operations/run-context.ts';
import { backupOf, failureOf, restored } from '../output/outcomes.ts';
import { present } from '../output/presented.ts';
import { jsonNotice, slackMessage, teamsMessage } from '../support/notice-schemas.ts';

const context = (given: Partial<NotificationContext> = {}): NotificationContext => ({
  verb: 'backup',
  work: 'Backup',
  where: undefined,
  run: { id: '42', provider: 'github', url: 'https://github.com/o/shop/actions/runs/42' },
  toolVersion: '1.2.3',
  clean: text => text,
  complete: hint => hint,
  ...given,
});

const backups = (
  good: readonly string[],
  bad: readonly DatabaseFailure[] = [],
  failingBefore?: readonly string[],
): NotificationEnding => ({
  kind: 'outcome',
  outcome: present({
    verb: 'backup',
    result: {
      backups: good.map(name => backupOf(name)),
      failures: bad,
      planned: [],
      ...(failingBefore && { failingBefore: new Set(failingBefore) }),
    },
  }),
});

const failed = (failure = failureOf('').failure): NotificationEnding => ({
  kind: 'failure',
  failure,
});

const host = 'db.example.org';

describe('the title tells what became of the run', () => {
  test.each([
    { ending: backups(['shop']), status: 'succeeded', title: `"shop" backed up (${host})` },
    {
      ending: backups(['shop', 'crm']),
      status: 'succeeded',
      title: `2 databases backed up (${host})`,
    },
    {
      ending: backups(['shop', 'crm', 'geo'], [failureOf('erp')]),
      status: 'partly',
      title: `3 of 4 databases backed up (${host})`,
    },
    {
      ending: backups([], [failureOf('erp'), failureOf('crm')]),
      status: 'failed',
      title: 'None of 2 databases backed up (/backups)',
    },
    {
      ending: backups([], [failureOf('erp')]),
      status: 'failed',
      title: 'Backup of "erp" failed (/backups)',
    },
    { ending: failed(), status: 'failed', title: 'Backup failed (/backups)' },
    {
      ending: failed(new Failure('INTERRUPTED', 'interrupted by SIGTERM', 'Run again.')),
      status: 'failed',
      title: 'Backup interrupted (/backups)',
    },
  ])('$title', ({ ending, status, title }) => {
    expect(notificationOf(ending, context({ where: '/backups' }))).toMatchObject({ status, title });
  });
});

test('a backup is told with its figures, a failure with what to do', () => {
  expect(
    notificationOf(backups(['shop'], [failureOf('erp', 'it broke', 'Mend it.')]), context()),
  ).toEqual({
    verb: 'backup',
    status: 'partly',
    changed: true,
    title: `1 of 2 databases backed up (${host})`,
    databases: [
      {
        database: 'shop',
        backup: 'shop_2026-11-21T03-00-00Z',
        text: expect.stringMatching(/^1\.2 KiB, [\d,]+ rows, took 4\.0 s$/),
      },
    ],
    failures: [{ database: 'erp', code: 'PG_LOGIN_FAILED', message: 'it broke', hint: 'Mend it.' }],
    run: context().run,
    tool: { version: '1.2.3' },
  });
});

test('a restore is told with what was compared', () => {
  const ending: NotificationEnding = {
    kind: 'outcome',
    outcome: present({ verb: 'restore', result: restored() }),
  };
  expect(notificationOf(ending, context({ verb: 'restore', where: host }))).toMatchObject({
    status: 'succeeded',
    changed: false,
    title: `"shop" restored (${host})`,
    databases: [
      {
        database: 'shop',
        text: 'from shop_2026-11-21T03-00-00Z, took 4 min 5 s, 12,345,678 rows in 88 tables compared',
      },
    ],
  });
});

test('a verification is told with its level, its checks and the time that it took', () => {
  const verified = (database: string, verdict: 'passed' | 'failed') => ({
    backup: backupOf(database),
    evidenceName: undefined,
    evidence: {
      schemaVersion: 1 as const,
      database,
      backup: backupOf(database).name,
      dumpSha256: 'a'.repeat(64),
      level: 'restore' as const,
      verdict,
      startedAt: '2026-11-21T04:00:00Z',
      verifiedAt: '2026-11-21T04:03:00Z',
      checks: [
        { name: 'rows', verdict, figure: '15,607 rows', problems: [] },
        { name: 'indexes', verdict, figure: '11 indexes', problems: [] },
      ],
      recovery: {
        downloadSeconds: 1,
        restoreSeconds: 80,
        indexesSeconds: 10,
        validateSeconds: 9,
        totalSeconds: 100,
      },
      scratch: null,
      run: context().run,
      tool: { version: '1.2.3' },
    },
  });
  const ending: NotificationEnding = {
    kind: 'outcome',
    outcome: present({
      verb: 'verify',
      result: {
        verified: [verified('shop', 'passed'), verified('crm', 'failed')],
        failures: [failureOf('crm', 'a row is missing')],
        failingBefore: new Set(['shop']),
      },
    }),
  };
  expect(notificationOf(ending, context({ verb: 'verify' }))).toMatchObject({
    status: 'partly',
    title: '1 of 2 databases verified',
    databases: [
      {
        database: 'shop',
        text: 'shop_2026-11-21T03-00-00Z passed 2 checks (restore), back within 1 min 40 s; works again',
      },
    ],
    failures: [{ database: 'crm', message: 'a row is missing' }],
  });
});

describe('pruning', () => {
  const result: PruneResult = {
    dryRun: false,
    plans: [
      {
        database: 'shop',
        server: 'db.example.org:5432',
        decisions: [
          { entry: { kind: 'backup', backup: backupOf('shop') }, action: 'delete', reasons: [] },
        ],
      },
      {
        database: 'crm',
        server: 'db.example.org:5432',
        decisions: [
          { entry: { kind: 'backup', backup: backupOf('crm') }, action: 'keep', reasons: [] },
        ],
      },
    ],
    deleted: [backupOf('shop').name],
    held: [{ name: 'old_2026-01-01T00-00-00Z', reason: 'a legal hold' }],
    leftovers: [],
    failedRunsDeleted: 0,
    foreign: [],
    freedBytes: 3 * 2 ** 20,
    failures: [],
  };
  const told = (given: Partial<PruneResult>) =>
    notificationOf(
      { kind: 'outcome', outcome: present({ verb: 'prune', result: { ...result, ...given } }) },
      context({ verb: 'prune' }),
    );

  test('is told with what went and what could not', () => {
    expect(told({})).toMatchObject({
      status: 'succeeded',
      title: '1 backup deleted, 3.0 MiB freed',
      databases: [
        { database: 'shop', text: '1 deleted, 0 kept' },
        { database: null, text: 'old_2026-01-01T00-00-00Z is held: a legal hold' },
      ],
    });
  });

  test('that fails for one database is told as such', () => {
    expect(told({ failures: [failureOf('crm')] })).toMatchObject({
      status: 'partly',
      title: 'Pruning failed for 1 database; 1 backup deleted',
    });
  });
});

describe('a check', () => {
  const finding = (level: Finding['level'], database: string | null): Finding => ({
    level,
    code: 'BACKUP_STALE',
    database,
    message: `${level}!`,
    hint: 'Look.',
  });
  const told = (...findings: readonly Finding[]) =>
    notificationOf(
      {
        kind: 'outcome',
        outcome: present({
          verb: 'check',
          result: { findings, statuses: [], checkedAt: new Date(0) },
        }),
      },
      context({ verb: 'check' }),
    );

  test('fails with an error', () => {
    const findings = [
      ...[finding('error', 'shop'), finding('error', null)],
      ...[finding('warning', 'crm'), finding('notice', 'crm')],
    ];
    expect(told(...findings)).toMatchObject({
      status: 'failed',
      changed: true,
      title: 'Check found 2 errors and 1 warning',
      failures: [{ database: 'shop', code: 'BACKUP_STALE' }, { database: null }],
      databases: [{ database: 'crm', backup: null, text: 'warning!' }],
    });
  });

  test('succeeds without', () => {
    expect(told(finding('warning', null))).toMatchObject({
      status: 'succeeded',
      changed: false,
      title: 'Check found 1 warning',
    });
    expect(told()).toMatchObject({ title: 'Check found nothing wrong' });
  });
});

describe('news is', () => {
  test.each([
    { name: 'a new failure', ending: backups(['crm'], [failureOf('shop')], []), changed: true },
    { name: 'a recovery', ending: backups(['shop', 'crm'], [], ['shop']), changed: true },
    {
      name: 'one failure after another',
      ending: backups([], [failureOf('shop')], ['crm']),
      changed: true,
    },
    {
      name: 'no failure that was there before',
      ending: backups(['crm'], [failureOf('shop')], ['shop']),
      changed: false,
    },
    { name: 'no success as always', ending: backups(['shop'], [], ['crm']), changed: false },
    {
      name: 'a failure where nobody knows of the run before',
      ending: backups(['crm'], [failureOf('shop')]),
      changed: true,
    },
    { name: 'no success where nobody knows', ending: backups(['shop']), changed: false },
    { name: 'a run that came to nothing', ending: failed(), changed: true },
  ])('$name', ({ ending, changed }) => {
    expect(notificationOf(ending, context()).changed).toBe(changed);
  });

  test('a recovery says so', () => {
    const { databases } = notificationOf(backups(['shop', 'crm'], [], ['shop']), context());
    expect(databases.map(({ text }) => text.endsWith('; works again'))).toEqual([true, false]);
  });
});

/** Every text in a document. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

test('nothing secret gets in, wherever it stood', () => {
  const secret = 'hunter2&<"';
  const url = 'https://hooks.slack.com/services/T000/B000/XXXX';
  const failure = failureOf(
    `db ${secret}`,
    `password "${secret}" was refused, so said ${url}`,
    `Not ${secret}.`,
  );
  const clean = (text: string) => text.replaceAll(secret, '***').replaceAll(url, '***');
  const run = { ...context().run, url: `https://example.org/?token=${url}` };
  for (const ending of [backups([secret], [failure]), failed(failure.failure)]) {
    const notice = notificationOf(ending, context({ clean, where: `host ${secret}`, run }));
    const shown = [
      JSON.stringify(notice),
      notificationText(notice, 10_000),
      ...notificationFormats.flatMap(format => textsIn(notificationPayload(notice, format))),
    ].join('\n');
    expect(shown).toContain('***');
    expect(shown).not.toMatch(/hunter2|services/);
  }
});

const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 63 }),
  fc.constantFrom(
    '<!channel>',
    '<@U024BE7LH>',
    '<https://evil.example|Open the run>',
    '@everyone',
    '&lt;!here&gt;',
    '[click](https://evil.example)',
    '<at>Everyone</at>',
    '*bold* _it_ ~no~ `code` ```block',
    'line\nbreak\r\u2028\u202e',
    '&'.repeat(63),
    '{{DATE(2017-02-14T06:08:39Z)}}',
  ),
);
const longText = fc.oneof(
  hostileName,
  fc.nat(6000).map(length => '<&é@here>'.repeat(length / 9)),
);

const notices: fc.Arbitrary<Notification> = fc
  .record({
    good: fc.array(hostileName, { maxLength: 4 }),
    bad: fc.array(fc.record({ name: hostileName, message: longText, hint: longText }), {
      maxLength: 4,
    }),
    many: fc.constantFrom(1, 1, 1, 60, 300),
  })
  .map(({ good, bad, many }) => {
    const times = <Item>(items: readonly Item[]) =>
      Array.from({ length: many }, () => items).flat();
    const failures = bad.map(({ name, message, hint }) => failureOf(name, message, hint));
    return notificationOf(backups(times(good), times(failures)), context({ where: 'db' }));
  });

test('Slack takes every message, and nobody is called by a name in it', () => {
  fc.assert(
    fc.property(notices, notice => {
      const message = slackMessage.parse(notificationPayload(notice, 'slack'));
      const markdown = message.blocks.flatMap(block =>
        block.type === 'header'
          ? []
          : block.type === 'section'
            ? [block.text.text]
            : block.elements.map(({ text }) => text),
      );
      for (const text of [message.text, ...markdown]) {
        const rest = text.replace(`<${notice.run.url}|Open the run>`, '');
        expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)|@(?:all|channel|everyone|here)/i);
      }
      for (const text of markdown) expect(text).not.toMatch(/[\p{Bidi_Control}\u2028\r]/u);
    }),
    { numRuns: 40 },
  );
});

test('Teams takes every message', () => {
  fc.assert(
    fc.property(notices, notice => {
      teamsMessage.parse(notificationPayload(notice, 'teams'));
    }),
    { numRuns: 40 },
  );
});

test('the JSON document is as documented, and tells how much it leaves out', () => {
  fc.assert(
    fc.property(notices, notice => {
      const document = jsonNotice.parse(notificationPayload(notice, 'json'));
      expect(document.totals).toEqual({
        databases: notice.databases.length,
        failures: notice.failures.length,
      });
      const names = notice.databases.map(({ database }) => database);
      expect(document.databases.map(({ database }) => database)).toEqual(
        names.slice(0, document.databases.length),
      );
    }),
    { numRuns: 40 },
  );
});

test('a text has the length that is wanted, and the link in any case', () => {
  fc.assert(
    fc.property(notices, fc.constantFrom(1000, 10_000), (notice, maxBytes) => {
      const text = notificationText(notice, maxBytes);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      expect(text).toContain(`Run: ${notice.run.url}`);
    }),
    { numRuns: 40 },
  );
});

test('what does not fit is counted', () => {
  const names = Array.from({ length: 500 }, (_, at) => `database_${at}`);
  const notice = notificationOf(
    backups(
      names,
      names.map(name => failureOf(name)),
    ),
    context(),
  );
  const slack = JSON.stringify(notificationPayload(notice, 'slack'));
  expect(slack).toMatch(/… and \d+ more failures/);
  expect(slack).toMatch(/… and \d+ more"/);
  expect(JSON.stringify(notificationPayload(notice, 'teams'))).toMatch(/… and \d+ more failures/);
  expect(notificationText(notice, 10_000)).toMatch(/… and [\d,]+ more lines\nRun: /);
});

test('a run without an address has no link', () => {
  const run = { id: 'abc', provider: 'local' };
  const notice = notificationOf(backups(['shop']), context({ run }));
  const slack = slackMessage.parse(notificationPayload(notice, 'slack'));
  expect(JSON.stringify(slack)).not.toContain('Open the run');
  const teams = teamsMessage.parse(notificationPayload(notice, 'teams'));
  expect(teams.attachments[0]?.content.actions).toEqual([]);
  expect(jsonNotice.parse(notificationPayload(notice, 'json')).run).toEqual(run);
  expect(notificationText(notice, 10_000)).not.toContain('Run:');
});

test('what people read', () => {
  const ending = backups(['shop'], [failureOf('er*p', 'the server said: <no> & "no"', 'Ask it.')]);
  const notice = notificationOf(ending, context());
  expect(notificationText(notice, 10_000).split('\n')).toEqual([
    `1 of 2 databases backed up (${host})`,
    'FAILED "er*p": the server said: <no> & "no" [PG_LOGIN_FAILED]',
    '  What to do: Ask it.',
    expect.stringMatching(/^"shop": 1\.2 KiB, .* rows, took 4\.0 s$/),
    'Run: https://github.com/o/shop/actions/runs/42',
  ]);
  const { blocks } = slackMessage.parse(notificationPayload(notice, 'slack'));
  expect(blocks.slice(0, 2)).toEqual([
    {
      type: 'header',
      text: {
        type: 'plain_text',
        text: `⚠️ 1 of 2 databases backed up (${host})`,
        emoji: false,
      },
    },
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: '*"er*p"*: the server said: &lt;no&gt; &amp; "no"\n*What to do:* Ask it.\n`PG_LOGIN_FAILED`',
        verbatim: true,
      },
    },
  ]);
  expect(blocks.at(-1)).toMatchObject({
    elements: [
      {
        text: '<https://github.com/o/shop/actions/runs/42|Open the run> · pg-azure-backup 1.2.3',
      },
    ],
  });
});
