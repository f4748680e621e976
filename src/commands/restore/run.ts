import { join } from 'node:path';
import type { Contents } from '../../catalog/contents.ts';
import { Failure } from '../../catalog/failure.ts';
import type { DatabaseProperties } from '../../catalog/manifest.ts';
import { withoutMark } from '../../catalog/mark.ts';
import { matchesAny } from '../../catalog/patterns.ts';
import { mayComeFromBackup } from '../../catalog/settings.ts';
import { type Source, sourceOf } from '../../catalog/source.ts';
import { putBack } from '../../operations/cutover.ts';
import { fetchRoles, reportMissingRoles, withRoles } from '../../operations/roles.ts';
import type { Work } from '../../operations/run-context.ts';
import { readSqlFiles } from '../../operations/sql-files.ts';
import { constraintsFailure } from '../../operations/unrestored.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import { requireUnpacking } from '../../postgres/client-tools/find.ts';
import type { Tolerance } from '../../postgres/client-tools/lenient-restore.ts';
import { chooseJobs, listArchive } from '../../postgres/client-tools/pg-restore.ts';
import {
  differingProperties,
  readModules,
  readProperties,
  settingStatement,
} from '../../postgres/database/databases.ts';
import { withDatabaseLock } from '../../postgres/session/advisory-lock.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { SqlFile } from '../../postgres/session/user-sql.ts';
import { readContentsFile } from '../../repository/checked-files.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import { notOurs } from '../databases/run.ts';
import { type Chosen, chooseDump, downloadVerified } from '../download/run.ts';
import { evidenceFindings, readEarlierEvidence } from './earlier-evidence.ts';
import { fetchForeign } from './external-dump.ts';
import type {
  AskedRestore,
  Plan,
  RestoreParts,
  RestoreRequest,
  RestoreResult,
  Target,
} from './plan.ts';
import { preflight } from './preflight.ts';
import {
  proveSource,
  proveTarget,
  proveWhenDropped,
  type SafetyProof,
  searchPathFindings,
} from './proof.ts';
import { replaceTarget } from './replace.ts';
import { type ChosenStrategy, chooseStrategy, settle } from './strategy.ts';
import { type TrialManner, Trials } from './trial.ts';

/**
 * Restores a backup: choose and verify it, look at the target, and only then replace it.
 *
 * `swap` restores beside the target and exchanges both by renaming. `recreate` first proves that backup and
 * target can be loaded, then closes the target, takes a safety backup of it and drops it; what fails after the
 * drop is undone from that.
 */
export async function restore(
  parts: RestoreParts,
  request: AskedRestore,
  work: Work,
): Promise<RestoreResult> {
  const startedAt = work.now();
  const sqlBeforeExchange =
    request.sqlBeforeExchange === undefined
      ? []
      : await readSqlFiles('sql-before-exchange', request.sqlBeforeExchange);
  await parts.store.check('read', work.signal);
  const chosen = await chooseDump(parts.store, request, work);
  if (chosen.kind === 'backup') {
    refuseNewerArchive(sourceOf(chosen.backup), parts);
    requireUnpacking(parts.tools, chosen.backup.manifest.dump.compression);
  }
  const purpose = `restore into ${request.target}`;
  return await withDatabaseLock(
    parts.server,
    request.target,
    'exclusive',
    purpose,
    work.signal,
    async (maintenance, signal) => {
      const guarded = { ...work, signal };
      if (!request.dryRun) await putBack(parts.server, maintenance, request.target, guarded);
      await using trials = new Trials(parts);
      const { plan, strategy } = await prepare(
        parts,
        maintenance,
        request,
        { chosen, sqlBeforeExchange },
        trials,
        guarded,
      );
      const done = request.dryRun
        ? nothingDone
        : await withRoles(maintenance, plan.roles, guarded, () =>
            replaceTarget(parts, maintenance, plan, guarded, work.signal),
          );
      const { target } = request;
      return {
        ...done,
        failures:
          done.unrestored.length > 0
            ? [{ database: target, failure: constraintsFailure(target, done.unrestored) }]
            : [],
        warnings: [...plan.warnings, ...done.warnings],
        database: target,
        source: plan.source,
        dryRun: request.dryRun,
        strategy,
        leftOut: plan.list.leftOut,
        durationSeconds: (work.now().getTime() - startedAt.getTime()) / 1000,
      };
    },
  );
}

const nothingDone = {
  replaced: { kind: 'nothing' },
  validation: undefined,
  unrestored: [],
  warnings: [],
} as const;

/**
 * Neither a later PostgreSQL's dump nor a later pg_dump's archive goes into the target, also where its
 * format could be read: the SQL in it is that of the later one.
 */
