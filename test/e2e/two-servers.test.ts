import { afterAll, expect, test } from 'vitest';
import { listBlobs } from '../support/azurite.ts';
import { type RunResult, run } from '../support/cli.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { sharedAzurite, sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { blobStore, database, directoryStore, documentOf, nextSecond, serverEnv } from './stage.ts';

/**
 * Two servers with a database of one name in one place: production and staging with the same settings, most often.
 * No verb may see the one for the other.
 */
const production = sharedPostgres();
const staging = await startPostgres();
afterAll(() => staging.stop());

const addressOf = ({ port }: { readonly port: number }) => `127.0.0.1:${port}`;
const [live, copy] = [addressOf(production), addressOf(staging)];

interface Row {
  readonly name: string;
  readonly database: string;
  readonly server: string | null;
  readonly label: string;
}

interface Findings {
  readonly findings: readonly { readonly level: string; readonly code: string }[];
  readonly databases: readonly Row[];
}

/** On each server the same name, with another number of rows. */
async function bothHave(name = uniqueName('db')): Promise<string> {
  await database(production, 'CREATE TABLE t AS SELECT generate_series(1, 10) AS id', name);
  await database(staging, 'CREATE TABLE t AS SELECT generate_series(1, 3) AS id', name);
  return name;
}

/** Backs up the same name on both, production first; in the end staging has the newest. */
async function bothInto(store: { readonly env: Record<string, string> }, name: string) {
  const warned = [];
  for (const server of [production, staging]) {
    const env = { ...serverEnv(server, server), ...store.env };
    const made = await run(['backup', '--databases', name, '--label', 'daily'], { env });
    expect(made.code).toBe(0);
    warned.push(made.stderr);
    await nextSecond();
  }
  return warned;
}

const codesOf = (checked: RunResult) =>
  documentOf<Findings>(checked).findings.map(({ level, code }) => `${level} ${code}`);

const rowsIn = async (name: string) =>
  (await production.query<{ n: number }>(name, 'SELECT count(*)::int AS n FROM t'))[0]?.n;

test('the second is written, with a warning, and no view takes one for the other', async () => {
  const name = await bothHave();
  const store = await blobStore();
  const [first, second] = await bothInto(store, name);
  expect(first).not.toContain('WARNING: "');
  expect(second).toContain(
    `"${name}" of ${copy} is backed up to where backups of a "${name}" of ${live} are`,
  );

  const { env } = store;
  const listed = await run(['list', '--json'], { env });
  const servers = documentOf<{ backups: Row[] }>(listed).backups.map(({ server }) => server);
  expect(servers).toEqual([copy, live]);
  expect((await run(['list'], { env })).stdout).toContain(live);
  const own = await run(['list', '--json', '--source-server', live], { env });
  expect(documentOf<{ backups: Row[] }>(own).backups).toMatchObject([{ server: live }]);

  const status = documentOf<Findings>(await run(['status', '--json'], { env }));
  expect(status.databases).toMatchObject(
    [live, copy].toSorted().map(server => ({ database: name, server, newest: { label: 'daily' } })),
  );
  const onlyOne = await run(['status', '--json', '--source-server', copy], { env });
  expect(documentOf<Findings>(onlyOne).databases).toMatchObject([{ server: copy }]);

  // Asked with the server or without, and in spite of good backups of both.
  for (const more of [{}, serverEnv(production, production)]) {
    const checked = await run(['check', '--json', '--databases', name], {
      env: { ...env, ...more },
    });
    expect(checked.code).toBe(1);
    expect(codesOf(checked)).toEqual(['error SERVERS_MIXED']);
  }
});

