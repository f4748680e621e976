import {
  type Backup,
  type BrokenBackup,
  databaseOf,
  type Entry,
  newestFirst,
  storedName,
} from './backup.ts';
import { failsVerification } from './backup-proof.ts';
import type { FailedRun } from './failed-run.ts';
import type { Inventory, Leftover, ListedFile } from './inventory.ts';
import { dataAsOf } from './manifest.ts';
import type { BackupFile } from './names.ts';
import { byServer, presentNamesBy } from './server.ts';
import { timeOf } from './stamp.ts';

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

/** The runs that came to nothing since the newest good backup, newest first. */
export function failedSince({ good: [newest], failedRuns }: History): readonly FailedRun[] {
  return newest ? failedRuns.filter(({ place }) => timeOf(place) > newest.at) : failedRuns;
}

export const sizeOf = ({ backup }: DatedBackup): number => backup.manifest.dump.sizeBytes;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
