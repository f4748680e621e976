import * as z from 'zod';
import {
  type Finding,
  type LoadFindings,
  objectStates,
  type Recorded,
} from '../../catalog/drill/findings.ts';
import { judgeDrill, judgeLoad } from '../../catalog/drill/judge.ts';
import type { Check } from '../../catalog/evidence.ts';
import { type Failure, messageOf } from '../../catalog/failure.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import { readContents, readExtensions } from '../contents/contents.ts';
import { readMigrations } from '../contents/migrations.ts';
import { readRows } from '../contents/rows.ts';
import { inBatches, refusalOf } from '../session/batches.ts';
import { count, long, longList, type Session } from '../session/session.ts';
import { behaveAsUsual, type SqlFile, withoutByteOrderMark } from '../session/user-sql.ts';
import {
  healthSql,
  orphanStatementsSql,
  pathToAllSchemas,
  sequenceStatementsSql,
  viewQueriesSql,
} from '../sql/drill.ts';
import { lackIn } from './lack.ts';

/**
 * Looks at a restored database from all sides and compares it with what was recorded. What cannot be
 * looked at is a check that says so; only a lost connection or an interruption ends it.
 */
export async function drillChecks(
  session: Session,
  major: number,
  recorded: Recorded,
): Promise<Check[]> {
  const { manifest, emptied } = recorded;
  const { exclusions } = manifest;
  return judgeDrill(recorded, {
    ...(await lookAtLoad(session, major, recorded)),
    sequences: await look(() => lookAtSequences(session)),
    orphans: await look(() => lookForOrphans(session)),
    migrations: await look(async () => {
      const found = await inReadOnly(session, () => readMigrations(session, exclusions));
      return found.filter(({ table }) => !emptied.includes(table));
    }),
    views: await look(() => planViews(session, manifest)),
  });
}

/** Looks at no more than it takes to know that all of a dump is there. */
export const loadChecks = async (
  session: Session,
  major: number,
  recorded: Recorded,
): Promise<Check[]> => judgeLoad(recorded, await lookAtLoad(session, major, recorded));

async function lookAtLoad(
  session: Session,
  major: number,
  { contents, manifest: { exclusions } }: Recorded,
): Promise<LoadFindings> {
  return {
    major,
    objects: await look(async () => ({
      contents: await readContents(session, major, exclusions, {
        countRows: false,
        hashContents: false,
      }),
      extensions: await readExtensions(session),
      states: await session.rows(stateRow, longList(healthSql)),
    })),
    rows: await look(() =>
      readRows(session, exclusions, {
        countRows: contents.rows !== null,
        hashContents: contents.hashes !== undefined && contents.major === major,
        recorded: contents,
      }),
    ),
  };
}

const stateRow = z.object({ kind: z.string(), ident: z.string(), state: z.enum(objectStates) });

async function look<Found>(what: () => Promise<Found>): Promise<Finding<Found>> {
  try {
    return { found: await what() };
  } catch (error) {
    return { refused: refusalOf(error).message };
  }
}

async function inReadOnly<Result>(session: Session, what: () => Promise<Result>): Promise<Result> {
  await session.execute('BEGIN READ ONLY');
  try {
    return await what();
  } finally {
    await session.execute('ROLLBACK');
  }
}

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

async function lookAtSequences(session: Session) {
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
    }),
  );
  return { looked: statements.length, behind: rows, refused, passedOver };
}

/** Fewer than elsewhere: each may build a hash table as large as the server lets it. */
const keysPerStatement = 20;

async function lookForOrphans(session: Session) {
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
async function planViews(session: Session, manifest: Manifest) {
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

/**
 * Runs the user's queries, one to a file, in the order given. A query is to return no row; with a
 * line `-- expect: VALUE` it is to return one row, whose first column is VALUE as text. They cannot
 * write. Of rows only the number is told: what is in them may be personal, and logs are public.
 */
export async function runAssertions(
  session: Session,
  assertions: readonly SqlFile[],
  manifest: Manifest,
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, sql } of assertions) {
    checks.push({ name: `assertion ${name}`, ...(await assert(session, sql, manifest)) });
  }
  return checks;
}

const assertionTimeout = '10min';
const rowsFetched = 1000;

async function assert(
  session: Session,
  sql: string,
  manifest: Manifest,
): Promise<Omit<Check, 'name'>> {
  const expected = /^--[ \t]*expect:[ \t]*(.*?)[ \t]*\r?$/im.exec(sql)?.[1];
  const failed = (problem: string): Omit<Check, 'name'> => ({
    verdict: 'failed',
    figure: expected === undefined ? 'no row expected' : `${expected} expected`,
    problems: [problem],
    hint: 'Run the query on the source: if it shows the same there, the backup is faithful.',
  });
  let rows: readonly Record<string, unknown>[];
  try {
    rows = await inReadOnly(session, async () => {
      await behaveAsUsual(session, manifest.properties, 'transaction');
      await session.execute(`SET LOCAL statement_timeout = '${assertionTimeout}'`);
      // A cursor: it takes a query alone, and as many of its rows as are asked for.
      await session.rows(
        z.object({}),
        long(`DECLARE assertion NO SCROLL CURSOR FOR\n${withoutByteOrderMark(sql)}`),
      );
      return await session.rows(
        z.record(z.string(), z.unknown()),
        longList(`FETCH ${rowsFetched + 1} FROM assertion`),
      );
    });
  } catch (error) {
    const problem = `the query failed: ${messageOf(refusalOf(error))}`;
    const lack = lackIn(error);
    return lack
      ? { ...failed(problem), verdict: 'unverifiable', hint: lack.hint }
      : failed(problem);
  }
  const found =
    rows.length > rowsFetched
      ? `more than ${rowsFetched.toLocaleString('en-US')} rows`
      : rows.length === 1
        ? 'one row'
        : `${rows.length} rows`;
  const passed = { verdict: 'passed' as const, problems: [] };
  if (expected === undefined) {
    return rows.length === 0 ? { ...passed, figure: 'no row, as expected' } : failed(found);
  }
  const [row, ...others] = rows;
  if (!row || others.length > 0) return failed(rows.length === 0 ? 'no row' : found);
  const [value] = Object.values(row);
  const text = textOf(value);
  if (text === undefined) return failed('its first column is not text, number or boolean: cast it');
  if (text === expected) return { ...passed, figure: `${expected}, as expected` };
  // A number is what somebody counted; a text may be anybody's.
  return failed(/^[-+.\d]+$|^(?:true|false|NULL)$/.test(text) ? text : 'another value');
}

function textOf(value: unknown): string | undefined {
  if (value === null) return 'NULL';
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
