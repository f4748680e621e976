import { randomBytes } from 'node:crypto';
import { asFailure, Failure } from '../catalog/failure.ts';
import type { Manifest } from '../catalog/manifest.ts';
import type { Performed, Surroundings, Task } from '../commands/run-command.ts';
import { noticeOf } from '../notifications/notice.ts';
import { type NoticeValues, openNotices } from '../notifications/notifications.ts';
import { version } from '../version.ts';

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

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
  task: Task,
  surroundings: Omit<Surroundings, 'signal' | 'run'>,
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
        'Nothing half-done counts as a backup. Run again when you like.',
      ),
    );
  };
  for (const signal of interruptions) process.on(signal, interrupt);
  const { reporter, reword, complete } = surroundings;
  const clean = (text: string) => reword(surroundings.clean(text));
  const runId = 'run-id' in task.values ? task.values['run-id'] : undefined;
  const run = { ...runInfo(surroundings.environment), ...(runId !== undefined && { id: runId }) };
  const values: NoticeValues = 'notify-url' in task.values ? task.values : {};
  const notices = openNotices(values, {
    signal: interruption.signal,
    warn: message => reporter.warn(message),
  });
  const end = (ending: Ending): EndedRun => {
    const location = ending.kind === 'outcome' ? ending.location : undefined;
    const where = 'host' in task.values ? (task.values.host ?? location) : location;
    const context = { verb: task.verb, where, run, toolVersion: version, clean, complete };
    return { ending, interruptedBy, told: notices.ended(noticeOf(ending, context)) };
  };
  // What is told of has begun long before.
  if (task.verb !== 'notify') notices.started();
  try {
    const { perform } = await import('../commands/run-command.ts');
    const performed = await perform(task, {
      ...surroundings,
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

/** Which run of which system this is, for the manifest. */
export function runInfo(environment: NodeJS.ProcessEnv): Manifest['run'] {
  const { GITHUB_RUN_ID, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = environment;
  if (environment.GITHUB_ACTIONS === 'true' && GITHUB_RUN_ID) {
    return {
      id: GITHUB_RUN_ID,
      provider: 'github',
      url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
      ...(GITHUB_SHA ? { commit: GITHUB_SHA } : {}),
    };
  }
  const { CI_PIPELINE_ID, CI_PIPELINE_URL, CI_COMMIT_SHA } = environment;
  if (environment.GITLAB_CI === 'true' && CI_PIPELINE_ID) {
    return {
      id: CI_PIPELINE_ID,
      provider: 'gitlab',
      ...(CI_PIPELINE_URL ? { url: CI_PIPELINE_URL } : {}),
      ...(CI_COMMIT_SHA ? { commit: CI_COMMIT_SHA } : {}),
    };
  }
  return { id: randomBytes(6).toString('hex'), provider: 'local' };
}
