import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/catalog/failure.ts';
import { option } from '../../../src/catalog/reference.ts';
import { clientEnvironment } from '../../../src/environment.ts';
import { startTool, type ToolOptions } from '../../../src/postgres/client-tools/run-tool.ts';
import { connectFailure } from '../../../src/postgres/session/connect-failure.ts';
import { queryFailure } from '../../../src/postgres/session/query-failure.ts';
import { withoutValues } from '../../../src/postgres/session/server-words.ts';
import { temporaryFolder } from '../../support/shared.ts';

/** What a server or a program says, and what the user reads of it: code, message and remedy. */

type Tool = 'pg_dump' | 'pg_restore';

async function failureOf(tool: Tool, said: string): Promise<Failure> {
  const options: ToolOptions = {
    name: tool,
    environment: clientEnvironment({ PATH: '/usr/bin:/bin' }),
    signal: new AbortController().signal,
    output: 'discard',
    failure: tool === 'pg_dump' ? 'PG_DUMP_FAILED' : 'PG_RESTORE_FAILED',
    refused: tool === 'pg_dump' ? 'PG_QUERY_FAILED' : 'PG_RESTORE_FAILED',
    hint: 'Our own.',
    login: 'backup',
  };
  // In a file: neither an argument nor the environment holds a long statement.
  const file = join(temporaryFolder(), 'said');
  writeFileSync(file, said);
  const run = startTool('/bin/sh', ['-c', 'cat "$1" >&2; exit 1', 'sh', file], options);
  return await run.complete.then(
    () => expect.unreachable(),
    (error: Failure) => error,
  );
}

interface Row {
  readonly what: string;
  readonly tool?: Tool;
  readonly said: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Nowhere but in what --verbose shows. */
  readonly hides?: string;
}

const ours = 'Our own.';
const query = (text: string) => `pg_dump: error: query failed: ${text}`;
const copy = (text: string) =>
  `pg_dump: error: Dumping the contents of table "t" failed: PQgetResult() failed.\npg_dump: detail: Error message from server: ${text}\npg_dump: detail: Command was: COPY public.t (id) TO stdout;`;
const copied = 'Dumping the contents of table "t" failed: PQgetResult() failed.';
const load = (entry: string, text: string) =>
  `pg_restore: while PROCESSING TOC:\npg_restore: from TOC entry 3354; 0 16387 ${entry} postgres\npg_restore: error: ${text}`;
const damaged = 'Data of this server is damaged.';

