import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { driverConfig, type Tls } from '../../../src/postgres/session/connection.ts';
import { openSession, sessionLimits } from '../../../src/postgres/session/open-session.ts';
import { openServer } from '../../../src/postgres/session/reach-server.ts';
import { long, longList, oneRow, type Session } from '../../../src/postgres/session/session.ts';
import {
  authentication,
  columns,
  type HostileServer,
  type Hostility,
  hostileServer,
  message,
  ready,
  row,
  type Trick,
  tricks,
} from '../../support/hostile-server.ts';
import { registerSecret } from '../../support/secrets.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

const { signal } = new AbortController();
const password = 'open sesame, please';
registerSecret(password);

const addressOf = ({ host, port }: HostileServer) => ({
  host,
  port,
  username: 'somebody',
  password,
  maintenanceDatabase: 'postgres',
});

/** As the product does it, where it is to be with less patience. */
async function open(
  server: HostileServer,
  how: { tls?: Tls; connectionTimeoutMillis?: number; answerMs?: number } = {},
): Promise<Session> {
  const { tls = { kind: 'off' }, answerMs = sessionLimits.answerMs, ...impatience } = how;
  const config = driverConfig(addressOf(server), tls, 'postgres', 'test');
  const session = await openSession(
    { ...config, database: 'postgres', ...impatience },
    signal,
    false,
    {
      ...sessionLimits,
      answerMs,
    },
  );
  onTestFinished(() => session[Symbol.asyncDispose]());
  return session;
}

const sends =
  (...messages: readonly Uint8Array[]): Trick =>
  socket =>
    void socket.write(Buffer.concat(messages));

describe('a login', () => {
  const same = (name: keyof typeof tricks) => ({
    name,
    login: tricks[name],
    code: 'PG_ANSWER_REFUSED',
    says: '',
  });
  const sasl = (kind: number, text: string) => authentication(kind, Buffer.from(text));
  const cases: readonly { name: string; login: Trick; code: string; says: string }[] = [
    { ...same('is silent'), code: 'PG_CONNECT_FAILED', says: 'no login in' },
    {
      name: 'is silent once it has accepted',
      login: sends(authentication(0)),
      code: 'PG_CONNECT_FAILED',
      says: 'no login in',
    },
    same('sends notices without end'),
    same('sends settings without end'),
    same('sends a notice of a gibibyte'),
    same('sends a row of a gibibyte'),
    same('sends an error without an end'),
    same('sends what is no message'),
    same('sends a message without a length'),
    {
      name: 'accepts again and again',
      login: sends(...Array.from({ length: 10 }, () => authentication(0))),
      code: 'PG_ANSWER_REFUSED',
      says: 'a login without end',
    },
    {
      name: 'asks for the password in clear text',
      login: sends(authentication(3)),
      code: 'PG_TLS_FAILED',
      says: 'clear text',
    },
    {
      name: 'is of a kind that we do not have',
      login: sends(authentication(7)),
      code: 'PG_LOGIN_FAILED',
      says: 'number 7',
    },
    {
      name: 'wants a billion rounds of a hash',
      login: socket => {
        socket.write(sasl(10, 'SCRAM-SHA-256\0\0'));
        socket.once('data', bytes => {
          const nonce = /r=(.*)$/.exec(bytes.toString('latin1'))?.[1];
          socket.write(sasl(11, `r=${nonce}more,s=c2FsdA==,i=1000000000`));
        });
      },
      code: 'PG_CONNECT_FAILED',
      says: 'scramMaxIterations of 1000000',
    },
    {
      name: 'refuses with a mebibyte of words',
      login: tricks['sends an error of a mebibyte'],
      code: 'PG_ANSWER_REFUSED',
      says: 'more than is taken',
    },
  ];
  test.each(cases)('$name', async ({ login, code, says }) => {
    const server = await hostileServer({ login });
    const message = expect.stringContaining(says);
    const impatience = says === 'no login in' ? { connectionTimeoutMillis: 500 } : {};
    await expect(open(server, impatience)).rejects.toMatchObject({ code, message });
    expect(server.heard()).not.toContain(password);
  });

  test.each([
    { name: 'is silent where it is asked for TLS', tls: tricks['is silent'] },
    { name: 'is silent in the middle of TLS', tls: sends(Buffer.from('S')) },
  ])('$name', async ({ tls }) => {
    const server = await hostileServer({ tls });
    const encrypted: Tls = { kind: 'on', verify: 'nothing' };
    const opening = open(server, { tls: encrypted, connectionTimeoutMillis: 500 });
    await expect(opening).rejects.toMatchObject({
      code: 'PG_CONNECT_FAILED',
      message: expect.stringContaining('no login in'),
    });
  });
});

