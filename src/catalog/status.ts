import { strongestProof, verifiedAt } from './backup-proof.ts';
import {
  type DatedBackup,
  type Expectation,
  failedSince,
  type History,
  historiesOf,
  sizeOf,
} from './history.ts';
import type { Inventory } from './inventory.ts';
import { timeOf } from './stamp.ts';
import { changePercent, median } from './statistics.ts';
import { isAtLeast, type Verification, type VerifyLevel } from './verification.ts';

/** A point in the history of a database. */
export interface SizePoint {
  readonly at: Date;
  readonly sizeBytes: number;
  /** `null`: not counted. */
  readonly rows: number | null;
}

/** How it stands with the backups of one database of one server. */
export interface DatabaseStatus {
  readonly database: string;
  /** `undefined` where nothing says which. */
  readonly server: string | undefined;
  /** The newest good backup; `undefined` when there is none. */
  readonly newest:
    | (SizePoint & {
        readonly name: string;
        readonly label: string;
        readonly durationSeconds: number;
      })
    | undefined;
  /** Of the newest dump against the one before. */
  readonly sizeChangePercent: number | undefined;
  /** Of good backups, the oldest first. */
  readonly history: readonly SizePoint[];
  readonly lastVerification:
    | {
        readonly backup: string;
        readonly at: Date;
        readonly level: VerifyLevel;
        readonly verdict: Verification['verdict'];
      }
    | undefined;
  /** The strongest proof that there is of a good backup, and the newest of that level. */
  readonly proof:
    | { readonly backup: string; readonly level: VerifyLevel; readonly at: Date }
    | undefined;
  /** When a good backup last passed a verification, of whatever level. */
  readonly verifiedAt: Date | undefined;
  /** `undefined` as long as there are too few to know how often they are taken. */
  readonly nextExpectedAt: Date | undefined;
  /** Those that can be used, safety backups as well. */
  readonly backups: number;
  readonly unusable: number;
  readonly storedBytes: number;
  /** Since the newest good backup. */
  readonly failedRuns: number;
}

const historyLength = 30;

/** Of which the median is how often backups are taken. */
const recentIntervals = 10;

/** How it stands with each database, by name and server. Those that are `expected` are there in any case. */
export const statusOf = (inventory: Inventory, expected?: Expectation): DatabaseStatus[] =>
  historiesOf(inventory, expected).map(statusOfHistory);

function statusOfHistory(history: History): DatabaseStatus {
  const { database, server, good, usable, unusable, storedBytes } = history;
  const [newest, before] = good;
  const verified = usable
    .flatMap(({ backup }) =>
      backup.verifications.map(verification => ({
        backup: backup.name,
        at: timeOf(verification),
        level: verification.level,
        verdict: verification.verdict,
      })),
    )
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return {
    ...{ database, server },
    newest: newest && {
      ...pointOf(newest),
      name: newest.backup.name,
      label: newest.backup.manifest.label,
      durationSeconds:
        (Date.parse(newest.backup.manifest.finishedAt) -
          Date.parse(newest.backup.manifest.startedAt)) /
        1000,
    },
    sizeChangePercent: newest && before && changePercent(sizeOf(newest), sizeOf(before)),
    history: good.slice(0, historyLength).map(pointOf).toReversed(),
    lastVerification: verified[0],
    proof: strongestOf(good),
    verifiedAt: good
      .flatMap(({ backup }) => verifiedAt(backup) ?? [])
      .toSorted((a, b) => b.getTime() - a.getTime())[0],
    nextExpectedAt: nextExpected(good),
    backups: usable.length,
    unusable: unusable.length,
    storedBytes,
    failedRuns: failedSince(history).length,
  };
}

function strongestOf(good: readonly DatedBackup[]): DatabaseStatus['proof'] {
  const [strongest] = good
    .flatMap(({ backup }) => {
      const proof = strongestProof(backup);
      return proof ? [{ backup: backup.name, ...proof }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(isAtLeast(b.level, a.level)) - Number(isAtLeast(a.level, b.level)) ||
        b.at.getTime() - a.at.getTime(),
    );
  return strongest;
}

const pointOf = ({ backup: { manifest }, shows }: DatedBackup): SizePoint => ({
  at: shows,
  sizeBytes: manifest.dump.sizeBytes,
  rows: manifest.totals.rows,
});

function nextExpected(good: readonly DatedBackup[]): Date | undefined {
  const times = good.slice(0, recentIntervals + 1).map(({ at }) => at.getTime());
  const [last = 0] = times;
  if (times.length < 3) return undefined;
  return new Date(last + median(times.slice(1).map((time, at) => (times[at] ?? 0) - time)));
}
