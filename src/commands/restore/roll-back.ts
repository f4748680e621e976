import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseProperties } from '../../catalog/manifest.ts';
import type { Backup } from '../../catalog/selection.ts';
import { sourceOf } from '../../catalog/source.ts';
import type { Work } from '../../operations/run-context.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import { chooseJobs, listArchive } from '../../postgres/client-tools/pg-restore.ts';
import { readContentsFile } from '../../repository/checked-files.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import { downloadVerified } from '../download/run.ts';
import type { Plan, RestoreParts } from './plan.ts';

/**
 * The plan that brings back what a restore has dropped, from the safety backup that it took: fetched
 * and checked like every other backup, with everything in it that it can have, and as much of it as can
 * be loaded.
 */
export async function planRollback(
  { restorer, store, tools, scratch, cores }: RestoreParts,
  failed: Plan,
  safety: Backup,
  properties: DatabaseProperties,
  { reporter, signal }: Work,
): Promise<Plan> {
  const { manifest } = safety;
  // There need not be room for both.
  await rm(failed.archive, { force: true });
  const archive = join(scratch, 'safety.dump');
  await downloadVerified(store, safety, 'dump', archive, reporter, signal);
  const searchPath = failed.request.loadSearchPath
    ? await loadWithPath(archive, properties)
    : undefined;
  const contents = await readContentsFile(store, safety, sha256, signal);
  const list = await listArchive(restorer, tools, archive, manifest, signal);
  const facts = { cores, sizeBytes: manifest.dump.sizeBytes, tables: manifest.totals.tables };
  const jobs = Math.min(chooseJobs(facts), failed.jobs);
  // The roles are those of this server: the grants were in force a moment ago.
  const request = { ...failed.request, restorePrivileges: true, validate: true };
  const source = sourceOf(safety);
  return {
    ...{ ...failed, request, source, archive, list, contents, jobs, properties },
    ...{ searchPath, tolerates: 'everything', sqlBeforeExchange: [] },
  };
}
