import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import * as z from 'zod';
import { Failure } from '../catalog/failure.ts';
import { divertCopies, type HearRow } from './copy-out.ts';
import { connectFailure, queryFailure } from './errors.ts';
import { sessionSettings } from './sql/session.ts';

/** One connection to one database, for as long as it is in scope (`await using`). */
export interface Session extends AsyncDisposable {
  readonly database: string;
  /** Runs one statement; its rows must fit the schema. */
  rows<Row>(schema: z.ZodType<Row>, sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs one or more statements without a result. */
  execute(sql: string): Promise<void>;
  /**
   * Runs statements `COPY … TO STDOUT`; how many rows each gave. Unlike a query, they read tables without a
   * plan. One call at a time.
   */
  copy(sql: string, hear?: HearRow): Promise<number[]>;
  /** Hears what the server warns of: a GRANT that grants nothing is no error. */
  onWarning(hear: (message: string) => void): void;
  /** Aborted when the connection is gone, whoever ended it. */
  readonly lost: AbortSignal;
}

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
): Promise<Session> {
  signal.throwIfAborted();
  const client = new pg.Client(config);
  const copies = divertCopies(client.connection);
  const gone = new AbortController();
  const target = `${config.host}:${config.port}`;
  let closing = false;
  const destroy = () => client.connection.stream.destroy();
  signal.addEventListener('abort', destroy);
  const fail = (error: unknown): never => {
    if (signal.aborted) throw signal.reason;
    throw error;
  };
  // Without a listener the loss of an idle connection would end the process.
  client.on('error', error => {
    if (!closing) gone.abort(queryFailure(error, target));
  });
  client.on('end', () => {
    signal.removeEventListener('abort', destroy);
    if (!closing) gone.abort(queryFailure(new Error('it was closed'), target));
  });

  try {
    await client.connect();
    await client
      .query(sessionSettings('noticed'))
      .catch(() => client.query(sessionSettings('not noticed')));
  } catch (error) {
    signal.removeEventListener('abort', destroy);
    destroy();
    fail(connectFailure(error, config, reachedBefore));
  }

  const run = async (sql: string, parameters?: readonly unknown[]) => {
    try {
      return await client.query(sql, parameters ? [...parameters] : undefined);
    } catch (error) {
      return fail(gone.signal.aborted ? gone.signal.reason : queryFailure(error, target));
    }
  };

  return {
    database: config.database,
    lost: gone.signal,
    async rows(schema, sql, parameters) {
      const result = await run(sql, parameters);
      // The driver answers several statements with several results, whatever its types say.
      if (Array.isArray(result)) {
        throw new Failure(
          'PG_QUERY_FAILED',
          `there are ${result.length} statements where one should be`,
          'Write one statement.',
        );
      }
      return z.array(schema).parse(result.rows);
    },
    async execute(sql) {
      await run(sql);
    },
    async copy(sql, hear = () => undefined) {
      copies.hear = hear;
      try {
        const results = [await run(sql)].flat();
        return results.flatMap(({ command, rowCount }) =>
          command === 'COPY' ? [rowCount ?? 0] : [],
        );
      } finally {
        copies.hear = undefined;
      }
    },
    onWarning(hear) {
      client.on('notice', ({ severity, message }) => {
        if (severity === 'WARNING') hear(message ?? '');
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
          setTimeout(goodbyeMs, undefined, { ref: false }),
        ]);
      destroy();
    },
  };
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
  sql: string,
  parameters?: readonly unknown[],
): Promise<Row> {
  const [row] = await session.rows(schema, sql, parameters);
  if (row === undefined) {
    throw new Failure('INTERNAL', `no row from: ${sql}`, 'Please report this as a bug.');
  }
  return row;
}
