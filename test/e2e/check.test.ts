import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { containerSas } from '../support/azurite.ts';
import { run } from '../support/cli.ts';
import { sharedAzurite, sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { blobStore, database, documentOf, nextSecond, serverEnv } from './stage.ts';

const server = sharedPostgres();
const login = serverEnv(server, server);

interface CheckDocument {
  readonly ok: boolean;
  readonly findings: readonly {
    readonly level: string;
    readonly code: string;
    readonly database: string | null;
  }[];
  readonly databases: readonly {
    readonly database: string;
    readonly newest: { readonly rows: number } | null;
    readonly backups: number;
    readonly failedRuns: number;
  }[];
}

const briefOf = ({ findings }: CheckDocument) =>
  findings.map(({ level, code, database: of }) => `${level} ${code} ${of}`);

test('a check sees the store, the server and its own login, and measures', async () => {
  const store = await blobStore();
  const [shop, crm] = [
    await database(server, 'CREATE TABLE t AS SELECT generate_series(1, 7) AS id'),
    await database(server, 'CREATE TABLE t (id int)'),
  ];
  const both = ['--databases', `${shop},${crm}`];
  const env = { ...login, ...store.env };
  expect(await run(['backup', '--databases', shop], { env })).toMatchObject({ code: 0 });

  // A login to the store that ends soon is part of what is checked.
  const expiresOn = new Date(Date.now() + 5 * 24 * 3_600_000);
  const azurite = sharedAzurite();
  const bySas = {
    ...login,
    PG_BACKUP_STORAGE_ENDPOINT: azurite.url,
    PG_BACKUP_STORAGE_ACCOUNT: azurite.account,
    PG_BACKUP_STORAGE_CONTAINER: store.container,
    PG_BACKUP_STORAGE_SAS_TOKEN: containerSas(azurite, store.container, {
      permissions: 'rl',
      expiresOn,
    }),
  };
  const metrics = join(temporaryFolder(), 'pg.prom');
  const red = await run(['check', '--json', '--metrics-file', metrics, ...both], { env: bySas });
  expect(red.code).toBe(1);
  const found = documentOf<CheckDocument>(red);
  expect(found.ok).toBe(false);
  expect(briefOf(found)).toEqual([
    `error NEVER_BACKED_UP ${crm}`,
    'warning CREDENTIAL_EXPIRING null',
  ]);
  expect(await readFile(metrics, 'utf8')).toContain(
    `pg_azure_backup_rows{database="${shop}",server="${server.host}:${server.port}",store="`,
  );

  // Without the server nobody knows of the other one; it has failed since, and that is known.
  await nextSecond();
  const wrong = { ...env, PGPASSWORD: 'wrong' };
  expect(await run(['backup', '--databases', shop], { env: wrong })).toMatchObject({ code: 1 });
  const offline = await run(['check', '--json', '--databases', `${shop}*`], { env: store.env });
  expect(offline.code).toBe(0);
  expect(briefOf(documentOf<CheckDocument>(offline))).toEqual([`warning BACKUP_FAILED ${shop}`]);

  const states = documentOf<CheckDocument>(await run(['status', '--json'], { env: store.env }));
  expect(states.databases).toMatchObject([{ database: shop, newest: { rows: 7 }, backups: 1 }]);

  const nobody = { ...login, ...store.env, PGPORT: '1', PG_BACKUP_CONNECT_RETRY_SECONDS: '0' };
  expect(await run(['check'], { env: nobody })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('HINT:'),
  });
});