describe('an answer to a statement', () => {
  const at = 'SELECT 1 AS hostile';
  const query = (session: Session) =>
    oneRow(session, z.object({ hostile: z.number() }), `${at}, $1::text`, ['x']);

  test.each(Object.keys(tricks).filter(name => name !== 'is silent') as (keyof typeof tricks)[])(
    '%s',
    async name => {
      const session = await open(await hostileServer({ statement: { at, trick: tricks[name] } }));
      const code =
        name === 'sends an error of a mebibyte' ? 'PG_QUERY_FAILED' : 'PG_ANSWER_REFUSED';
      const failure = await query(session).catch(error => error);
      expect(failure).toMatchObject({ code });
      expect(failure.message.length).toBeLessThan(3000);
    },
  );

  test('that never comes is waited for no longer than it takes', async () => {
    const hostility: Hostility = { statement: { at, trick: tricks['is silent'] } };
    const session = await open(await hostileServer(hostility), { answerMs: 1000 });
    await expect(query(session)).rejects.toMatchObject({
      code: 'PG_NO_ANSWER',
      message: expect.stringContaining('1 s'),
    });
    expect(session.lost.aborted).toBe(true);
    await expect(session.execute('SELECT 1')).rejects.toMatchObject({ code: 'PG_NO_ANSWER' });
  });

  test('that says when it comes has all the time it needs, and the next one has its own', async () => {
    const real = sharedPostgres();
    const { host, port, username, password: own } = real;
    const address = { host, port, username, password: own, maintenanceDatabase: 'postgres' };
    const config = driverConfig(address, { kind: 'off' }, 'postgres', 'test');
    const impatient = { ...sessionLimits, answerMs: 3000 };
    await using session = await openSession(
      { ...config, database: 'postgres' },
      signal,
      false,
      impatient,
    );
    // Both at once: the short one waits for its turn, and that is not its own time.
    const [slept, soon] = await Promise.all([
      oneRow(session, z.object({ slept: z.string() }), long('SELECT pg_sleep(4)::text AS slept')),
      oneRow(session, z.object({ one: z.number() }), 'SELECT 1 AS one'),
    ]);
    expect([slept, soon]).toEqual([{ slept: '' }, { one: 1 }]);
    await expect(session.execute('SELECT pg_sleep(60)')).rejects.toMatchObject({
      code: 'PG_NO_ANSWER',
    });
  });

  test('counts by itself: a session goes on for as long as each is small', async () => {
    const { host, port, username, password: own } = sharedPostgres();
    const address = { host, port, username, password: own, maintenanceDatabase: 'postgres' };
    const config = driverConfig(address, { kind: 'off' }, 'postgres', 'test');
    const narrow = { ...sessionLimits, answerBytes: 100_000, listBytes: 1_000_000 };
    await using session = await openSession(
      { ...config, database: 'postgres' },
      signal,
      false,
      narrow,
    );
    const sql = 'SELECT pg_catalog.repeat($1, 1000) AS text FROM pg_catalog.generate_series(1, 80)';
    const text = z.object({ text: z.string().length(1000) });
    for (let time = 0; time < 3; time += 1) {
      expect(await session.rows(text, sql, ['x'])).toHaveLength(80);
    }
    expect(
      await session.rows(text, longList(`${sql} AS a, pg_catalog.generate_series(1, 5)`), ['x']),
    ).toHaveLength(400);
    await expect(
      session.rows(text, long(`${sql} AS a, pg_catalog.generate_series(1, 5)`), ['x']),
    ).rejects.toMatchObject({ code: 'PG_ANSWER_REFUSED' });
  });
});

describe('a server that lies about its version', () => {
  const facts = (version: string, number: string) =>
    sends(
      columns('version', 'version_number', 'superuser'),
      row(version, number, 't'),
      message('C', 'SELECT 1\0'),
      ready,
    );
  test.each([
    { name: 'with words', trick: facts('of course', '150000') },
    { name: 'with a command for the runner', trick: facts('15.1\n::error::x', '150000') },
    { name: 'at length', trick: facts('1'.repeat(1_000_000), '150000') },
    { name: 'with a number that is none', trick: facts('15.1', '$(id)') },
    { name: 'with nothing', trick: sends(message('C', 'SELECT 0\0'), ready) },
  ])('$name', async ({ trick }) => {
    const { host, port } = await hostileServer({ statement: { at: 'server_version', trick } });
    const opening = openServer(
      {
        address: { ...addressOf({ host, port, heard: () => '' }) },
        sslMode: undefined,
        rootCertificate: undefined,
        tempDir: temporaryFolder(),
        environment: {},
      },
      signal,
    );
    await expect(opening).rejects.toMatchObject({ code: 'PG_ANSWER_REFUSED' });
  });
});
