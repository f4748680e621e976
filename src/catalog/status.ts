import type { FailedRun } from './failed-run.ts';
import {
  failsVerification,
  type Inventory,
  isAtLeast,
  type Leftover,
  type ListedFile,
  strongestProof,
  timeOf,
  verifiedAt,
} from './inventory.ts';
import { dataAsOf } from './manifest.ts';
import type { BackupFile, Verification, VerifyLevel } from './names.ts';
import {
  type Backup,
  type BrokenBackup,
  databaseOf,
  type Entry,
  newestFirst,
  storedName,
} from './selection.ts';
import { byServer, presentNamesBy } from './server.ts';

/** A backup, and of when it is. */
export interface DatedBackup {
  readonly backup: Backup;
  /**
   * By the server's clock, but never later than its manifest was written: a server that once lived
   * in the year 2099 must not have a fresh backup until then.
   */
  readonly at: Date;
  /** What a standby had of its primary then; elsewhere the same. */
  readonly shows: Date;
}

/** A backup that cannot be used, or is not what its manifest says. */
export type UnusableBackup = Omit<BrokenBackup, 'code'> & {
  readonly code: BrokenBackup['code'] | 'BACKUP_SIZE_WRONG';
};

/** Everything of one database of one server that lies in a store. */
export interface History {
  readonly database: string;
  /** `undefined` where nothing says which. */
  readonly server: string | undefined;
  /** Servers that have a database of that name in the same store. */
  readonly otherServers: readonly string[];
  /**
   * Newest first: those that the database can be restored from, as far as anybody knows. Neither
   * safety backups, which hold what was replaced, nor those whose last word is a failed verification.
   */
  readonly good: readonly DatedBackup[];
  /** Newest first: all that can be read, those as well. */
  readonly usable: readonly DatedBackup[];
  readonly unusable: readonly UnusableBackup[];
  /** Newest first. */
  readonly failedRuns: readonly FailedRun[];
  readonly leftovers: readonly Leftover[];
  readonly storedBytes: number;
}

/** Which databases there should be, and of which server alone; `undefined`: of all. */
export interface Expectation {
  readonly databases: readonly string[];
  readonly server: string | undefined;
}

/** What lies in a store, by database and server. Of what is expected there is an empty history at least. */
export function historiesOf(
  inventory: Inventory,
  { databases: expected, server: only }: Expectation = { databases: [], server: undefined },
): History[] {
  const { entries, failedRuns, leftovers } = inventory;
  const presentName = presentNamesBy(entries);
  const databases = new Set([
    ...expected,
    ...entries.map(databaseOf),
    ...failedRuns.map(({ place }) => place.database),
    // Somebody's copy of a dump makes no database.
    ...leftovers.filter(({ kind }) => kind !== 'foreign').map(({ place }) => place.database),
  ]);
  const entriesOf = Map.groupBy(newestFirst(entries), databaseOf);
  const failedRunsOf = Map.groupBy(failedRuns, ({ place }) => place.database);
  const leftoversOf = Map.groupBy(leftovers, ({ place }) => place.database);
  return [...databases].toSorted().flatMap(database => {
    const own = byServer(entriesOf.get(database) ?? []);
    const failed = failedRunsOf.get(database) ?? [];
    const asked = only === undefined ? undefined : presentName(database, only);
    const servers = new Set([...own.keys(), ...failed.flatMap(({ server }) => server ?? [])]);
    if (asked !== undefined && expected.includes(database)) servers.add(asked);
    const known = [...servers].filter(server => server !== undefined).toSorted();
    // What does not say whose it is goes with the newest backup.
    const [newest = known[0]] = own.keys();
    return (known.length > 0 ? known : [undefined])
      .filter(server => asked === undefined || server === undefined || server === asked)
      .map(server => ({
        ...{ database, server, otherServers: known.filter(other => other !== server) },
        ...backupsOf(
          [...new Set([server, undefined])].flatMap(key => own.get(key) ?? []),
          inventory,
        ),
        failedRuns: failed
          .filter(({ server: of }) => of === undefined || of === server)
          .toSorted((a, b) => timeOf(b.place).getTime() - timeOf(a.place).getTime()),
        leftovers: (server === newest ? (leftoversOf.get(database) ?? []) : []).filter(
          ({ kind }) => kind !== 'foreign',
        ),
      }));
  });
}

