import { expect, onTestFinished, test } from 'vitest';
import { driverConfig } from '../../../src/postgres/session/connection.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import { authentication, hostileServer, message, ready } from '../../support/hostile-server.ts';
import { uniqueName } from '../../support/postgres.ts';
import { sharedPostgres } from '../../support/shared.ts';

/** What somebody hears who logs in. */
async function warningsOf(
  server: { readonly host: string; readonly port: number },
  login: { readonly username: string; readonly password: string },
): Promise<readonly string[]> {
  const address = { host: server.host, port: server.port, ...login };
  const config = driverConfig(
    { ...address, maintenanceDatabase: 'postgres' },
    { kind: 'off' },
    'postgres',
    'test',
  );
  const session = await openSession(
    { ...config, database: 'postgres' },
    new AbortController().signal,
  );
  onTestFinished(() => session[Symbol.asyncDispose]());
  return session.loginWarnings;
}

const notice = (text: string, detail: string, routine: string) =>
  message('N', `SWARNUNG\0VWARNING\0C01000\0M${text}\0D${detail}\0R${routine}\0\0`);

test('what a server warns a login of is kept, in whatever language, and nothing that others bring about', async () => {
  const server = await hostileServer({
    login: socket => {
      socket.on('data', () => socket.write(Buffer.concat([message('C', 'SET\0'), ready])));
      socket.write(
        Buffer.concat([
          authentication(0),
          notice('die Datenbank ist anders', 'sagt ihr Eigner', 'CheckMyDatabase'),
          notice('das Passwort läuft bald ab', 'in 1 Tag', 'EmitConnectionWarnings'),
          ready,
        ]),
      );
    },
  });
  expect(await warningsOf(server, { username: 'somebody', password: '' })).toEqual([
    'das Passwort läuft bald ab: in 1 Tag',
  ]);
});

const server = sharedPostgres();

test.runIf(server.major >= 19)(
  'a password that ends soon is warned of (PostgreSQL 19)',
  async () => {
    const until = new Date(Date.now() + 36 * 3_600_000).toISOString();
    const login = await server.createLogin(uniqueName('ends_soon'), `VALID UNTIL '${until}'`);
    expect(await warningsOf(server, login)).toEqual([
      expect.stringMatching(
        /^role password will expire soon: The password for role "ends_soon_.*" will expire in 1 day\.$/,
      ),
    ]);
    const other = await server.createLogin(uniqueName('ends_never'));
    expect(await warningsOf(server, other)).toEqual([]);
  },
);
