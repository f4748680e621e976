import { formatCount } from '../catalog/format-count.ts';
import { printable } from '../output/format.ts';
import type { NotificationLine } from '../output/story.ts';
import type { Notification } from './notice.ts';

/** What a webhook understands. */
export const notificationFormats = ['slack', 'teams', 'json'] as const;
export type NotificationFormat = (typeof notificationFormats)[number];

/** What a webhook is sent, as JSON. */
export function notificationPayload(
  notification: Notification,
  format: NotificationFormat,
): object {
  switch (format) {
    case 'slack':
      return slackPayload(notification);
    case 'teams':
      return teamsPayload(notification);
    case 'json':
      return jsonPayload(notification);
  }
}

/** A notice as plain text, of so many bytes at most: what a ping carries. */
export function notificationText(notification: Notification, maxBytes: number): string {
  const { failures, databases, run } = notification;
  const lines = [
    notification.title,
    ...failures.flatMap(failure => [
      `FAILED ${[...nameOf(failure), printable(failure.message)].join(': ')} [${failure.code}]`,
      ...(failure.hint ? [`  What to do: ${printable(failure.hint)}`] : []),
    ]),
    ...databases.map(databaseLine),
  ];
  const link = run.url === undefined ? [] : [`Run: ${run.url}`];
  const room = maxBytes - sizeOf(link.join('\n')) - moreRoom;
  const { kept, more } = fitting(lines, room, line => atMost(line, maxBytes / 4));
  return [...kept, ...more.map(text => `${text} lines`), ...link].join('\n');
}

/** Nothing where it is about no single database. */
const nameOf = ({ database }: { readonly database: string | null }): string[] =>
  database === null ? [] : [`"${printable(database)}"`];

const databaseLine = (line: NotificationLine): string => [...nameOf(line), line.text].join(': ');

/** For `… and 1,234 more lines`. */
const moreRoom = 40;

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value)) + 1;

/** The first items that there is room for, in bytes of JSON, and what stands for the others. */
function fitting<Item, Shown>(
  items: readonly Item[],
  room: number,
  show: (item: Item) => Shown,
  most = items.length,
): { readonly kept: readonly Shown[]; readonly more: readonly string[] } {
  const kept: Shown[] = [];
  let left = room;
  for (const item of items.slice(0, most)) {
    const shown = show(item);
    left -= sizeOf(shown);
    if (left < 0) break;
    kept.push(shown);
  }
  const missing = items.length - kept.length;
  return { kept, more: missing > 0 ? [`… and ${formatCount(missing)} more`] : [] };
}

/** A text, escaped, in so many characters at most; what is cut is whole characters. */
function atMost(
  text: string,
  maxLength: number,
  encode = (character: string) => character,
): string {
  let shown = '';
  for (const character of text) {
    const next = encode(character);
    if (shown.length + next.length >= maxLength) return `${shown}…`;
    shown += next;
  }
  return shown;
}

const marks: Readonly<Record<Notification['status'], string>> = {
  succeeded: '✅',
  partly: '⚠️',
  failed: '❌',
};

/** Parts of a failure. A message can hold all that a program printed; the log has the rest. */
const maxNameLength = 100;
const maxLineLength = 300;
const maxMessageLength = 900;
const maxHintLength = 1_000;

/**
 * Slack takes 50 blocks of 3,000 characters, but refuses a message whose blocks have more than about
 * 13,000 together (msg_blocks_too_long).
 */
const slackFailureRoom = 7_000;
const maxSlackFailures = 40;
const maxSlackSection = 2_800;

function slackPayload(notification: Notification): object {
  const { title, failures, databases, run, tool } = notification;
  const listed = fitting(
    failures,
    slackFailureRoom,
    failure =>
      slackSection(
        [
          [
            ...nameOf(failure).map(name => `*${slackText(name, maxNameLength)}*`),
            slackText(failure.message, maxMessageLength),
          ].join(': '),
          ...(failure.hint ? [`*What to do:* ${slackText(failure.hint, maxHintLength)}`] : []),
          `\`${failure.code}\``,
        ].join('\n'),
      ),
    maxSlackFailures,
  );
  const lines = fitting(databases, maxSlackSection, line =>
    slackText(`• ${databaseLine(line)}`, maxLineLength),
  );
  const about = [
    ...(run.url === undefined ? [] : [`<${slackUrl(run.url)}|Open the run>`]),
    `pg-azure-backup ${slackText(tool.version, maxNameLength)}`,
  ];
  return {
    // What notifications show; and all that those show who only resemble Slack.
    text: slackText(
      `${marks[notification.status]} ${notificationText(notification, maxSlackSection)}`,
      3_000,
      false,
    ),
    blocks: [
      {
        type: 'header',
        text: {
          type: 'plain_text',
          text: atMost(`${marks[notification.status]} ${title}`, 150),
          emoji: false,
        },
      },
      ...listed.kept,
      ...listed.more.map(more => slackSection(`${more} failures`)),
      ...(databases.length === 0 ? [] : [slackSection([...lines.kept, ...lines.more].join('\n'))]),
      { type: 'context', elements: [slackMarkdown(about.join(' · '))] },
    ],
  };
}

