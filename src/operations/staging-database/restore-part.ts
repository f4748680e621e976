import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import { restoreTolerating } from '../../postgres/archive/lenient-restore.ts';
import type { ArchivePart } from '../../postgres/client-tools/pg-restore.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import type { RunContext } from '../run-context.ts';

export async function restorePart(
  { restorer, tools, tempDir }: StagingParts,
  database: string,
  part: ArchivePart,
  { archive, list, jobs, searchPath, tolerates }: Plan,
  { signal }: RunContext,
): Promise<Unrestored[]> {
  const listFile = join(tempDir, 'archive.list');
  const request = { archive, list, listFile, database, part, jobs, searchPath };
  const unrestored = await restoreTolerating(tolerates, restorer, tools, request, signal);
  await rm(listFile);
  return unrestored;
}
