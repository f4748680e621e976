import { minuteMs, span, utc } from '../../catalog/calendar.ts';
import { resumeReplaySql } from '../../catalog/findings/age.ts';
import { option } from '../../catalog/reference.ts';
import {
  describeSearchPathNeed,
  ownPathSql,
  type SearchPathNeed,
} from '../../catalog/search-path.ts';
import type { Dangling } from '../../postgres/contents/dangling.ts';
import type { Exclusions } from '../../postgres/contents/exclusions.ts';
import type { Snapshot } from '../../postgres/contents/snapshot.ts';
import { readUnloggedTables, type Standby } from '../../postgres/contents/standby.ts';
import type { Session } from '../../postgres/session/session.ts';
import { listed } from '../name-list.ts';
import type { RunContext } from '../run-context.ts';

/** What is better known when a backup is taken than when it is restored. */

/** Further behind a standby is by a fault, or because somebody wants it to be. */
const usualLagMs = 5 * minuteMs;

/** What a backup of a standby lacks that one of its primary would have. */
export async function warnOfStandby(
  snapshotSession: Session,
  database: string,
  { standby, takenAt }: Snapshot,
  exclusions: Exclusions,
  { reporter }: Pick<RunContext, 'reporter'>,
): Promise<void> {
  if (!standby) return;
  const lacks = [
    lagOf(`"${database}"`, standby, takenAt),
    await lackOfUnlogged(snapshotSession, database, exclusions),
  ];
  for (const lack of lacks) {
    if (lack) reporter.warn(`${lack.message}. ${lack.hint}`);
  }
}

/** That a standby is further behind than usual; `what` is read from it. */
export function lagOf(what: string, { asOf: told, isPaused }: Standby, now: Date) {
  const asOf = told === null ? undefined : new Date(told);
  const age = asOf ? `${span(asOf, now)} old (${utc(asOf)})` : 'of an age that nobody can tell';
  const saying = (how: string) =>
    `${what} is read from a standby ${how}: what the backup holds is ${age}`;
  if (isPaused) {
    return {
      message: saying('whose replay is paused'),
      hint: `To have it go on, on the standby: ${resumeReplaySql}`,
    };
  }
  if (asOf && now.getTime() - asOf.getTime() <= usualLagMs) return undefined;
  return {
    message: saying('that is behind its primary'),
    hint: 'See on the standby whether it still receives (SELECT * FROM pg_stat_wal_receiver;) and recovery_min_apply_delay, or back up the primary.',
  };
}

/** Which rows are on the primary alone. */
export async function lackOfUnlogged(session: Session, database: string, exclusions: Exclusions) {
  const unlogged = await readUnloggedTables(session, exclusions);
  return unlogged.length > 0
    ? {
        message: `"${database}": nobody can read an unlogged table on a standby, so the backup has no rows of ${listed(unlogged)}`,
        hint: 'Back up the primary to have them.',
      }
    : undefined;
}

/** How many of them the log names, and how many the manifest, which is small. */
const shownNeeds = 5;

export const keptNeeds = 50;

/** pg_restore loads with an empty search_path: what would fail then is better known now. */
export function warnOfSearchPath(
  database: string,
  needs: readonly SearchPathNeed[],
  { reporter }: Pick<RunContext, 'reporter'>,
): void {
  if (needs.length === 0) return;
  const shown = needs.slice(0, shownNeeds).map(describeSearchPathNeed).join('; ');
  const more = needs.length > shownNeeds ? `; and ${needs.length - shownNeeds} more` : '';
  reporter.warn(
    `"${database}" may not be loadable as it is: ${shown}${more}. A restore may need ${option('load-search-path')}, until the bodies name the schemas, or in that database: ${needs.slice(0, shownNeeds).map(ownPathSql).join(' ')}`,
  );
}

/** How many of them the log names, and for how many a manifest has room. */
const shownDangling = 20;

export const keptDangling = 1000;

/** What the user left out is needed by something that is in the dump. */
export function warnOfDangling(
  database: string,
  dangling: readonly Dangling[],
  { reporter }: Pick<RunContext, 'reporter'>,
): void {
  const ofUser = dangling.filter(({ extension }) => extension === undefined);
  const names = (some: readonly Dangling[]) =>
    listed(
      some.map(({ object, needs }) => `${object} (needs ${needs})`),
      shownDangling,
    );
  const fixed = ofUser.filter(({ entry }) => entry === null);
  const others = ofUser.filter(({ entry }) => entry !== null);
  if (fixed.length > 0) {
    reporter.warn(
      `"${database}" cannot be restored from this backup as it is: what was left out of it is needed by ${names(fixed)}. Leave those out as well (${option('exclude-schemas')}), or nothing that they need.`,
    );
  }
  if (others.length > 0) {
    reporter.warn(
      `"${database}": a restore of this backup will be without ${names(others)}, for what they need was left out (${option('exclude-schemas')}, ${option('exclude-table-data')}).`,
    );
  }
}
