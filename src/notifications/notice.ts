import type { Failure } from '../catalog/failure.ts';
import type { Manifest } from '../catalog/manifest.ts';
import { printable } from '../output/format.ts';
import type { Outcome } from '../output/outcome.ts';
import {
  type NotificationFailure,
  type NotificationLine,
  notificationFailure,
  type RunStatus,
  type Story,
} from '../output/story.ts';

/** What people are told of a run that ended, wherever they are told. Nothing in it is secret. */
export interface Notification {
  readonly verb: string;
  readonly status: RunStatus;
  /** Whether it is news: something failed that did not before, or no longer fails. */
  readonly changed: boolean;
  /** One line. */
  readonly title: string;
  readonly databases: readonly NotificationLine[];
  readonly failures: readonly NotificationFailure[];
  readonly run: Manifest['run'];
  readonly tool: { readonly version: string };
}

/** How a run ended: with an outcome, or with nothing but a failure. */
export type NotificationEnding =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface NotificationContext {
  readonly verb: string;
  /** What the work is called. */
  readonly work: string;
  /** The server or the store, where it is known; an outcome may know better. */
  readonly where: string | undefined;
  readonly run: Manifest['run'];
  readonly toolVersion: string;
  /** Takes every secret out of a text. */
  readonly clean: (text: string) => string;
  /** Adds to the command of a hint what it takes to be pasted. */
  readonly complete: (hint: string) => string;
}

/** What there is to tell of a run. */
export function notificationOf(
  ending: NotificationEnding,
  context: NotificationContext,
): Notification {
  const { verb, run, toolVersion, clean, complete } = context;
  const story =
    ending.kind === 'failure' ? failed(ending.failure, context) : storyOf(ending.outcome, context);
  const { status, title, where = context.where } = story;
  const name = (text: string | null) => text && clean(text);
  return {
    verb,
    status,
    changed: story.changed ?? status !== 'succeeded',
    title: printable(clean(where === undefined ? title : `${title} (${where})`)),
    databases: story.lines.map(({ database, backup, text }) => ({
      database: name(database),
      backup: name(backup),
      text: printable(clean(text)),
    })),
    failures: story.failures.map(({ database, code, message, hint }) => ({
      database: name(database),
      code,
      message: clean(message),
      hint: clean(complete(hint)),
    })),
    run: { ...run, ...(run.url === undefined ? {} : { url: clean(run.url) }) },
    tool: { version: toolVersion },
  };
}

/** Without a story of its own, a command has no options of whom to tell. */
const storyOf = (outcome: Outcome, { verb }: NotificationContext): Story =>
  outcome.story() ?? { status: 'succeeded', title: `${verb} ended`, lines: [], failures: [] };

const failed = (failure: Failure, { work }: NotificationContext): Story => ({
  status: 'failed',
  title: `${work} ${failure.code === 'INTERRUPTED' ? 'interrupted' : 'failed'}`,
  lines: [],
  failures: [notificationFailure({ database: null, failure })],
});
