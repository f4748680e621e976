import * as z from 'zod';
import { quoteIfNeeded } from '../session/quoting.ts';
import { longList, type Session } from '../session/session.ts';
import { lackedPrivilegesSql } from '../sql/read-privileges.ts';
import type { Exclusions } from './exclusions.ts';

const lacked = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['partitioned table', 'sequence', 'policy']), ident: z.string() }),
  z.object({ kind: z.literal('large object'), ident: z.string().regex(/^\d+$/) }),
]);

type Lacked = z.infer<typeof lacked>;

/**
 * Fails, in the server's own words, where this login may not read what pg_dump will. None of the statements reads a
 * row: a policy is found when a query over its table is only parsed.
 */
export async function requireRights(session: Session, exclusions: Exclusions): Promise<void> {
  const rowsLeftOut = exclusions.tableData.map(
    ({ schema, name }) => `${quoteIfNeeded(schema)}.${quoteIfNeeded(name)}`,
  );
  const found = await session.rows(lacked, longList(lackedPrivilegesSql), [
    exclusions.schemas,
    rowsLeftOut,
  ]);
  for (const one of found) await session.execute(refusedStatement(one));
}

function refusedStatement({ kind, ident }: Lacked): string {
  switch (kind) {
    case 'partitioned table':
      return `LOCK TABLE ONLY ${ident} IN ACCESS SHARE MODE`;
    case 'sequence':
      return `SELECT s.last_value FROM ${ident} AS s`;
    case 'policy':
      return `PREPARE parsed AS SELECT FROM ONLY ${ident}; DEALLOCATE parsed`;
    case 'large object':
      return `SELECT pg_catalog.lo_get(${ident}, 0, 1)`;
  }
}
