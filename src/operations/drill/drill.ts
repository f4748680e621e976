import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sequencesToSet } from '../../catalog/beyond-dump.ts';
import type { Contents } from '../../catalog/contents.ts';
import { inDoubt } from '../../catalog/drill/judgement.ts';
import type { Check } from '../../catalog/evidence.ts';
import { derivedName } from '../../catalog/mark.ts';
import { objectsOf } from '../../postgres/archive/bound-extensions.ts';
import { setExtensionSequences } from '../../postgres/archive/extension-sequences.ts';
import { untriedIn } from '../../postgres/archive/left-out.ts';
import type { Tolerance, Unrestored } from '../../postgres/archive/lenient-restore.ts';
import { restoreTolerating } from '../../postgres/archive/lenient-restore.ts';
import { isUnfilled, viewOf } from '../../postgres/archive/refresh.ts';
import { chooseJobs } from '../../postgres/client-tools/choose-jobs.ts';
import type { ArchivePart } from '../../postgres/client-tools/pg-restore.ts';
import { runAssertions } from '../../postgres/probes/assertions.ts';
import { drillChecks, loadChecks } from '../../postgres/probes/drill.ts';
import { lackIn } from '../../postgres/probes/environment-fault.ts';
import { withDatabaseLock } from '../../postgres/session/advisory-lock.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Session } from '../../postgres/session/session.ts';
import { isStatementRefusal } from '../../postgres/session/statement-refusal.ts';
import type { SqlFile } from '../../postgres/session/user-sql.ts';
import { dropLeftovers } from '../leftover-databases.ts';
import type { RunContext } from '../run-context.ts';
import { markOf } from '../run-mark.ts';
import { secondsSince } from '../seconds-since.ts';
import { checkHealth } from './health-check.ts';
import {
  apartCheck,
  complaintIn,
  findDamage,
  judgeRestore,
  restoreCheck,
  unfilledCheck,
} from './judge-restore.ts';
import type { Drill } from './prepare.ts';
import { closeConfinedStage, openConfinedStage, openStage, type Stage } from './stage.ts';
import { notListed, unverifiable } from './unverifiable.ts';

/**
 * A drill: a backup is restored into a scratch database, looked at from all sides, and dropped. What
 * cannot be tried on the scratch server says nothing about the backup, and is told apart.
 */

/** How a drill is made. */
export interface DrillOptions {
  readonly jobs: number | 'auto';
  readonly cores: number;
  /** What may fail without making the drill fail. */
  readonly tolerates: Tolerance;
  /** What functions find names by while the archive is loaded, where that is left to us. */
  readonly searchPath: string | undefined;
  /** Whether more is looked at than that all of the dump is there. */
  readonly looks: 'at all' | 'at the load';
  /** The user's own queries. */
  readonly assertions: readonly SqlFile[];
  readonly healthUrl: string | undefined;
}

/** A dump on this machine, and what was recorded of it, if anything was. */
export interface Fetched {
  readonly archive: string;
  readonly contents: Contents | undefined;
}

export interface DrillResult {
  readonly checks: readonly Check[];
  /** Null when it was not restored. */
  readonly seconds: {
    readonly restore: number;
    readonly indexes: number;
    readonly validate: number;
  } | null;
}

/** Restores a fetched backup into a scratch database and looks at it. Whatever happens, it is dropped. */
export async function runDrill(
  prepared: Drill,
  fetched: Fetched,
  folder: string,
  options: DrillOptions,
  context: RunContext,
): Promise<DrillResult> {
  const { server } = prepared.scratch;
  const { database } = prepared.source;
  const name = derivedName(database, 'scratch', context.random());
  const purpose = `verify ${prepared.source.name}`;
  return await withDatabaseLock(
    server,
    name,
    'exclusive',
    purpose,
    context.signal,
    async (maintenance, signal) => {
      const guarded = { ...context, signal };
      context.marks(true);
      try {
        return await restoreAndCheck(
          { ...prepared, fetched, name, maintenance, folder },
          options,
          guarded,
        );
      } finally {
        if (prepared.scratch.temporaryServer) await closeConfinedStage(maintenance, name, context);
        else if (await dropLeftovers({ server }, maintenance, name, context)) context.marks(false);
      }
    },
  );
}

interface Running extends Drill {
  readonly fetched: Fetched;
  /** Of the scratch database. */
  readonly name: string;
  readonly maintenance: Session;
  readonly folder: string;
}

