import * as z from 'zod';

/**
 * What services document that they take, as far as we send it. Strict: a property that a service does
 * not know may be refused by it.
 */

const plainText = (maxLength: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(maxLength),
    emoji: z.boolean(),
  });

const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3000),
  verbatim: z.literal(true),
});

/** https://docs.slack.dev/reference/block-kit/blocks */
export const slackMessage = z
  .strictObject({
    text: z.string().min(1).max(4000),
    blocks: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('header'), text: plainText(150) }),
          z.strictObject({ type: z.literal('section'), text: mrkdwn }),
          z.strictObject({
            type: z.literal('context'),
            elements: z.array(mrkdwn).min(1).max(10),
          }),
        ]),
      )
      .min(1)
      .max(50),
  })
  // Not documented, but what the service answers with msg_blocks_too_long.
  .refine(({ blocks }) => JSON.stringify(blocks).length <= 13_000, 'the blocks are too long');

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  color: z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
  fontType: z.enum(['Default', 'Monospace']).optional(),
  isSubtle: z.boolean().optional(),
});

const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z.array(textRun).min(1),
});

const container = z.strictObject({
  type: z.literal('Container'),
  separator: z.boolean(),
  items: z.array(richTextBlock).min(1),
});

/** https://adaptivecards.io/explorer, within what a workflow of Teams posts. */
export const teamsMessage = z
  .strictObject({
    type: z.literal('message'),
    attachments: z
      .array(
        z.strictObject({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          contentUrl: z.null(),
          content: z.strictObject({
            $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
            type: z.literal('AdaptiveCard'),
            version: z.literal('1.4'),
            msteams: z.strictObject({ width: z.literal('Full') }),
            body: z.array(z.discriminatedUnion('type', [richTextBlock, container])).min(1),
            actions: z
              .array(
                z.strictObject({
                  type: z.literal('Action.OpenUrl'),
                  title: z.string().min(1),
                  url: z.url(),
                }),
              )
              .max(1),
          }),
        }),
      )
      .length(1),
  })
  .refine(message => Buffer.byteLength(JSON.stringify(message)) <= 21_000, 'it is too long');

const status = z.enum(['succeeded', 'partly', 'failed']);

/** docs/notices.md */
export const jsonNotice = z
  .strictObject({
    schemaVersion: z.literal(1),
    event: z.templateLiteral([z.string(), '.', status]),
    verb: z.string(),
    status,
    title: z.string().min(1),
    text: z.string().min(1).max(4000),
    databases: z.array(
      z.strictObject({
        database: z.string(),
        backup: z.string().nullable(),
        text: z.string(),
      }),
    ),
    failures: z.array(
      z.strictObject({
        database: z.string().nullable(),
        code: z.string(),
        message: z.string(),
        hint: z.string(),
      }),
    ),
    totals: z.strictObject({ databases: z.int(), failures: z.int() }),
    run: z.strictObject({
      id: z.string(),
      provider: z.string(),
      url: z.url().optional(),
      commit: z.string().optional(),
    }),
    tool: z.strictObject({ version: z.string() }),
  })
  .refine(document => Buffer.byteLength(JSON.stringify(document)) <= 160_000, 'it is too long');
