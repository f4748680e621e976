import { setTimeout as after } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import pg from 'pg';
import type * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import { sessionSettings } from '../sql/session.ts';
import { connectFailure } from './connect-failure.ts';
import { divertCopies } from './copy-out.ts';
import { guardMessages } from './message-guard.ts';
import { queryFailure } from './query-failure.ts';
import { keepBytes } from './raw-text.ts';
import { shortened } from './server-words.ts';
import { long, type Session, type Statement } from './session.ts';
import { typeParsers } from './value-parsers.ts';

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

/**
 * Where PostgreSQL tells of the login alone; its words are in the language of lc_messages. What else comes meanwhile
 * is of settings and of the database, which its owner can bring about.
 */
const ofLogin = 'EmitConnectionWarnings';

/** A server that stands still is not waited for at the end. */
const goodbyeMs = 2000;

/**
 * Opens a session and makes its text output deterministic. Ends at once when `signal` aborts:
 * the socket is destroyed, which also ends a query that is running. `reachedBefore`: that it cannot be
 * opened means that the server went away.
 */
export async function openSession(
  config: pg.ClientConfig & { readonly database: string; readonly major?: number | undefined },
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

  const loginWarnings: string[] = [];
  client.on('notice', ({ routine, message = '', detail }) => {
    if (routine === ofLogin)
      loginWarnings.push(shortened(detail ? `${message}: ${detail}` : message));
  });
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
      return fail(
        gone.signal.aborted ? gone.signal.reason : queryFailure(error, target, login, config.major),
      );
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
    loginWarnings,
    onWarning(hear) {
      client.on('notice', ({ severity, message }) => {
        if (severity === 'WARNING') hear(shortened(message ?? ''));
      });
    },
    certificateEnd() {
      const { stream } = client.connection;
      const end = stream instanceof TLSSocket && stream.getPeerCertificate().valid_to;
      return end ? new Date(end) : undefined;
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
    `Check ${option('host')} and ${option('port')}: is it PostgreSQL, or a pooler of its own mind? If it is PostgreSQL, please report this as a bug.`,
    { cause: error },
  );
}
