import { asFailure, Failure } from '../catalog/failure.ts';
import type { Performed } from '../commands/command.ts';
import type { dryRunOption, runIdOption } from '../commands/common-options.ts';
import type { FrontendContext } from '../commands/frontend-context.ts';
import type { Invocation } from '../commands/run-command.ts';
import type { serverOptions } from '../connections/server-options.ts';
import { notificationOf } from '../notifications/notice.ts';
import { openNotifications } from '../notifications/notifications.ts';
import type { notificationOptions } from '../notifications/options.ts';
import { valuesOf } from '../options/schema.ts';
import { capitalized } from '../output/format.ts';
import { version } from '../version.ts';
import { runInfo } from './ci-run.ts';
import { exitCodes } from './exit-codes.ts';

/** By which it is known whom to tell of a run, and when. */
type Told = typeof notificationOptions & typeof dryRunOption;

const interruptions = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** After an interruption this much time is left to clean up; then the process ends regardless. */
const interruptionMs = 5000;

/** How a run ended. */
export type Ending =
  | ({ readonly kind: 'outcome' } & Performed)
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface EndedRun {
  readonly ending: Ending;
  /** 129, 130 or 143 when it was interrupted. */
  readonly interruptedBy: number | undefined;
  /** Resolves, and never rejects, once all who are to be told how it ended have been told. */
  readonly told: Promise<void>;
}

/**
 * Carries a task out, unless a signal interrupts it: then what was begun is ended and cleaned up, and
 * should that take too long, the process ends after `cutOff` has said its last words.
 */
export async function carryOut(
  task: Invocation,
  frontend: Omit<FrontendContext, 'signal' | 'run'>,
  cutOff: () => void,
): Promise<EndedRun> {
  const interruption = new AbortController();
  let interruptedBy: number | undefined;
  const interrupt = (signal: (typeof interruptions)[number]) => {
    const exitCode = exitCodes[signal];
    interruptedBy = exitCode;
    const end = () => {
      cutOff();
      process.exit(exitCode);
    };
    setTimeout(end, interruptionMs).unref();
    interruption.abort(
      new Failure(
        'INTERRUPTED',
        `interrupted by ${signal}`,
        `${task.command.action.cleansUp ? 'Nothing half-done counts as a backup. ' : ''}Run again when you like.`,
      ),
    );
  };
  for (const signal of interruptions) process.on(signal, interrupt);
  const { reporter, translateOptionNames, complete } = frontend;
  const clean = (text: string) => frontend.redact(translateOptionNames(text));
  const { command, name: verb } = task;
  const runId = valuesOf<typeof runIdOption>(task.values)['run-id'];
  const run = { ...runInfo(frontend.environment), ...(runId !== undefined && { id: runId }) };
  const whom = command.tells === 'nothing' ? {} : valuesOf<Told>(task.values);
  const notifications = openNotifications(whom, {
    signal: interruption.signal,
    warn: message => reporter.warn(message),
  });
  const end = (ending: Ending): EndedRun => {
    const location = ending.kind === 'outcome' ? ending.location : undefined;
    const where = valuesOf<typeof serverOptions>(task.values).host ?? location;
    const work = command.work?.notification ?? capitalized(verb);
    const context = { verb, work, where, run, toolVersion: version, clean, complete };
    return { ending, interruptedBy, told: notifications.ended(notificationOf(ending, context)) };
  };
  if (command.tells === undefined) notifications.started();
  try {
    const { perform } = await import('../commands/run-command.ts');
    const performed = await perform(task, {
      ...frontend,
      signal: interruption.signal,
      run,
    });
    return end({ kind: 'outcome', ...performed });
  } catch (error) {
    return end({ kind: 'failure', failure: asFailure(error) });
  } finally {
    for (const signal of interruptions) process.off(signal, interrupt);
  }
}
