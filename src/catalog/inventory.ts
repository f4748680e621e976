import type { FailedRun } from './failed-run.ts';
import type { LeftoverKind } from './leftover.ts';
import {
  type BackupPlace,
  parseStamp,
  type Verification,
  type VerifyLevel,
  verifyLevels,
} from './names.ts';
import type { Backup, Entry } from './selection.ts';

/** A file in the store, as a listing shows it. */
export interface ListedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly lastModified: Date;
  /** When it came here, where that is known to be later: who copies files may keep their dates. */
  readonly arrivedAt?: Date;
  /** Why it cannot be deleted for now: a legal hold, an immutability policy, a lease, the archive tier. */
  readonly held?: string;
  /** It carries our mark; in a directory nothing does. */
  readonly marked?: true;
}

/** Files of one place without a manifest. */
export interface Leftover {
  readonly place: BackupPlace;
  readonly files: readonly ListedFile[];
  readonly kind: LeftoverKind;
}

/** Everything that lies in a store. */
export interface Inventory {
  readonly entries: readonly Entry[];
  /** Every file of the backups and broken entries, by the name of the backup, the manifest first. */
  readonly files: ReadonlyMap<string, readonly ListedFile[]>;
  readonly leftovers: readonly Leftover[];
  readonly failedRuns: readonly FailedRun[];
  /** What is none of ours. */
  readonly foreign: readonly ListedFile[];
}

/** The instant that a stamp stands for; those in a catalog have been parsed before. */
export const timeOf = ({ stamp }: { readonly stamp: string }): Date =>
  parseStamp(stamp) ?? new Date(0);

/** Whether `level` shows no less than `than`. */
export const isAtLeast = (level: VerifyLevel, than: VerifyLevel): boolean =>
  verifyLevels.indexOf(level) >= verifyLevels.indexOf(than);

/** Whether a backup that failed has since been found in order, by no smaller effort. */
export const refutes = (later: Verification, failed: Verification): boolean =>
  later.verdict === 'passed' &&
  isAtLeast(later.level, failed.level) &&
  timeOf(later) > timeOf(failed);

/** Whether a backup failed a verification, and has not passed one as thorough since. */
export const failsVerification = (backup: Backup): boolean => standingFailure(backup) !== undefined;

/** The strongest proof that there is of a backup: the level that it passed, and when it last did. */
export function strongestProof(
  backup: Backup,
): { readonly level: VerifyLevel; readonly at: Date } | undefined {
  const level = verifyLevels.findLast(one =>
    backup.verifications.some(({ level: of, verdict }) => of === one && verdict === 'passed'),
  );
  const at = level && verifiedAt(backup, level);
  return level && at && { level, at };
}

/** What a verification found last that nothing has refuted since; `undefined`: nothing wrong. */
export function standingFailure({ verifications }: Backup): Verification | undefined {
  const [last] = verifications
    .filter(
      failed => failed.verdict === 'failed' && !verifications.some(later => refutes(later, failed)),
    )
    .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
  return last;
}

/** When a backup last passed a verification of at least this level; `undefined`: never. */
export function verifiedAt(
  { verifications }: Backup,
  leastLevel: VerifyLevel = 'checksum',
): Date | undefined {
  const enough = verifyLevels.slice(verifyLevels.indexOf(leastLevel));
  return verifications
    .filter(({ level, verdict }) => verdict === 'passed' && enough.includes(level))
    .flatMap(({ stamp }) => parseStamp(stamp) ?? [])
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
}
