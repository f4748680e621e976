import type { Backup } from '../catalog/backup.ts';
import type { Failure } from '../catalog/failure.ts';
import type { Manifest } from '../catalog/manifest.ts';
import type { BackupResult } from '../commands/backup/run.ts';
import type { CheckResult } from '../commands/check/run.ts';
import type { NotifyResult } from '../commands/notify/run.ts';
import type { PruneResult } from '../commands/prune/run.ts';
import type { RestoreResult } from '../commands/restore/result.ts';
import type { VerifyResult } from '../commands/verify/run.ts';
import type { RunFailure } from '../operations/run-context.ts';
import { formatBytes, formatCount, formatDuration, printable } from '../output/format.ts';
import type { Outcome } from '../output/outcome.ts';

/** What people are told of a run that ended, wherever they are told. Nothing in it is secret. */
export interface Notice {
  readonly verb: Outcome['verb'];
  /** `partly`: some databases failed, and others did not. */
  readonly status: 'succeeded' | 'partly' | 'failed';
  /** Whether it is news: something failed that did not before, or no longer fails. */
  readonly changed: boolean;
  /** One line. */
  readonly title: string;
  readonly databases: readonly NoticeLine[];
  readonly failures: readonly NoticeFailure[];
  readonly run: Manifest['run'];
  readonly tool: { readonly version: string };
}

/** What there is to know of one database; of failures only where they are told by themselves. */
export interface NoticeLine {
  /** `null`: it is about no single database. */
  readonly database: string | null;
  /** The name of the backup that it is about. */
  readonly backup: string | null;
  /** Figures, for people, on one line. */
  readonly text: string;
}

