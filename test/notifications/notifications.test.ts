// Loaded in advance, for time that it takes to load is time that a message has not.
import '@azure/core-rest-pipeline';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Notification } from '../../src/notifications/notice.ts';
import {
  formatFor,
  type NotificationValues,
  openNotifications,
  pingUrl,
} from '../../src/notifications/notifications.ts';
import { jsonNotice, slackMessage, teamsMessage } from '../support/notice-schemas.ts';
import { type Answer, startReceiver } from '../support/receiver.ts';

/** The part of a webhook's URL that nobody may see. */
const token = 'T0SECRET/B0SECRET/xSECRETx';
const path = `/services/${token}`;

const failure: Notification = {
  verb: 'backup',
  status: 'failed',
  changed: true,
  title: 'Backup of "shop" failed',
  databases: [],
  failures: [{ database: 'shop', code: 'PG_LOGIN_FAILED', message: 'no', hint: 'Log in.' }],
  run: { id: '42', provider: 'github', url: 'https://github.com/o/shop/actions/runs/42' },
  tool: { version: '1.2.3' },
};

const success: Notification = {
  ...failure,
  status: 'succeeded',
  changed: false,
  title: '"shop" backed up',
  databases: [{ database: 'shop', backup: 'shop_2026-11-21T03-00-00Z', text: '1.2 KiB' }],
  failures: [],
};

function open(values: NotificationValues, given: { tryMs?: number; totalMs?: number } = {}) {
  const warnings: string[] = [];
  const interruption = new AbortController();
  const notices = openNotifications(
    values,
    { signal: interruption.signal, warn: message => void warnings.push(message) },
    { tryMs: 60_000, totalMs: 60_000, ...given },
  );
  return { notices, warnings, interruption };
}

const always = { 'notify-on': 'always' } as const;

