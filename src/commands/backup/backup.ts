import type { Backup } from '../../catalog/backup.ts';
import { compressionName, reasonOfAuto } from '../../catalog/compression.ts';
import { asFailure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import { ownName } from '../../catalog/server.ts';
import type { DatabaseSelection } from '../../operations/database-selection.ts';
import { recordFailedRun } from '../../operations/failed-runs.ts';
import type { DatabaseFailure, RunContext } from '../../operations/run-context.ts';
import { requireSomething, selectDatabases } from '../../operations/select-databases.ts';
import { tryToBackUp } from '../../operations/snapshot-backup/dry-run.ts';
import {
  type DumpSettings,
  requireCompression,
} from '../../operations/snapshot-backup/dump-settings.ts';
import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import type { ServerConnection } from '../../postgres/session/reach-server.ts';
import type { BackupStore } from '../../storage/store.ts';
import { backupLocked } from './locked-backup.ts';
import { madeByThisRun } from './made-by-this-run.ts';

/** What a run of backups is made with. */
export interface BackupRunParts {
  readonly reached: ServerConnection;
  /** What the user calls the server. */
  readonly serverName: string | undefined;
  readonly store: BackupStore;
  readonly tools: Promise<ClientTools>;
}

export interface BackupRequest extends DatabaseSelection, DumpSettings {
  /** Databases side by side. */
  readonly concurrency: number;
  /** It may have been started before: what it made then is not made again. */
  readonly goesOn: boolean;
  readonly dryRun: boolean;
}

export interface BackupResult {
  readonly backups: readonly Backup[];
  readonly failures: readonly DatabaseFailure[];
  /** Only of a dry run: what would be backed up. */
  readonly planned: readonly string[];
  /** Databases of which the run before made no backup; without it, nobody could tell. */
  readonly failingBefore?: ReadonlySet<string>;
}

/**
 * Backs up databases one by one, `concurrency` of them side by side. One that fails does not stop
 * the others; that none matches is a failure.
 */
export async function backup(
  { reached, serverName, store, tools: finding }: BackupRunParts,
  request: BackupRequest,
  context: RunContext,
): Promise<BackupResult> {
  const { server } = reached;
  const { reporter, signal } = context;
  const selecting = selectDatabases(reached, request, context).finally(() => {
    // Nothing waits for its goodbye, which never fails.
    void reached[Symbol.asyncDispose]();
  });
  const [found, tools] = await Promise.all([selecting, finding]);
  const { selected, leftOut, failures: unusable } = found;
  const compression = compressionName(requireCompression(request.compression, tools));
  if (request.compression.method === 'auto') {
    reporter.info(`Compression ${compression}: ${reasonOfAuto(tools)}`);
  }
  for (const { name, leftOut: why } of leftOut) {
    const message = `Leaving out "${name}": ${why.reason}`;
    if (why.expected) reporter.detail(message);
    else reporter.warn(message);
  }
  requireSomething(found, server);
  const failures = [...unusable];
  let checking: Promise<void> | undefined;
  const checkStore = () => {
    checking ??= store.check('write', signal, { accessTier: request.accessTier });
    return checking;
  };
  if (request.dryRun) {
    await checkStore();
    const planned: string[] = [];
    for (const { name } of selected) {
      try {
        await store.checkFolder?.(name, signal);
        await tryToBackUp(server, name, request, context);
        planned.push(name);
        reporter.info(`Would back up "${name}" to ${store.location}`);
      } catch (error) {
        signal.throwIfAborted();
        failures.push({ database: name, failure: asFailure(error) });
      }
    }
    return { backups: [], failures, planned };
  }

  const backups: Backup[] = [];
  let passedOver = 0;
  let refusedByStore: unknown;
  const queue = selected.values();
  const runOne = async (name: string) => {
    const startedAt = context.now();
    const whose = ownName({ name: serverName, ...server.address });
    try {
      const made = request.goesOn && (await madeByThisRun(store, name, whose, request, context));
      if (made) {
        reporter.info(`"${name}" was backed up by this run already, as ${made.name}: not again`);
        backups.push(made);
        passedOver += 1;
        return;
      }
      const parts = { server, serverName, store, tools, checkStore };
      backups.push(await backupLocked(parts, name, request, context));
    } catch (error) {
      try {
        if (!signal.aborted) await checkStore();
      } catch (refusal) {
        refusedByStore = refusal;
        return;
      }
      const failure = asFailure(error);
      failures.push({ database: name, failure });
      await recordFailedRun(store, name, whose, startedAt, failure, context);
    }
  };
  await Promise.all(
    Array.from({ length: request.concurrency }, async () => {
      // Once the run is interrupted, each that is left fails at once, and for that reason.
      for (const { name } of queue) {
        await runOne(name);
        if (refusedByStore) return;
      }
    }),
  );
  // It would take none of them: that is one failure, not many.
  if (refusedByStore) throw refusedByStore;
  // What is complete counts all the same; with nothing complete, one message is enough.
  if (signal.aborted && backups.length === 0) throw signal.reason;
  if (passedOver > 0 && passedOver === selected.length) {
    reporter.warn(
      `Nothing was backed up: a run of the id ${context.run.id} has backed up all of it already. A run that is due, and is not one started again, needs an id of its own (${option('run-id')}).`,
    );
  }
  return { backups: backups.toSorted(byName), failures, planned: [] };
}

const byName = (a: Backup, b: Backup): number => a.name.localeCompare(b.name);
