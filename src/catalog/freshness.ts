import { dayMs, hourMs, minuteMs, span, utc } from './calendar.ts';
import type { FailedRun } from './failed-run.ts';
import type { Failure } from './failure.ts';
import {
  type Inventory,
  isAtLeast,
  type ListedFile,
  refutes,
  timeOf,
  verifiedAt,
} from './inventory.ts';
import { isRebuildable, rebuildCommand } from './leftover.ts';
import { backupName, type VerifyLevel } from './names.ts';
import { escapePattern } from './patterns.ts';
import { databaseOf, newestFirst } from './selection.ts';
import { alternates, byServer, mixedServers, movedFromFlags } from './server.ts';
import { ownCommand } from './shell.ts';
import {
  changePercent,
  type DatedBackup,
  failedSince,
  type History,
  historiesOf,
  median,
  sizeOf,
  type UnusableBackup,
} from './status.ts';

/** Everything that a check can find; docs/monitoring.md lists cause and remedy. Add, never rename. */
export const findingCodes = [
  'BACKUP_ARCHIVED',
  'BACKUP_EMPTY',
  'BACKUP_FAILED',
  'BACKUP_FAILED_REPEATEDLY',
  'BACKUP_FILE_MISSING',
  'BACKUP_GREW',
  'BACKUP_SHRANK',
  'BACKUP_SIZE_WRONG',
  'BACKUP_STALE',
  'BACKUP_UNFINISHED',
  'CLOCK_SKEW',
  'CREDENTIAL_EXPIRED',
  'CREDENTIAL_EXPIRING',
  'DATABASE_GONE',
  'DATABASE_HALF_RESTORED',
  'DATABASE_LEFT_OUT',
  'MANIFEST_INVALID',
  'MANIFEST_MISSING',
  'MANIFEST_TOO_NEW',
  'NEVER_BACKED_UP',
  'NOT_VERIFIABLE',
  'NOT_VERIFIED',
  'NO_GOOD_BACKUP',
  'SERVERS_MIXED',
  'STORAGE_FULL',
  'STORAGE_NEARLY_FULL',
  'VERIFICATION_FAILED',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** The worst first. An error makes a check red. */
export const findingLevels = ['error', 'warning', 'notice'] as const;

export type FindingLevel = (typeof findingLevels)[number];

/** Something that somebody should know about. */
export interface Finding {
  readonly level: FindingLevel;
  readonly code: FindingCode;
  /** `null`: it is about no single database. */
  readonly database: string | null;
  readonly message: string;
  readonly hint: string;
}

/** From which point on something is a finding. */
export interface CheckPolicy {
  readonly maxAgeHours: number;
  readonly maxSizeChangePercent: number;
  /** `undefined`: backups need not be verified. */
  readonly maxVerifiedAgeDays: number | undefined;
  readonly verifyLevel: VerifyLevel;
  /** `undefined`: there is no limit. */
  readonly storageQuotaGib: number | undefined;
  readonly maxQuotaPercent: number;
  readonly expiryWarningDays: number;
}

/** Something that the run logged in by, and that ends some day. */
export interface Credential {
  readonly what: string;
  /** `undefined`: it does not say. */
  readonly expiresAt: Date | undefined;
  /** How another one is made. */
  readonly renewal: string;
}

/** What a server has, and what of it a backup takes. */
export interface ServerDatabases {
  readonly selected: readonly { readonly name: string }[];
  readonly leftOut: readonly {
    readonly name: string;
    readonly leftOut: { readonly reason: string; readonly expected: boolean };
  }[];
  readonly failures: readonly { readonly database: string; readonly failure: Failure }[];
}

/** What a check looks at. */
export interface Evident {
  /** Of the databases that were asked for. */
  readonly inventory: Inventory;
  /** In the whole store. */
  readonly storedBytes: number;
  /** `undefined`: the server was not asked. */
  readonly server: ServerDatabases | undefined;
  /** Whose backups are looked at; `undefined`: of every server. */
  readonly only: string | undefined;
  /** Databases that must have a backup, because they were named. */
  readonly named: readonly string[];
  readonly credentials: readonly Credential[];
}

/** Clocks differ a little. */
const toleratedSkewMs = 5 * minuteMs;

/** Below, one more table or a word in a comment is a large change. */
const negligibleBytes = 64 * 1024;

/** With which the newest dump is compared; fewer than two tell nothing. */
const comparedBackups = 7;

/** An unfinished run that is older is not under way any more. */
const unfinishedMs = dayMs;

/** Left before a credential expires, this is too little for a warning that somebody reads next week. */
const urgentDays = 3;

/** Everything that is wrong, or soon will be: the worst first, then by database. Empty: all is well. */
export function assess(evident: Evident, policy: CheckPolicy, now: Date): Finding[] {
  const { inventory, server, named } = evident;
  const databases = [...(server?.selected ?? []).map(({ name }) => name), ...named];
  const histories = historiesOf(inventory, { databases, server: evident.only });
  return [
    ...(histories.length === 0 ? [nothingAtAll] : []),
    ...histories.flatMap(history =>
      databaseFindings(history, evident, policy, now).map(finding => ofWhich(history, finding)),
    ),
    ...mixedFindings(inventory),
    ...serverFindings(server),
    ...quotaFindings(evident.storedBytes, policy),
    ...evident.credentials.flatMap(credential => credentialFindings(credential, policy, now)),
  ].toSorted(
    (a, b) =>
      findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level) ||
      compare(a.database ?? '', b.database ?? '') ||
      compare(a.code, b.code),
  );
}

