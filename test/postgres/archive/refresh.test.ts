import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { restoreTolerating } from '../../../src/postgres/archive/lenient-restore.ts';
import { viewOf } from '../../../src/postgres/archive/refresh.ts';
import { findClientTools } from '../../../src/postgres/client-tools/find.ts';
import { connectToServer } from '../../../src/postgres/session/reach-server.ts';
import { uniqueName } from '../../support/postgres.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

const server = sharedPostgres();
const { signal } = new AbortController();
const { host, port, username, password, major } = server;

/** `aa` reads `zz` through a function, of which pg_dump knows nothing; `far` another server, which is gone. */
const script = `
CREATE TABLE t AS SELECT generate_series(1, 3) AS n;
CREATE MATERIALIZED VIEW zz AS SELECT * FROM t;
CREATE FUNCTION reads() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM public.zz';
CREATE MATERIALIZED VIEW aa AS SELECT public.reads() AS n;
CREATE MATERIALIZED VIEW mm AS SELECT * FROM aa;
CREATE TABLE divisor AS SELECT 1 AS d;
CREATE FUNCTION divides() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT (1 / d)::bigint FROM public.divisor';
CREATE MATERIALIZED VIEW "no Data" AS SELECT public.divides();
UPDATE divisor SET d = 0;
CREATE EXTENSION postgres_fdw;
CREATE SERVER here FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '${host}', port '${port}', dbname 'postgres');
CREATE USER MAPPING FOR CURRENT_USER SERVER here OPTIONS (user '${username}', password '${password}');
CREATE FOREIGN TABLE databases (datname name) SERVER here OPTIONS (schema_name 'pg_catalog', table_name 'pg_database');
CREATE MATERIALIZED VIEW far AS SELECT * FROM databases;
ALTER SERVER here OPTIONS (SET port '1');
CREATE TABLE more (id int PRIMARY KEY);
`;

test('a view that cannot be filled keeps nothing else from its place, and is tried again after others', async () => {
  const source = await server.createDatabase(uniqueName('refresh'), script);
  const restored = await server.createDatabase(uniqueName('refreshed'));
  onTestFinished(async () => {
    await server.dropDatabase(source);
    await server.dropDatabase(restored);
  });
  const folder = temporaryFolder();
  const archive = join(folder, 'dump');
  const env = {
    ...process.env,
    PGHOST: host,
    PGPORT: `${port}`,
    PGUSER: username,
    PGPASSWORD: password,
  };
  execFileSync(join(server.bin, 'pg_dump'), ['-Fc', '-f', archive, source], { env });
  const text = execFileSync(join(server.bin, 'pg_restore'), ['-l', archive], { encoding: 'utf8' })
    .split('\n')
    .filter(line => /^\d/.test(line) && !/COMMENT - EXTENSION/.test(line))
    .join('\n');
  const reached = await connectToServer(
    {
      address: { host, port, username, password, maintenanceDatabase: 'postgres' },
      ...{ sslMode: 'disable', rootCertificate: undefined, tempDir: folder },
      environment: process.env,
    },
    signal,
  );
  const tools = await findClientTools({
    ...{ major, allowNewer: false, restores: true, environment: process.env, signal },
    ...{ info: () => undefined, warn: () => undefined },
  });
  const request = {
    ...{ archive, list: { text }, listFile: join(folder, 'list'), database: restored, jobs: 2 },
    searchPath: undefined,
  };
  for (const part of ['definitions', 'rest'] as const) {
    const lost = await restoreTolerating(
      'nothing',
      reached.server,
      tools,
      { ...request, part },
      signal,
    );
    if (part === 'definitions') expect(lost).toEqual([]);
    else {
      const byView = lost.toSorted((a, b) => a.entry.localeCompare(b.entry));
      expect(byView).toMatchObject([
        { kind: 'remote rows of a view', reason: expect.stringContaining('could not connect') },
        { kind: 'rows of a view', reason: expect.stringContaining('division by zero') },
      ]);
      expect(byView.map(viewOf)).toEqual(['public.far', 'public."no Data"']);
    }
  }
  const rows = await server.query(
    restored,
    "SELECT (SELECT n FROM mm) AS n, (SELECT count(*) FROM pg_index i WHERE i.indrelid = 'more'::regclass) AS keys",
  );
  expect(rows).toEqual([{ n: '3', keys: '1' }]);
});
