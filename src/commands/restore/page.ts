import type { RowDifference, Validation } from '../../catalog/compare-contents.ts';
import { dataAsOf } from '../../catalog/manifest.ts';
import type { ExternalSource, KnownSource } from '../../catalog/source.ts';
import { formatBytes, formatDuration, printable } from '../../output/format.ts';
import {
  bullets,
  code,
  details,
  facts,
  fence,
  join,
  type Markdown,
  md,
  none,
  type Section,
  table,
  yaml,
} from '../../output/gfm.ts';
import { ageOf, count, type SummaryContext, sentence, serverOf, utc } from '../../output/page.ts';
import type { RestoreResult } from './result.ts';

/** Longer ones are written for people: a database may have a comment of any length. */
const maxStatementLength = 20_000;

export function restorePage(result: RestoreResult, context: SummaryContext): Section[] {
  const { dryRun, validation, warnings, leftOut, source } = result;
  const unchecked = source.kind === 'foreign' ? source.unchecked : [];
  return [
    restoreVerdict(result),
    dryRun
      ? md`**Nothing was changed.** The ${source.kind === 'backup' ? 'backup was fetched and is whole' : 'dump was fetched and read to its end'}.`
      : undefined,
    warnings.length > 0 ? md`The data is in place. What is left to do:` : undefined,
    bullets('warnings', warnings),
    ...notRestored(result),
    unchecked.length > 0 ? md`No manifest speaks of this dump. What that means:` : undefined,
    bullets('what was not checked', unchecked),
    restoreFacts(result, context),
    validation && validation.warnings.length > 0
      ? md`Differences that a correct restore may show:`
      : undefined,
    bullets('differences', validation?.warnings ?? []),
    recoveryHint(result, context),
    leftOut.length > 0
      ? details(
          md`${count(leftOut.length, 'entry', 'entries')} of the dump ${dryRun ? 'would be' : leftOut.length === 1 ? 'was' : 'were'} left out`,
          table('entries', leftOut, [
            { title: 'Entry', cell: ({ entry }) => code(entry) },
            { title: 'Why', cell: ({ reason }) => md`${reason}` },
          ]),
        )
      : undefined,
  ];
}

/** What is missing, and the statements that make up for it. */
function notRestored({ unrestored }: RestoreResult): Section[] {
  if (unrestored.length === 0) return [];
  const statements = unrestored.flatMap(({ statement }) => statement ?? []).join('\n');
  return [
    md`All rows are there. What could not be restored:`,
    bullets(
      'what was not restored',
      unrestored.map(({ entry, reason }) => `${entry.trim()}: ${reason}`),
    ),
    ...(statements === '' || statements.length > maxStatementLength
      ? []
      : [md`When the cause is gone, run:`, fence('sql', printable(statements))]),
  ];
}

function restoreVerdict({
  database,
  source: from,
  dryRun,
  validation,
  warnings,
  unrestored,
}: RestoreResult): Markdown {
  const source = from.database;
  const as = database === source ? md`` : md` as ${code(database)}`;
  if (dryRun) return md`## Dry run: ${code(source)} would be restored${as}`;
  const restored = md`${code(source)} restored${as}`;
  if (unrestored.length > 0) return md`## ❌ ${restored}, but not all of it`;
  if (validation?.ok === false) return md`## ❌ ${restored}, but not as recorded`;
  if (warnings.length > 0) return md`## ⚠️ ${restored}, with ${count(warnings.length, 'warning')}`;
  if (from.kind === 'foreign') return md`## ⚠️ ${restored} from a dump without a manifest`;
  return validation ? md`## ✅ ${restored} and compared` : md`## ✅ ${restored}, not compared`;
}

function restoreFacts(result: RestoreResult, { now, location }: SummaryContext): Markdown {
  const { roles, source } = result;
  const done = [
    ['Replaced', replacedText(result)],
    ...(roles && roles.created.length > 0 ? [['Roles', rolesText(roles)] as const] : []),
    ['Compared', comparedText(result)],
    ['Took', md`${formatDuration(result.durationSeconds)}`],
  ] as const;
  const { strategy } = result;
  return facts([
    ...(source.kind === 'backup' ? backupFacts(source, now) : dumpFacts(source)),
    ['Size of the dump', md`${formatBytes(source.facts.dump.sizeBytes)}`],
    ...(strategy ? [['Strategy', md`${strategy.name}: ${strategy.reason}`] as const] : []),
    ...(location === undefined ? [] : [['Store', code(location)] as const]),
    ...(result.dryRun ? [] : done),
  ]);
}

