import * as z from 'zod';
import type { Failure } from '../../catalog/failure.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import { inBatches } from '../session/batches.ts';
import { inReadOnly } from '../session/read-only.ts';
import { count, long, longList, type Session } from '../session/session.ts';
import { behaveAsUsual } from '../session/user-sql.ts';
import {
  orphanStatementsSql,
  pathToAllSchemas,
  sequenceStatementsSql,
  viewQueriesSql,
} from '../sql/drill.ts';
import { lackIn } from './environment-fault.ts';

/** A statement that the server wrote; null where the thing is passed over, and why. */
const statementRow = z.object({
  ident: z.string(),
  statement: z.string().nullable(),
  why: z.string().nullable(),
});

type Statement = { readonly ident: string; readonly statement: string };

async function readStatements(
  session: Session,
  sql: string,
): Promise<{ readonly statements: Statement[]; readonly passedOver: string[] }> {
  const all = await session.rows(statementRow, longList(sql));
  const statements = all.flatMap(({ ident, statement }) =>
    statement === null ? [] : [{ ident, statement }],
  );
  return { statements, passedOver: all.flatMap(({ why }) => why ?? []) };
}

const refusedBecause = ({ ident }: Statement, why: Failure): string =>
  `${ident} could not be looked at: ${why.message}`;

const sequencesPerStatement = 100;

export async function lookAtSequences(session: Session) {
  const { statements, passedOver } = await readStatements(session, sequenceStatementsSql);
  const { rows, refused } = await readAll(
    session,
    statements,
    sequencesPerStatement,
    z.object({
      sequence: z.string(),
      column: z.string(),
      next: z.string(),
      extreme: z.string(),
      fresh: z.boolean(),
      increment: z.string(),
      remedy: z.string(),
    }),
  );
  return { looked: statements.length, behind: rows, refused, passedOver };
}

/** Fewer than elsewhere: each may build a hash table as large as the server lets it. */
const keysPerStatement = 20;

export async function lookForOrphans(session: Session) {
  const { statements, passedOver } = await readStatements(session, orphanStatementsSql);
  const { rows, refused } = await readAll(
    session,
    statements,
    keysPerStatement,
    z.object({ ident: z.string(), promised: z.boolean(), orphans: count }),
  );
  return { keys: rows, refused, passedOver };
}

/** The rows of all statements, and which of them the server refused. */
async function readAll<Row>(
  session: Session,
  statements: readonly Statement[],
  perStatement: number,
  row: z.ZodType<Row>,
): Promise<{ readonly rows: Row[]; readonly refused: string[] }> {
  const rows: Row[] = [];
  const refused: string[] = [];
  await inBatches(
    statements,
    perStatement,
    async batch => {
      const sql = batch.map(({ statement }) => `(${statement})`).join(' UNION ALL ');
      rows.push(...(await session.rows(row, longList(sql))));
    },
    (statement, why) => refused.push(refusedBecause(statement, why)),
  );
  return { rows, refused };
}

const viewsPerTrip = 100;

/** Has the query of each view planned, with the search_path and the policies that applications have. */
export async function planViews(session: Session, manifest: Manifest) {
  const { statements, passedOver } = await readStatements(session, viewQueriesSql);
  const broken: string[] = [];
  const refused: string[] = [];
  await inBatches(
    statements,
    viewsPerTrip,
    batch =>
      inReadOnly(session, async () => {
        await behaveAsUsual(session, manifest.properties, 'transaction');
        // What an application's role sets for itself is not known: a function may rely on it.
        await session.execute(pathToAllSchemas);
        await session.execute(
          long(batch.map(({ statement }) => `EXPLAIN ${statement}`).join(';\n')),
        );
      }),
    (view, why) => {
      if (why.code === 'PG_PERMISSION_DENIED' || lackIn(why))
        refused.push(refusedBecause(view, why));
      else broken.push(`${view.ident}: ${why.message}`);
    },
  );
  return { looked: statements.length, broken, refused, passedOver };
}