/** Where the name alone does not tell which database is meant. */
const ofWhich = ({ server, otherServers }: History, finding: Finding): Finding =>
  server === undefined || otherServers.length === 0
    ? finding
    : { ...finding, message: `${server}: ${finding.message}` };

/** Databases of one name in one place are told apart, and yet most often nobody meant them to be there. */
const mixedFindings = ({ entries }: Inventory): Finding[] =>
  [...Map.groupBy(entries, databaseOf)].flatMap(([database, own]) => {
    const servers = mixedServers(own);
    const alternating = [...byServer(newestFirst(own))].flatMap(([server, of]) =>
      server !== undefined && alternates(of) ? [server] : [],
    );
    if (servers.length === 0) return alternating.map(server => namesakesFinding(database, server));
    return [
      {
        level: 'error',
        code: 'SERVERS_MIXED',
        database,
        message: `backups of "${database}" of ${servers.length} servers lie in one place: ${servers.toSorted().join(', ')}`,
        hint: `Two servers? Give each a place of its own (--storage-prefix with {server} in it), or each a name (--server-name). One that has moved? Say so at its next backup: ${movedFromFlags(servers.toSorted())}.`,
      },
    ];
  });

const namesakesFinding = (database: string, server: string): Finding => ({
  level: 'warning',
  code: 'SERVERS_MIXED',
  database,
  message: `backups of "${database}" of ${server} come from several clusters by turns: two servers by the same name, perhaps, which are taken for one`,
  hint: 'Give each server a name of its own (--server-name), or a place of its own (--storage-prefix).',
});

/** Whether something is wrong enough to be red. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === 'error');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether there should be fresh backups of a database. `gone`: there are, and the server has none such. */
type Standing = 'watched' | 'gone' | 'left-out';

function standingOf(history: History, { server, named }: Evident): Standing {
  if (!server) return 'watched';
  const { database } = history;
  const { selected, leftOut, failures } = server;
  const why = leftOut.find(({ name }) => name === database)?.leftOut;
  if (why) return why.expected && !named.includes(database) ? 'left-out' : 'watched';
  const isThere =
    selected.some(({ name }) => name === database) ||
    failures.some(({ database: of, failure }) => of === database && !isAbsence(failure));
  if (isThere) return 'watched';
  if (isKnown(history)) return 'gone';
  // All that is left of it may be a run that failed.
  return named.includes(database) ? 'watched' : 'left-out';
}

