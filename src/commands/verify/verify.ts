import { failingVerifications } from '../../catalog/failing.ts';
import { asFailure } from '../../catalog/failure.ts';
import { requireUsable } from '../../operations/choose-backup.ts';
import { sweepScratchDatabases } from '../../operations/leftover-databases.ts';
import { warnOfRights } from '../../operations/preflight/restorer-privileges.ts';
import type { DatabaseFailure, RunContext } from '../../operations/run-context.ts';
import { readSqlFiles } from '../../operations/sql-files.ts';
import { readCatalog } from '../../repository/list.ts';
import { type TrialOptions, type TrialParts, verifyOne } from './checks.ts';
import { type BackupSelection, choose } from './choose.ts';
import { failureOf, keepEvidence, type VerifiedBackup } from './evidence.ts';
import { chooseRebuilt, rebuildManifests } from './rebuild-manifest.ts';
import { type OpenScratch, ScratchServers } from './scratch-servers.ts';

export interface VerifyRequest
  extends BackupSelection,
    Pick<
      TrialOptions,
      'level' | 'rehydrate' | 'scratch' | 'jobs' | 'healthUrl' | 'loadSearchPath' | 'strict'
    > {
  /** Only what lost its manifest is meant, which is made again first. */
  readonly rebuildManifest: boolean;
  /** A folder with queries of the user's own, for drills. */
  readonly assertions: string | undefined;
}

export interface VerifyParts extends TrialParts {
  readonly cores: number;
  /**
   * Opens the server of the request; of a runner a new one of the given major. Called once for each
   * major, or once at all for a server that is there anyway, and only when a drill wants it.
   */
  readonly openScratch: OpenScratch;
}

export interface VerifyResult {
  readonly verified: readonly VerifiedBackup[];
  /** Every verdict but `passed` is among them. */
  readonly failures: readonly DatabaseFailure[];
  /** Databases whose verification before was not passed. */
  readonly failingBefore?: ReadonlySet<string>;
}

/**
 * Verifies one backup of each database, one after the other, and leaves evidence of each beside it.
 * One that fails does not stop the others; that nothing is meant is a failure.
 */
export async function verify(
  parts: VerifyParts,
  request: VerifyRequest,
  context: RunContext,
): Promise<VerifyResult> {
  const { store } = parts;
  const { reporter, signal } = context;
  await store.check('read', signal);
  const rebuilt = request.rebuildManifest
    ? await rebuildManifests(parts, request, context)
    : undefined;
  const entries = await readCatalog(store, undefined, signal);
  const { chosen, failures } = rebuilt
    ? chooseRebuilt(entries, rebuilt)
    : choose(entries, request, store);
  // Read first, so that a wrong folder costs no drill.
  const assertions =
    request.assertions === undefined || request.level !== 'restore'
      ? []
      : await readSqlFiles('assertions', request.assertions);
  const options = {
    ...request,
    assertions,
    cores: parts.cores,
    tolerates: 'nothing' as const,
    looks: 'at all' as const,
    searchPath: undefined,
  };
  await using servers = new ScratchServers(parts.openScratch, request.scratch);
  if (request.level === 'restore' && request.scratch.kind !== 'runner' && chosen.length > 0) {
    const scratch = await servers.open();
    await sweepScratchDatabases(scratch.server, context);
    await warnOfRights(scratch, context);
  }
  const verified: VerifiedBackup[] = [];
  for (const { database, entry } of chosen) {
    try {
      const backup = await requireUsable(store, entry, request.rehydrate, context);
      reporter.info(`Verifying ${backup.name} (${request.level})`);
      const evidence = await verifyOne(parts, servers, backup, options, context);
      signal.throwIfAborted();
      verified.push(await keepEvidence(store, backup, evidence, context));
      if (evidence.verdict !== 'passed') failures.push({ database, failure: failureOf(evidence) });
    } catch (error) {
      signal.throwIfAborted();
      failures.push({ database, failure: asFailure(error) });
    }
  }
  return { verified, failures, failingBefore: failingVerifications(entries) };
}
