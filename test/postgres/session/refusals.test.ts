import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { option } from '../../../src/catalog/reference.ts';
import { clientEnvironment } from '../../../src/environment.ts';
import { startTool, type ToolOptions } from '../../../src/postgres/client-tools/run-tool.ts';
import { connectFailure } from '../../../src/postgres/session/connect-failure.ts';
import { queryFailure } from '../../../src/postgres/session/query-failure.ts';

// Which of them meets a refusal first is chance. test/e2e/refusals.test.ts has real ones.

type Tool = 'pg_dump' | 'pg_restore';

/** What a tool comes to that prints this and fails. */
async function failureOf(tool: Tool, stderr: string) {
  const options: ToolOptions = {
    name: tool,
    environment: { ...clientEnvironment({ PATH: '/usr/bin:/bin' }), SAID: stderr },
    signal: new AbortController().signal,
    output: 'discard',
    failure: tool === 'pg_dump' ? 'PG_DUMP_FAILED' : 'PG_RESTORE_FAILED',
    refused: tool === 'pg_dump' ? 'PG_QUERY_FAILED' : 'PG_RESTORE_FAILED',
    hint: 'Look.',
    login: 'u',
  };
  const script = 'printf "%s" "$SAID" >&2; exit 1';
  return await startTool('/bin/sh', ['-c', script], options).complete.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
}

function databaseError(state: string, message: string, severity = 'ERROR'): pg.DatabaseError {
  const error = new pg.DatabaseError(message, message.length, 'error');
  return Object.assign(error, { code: state, severity });
}

const target = { host: 'h', port: 1, user: 'u', database: 'd' };
const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
const connecting = 'pg_dump: error: connection to server at "127.0.0.1", port 5432 failed: ';
const copying = `pg_dump: error: Dumping the contents of table "t" failed: PQgetResult() failed.
pg_dump: detail: Error message from server: `;
const copying13 = copying.replace('detail', 'error');
const closed = `server closed the connection unexpectedly
	This probably means the server terminated abnormally
	before or while processing the request.
pg_dump: detail: Command was: COPY public.t (g) TO stdout;`;

interface Case {
  readonly what: string;
  readonly code: string;
  readonly hint?: string;
  readonly driver: unknown;
  /** As pg_dump 13 to 19 say it. */
  readonly said: readonly string[];
}

