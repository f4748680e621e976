import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { withoutEventTriggers } from '../../../src/postgres/database/event-triggers.ts';
import { openServer } from '../../../src/postgres/session/reach-server.ts';
import { oneRow } from '../../../src/postgres/session/session.ts';
import { type Postgres, postgresHomes, startPostgres, uniqueName } from '../../support/postgres.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

const { signal } = new AbortController();

const reach = ({ host, port }: Postgres, login: { username: string; password: string }) =>
  openServer(
    {
      address: { host, port, ...login, maintenanceDatabase: 'postgres' },
      sslMode: 'disable',
      rootCertificate: undefined,
      tempDir: temporaryFolder(),
      environment: process.env,
    },
    signal,
  );

const states = `SELECT evtname AS name, evtenabled::text AS state FROM pg_event_trigger ORDER BY 1`;

test('what an event trigger would refuse is done, and each is as it was afterwards', async () => {
  const server = sharedPostgres();
  const name = uniqueName('events');
  onTestFinished(() => server.dropDatabase(name));
  await server.createDatabase(
    name,
    `CREATE TABLE t (a int);
     CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no grants here'; END $$;
     CREATE EVENT TRIGGER always ON ddl_command_start WHEN TAG IN ('GRANT') EXECUTE FUNCTION refuse();
     ALTER EVENT TRIGGER always ENABLE ALWAYS;
     CREATE EVENT TRIGGER "Never" ON ddl_command_start WHEN TAG IN ('REVOKE') EXECUTE FUNCTION refuse();
     ALTER EVENT TRIGGER "Never" DISABLE;
     CREATE EVENT TRIGGER usual ON ddl_command_end WHEN TAG IN ('GRANT') EXECUTE FUNCTION refuse();`,
  );
  const before = await server.query(name, states);
  await using session = await (await reach(server, server)).connect(name, 'restore', signal);
  if (server.major >= 17) await session.execute('SET event_triggers = on');
  const grant = () => session.execute('GRANT SELECT ON public.t TO pg_monitor');
  await expect(grant()).rejects.toThrow('no grants here');
  await withoutEventTriggers(session, grant);
  await expect(withoutEventTriggers(session, () => session.execute('SELEC'))).rejects.toThrow();
  expect(await server.query(name, states)).toEqual(before);
  expect(
    await server.query(name, "SELECT has_table_privilege('pg_monitor', 't', 'SELECT') AS granted"),
  ).toEqual([{ granted: true }]);
});

const later = postgresHomes().find(
  ({ major, bin }) => major >= 17 && existsSync(join(bin, 'initdb')),
);

test.skipIf(later === undefined)(
  'a trigger on logins writes nothing for our sessions where the login may silence it (needs PostgreSQL 17)',
  async () => {
    const server = await startPostgres(later && { home: later.bin });
    afterAll(() => server.stop());
    await server.runScript(
      'postgres',
      `CREATE TABLE logins (who text); GRANT ALL ON logins TO PUBLIC;
       CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.logins VALUES (session_user); END $$;
       CREATE EVENT TRIGGER noted ON login EXECUTE FUNCTION note(); ALTER EVENT TRIGGER noted ENABLE ALWAYS;`,
    );
    const may = await server.createLogin('may');
    await server.query('postgres', 'GRANT SET ON PARAMETER event_triggers TO may');
    const mayNot = await server.createLogin('may_not');
    for (const login of [server, may, mayNot]) {
      await using session = await (await reach(server, login)).connect('postgres', 'x', signal);
      await oneRow(session, z.unknown(), 'SELECT 1');
    }
    // The first session of each does not know the server yet.
    const noted = await server.query<{ who: string; n: number }>(
      'postgres',
      'SELECT who, count(*)::int AS n FROM logins GROUP BY 1 ORDER BY 1',
    );
    expect(noted.filter(({ who }) => who.startsWith('may'))).toEqual([
      { who: 'may', n: 1 },
      { who: 'may_not', n: 2 },
    ]);
  },
);
