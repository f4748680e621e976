import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Contents } from '../../src/catalog/contents.ts';
import { unpackContents } from '../../src/catalog/contents-file.ts';
import { run, start } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { chinook, everything, shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import {
  type BackupDocument,
  blobStore,
  database,
  directoryStore,
  documentOf,
  dropWithCopies,
  everythingIn,
  serverEnv,
  stores,
  type TestStore,
} from './stage.ts';

const server = sharedPostgres();
const env = serverEnv(server, server);
const chinookFile = chinook();

const samples = [
  { sample: 'a database of everything', script: () => everything() },
  ...(chinookFile ? [{ sample: 'Chinook', script: () => withoutCreate(chinookFile) }] : []),
];

/** Chinook’s script makes and enters a database itself; ours has another name. */
function withoutCreate(file: string): string {
  return execFileSync('sed', ['-E', '/^(DROP|CREATE) DATABASE|^\\\\c /d', file], {
    encoding: 'utf8',
  });
}

test.skipIf(chinookFile)(
  'Chinook is not here: set PG_BACKUP_TEST_CHINOOK to try it as well',
  () => {
    expect(chinookFile).toBeUndefined();
  },
);

describe.each(stores)('in $store', ({ open }) => {
  test.each(samples)(
    '$sample comes back whole, by us and by stock pg_restore',
    async ({ script }) => {
      const store = await open();
      const name = await database(server, script());
      const before = everythingIn(server, name);
      const [options, copy] = [{ env: { ...env, ...store.env } }, uniqueName('copy')];

      const backup = await run(['backup', '--databases', name, '--json'], options);
      expect(backup).toMatchObject({ code: 0 });
      const [made] = documentOf<{ backups: BackupDocument[] }>(backup).backups;
      expect(made).toMatchObject({ database: name, label: 'manual' });
      expect(await store.names()).toEqual(
        ['.contents.json.gz', '.dump', '.manifest.json', '.roles.sql'].map(
          ending => `${name}/${made?.name}${ending}`,
        ),
      );

      const list = await run(['list', '--json'], { env: store.env });
      expect(documentOf<{ backups: unknown[] }>(list).backups).toEqual([made]);

      // Under another name, while the original is there.
      onTestFinished(() => dropWithCopies(server, copy));
      const restored = await run(
        ['restore', '--database', name, '--target-database', copy],
        options,
      );
      expect(restored).toMatchObject({ code: 0 });
      // Whoever connects first: what happens side by side is told in one order.
      expect(restored.stderr).toContain('Analyzing\nComparing with what was recorded\n');
      expect(everythingIn(server, copy)).toBe(before);

      // Under its own name, by both strategies, over something else.
      for (const strategy of ['recreate', 'swap']) {
        await server.query(name, 'CREATE TABLE public.later AS SELECT 1 AS one');
        const replaced = await run(
          [
            'restore',
            '--database',
            name,
            '--backup',
            made?.name ?? '',
            '--confirm',
            name,
            '--strategy',
            strategy,
          ],
          options,
        );
        expect(replaced).toMatchObject({ code: 0 });
        expect(everythingIn(server, name)).toBe(before);
      }

      // By hand: any blob browser and PostgreSQL's own pg_restore are enough.
      const folder = temporaryFolder();
      const downloaded = await run(
        [
          'download',
          '--database',
          name,
          '--backup',
          made?.name ?? '',
          '--output-directory',
          folder,
        ],
        { env: store.env },
      );
      expect(downloaded).toMatchObject({ code: 0 });
      const dump = join(folder, `${made?.name}.dump`);
      const byHand = await database(server, '');
      execFileSync(
        join(server.bin, 'pg_restore'),
        ['--no-owner', '--no-privileges', '--exit-on-error', `--dbname=${byHand}`, dump],
        { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' },
      );
      expect(everythingIn(server, byHand)).toBe(before);
    },
  );
});

test('what belongs to the database itself comes back, too', async () => {
  const store = await directoryStore();
  const [owner, reader] = [uniqueName('owner'), uniqueName('reader')];
  for (const role of [owner, reader]) {
    await server.query('postgres', `CREATE ROLE ${role}`);
    onTestFinished(async () => {
      await server.query('postgres', `DROP ROLE ${role}`);
    });
  }
  const name = await database(server, shop());
  await server.query(
    'postgres',
    `ALTER DATABASE ${name} OWNER TO ${owner};
     ALTER DATABASE ${name} CONNECTION LIMIT 17;
     ALTER DATABASE ${name} SET search_path TO "$user", 'odd "schema"', public;
     ALTER DATABASE ${name} SET app.tenant TO 'it''s';
     ALTER ROLE ${reader} IN DATABASE ${name} SET work_mem TO '8MB';
     REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC;
     GRANT CONNECT ON DATABASE ${name} TO ${reader} WITH GRANT OPTION;
     COMMENT ON DATABASE ${name} IS 'the ''shop'' of \\ all'`,
  );
  const propertiesOf = async (database: string) => {
    const [row] = await server.query(
      'postgres',
      `SELECT datdba::regrole::text AS owner, datconnlimit, shobj_description(d.oid, 'pg_database') AS comment,
              (SELECT array_agg(setrole || ' ' || setting ORDER BY setrole, setting) FROM pg_db_role_setting, unnest(setconfig) AS setting WHERE setdatabase = d.oid) AS settings,
              (SELECT array_agg(grantee || privilege_type || is_grantable ORDER BY grantee, privilege_type) FROM aclexplode(datacl) WHERE grantee <> datdba) AS grants
         FROM pg_database AS d WHERE datname = $1`,
      [database],
    );
    return row;
  };
  const before = await propertiesOf(name);
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });

  for (const strategy of ['recreate', 'swap']) {
    const args = ['restore', '--database', name, '--confirm', name, '--strategy', strategy];
    expect(await run(args, options)).toMatchObject({ code: 0 });
    expect(await propertiesOf(name)).toEqual(before);
  }
  const copy = uniqueName('copy');
  onTestFinished(() => dropWithCopies(server, copy));
  const args = ['restore', '--database', name, '--target-database', copy];
  expect(await run(args, options)).toMatchObject({ code: 0 });
  expect(await propertiesOf(copy)).toEqual(before);
});

