import { rm } from 'node:fs/promises';
import type { Validation } from '../../catalog/compare-contents.ts';
import { lossesIn } from '../../postgres/archive/left-out.ts';
import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import { restoreSettings } from '../../postgres/client-tools/pg-restore.ts';
import { propertyStatements } from '../../postgres/database/properties.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import { restorePrivileges } from '../roles/object-grants.ts';
import type { Work } from '../run-context.ts';
import { unrestoredLine } from '../unrestored.ts';
import { applyStatements } from './properties.ts';
import { restorePart } from './restore-part.ts';
import { check } from './validate.ts';

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
  side: string,
  plan: Plan,
  work: Work,
): Promise<Built> {
  const unrestored = await load(parts, side, plan, work);
  for (const one of unrestored) work.reporter.warn(`not restored: ${unrestoredLine(one)}`);
  const validation = await check(parts, side, plan, work);
  const losses = lossesIn(plan.list.leftOut);
  for (const loss of losses) work.reporter.warn(loss);
  const refused = plan.request.restorePrivileges
    ? await restorePrivileges(parts.restorer, side, plan.list.privileges, work)
    : [];
  // The owner last, under the final name: after it the database may no longer be ours to rename.
  const statements = propertyStatements(side, plan.properties).slice(0, -1);
  const notSet = await applyStatements(maintenance, statements, work);
  return { validation, unrestored, warnings: [...losses, ...refused, ...notSet] };
}

/** Restores the rest of the archive, which is not needed any more then. */
async function load(
  parts: StagingParts,
  database: string,
  plan: Plan,
  work: Work,
): Promise<Unrestored[]> {
  work.reporter.info(`Restoring into "${database}"`);
  work.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${restoreSettings}`);
  const unrestored = await restorePart(parts, database, 'rest', plan, work);
  await rm(plan.archive);
  return unrestored;
}