describe.concurrent('a webhook', () => {
  test.for([
    { format: 'slack', schema: slackMessage },
    { format: 'teams', schema: teamsMessage },
    { format: 'json', schema: jsonNotice },
  ] as const)('is sent what $format takes', async ({ format, schema }) => {
    await using receiver = await startReceiver(path, { status: format === 'teams' ? 202 : 200 });
    const { notices, warnings } = open({ 'notify-url': receiver.url, 'notify-format': format });
    await notices.started();
    await notices.ended(failure);
    expect(warnings).toEqual([]);
    const [request, ...others] = receiver.arrived;
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'pg-azure-backup',
      },
    });
    schema.parse(JSON.parse(request?.body ?? ''));
  });

  test.for([
    { on: undefined, told: ['failed', 'partly'] },
    { on: 'failure', told: ['failed', 'partly'] },
    { on: 'change', told: ['failed', 'recovered'] },
    { on: 'always', told: ['failed', 'partly', 'succeeded', 'recovered'] },
  ] as const)('is told on $on', async ({ on, told }) => {
    await using receiver = await startReceiver(path);
    const { notices } = open({ 'notify-url': receiver.url, 'notify-on': on });
    await notices.ended({ ...failure, title: 'failed' });
    await notices.ended({ ...failure, status: 'partly', changed: false, title: 'partly' });
    await notices.ended({ ...success, title: 'succeeded' });
    await notices.ended({ ...success, changed: true, title: 'recovered' });
    const titles = receiver.arrived.map(({ body }) => jsonNotice.parse(JSON.parse(body)).title);
    expect(titles).toEqual(told);
  });

  test.for<{ readonly name: string; readonly answers: Answer[] }>([
    { name: 'a reset', answers: ['reset'] },
    { name: 'a hang', answers: ['hang'] },
    { name: 'a throttle', answers: [{ status: 429, headers: { 'retry-after': '0' } }] },
    {
      name: 'several faults',
      answers: [
        { status: 503, headers: { 'retry-after': 'Sat, 01 Jan 2000 00:00:00 GMT' } },
        { status: 408, headers: { 'retry-after': '0' } },
        'reset',
        { status: 500, headers: { 'retry-after': '0' } },
      ],
    },
  ])('survives $name', async ({ answers }) => {
    await using receiver = await startReceiver(path, ...answers);
    const { notices, warnings } = open(
      { 'notify-url': receiver.url },
      { tryMs: answers.includes('hang') ? 5_000 : 60_000 },
    );
    await notices.ended(failure);
    expect(warnings).toEqual([]);
    expect(receiver.arrived).toHaveLength(answers.length + 1);
    expect(new Set(receiver.arrived.map(({ body }) => body)).size).toBe(1);
  });

  test.for([
    { answer: { status: 404, body: 'no_service' }, reason: 'HTTP 404 (no_service)' },
    { answer: { status: 400, body: 'invalid_payload' }, reason: 'HTTP 400 (invalid_payload)' },
    {
      answer: {
        status: 400,
        body: JSON.stringify({ error: { code: 'WorkflowTriggerIsNotEnabled', message: token } }),
      },
      reason: 'HTTP 400 (WorkflowTriggerIsNotEnabled)',
    },
    { answer: { status: 404, body: `Cannot POST /services/${token}` }, reason: 'HTTP 404' },
    { answer: { status: 403, body: JSON.stringify({ error: token }) }, reason: 'HTTP 403' },
    { answer: { status: 403, body: 'null' }, reason: 'HTTP 403' },
    {
      answer: { status: 302, headers: { location: `https://example.org/${token}` } },
      reason: 'HTTP 302: it leads elsewhere, where a secret is not taken',
    },
    // Longer than we would wait.
    { answer: { status: 429, headers: { 'retry-after': '3600' } }, reason: 'HTTP 429' },
  ] satisfies { answer: Answer; reason: string }[])(
    'that refuses is one warning: $reason',
    async ({ answer, reason }) => {
      await using receiver = await startReceiver(path, answer);
      const { notices, warnings } = open({ 'notify-url': receiver.url });
      await notices.ended(failure);
      expect(receiver.arrived).toHaveLength(1);
      expect(warnings).toEqual([
        `${receiver.host} could not be told how the run ended: ${reason}.`,
      ]);
    },
  );

  test('that nobody listens at is one warning', async () => {
    await using receiver = await startReceiver(path);
    const url = receiver.url.replace(receiver.host, '127.0.0.1:1');
    const { notices, warnings } = open({ 'notify-url': url }, { totalMs: 5_000 });
    await notices.ended(failure);
    expect(warnings).toEqual(['127.0.0.1:1 could not be told how the run ended: ECONNREFUSED.']);
  });

  test('whose host there is not is one warning', async () => {
    const url = `https://hooks.invalid/services/${token}`;
    // Where no server of names is reached, it is tried again.
    const { notices, warnings } = open({ 'notify-url': url });
    await notices.ended(failure);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^hooks\.invalid could not be told how the run ended: (?:ENOTFOUND|EAI_AGAIN)\.$/,
      ),
    ]);
  });

  test('that never answers is given up in the end', async () => {
    await using receiver = await startReceiver(path, 'hang', 'hang', 'hang');
    const { notices, warnings } = open(
      { 'notify-url': receiver.url },
      { tryMs: 100, totalMs: 700 },
    );
    await notices.ended(failure);
    expect(warnings).toEqual([
      `${receiver.host} could not be told how the run ended: no answer in time.`,
    ]);
  });

  test('does not hold up an interrupted run', async () => {
    await using receiver = await startReceiver(path, 'hang');
    const { notices, warnings, interruption } = open({ 'notify-url': receiver.url });
    const arrival = receiver.next();
    const ended = notices.ended(failure);
    await arrival;
    // Ends long before the try does, or this test would run out of time.
    interruption.abort();
    await ended;
    expect(warnings).toEqual([
      `${receiver.host} could not be told how the run ended: no answer in time.`,
    ]);
  });

  test('is told of an interrupted run', async () => {
    await using receiver = await startReceiver(path);
    const { notices, warnings, interruption } = open({ 'notify-url': receiver.url });
    interruption.abort();
    await notices.ended(failure);
    expect(warnings).toEqual([]);
    expect(receiver.arrived).toHaveLength(1);
  });

  test('and a ping are not told of a dry run', async () => {
    await using receiver = await startReceiver(path);
    const { notices } = open({
      'notify-url': receiver.url,
      'ping-url': receiver.url,
      'dry-run': true,
      ...always,
    });
    await notices.started();
    await notices.ended(success);
    expect(receiver.arrived).toEqual([]);
  });
});