function refuseNewerArchive({ name, facts }: Source, { server, tools }: RestoreParts): void {
  const { server: source, client } = facts;
  const target = `${server.name} runs PostgreSQL ${server.version}`;
  if (source.major > server.major) {
    throw new Failure(
      'CLIENT_TOOLS_TOO_OLD',
      `${name} was taken from PostgreSQL ${source.version}, and ${target}: a dump does not go back to an earlier major version`,
      `Restore it into a server of version ${source.major} or later.`,
    );
  }
  const clientMajor = Number.parseInt(client.version, 10);
  if (clientMajor > tools.major) {
    throw new Failure(
      'CLIENT_TOOLS_TOO_OLD',
      `${name} was written by pg_dump ${client.version}, and ${target}, whose pg_restore ${tools.version} cannot restore it`,
      `Restore it into a server of version ${clientMajor} or later; make backups for this one without --allow-newer-client.`,
    );
  }
}

/** What there is before anything is asked of the server. */
interface Given {
  readonly chosen: Chosen;
  readonly sqlBeforeExchange: readonly SqlFile[];
}

interface Prepared {
  readonly plan: Plan;
  /** How an existing target is replaced. */
  readonly strategy: ChosenStrategy | undefined;
}

/** All checks. Nothing on the server has been changed when this returns or throws. */
async function prepare(
  parts: RestoreParts,
  maintenance: Session,
  asked: AskedRestore,
  { chosen, sqlBeforeExchange }: Given,
  trials: Trials,
  work: Work,
): Promise<Prepared> {
  const { restorer, store, tools, scratch, cores } = parts;
  const { reporter, signal } = work;
  const target = await lookAt(maintenance, asked.target);
  const archive = join(scratch, 'archive.dump');
  // All that is known of a foreign dump is in it.
  const source =
    chosen.kind === 'backup'
      ? sourceOf(chosen.backup)
      : await fetchForeign(parts, maintenance, chosen, asked, target, archive, work);
  const { facts, name } = source;
  refuseNewerArchive(source, parts);
  const strategy =
    target.kind === 'whole' ? await chooseStrategy(maintenance, asked, source) : undefined;
  const request = settle(asked, strategy?.name ?? 'recreate', target);
  const evidence =
    source.kind === 'backup'
      ? await readEarlierEvidence(store, source.backup, work)
      : ({ kind: 'none' } as const);
  const intention = { request, source, target };
  const findings =
    source.kind === 'backup'
      ? [
          ...evidenceFindings(intention, source, evidence, work),
          ...searchPathFindings(request, source),
        ]
      : [];
  const connections = await preflight(parts, maintenance, intention, work, findings);
  const drops = target.kind === 'whole' && request.strategy === 'recreate';
  if (drops) await trials.requireOpen(request, work);
  const modules = await readModules(maintenance);
  const maySet = (setting: string) => mayComeFromBackup(setting, modules);
  const mayGrant = (name: string) => matchesAny(request.systemGrants, name);
  const roles = request.restoreRoles
    ? await fetchRoles(store, maintenance, source, { maySet, mayGrant }, signal)
    : undefined;
  const recorded = harmlessProperties(facts.properties, request.target, maySet);
  const live = target.kind === 'whole' ? target.properties : undefined;
  const wanted = live ?? recorded.properties;
  await reportMissingRoles(maintenance, facts, wanted, roles, work);
  const warnings = [...(roles?.withheld ?? []), ...(live ? [] : recorded.withheld)];
  for (const warning of warnings) reporter.warn(warning);

  let contents: Contents | undefined;
  if (source.kind === 'backup') {
    reporter.info(`Fetching ${name}`);
    await downloadVerified(store, source.backup, 'dump', archive, reporter, signal);
    contents = await readContentsFile(store, source.backup, sha256, signal);
  }
  const searchPath = request.loadSearchPath ? await loadWithPath(archive, wanted) : undefined;
  const list = await listArchive(restorer, tools, archive, facts, signal);
  for (const { entry, reason } of list.leftOut) reporter.detail(`Leaving out ${entry}: ${reason}`);

  const { sizeBytes } = facts.dump;
  const sessions =
    request.jobs === 'auto' ? Math.max(1, connections ?? Number.POSITIVE_INFINITY) : request.jobs;
  const jobs =
    request.jobs === 'auto'
      ? Math.min(chooseJobs({ cores, sizeBytes, tables: facts.totals.tables }), sessions)
      : request.jobs;
  const differing =
    live && source.kind === 'backup' ? differingProperties(facts.properties, live) : [];
  if (differing.length > 0) {
    reporter.info(
      `"${request.target}" keeps its own ${differing.join(', ')}, which differ from the backup’s`,
    );
  }
  reporter.info(
    source.kind === 'backup'
      ? `${name} is whole: ${list.entries} entries, taken ${source.facts.snapshotAt} from ${source.facts.server.host}`
      : `${name} can be read to its end: ${list.entries} entries, dumped from PostgreSQL ${facts.server.version}`,
  );
  reporter.info(describePlan(request, target, strategy, jobs));
  if (drops && !request.safetyBackup) {
    reporter.warn(
      `without a safety backup there is no way back to what is in "${request.target}" now, also if the restore fails`,
    );
  }
  const tolerates: Tolerance = request.onConstraintFailure === 'report' ? 'constraints' : 'nothing';
  const manner: TrialManner = { jobs: request.jobs, tolerates, searchPath };
  if (drops) {
    await proveSource(trials, request, source, { archive, contents }, manner, evidence, work);
  }
  const safetyProof = await prove(trials, parts, maintenance, { request, drops, manner }, work);
  // Encoding and locale are the archive's: they decide whether its data can be loaded at all.
  const { encoding, collate, characterType, localeProvider, locale, icuRules } = facts.properties;
  const properties = {
    ...(live ?? recorded.properties),
    ...{ encoding, collate, characterType, localeProvider, locale, icuRules },
  };
  const plan = {
    ...{ request, source, target, archive, list, contents, searchPath, tolerates, safetyProof },
    ...{ sessions, jobs, roles, properties, warnings, sqlBeforeExchange },
  };
  return { plan, strategy };
}

