import { type Evidence, evidenceSchema } from '../catalog/evidence.ts';
import { Failure } from '../catalog/failure.ts';
import { type BackupId, evidenceName } from '../catalog/names.ts';
import type { Verification } from '../catalog/verification.ts';
import { readWhole } from '../storage/read-whole.ts';
import type { BackupStore } from '../storage/store.ts';

/** Enough for the problems of every check; a larger one was not written by us. */
const evidenceMaxBytes = 4 * 1024 ** 2;

/** What a verification found; `undefined` where that cannot be read any more. */
export async function readEvidence(
  store: BackupStore,
  place: BackupId,
  verification: Verification,
  signal: AbortSignal,
): Promise<Evidence | undefined> {
  try {
    const name = evidenceName(place, verification);
    const bytes = await readWhole(store, name, evidenceMaxBytes, signal);
    return evidenceSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch (error) {
    const unreadable = error instanceof SyntaxError || error instanceof Failure;
    if (signal.aborted || !unreadable) throw error;
    return undefined;
  }
}
