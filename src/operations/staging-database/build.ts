import { rm } from 'node:fs/promises';
import type { Validation } from '../../catalog/compare-contents.ts';
import { lossesIn } from '../../postgres/archive/left-out.ts';
import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import { restoreSettings } from '../../postgres/client-tools/pg-restore.ts';
import { propertyStatements } from '../../postgres/database/properties.ts';
import { endRestoring, isOfTimescale } from '../../postgres/database/restoring-mode.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import { restorePrivileges } from '../roles/object-grants.ts';
import type { RunContext } from '../run-context.ts';
import { unrestoredLine } from '../unrestored.ts';
import { restoreBeyondDump } from './beyond-dump.ts';
import { applyStatements } from './properties.ts';
import { restorePart } from './restore-part.ts';
import { validateContents } from './validate.ts';

/** What a new database is filled with, and how that went. */
export interface Built {
  readonly validation: Validation | undefined;
  readonly unrestored: readonly Unrestored[];
  readonly warnings: string[];
}

/** Loads, checks and puts in order a new database under its side name. */
export async function build(
  parts: StagingParts,
  maintenance: Session,
  staging: string,
  plan: Plan,
  context: RunContext,
): Promise<Built> {
  const lacking = await load(parts, staging, plan, context);
  const beyond = await restoreBeyondDump(parts, staging, plan, context);
  const unrestored = [...lacking, ...beyond.unrestored];
  for (const one of unrestored) context.reporter.warn(`not restored: ${unrestoredLine(one)}`);
  const validation = await validateContents(parts, staging, plan, context);
  const losses = lossesIn(plan.list.leftOut);
  for (const loss of losses) context.reporter.warn(loss);
  for (const warning of beyond.warnings) context.reporter.warn(warning);
  const { privileges } = plan.list;
  const refused = plan.request.restorePrivileges
    ? await restorePrivileges(parts.restorer, staging, privileges, beyond.exposed, context)
    : [];
  if (isOfTimescale(plan.list)) await endRestoring(maintenance, staging);
  // The owner last, under the final name: after it the database may no longer be ours to rename.
  const statements = propertyStatements(staging, plan.properties).slice(0, -1);
  const notSet = await applyStatements(maintenance, statements, context);
  return {
    validation,
    unrestored,
    warnings: [...losses, ...beyond.warnings, ...refused, ...notSet],
  };
}

/** Restores the rest of the archive, which is not needed any more then, but for what is made at last. */
async function load(
  parts: StagingParts,
  database: string,
  plan: Plan,
  context: RunContext,
): Promise<Unrestored[]> {
  context.reporter.info(`Restoring into "${database}"`);
  context.reporter.detail(
    `pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${restoreSettings}`,
  );
  const unrestored = await restorePart(parts, database, 'rest', plan, context);
  if (!plan.list.atLast) await rm(plan.archive);
  return unrestored;
}
