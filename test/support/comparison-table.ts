import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What docs/comparison.md says of a column of PostgreSQL's catalogs. */
export interface Verdict {
  readonly verdict: string;
  readonly why: string;
}

export const keyOf = ({ catalog, column }: { readonly catalog: string; readonly column: string }) =>
  `${catalog}.${column}`;

/** The table of docs/comparison.md, by catalog and column. */
export function comparisonTable(): ReadonlyMap<string, Verdict> {
  const page = readFileSync(join(import.meta.dirname, '../../docs/comparison.md'), 'utf8');
  const rows = page.matchAll(/^\| `(pg_\w+)` \| (.*?) \| (\w+) \| (.*) \|$/gm);
  return new Map(
    [...rows].flatMap(([, catalog = '', columns = '', verdict = '', why = '']) =>
      [...columns.matchAll(/`(\w+)`/g)].map(([, column = '']): [string, Verdict] => [
        keyOf({ catalog, column }),
        { verdict, why },
      ]),
    ),
  );
}
