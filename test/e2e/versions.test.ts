import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { missingFixes } from '../../src/postgres/client-tools/security-fixes.ts';
import { type RunOptions, run, start } from '../support/cli.ts';
import {
  type PostgresHome,
  type PostgresServer,
  postgresHomes,
  startPostgres,
  uniqueName,
} from '../support/postgres.ts';
import { everything } from '../support/sample.ts';
import {
  type BackupDocument,
  database,
  directoryStore,
  documentOf,
  dropWithCopies,
  everythingIn,
  type FailureDocument,
  serverEnv,
  type TestStore,
} from './stage.ts';

const wanted = [15, 17, 18, 19];
/** One of each major that there is, the oldest first. */
const homes = [
  ...new Map(
    postgresHomes()
      .filter(({ bin }) => existsSync(join(bin, 'pg_restore')))
      .toReversed()
      .map(home => [home.major, home]),
  ).values(),
];
const absent = wanted.filter(major => homes.every(home => home.major !== major));

const majors = homes.map(({ major }) => major);
const pairOf = (source: number, target = source) => ({ source, target });
const steps = majors.slice(1).map((major, at) => ({ older: majors[at] ?? major, newer: major }));
/** Within each, to the next, and as far as one can go; all other pairs are tried by scripts/try-majors.ts. */
const possible = [
  ...majors.map(major => pairOf(major)),
  ...steps.map(({ older, newer }) => pairOf(older, newer)),
  ...(majors.length > 2 ? [pairOf(Math.min(...majors), Math.max(...majors))] : []),
];
const impossible = steps.map(({ older, newer }) => pairOf(newer, older));

if (absent.length > 0) {
  const without = `PG_BACKUP_TEST_POSTGRES_HOMES names no PostgreSQL ${absent.join(', ')}, and neither is it in a usual place: the pairs with it are skipped.`;
  console.log(without);
  test.skip(without);
}

const servers = new Map<number, PostgresServer>();
const serverOf = (major: number): PostgresServer => {
  const server = servers.get(major);
  if (!server) throw new Error(`There is no server of major ${major}.`);
  return server;
};

beforeAll(async () => {
  const startServer = async ({ major, bin }: PostgresHome) => {
    const server = await startPostgres({ home: bin });
    servers.set(major, server);
    // Policies of the sample name them.
    await server.query('postgres', 'CREATE ROLE sample_owner; CREATE ROLE sample_reader');
  };
  await Promise.all(homes.map(startServer));
});

afterAll(async () => {
  await Promise.all([...servers.values()].map(server => server.stop()));
});

/** How a user calls the program who works with this server: its own client tools are in PATH. */
const optionsFor = (server: PostgresServer, store: TestStore): RunOptions => ({
  env: {
    ...serverEnv(server, server),
    ...store.env,
    PATH: `${server.bin}:${process.env.PATH}`,
  },
});

/** Makes the sample in a new database and a backup of it, with the major's own pg_dump. */
async function backUp(source: PostgresServer, store: TestStore): Promise<string> {
  const name = await database(source, everything());
  const running = start(['backup', '--databases', name, '--verbose'], optionsFor(source, store));
  expect(await running.finished).toMatchObject({ code: 0 });
  const [, version = ''] = /Client tools (\S+):/.exec(running.output()) ?? [];
  // One that is no release yet has no minor: 19rc1.
  const [, major = 0, minor = 0] = (/^(\d+)(?:\.(\d+))?/.exec(version) ?? []).map(Number);
  expect(major).toBe(source.major);
  const warnings = running.output().match(/lacks security fixes/g) ?? [];
  expect(warnings).toHaveLength(missingFixes({ major, minor }).cves.length > 0 ? 1 : 0);
  return name;
}

