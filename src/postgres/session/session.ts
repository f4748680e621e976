import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import type { HearRow } from './copy-out.ts';

/** One connection to one database, for as long as it is in scope (`await using`). */
export interface Session extends AsyncDisposable {
  readonly database: string;
  /** Runs one statement; its rows must fit the schema. */
  rows<Row>(
    schema: z.ZodType<Row>,
    statement: Statement,
    parameters?: readonly unknown[],
  ): Promise<Row[]>;
  /** Runs one or more statements without a result. */
  execute(statement: Statement): Promise<void>;
  /**
   * Runs statements `COPY … TO STDOUT`; how many rows each gave. Unlike a query, they read tables without a
   * plan. One call at a time.
   */
  copy(sql: string, hear?: HearRow): Promise<number[]>;
  /**
   * Does something and gives back what it locked: in a transaction only a savepoint does that, once it is rolled
   * back. By itself a statement keeps no locks.
   */
  releasing<Result>(what: () => Promise<Result>): Promise<Result>;
  /** What the server warned of when this login came in: a password that ends soon (from PostgreSQL 19 on). */
  readonly loginWarnings: readonly string[];
  /** Hears what the server warns of: a GRANT that grants nothing is no error. */
  onWarning(hear: (message: string) => void): void;
  /** When the certificate ends that the server showed; `undefined` without TLS. */
  certificateEnd(): Date | undefined;
  /** Aborted when the connection is gone, whoever ended it. */
  readonly lost: AbortSignal;
}

/** SQL that is answered soon, or that `long` says it may take. */
export type Statement = string | LongStatement;

interface LongStatement {
  readonly sql: string;
  readonly isList: boolean;
}

/**
 * A statement that honestly takes as long as the database is large, or as others hold a lock. It is
 * waited for without an end; keepalives find out when nobody is there any more.
 */
export const long = (sql: string): LongStatement => ({ sql, isList: false });

/** A query that takes long for the same reason, and has as many rows as the database has objects. */
export const longList = (sql: string): LongStatement => ({ sql, isList: true });

/** A count or size that PostgreSQL sends as text, because it may be a bigint. */
export const count = z.coerce.number().int();

/** The single row of a statement that always has one. */
export async function oneRow<Row>(
  session: Session,
  schema: z.ZodType<Row>,
  statement: Statement,
  parameters?: readonly unknown[],
): Promise<Row> {
  const [row] = await session.rows(schema, statement, parameters);
  if (row !== undefined) return row;
  throw new Failure(
    'PG_ANSWER_REFUSED',
    'the server gave no row where PostgreSQL always gives one',
    `Check ${option('host')} and ${option('port')}: is it PostgreSQL? If it is, please report this as a bug.`,
  );
}