export interface NoticeFailure {
  /** `null`: the whole run failed. */
  readonly database: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** How a run ended: with an outcome, or with nothing but a failure. */
export type NoticeEnding =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface NoticeContext {
  readonly verb: Outcome['verb'];
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
export function noticeOf(ending: NoticeEnding, context: NoticeContext): Notice {
  const { verb, run, toolVersion, clean, complete } = context;
  const story = ending.kind === 'failure' ? failed(ending.failure, context) : tell(ending.outcome);
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

/** What a run came to, before secrets are taken out. */
interface Story {
  readonly status: Notice['status'];
  readonly title: string;
  readonly lines: readonly NoticeLine[];
  readonly failures: readonly NoticeFailure[];
  /** Without it, a failure is news. */
  readonly changed?: boolean;
  readonly where?: string | undefined;
}

/** What the work of a verb is called. */
const work: Readonly<Record<Outcome['verb'], string>> = {
  databases: 'Listing the databases',
  backup: 'Backup',
  list: 'Listing the backups',
  download: 'Download',
  restore: 'Restore',
  verify: 'Verification',
  prune: 'Pruning',
  check: 'Check',
  status: 'Status',
  notify: 'Looking at how the run ended',
};

const failed = (failure: Failure, { verb }: NoticeContext): Story => ({
  status: 'failed',
  title: `${work[verb]} ${failure.code === 'INTERRUPTED' ? 'interrupted' : 'failed'}`,
  lines: [],
  failures: [noticeFailure({ database: null, failure })],
});

const noticeFailure = ({
  database,
  failure: { code, message, hint },
}: RunFailure): NoticeFailure => ({ database, code, message, hint });

function tell(outcome: Outcome): Story {
  switch (outcome.verb) {
    case 'backup':
    case 'notify':
      return backupStory(outcome.result);
    case 'restore':
      return restoreStory(outcome.result);
    case 'verify':
      return verifyStory(outcome.result);
    case 'prune':
      return pruneStory(outcome.result);
    case 'check':
      return checkStory(outcome.result);
    case 'databases':
    case 'list':
    case 'download':
    case 'status':
      // They have no options of whom to tell.
      return { status: 'succeeded', title: `${outcome.verb} ended`, lines: [], failures: [] };
  }
}

function backupStory({ backups, failures, failingBefore }: BackupResult | NotifyResult): Story {
  return {
    ...storyOf('backup', 'backed up', databasesOf(backups), failures, failingBefore),
    lines: backups.map(({ name, place: { database }, manifest }) => {
      const { dump, totals, startedAt, finishedAt } = manifest;
      const figures = [
        formatBytes(dump.sizeBytes),
        ...(totals.rows === null ? [] : [`${formatCount(totals.rows)} rows`]),
        `took ${formatDuration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)}`,
      ].join(', ');
      return { database, backup: name, text: figures + again(database, failingBefore) };
    }),
    where: backups[0]?.manifest.server.host,
  };
}

function restoreStory(result: RestoreResult): Story {
  const { database, source, durationSeconds, validation, failures } = result;
  const compared = validation
    ? `${formatCount(validation.rowsCompared)} rows in ${formatCount(validation.tablesCompared)} tables compared`
    : 'not compared with what was recorded';
  const took = `took ${formatDuration(durationSeconds)}`;
  return {
    status: statusOf(1, failures),
    title: `"${database}" restored${failures.length > 0 ? ', but not all of it' : ''}`,
    lines: [{ database, backup: source.name, text: `from ${source.name}, ${took}, ${compared}` }],
    failures: failures.map(noticeFailure),
  };
}

function verifyStory({ verified, failures, failingBefore }: VerifyResult): Story {
  const passed = verified.filter(({ evidence }) => evidence.verdict === 'passed');
  const databases = databasesOf(passed.map(({ backup }) => backup));
  return {
    ...storyOf('verify', 'verified', databases, failures, failingBefore),
    lines: passed.map(({ backup, evidence: { level, checks, recovery } }) => {
      const { database } = backup.place;
      const figures = [
        `${backup.name} passed ${formatCount(checks.length)} checks (${level})`,
        ...(recovery ? [`back within ${formatDuration(recovery.totalSeconds)}`] : []),
      ].join(', ');
      return { database, backup: backup.name, text: figures + again(database, failingBefore) };
    }),
  };
}

function pruneStory({ plans, deleted, held, freedBytes, failures }: PruneResult): Story {
  const gone = new Set(deleted);
  return {
    status: statusOf(plans.length - failures.length, failures),
    title:
      failures.length > 0
        ? `Pruning failed for ${count(failures.length, 'database')}; ${count(gone.size, 'backup')} deleted`
        : `${count(gone.size, 'backup')} deleted, ${formatBytes(freedBytes)} freed`,
    lines: [
      ...plans.flatMap(({ database, decisions }) => {
        const own = decisions.filter(({ entry }) =>
          gone.has((entry.kind === 'backup' ? entry.backup : entry.broken).name),
        ).length;
        const kept = formatCount(decisions.length - own);
        return own > 0
          ? [{ database, backup: null, text: `${formatCount(own)} deleted, ${kept} kept` }]
          : [];
      }),
      ...held.map(({ name, reason }) => ({
        database: null,
        backup: name,
        text: `${name} is held: ${reason}`,
      })),
    ],
    failures: failures.map(noticeFailure),
  };
}

function checkStory({ findings }: CheckResult): Story {
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  const found = [
    ...(errors.length > 0 ? [count(errors.length, 'error')] : []),
    ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : []),
  ];
  return {
    status: errors.length > 0 ? 'failed' : 'succeeded',
    title: `Check found ${found.length > 0 ? found.join(' and ') : 'nothing wrong'}`,
    lines: warnings.map(({ database, message }) => ({ database, backup: null, text: message })),
    failures: errors.map(({ database, code, message, hint }) => ({
      database,
      code,
      message,
      hint,
    })),
  };
}

const databasesOf = (backups: readonly Backup[]): string[] =>
  backups.map(({ place }) => place.database);

const count = (value: number, what: string): string =>
  `${formatCount(value)} ${what}${value === 1 ? '' : 's'}`;

/** Of work on several databases, some of which failed before, if anybody knows. */
function storyOf(
  verb: Outcome['verb'],
  done: string,
  succeeded: readonly string[],
  failures: readonly RunFailure[],
  failingBefore: ReadonlySet<string> | undefined,
): Omit<Story, 'lines'> {
  const failedDatabases = failures.flatMap(({ database }) => database ?? []);
  const total = succeeded.length + failedDatabases.length;
  const [only = failedDatabases[0]] = succeeded;
  const some = succeeded.length > 0 ? formatCount(succeeded.length) : 'None';
  const several =
    failedDatabases.length > 0
      ? `${some} of ${count(total, 'database')} ${done}`
      : `${count(total, 'database')} ${done}`;
  const one = failures.length > 0 ? `${work[verb]} of "${only}" failed` : `"${only}" ${done}`;
  return {
    status: statusOf(succeeded.length, failures),
    title: total === 0 ? `${work[verb]} failed` : total === 1 ? one : several,
    failures: failures.map(noticeFailure),
    ...(failingBefore && {
      changed:
        succeeded.some(database => failingBefore.has(database)) ||
        failures.some(({ database }) => database === null || !failingBefore.has(database)),
    }),
  };
}

const again = (database: string, failingBefore: ReadonlySet<string> | undefined): string =>
  failingBefore?.has(database) ? '; works again' : '';

const statusOf = (succeeded: number, failures: readonly RunFailure[]): Notice['status'] =>
  failures.length === 0 ? 'succeeded' : succeeded > 0 ? 'partly' : 'failed';