describe.concurrent('a ping', () => {
  const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

  test.for([
    { notice: success, end: '' },
    { notice: failure, end: '/fail' },
    { notice: { ...failure, status: 'partly' } as const, end: '/fail' },
  ])('tells of start and end: $notice.status', async ({ notice, end }) => {
    await using receiver = await startReceiver(path);
    const { notices, warnings } = open({ 'ping-url': receiver.url });
    await notices.started();
    await notices.ended(notice);
    expect(warnings).toEqual([]);
    const [start, last, ...others] = receiver.arrived;
    expect(others).toEqual([]);
    expect(start?.path).toMatch(new RegExp(`^/services/${token}/start\\?rid=${uuid}$`));
    expect(last?.path).toBe(start?.path.replace('/start', end));
    expect(last).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: expect.stringContaining(notice.title),
    });
  });

  test('carries no more than is kept', async () => {
    await using receiver = await startReceiver(path);
    const { notices } = open({ 'ping-url': receiver.url });
    const databases = Array.from({ length: 1000 }, () => success.databases).flat();
    await notices.ended({ ...success, databases });
    const body = receiver.arrived.at(-1)?.body ?? '';
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(10_000);
    expect(body).toMatch(/… and \d+ more lines\nRun: https:/);
  });

  test('of the start that hangs does not hold up the end', async () => {
    await using receiver = await startReceiver(path, 'hang');
    const { notices, warnings } = open({ 'ping-url': receiver.url });
    const arrival = receiver.next();
    notices.started();
    await arrival;
    await notices.ended(success);
    expect(warnings).toEqual([]);
    expect(receiver.arrived).toHaveLength(2);
  });

  test('of the start that is refused is a warning', async () => {
    await using receiver = await startReceiver(path, { status: 404 });
    const { notices, warnings } = open({ 'ping-url': receiver.url });
    await notices.started();
    await notices.ended(success);
    expect(warnings).toEqual([`${receiver.host} could not be told that the run began: HTTP 404.`]);
  });

  test('that is refused altogether is one warning', async () => {
    await using receiver = await startReceiver(path, { status: 404 }, { status: 404 });
    const { notices, warnings } = open({ 'ping-url': receiver.url });
    const arrival = receiver.next();
    notices.started();
    await arrival;
    await notices.ended(success);
    expect(warnings).toEqual([`${receiver.host} could not be told how the run ended: HTTP 404.`]);
  });

  test.each([
    ['https://hc-ping.com/2b4c', '/start', 'https://hc-ping.com/2b4c/start?rid=R'],
    ['https://hc-ping.com/2b4c/', '/fail', 'https://hc-ping.com/2b4c/fail?rid=R'],
    ['https://hc-ping.com/2b4c/', '', 'https://hc-ping.com/2b4c?rid=R'],
    [
      'https://hc-ping.com/key/shop?create=1',
      '/start',
      'https://hc-ping.com/key/shop/start?create=1&rid=R',
    ],
    ['https://example.org?rid=old', '/start', 'https://example.org/start?rid=R'],
  ] as const)('of %s%s goes to the right place', (url, path, target) => {
    expect(pingUrl(new URL(url), path, 'R').href).toBe(target);
  });
});

test.each([
  ['hooks.slack.com', 'slack'],
  ['hooks.slack-gov.com', 'slack'],
  ['default1a2b.8c.environment.api.powerplatform.com', 'teams'],
  ['default1a2b.8c.environment.api.gov.powerplatform.microsoft.us', 'teams'],
  ['prod-12.westeurope.logic.azure.com', 'teams'],
  ['contoso.webhook.office.com', 'teams'],
  ['hooks.slack.com.example.org', 'json'],
  ['logic.azure.com.example.org', 'json'],
  ['example.org', 'json'],
] as const)('%s takes %s', (host, format) => {
  const url = new URL(`https://${host}/x`);
  expect(formatFor(url, 'auto')).toBe(format);
  expect(formatFor(url)).toBe(format);
  expect(formatFor(url, 'slack')).toBe('slack');
});

test('nothing is sent, nor anything said, when nobody is to be told', async () => {
  const { notices, warnings } = open({});
  await notices.started();
  await notices.ended(failure);
  expect(warnings).toEqual([]);
});

test('the proxy of the environment is used', async () => {
  await using proxy = await startReceiver(path);
  const before = process.env.HTTPS_PROXY;
  process.env.HTTPS_PROXY = `http://${proxy.host}`;
  onTestFinished(() => {
    if (before === undefined) delete process.env.HTTPS_PROXY;
    else process.env.HTTPS_PROXY = before;
  });
  const { notices, warnings } = open({ 'notify-url': 'http://127.0.0.1:1/hook' });
  await notices.ended(failure);
  expect(warnings).toEqual([]);
  expect(proxy.arrived.map(({ path }) => path)).toEqual(['http://127.0.0.1:1/hook']);
});
