import { option } from '../../catalog/reference.ts';
import type { Tolerance } from '../../postgres/archive/lenient-restore.ts';

/** How it was tried. */
interface Tried {
  readonly tolerates: Tolerance;
  readonly searchPath: string | undefined;
}

/** What mends a dump that cannot be loaded. */
export const remediesFor = (problem: string, { searchPath, tolerates }: Tried): string =>
  [
    'Mend in the database what the message names, and take a new backup.',
    ...(/does not exist/.test(problem) && searchPath === undefined
      ? [`Where a function needs the search_path of the database: ${option('load-search-path')}.`]
      : []),
    ...(tolerates === 'nothing'
      ? [
          `Where no more than constraints or indexes fail: ${option('on-constraint-failure')} report.`,
        ]
      : []),
  ].join(' ');

/** What a user can do where nothing could be tried. */
export const choices = (target: string, { hint }: { readonly hint: string }): string =>
  `"${target}" is as it was. ${hint} Or restore beside it, which drops nothing: ${option('strategy')} swap, where the server has room for two copies. Or do without the proof: ${option('accept-unproven-safety-backup')}.`;
