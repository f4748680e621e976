import { randomUUID } from 'node:crypto';
import type { Notification } from './notice.ts';
import { type NotificationFormat, notificationPayload, notificationText } from './payload.ts';
import { type Patience, send } from './send.ts';

/** Whom to tell, and when: options of the verbs that have them. */
export interface NotificationValues {
  readonly 'notify-url'?: string | undefined;
  readonly 'notify-format'?: NotificationFormat | 'auto' | undefined;
  readonly 'notify-on'?: 'failure' | 'change' | 'always' | 'never' | undefined;
  readonly 'ping-url'?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** Tells others how a run goes. Nothing here ever throws: what cannot be sent is a warning. */
export interface Notifications {
  /** Resolves once the start is told or given up; the run has no reason to wait for it. */
  started(): Promise<void>;
  /** Resolves once everything is sent or given up. */
  ended(notification: Notification): Promise<void>;
}

/** A webhook that is in trouble shall not hold up a run for longer than this. */
const usual: Patience = { tryMs: 10_000, totalMs: 60_000 };

/** After an interruption the process has a few seconds in all. */
const hurryMs = 3_000;

/** Healthchecks keeps that much of what comes with a ping. */
export const maxPingBytes = 10_000;

/**
 * Makes ready to tell of a run whose `signal` aborts when it is interrupted. A dry run tells nobody:
 * it backs nothing up, and a watchman has to notice just that. Nor does one that leaves it to another job.
 */
export function openNotifications(
  values: NotificationValues,
  run: { readonly signal: AbortSignal; readonly warn: (message: string) => void },
  retryPolicy = usual,
): Notifications {
  const webhook = given(values, 'notify-url');
  const ping = given(values, 'ping-url');
  const rid = randomUUID();
  const over = new AbortController();
  let start: Promise<string | undefined> = Promise.resolve(undefined);

  /** Returns why it could not be sent. */
  const post = async (url: URL, type: string, write: () => string, signal: AbortSignal) => {
    try {
      const message = { url, body: write(), contentType: `${type}; charset=utf-8` };
      return await send(message, retryPolicy, signal);
    } catch {
      // An error may hold the URL.
      return 'something unexpected';
    }
  };
  const warn = (url: URL, event: string, reason: string) =>
    run.warn(`${url.host} could not be told ${event}: ${reason}.`);

  const sendNotice = async (url: URL, notification: Notification, signal: AbortSignal) => {
    const format = formatFor(url, values['notify-format']);
    const write = () => JSON.stringify(notificationPayload(notification, format));
    const reason = await post(url, 'application/json', write, signal);
    if (reason !== undefined) warn(url, 'how the run ended', reason);
  };
  const sendPing = async (url: URL, notification: Notification, signal: AbortSignal) => {
    const target = pingUrl(url, notification.status === 'succeeded' ? '' : '/fail', rid);
    const noStart = await start;
    const write = () => notificationText(notification, maxPingBytes);
    const reason = await post(target, 'text/plain', write, signal);
    if (reason !== undefined) warn(url, 'how the run ended', reason);
    else if (noStart !== undefined) warn(url, 'that the run began', noStart);
  };

  return {
    started: async () => {
      if (!ping) return;
      start = post(pingUrl(ping, '/start', rid), 'text/plain', () => '', over.signal).then(
        // Cut short by the end of the run, it is nothing to speak of.
        reason => (over.signal.aborted ? undefined : reason),
      );
      await start;
    },
    ended: async notification => {
      // A start that arrived after the end would tell of a run that never ends.
      over.abort();
      const signal = soonAfter(run.signal);
      await Promise.all([
        webhook &&
          isWanted(notification, values['notify-on']) &&
          sendNotice(webhook, notification, signal),
        ping && sendPing(ping, notification, signal),
      ]);
    },
  };
}

const given = (values: NotificationValues, option: 'notify-url' | 'ping-url'): URL | undefined =>
  (!values['dry-run'] && values['notify-on'] !== 'never' && URL.parse(values[option] ?? '')) ||
  undefined;

function isWanted(
  { status, changed }: Notification,
  when: NotificationValues['notify-on'],
): boolean {
  if (when === 'always') return true;
  return when === 'change' ? changed : status !== 'succeeded';
}

/** Who listens at a host, by how its name ends. */
const knownHosts: readonly (readonly [end: RegExp, format: NotificationFormat])[] = [
  [/^hooks\.slack(?:-gov)?\.com$/, 'slack'],
  // Workflows of Power Automate, of today and of before, in all clouds; and what they came after.
  [/\.powerplatform\.(?:com|us|microsoft\.us|partner\.microsoftonline\.cn)$/, 'teams'],
  [/\.logic\.azure\.(?:com|us|cn)$/, 'teams'],
  [/\.webhook\.office\.com$/, 'teams'],
];

/** What the webhook understands, by its host where nobody said. */
export const formatFor = (
  { hostname }: URL,
  format: NotificationValues['notify-format'] = 'auto',
): NotificationFormat =>
  format === 'auto' ? (knownHosts.find(([end]) => end.test(hostname))?.[1] ?? 'json') : format;

/** Where to ping: a path below that of the URL, with the run by which start and end belong together. */
export function pingUrl(url: URL, path: '' | '/start' | '/fail' | '/log', rid: string): URL {
  const target = new URL(url);
  target.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  target.searchParams.set('rid', rid);
  return target;
}

/** Aborts soon after `signal` has, or soon when it has already. */
function soonAfter(signal: AbortSignal): AbortSignal {
  const soon = new AbortController();
  const hurry = () => void setTimeout(() => soon.abort(), hurryMs).unref();
  if (signal.aborted) hurry();
  else signal.addEventListener('abort', hurry, { once: true });
  return soon.signal;
}
