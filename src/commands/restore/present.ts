import { formatCount } from '../../catalog/format-count.ts';
import { option, verbose } from '../../catalog/reference.ts';
import { formatDuration, printable } from '../../output/format.ts';
import { databaseFailureDocument } from '../../output/json.ts';
import { notificationFailure, type Story, statusOf } from '../../output/story.ts';
import { rewordedFailures, type Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import type { RestoreResult } from './result.ts';

export { restorePage as page } from './page.ts';

export const failures = (result: RestoreResult) => result.failures;

export function reworded(result: RestoreResult, wording: Wording): RestoreResult {
  const { strategy } = result;
  const told = strategy && { ...strategy, reason: wording.message(strategy.reason) };
  return {
    ...result,
    failures: rewordedFailures(result.failures, wording),
    ...(told && { strategy: told }),
  };
}

export function text({ database, source, dryRun, ...result }: RestoreResult): string {
  const unchecked = source.kind === 'foreign' ? source.unchecked : [];
  const notes = unchecked.map(note => printable(`Not checked: ${note}.`));
  const { validation, replaced, strategy } = result;
  if (dryRun) {
    const how = strategy ? ` by ${strategy.name} (${strategy.reason})` : '';
    const would = `Dry run: "${database}" would be restored from ${source.name}${how}. Nothing was changed.`;
    return [printable(would), ...notes].join('\n');
  }
  const lines = [
    `Restored "${database}" from ${source.name} in ${formatDuration(result.durationSeconds)}.`,
    validation
      ? `Compared: ${formatCount(validation.objectsCompared)} objects and ${formatCount(validation.rowsCompared)} rows in ${formatCount(validation.tablesCompared)} tables are as recorded${validation.ok ? '' : ', but for what is not restored'}${validation.definitionsCompared ? '' : ' (definitions were not compared: another major version)'}.`
      : source.kind === 'backup'
        ? `Not compared with what was recorded (${option('validate', 'off')}).`
        : 'Not compared: no manifest speaks of this dump, and nothing was recorded of it.',
    ...(validation?.warnings ?? []).map(warning => `Note: ${warning}.`),
    ...result.unrestored.map(({ entry, reason }) => `Not restored: ${entry.trim()}: ${reason}.`),
    ...result.unrestored.flatMap(({ statement }) =>
      statement === undefined ? [] : [`To run once that is mended: ${statement}`],
    ),
  ];
  if (result.leftOut.length > 0) {
    lines.push(...leftOutLines(result.leftOut));
  }
  if (result.roles && result.roles.created.length > 0) {
    const { created, needPassword } = result.roles;
    lines.push(
      `Created roles: ${created.join(', ')}.${needPassword.length > 0 ? ` These log in and have no password yet: ${needPassword.join(', ')}.` : ''}`,
    );
  }
  if (replaced.kind === 'dropped') {
    lines.push(
      replaced.safetyBackup
        ? `What was there before: safety backup ${replaced.safetyBackup}.`
        : 'What was there before was dropped.',
    );
  }
  if (replaced.kind === 'kept') {
    lines.push(
      `What was there before: database "${replaced.name}", kept until ${replaced.until.toISOString()}${replaced.safetyBackup === undefined ? '' : `, and safety backup ${replaced.safetyBackup}`}.`,
      `To go back: ${replaced.goBack}`,
    );
  }
  return [...lines.map(printable), ...notes].join('\n');
}

const shownLeftOut = 5;

/** What was not restored on purpose, and whether anything is to be done about it. */
function leftOutLines(leftOut: RestoreResult['leftOut']): string[] {
  // What is missing without them comes first.
  const sorted = leftOut.toSorted((a, b) => Number(!a.remedy) - Number(!b.remedy));
  const more = leftOut.length - shownLeftOut;
  return [
    ...sorted
      .slice(0, shownLeftOut)
      .map(
        ({ entry, reason, remedy }) =>
          `Left out: ${entry.trim()}: ${reason}. ${remedy === undefined ? 'Nothing is missing without it.' : `To bring it back: ${remedy}.`}`,
      ),
    ...(more > 0 ? [`Left out, too: ${formatCount(more)} more entries (${verbose}).`] : []),
  ];
}

export const document = (result: RestoreResult) => ({
  database: result.database,
  backup: result.source.name,
  dump: result.source.dump,
  foreign: result.source.kind === 'foreign',
  dryRun: result.dryRun,
  durationSeconds: result.durationSeconds,
  strategy: result.strategy ?? null,
  replaced: result.replaced,
  validation: result.validation ?? null,
  leftOut: result.leftOut,
  unrestored: result.unrestored,
  roles: result.roles ?? null,
  warnings: result.warnings,
  unchecked: result.source.kind === 'foreign' ? result.source.unchecked : [],
  failures: result.failures.map(databaseFailureDocument),
});

export function outputs(result: RestoreResult): OutputsOf<typeof definition> {
  const { replaced } = result;
  return {
    database: result.database,
    'backup-name': result.source.name,
    'duration-seconds': String(result.durationSeconds),
    // Anything else than a comparison that found no difference proves nothing.
    validated: String(result.validation?.ok === true),
    'safety-backup': replaced.kind === 'nothing' ? undefined : replaced.safetyBackup,
    'replaced-database': replaced.kind === 'kept' ? replaced.name : undefined,
    failures: JSON.stringify(result.failures.map(databaseFailureDocument)),
  };
}

export function story(result: RestoreResult): Story {
  const { database, source, durationSeconds, validation, failures: failed } = result;
  const compared = validation
    ? `${formatCount(validation.rowsCompared)} rows in ${formatCount(validation.tablesCompared)} tables compared`
    : 'not compared with what was recorded';
  const took = `took ${formatDuration(durationSeconds)}`;
  return {
    status: statusOf(1, failed),
    title: `"${database}" restored${failed.length > 0 ? ', but not all of it' : ''}`,
    lines: [{ database, backup: source.name, text: `from ${source.name}, ${took}, ${compared}` }],
    failures: failed.map(notificationFailure),
  };
}