/** What of a history the entries make. */
function backupsOf(
  entries: readonly Entry[],
  { files }: Inventory,
): Pick<History, 'good' | 'usable' | 'unusable' | 'storedBytes'> {
  const usable: DatedBackup[] = [];
  const unusable: UnusableBackup[] = [];
  for (const entry of entries) {
    if (entry.kind === 'broken') {
      unusable.push(entry.broken);
      continue;
    }
    const { backup } = entry;
    const listed = files.get(backup.name) ?? [];
    const damage = damageOf(backup, listed);
    if (damage) unusable.push(damage);
    else usable.push({ backup, ...instantsOf(backup, listed) });
  }
  usable.sort((a, b) => b.at.getTime() - a.at.getTime());
  return {
    good: usable.filter(({ backup }) => isGood(backup)),
    ...{ usable, unusable },
    storedBytes: sum(
      entries.flatMap(entry => {
        const { name } = entry.kind === 'backup' ? entry.backup : entry.broken;
        return (files.get(name) ?? []).map(({ sizeBytes }) => sizeBytes);
      }),
    ),
  };
}

/** Everything in the store, whoever wrote it; the few kilobytes of failed runs are not counted. */
export const storedBytesOf = ({ files, leftovers, foreign }: Inventory): number =>
  sum(
    [
      ...[...files.values()].flat(),
      ...leftovers.flatMap(leftover => leftover.files),
      ...foreign,
    ].map(({ sizeBytes }) => sizeBytes),
  );

const isGood = (backup: Backup): boolean =>
  backup.manifest.label !== 'safety' && !failsVerification(backup);

function instantsOf(
  { manifest }: Backup,
  [manifestFile]: readonly ListedFile[],
): Pick<DatedBackup, 'at' | 'shows'> {
  const taken = Date.parse(manifest.snapshotAt);
  const at = Math.min(taken, manifestFile?.lastModified.getTime() ?? taken);
  return { at: new Date(at), shows: new Date(Math.min(at, Date.parse(dataAsOf(manifest)))) };
}

/** What a listing alone tells of a file that was lost, cut off or replaced. */
function damageOf(backup: Backup, listed: readonly ListedFile[]): UnusableBackup | undefined {
  const { name, place, manifest } = backup;
  const recorded: readonly (readonly [BackupFile, number])[] = [
    ['dump', manifest.dump.sizeBytes],
    ['contents', manifest.contents.sizeBytes],
  ];
  for (const [file, sizeBytes] of recorded) {
    const stored = listed.find(({ name: at }) => at === storedName(backup, file));
    if (!stored) {
      return { name, place, code: 'BACKUP_FILE_MISSING', reason: `its ${file} is gone` };
    }
    if (stored.sizeBytes !== sizeBytes) {
      const reason = `its ${file} has ${stored.sizeBytes} bytes; ${sizeBytes} were written`;
      return { name, place, code: 'BACKUP_SIZE_WRONG', reason };
    }
  }
  return undefined;
}

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

export const sizeOf = ({ backup }: DatedBackup): number => backup.manifest.dump.sizeBytes;

const pointOf = ({ backup: { manifest }, shows }: DatedBackup): SizePoint => ({
  at: shows,
  sizeBytes: manifest.dump.sizeBytes,
  rows: manifest.totals.rows,
});

/** By how much a value is above another, or below; `undefined` where that was nothing. */
export const changePercent = (value: number, other: number): number | undefined =>
  other === 0 ? undefined : ((value - other) / other) * 100;

/** The runs that came to nothing since the newest good backup, newest first. */
export function failedSince({ good: [newest], failedRuns }: History): readonly FailedRun[] {
  return newest ? failedRuns.filter(({ place }) => timeOf(place) > newest.at) : failedRuns;
}

function nextExpected(good: readonly DatedBackup[]): Date | undefined {
  const times = good.slice(0, recentIntervals + 1).map(({ at }) => at.getTime());
  const [last = 0] = times;
  if (times.length < 3) return undefined;
  return new Date(last + median(times.slice(1).map((time, at) => (times[at] ?? 0) - time)));
}

/** The one in the middle; of an even number the mean of both. Of none: 0. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
