import { compareContents } from '../compare-contents.ts';
import type { Contents } from '../contents.ts';
import { option } from '../reference.ts';
import { counted, listed, sentence } from './figure.ts';
import type { Found, LoadFindings, Recorded } from './findings.ts';
import { differsHint, type Judgement, judgeDifferences, judgement, skipped } from './judgement.ts';

export function judgeRows(
  { manifest, contents, emptied, incomplete }: Recorded,
  wanted: Contents,
  { rows: restored }: Found<'rows'>,
): Judgement {
  if (contents.rows === null) {
    return skipped(
      'not counted when the backup was taken',
      `Back up with ${option('row-counts')} exact.`,
    );
  }
  const { rows, warnings } = compareRows(wanted, restored);
  const tables = wanted.rows?.filter(([kind]) => kind === 'table') ?? [];
  const total = tables.reduce((sum, [, , number]) => sum + number, 0);
  const withoutRows = manifest.exclusions.tableData.length;
  const figure = sentence([
    `${counted(total, 'row')} in ${counted(tables.length, 'table')}`,
    withoutRows > 0 && `${counted(withoutRows, 'table')} without rows in the backup`,
    emptied.length > 0 && `rows left out of this restore: ${listed(emptied)}`,
    listed(warnings),
  ]);
  const differences = rows.map(({ table, recorded, restored: now }) => ({
    text: `${table}: ${rowsOrNone(recorded)} recorded, ${rowsOrNone(now)} restored`,
    isLack: now === null,
  }));
  return judgeDifferences(figure, differences, incomplete);
}

const rowsOrNone = (rows: number | null): string =>
  rows === null ? 'no table' : counted(rows, 'row');

/** Compares nothing but numbers of rows. */
const compareRows = ({ schemaVersion, major, rows }: Contents, restored: Contents['rows']) =>
  compareContents(
    { schemaVersion, major, objects: [], rows },
    { schemaVersion, major, objects: [], rows: restored },
  );

export function judgeContents(
  wanted: Contents,
  found: LoadFindings,
  rows: Found<'rows'>,
): Judgement {
  if (!wanted.hashes) {
    return skipped(
      'not asked for when the backup was taken',
      `Back up with ${option('content-hashes')}.`,
    );
  }
  if (wanted.major !== found.major) {
    return skipped(
      `not compared: ${wanted.major} -> ${found.major}, where the same rows may have other hashes`,
    );
  }
  // With the objects: another version of an extension explains other wordings.
  const objects = 'found' in found.objects ? found.objects.found.contents : wanted;
  const { contents, contentsCompared, warnings } = compareContents(wanted, { ...objects, ...rows });
  const known = compareContents(wanted, { ...objects, rows: rows.rows }).warnings;
  return judgement(
    sentence([
      `what is in ${counted(contentsCompared, 'table')}`,
      listed(warnings.filter(warning => !known.includes(warning))),
    ]),
    contents.map(table => `${table}: other rows than recorded, though as many`),
    differsHint,
  );
}