type Fact = readonly [label: string, value: Markdown];

const backupFacts = ({ name, facts: manifest }: KnownSource, now: Date): Fact[] => [
  ['Backup', code(name)],
  ['Data as of', md`${utc(dataAsOf(manifest))} (${ageOf(dataAsOf(manifest), now)})`],
  ['Taken from', serverOf(manifest)],
  ['Label', md`${manifest.label}`],
];

const dumpFacts = ({ name, createdAt, facts: { server } }: ExternalSource): Fact[] => [
  ['Dump', code(name)],
  ['Made', createdAt === undefined ? none : md`${createdAt}, by its own account`],
  ['Taken from', md`PostgreSQL ${server.version}`],
];

function rolesText({ created, needPassword }: NonNullable<RestoreResult['roles']>): Markdown {
  const names = (roles: readonly string[]) => sentence(roles.map(role => md`${code(role)}`));
  return needPassword.length === 0
    ? md`created ${names(created)}`
    : md`created ${names(created)}; without a password that they could log in by: ${names(needPassword)}`;
}

function replacedText({ replaced }: RestoreResult): Markdown {
  switch (replaced.kind) {
    case 'nothing':
      return md`nothing: there was no database of this name`;
    case 'dropped':
      return replaced.safetyBackup === undefined
        ? md`what had this name was dropped, without a safety backup`
        : md`the old database was dropped; safety backup ${code(replaced.safetyBackup)}`;
    case 'kept':
      return md`the old database is kept as ${code(replaced.name)} until ${utc(replaced.until.toISOString())}${replaced.safetyBackup === undefined ? md`` : md`; safety backup ${code(replaced.safetyBackup)}`}`;
  }
}

function comparedText({ validation, source }: RestoreResult): Markdown {
  if (source.kind === 'foreign') return md`no: nothing was recorded of this dump`;
  if (!validation) return md`no: validation was switched off`;
  const { objectsCompared, rowsCompared, tablesCompared, definitionsCompared } = validation;
  const counted = source.facts.totals.rows !== null;
  return join(
    [
      counted
        ? md`${count(objectsCompared, 'object')} and ${count(rowsCompared, 'row')} in ${count(tablesCompared, 'table')}: ${comparison(validation)}`
        : md`${count(objectsCompared, 'object')}: ${comparison(validation)}; rows had not been counted`,
      ...(definitionsCompared
        ? []
        : [md`definitions were not compared, for the server is of another major version`]),
    ],
    md`; `,
  );
}

function comparison({ ok, warnings, ...found }: Validation): Markdown {
  if (ok)
    return warnings.length > 0 ? md`as recorded, but for the notes below` : md`all as recorded`;
  const rows = found.rows.map(
    ({ table: of, recorded, restored }: RowDifference) =>
      md`rows of ${code(of)}: ${recorded ?? 'none'} recorded, ${restored ?? 'none'} now`,
  );
  const findings = [
    ...found.missing.map(object => md`missing ${code(object)}`),
    ...found.unexpected.map(object => md`not in the backup: ${code(object)}`),
    ...found.changed.map(object => md`different ${code(object)}`),
    ...rows,
    ...found.contents.map(table => md`other rows in ${code(table)}`),
  ];
  return md`**${count(findings.length, 'difference')}:** ${sentence(findings)}`;
}

function recoveryHint(
  { database, replaced }: RestoreResult,
  { restoreStep }: SummaryContext,
): Section {
  if (replaced.kind === 'kept') {
    return details(
      md`How to go back (until ${utc(replaced.until.toISOString())})`,
      ...renamingBack(database, replaced.name, replaced.goBack),
    );
  }
  if (replaced.kind === 'nothing' || replaced.safetyBackup === undefined) return undefined;
  const { safetyBackup } = replaced;
  return details(
    md`How to go back`,
    md`The safety backup holds the database as it was before. As a step of a workflow:`,
    yaml(restoreStep({ database, backup: safetyBackup, target: database })),
  );
}

function renamingBack(database: string, kept: string, goBack: string): Markdown[] {
  if (goBack.length > maxStatementLength) {
    return [
      md`The statements are too long for this page. By hand: rename ${code(database)} to another name, then ${code(kept)} to ${code(database)}.`,
    ];
  }
  const shown = printable(goBack);
  return [
    md`Run this in another database (postgres, say) while nobody is connected to ${code(database)}. The restored database stays, under another name.`,
    fence('sql', shown),
    ...(shown === goBack
      ? []
      : [md`Line breaks and other control characters are shown as escapes here: put them back.`]),
  ];
}
