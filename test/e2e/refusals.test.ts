import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/cli.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { type Order, type RelayedSession, startOrderingRelay } from './ordering-relay.ts';
import { database, directoryStore, documentOf, type FailureDocument, serverEnv } from './stage.ts';

/**
 * The session that holds the snapshot and pg_dump read the same at the same time, so that either may be
 * the first to be refused it. Here a relay says which: the code has to be the same.
 */

// Some tests change logins, damage files or stop it.
const server = await startPostgres();
afterAll(() => server.stop());

const reporters = ['session', 'pg_dump'] as const;
type Reporter = (typeof reporters)[number];

interface Stage {
  readonly name: string;
  readonly login: string;
  readonly reporter: Reporter;
}

interface Refusal {
  readonly what: string;
  readonly code: string;
  /** Nobody else reads it. */
  readonly only?: Reporter;
  /** What is in the database beside a table that may be read. */
  readonly script?: string;
  /** Before the run. */
  readonly prepare?: (stage: Stage) => Promise<void>;
  /** When the one who will be refused is about to connect. */
  readonly meet?: (stage: Stage) => Promise<void>;
  /** When the one who will be refused waits in the middle. */
  readonly happen?: (stage: Stage) => Promise<unknown>;
}

const sql = (text: string) => server.query('postgres', text);

/** Processes of the server that work for the one who will be refused. */
const ofReporter = ({ name, reporter }: Stage) =>
  `FROM pg_stat_activity WHERE datname = '${name}' AND application_name = 'pg-azure-backup ${reporter === 'session' ? 'backup' : 'pg_dump'}'`;

/** Looks again and again: PostgreSQL tells nobody by itself. */
async function waitsForLock(where: string): Promise<void> {
  while (true) {
    const waiting = await sql(`SELECT pid ${where} AND wait_event_type = 'Lock'`);
    if (waiting.length > 0) return;
    await setTimeout(5);
  }
}

async function superuserIn(name: string): Promise<Client> {
  const { host, port, username: user, password } = server;
  const application_name = 'in the way';
  const client = new Client({ host, port, user, password, database: name, application_name });
  // It may be ended together with the server.
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end().catch(() => undefined));
  return client;
}

const blockWith = (statement: string) => async (name: string) => {
  const client = await superuserIn(name);
  await client.query('BEGIN');
  await client.query(statement);
};

/** Both read it, after they have their locks. */
const block = blockWith('LOCK TABLE pg_largeobject_metadata IN ACCESS EXCLUSIVE MODE');

/** Does something to the file of a table while the server is down. */
async function damage(name: string, how: (file: string) => void): Promise<void> {
  const [row] = await server.query<{ path: string }>(
    name,
    "CHECKPOINT; SELECT pg_relation_filepath('t') AS path",
  );
  await server.shutDown();
  how(join(server.dataDirectory, row?.path ?? ''));
  await server.start();
}

const rows = 'INSERT INTO t SELECT generate_series(1, 1000)';

