import { Failure } from '../../catalog/failure.ts';
import { stateOf } from '../session/error-codes.ts';
import { long } from '../session/session.ts';
import { scriptOf, statementsIn } from './entry-statements.ts';
import { behaveLikePgRestore, type Loading, loadOn, type Unrestored } from './lenient-restore.ts';
import { onOneLine } from './statements.ts';

/**
 * Materialized views are filled when all else is there, and again after one another: what the query of one calls
 * may read another, which pg_dump knows nothing of. One that cannot be filled keeps nothing else from its place.
 */

/** The entries that fill materialized views, and the others. */
export function splitRefreshes(list: string): {
  readonly refreshes: string;
  readonly others: string;
} {
  const lines = list.split('\n').filter(line => line !== '');
  const isRefresh = (line: string) => /^\d+; \d+ \d+ MATERIALIZED VIEW DATA /.test(line);
  const text = (some: readonly string[]) => some.map(line => `${line}\n`).join('');
  return {
    refreshes: text(lines.filter(isRefresh)),
    others: text(lines.filter(line => !isRefresh(line))),
  };
}

/** Fills them. Answers those that cannot be. */
export async function refreshViews(loading: Loading): Promise<Unrestored[]> {
  const { server, tools, request, signal } = loading;
  let waiting = [...(await loadOn(loading)).keys()];
  if (waiting.length === 0) return [];
  const reader = { server, tools, archive: request.archive, signal };
  await using session = await server.connect(request.database, 'restore', signal);
  await behaveLikePgRestore(session, request.searchPath);
  while (true) {
    const failed: { readonly line: string; readonly unfilled: Unrestored }[] = [];
    for (const line of waiting) {
      const statements = statementsIn(await scriptOf(reader, [{ line }]));
      try {
        for (const statement of statements) await session.execute(long(statement));
      } catch (error) {
        if (!(error instanceof Failure) || session.lost.aborted || signal.aborted) throw error;
        const unfilled: Unrestored = {
          kind: isAbroad(error) ? 'remote rows of a view' : 'rows of a view',
          entry: line.replace(/^\d+; \d+ \d+ /, ''),
          reason: error.message,
          statement: statements.map(statement => `${onOneLine(statement)};`).join(' '),
        };
        failed.push({ line, unfilled });
      }
    }
    if (failed.length === 0 || failed.length === waiting.length) {
      return failed.map(({ unfilled }) => unfilled);
    }
    waiting = failed.map(({ line }) => line);
  }
}

/**
 * Whether another server did not answer, or we may not ask it: classes of connections and of foreign data, and
 * what postgres_fdw says for want of a user mapping or its password.
 */
const isAbroad = (error: Failure): boolean =>
  /^(?:08|HV|2F003)/.test(stateOf(error)) || /user mapping not found/.test(error.message);

/** The materialized view, by its ident. */
export const viewOf = ({ statement = '' }: Unrestored): string | undefined =>
  /^REFRESH MATERIALIZED VIEW (.*);$/s.exec(statement)?.[1];

/** Whether it is a view that could not be filled. */
export const isUnfilled = ({ kind }: Unrestored): boolean =>
  kind === 'rows of a view' || kind === 'remote rows of a view';