test('under a concurrent writer the recorded rows are those of the dump, table by table', async () => {
  const store = await blobStore();
  const name = await database(
    server,
    `CREATE TABLE a (i bigint GENERATED ALWAYS AS IDENTITY); CREATE TABLE b (i bigint); CREATE TABLE c (i bigint);
     INSERT INTO b SELECT generate_series(1, 300000)`,
  );
  let writing = true;
  let written = 0;
  const writer = (async () => {
    // In one transaction, so that in every snapshot a and c have as many rows.
    for (; writing; written += 1) {
      await server.query(
        name,
        'BEGIN; INSERT INTO a DEFAULT VALUES; INSERT INTO c VALUES (1); COMMIT',
      );
    }
  })();
  const options = { env: { ...env, ...store.env } };
  const running = start(['backup', '--databases', name, '--json'], options);
  // By then there is a snapshot, and what is written next is not in it.
  await running.waitForOutput(/Backing up/);
  const before = written;
  await Promise.all([expect.poll(() => written).toBeGreaterThan(before), running.finished]);
  writing = false;
  await writer;
  expect(await running.finished).toMatchObject({ code: 0 });

  const contents = await contentsIn(store);
  const copy = uniqueName('copy');
  onTestFinished(() => dropWithCopies(server, copy));
  const restored = await run(['restore', '--database', name, '--target-database', copy], options);
  expect(restored).toMatchObject({ code: 0 });
  for (const [, table, rows] of contents.rows ?? []) {
    const [counted] = await server.query(copy, `SELECT count(*)::int AS rows FROM ${table}`);
    expect(counted).toEqual({ rows });
  }
  const rowsOf = (table: string) => contents.rows?.find(([, ident]) => ident === table)?.[2];
  expect(rowsOf('public.a')).toBe(rowsOf('public.c'));
  expect(rowsOf('public.a')).toBeLessThan(written);
});