test('latest is that of the server that was named, and of none without', async () => {
  const name = await bothHave();
  const store = await directoryStore();
  await bothInto(store, name);
  const env = { ...serverEnv(production, production), ...store.env };
  const target = `${name}_copy`;
  const restore = (...args: string[]) =>
    run(['restore', '--database', name, '--target-database', target, ...args], { env });

  // That the login is production's says nothing about what is wanted.
  const refused = await restore('--json');
  expect(refused.code).toBe(1);
  expect(documentOf<{ error: object }>(refused).error).toMatchObject({
    code: 'SERVER_AMBIGUOUS',
    hint: expect.stringContaining(`--source-server ${live}`),
  });
  const unknown = await restore('--source-server', 'nobody');
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('of server nobody') });

  for (const [server, rows] of [
    [live, 10],
    [copy, 3],
  ] as const) {
    expect(await restore('--source-server', server)).toMatchObject({ code: 0 });
    expect(await rowsIn(target)).toBe(rows);
    await production.dropDatabase(target);
  }

  // A name means one backup, whoever's it is; unless it is said to be another's.
  const { backups } = documentOf<{ backups: Row[] }>(await run(['list', '--json'], { env }));
  const [newest] = backups;
  const backup = newest?.name ?? '';
  expect(await restore('--backup', backup, '--source-server', live)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`is of server ${copy}, not of ${live}`),
  });
  expect(await restore('--backup', backup)).toMatchObject({ code: 0 });
  expect(await rowsIn(target)).toBe(3);
  await production.dropDatabase(target);

  const folder = temporaryFolder();
  const fetched = await run(
    [
      'download',
      '--database',
      name,
      '--source-server',
      live,
      '--output-directory',
      folder,
      '--json',
    ],
    { env: store.env },
  );
  expect(documentOf<Row>(fetched)).toMatchObject({ server: live, rows: 10 });

  const verified = await run(['verify', '--json', '--verify-level', 'checksum'], {
    env: store.env,
  });
  expect(verified.code).toBe(0);
  expect(documentOf<{ verified: object[] }>(verified).verified).toHaveLength(2);
});

test('a prune keeps the last of each server, and looks at one alone when that is named', async () => {
  const name = await bothHave();
  const store = await directoryStore();
  await bothInto(store, name);
  await bothInto(store, name);
  const { env } = store;
  const left = async () =>
    documentOf<{ backups: Row[] }>(await run(['list', '--json'], { env })).backups.map(
      ({ server }) => server,
    );
  const prune = (...args: string[]) => run(['prune', '--keep-last', '1', ...args], { env });
  expect(await prune('--source-server', copy)).toMatchObject({ code: 0 });
  expect(await left()).toEqual([copy, live, live]);
  expect(await prune()).toMatchObject({ code: 0 });
  expect(await left()).toEqual([copy, live]);
  expect(await prune()).toMatchObject({ code: 0 });
  expect(await left()).toEqual([copy, live]);
});

test('names settle it, and take along what was there before', async () => {
  const name = await bothHave();
  const store = await directoryStore();
  await bothInto(store, name);
  const check = (...args: string[]) =>
    run(['check', '--json', '--databases', name, ...args], { env: store.env });
  for (const [server, called] of [
    [production, 'production'],
    [staging, 'staging'],
  ] as const) {
    const env = { ...serverEnv(server, server), ...store.env };
    const args = ['backup', '--databases', name, '--server-name', called];
    expect(await run(args, { env })).toMatchObject({ code: 0 });
    await nextSecond();
  }
  expect(await check()).toMatchObject({ code: 0 });
  const { backups } = documentOf<{ backups: Row[] }>(
    await run(['list', '--json'], { env: store.env }),
  );
  expect(backups.map(({ server }) => server)).toEqual([
    ...['staging', 'production'],
    ...['staging', 'production'],
  ]);
  // They stay two: which one is meant has to be said.
  expect(await run(['download', '--database', name], { env: store.env })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--source-server production'),
  });
  // A check of a server that has none there is not green for the other's.
  const env = { ...serverEnv(staging, staging), ...store.env };
  const args = ['check', '--json', '--databases', name, '--server-name', 'another'];
  expect(codesOf(await run(args, { env }))).toEqual(['error NEVER_BACKED_UP']);
});

test('two servers that are called the same are noticed by their clusters', async () => {
  const name = await bothHave();
  const store = await directoryStore();
  for (const server of [production, staging, production]) {
    const env = { ...serverEnv(server, server), ...store.env };
    const args = ['backup', '--databases', name, '--server-name', 'db'];
    expect(await run(args, { env })).toMatchObject({ code: 0 });
    await nextSecond();
  }
  const checked = await run(['check', '--json'], { env: store.env });
  expect(codesOf(checked)).toEqual(['warning SERVERS_MIXED']);
});