// Verbatim: nothing in it becomes a link or a mention by itself.
const slackMarkdown = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });

const slackSection = (text: string) => ({ type: 'section', text: slackMarkdown(text) });

/** These three are all that can begin a link, a mention or an entity. */
const slackEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text that means nothing to Slack. An `@channel` alone does not either, but it does to programs that
 * take Slack's messages: a space that cannot be seen parts it.
 */
const slackText = (text: string, maxLength: number, oneLine = true): string =>
  atMost(
    (oneLine ? printable(text) : text).replace(/@(?=all|channel|everyone|here)/gi, '@\u200b'),
    maxLength,
    character => slackEntities[character] ?? character,
  );

const slackUrl = (url: string): string =>
  url.replace(/[<>|\s]/g, character => encodeURIComponent(character)).replaceAll('&', '&amp;');

/** Teams takes 28 KB, of which others found 21 to be usable. */
const teamsFailureRoom = 10_000;
const teamsLineRoom = 5_000;

/**
 * The message that the template "Post to a channel when a webhook request is received" takes: it
 * posts each attachment that is an Adaptive Card.
 *
 * All text is in runs of rich text, not in text blocks, which would read it as Markdown.
 */
function teamsPayload(notification: Notification): object {
  const { title, failures, databases, run, tool } = notification;
  const listed = fitting(failures, teamsFailureRoom, failure => ({
    type: 'Container',
    separator: true,
    items: [
      richText(
        ...nameOf(failure).map(name =>
          textRun(`${atMost(name, maxNameLength)}: `, { weight: 'Bolder' }),
        ),
        textRun(atMost(printable(failure.message), maxMessageLength)),
      ),
      ...(failure.hint
        ? [
            richText(
              textRun('What to do: ', { weight: 'Bolder' }),
              textRun(atMost(printable(failure.hint), maxHintLength)),
            ),
          ]
        : []),
      richText(textRun(failure.code, { fontType: 'Monospace', isSubtle: true })),
    ],
  }));
  const lines = fitting(databases, teamsLineRoom, line =>
    richText(textRun(atMost(databaseLine(line), maxLineLength))),
  );
  const more = [...listed.more.map(text => `${text} failures`), ...lines.more];
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: [
            richText(
              textRun(`${marks[notification.status]} ${atMost(title, maxLineLength)}`, {
                size: 'Large',
                weight: 'Bolder',
                color: teamsColors[notification.status],
              }),
            ),
            ...listed.kept,
            ...lines.kept,
            ...more.map(text => richText(textRun(text, { isSubtle: true }))),
            richText(textRun(`pg-azure-backup ${tool.version}`, { isSubtle: true, size: 'Small' })),
          ],
          actions:
            run.url === undefined
              ? []
              : [{ type: 'Action.OpenUrl', title: 'Open the run', url: run.url }],
        },
      },
    ],
  };
}

const teamsColors: Readonly<Record<Notification['status'], string>> = {
  succeeded: 'Good',
  partly: 'Warning',
  failed: 'Attention',
};

type TextRun = Readonly<Record<string, string | boolean>>;

const textRun = (text: string, style: TextRun = {}): TextRun => ({
  type: 'TextRun',
  text,
  ...style,
});

/** A run without text is none. */
const richText = (...runs: readonly TextRun[]) => ({
  type: 'RichTextBlock',
  inlines: runs.filter(({ text }) => text !== ''),
});

/** What receivers of JSON take without thinking about it. */
const jsonListRoom = 64 * 1024;
const maxJsonText = 4_000;

/** Our own document, versioned and stable (docs/notices.md). */
function jsonPayload(notification: Notification): object {
  const { verb, status, title, run, tool } = notification;
  const databases = fitting(notification.databases, jsonListRoom, line => line);
  const failures = fitting(notification.failures, jsonListRoom, failure => ({
    ...failure,
    message: atMost(failure.message, maxJsonText),
    hint: atMost(failure.hint, maxJsonText),
  }));
  return {
    schemaVersion: 1,
    event: `${verb}.${status}`,
    verb,
    status,
    title,
    text: notificationText(notification, maxJsonText),
    databases: databases.kept,
    failures: failures.kept,
    // How many there are, also where the lists had to be cut.
    totals: { databases: notification.databases.length, failures: notification.failures.length },
    run,
    tool,
  };
}
