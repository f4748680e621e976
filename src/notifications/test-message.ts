import { randomUUID } from 'node:crypto';
import { Failure } from '../catalog/failure.ts';
import { option } from '../catalog/reference.ts';
import type { RunContext } from '../operations/run-context.ts';
import type { Notification } from './notice.ts';
import { formatFor, maxPingBytes, type NotificationValues, pingUrl } from './notifications.ts';
import { notificationPayload, notificationText } from './payload.ts';
import { type Message, sendOnce } from './send.ts';

/** Somebody waits for it. */
const patienceMs = 10_000;

/** Whom a test message is for. */
export type TestedOption = 'notify-url' | 'ping-url';

/** Sends a message that says that it is a test. Throws where it does not arrive; answers the host, for the URL is secret. */
export async function sendTestMessage(
  tested: TestedOption,
  values: NotificationValues,
  verb: string,
  { run, toolVersion, signal }: RunContext,
): Promise<string> {
  const url = new URL(values[tested] ?? '');
  const notification: Notification = {
    ...{ verb, status: 'succeeded', changed: false },
    title: 'Test of pg-azure-backup: messages arrive here. Nothing was done',
    ...{ databases: [], failures: [], run, tool: { version: toolVersion } },
  };
  const message =
    tested === 'notify-url'
      ? noticeTo(url, notification, values['notify-format'])
      : logEntryFor(url, notification);
  const reason = await sendOnce(message, patienceMs, signal);
  signal.throwIfAborted();
  if (reason === undefined) return url.host;
  throw new Failure(
    'NOTICE_NOT_SENT',
    `a test message did not arrive at ${url.host}: ${reason}`,
    `Compare ${option(tested)} with what the service shows, all of it. Where a proxy is on the way, HTTPS_PROXY has to name it.`,
  );
}

const noticeTo = (
  url: URL,
  notification: Notification,
  format: NotificationValues['notify-format'],
): Message => ({
  url,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(notificationPayload(notification, formatFor(url, format))),
});

/** Healthchecks keeps what comes as `/log` beside the pings, and neither starts a run nor ends one. */
const logEntryFor = (url: URL, notification: Notification): Message => ({
  url: pingUrl(url, '/log', randomUUID()),
  contentType: 'text/plain; charset=utf-8',
  body: notificationText(notification, maxPingBytes),
});
