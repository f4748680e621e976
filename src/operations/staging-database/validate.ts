import { exchangedProblem } from '../../catalog/beyond-dump.ts';
import type { Validation } from '../../catalog/compare-contents.ts';
import { compareContents, withoutLeftOut } from '../../catalog/compare-contents.ts';
import { inventoryOf } from '../../catalog/contents.ts';
import { Failure } from '../../catalog/failure.ts';
import { withoutMadeAfterRows, withoutViews } from '../../catalog/loadable.ts';
import { objectsOf } from '../../postgres/archive/bound-extensions.ts';
import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import { viewOf } from '../../postgres/archive/refresh.ts';
import { hasStatistics } from '../../postgres/archive/toc.ts';
import { readBeyondDump } from '../../postgres/contents/beyond-dump.ts';
import { readContents } from '../../postgres/contents/contents.ts';
import { analyze, analyzeMissing } from '../../postgres/contents/statistics.ts';
import { asUsualIn, isOfTimescale } from '../../postgres/database/restoring-mode.ts';
import { quoteLiteral } from '../../postgres/session/quoting.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import type { RunContext } from '../run-context.ts';

/**
 * Gathers the statistics that the backup did not bring, and compares the new database with what was recorded, if that
 * is wanted: side by side where there may be two sessions, for neither keeps more than one core busy by itself.
 */
export async function validateContents(
  { restorer }: StagingParts,
  database: string,
  { request, source, contents, list, sessions, searchPath, tolerates }: Plan,
  { reporter, signal }: RunContext,
): Promise<Validation | undefined> {
  const gatherStatistics = async () => {
    reporter.info('Analyzing');
    await using session = await restorer.connect(database, 'restore', signal);
    // It evaluates the expressions of indexes.
    if (searchPath !== undefined) await session.execute(setPath(searchPath));
    if (tolerates !== 'nothing' || !hasStatistics(list.text)) return await analyze(session);
    const tables = await analyzeMissing(session);
    reporter.detail(`Statistics came with the backup; gathered for tables without: ${tables}`);
  };
  const compare = async () => {
    if (!request.validate || !contents) return undefined;
    reporter.info('Comparing with what was recorded');
    await using session = await restorer.connect(database, 'restore', signal);
    if (isOfTimescale(list)) await asUsualIn(session);
    const { exclusions } = source.facts;
    const depth = {
      countRows: contents.rows !== null,
      // Across major versions the hashes are others, whatever is in the rows.
      hashContents: contents.hashes !== undefined && contents.major === restorer.major,
      recorded: contents,
    };
    const inventory = inventoryOf(contents);
    const restored = await readContents(session, restorer.major, exclusions, depth, inventory);
    const { bound, lacks, emptied } = list;
    const apart = bound ? objectsOf(bound, contents) : [];
    const beyond = contents.beyondDump && (await readBeyondDump(session, exclusions, 'restored'));
    return compareContents(withoutLeftOut(contents, [...lacks, ...apart], emptied), {
      ...restored,
      ...(beyond && { beyondDump: beyond.beyondDump }),
    });
  };
  if (sessions < 2) {
    await gatherStatistics();
    return await compare();
  }
  // When one fails, the other ends with the database: it is dropped then.
  const [, validation] = await Promise.all([gatherStatistics(), compare()]);
  return validation;
}

const setPath = (path: string): string =>
  `SELECT pg_catalog.set_config('search_path', ${quoteLiteral(path)}, false)`;

/** How many differences a message names. */
const shownDifferences = 5;

/**
 * Throws when the comparison found differences, other than what is known not to have been restored.
 * `state` says what the user is left with.
 */
export function refuseDifferences(
  found: Validation | undefined,
  unrestored: readonly Unrestored[],
  state: string,
): void {
  const lacks = unrestored.some(({ kind }) => kind === 'rows' || kind === 'definition');
  const filled =
    found &&
    withoutViews(
      found,
      unrestored.flatMap(one => viewOf(one) ?? []),
    );
  const validation = filled && lacks ? withoutMadeAfterRows(filled) : filled;
  if (!validation || validation.ok) return;
  const findings = [
    ...validation.missing.map(object => `missing: ${object}`),
    ...validation.unexpected.map(object => `not in the backup: ${object}`),
    ...validation.changed.map(object => `differs: ${object}`),
    ...validation.rows.map(
      ({ table, recorded, restored }) => `rows of ${table}: ${recorded} recorded, ${restored} now`,
    ),
    ...validation.contents.map(table => `other rows in ${table}`),
    ...validation.exchanged.map(exchangedProblem),
  ];
  const versions = validation.warnings.filter(warning => warning.startsWith('extension '));
  const cause = versions.length > 0 ? ` What may be the cause: ${versions.join('; ')}.` : '';
  const shown = findings.slice(0, shownDifferences).join('; ');
  throw new Failure(
    'VALIDATION_FAILED',
    `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > shownDifferences ? '; …' : ''}`,
    state + cause,
  );
}