async function restoreAndCheck(
  running: Running,
  options: DrillOptions,
  context: RunContext,
): Promise<DrillResult> {
  const { scratch, source, properties, notes, fetched, name, maintenance, folder } = running;
  const { server, restorer, tools, temporaryServer } = scratch;
  const { facts } = source;
  const { searchPath, tolerates } = options;
  const { reporter, signal } = context;
  const { archive } = fetched;
  const mark = markOf('scratch', source.database, null, context);
  const parts = { server, restorer, tools, archive, facts, maintenance, name, mark, properties };
  const jobs =
    options.jobs === 'auto'
      ? chooseJobs({
          cores: options.cores,
          sizeBytes: facts.dump.sizeBytes,
          tables: facts.totals.tables,
        })
      : options.jobs;
  const unfilled: Unrestored[] = [];
  const restorePart = async (stage: Stage, part: ArchivePart): Promise<void> => {
    signal.throwIfAborted();
    const listFile = join(folder, 'verified.list');
    const what = { archive, list: stage.list, listFile, database: name, part, jobs };
    const how = { noTablespaces: true, searchPath };
    const request = { ...what, ...how };
    const lost = await restoreTolerating(tolerates, stage.server, tools, request, signal);
    unfilled.push(...lost.filter(isUnfilled));
    await rm(listFile);
  };
  reporter.info(`Restoring ${source.name} into "${name}" on ${server.name}`);
  let stage: Stage | undefined;
  const seconds = { restore: 0, indexes: 0, validate: 0 };
  let began = performance.now();
  try {
    const opened = temporaryServer
      ? await openConfinedStage(parts, temporaryServer.mayMake, context)
      : await openStage(parts, context);
    if ('refused' in opened) return { checks: [notListed(server, opened.refused)], seconds: null };
    stage = opened;
    await restorePart(stage, 'definitions');
    await restorePart(stage, 'rows');
    seconds.restore = secondsSince(began);
    began = performance.now();
    await restorePart(stage, 'indexes');
    await setSequences(running, context);
    await stage.finish();
    seconds.indexes = secondsSince(began);
  } catch (error) {
    signal.throwIfAborted();
    const lack = lackIn(error);
    if (!stage && !lack && isStatementRefusal(error)) {
      // Nothing of the dump has been loaded yet.
      return {
        checks: [unverifiable('scratch database', server, [error.message], error.hint)],
        seconds: null,
      };
    }
    const said = lack?.reason ?? complaintIn(error);
    const doubts = [...running.doubts, ...untriedIn(stage?.list.leftOut ?? [])];
    const damage = await findDamage(scratch, fetched.archive, signal);
    return { checks: [judgeRestore(scratch, doubts, said, lack, damage)], seconds: null };
  }
  reporter.info('Comparing with what was recorded');
  began = performance.now();
  const checks = await checkRestored(running, stage, unfilled, options, context);
  seconds.validate = secondsSince(began);
  const restored = [restoreCheck(server, stage.list, notes), ...apartCheck(server, stage.list)];
  const views = unfilled.length > 0 ? [unfilledCheck(unfilled)] : [];
  return { checks: [...restored, ...views, ...checks], seconds };
}

/**
 * As a restore does it. On a temporary server the extensions are a superuser's, who enters a database full of
 * the archive's code: what its owner set for sessions in it is gone before.
 */
async function setSequences(
  { scratch, name, maintenance, fetched: { contents } }: Running,
  { signal }: RunContext,
): Promise<void> {
  if (sequencesToSet(contents?.beyondDump).length === 0) return;
  const { server, restorer, temporaryServer } = scratch;
  if (temporaryServer) await maintenance.execute(`ALTER DATABASE ${quoteIdent(name)} RESET ALL`);
  const setter = temporaryServer ? server : restorer;
  await using session = await setter.connect(name, 'verify', signal);
  // One that is refused is told where its column is looked at.
  await setExtensionSequences(session, contents?.beyondDump);
}

async function checkRestored(
  { scratch: { temporaryServer }, source, fetched: { contents }, name }: Running,
  { server, list: { lacks: missing, emptied, leftOut, bound } }: Stage,
  unfilled: readonly Unrestored[],
  { assertions, healthUrl, looks }: DrillOptions,
  { signal }: RunContext,
): Promise<Check[]> {
  if (source.kind === 'foreign' || !contents) return [];
  await using session = await server.connect(name, 'verify', signal);
  const manifest = source.facts;
  const lacks = [...missing, ...(bound ? objectsOf(bound, contents) : [])];
  const incomplete = leftOut.some(({ untried }) => untried);
  const views = unfilled.flatMap(one => viewOf(one) ?? []);
  const recorded = { contents, manifest, lacks, emptied, incomplete, unfilled: views };
  if (looks === 'at the load') return await loadChecks(session, server.major, recorded);
  const checks = [
    ...(await drillChecks(session, server.major, recorded)),
    ...(await runAssertions(session, assertions, manifest)).map(check =>
      incomplete ? inDoubt(check) : check,
    ),
  ];
  if (healthUrl === undefined) return checks;
  const { host, port, username, password = '' } = server.address;
  const where = { host, port: `${port}`, database: name };
  // The login of a server of the user's is his to know.
  const login = temporaryServer ? { username, password } : {};
  return [...checks, await checkHealth(healthUrl, { ...where, ...login }, signal)];
}
