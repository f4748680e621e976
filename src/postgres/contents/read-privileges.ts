import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { missingPrivilege } from '../session/missing-privilege.ts';
import { quoteIfNeeded } from '../session/quoting.ts';
import type { Server } from '../session/server.ts';
import { longList, type Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';
import { lackedPrivilegesSql } from '../sql/read-privileges.ts';
import type { Exclusions } from './exclusions.ts';
import { lockTables } from './table-locks.ts';

const lacked = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['partitioned table', 'sequence']), ident: z.string() }),
  z.object({ kind: z.literal('policy'), ident: z.string(), name: z.string() }),
  z.object({ kind: z.literal('large object'), ident: z.string().regex(/^\d+$/) }),
]);

type Lacked = z.infer<typeof lacked>;

/**
 * What this login may not read of what pg_dump will, in the server's own words: one of each kind, in the order in which
 * a backup meets them. None of the statements reads a row: a policy is found when a query over its table is only
 * parsed.
 */
export async function refusedReads(
  session: Session,
  server: Server,
  exclusions: Exclusions,
): Promise<Failure[]> {
  const refused: Failure[] = [];
  // A refusal would end the transaction, and with it the snapshot.
  const attempt = async (read: () => Promise<unknown>, unlike?: (refusal: Failure) => Failure) => {
    try {
      await session.releasing(read);
    } catch (error) {
      const refusal = refusalOf(error);
      refused.push(unlike?.(refusal) ?? refusal);
    }
  };
  await attempt(() => lockTables(session, exclusions));
  const rowsLeftOut = exclusions.tableData.map(
    ({ schema, name }) => `${quoteIfNeeded(schema)}.${quoteIfNeeded(name)}`,
  );
  const found = await session.rows(lacked, longList(lackedPrivilegesSql), [
    exclusions.schemas,
    rowsLeftOut,
  ]);
  for (const one of found) {
    await attempt(
      () => session.execute(refusedStatement(one)),
      refusal => (one.kind === 'policy' ? ofPolicy(refusal, one.name, server) : refusal),
    );
  }
  return refused.filter(
    ({ message }, at) => refused.findIndex(other => other.message === message) === at,
  );
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

/** In a schema that the login may not use the server speaks of that alone, and of the policy once it may. */
function ofPolicy(refusal: Failure, table: string, { name, address }: Server): Failure {
  const words = `query would be affected by row-level security policy for table "${table}"`;
  return refusal.message.includes(words)
    ? refusal
    : new Failure(
        refusal.code,
        `${name}: ${words}`,
        missingPrivilege(words, address.username) ?? refusal.hint,
      );
}
