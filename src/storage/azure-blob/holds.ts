import type { BlobItem } from '@azure/storage-blob';
import type { Removal } from '../store.ts';
import { diagnose, refusedForTheBlob } from './errors/diagnose.ts';

/** What keeps a blob from being deleted: told by a listing, or by the answer to a deletion. */

export const bySnapshots = 'kept by its snapshots';

/** Why a blob cannot be deleted, as far as a listing tells: a policy of the container is not in it. */
export function heldBy({
  legalHold,
  immutabilityPolicyExpiresOn: until,
  leaseStatus,
}: BlobItem['properties']): string | undefined {
  if (legalHold) return 'under a legal hold';
  // Azure would let go of its name, and keep it as a former version until then.
  if (until && until > new Date()) {
    return `under an immutability policy until ${until.toISOString().slice(0, 10)}`;
  }
  return leaseStatus === 'locked' ? 'leased' : undefined;
}

/** By the code of the answer. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['BlobImmutableDueToLegalHold', 'under a legal hold'],
  ['BlobImmutableDueToPolicy', 'under an immutability policy'],
  ['LeaseIdMissing', 'leased'],
  ['SnapshotsPresent', bySnapshots],
]);

/** What came of deleting a blob when the server refused for a reason that lies in the blob alone. */
export function refusedRemoval(error: unknown): Removal | undefined {
  if (refusedForTheBlob(error, [404])) return { kind: 'absent' };
  const trouble = diagnose(error);
  const reason = trouble.kind === 'status' ? reasons.get(trouble.code) : undefined;
  return reason === undefined ? undefined : { kind: 'held', reason };
}
