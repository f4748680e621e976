import { hourMs, span, utc } from '../calendar.ts';
import type { FailedRun } from '../failed-run.ts';
import { failedSince, type History } from '../history.ts';
import { option } from '../reference.ts';
import { movedFromFlags } from '../server.ts';
import { timeOf } from '../stamp.ts';
import { backupCommand } from './backup-command.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

const takeOne = (database: string): string =>
  `Look why the scheduled job makes none, whether it still runs at all, and take one now: ${backupCommand(database)}`;

export function neverFindings(history: History): Finding[] {
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
          ? `If none is wanted, leave it out with ${option('exclude-databases')}. If one is: ${backupCommand(database)}`
          : `If that is the same server, give backup and check the same ${option('server-name')}, or say at the next backup ${movedFromFlags(otherServers)}. If not, take a backup, into a place of its own.`,
    },
  ];
}

/** What lets a standby go on whose replay is paused. */
export const resumeReplaySql = 'SELECT pg_catalog.pg_wal_replay_resume();';

const resumeReplay = `See why that standby does not follow its primary: ${resumeReplaySql} lets it go on where it was paused. Then take another backup, or take it from the primary.`;

export function ageFindings(history: History, { maxAgeHours }: CheckPolicy, now: Date): Finding[] {
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

export function failedRunFindings(history: History, now: Date): Finding[] {
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
