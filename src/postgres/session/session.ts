import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { sessionSettings } from '../sql/session.ts';
import { divertCopies, type HearRow } from './copy-out.ts';
import { connectFailure, queryFailure, shortened } from './errors.ts';
import { guardMessages, typeParsers } from './message-guard.ts';
import { keepBytes } from './raw-text.ts';

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
  /** Hears what the server warns of: a GRANT that grants nothing is no error. */
  onWarning(hear: (message: string) => void): void;
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

/** What a server gets of our time and memory. */
export interface SessionLimits {
  /** For a statement that does not say that it takes long. Azure may hold a server still for half of it. */
  readonly answerMs: number;
  /** Of the messages of an answer, with what it takes to keep them. */
  readonly answerBytes: number;
  /** Of a `longList`: as much as a million objects take. */
  readonly listBytes: number;
  /** libpq takes 30,000 of a message; settings, notices and an error come to a few of these. */
  readonly loginBytes: number;
}

export const sessionLimits: SessionLimits = {
  answerMs: 60_000,
  answerBytes: 64 * 1024 * 1024,
  listBytes: 512 * 1024 * 1024,
  loginBytes: 256 * 1024,
};

/** A server that stands still is not waited for at the end. */
const goodbyeMs = 2000;

/** A count or size that PostgreSQL sends as text, because it may be a bigint. */
export const count = z.coerce.number().int();

/**
 * Opens a session and makes its text output deterministic. Ends at once when `signal` aborts:
 * the socket is destroyed, which also ends a query that is running. `reachedBefore`: that it cannot be
 * opened means that the server went away.
 */
export async function openSession(
  config: pg.ClientConfig & { readonly database: string },
  signal: AbortSignal,
  reachedBefore = false,
  limits: SessionLimits = sessionLimits,
): Promise<Session> {
  signal.throwIfAborted();
  const client = new pg.Client({ ...config, types: typeParsers });
  const gone = new AbortController();
  const target = `${config.host}:${config.port}`;
  const login = config.user ?? '';
  keepBytes(client.connection);
  const guard = guardMessages(client, {
    server: target,
    isPrivate: Boolean(config.ssl) || config.host?.startsWith('/') === true,
    loginBytes: limits.loginBytes,
  });
  // What the guard gets to see is without the rows of COPY, which nobody keeps.
  const copies = divertCopies(client.connection);
  let closing = false;
  const destroy = () => client.connection.stream.destroy();
  signal.addEventListener('abort', destroy);
  const fail = (error: unknown): never => {
    if (signal.aborted) throw signal.reason;
    throw error;
  };
  // Without a listener the loss of an idle connection would end the process.
  client.on('error', error => {
    if (!closing) gone.abort(queryFailure(error, target, login));
  });
  client.on('end', () => {
    signal.removeEventListener('abort', destroy);
    if (!closing) gone.abort(queryFailure(new Error('it was closed'), target, login));
  });

  const answer = async (statement: Statement, parameters?: readonly unknown[]) => {
    const isShort = typeof statement === 'string';
    const { sql, isList } = isShort ? { sql: statement, isList: false } : statement;
    guard.expect(isList ? limits.listBytes : limits.answerBytes);
    const hangUp = () => {
      client.connection.stream.destroy(noAnswer(target, limits.answerMs));
    };
    const timer = isShort ? setTimeout(hangUp, limits.answerMs) : undefined;
    try {
      return await client.query(sql, parameters && [...parameters]);
    } finally {
      clearTimeout(timer);
    }
  };
  // The limits are those of one statement: the next is sent once it is answered.
  let turn: Promise<unknown> = Promise.resolve();
  const query: typeof answer = (...what) => {
    const answered = turn.then(() => answer(...what));
    turn = answered.catch(() => undefined);
    return answered;
  };

  try {
    await client.connect();
    await query(sessionSettings('noticed')).catch(error => {
      // Refused by servers whose platform cannot tell; one that does not answer is not asked again.
      if (!(error instanceof pg.DatabaseError)) throw error;
      return query(sessionSettings('not noticed'));
    });
  } catch (error) {
    signal.removeEventListener('abort', destroy);
    destroy();
    // What a password file has, the driver has read by now.
    const target = { ...config, lacksPassword: !client.password };
    fail(connectFailure(error, target, reachedBefore));
  }

  const run: typeof answer = async (...what) => {
    try {
      return await query(...what);
    } catch (error) {
      return fail(gone.signal.aborted ? gone.signal.reason : queryFailure(error, target, login));
    }
  };

  return {
    database: config.database,
    lost: gone.signal,
    async rows(schema, statement, parameters) {
      const result = await run(statement, parameters);
      // The driver answers several statements with several results, whatever its types say.
      if (Array.isArray(result)) {
        throw new Failure(
          'PG_QUERY_FAILED',
          `there are ${result.length} statements where one should be`,
          'Write one statement.',
        );
      }
      return result.rows.map(row => {
        const read = schema.safeParse(row);
        if (read.success) return read.data;
        throw notOurs(target, read.error);
      });
    },
    async execute(statement) {
      await run(statement);
    },
    async copy(sql, hear = () => undefined) {
      copies.hear = hear;
      try {
        const results = [await run(long(sql))].flat();
        return results.flatMap(({ command, rowCount }) =>
          command === 'COPY' ? [rowCount ?? 0] : [],
        );
      } finally {
        copies.hear = undefined;
      }
    },
    async releasing(what) {
      if (client.getTransactionStatus() === 'I') return await what();
      await run('SAVEPOINT releasing');
      try {
        return await what();
      } finally {
        await run('ROLLBACK TO SAVEPOINT releasing; RELEASE SAVEPOINT releasing');
      }
    },
    onWarning(hear) {
      client.on('notice', ({ severity, message }) => {
        if (severity === 'WARNING') hear(shortened(message ?? ''));
      });
    },
    async [Symbol.asyncDispose]() {
      closing = true;
      signal.removeEventListener('abort', destroy);
      // A connection that is already gone has nothing to say goodbye to.
      if (signal.aborted || gone.signal.aborted) destroy();
      else
        await Promise.race([
          client.end().catch(() => undefined),
          after(goodbyeMs, undefined, { ref: false }),
        ]);
      destroy();
    },
  };
}

const noAnswer = (server: string, ms: number): Failure =>
  new Failure(
    'PG_NO_ANSWER',
    `${server} gave no answer to a statement in ${ms / 1000} s, and was hung up on`,
    'Look at what it waits for (pg_stat_activity: state, wait_event) and at the network in between, then run again.',
  );

/** Rows of another shape than the statement has. */
function notOurs(server: string, error: z.ZodError): Failure {
  const [issue] = error.issues;
  return new Failure(
    'PG_ANSWER_REFUSED',
    `${server} answered a statement as PostgreSQL does not: ${issue?.path.join('.')}: ${issue?.message}`,
    'Check --host and --port: is it PostgreSQL, or a pooler of its own mind? If it is PostgreSQL, please report this as a bug.',
    { cause: error },
  );
}

/** Quotes a name for SQL. */
export const quoteIdent = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Quotes a text for SQL; right whatever `standard_conforming_strings` says. */
export const quoteLiteral = (text: string): string =>
  text.includes('\\')
    ? `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;

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
    'Check --host and --port: is it PostgreSQL? If it is, please report this as a bug.',
  );
}