const isKnown = ({ usable, unusable }: History): boolean => usable.length + unusable.length > 0;

const isAbsence = ({ code }: Failure): boolean => code === 'DATABASE_NOT_FOUND';

function databaseFindings(
  history: History,
  evident: Evident,
  policy: CheckPolicy,
  now: Date,
): Finding[] {
  const { database } = history;
  const always = [
    ...unusableFindings(history),
    ...lostFindings(history, now),
    ...skewFindings(history, now),
    ...unfinishedFindings(history, now),
  ];
  const standing = standingOf(history, evident);
  if (standing === 'left-out') return always;
  if (standing === 'gone') {
    return [
      {
        level: evident.named.includes(database) ? 'error' : 'warning',
        code: 'DATABASE_GONE',
        database,
        message: `there are backups of "${database}", but the server has no such database: was it dropped or renamed?`,
        hint: `If it is to be gone, leave it out with --exclude-databases. If not, restore it: ${ownCommand('restore', '--database', database)}`,
      },
      ...always,
    ];
  }
  return [
    ...(isKnown(history) ? ageFindings(history, policy, now) : neverFindings(history)),
    ...failedRunFindings(history, now),
    ...contentFindings(history, policy),
    ...verificationFindings(history, policy, now),
    ...always,
  ];
}

const takeOne = (database: string): string =>
  `Look why the scheduled job makes none, whether it still runs at all, and take one now: ${backUp(database)}`;

const backUp = (database: string): string =>
  ownCommand('backup', '--databases', escapePattern(database));

/** A check that looks into the wrong place must not be green. */
const nothingAtAll: Finding = {
  level: 'error',
  code: 'NEVER_BACKED_UP',
  database: null,
  message: 'there is no backup of any database that was asked for',
  hint: 'See whether it is the right store: --storage-container, --storage-prefix, --storage-directory. What is there: pg-azure-backup list',
};

function neverFindings(history: History): Finding[] {
  const { database, otherServers } = history;
  const others = otherServers.join(', ');
  return [
    {
      level: 'error',
      code: 'NEVER_BACKED_UP',
      database,
      message: `"${database}" has never been backed up${others === '' ? '' : `; there are backups of a "${database}" of ${others}`}${because(failedSince(history))}`,
      hint:
        others === ''
          ? `If none is wanted, leave it out with --exclude-databases. If one is: ${backUp(database)}`
          : `If that is the same server, give backup and check the same --server-name, or say at the next backup ${movedFromFlags(otherServers)}. If not, take a backup, into a place of its own.`,
    },
  ];
}

/** What lets a standby go on whose replay is paused. */
export const resumeReplaySql = 'SELECT pg_catalog.pg_wal_replay_resume();';

const resumeReplay = `See why that standby does not follow its primary: ${resumeReplaySql} lets it go on where it was paused. Then take another backup, or take it from the primary.`;

function ageFindings(history: History, { maxAgeHours }: CheckPolicy, now: Date): Finding[] {
  const { database, good, usable, unusable } = history;
  const [newest] = good;
  const failed = because(failedSince(history));
  if (!newest) {
    const others = usable.filter(({ backup }) => backup.manifest.label !== 'safety').length;
    const parts = [
      ...(unusable.length > 0 ? [`${unusable.length} cannot be used`] : []),
      ...(others > 0 ? [`${others} failed verification`] : []),
      ...(usable.length > others ? [`${usable.length - others} only hold what was replaced`] : []),
    ];
    return [
      {
        level: 'error',
        code: 'NO_GOOD_BACKUP',
        database,
        message: `"${database}" has no good backup: ${parts.join(', ')}${failed}`,
        hint: takeOne(database),
      },
    ];
  }
  if (now.getTime() - newest.shows.getTime() <= maxAgeHours * hourMs) return [];
  if (now.getTime() - newest.at.getTime() <= maxAgeHours * hourMs) {
    return [
      {
        level: 'error',
        code: 'BACKUP_STALE',
        database,
        message: `the newest good backup of "${database}" was taken ${span(newest.at, now)} ago, from a standby that was behind: what it shows is ${span(newest.shows, now)} old (${utc(newest.shows)}); allowed are ${maxAgeHours} h`,
        hint: resumeReplay,
      },
    ];
  }
  return [
    {
      level: 'error',
      code: 'BACKUP_STALE',
      database,
      message: `the newest good backup of "${database}" is ${span(newest.at, now)} old (${utc(newest.at)}); allowed are ${maxAgeHours} h${failed}`,
      hint: takeOne(database),
    },
  ];
}

