import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { Failure } from '../../../src/catalog/failure.ts';
import { option } from '../../../src/catalog/reference.ts';
import {
  conninfo,
  decideTls,
  defaultSslMode,
  driverConfig,
  isThisMachine,
  type ServerAddress,
  type SslMode,
  type Tls,
  toolEnvironment,
  toolLogin,
} from '../../../src/postgres/session/connection.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import { openServer } from '../../../src/postgres/session/reach-server.ts';
import { oneRow } from '../../../src/postgres/session/session.ts';
import { type Certificates, makeCertificates } from '../../support/certificates.ts';
import { type PostgresServer, postgresHomes, startPostgres } from '../../support/postgres.ts';

let secure: PostgresServer;
let plain: PostgresServer;
let ours: Certificates;
let others: Certificates;
let scratch: string;
const { signal } = new AbortController();

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'connection-'));
  ours = makeCertificates(['DNS:localhost']);
  others = makeCertificates(['DNS:localhost']);
  [secure, plain] = await Promise.all([startPostgres({ tls: ours }), startPostgres()]);
});

afterAll(async () => {
  await Promise.all([secure?.stop(), plain?.stop()]);
  for (const made of [ours, others]) made?.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const addressOf = (server: PostgresServer, host: string): ServerAddress => ({
  host,
  port: server.port,
  username: server.username,
  password: server.password,
  maintenanceDatabase: 'postgres',
});

const cases: readonly {
  name: string;
  mode: SslMode;
  server?: 'plain';
  host?: string;
  root?: 'ours' | 'others';
  works: boolean;
}[] = [
  { name: 'disable', mode: 'disable', works: true },
  { name: 'require without roots', mode: 'require', works: true },
  { name: 'require with the right root', mode: 'require', root: 'ours', works: true },
  { name: 'require with another root', mode: 'require', root: 'others', works: false },
  { name: 'require, server without TLS', mode: 'require', server: 'plain', works: false },
  { name: 'verify-ca with the right root', mode: 'verify-ca', root: 'ours', works: true },
  {
    name: 'verify-ca by another name',
    mode: 'verify-ca',
    host: '127.0.0.1',
    root: 'ours',
    works: true,
  },
  { name: 'verify-ca with another root', mode: 'verify-ca', root: 'others', works: false },
  { name: 'verify-ca with the system’s roots', mode: 'verify-ca', works: false },
  { name: 'verify-full with the right root', mode: 'verify-full', root: 'ours', works: true },
  {
    name: 'verify-full by another name',
    mode: 'verify-full',
    host: '127.0.0.1',
    root: 'ours',
    works: false,
  },
  { name: 'verify-full with another root', mode: 'verify-full', root: 'others', works: false },
  { name: 'verify-full, server without TLS', mode: 'verify-full', server: 'plain', works: false },
];

describe('an ssl-mode means the same to the driver and to the tools', () => {
  test.each(cases)('$name', async ({ mode, server, host = 'localhost', root, works }) => {
    const address = addressOf(server === 'plain' ? plain : secure, host);
    const roots = { ours: ours.authority, others: others.authority };
    const tls = await decideTls(host, mode, root && roots[root], scratch);

    const driver = openSession(
      { ...driverConfig(address, tls, 'postgres', 'test'), database: 'postgres' },
      signal,
    ).then(async session => {
      const { ssl } = await oneRow(
        session,
        z.object({ ssl: z.boolean() }),
        'SELECT ssl FROM pg_catalog.pg_stat_ssl WHERE pid = pg_catalog.pg_backend_pid()',
      );
      await session[Symbol.asyncDispose]();
      return ssl;
    });
    const tool = () =>
      execFileSync(
        join(secure.bin, 'pg_dump'),
        [
          '--schema-only',
          '--no-password',
          `--dbname=${conninfo(address, tls, 'postgres', 'test')}`,
        ],
        { env: toolEnvironment(address, process.env), stdio: 'pipe', encoding: 'utf8' },
      );

    if (works) {
      await expect(driver).resolves.toBe(mode !== 'disable');
      expect(tool()).toContain('PostgreSQL database dump complete');
    } else {
      await expect(driver).rejects.toMatchObject({ code: 'PG_TLS_FAILED' });
      expect(tool).toThrow(/certificate|SSL/);
    }
  });
});

describe('prefer', () => {
  const open = (server: PostgresServer) =>
    openServer(
      {
        address: addressOf(server, 'localhost'),
        sslMode: undefined,
        rootCertificate: undefined,
        tempDir: scratch,
        environment: process.env,
      },
      signal,
    );
  test('takes TLS where there is some, for the tools as well', async () => {
    const server = await open(secure);
    expect(server.tls).toContain('TLS');
    expect(server.conninfo('postgres', 'test')).toContain("sslmode='require'");
  });
  test('does without where there is none', async () => {
    const server = await open(plain);
    expect(server.tls).toBe('no TLS');
    expect(server.conninfo('postgres', 'test')).toContain("sslmode='disable'");
  });
});

describe('a password in clear text', () => {
  let lax: PostgresServer;
  beforeAll(async () => {
    lax = await startPostgres({ tls: ours, access: ['host all all all password'] });
  });
  afterAll(() => lax?.stop());
  const off: Tls = { kind: 'off' };

  test('goes out where there is TLS', async () => {
    const tls = await decideTls('localhost', 'verify-full', ours.authority, scratch);
    const config = driverConfig(addressOf(lax, 'localhost'), tls, 'postgres', 'test');
    await using session = await openSession({ ...config, database: 'postgres' }, signal);
    await expect(session.execute('SELECT 1')).resolves.toBeUndefined();
  });
  test('does not where there is none', async () => {
    const config = driverConfig(addressOf(lax, 'localhost'), off, 'postgres', 'test');
    const opening = openSession({ ...config, database: 'postgres' }, signal);
    await expect(opening).rejects.toMatchObject({ code: 'PG_TLS_FAILED' });
  });
  test.for(postgresHomes())(
    'does not by pg_dump $major, if its libpq can tell',
    ({ bin }, { skip }) => {
      const dump = (target: string, environment: Record<string, string>) => () =>
        execFileSync(
          join(bin, 'pg_dump'),
          ['--schema-only', '--no-password', `--dbname=${target}`],
          {
            env: { ...environment, ...toolLogin('localhost', off) },
            stdio: 'pipe',
            encoding: 'utf8',
          },
        );
      const address = addressOf(lax, 'localhost');
      const nowhere = "host='/nonexistent' require_auth='none'";
      try {
        dump(nowhere, {})();
      } catch (error) {
        if (String(error).includes('invalid connection option')) skip('a libpq before 16');
      }
      expect(
        dump(conninfo(address, off, 'postgres', 'test'), toolEnvironment(address, process.env)),
      ).toThrow(/authentication method requirement "!password" failed/);
    },
  );
});

test.each([
  ['/var/run/postgresql', true],
  ['localhost', true],
  ['127.0.0.1', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['127.example.org', false],
  ['localhost.example.org', false],
  ['db.example.org', false],
])('%s is this machine alone: %s', (host, expected) => {
  expect(isThisMachine(host)).toBe(expected);
});

test('a pooler that takes no settings says so, and what to do', async () => {
  const pooler = createServer(socket => {
    socket.once('data', () => {
      const fields = Buffer.from('SFATAL\0C08P01\0Munsupported startup parameter: options\0\0');
      const head = Buffer.from('E....');
      head.writeUInt32BE(4 + fields.length, 1);
      socket.end(Buffer.concat([head, fields]));
    });
  }).listen(0, '127.0.0.1');
  await once(pooler, 'listening');
  onTestFinished(() => void pooler.close());
  const { port } = pooler.address() as AddressInfo;
  const to = { ...addressOf(plain, '127.0.0.1'), port };
  const config = { ...driverConfig(to, { kind: 'off' }, 'postgres', 'test'), database: 'postgres' };
  await expect(openSession(config, new AbortController().signal)).rejects.toMatchObject({
    code: 'PG_CONNECT_FAILED',
    hint: expect.stringContaining(`${option('port')} 5432`),
  });
});

test('Azure’s servers are verified by default, others are not', () => {
  expect(defaultSslMode('shop.postgres.database.azure.com')).toBe('verify-full');
  expect(defaultSslMode('localhost')).toBe('prefer');
});

test('a root certificate that is none is refused with a remedy', async () => {
  const tls = decideTls('localhost', 'verify-full', join(scratch, 'missing.pem'), scratch);
  await expect(tls).rejects.toThrow(Failure);
  await expect(tls).rejects.toMatchObject({
    code: 'PG_TLS_FAILED',
    hint: expect.stringContaining('PEM'),
  });
});

test('tools inherit nothing of PostgreSQL’s but the password file, and no secret in an argument', () => {
  const address = { ...addressOf(plain, 'localhost'), password: 'very secret' };
  const environment = toolEnvironment(address, {
    PATH: '/bin',
    PGHOST: 'elsewhere',
    PGOPTIONS: '-c x=y',
    PGPASSFILE: '/home/me/.pgpass',
    PGSERVICE: 'other',
  });
  expect(environment).toEqual({
    PATH: '/bin',
    LC_ALL: 'C',
    PGPASSFILE: '/home/me/.pgpass',
    PGPASSWORD: 'very secret',
  });
  expect(conninfo(address, { kind: 'off' }, "a'b\\c d=e", 'test')).not.toContain('very secret');
  expect(conninfo(address, { kind: 'off' }, "a'b\\c d=e", 'test')).toContain(
    "dbname='a\\'b\\\\c d=e'",
  );
});