const rows: readonly Row[] = [
  {
    what: 'a replay conflict',
    said: copy(
      'ERROR:  canceling statement due to conflict with recovery\nDETAIL:  User query might have needed to see row versions that must be removed.',
    ),
    code: 'PG_QUERY_FAILED',
    message: `pg_dump failed: ${copied} ERROR:  canceling statement due to conflict with recovery; DETAIL: User query might have needed to see row versions that must be removed.`,
    hint: 'Back up its primary',
  },
  {
    what: 'a replay conflict over a lock',
    said: query(
      'ERROR:  canceling statement due to conflict with recovery\nDETAIL:  User was holding a relation lock for too long.',
    ),
    code: 'PG_QUERY_FAILED',
    message:
      'pg_dump failed: query failed: ERROR:  canceling statement due to conflict with recovery; DETAIL: User was holding a relation lock for too long.',
    hint: 'hot_standby_feedback = on',
  },
  {
    what: 'a replay conflict that ends the session',
    said: query(
      'FATAL:  terminating connection due to conflict with recovery\nDETAIL:  User was holding a relation lock for too long.\nHINT:  In a moment you should be able to reconnect to the database and repeat your command.',
    ),
    code: 'PG_CONNECTION_LOST',
    message:
      'pg_dump failed: query failed: FATAL:  terminating connection due to conflict with recovery; DETAIL: User was holding a relation lock for too long.',
    hint: 'max_standby_streaming_delay',
  },
  ...[
    'invalid memory alloc request size 18446744073709551613',
    'missing chunk number 0 for toast value 16420 in pg_toast_16384',
    'unexpected chunk number 3 (expected 1) for toast value 16420 in pg_toast_16384',
    'compressed pglz data is corrupt',
    'compressed lz4 data is corrupt',
    'invalid page in block 0 of relation base/16384/16432',
    'could not read block 7 in file "base/16384/16432": read only 0 of 8192 bytes',
    'could not read blocks 7..9 in file "base/16384/16432": read only 0 of 8192 bytes',
    'could not open file "base/16384/16432": No such file or directory',
  ].map(text => ({
    what: `damage: ${text}`,
    said: copy(`ERROR:  ${text}`),
    code: 'PG_QUERY_FAILED',
    message: `pg_dump failed: ${copied} ERROR:  ${text}`,
    hint: damaged,
  })),
  {
    what: 'out of shared memory, with the hint of PostgreSQL until 16',
    said: query(
      'ERROR:  out of shared memory\nHINT:  You might need to increase max_locks_per_transaction.',
    ),
    code: 'PG_QUERY_FAILED',
    message: 'pg_dump failed: query failed: ERROR:  out of shared memory',
    hint: 'ALTER SYSTEM SET max_locks_per_transaction = 256;',
  },
  {
    what: 'out of shared memory, with the hint of PostgreSQL 17',
    said: query(
      'ERROR:  out of shared memory\nHINT:  You might need to increase "max_locks_per_transaction".',
    ),
    code: 'PG_QUERY_FAILED',
    message: 'pg_dump failed: query failed: ERROR:  out of shared memory',
    hint: `Or lower ${option('concurrency')} or ${option('jobs')}`,
  },
  {
    what: 'out of shared memory in a restore',
    tool: 'pg_restore',
    said: load(
      'TABLE t',
      'could not execute query: ERROR:  out of shared memory\nHINT:  You might need to increase "max_locks_per_transaction".\nCommand was: CREATE TABLE t ();',
    ),
    code: 'PG_RESTORE_FAILED',
    message: 'pg_restore failed: could not execute query: ERROR:  out of shared memory; at TABLE t',
    hint: 'The server has no room for more locks.',
  },
  {
    what: 'out of memory',
    said: copy('ERROR:  out of memory\nDETAIL:  Failed on request of size 1073741824.'),
    code: 'PG_QUERY_FAILED',
    message: `pg_dump failed: ${copied} ERROR:  out of memory; DETAIL: Failed on request of size 1073741824.`,
    hint: ours,
  },
  {
    what: 'a key that is there twice',
    tool: 'pg_restore',
    said: load(
      'TABLE DATA t',
      'COPY failed for table "t": ERROR:  duplicate key value violates unique constraint "t_pkey"\nDETAIL:  Key (id, mail)=(1, ann@example.org) already exists.\nCONTEXT:  COPY t, line 2',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: COPY failed for table "t": ERROR:  duplicate key value violates unique constraint "t_pkey"; DETAIL: Key (id, mail)=(…) already exists.; CONTEXT: COPY t, line 2; at TABLE DATA t',
    hint: ours,
    hides: 'ann@example.org',
  },
  {
    what: 'a key that is not there',
    tool: 'pg_restore',
    said: load(
      'FK CONSTRAINT f f_p_fkey',
      'could not execute query: ERROR:  insert or update on table "f" violates foreign key constraint "f_p_fkey"\nDETAIL:  Key (p)=(secret (7)) is not present in table "p".\nCommand was: ALTER TABLE ONLY public.f\n    ADD CONSTRAINT f_p_fkey FOREIGN KEY (p) REFERENCES public.p(id);',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  insert or update on table "f" violates foreign key constraint "f_p_fkey"; DETAIL: Key (p)=(…) is not present in table "p".; at FK CONSTRAINT f f_p_fkey',
    hides: 'secret',
  },
  {
    what: 'a row that a CHECK refuses',
    tool: 'pg_restore',
    said: load(
      'TABLE DATA k',
      'COPY failed for table "k": ERROR:  new row for relation "k" violates check constraint "k_v_check"\nDETAIL:  Failing row contains (3, a (secret) note).\nCONTEXT:  COPY k, line 1: "3\ta (secret) note"',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: COPY failed for table "k": ERROR:  new row for relation "k" violates check constraint "k_v_check"; DETAIL: Failing row contains (…).; CONTEXT: COPY k, line 1: …; at TABLE DATA k',
    hides: 'note',
  },
  {
    what: 'a row of no partition',
    tool: 'pg_restore',
    said: load(
      'TABLE DATA part',
      'COPY failed for table "part": ERROR:  no partition of relation "part" found for row\nDETAIL:  Partition key of the failing row contains (day) = (2026-01-01).\nCONTEXT:  COPY part, line 4: "2026-01-01"',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: COPY failed for table "part": ERROR:  no partition of relation "part" found for row; DETAIL: Partition key of the failing row contains (day) = (…).; CONTEXT: COPY part, line 4: …; at TABLE DATA part',
    hides: '2026-01-01',
  },
  {
    what: 'an exclusion that is violated',
    tool: 'pg_restore',
    said: load(
      'CONSTRAINT booking booking_excl',
      'could not execute query: ERROR:  could not create exclusion constraint "booking_excl"\nDETAIL:  Key (room)=(7) conflicts with key (room)=(8).',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  could not create exclusion constraint "booking_excl"; DETAIL: Key (room)=(…).; at CONSTRAINT booking booking_excl',
    hides: '=(8)',
  },
  {
    what: 'a value that its type does not take',
    tool: 'pg_restore',
    said: load(
      'TABLE DATA j',
      'COPY failed for table "j": ERROR:  invalid input syntax for type json\nDETAIL:  Token "secret" is invalid.\nCONTEXT:  JSON data, line 1: {"a": secret\nCOPY j, line 1, column v: "{"a": secret}"',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: COPY failed for table "j": ERROR:  invalid input syntax for type json; DETAIL: Token "…" is invalid.; CONTEXT: JSON data, line 1: …; at TABLE DATA j',
    hides: 'secret',
  },
  {
    what: 'a function that does not find a name',
    tool: 'pg_restore',
    said: load(
      'TABLE DATA k',
      'COPY failed for table "k": ERROR:  relation "rates" does not exist\nLINE 1: SELECT rate FROM rates\n                         ^\nQUERY:  SELECT rate FROM rates\nCONTEXT:  PL/pgSQL function public.rate() line 2 at RETURN\nCOPY k, line 1: "3"',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: COPY failed for table "k": ERROR:  relation "rates" does not exist; CONTEXT: PL/pgSQL function public.rate() line 2 at RETURN COPY k, line 1: …; at TABLE DATA k',
  },
  {
    what: 'a statement that is longer than anybody reads',
    tool: 'pg_restore',
    said: `${load(
      'FUNCTION f()',
      'could not execute query: ERROR:  syntax error at or near "secret"\nLINE 3: …',
    )}\nCommand was: CREATE FUNCTION f() AS $$\n${'  x := x + 1;\n'.repeat(20_000)}$$);\n\n\n`,
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  syntax error at or near "secret"; at FUNCTION f()',
  },
  {
    what: 'a statement that is one line of a megabyte',
    tool: 'pg_restore',
    said: `${load('VIEW v', 'could not execute query: ERROR:  column "b" does not exist')}\nCommand was: CREATE VIEW v AS SELECT ${'a, '.repeat(400_000)};\n\n`,
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  column "b" does not exist; at VIEW v',
  },
  {
    what: 'what comes after the first error',
    tool: 'pg_restore',
    said: `${load('TABLE t', 'could not execute query: ERROR:  type "x" does not exist')}\nCommand was: CREATE TABLE t (a x);\n${load('TABLE DATA t', 'COPY failed for table "t": ERROR:  relation "t" does not exist\nDETAIL:  Of the second.')}\npg_restore: warning: errors ignored on restore: 2`,
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  type "x" does not exist; at TABLE t',
  },
  {
    what: 'a line of progress that has the word in it',
    tool: 'pg_restore',
    said: `pg_restore: creating TABLE "public.error: it"\n${load('TABLE t', 'could not execute query: ERROR:  type "x" does not exist')}`,
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  type "x" does not exist; at TABLE t',
  },
  {
    what: 'an extension that is not there',
    tool: 'pg_restore',
    said: load(
      'EXTENSION postgis',
      'could not execute query: ERROR:  extension "postgis" is not available\nDETAIL:  Could not open extension control file "/usr/share/postgresql/17/extension/postgis.control": No such file or directory.\nHINT:  The extension must first be installed on the system where PostgreSQL is running.\nCommand was: CREATE EXTENSION postgis;',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  extension "postgis" is not available; DETAIL: Could not open extension control file "/usr/share/postgresql/17/extension/postgis.control": No such file or directory.; at EXTENSION postgis',
    hint: 'PostgreSQL says: The extension must first be installed on the system where PostgreSQL is running.',
  },
  {
    what: 'a table that was dropped meanwhile',
    said: query('ERROR:  relation "public.t" does not exist'),
    code: 'PG_QUERY_FAILED',
    message: 'pg_dump failed: query failed: ERROR:  relation "public.t" does not exist',
  },
  {
    what: 'a large object',
    said: 'pg_dump: error: could not open large object 4711: ERROR:  permission denied for large object 4711',
    code: 'PG_PERMISSION_DENIED',
    message:
      'pg_dump failed: could not open large object 4711: ERROR:  permission denied for large object 4711',
    hint: `|| ' TO "backup"' FROM pg_largeobject_metadata); END$$;`,
  },
  ...['schema', 'table', 'sequence', 'view', 'materialized view'].map(kind => ({
    what: `a ${kind} that may not be read`,
    said: query(`ERROR:  permission denied for ${kind} x`),
    code: 'PG_PERMISSION_DENIED',
    message: `pg_dump failed: query failed: ERROR:  permission denied for ${kind} x`,
    hint: 'GRANT pg_read_all_data TO "backup";',
  })),
  {
    what: 'row-level security',
    said: query(
      'ERROR:  query would be affected by row-level security policy for table "t"\nHINT:  To disable the policy for the table\'s owner, use ALTER TABLE NO FORCE ROW LEVEL SECURITY.',
    ),
    code: 'PG_PERMISSION_DENIED',
    message:
      'pg_dump failed: query failed: ERROR:  query would be affected by row-level security policy for table "t"',
    hint: 'ALTER ROLE "backup" BYPASSRLS;',
  },
  {
    what: 'a role that the login does not belong to',
    tool: 'pg_restore',
    said: load('TABLE t', 'could not execute query: ERROR:  must be able to SET ROLE "shop owner"'),
    code: 'PG_PERMISSION_DENIED',
    message:
      'pg_restore failed: could not execute query: ERROR:  must be able to SET ROLE "shop owner"; at TABLE t',
    hint: 'GRANT "shop owner" TO "backup";',
  },
  {
    what: 'the same until PostgreSQL 15',
    tool: 'pg_restore',
    said: load('TABLE t', 'could not execute query: ERROR:  must be member of role "shop"'),
    code: 'PG_PERMISSION_DENIED',
    message:
      'pg_restore failed: could not execute query: ERROR:  must be member of role "shop"; at TABLE t',
    hint: 'GRANT "shop" TO "backup";',
  },
  ...[
    'too many connections for role "backup"',
    'too many connections for database "shop"',
    'sorry, too many clients already',
    'remaining connection slots are reserved for roles with the SUPERUSER attribute',
  ].map(text => ({
    what: text,
    said: `pg_dump: error: connection to server at "10.0.0.4", port 5432 failed: FATAL:  ${text}`,
    code: 'PG_CONNECT_FAILED',
    message: `pg_dump failed: connection to server at "10.0.0.4", port 5432 failed: FATAL:  ${text}`,
    hint: option('concurrency'),
  })),
  {
    what: 'a full disk of the server',
    tool: 'pg_restore',
    said: load(
      'INDEX t_id_idx',
      'could not execute query: ERROR:  could not extend file "base/5/16400": No space left on device\nHINT:  Check free disk space.',
    ),
    code: 'PG_RESTORE_FAILED',
    message:
      'pg_restore failed: could not execute query: ERROR:  could not extend file "base/5/16400": No space left on device; at INDEX t_id_idx',
    hint: 'disk is full',
  },
  {
    what: 'a server that speaks German',
    said: query('FEHLER:  Relation »t« existiert nicht'),
    code: 'PG_QUERY_FAILED',
    message: 'pg_dump failed: query failed: FEHLER:  Relation »t« existiert nicht',
  },
  {
    what: 'progress, and no reason',
    tool: 'pg_restore',
    said: 'pg_restore: connecting to database for restore\npg_restore: launching item 3359 TABLE DATA t',
    code: 'PG_RESTORE_FAILED',
    message: 'pg_restore failed with exit code 1',
  },
  {
    what: 'a program that is killed for its memory',
    said: '',
    code: 'PG_DUMP_FAILED',
    message: 'pg_dump failed with exit code 1',
  },
];

describe('of a program', () => {
  test.each(rows)('$what', async ({ tool = 'pg_dump', said, code, message, hint, hides }) => {
    const failure = await failureOf(tool, said);
    expect(failure.message).toBe(message);
    expect(failure.code).toBe(code);
    expect(failure.hint).toContain(hint ?? ours);
    // What an operator would want to see is there for him, and of bounded length.
    expect(failure.words.join('\n').length).toBeLessThan(8000);
    if (hides !== undefined) {
      expect(`${failure.message} ${failure.hint}`).not.toContain(hides);
      expect(failure.words.join('\n')).toContain(hides);
    }
  });
});

interface OfSession {
  readonly what: string;
  readonly state: string;
  readonly fields: Partial<pg.DatabaseError>;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const sessions: readonly OfSession[] = [
  {
    what: 'no room for more locks',
    state: '53200',
    fields: {
      message: 'out of shared memory',
      hint: 'You might need to increase "max_locks_per_transaction".',
    },
    code: 'PG_QUERY_FAILED',
    message: 'h:1: out of shared memory',
    hint: 'ALTER SYSTEM SET max_locks_per_transaction = 256;',
  },
  {
    what: 'what the server advises, in whatever language',
    state: '53200',
    fields: { message: 'Speicher aufgebraucht', hint: 'Mehr Speicher hilft.' },
    code: 'PG_QUERY_FAILED',
    message: 'h:1: Speicher aufgebraucht (SQLSTATE 53200)',
    hint: 'PostgreSQL says: Mehr Speicher hilft.',
  },
  {
    what: 'without the values of rows',
    state: '23505',
    fields: {
      message: 'could not create unique index "i"',
      detail: 'Key (mail)=(ann@example.org) is duplicated.',
    },
    code: 'PG_QUERY_FAILED',
    message:
      'h:1: could not create unique index "i"; DETAIL: Key (mail)=(…) is duplicated. (SQLSTATE 23505)',
    hint: 'The server’s log',
  },
  {
    what: 'where it happened',
    state: '42P01',
    fields: {
      message: 'relation "rates" does not exist',
      where: 'PL/pgSQL function public.rate() line 2 at RETURN',
    },
    code: 'PG_QUERY_FAILED',
    message:
      'h:1: relation "rates" does not exist; CONTEXT: PL/pgSQL function public.rate() line 2 at RETURN (SQLSTATE 42P01)',
    hint: 'The server’s log',
  },
  {
    what: 'a replay conflict',
    state: '40001',
    fields: {
      message: 'canceling statement due to conflict with recovery',
      detail: 'User query might have needed to see row versions that must be removed.',
    },
    code: 'PG_QUERY_FAILED',
    message:
      'h:1: canceling statement due to conflict with recovery; DETAIL: User query might have needed to see row versions that must be removed.',
    hint: 'Back up its primary',
  },
  ...['XX001', 'XX002'].map(state => ({
    what: `damage ${state}`,
    state,
    fields: { message: 'invalid page in block 1 of relation base/5/16384' },
    code: 'PG_QUERY_FAILED',
    message: 'h:1: invalid page in block 1 of relation base/5/16384',
    hint: damaged,
  })),
  {
    what: 'the login by its name',
    state: '42501',
    fields: { message: 'permission denied for table t' },
    code: 'PG_PERMISSION_DENIED',
    message: 'h:1: permission denied for table t',
    hint: 'GRANT pg_read_all_data TO "a ""b""";',
  },
];

describe('of a session', () => {
  test.each(sessions)('$what', ({ state, fields, code, message, hint }) => {
    const error = new pg.DatabaseError(fields.message ?? '', 1, 'error');
    const failure = queryFailure(
      Object.assign(error, { severity: 'ERROR', ...fields, code: state }),
      'h:1',
      'a "b"',
    );
    expect(failure.message).toBe(message);
    expect(failure.code).toBe(code);
    expect(failure.hint).toContain(hint);
  });
});

const poolers = [
  ['no such user: backup', '08P01'],
  ['no such database: shop', '08P01'],
  ['bouncer config error', '08P01'],
  ['unsupported startup parameter in options: statement_timeout', '08P01'],
  ['server login has been failing, try again later (server_login_retry)', '08P01'],
  ['query_wait_timeout', '08P01'],
  ['no more connections allowed (max_client_conn)', '08P01'],
] as const;

describe('of a connection', () => {
  test.each(poolers)('PgBouncer says: %s', (message, code) => {
    const error = Object.assign(new pg.DatabaseError(message, 1, 'error'), {
      code,
      severity: 'FATAL',
    });
    const failure = connectFailure(error, { host: 'h', port: 6432, user: 'u', database: 'd' });
    expect(failure).toMatchObject({
      code: 'PG_CONNECT_FAILED',
      message: `h:6432 is a pooler, and not the server itself: ${message}`,
      hint: expect.stringContaining(`${option('port')} 5432`),
    });
  });

  test.each(['ECONNREFUSED', 'ETIMEDOUT'])('nobody at the port of PgBouncer: %s', code => {
    const error = Object.assign(new Error(`connect ${code}`), { code });
    expect(connectFailure(error, { host: 'h', port: 6432 }).hint).toContain(
      `${option('port')} 5432`,
    );
    expect(connectFailure(error, { host: 'h', port: 5432 }).hint).toContain('firewall');
  });

  test.each(['too many connections for role "u"', 'too many connections for database "d"'])(
    '%s, also in the midst of a run',
    message => {
      const error = Object.assign(new pg.DatabaseError(message, 1, 'error'), {
        code: '53300',
        severity: 'FATAL',
      });
      expect(connectFailure(error, { host: 'h', port: 1, user: 'u' }, true)).toMatchObject({
        code: 'PG_CONNECT_FAILED',
        message: `h:1 has no free connection: ${message}`,
        hint: expect.stringContaining(option('concurrency')),
      });
    },
  );
});

test.each([
  ['Key (a)=(1) is duplicated.', 'Key (a)=(…) is duplicated.'],
  ['Key (lower(a))=(x) already exists.', 'Key (lower(a))=(…) already exists.'],
  ['Failing row contains (1, null, x).', 'Failing row contains (…).'],
  ['COPY t, line 12, column "a b": "secret"', 'COPY t, line 12, column "a b": …'],
  ['COPY public.t, line 12: "a\tb"', 'COPY public.t, line 12: …'],
  ['User was holding a relation lock for too long.', undefined],
  ['There are 2 other sessions using the database.', undefined],
])('values are left out: %s', (text, shown) => {
  expect(withoutValues(text)).toBe(shown ?? text);
});