const refusals: readonly Refusal[] = [
  {
    what: 'a sequence without SELECT',
    code: 'PG_PERMISSION_DENIED',
    script: 'CREATE SEQUENCE s',
    only: 'pg_dump',
  },
  {
    what: 'a large object without SELECT',
    code: 'PG_PERMISSION_DENIED',
    script: 'SELECT lo_create(0)',
    only: 'pg_dump',
  },
  {
    what: 'row-level security',
    code: 'PG_PERMISSION_DENIED',
    script: 'ALTER TABLE t ENABLE ROW LEVEL SECURITY',
  },
  {
    what: 'a damaged page',
    code: 'PG_QUERY_FAILED',
    script: rows,
    prepare: ({ name }) =>
      damage(name, file => {
        const opened = openSync(file, 'r+');
        writeSync(opened, Buffer.alloc(24, 7), 0, 24, 0);
        closeSync(opened);
      }),
  },
  {
    what: 'a file that is missing',
    code: 'PG_QUERY_FAILED',
    script: rows,
    prepare: ({ name }) => damage(name, file => rmSync(file)),
  },
  {
    what: 'a statement that is cancelled',
    code: 'PG_QUERY_FAILED',
    prepare: ({ name }) => block(name),
    happen: stage => sql(`SELECT pg_cancel_backend(pid) ${ofReporter(stage)}`),
  },
  {
    what: 'an administrator who ends the session',
    code: 'PG_CONNECTION_LOST',
    prepare: ({ name }) => block(name),
    happen: stage => sql(`SELECT pg_terminate_backend(pid) ${ofReporter(stage)}`),
  },
  ...(['fast', 'immediate'] as const).map(mode => ({
    what: `a server that is stopped (${mode})`,
    code: 'PG_CONNECTION_LOST',
    prepare: ({ name }: Stage) => block(name),
    happen: async () => {
      await server.shutDown(mode);
      await server.start();
    },
  })),
  {
    what: 'a lock that is held for too long',
    code: 'PG_QUERY_FAILED',
    prepare: async ({ name, reporter }) => {
      if (reporter === 'session') await blockWith('LOCK TABLE t')(name);
    },
    // The session has its own by then: who wants to change the table waits for that, and pg_dump behind.
    meet: async ({ name, reporter }) => {
      if (reporter === 'session') return;
      const client = await superuserIn(name);
      await client.query('BEGIN');
      client.query('LOCK TABLE t').catch(() => undefined);
      await waitsForLock(`FROM pg_stat_activity WHERE datname = '${name}'`);
    },
  },
  {
    what: 'a password that is changed',
    code: 'PG_LOGIN_FAILED',
    meet: async ({ login }) => void (await sql(`ALTER ROLE ${login} PASSWORD 'another'`)),
  },
  {
    what: 'too many connections',
    code: 'PG_CONNECT_FAILED',
    meet: async ({ login }) => void (await sql(`ALTER ROLE ${login} CONNECTION LIMIT 0`)),
  },
  {
    what: 'a right to connect that is taken away',
    code: 'PG_PERMISSION_DENIED',
    meet: async ({ name }) => void (await sql(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`)),
  },
];

const cases = refusals.flatMap(refusal =>
  reporters
    .filter(reporter => reporter === (refusal.only ?? reporter))
    .map(reporter => ({ ...refusal, reporter })),
);

test.each(cases)('$what: $code, when $reporter meets it first', async refusal => {
  const { reporter, code, script = '' } = refusal;
  const name = await database(server, `CREATE TABLE t (i int); ${script}`);
  const login = await server.createLogin(uniqueName('login'));
  const stage: Stage = { name, login: login.username, reporter };
  onTestFinished(async () => {
    await server.query(name, `DROP OWNED BY ${login.username}`);
    await sql(`DROP ROLE ${login.username}`);
  });
  await server.query(name, `GRANT SELECT ON t TO ${login.username}`);
  await refusal.prepare?.(stage);

  const relay = await startOrderingRelay(server.port, orderOf(stage, refusal.meet));
  const store = await directoryStore();
  const backup = run(['backup', '--json', '--databases', name, '--lock-wait-timeout', '1'], {
    env: {
      ...serverEnv(server, login),
      ...store.env,
      PGPORT: String(relay.port),
      PGSSLMODE: 'disable',
    },
  });
  if (refusal.happen) {
    await waitsForLock(ofReporter(stage));
    await refusal.happen(stage);
  }
  const { failures } = documentOf<{ failures: FailureDocument[] }>(await backup);
  expect(failures).toMatchObject([{ database: name, code }]);
  const words = failures[0]?.message ?? '';
  expect(words.startsWith('pg_dump failed: '), words).toBe(reporter === 'pg_dump');
});

/** Sees to it that nobody but the reporter hears of the refusal. */
function orderOf(stage: Stage, meet: Refusal['meet']): Order {
  const { name, reporter } = stage;
  const isDump = ({ application }: RelayedSession) => application === 'pg-azure-backup pg_dump';
  const isKeeper = ({ application, database: where }: RelayedSession) =>
    application === 'pg-azure-backup backup' && where === name;
  const isReporter = reporter === 'pg_dump' ? isDump : isKeeper;
  const others: RelayedSession[] = [];
  let hasLocks = false;
  return {
    async begins(session) {
      if (isReporter(session)) await meet?.(stage);
      else others.push(session);
    },
    asks(session, message) {
      if (reporter === 'session') {
        // It is let in, and gets no answer.
        if (isDump(session) && message.startsWith('Q')) session.holdBack();
      } else if (isKeeper(session)) {
        // Once it has its locks on what was not replaced, it reads what pg_dump reads.
        const isReading = hasLocks && !message.includes('pg_relation_filenode');
        if (isReading) for (const other of others) other.holdBack();
        hasLocks ||= message.includes('LOCK TABLE ONLY');
      }
    },
  };
}