/** What is known of the reason why there is no backup. */
function because([last, ...others]: readonly FailedRun[]): string {
  if (!last) return '';
  const runs = others.length > 0 ? `the last ${others.length + 1} runs` : 'the last run';
  return `; ${runs} failed, at ${utc(timeOf(last.place))}${reasonOf(last)}`;
}

const reasonOf = ({ record }: FailedRun): string =>
  record ? `: ${record.code}, ${record.message}` : '';

function failedRunFindings(history: History, now: Date): Finding[] {
  const { database } = history;
  const [last, ...others] = failedSince(history);
  if (!last) return [];
  const hint = last.record?.hint ?? 'Look into the log of that run.';
  const when = `${utc(timeOf(last.place))}, ${span(timeOf(last.place), now)} ago${reasonOf(last)}`;
  return [
    others.length === 0
      ? {
          level: 'warning',
          code: 'BACKUP_FAILED',
          database,
          message: `the last backup of "${database}" failed at ${when}`,
          hint,
        }
      : {
          level: 'error',
          code: 'BACKUP_FAILED_REPEATEDLY',
          database,
          message: `the last ${others.length + 1} backups of "${database}" failed, the latest at ${when}`,
          hint,
        },
  ];
}

/** Whether the newest good backup holds about as much as those before it. */
function contentFindings(
  { database, good: [newest, ...before] }: History,
  { maxSizeChangePercent }: CheckPolicy,
): Finding[] {
  if (!newest) return [];
  const others = before.filter(other => isLike(other, newest)).slice(0, comparedBackups);
  const empty = emptyFinding(database, newest, others);
  if (empty) return [empty];
  if (others.length < 2) return [];
  const usual = median(others.map(sizeOf));
  const size = sizeOf(newest);
  const change = changePercent(size, usual);
  if (change === undefined || Math.max(size, usual) < negligibleBytes) return [];
  if (Math.abs(change) <= maxSizeChangePercent) return [];
  const figures = `${mebibytes(size)}, ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(0)} % against the usual ${mebibytes(usual)}`;
  return [
    change < 0
      ? {
          level: 'error',
          code: 'BACKUP_SHRANK',
          database,
          message: `the newest dump of "${database}" is far smaller than those before it: ${figures}`,
          hint: `See whether data was lost or the wrong database is backed up: restore ${newest.backup.name} into another database (--target-database). If data was deleted on purpose, the next backups make it usual.`,
        }
      : {
          level: 'warning',
          code: 'BACKUP_GREW',
          database,
          message: `the newest dump of "${database}" is far larger than those before it: ${figures}`,
          hint: 'See what grew: a log table, an import that ran twice. If that is as it should be, the next backups make it usual.',
        },
  ];
}

