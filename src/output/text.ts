import type { Check } from '../catalog/evidence.ts';
import { rebuildCommand } from '../catalog/leftover.ts';
import { dataAsOf } from '../catalog/manifest.ts';
import type { BackupResult } from '../commands/backup/run.ts';
import type { DatabasesResult } from '../commands/databases/run.ts';
import type { ListResult } from '../commands/list/run.ts';
import { pruneText } from '../commands/prune/report.ts';
import type { RestoreResult } from '../commands/restore/result.ts';
import type { VerifyResult } from '../commands/verify/run.ts';
import { checkText, proofText, statusText } from './check.ts';
import { formatAge, formatBytes, formatCount, formatDuration, printable } from './format.ts';
import type { Outcome } from './outcome.ts';
import { formatTable } from './table.ts';
import { checksPassed, isWrong, verdictWords } from './verify.ts';

/** What a person reads at the end of a command. */
export function outcomeText(outcome: Outcome, now: Date): string {
  switch (outcome.verb) {
    case 'databases':
      return databasesText(outcome.result);
    case 'backup':
    case 'notify':
      return backupText(outcome.result);
    case 'list':
      return listText(outcome.result, now);
    case 'download':
      return outcome.result.files.join('\n');
    case 'restore':
      return restoreText(outcome.result);
    case 'verify':
      return verifyText(outcome.result);
    case 'prune':
      return pruneText(outcome.result, now);
    case 'check':
      return checkText(outcome.result);
    case 'status':
      return statusText(outcome.result);
  }
}

function databasesText({ selected, leftOut, sizes }: DatabasesResult): string {
  const size = (name: string) => {
    const bytes = sizes.get(name);
    return bytes === undefined ? '' : formatBytes(bytes);
  };
  return formatTable(
    [{ title: 'DATABASE' }, { title: 'SIZE', align: 'right' }, { title: 'BACKUP' }],
    [
      ...selected.map(({ name }) => [name, size(name), 'yes']),
      ...leftOut.map(({ name, leftOut: why }) => [name, size(name), `no: ${why.reason}`]),
    ],
  );
}

function backupText({ backups }: Pick<BackupResult, 'backups'>): string {
  if (backups.length === 0) return '';
  return formatTable(
    [
      { title: 'DATABASE' },
      { title: 'BACKUP' },
      { title: 'SIZE', align: 'right' },
      { title: 'ROWS', align: 'right' },
      { title: 'TOOK', align: 'right' },
    ],
    backups.map(({ name, manifest }) => [
      manifest.database,
      name,
      formatBytes(manifest.dump.sizeBytes),
      manifest.totals.rows === null ? '' : formatCount(manifest.totals.rows),
      formatDuration((Date.parse(manifest.finishedAt) - Date.parse(manifest.startedAt)) / 1000),
    ]),
  );
}

function listText({ entries, foreign, rebuildable }: ListResult, now: Date): string {
  const backups = entries.length === 0 ? 'There are no backups.' : backupsTable(entries, now);
  if (foreign.length === 0) return backups;
  const dumps = formatTable(
    [
      { title: 'DUMP WITHOUT A MANIFEST' },
      { title: 'SIZE', align: 'right' },
      { title: 'WRITTEN (UTC)' },
    ],
    foreign.map(({ name, sizeBytes, lastModified }) => [
      name,
      formatBytes(sizeBytes),
      lastModified.toISOString().slice(0, 19).replace('T', ' '),
    ]),
  );
  const again = rebuildable.map(
    database => `To make missing manifests again: ${rebuildCommand({ database })}`,
  );
  return [backups, '', dumps, ...again.map(printable)].join('\n');
}

function backupsTable(entries: ListResult['entries'], now: Date): string {
  return formatTable(
    [
      { title: 'DATABASE' },
      { title: 'SERVER' },
      { title: 'TIME (UTC)' },
      { title: 'AGE', align: 'right' },
      { title: 'LABEL' },
      { title: 'SIZE', align: 'right' },
      { title: 'ROWS', align: 'right' },
      { title: 'VERIFIED' },
      { title: 'NAME' },
    ],
    entries.map(entry => {
      if (entry.kind === 'broken') {
        const { place, name, reason } = entry.broken;
        return [place.database, '', '', '', 'BROKEN', '', '', '', `${name}: ${reason}`];
      }
      const { name, server, manifest } = entry.backup;
      return [
        manifest.database,
        server,
        manifest.snapshotAt.slice(0, 19).replace('T', ' '),
        formatAge((now.getTime() - Date.parse(dataAsOf(manifest))) / 1000),
        manifest.label,
        formatBytes(manifest.dump.sizeBytes),
        manifest.totals.rows === null ? '' : formatCount(manifest.totals.rows),
        proofText(entry.backup, now),
        name,
      ];
    }),
  );
}

function restoreText({ database, source, dryRun, ...result }: RestoreResult): string {
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
        ? 'Not compared with what was recorded (--no-validate).'
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
    ...(more > 0 ? [`Left out, too: ${formatCount(more)} more entries (--verbose).`] : []),
  ];
}

/** A line for each backup, then every problem. Failures without evidence are told as errors. */
function verifyText({ verified }: VerifyResult): string {
  if (verified.length === 0) return '';
  const overview = formatTable(
    [
      { title: 'DATABASE' },
      { title: 'BACKUP' },
      { title: 'LEVEL' },
      { title: 'VERDICT' },
      { title: 'CHECKS PASSED', align: 'right' },
      { title: 'ROWS', align: 'right' },
      { title: 'RECOVERED IN', align: 'right' },
    ],
    verified.map(({ backup, evidence: { database, level, verdict, checks, recovery } }) => [
      database,
      backup.name,
      level,
      verdictWords[verdict],
      checksPassed(checks),
      // Nobody counted them again where nothing was restored.
      recovery && backup.manifest.totals.rows !== null
        ? formatCount(backup.manifest.totals.rows)
        : '',
      recovery ? formatDuration(recovery.totalSeconds) : '',
    ]),
  );
  const problems = verified.flatMap(({ backup, evidence, evidenceName }) => {
    const wrong = evidence.checks.filter(isWrong);
    if (wrong.length === 0) return [];
    return [
      '',
      `${backup.name} (evidence: ${evidenceName ?? 'not kept'}):`,
      ...wrong.flatMap(checkLines),
    ];
  });
  return [overview, ...problems.map(printable)].join('\n');
}

const checkLines = ({ name, verdict, figure, problems, hint }: Check): string[] => [
  `  ${name} ${verdictWords[verdict]}: ${figure}`,
  ...problems.map(problem => `    - ${problem}`),
  ...(hint ? [`    What to do: ${hint}`] : []),
];
