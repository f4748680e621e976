import { join } from 'node:path';
import type { Contents } from '../../catalog/contents.ts';
import { matchesAny } from '../../catalog/patterns.ts';
import { mayComeFromBackup } from '../../catalog/settings.ts';
import { type DumpFacts, sourceOf } from '../../catalog/source.ts';
import type { Chosen } from '../../operations/choose-backup.ts';
import type { Plan, SafetyProof } from '../../operations/restore-plan.ts';
import type { AskedRestore, RestoreRequest } from '../../operations/restore-request.ts';
import { fetchRoles } from '../../operations/roles/create-roles.ts';
import { reportMissingRoles } from '../../operations/roles/missing-roles.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { downloadVerified } from '../../operations/verified-download.ts';
import type { Tolerance } from '../../postgres/archive/lenient-restore.ts';
import { listArchive } from '../../postgres/archive/list-archive.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import { chooseJobs } from '../../postgres/client-tools/choose-jobs.ts';
import { readModules } from '../../postgres/database/settings.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { SqlFile } from '../../postgres/session/user-sql.ts';
import { readContentsFile } from '../../repository/checked-files.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import { searchPathFindings } from './backup-findings.ts';
import { evidenceFindings, readEarlierEvidence } from './earlier-evidence.ts';
import { fetchExternalDump } from './external-dump.ts';
import { harmlessProperties } from './harmless-properties.ts';
import { refuseNewerArchive } from './newer-archive.ts';
import type { RestoreParts } from './parts.ts';
import { preflight } from './preflight.ts';
import { proveTarget, proveWhenDropped } from './prove-safety-backup.ts';
import { proveSource } from './prove-source.ts';
import { reportPlan } from './report-plan.ts';
import { type ChosenStrategy, chooseStrategy, dropsFirst, settle } from './strategy.ts';
import { inspectTarget } from './target.ts';
import type { TrialManner, Trials } from './trial.ts';

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
export async function prepare(
  parts: RestoreParts,
  maintenance: Session,
  asked: AskedRestore,
  { chosen, sqlBeforeExchange }: Given,
  trials: Trials,
  context: RunContext,
): Promise<Prepared> {
  const { restorer, store, tools, tempDir, cores } = parts;
  const { reporter, signal } = context;
  const target = await inspectTarget(maintenance, asked.target);
  const archive = join(tempDir, 'archive.dump');
  // All that is known of a foreign dump is in it.
  const source =
    chosen.kind === 'backup'
      ? sourceOf(chosen.backup)
      : await fetchExternalDump(parts, maintenance, chosen, asked, target, archive, context);
  const { facts, name } = source;
  refuseNewerArchive(source, parts);
  const strategy =
    target.kind === 'whole' ? await chooseStrategy(maintenance, asked, source) : undefined;
  const request = settle(asked, strategy?.name ?? 'recreate', target);
  const evidence =
    source.kind === 'backup'
      ? await readEarlierEvidence(store, source.backup, context)
      : ({ kind: 'none' } as const);
  const intention = { request, source, target };
  const findings =
    source.kind === 'backup'
      ? [
          ...evidenceFindings(intention, source, evidence, context),
          ...searchPathFindings(request, source),
        ]
      : [];
  const connections = await preflight(parts, maintenance, intention, context, findings);
  const drops = dropsFirst(request, target);
  if (drops) await trials.requireOpen(request, context);
  const modules = await readModules(maintenance);
  const maySet = (setting: string) => mayComeFromBackup(setting, modules);
  const mayGrant = (name: string) => matchesAny(request.systemGrants, name);
  const roles = request.restoreRoles
    ? await fetchRoles(store, maintenance, source, { maySet, mayGrant }, signal)
    : undefined;
  const recorded = harmlessProperties(facts.properties, request.target, maySet);
  const live = target.kind === 'whole' ? target.properties : undefined;
  const wanted = live ?? recorded.properties;
  await reportMissingRoles(maintenance, facts, wanted, roles, context);
  const warnings = [...(roles?.withheld ?? []), ...(live ? [] : recorded.withheld)];
  for (const warning of warnings) reporter.warn(warning);

  let contents: Contents | undefined;
  if (source.kind === 'backup') {
    reporter.info(`Fetching ${name}`);
    await downloadVerified(store, source.backup, 'dump', archive, reporter, signal);
    contents = await readContentsFile(store, source.backup, sha256, signal);
  }
  const searchPath = request.loadSearchPath ? await loadWithPath(archive, wanted) : undefined;
  const list = await listArchive(restorer, tools, archive, request.target, facts, signal);
  for (const { entry, reason } of list.leftOut) reporter.detail(`Leaving out ${entry}: ${reason}`);

  const { sessions, jobs } = parallelism(request, facts, connections, cores);
  reportPlan({ request, source, target, list, jobs }, strategy, context);
  const tolerates: Tolerance = request.onConstraintFailure === 'report' ? 'constraints' : 'nothing';
  const manner: TrialManner = { jobs: request.jobs, tolerates, searchPath };
  if (drops) {
    await proveSource(trials, request, source, { archive, contents }, manner, evidence, context);
  }
  const safetyProof = await prove(trials, parts, maintenance, { request, drops, manner }, context);
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

/** How many sessions there may be at a time, and by how many of them the archive is loaded. */
function parallelism(
  { jobs }: RestoreRequest,
  { dump, totals }: DumpFacts,
  connections: number | undefined,
  cores: number,
): Pick<Plan, 'sessions' | 'jobs'> {
  if (jobs !== 'auto') return { sessions: jobs, jobs };
  const sessions = Math.max(1, connections ?? Number.POSITIVE_INFINITY);
  const chosen = chooseJobs({ cores, sizeBytes: dump.sizeBytes, tables: totals.tables });
  return { sessions, jobs: Math.min(chosen, sessions) };
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
  context: RunContext,
): Promise<SafetyProof | undefined> {
  if (!request.safetyBackup) return undefined;
  // A way back is to be whole.
  const whole = { ...manner, tolerates: 'nothing' } as const;
  if (drops) return await proveTarget(trials, parts, maintenance, request, whole, context);
  return request.keepReplacedHours === 0
    ? proveWhenDropped(trials, parts, request, whole, context)
    : undefined;
}
