import * as z from 'zod';
import type { Check } from '../../catalog/evidence.ts';
import { messageOf } from '../../catalog/failure.ts';
import { formatCount } from '../../catalog/format-count.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import { inReadOnly } from '../session/read-only.ts';
import { long, longList, type Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';
import { behaveAsUsual, type SqlFile, withoutByteOrderMark } from '../session/user-sql.ts';
import { lackIn } from './environment-fault.ts';

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
      ? `more than ${formatCount(rowsFetched)} rows`
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