const inSessions: readonly Case[] = [
  {
    what: 'a table without SELECT',
    code: 'PG_PERMISSION_DENIED',
    hint: 'GRANT pg_read_all_data TO "u";',
    driver: databaseError('42501', 'permission denied for table t'),
    said: [
      'pg_dump: error: query failed: ERROR:  permission denied for table t\npg_dump: detail: Query was: LOCK TABLE public.t IN ACCESS SHARE MODE',
      'pg_dump: error: query failed: ERROR:  permission denied for table t\npg_dump: error: query was: LOCK TABLE public.t IN ACCESS SHARE MODE',
    ],
  },
  {
    what: 'a sequence without SELECT',
    code: 'PG_PERMISSION_DENIED',
    hint: 'GRANT pg_read_all_data TO "u";',
    driver: databaseError('42501', 'permission denied for sequence s'),
    said: [
      'pg_dump: error: query failed: ERROR:  permission denied for sequence s\npg_dump: detail: Query was: SELECT last_value, is_called FROM public.s',
      'pg_dump: error: failed to get data for sequence "s"; user may lack SELECT privilege on the sequence or the sequence may have been concurrently dropped',
    ],
  },
  {
    what: 'a large object without SELECT',
    code: 'PG_PERMISSION_DENIED',
    hint: `|| ' TO "u"' FROM pg_largeobject_metadata); END$$;`,
    driver: databaseError('42501', 'permission denied for large object 7'),
    said: [
      'pg_dump: error: could not open large object 7: ERROR:  permission denied for large object 7',
    ],
  },
  {
    what: 'row-level security',
    code: 'PG_PERMISSION_DENIED',
    hint: 'ALTER ROLE "u" BYPASSRLS;',
    driver: databaseError(
      '42501',
      'query would be affected by row-level security policy for table "t"',
    ),
    said: [
      'pg_dump: error: query failed: ERROR:  query would be affected by row-level security policy for table "t"\npg_dump: detail: Query was: COPY public.t (i) TO stdout;',
    ],
  },
  {
    what: 'a server without template0',
    code: 'PG_QUERY_FAILED',
    hint: 'CREATE DATABASE template0',
    driver: databaseError('3D000', 'template database "template0" does not exist'),
    said: [],
  },
  {
    what: 'what belongs to somebody else',
    code: 'PG_PERMISSION_DENIED',
    driver: databaseError('42501', 'must be owner of table t'),
    said: ['pg_dump: error: query failed: ERROR:  must be owner of table t'],
  },
  {
    what: 'a lock that others hold for too long',
    code: 'PG_QUERY_FAILED',
    hint: option('lock-wait-timeout'),
    driver: databaseError('55P03', 'canceling statement due to lock timeout'),
    said: [
      'pg_dump: error: query failed: ERROR:  canceling statement due to statement timeout\npg_dump: detail: Query was: LOCK TABLE public.t IN ACCESS SHARE MODE',
    ],
  },
  {
    what: 'a statement that somebody cancelled',
    code: 'PG_QUERY_FAILED',
    driver: databaseError('57014', 'canceling statement due to user request'),
    said: [
      `${copying}ERROR:  canceling statement due to user request`,
      `${copying13}ERROR:  canceling statement due to user request`,
    ],
  },
  {
    what: 'a table that is not there any more',
    code: 'PG_QUERY_FAILED',
    driver: databaseError('42P01', 'relation "permission denied" does not exist'),
    said: ['pg_dump: error: query failed: ERROR:  relation "permission denied" does not exist'],
  },
  {
    what: 'a damaged page',
    code: 'PG_QUERY_FAILED',
    hint: 'damaged',
    driver: databaseError('XX001', 'invalid page in block 1 of relation base/5/16384'),
    said: [`${copying}ERROR:  invalid page in block 1 of relation base/5/16384`],
  },
  {
    what: 'a full disk of the server',
    code: 'PG_QUERY_FAILED',
    hint: 'disk is full',
    driver: databaseError(
      '53100',
      'could not write to file "base/pgsql_tmp/pgsql_tmp7.0": No space left on device',
    ),
    said: [
      `${copying}ERROR:  could not write to file "base/pgsql_tmp/pgsql_tmp7.0": No space left on device`,
    ],
  },
  {
    what: 'words in another language',
    code: 'PG_QUERY_FAILED',
    driver: databaseError('42P01', 'Relation »t« existiert nicht', 'FEHLER'),
    said: ['pg_dump: error: query failed: FEHLER:  Relation »t« existiert nicht'],
  },
  {
    what: 'an administrator who ends the session',
    code: 'PG_CONNECTION_LOST',
    driver: databaseError('57P01', 'terminating connection due to administrator command', 'FATAL'),
    said: [
      'pg_dump: error: query failed: FATAL:  terminating connection due to administrator command\nserver closed the connection unexpectedly',
      `${copying}${closed}`,
      `${copying13}${closed}`,
    ],
  },
  {
    what: 'a time limit that ends the session',
    code: 'PG_CONNECTION_LOST',
    driver: databaseError(
      '25P03',
      'terminating connection due to idle-in-transaction timeout',
      'FATAL',
    ),
    said: [
      'pg_dump: error: query failed: FATAL:  terminating connection due to idle-in-transaction timeout',
    ],
  },
  {
    what: 'a standby that has to go on',
    code: 'PG_CONNECTION_LOST',
    hint: 'max_standby_streaming_delay',
    driver: databaseError('40001', 'terminating connection due to conflict with recovery', 'FATAL'),
    said: [
      'pg_dump: error: query failed: FATAL:  terminating connection due to conflict with recovery',
    ],
  },
  {
    what: 'a connection that breaks',
    code: 'PG_CONNECTION_LOST',
    driver: reset,
    said: [
      'pg_dump: error: query failed: could not receive data from server: Connection reset by peer',
      'pg_dump: error: query failed: SSL connection has been closed unexpectedly',
      'pg_dump: error: query failed: SSL SYSCALL error: EOF detected',
      'pg_dump: error: query failed: no connection to the server',
    ],
  },
  {
    what: 'a session that is lost together with its snapshot',
    code: 'PG_CONNECTION_LOST',
    driver: reset,
    said: [
      `pg_dump: error: query failed: ERROR:  invalid snapshot identifier: "00000003-0000FFFF-1"\npg_dump: detail: Query was: SET TRANSACTION SNAPSHOT '00000003-0000FFFF-1'`,
      'pg_dump: error: query failed: ERROR:  snapshot "00000003-0000FFFF-1" does not exist',
      'pg_dump: error: query failed: ERROR:  could not import the requested snapshot',
    ],
  },
];

