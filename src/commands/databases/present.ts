import { escapePattern } from '../../catalog/patterns.ts';
import { formatBytes } from '../../output/format.ts';
import { databaseFailureDocument } from '../../output/json.ts';
import { formatTable } from '../../output/table.ts';
import { rewordedFailures, type Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { DatabasesResult } from './databases.ts';
import { type definition, maxMatrixJobs } from './definition.ts';

export { databasesPage as page } from './page.ts';

export const failures = (result: DatabasesResult) => result.failures;

export const reworded = (result: DatabasesResult, wording: Wording): DatabasesResult => ({
  ...result,
  failures: rewordedFailures(result.failures, wording),
});

export function text({ selected, leftOut, sizes }: DatabasesResult): string {
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

export const document = ({ selected, leftOut, sizes, failures: failed }: DatabasesResult) => ({
  databases: selected.map(({ name }) => ({ name, sizeBytes: sizes.get(name) ?? null })),
  leftOut: leftOut.map(({ name, leftOut: why }) => ({ name, reason: why.reason })),
  failures: failed.map(databaseFailureDocument),
});

export function outputs({
  selected,
  failures: failed,
}: DatabasesResult): OutputsOf<typeof definition> {
  const names = selected.map(({ name }) => name);
  return {
    databases: matrixOf(names.map(asItem)),
    'databases-escaped': matrixOf(names.map(asEscapedItem)),
    failures: JSON.stringify(failed.map(databaseFailureDocument)),
  };
}

/** As many jobs as a matrix takes; what one of them gets is a list again. */
function matrixOf(items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  const jobs = Object.values(Object.groupBy(items, (_, index) => index % maxMatrixJobs));
  return JSON.stringify(jobs.map((job = []) => job.join(',')));
}

const asEscapedItem = (name: string): string =>
  name.replace(/[^\n]/gu, '\\$&').replaceAll('\n', '?');

/** The pattern for a name. Nothing can escape a line feed, so that a wildcard has to stand for it. */
const asItem = (name: string): string => escapePattern(name).replaceAll('\n', '?');