test('what is left out of a dump is not missed after a restore', async () => {
  const store = await directoryStore();
  const name = await database(
    server,
    `CREATE SCHEMA keep; CREATE TABLE keep.log AS SELECT generate_series(1, 10) AS i;
     CREATE TABLE keep."odd.""na*me" AS SELECT 1 AS i;
     CREATE SCHEMA "drop.*me"; CREATE TABLE "drop.*me".t AS SELECT 1 AS i;
     CREATE SCHEMA dropx; CREATE TABLE dropx.t AS SELECT 1 AS i`,
  );
  const options = {
    env: {
      ...env,
      ...store.env,
      PG_BACKUP_EXCLUDE_SCHEMAS: 'drop.\\*me',
      PG_BACKUP_EXCLUDE_TABLE_DATA: 'keep.l?g\n*na\\*me',
    },
  };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const copy = uniqueName('copy');
  onTestFinished(() => dropWithCopies(server, copy));
  const args = ['restore', '--database', name, '--target-database', copy];
  expect(await run(args, options)).toMatchObject({ code: 0 });
  const rows = await server.query(
    copy,
    `SELECT (SELECT count(*) FROM keep.log)::int AS log, (SELECT count(*) FROM keep."odd.""na*me")::int AS odd,
            (SELECT count(*) FROM dropx.t)::int AS dropx, to_regnamespace('"drop.*me"') AS dropped`,
  );
  expect(rows).toEqual([{ log: 0, odd: 0, dropx: 1, dropped: null }]);
});

test('a dry run of backup and of restore changes nothing', async () => {
  const store = await directoryStore();
  const name = await database(server, shop());
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name, '--dry-run'], options)).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(`Would back up "${name}"`),
  });
  expect(await store.names()).toEqual([]);

  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const files = await store.names();
  const oid = () =>
    server.query('postgres', 'SELECT oid FROM pg_database WHERE datname = $1', [name]);
  const before = await oid();
  const args = ['restore', '--database', name, '--confirm', name, '--dry-run'];
  expect(await run(args, options)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nothing was changed'),
  });
  expect(await oid()).toEqual(before);
  expect(await store.names()).toEqual(files);
});

test('a safety backup is never what latest means', async () => {
  const store = await directoryStore();
  const name = await database(server, 'CREATE TABLE good ()');
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const restore = ['restore', '--database', name, '--confirm', name];
  for (const time of ['first', 'second']) {
    await server.query(name, 'DROP TABLE good; CREATE TABLE bad ()');
    expect(await run(restore, options), time).toMatchObject({ code: 0 });
    const [row] = await server.query(name, "SELECT to_regclass('good')::text AS good");
    expect(row).toEqual({ good: 'good' });
  }
  const list = documentOf<{ backups: BackupDocument[] }>(await run(['list', '--json'], options));
  expect(list.backups.map(({ label }) => label)).toEqual(['safety', 'safety', 'manual']);
});

test('a download checks every file and overwrites none', async () => {
  const store = await directoryStore();
  const name = await database(server, shop());
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const folder = temporaryFolder();
  const args = ['download', '--database', name, '--output-directory', folder];
  expect(await run(args, options)).toMatchObject({ code: 0 });
  expect(await readdir(folder)).toHaveLength(4);
  expect(await run(args, options)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('exists already'),
  });

  const [contents = ''] = (await store.names()).filter(file => file.includes('contents'));
  await store.replace(contents, Buffer.concat([await store.read(contents), Buffer.from('x')]));
  const elsewhere = join(folder, 'new/one');
  const refused = await run(
    ['download', '--database', name, '--output-directory', elsewhere, '--json'],
    options,
  );
  expect(documentOf(refused)).toMatchObject({ error: { code: 'BACKUP_CHECKSUM_MISMATCH' } });
  expect((await readdir(elsewhere)).filter(file => !file.endsWith('.dump'))).toEqual([]);
});

async function contentsIn(store: TestStore): Promise<Contents> {
  const [file = ''] = (await store.names()).filter(name => name.endsWith('.contents.json.gz'));
  return unpackContents(await store.read(file));
}