describe.each(possible)('from $source to $target', pair => {
  test('everything comes back, in a new database and over one that is there', async () => {
    const [source, target] = [serverOf(pair.source), serverOf(pair.target)];
    const store = await directoryStore();
    const name = await backUp(source, store);
    const options = optionsFor(target, store);
    const copy = uniqueName('copy');
    onTestFinished(() => dropWithCopies(target, copy));
    const restore = ['restore', '--database', name, '--target-database', copy, '--json'];

    const isEqual = async () => {
      expect(await rowsIn(target, copy)).toEqual(await rowsIn(source, name));
      if (source.major === target.major) {
        expect(everythingIn(target, copy)).toBe(everythingIn(target, name));
      }
    };
    const created = await run(restore, options);
    expect(created).toMatchObject({ code: 0 });
    expect(documentOf<RestoreDocument>(created).validation).toMatchObject({ ok: true });
    await isEqual();

    // Within a major, others try that on the shared server.
    for (const strategy of source.major === target.major ? [] : ['recreate', 'swap']) {
      await target.query(copy, 'DROP TABLE public.schema_migrations; CREATE TABLE public.later ()');
      const replaced = await run([...restore, '--confirm', copy, '--strategy', strategy], options);
      expect(replaced).toMatchObject({ code: 0 });
      expect(documentOf<RestoreDocument>(replaced).validation).toMatchObject({ ok: true });
      await isEqual();
    }
  });
});

describe.each(impossible)('from $source to $target', pair => {
  test('is refused before anything is touched', async () => {
    const [source, target] = [serverOf(pair.source), serverOf(pair.target)];
    const store = await directoryStore();
    const name = await backUp(source, store);
    await database(target, 'CREATE TABLE precious AS SELECT 42 AS answer', name);
    const before = await stateOf(target, name);
    const files = await store.names();

    const args = ['restore', '--database', name, '--confirm', name];
    const refused = await run([...args, '--json'], optionsFor(target, store));
    expect(refused).toMatchObject({ code: 1 });
    const { error } = documentOf<{ readonly error: FailureDocument }>(refused);
    expect(error).toMatchObject({
      code: 'CLIENT_TOOLS_TOO_OLD',
      message: expect.stringMatching(
        new RegExp(`PostgreSQL ${pair.source}(?:\\.|[a-z]).* runs PostgreSQL ${pair.target}\\.`),
      ),
      hint: expect.stringContaining(`version ${pair.source} or later`),
    });
    expect(await stateOf(target, name)).toEqual(before);
    expect(await store.names()).toEqual(files);
  });
});

const [oldest] = homes;

test.runIf(oldest)('what a later pg_dump wrote is refused by the server it came from', async () => {
  const server = serverOf(oldest?.major ?? 0);
  const store = await directoryStore();
  const name = await database(server, 'CREATE TABLE precious AS SELECT 42 AS answer');
  const options = optionsFor(server, store);
  const backup = await run(['backup', '--databases', name, '--json'], options);
  const [made] = documentOf<{ backups: BackupDocument[] }>(backup).backups;
  const manifest = `${name}/${made?.name}.manifest.json`;
  const { client, ...rest } = JSON.parse((await store.read(manifest)).toString());
  const later = { ...client, version: `${server.major + 1}.3` };
  await store.replace(manifest, JSON.stringify({ ...rest, client: later }));
  const before = await stateOf(server, name);

  const refused = await run(['restore', '--database', name, '--confirm', name, '--json'], options);
  expect(refused).toMatchObject({ code: 1 });
  expect(documentOf(refused)).toMatchObject({
    error: {
      code: 'CLIENT_TOOLS_TOO_OLD',
      message: expect.stringContaining(`written by pg_dump ${later.version}`),
      hint: expect.stringContaining('--allow-newer-client'),
    },
  });
  expect(await stateOf(server, name)).toEqual(before);
});

interface RestoreDocument {
  readonly validation: { readonly ok: boolean } | null;
}

/** What must stay as it is: the databases there are, and all that is in the one. */
async function stateOf(server: PostgresServer, name: string) {
  const databases = await server.query(
    'postgres',
    "SELECT oid, datname, datallowconn, datconnlimit, datacl::text, shobj_description(oid, 'pg_database') FROM pg_database ORDER BY oid",
  );
  return { databases, contents: everythingIn(server, name) };
}

/** The number of rows of every table, partitions and materialized views among them. */
async function rowsIn(server: PostgresServer, name: string): Promise<Record<string, unknown>> {
  const tables = await server.query<{ ident: string }>(
    name,
    `SELECT c.oid::regclass::text AS ident FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^(pg_|information_schema$)' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const counts = tables.map(
    async ({ ident }) =>
      [ident, (await server.query(name, `SELECT count(*) FROM ${ident}`))[0]] as const,
  );
  return Object.fromEntries(await Promise.all(counts));
}
