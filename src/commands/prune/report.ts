import { formatCount } from '../../catalog/format-count.ts';
import { backupName } from '../../catalog/names.ts';
import type { Decision } from '../../catalog/retention/plan.ts';
import { formatAge, formatBytes, printable } from '../../output/format.ts';
import { formatTable } from '../../output/table.ts';
import type { PruneResult } from './prune.ts';
import type { PrunedLeftover } from './share.ts';

/** What a prune comes to, in a terminal and as a document. */

/** A backup of the plan, and what became of it. */
export interface PlannedBackup {
  readonly database: string;
  /** `undefined` where nothing says which. */
  readonly server: string | undefined;
  readonly name: string;
  /** `left`: it should go, but its database was not pruned, or not to the end. */
  readonly fate: 'keep' | 'delete' | 'held' | 'left';
  readonly decision: Decision;
  readonly reasons: readonly string[];
}

/** By database, the newest first. */
export function plannedBackups({ dryRun, plans, deleted, held }: PruneResult): PlannedBackup[] {
  const gone = new Set(deleted);
  const holds = new Map(held.map(({ name, reason }) => [name, reason]));
  return plans.flatMap(({ database, server, decisions }) =>
    decisions.map((decision): PlannedBackup => {
      const { entry, action, reasons } = decision;
      const { name } = entry.kind === 'backup' ? entry.backup : entry.broken;
      const hold = holds.get(name);
      const about = { database, server, name, decision };
      if (action === 'keep') return { ...about, fate: 'keep', reasons };
      if (hold !== undefined) return { ...about, fate: 'held', reasons: [...reasons, hold] };
      // A plan is shown as it is, also one that would be refused.
      return { ...about, fate: dryRun || gone.has(name) ? 'delete' : 'left', reasons };
    }),
  );
}

/** There may be thousands, and nobody reads them in a terminal. */
const maxNames = 20;

const inShort = (names: readonly string[]): string =>
  [
    ...names.slice(0, maxNames),
    ...(names.length > maxNames ? [`and ${formatCount(names.length - maxNames)} more`] : []),
  ].join(', ');

/** The plan, and what came of it. */
export function pruneText(result: PruneResult, now: Date): string {
  const { leftovers, failedRunsDeleted, foreign } = result;
  const backups = plannedBackups(result);
  const sentences = [
    ...leftovers.map(leftover => leftoverText(leftover, result)),
    ...(failedRunsDeleted > 0
      ? [`${deletes(result)} ${some(failedRunsDeleted, 'record')} of failed runs.`]
      : []),
    ...(foreign.length > 0
      ? [
          `Left alone, for ${foreign.length === 1 ? 'it is' : 'they are'} none of ours: ${some(foreign.length, 'file')} (${inShort(foreign.map(({ name }) => name))}).`,
        ]
      : []),
    pruneSentence(result),
  ];
  return [
    ...(backups.length > 0 ? [planTable(backups, now)] : []),
    ...sentences.map(printable),
  ].join('\n');
}

/** `Deleted 3 of 14 backups, freed 1.2 GiB.` */
export function pruneSentence(result: PruneResult): string {
  const { dryRun, deleted, held, freedBytes } = result;
  const total = plannedBackups(result).length;
  const also = held.length > 0 ? `, ${formatCount(held.length)} held` : '';
  return dryRun
    ? `Dry run: ${formatCount(deleted.length)} of ${some(total, 'backup')} would be deleted${also}, ${formatBytes(freedBytes)} freed.`
    : `Deleted ${formatCount(deleted.length)} of ${some(total, 'backup')}${also}, freed ${formatBytes(freedBytes)}.`;
}

const fateWords = { keep: 'keep', delete: 'DELETE', held: 'HELD', left: 'NOT DONE' } as const;

const planTable = (backups: readonly PlannedBackup[], now: Date): string =>
  formatTable(
    [
      { title: 'DATABASE' },
      { title: 'SERVER' },
      { title: 'BACKUP' },
      { title: 'AGE', align: 'right' },
      { title: 'LABEL' },
      { title: 'SIZE', align: 'right' },
      { title: 'ACTION' },
      { title: 'WHY' },
    ],
    backups.map(({ database, server, name, fate, reasons, decision: { entry } }) => {
      const manifest = entry.kind === 'backup' ? entry.backup.manifest : undefined;
      return [
        database,
        server ?? '',
        name,
        manifest ? formatAge((now.getTime() - Date.parse(manifest.snapshotAt)) / 1000) : '',
        manifest?.label ?? 'BROKEN',
        manifest ? formatBytes(manifest.dump.sizeBytes) : '',
        fateWords[fate],
        reasons.join('; '),
      ];
    }),
  );

const deletes = ({ dryRun }: PruneResult): string => (dryRun ? 'Would delete' : 'Deleted');

const leftoverText = ({ place, files, action, reason }: PrunedLeftover, result: PruneResult) =>
  `${action === 'deleted' ? deletes(result) : 'Left alone'}: ${some(files.length, 'file')} of ${backupName(place)} without a manifest (${reason}).`;

const some = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

export const pruneDocument = (result: PruneResult) => ({
  dryRun: result.dryRun,
  backups: plannedBackups(result).map(
    ({ database, server, name, decision: { action, reasons } }) => ({
      database,
      server: server ?? null,
      name,
      action,
      reasons,
    }),
  ),
  deleted: result.deleted,
  held: result.held,
  refused: result.plans.flatMap(({ database, server, refused }) =>
    refused ? [{ database, server: server ?? null, ...refused }] : [],
  ),
  leftovers: result.leftovers.map(({ place, files, action, reason }) => ({
    database: place.database,
    files: files.map(({ name }) => name),
    action,
    reason,
  })),
  failedRunsDeleted: result.failedRunsDeleted,
  foreign: result.foreign.map(({ name }) => name),
  freedBytes: result.freedBytes,
});
