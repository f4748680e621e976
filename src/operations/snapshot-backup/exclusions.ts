import { matches, matchesAny, matchesTable, matchesTableOrAbove } from '../../catalog/patterns.ts';
import type { Exclusions } from '../../postgres/contents/exclusions.ts';
import { resolveExclusions } from '../../postgres/contents/exclusions.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { DumpSettings } from './dump-settings.ts';

/** What is left out, by exact names. */
export async function findExclusions(
  snapshotSession: Session,
  { excludeSchemas, excludeTableData }: Pick<DumpSettings, 'excludeSchemas' | 'excludeTableData'>,
): Promise<Exclusions> {
  if (excludeSchemas.length + excludeTableData.length === 0) return { schemas: [], tableData: [] };
  return await snapshotSession.releasing(() =>
    resolveExclusions(
      snapshotSession,
      schema => matchesAny(excludeSchemas, schema),
      table => excludeTableData.some(pattern => matchesTableOrAbove(pattern, table)),
    ),
  );
}

/** Patterns that stand for nothing there is: most often a typing error. */
export const unmatchedExclusions = (settings: DumpSettings, exclusions: Exclusions): string[] =>
  [
    ...settings.excludeSchemas.filter(
      pattern => !exclusions.schemas.some(schema => matches(pattern, schema)),
    ),
    ...settings.excludeTableData.filter(
      pattern => !exclusions.tableData.some(table => matchesTableOrAbove(pattern, table)),
    ),
  ].map(({ text }) => text);

/** What is left out by the name of a partitioned table, for people: not everybody knows that of the option. */
export const partitionsLeftOut = (
  { excludeTableData }: Pick<DumpSettings, 'excludeTableData'>,
  { tableData }: Exclusions,
): string[] =>
  excludeTableData.flatMap(pattern => {
    const partitions = tableData.filter(
      table =>
        !matchesTable(pattern, table) &&
        table.partitionOf?.some(above => matchesTable(pattern, above)),
    );
    return partitions.length > 0
      ? [`${pattern.text} leaves out the rows of ${partitions.length} partitions as well`]
      : [];
  });