/** A dump can be whole, restore without an error, and be of a database that lost everything. */
function emptyFinding(
  database: string,
  { backup: { name, manifest } }: DatedBackup,
  others: readonly DatedBackup[],
): Finding | undefined {
  const { tables, rows } = manifest.totals;
  const hadTables = others.some(({ backup }) => backup.manifest.totals.tables > 0);
  const hadRows = others.some(({ backup }) => (backup.manifest.totals.rows ?? 0) > 0);
  const lost = tables === 0 && hadTables ? 'table' : rows === 0 && hadRows ? 'row' : undefined;
  if (lost) {
    return {
      level: 'error',
      code: 'BACKUP_EMPTY',
      database,
      message: `the newest backup of "${database}" holds not a single ${lost}, the ones before it did`,
      hint: `Do not rely on ${name}. See whether "${database}" was emptied, or whether host and database are still the right ones; restore an older backup if need be.`,
    };
  }
  const excludes = Object.values(manifest.exclusions).some(list => list.length > 0);
  if (tables > 0 || hadTables || excludes) return undefined;
  return {
    level: 'warning',
    code: 'BACKUP_EMPTY',
    database,
    message: `the newest backup of "${database}" holds not a single table`,
    hint: 'See whether it is the database that you mean. Those of the server, with their sizes: pg-azure-backup databases',
  };
}

/** Another compression or exclusion changes the size of a dump, which says nothing about the data. */
const isLike = ({ backup: a }: DatedBackup, { backup: b }: DatedBackup): boolean =>
  a.manifest.dump.compression === b.manifest.dump.compression &&
  JSON.stringify(a.manifest.exclusions) === JSON.stringify(b.manifest.exclusions);

function verificationFindings(
  { database, good, usable }: History,
  { maxVerifiedAgeDays, verifyLevel }: CheckPolicy,
  now: Date,
): Finding[] {
  const ofOwn = usable.filter(({ backup }) => backup.manifest.label !== 'safety');
  const done = ofOwn.flatMap(({ backup, at }) =>
    backup.verifications.map(verification => ({ name: backup.name, at, verification })),
  );
  // What a verification found stands until this backup, or a later one, passes no smaller one.
  const [standing] = done
    .filter(
      ({ at, verification }) =>
        verification.verdict !== 'passed' &&
        !done.some(
          other =>
            (other.at > at &&
              other.verification.verdict === 'passed' &&
              isAtLeast(other.verification.level, verification.level)) ||
            (other.at.getTime() === at.getTime() && refutes(other.verification, verification)),
        ),
    )
    .toSorted(
      (a, b) =>
        compare(a.verification.verdict, b.verification.verdict) ||
        timeOf(b.verification).getTime() - timeOf(a.verification).getTime(),
    );
  const findings: Finding[] = [];
  if (standing) {
    const { level, verdict } = standing.verification;
    const when = `at ${utc(timeOf(standing.verification))} (level ${level})`;
    findings.push(
      verdict === 'failed'
        ? {
            level: 'error',
            code: 'VERIFICATION_FAILED',
            database,
            message: `backup ${standing.name} failed its verification ${when}, and no newer one has passed since`,
            hint: `Its evidence beside it says what was found. Take another backup, and verify that: ${backUp(database)}`,
          }
        : {
            level: 'warning',
            code: 'NOT_VERIFIABLE',
            database,
            message: `backup ${standing.name} could not be verified ${when}`,
            hint: 'Its evidence beside it says what was lacking, most often an extension, room or memory: let the drill restore where there is enough (--scratch).',
          },
    );
  }
  if (maxVerifiedAgeDays === undefined || good.length === 0) return findings;
  const passed = good
    .flatMap(({ backup }) => verifiedAt(backup, verifyLevel) ?? [])
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
  if (passed && now.getTime() - passed.getTime() <= maxVerifiedAgeDays * dayMs) return findings;
  const level = verifyLevel === 'restore' ? 'restore' : `${verifyLevel} or better`;
  findings.push({
    level: 'error',
    code: 'NOT_VERIFIED',
    database,
    message: passed
      ? `the last backup of "${database}" that passed a verification (level ${level}) did so ${span(passed, now)} ago (${utc(passed)}); allowed are ${maxVerifiedAgeDays} d`
      : `no backup of "${database}" has passed a verification (level ${level})`,
    hint: `Let a scheduled job verify the newest, or do it now: ${ownCommand('verify', '--verify-level', verifyLevel, '--databases', escapePattern(database))}`,
  });
  return findings;
}