/**
 * What a backup may decide about its database. What is replaced keeps its own, for that was decided on the
 * server; a manifest was written by whoever may write to the store.
 */
function harmlessProperties(
  recorded: DatabaseProperties,
  target: string,
  maySet: (setting: string) => boolean,
): { readonly properties: DatabaseProperties; readonly withheld: readonly string[] } {
  const { settings, comment } = recorded;
  const own = withoutMark(comment);
  return {
    properties: {
      ...recorded,
      settings: settings.filter(({ name }) => maySet(name)),
      comment: own,
    },
    withheld: [
      ...settings
        .filter(({ name }) => !maySet(name))
        .map(setting => settingStatement(target, setting))
        .map(
          ({ what, sql }) => `${what} is not taken from a backup. If that is meant, run: ${sql}`,
        ),
      ...(own !== comment
        ? [
            'the comment of the database is not taken: this program marks what it makes by such a one',
          ]
        : []),
    ],
  };
}

/** The proof of what is dropped: before it is closed; or, after a swap, of its safety backup. */
async function prove(
  trials: Trials,
  parts: RestoreParts,
  maintenance: Session,
  {
    request,
    drops,
    manner,
  }: {
    readonly request: RestoreRequest;
    readonly drops: boolean;
    readonly manner: TrialManner;
  },
  work: Work,
): Promise<SafetyProof | undefined> {
  if (!request.safetyBackup) return undefined;
  // A way back is to be whole.
  const whole = { ...manner, tolerates: 'nothing' } as const;
  if (drops) return await proveTarget(trials, parts, maintenance, request, whole, work);
  return request.keepReplacedHours === 0
    ? proveWhenDropped(trials, parts, request, whole, work)
    : undefined;
}

async function lookAt(maintenance: Session, database: string): Promise<Target> {
  const found = await readProperties(maintenance, database);
  if (!found) return { kind: 'absent' };
  const { mark, isOurs, properties } = found;
  if (mark?.role !== 'restoring') return { kind: 'whole', properties };
  if (isOurs) return { kind: 'half-restored', mark };
  // What is half-restored is dropped without a backup.
  throw new Failure(
    'DATABASE_HALF_RESTORED',
    `"${database}" says of itself that it is a half-restored copy (run ${mark.run}), but it belongs to "${properties.owner}", and not to this login`,
    `Restore as "${properties.owner}", whose copy it may be.${notOurs(database)}`,
  );
}

function describePlan(
  { target, safetyBackup, keepReplacedHours }: RestoreRequest,
  found: Target,
  strategy: ChosenStrategy | undefined,
  jobs: number,
) {
  const how = `, ${jobs === 1 ? 'one job' : `${jobs} jobs`}`;
  switch (found.kind) {
    case 'absent':
      return `"${target}" does not exist yet and will be created${how}`;
    case 'half-restored':
      return `"${target}" is the rest of run ${found.mark.run}, which did not end; it will be dropped and restored anew${how}`;
    case 'whole': {
      const why = strategy ? ` (${strategy.name}: ${strategy.reason})` : '';
      return strategy?.name === 'swap'
        ? `"${target}" will be replaced by renaming once the restored database has been checked${how}${why}; ${fateOfOld(keepReplacedHours, safetyBackup)}`
        : `"${target}" will be closed to applications, ${safetyBackup ? 'backed up, dropped' : 'dropped WITHOUT a safety backup'} and restored anew${how}${why}`;
    }
  }
}

/** What becomes of the database that a swap replaces. */
const fateOfOld = (hours: number, safetyBackup: boolean): string =>
  hours === 0
    ? `the old database will be dropped${safetyBackup ? ' once its safety backup is made and proven' : ' at once, without a safety backup'} (--keep-replaced 0)`
    : `the old database will be kept for ${hours} hours beside it, and needs its room so long (--keep-replaced)${safetyBackup ? '; a safety backup is made of it' : ''}`;