const atConnections: readonly Case[] = [
  {
    what: 'a password that was changed',
    code: 'PG_LOGIN_FAILED',
    driver: databaseError('28P01', 'password authentication failed for user "u"', 'FATAL'),
    said: [`${connecting}FATAL:  password authentication failed for user "u"`],
  },
  {
    what: 'pg_hba.conf',
    code: 'PG_LOGIN_FAILED',
    driver: databaseError(
      '28000',
      'no pg_hba.conf entry for host "h", user "u", database "d", no encryption',
      'FATAL',
    ),
    said: [
      `${connecting}FATAL:  no pg_hba.conf entry for host "h", user "u", database "d", no encryption`,
    ],
  },
  {
    what: 'a role that was dropped',
    code: 'PG_LOGIN_FAILED',
    driver: databaseError('28000', 'role "u" does not exist', 'FATAL'),
    said: [`${connecting}FATAL:  role "u" does not exist`],
  },
  {
    what: 'a database that was dropped',
    code: 'DATABASE_NOT_FOUND',
    driver: databaseError('3D000', 'database "d" does not exist', 'FATAL'),
    said: [`${connecting}FATAL:  database "d" does not exist`],
  },
  {
    what: 'a database that is closed',
    code: 'PG_CONNECT_FAILED',
    driver: databaseError('55000', 'database "d" is not currently accepting connections', 'FATAL'),
    said: [`${connecting}FATAL:  database "d" is not currently accepting connections`],
  },
  {
    what: 'a missing right to connect',
    code: 'PG_PERMISSION_DENIED',
    hint: 'GRANT CONNECT ON DATABASE "d" TO "u";',
    driver: databaseError('42501', 'permission denied for database "d"', 'FATAL'),
    said: [`${connecting}FATAL:  permission denied for database "d"`],
  },
  {
    what: 'too many connections',
    code: 'PG_CONNECT_FAILED',
    hint: option('concurrency'),
    driver: databaseError('53300', 'too many connections for role "u"', 'FATAL'),
    said: [
      `${connecting}FATAL:  too many connections for role "u"`,
      `${connecting}FATAL:  sorry, too many clients already`,
      `${connecting}FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute`,
      'pg_dump: error: connection to database "d" failed: FATAL:  remaining connection slots are reserved for non-replication superuser connections',
    ],
  },
  {
    what: 'a server that stops or starts',
    code: 'PG_CONNECTION_LOST',
    driver: databaseError('57P03', 'the database system is shutting down', 'FATAL'),
    said: [
      `${connecting}FATAL:  the database system is shutting down`,
      `${connecting}FATAL:  the database system is starting up`,
      `${connecting}FATAL:  the database system is not accepting connections`,
    ],
  },
  {
    what: 'a server that has gone',
    code: 'PG_CONNECTION_LOST',
    driver: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    said: [
      `${connecting}Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?`,
      'pg_dump: error: connection to database "d" failed: could not connect to server: Connection refused',
      `${connecting}timeout expired`,
      'pg_dump: error: could not translate host name "h" to address: Name or service not known',
    ],
  },
  {
    what: 'a certificate of another',
    code: 'PG_TLS_FAILED',
    driver: Object.assign(new Error('unable to verify'), { code: 'UNABLE_TO_VERIFY' }),
    said: [`${connecting}SSL error: certificate verify failed`],
  },
];