/** One finding for each kind of damage, however many backups have it. */
function unusableFindings({ database, good: [newest], unusable }: History): Finding[] {
  const byCode = Map.groupBy(
    unusable.toSorted((a, b) => timeOf(b.place).getTime() - timeOf(a.place).getTime()),
    ({ code }) => code,
  );
  return [...byCode.values()].flatMap(([first, ...others]): Finding[] => {
    if (!first) return [];
    const isNewest = !newest || timeOf(first.place) > newest.at;
    const more = others.length > 0 ? ` (and ${others.length} older ones like it)` : '';
    return [
      {
        level: severityOf(first.code, isNewest),
        code: first.code,
        database,
        message: `backup ${first.name} cannot be used: ${first.reason}${more}`,
        hint: first.hint ?? unusableHints[first.code],
      },
    ];
  });
}

/** An old one that is damaged is one fewer; the newest one is what a restore would take. */
function severityOf(code: UnusableBackup['code'], isNewest: boolean): FindingLevel {
  if (code === 'MANIFEST_TOO_NEW') return 'warning';
  if (code === 'BACKUP_ARCHIVED') return isNewest ? 'warning' : 'notice';
  return isNewest ? 'error' : 'warning';
}

const unusableHints: Readonly<Record<UnusableBackup['code'], string>> = {
  BACKUP_ARCHIVED: 'Bring it back before it is needed: set the tier of its blobs to Cool.',
  BACKUP_FILE_MISSING:
    'Look among the soft-deleted blobs of the store, and for who deletes there besides prune: a lifecycle rule, say.',
  BACKUP_SIZE_WRONG:
    'Somebody replaced the file or cut it off: look for an earlier version of the blob, and for who writes there.',
  MANIFEST_INVALID:
    'Somebody changed it, or it was copied in part: look for an earlier version of the blob. The dump itself may be good: pg_restore can list what is in it.',
  MANIFEST_TOO_NEW: 'Check with that version of pg-azure-backup, or a later one.',
};

/** A clock that is ahead makes a backup the latest for longer than it is. */
function skewFindings({ database, usable }: History, now: Date): Finding[] {
  const [first, ...others] = usable.filter(
    ({ backup, at }) =>
      Date.parse(backup.manifest.snapshotAt) >
      Math.min(at.getTime(), now.getTime()) + toleratedSkewMs,
  );
  if (!first) return [];
  const { name, manifest } = first.backup;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return [
    {
      level: 'warning',
      code: 'CLOCK_SKEW',
      database,
      message: `backup ${name} is dated ${utc(new Date(manifest.snapshotAt))}, after it was written or in the future${more}`,
      hint: 'Set the clock of the PostgreSQL server. Until that date "latest" means this backup: name another one to restore, if it is newer.',
    },
  ];
}

/** A run writes the manifest at once, once it has written the contents; a copy that is under way takes longer. */
const manifestDelayMs = hourMs;

/** Backups that lost their manifest. They are not restored, counted or deleted, and may be all that there is. */
function lostFindings({ database, good: [newest], leftovers }: History, now: Date): Finding[] {
  const lost = leftovers
    .filter(({ kind, files }) => kind === 'lost' && !isFresh(files, manifestDelayMs, now))
    .toSorted((a, b) => timeOf(b.place).getTime() - timeOf(a.place).getTime());
  const [first] = lost;
  if (!first) return [];
  const isNewest = !newest || timeOf(first.place) > newest.at;
  const names = lost.slice(0, shownLost).map(({ place }) => backupName(place));
  const more = lost.length > shownLost ? ` and ${lost.length - shownLost} more` : '';
  const again = lost.some(({ files }) => isRebuildable(files))
    ? `make it again: ${rebuildCommand(first.place)}`
    : 'look for the other files where the store was copied from, or among its soft-deleted blobs.';
  return [
    {
      level: isNewest ? 'error' : 'warning',
      code: 'MANIFEST_MISSING',
      database,
      message: `${lost.length === 1 ? 'a backup' : `${lost.length} backups`} of "${database}" lost the manifest: ${names.join(', ')}${more}`,
      hint: `Where a copy of the store is under way, let it end. A restore takes the dump by its path alone (--backup) now, and prune leaves it alone. To have a backup, ${again}`,
    },
  ];
}

