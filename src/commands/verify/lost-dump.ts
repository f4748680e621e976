import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../catalog/failure.ts';
import type { ListedFile } from '../../catalog/inventory.ts';
import { type BackupId, parseStoredName } from '../../catalog/names.ts';
import { timeOf } from '../../catalog/stamp.ts';
import type { Verification } from '../../catalog/verification.ts';
import { damageIn } from '../../operations/archive-check.ts';
import { reportBytes } from '../../operations/reporter.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { ForeignArchive } from '../../postgres/archive/external-archive.ts';
import { readEvidence } from '../../repository/evidence.ts';
import type { BackupStore, Digests } from '../../storage/store.ts';

export async function fetchDump(
  store: BackupStore,
  { name, sizeBytes }: ListedFile,
  archive: string,
  { reporter, signal }: RunContext,
): Promise<Digests> {
  const read = await store.download(name, archive, {
    signal,
    onBytes: reportBytes(reporter, name, sizeBytes),
    recordedBytes: sizeBytes,
  });
  const md5 = createHash('md5');
  await pipeline(createReadStream(archive), md5, { signal });
  return { ...read, md5: md5.digest('hex') };
}

/** Whether evidence that can be read speaks of this very dump. That of another is a refusal. */
export async function compareWithEvidence(
  store: BackupStore,
  place: BackupId,
  files: readonly ListedFile[],
  digests: Digests,
  { signal }: RunContext,
): Promise<boolean> {
  const verifications = files
    .flatMap(({ name }): Verification[] => {
      const stored = parseStoredName(name);
      return stored?.kind === 'evidence' ? [stored.verification] : [];
    })
    .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
  for (const verification of verifications) {
    const evidence = await readEvidence(store, place, verification, signal);
    if (!evidence) continue;
    if (evidence.dumpSha256 === digests.sha256) return verification.verdict === 'passed';
    throw new Failure(
      'BACKUP_CHECKSUM_MISMATCH',
      `the dump is not the one that was verified at ${evidence.verifiedAt}: SHA-256 ${digests.sha256}, then ${evidence.dumpSha256}`,
      'It was changed, or copied in part, since. Copy it again, or look for an earlier version of the blob.',
    );
  }
  return false;
}

export async function orUnusable(read: () => Promise<ForeignArchive>): Promise<ForeignArchive> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'PG_RESTORE_FAILED') throw error;
    throw new Failure(
      'DUMP_UNUSABLE',
      `its dump cannot be read: ${damageIn(error)}`,
      'It is cut off or damaged. Copy it again, or look for an earlier version of the blob.',
      { cause: error },
    );
  }
}
