import { renderFailedRun } from '../catalog/failed-run.ts';
import { failingBackups } from '../catalog/failing.ts';
import { asFailure, type Failure, type FailureCode, messageOf } from '../catalog/failure.ts';
import { failedRunName } from '../catalog/names.ts';
import type { ServerName } from '../catalog/server.ts';
import { formatStamp } from '../catalog/stamp.ts';
import { listBounded } from '../repository/limits.ts';
import type { BackupStore } from '../storage/store.ts';
import type { RunContext } from './run-context.ts';

/**
 * What is no failing backup, since somebody ended the run or asked for what cannot be; and what keeps a
 * record from the store as it does a backup.
 */
const unrecorded: readonly FailureCode[] = [
  'INTERRUPTED',
  'USAGE',
  'DATABASE_NOT_FOUND',
  'AZURE_LOGIN_FAILED',
  'AZURE_UNREACHABLE',
  'STORE_ACCESS_DENIED',
  'STORE_CONTAINER_MISSING',
  'STORE_UNREACHABLE',
];

/** A store that does not take so small a file at once would not take it later either. */
const patienceMs = 10_000;

/**
 * Leaves a record of a backup that failed where the backup would be, so that a check can tell that
 * and why. It is of help and not more: when it cannot be written, the failure itself still counts.
 */
export async function recordFailedRun(
  store: BackupStore,
  database: string,
  server: ServerName | undefined,
  startedAt: Date,
  failure: Failure,
  { reporter, signal, run, toolVersion, now, redact }: RunContext,
): Promise<void> {
  if (unrecorded.includes(failure.code) || signal.aborted) return;
  const { id, provider, url } = run;
  const record = renderFailedRun({
    schemaVersion: 1,
    database,
    ...(server === undefined ? {} : { server }),
    startedAt: startedAt.toISOString(),
    failedAt: now().toISOString(),
    code: failure.code,
    message: redact(failure.message),
    hint: redact(failure.hint),
    run: { id, provider, ...(url === undefined ? {} : { url }) },
    tool: { version: toolVersion },
  });
  const name = failedRunName({ database, stamp: formatStamp(startedAt) });
  try {
    await store.write(name, record, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
  } catch (error) {
    reporter.detail(`The failure of "${database}" could not be recorded: ${messageOf(error)}`);
  }
}

/** Does the work of a whole run; when that fails, it failed for each of the databases. */
export async function recordingFailure<Result>(
  store: BackupStore,
  databases: readonly string[],
  server: ServerName | undefined,
  context: RunContext,
  run: () => Promise<Result>,
): Promise<Result> {
  const startedAt = context.now();
  try {
    return await run();
  } catch (error) {
    const failure = asFailure(error);
    await Promise.all(
      databases.map(database =>
        recordFailedRun(store, database, server, startedAt, failure, context),
      ),
    );
    throw error;
  }
}

/** The databases that could not be backed up the last time; `undefined` where nobody may look. */
export async function readFailingBackups(
  store: BackupStore,
  { signal, reporter }: RunContext,
): Promise<ReadonlySet<string> | undefined> {
  try {
    const names: string[] = [];
    for await (const { name } of listBounded(store, '', signal)) names.push(name);
    return failingBackups(names);
  } catch (error) {
    signal.throwIfAborted();
    reporter.detail(`What failed before is not known: ${messageOf(error)}`);
    return undefined;
  }
}