/** How many of them a message names. */
const shownLost = 3;

const isFresh = (files: readonly ListedFile[], limitMs: number, now: Date): boolean =>
  files.some(({ lastModified }) => now.getTime() - lastModified.getTime() <= limitMs);

function unfinishedFindings({ database, leftovers }: History, now: Date): Finding[] {
  const old = leftovers.filter(
    ({ kind, files }) => kind === 'unfinished' && !isFresh(files, unfinishedMs, now),
  );
  if (old.length === 0) return [];
  const bytes = old
    .flatMap(({ files }) => files)
    .reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  return [
    {
      level: 'notice',
      code: 'BACKUP_UNFINISHED',
      database,
      message: `${old.length === 1 ? 'a run' : `${old.length} runs`} that did not end left ${mebibytes(bytes)} of "${database}" in the store`,
      hint: 'The next prune removes that, of a database that has a good backup.',
    },
  ];
}

/** What a backup of all databases would pass over, though somebody may rely on it. */
function serverFindings(server: ServerDatabases | undefined): Finding[] {
  if (!server) return [];
  const worrying = server.leftOut.filter(({ leftOut }) => !leftOut.expected);
  return [
    ...server.failures
      .filter(({ failure }) => !isAbsence(failure))
      .map(
        ({ database, failure }): Finding => ({
          level: 'error',
          code: 'DATABASE_HALF_RESTORED',
          database,
          message: failure.message,
          hint: failure.hint,
        }),
      ),
    ...worrying.map(
      ({ name, leftOut }): Finding => ({
        level: 'warning',
        code: 'DATABASE_LEFT_OUT',
        database: name,
        message: `"${name}" is not backed up: ${leftOut.reason}`,
        hint: 'Mend that, or leave it out with --exclude-databases.',
      }),
    ),
  ];
}

function quotaFindings(
  storedBytes: number,
  { storageQuotaGib, maxQuotaPercent }: CheckPolicy,
): Finding[] {
  if (storageQuotaGib === undefined) return [];
  const percent = (storedBytes / (storageQuotaGib * 1024 ** 3)) * 100;
  if (percent < Math.min(maxQuotaPercent, 100)) return [];
  const isFull = percent >= 100;
  return [
    {
      level: isFull ? 'error' : 'warning',
      code: isFull ? 'STORAGE_FULL' : 'STORAGE_NEARLY_FULL',
      database: null,
      message: `the store holds ${(storedBytes / 1024 ** 3).toFixed(1)} GiB, ${percent.toFixed(0)} % of the ${storageQuotaGib} GiB that it may`,
      hint: 'Keep fewer backups (by the rules of prune), or raise --storage-quota-gib.',
    },
  ];
}

function credentialFindings(
  { what, expiresAt, renewal }: Credential,
  { expiryWarningDays }: CheckPolicy,
  now: Date,
): Finding[] {
  if (!expiresAt) return [];
  const leftMs = expiresAt.getTime() - now.getTime();
  const about = { database: null, hint: renewal };
  if (leftMs <= 0) {
    const message = `${what} expired at ${utc(expiresAt)}`;
    return [{ level: 'error', code: 'CREDENTIAL_EXPIRED', message, ...about }];
  }
  if (leftMs > expiryWarningDays * dayMs) return [];
  return [
    {
      level: leftMs <= urgentDays * dayMs ? 'error' : 'warning',
      code: 'CREDENTIAL_EXPIRING',
      message: `${what} expires in ${span(now, expiresAt)}, at ${utc(expiresAt)}`,
      ...about,
    },
  ];
}

const mebibytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