test('a server that has moved says so once', async () => {
  const name = await bothHave();
  const store = await blobStore();
  const backup = (server: typeof production, ...args: string[]) =>
    run(['backup', '--databases', name, ...args], {
      env: { ...serverEnv(server, server), ...store.env },
    });
  expect(await backup(production)).toMatchObject({ code: 0 });
  await nextSecond();
  const moved = await backup(staging, '--server-moved-from', live);
  expect(moved.code).toBe(0);
  expect(moved.stderr).not.toContain('is backed up to where');
  await nextSecond();
  expect((await backup(staging)).stderr).not.toContain('is backed up to where');
  const servers = documentOf<{ backups: Row[] }>(
    await run(['list', '--json'], { env: store.env }),
  ).backups.map(({ server }) => server);
  expect(servers).toEqual([copy, copy, copy]);

  // Also once the backup that it was said with is gone.
  const prune = ['prune', '--keep-last', '2', '--max-delete-percent', '100'];
  expect(await run(prune, { env: store.env })).toMatchObject({ code: 0 });
  await nextSecond();
  expect(await backup(staging)).toMatchObject({ code: 0 });
  const env = { ...serverEnv(staging, staging), ...store.env };
  expect(await run(['check', '--databases', name], { env })).toMatchObject({ code: 0 });
});

test('what a restore took of its target is no mixture, and comes back by its name', async () => {
  const name = await bothHave();
  const store = await directoryStore();
  const from = { ...serverEnv(production, production), ...store.env };
  expect(await run(['backup', '--databases', name], { env: from })).toMatchObject({ code: 0 });
  await nextSecond();
  const onStaging = { ...serverEnv(staging, staging), ...store.env };
  const restore = (...args: string[]) =>
    run(
      ['restore', '--database', name, '--confirm', name, '--strategy', 'swap', ...args].concat(
        '--safety-backup',
        '--keep-replaced=0',
      ),
      { env: onStaging },
    );
  expect(await restore('--source-server', live)).toMatchObject({ code: 0 });
  const { backups } = documentOf<{ backups: Row[] }>(
    await run(['list', '--json'], { env: store.env }),
  );
  expect(backups.map(({ label, server }) => `${label} ${server}`)).toEqual([
    `safety ${copy}`,
    `manual ${live}`,
  ]);
  expect(await run(['check'], { env: store.env })).toMatchObject({ code: 0 });
  const [safety] = backups;
  expect(await restore('--source-server', live, '--backup', safety?.name ?? '')).toMatchObject({
    code: 0,
  });
  const [row] = await staging.query<{ n: number }>(name, 'SELECT count(*)::int AS n FROM t');
  expect(row?.n).toBe(3);
});

test('each server has a folder of its own by {server} in the prefix', async () => {
  const name = await bothHave();
  const { env, container } = await blobStore();
  const prefix = { PG_BACKUP_STORAGE_PREFIX: 'nightly/{server}' };
  for (const server of [production, staging]) {
    const login = serverEnv(server, server);
    const args = ['--databases', name];
    const own = { ...login, ...env, ...prefix };
    expect(await run(['backup', ...args], { env: own })).toMatchObject({ code: 0 });
    expect(await run(['check', ...args], { env: own })).toMatchObject({ code: 0 });
  }
  const folders = (await listBlobs(sharedAzurite(), container)).map(blob => blob.split('/')[1]);
  expect(new Set(folders)).toEqual(new Set([live, copy].map(one => one.replace(':', '_'))));

  const asked = { ...env, ...prefix };
  const listed = await run(['list', '--json', '--source-server', live], { env: asked });
  expect(documentOf<{ backups: Row[] }>(listed).backups).toMatchObject([{ server: live }]);
  expect(await run(['list'], { env: asked })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('{server} needs --source-server'),
  });
  expect(
    await run(['restore', '--database', name, '--dry-run'], {
      env: { ...serverEnv(production, production), ...asked },
    }),
  ).toMatchObject({ code: 2, stderr: expect.stringContaining('{server} needs --source-server') });
});
