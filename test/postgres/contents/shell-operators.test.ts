import { expect, onTestFinished, test } from 'vitest';
import { readContents } from '../../../src/postgres/contents/contents.ts';
import { openServer } from '../../../src/postgres/session/reach-server.ts';
import { uniqueName } from '../../support/postgres.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

test('an operator that is no more than a name is none', async () => {
  const postgres = sharedPostgres();
  const { host, port, username, password } = postgres;
  const name = uniqueName('operators');
  onTestFinished(() => postgres.dropDatabase(name));
  await postgres.createDatabase(
    name,
    `CREATE OPERATOR public.=== (LEFTARG = boolean, RIGHTARG = boolean, PROCEDURE = booleq, NEGATOR = OPERATOR(public.!==));
     CREATE OPERATOR public.=! (LEFTARG = boolean, RIGHTARG = boolean, PROCEDURE = booleq);
     DROP OPERATOR public.=== (boolean, boolean);`,
  );
  expect(await postgres.query(name, 'SELECT oprname FROM pg_operator WHERE oprcode = 0')).toEqual([
    { oprname: '!==' },
  ]);
  const { signal } = new AbortController();
  const address = { host, port, username, password, maintenanceDatabase: 'postgres' };
  const server = await openServer(
    {
      ...{ address, sslMode: 'disable', rootCertificate: undefined },
      ...{ tempDir: temporaryFolder(), environment: process.env },
    },
    signal,
  );
  await using session = await server.connect(name, 'verify', signal);
  const depth = { countRows: false, hashContents: false };
  const { objects } = await readContents(
    session,
    server.major,
    { schemas: [], tableData: [] },
    depth,
    2,
  );
  expect(objects.filter(([kind]) => kind === 'operator').map(([, ident]) => ident)).toEqual([
    'public.=!(boolean,boolean)',
  ]);
});