const expected = ({ code, hint }: Case) => ({
  code,
  ...(hint === undefined ? {} : { hint: expect.stringContaining(hint) }),
});

describe('has one code, and one remedy, for the driver and for pg_dump:', () => {
  test.each(inSessions)('$what', async one => {
    expect(queryFailure(one.driver, 'h:1', 'u')).toMatchObject(expected(one));
    for (const said of one.said) {
      expect(await failureOf('pg_dump', said), said).toMatchObject(expected(one));
    }
  });

  test.each(atConnections)('$what, when the server was reached before', async one => {
    expect(connectFailure(one.driver, target, true)).toMatchObject(expected(one));
    for (const said of one.said) {
      expect(await failureOf('pg_dump', said), said).toMatchObject(expected(one));
    }
  });
});

describe('pg_restore', () => {
  const said = (text: string) =>
    `pg_restore: while PROCESSING TOC:\npg_restore: from TOC entry 2; 2615 2200 SCHEMA public x\npg_restore: error: ${text}\nCommand was: CREATE SCHEMA s;`;

  test.each([
    {
      what: 'what a right is missing for',
      text: 'could not execute query: ERROR:  permission denied for schema public',
      code: 'PG_PERMISSION_DENIED',
    },
    {
      what: 'a server that goes away',
      text: 'COPY failed for table "t": server closed the connection unexpectedly',
      code: 'PG_CONNECTION_LOST',
    },
    {
      what: 'a statement of the archive’s that cannot be run here',
      text: 'could not execute query: ERROR:  function plus(integer) does not exist',
      code: 'PG_RESTORE_FAILED',
    },
    {
      what: 'an archive that cannot be read, which no server is asked about',
      text: 'could not open input file "x": Permission denied',
      code: 'PG_RESTORE_FAILED',
    },
  ])('tells $what by its own code', async ({ text, code }) => {
    expect(await failureOf('pg_restore', said(text))).toMatchObject({
      code,
      message: `pg_restore failed: ${text}; at SCHEMA public`,
    });
  });
});

test('a tool that fails by itself is a failure of the tool', async () => {
  for (const said of ['', 'pg_dump: error: could not write to output file: Broken pipe']) {
    expect(await failureOf('pg_dump', said)).toMatchObject({ code: 'PG_DUMP_FAILED' });
  }
});

test('the message has what the server said of rows that could not be copied', async () => {
  expect(await failureOf('pg_dump', `${copying}ERROR:  invalid page in block 1`)).toMatchObject({
    message:
      'pg_dump failed: Dumping the contents of table "t" failed: PQgetResult() failed. ERROR:  invalid page in block 1',
  });
});

test('of the first database that is connected to, its own option is told, and no command that would connect to it', () => {
  const missing = databaseError('3D000', 'database "d" does not exist', 'FATAL');
  const { hint } = connectFailure(missing, { host: 'h', port: 5432, user: 'u', database: 'd' });
  expect(hint).toContain(option('maintenance-database'));
  expect(hint).not.toContain('pg-azure-backup');
});

test('PostgreSQL 13 is granted nothing that it lacks', () => {
  const denied = databaseError('42501', 'permission denied for table t');
  expect(queryFailure(denied, 'h:5432', 'u', 14).hint).toContain('GRANT pg_read_all_data');
  expect(queryFailure(denied, 'h:5432', 'u', 13).hint).toMatch(/roles\.md#postgresql-13$/);
});
