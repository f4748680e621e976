/**
 * Backs up, drills and restores databases of very many objects on a server with PostgreSQL's default limits, and prints
 * what each step took: twice as many objects should take no more than twice as long.
 *
 *     node scripts/try-scale.ts                            # all shapes, in sizes that take minutes
 *     node scripts/try-scale.ts tables=2500,5000,10000     # one shape, in sizes of one's own
 *
 * It takes the newest PostgreSQL that is found (PG_BACKUP_TEST_POSTGRES_HOMES) and the build in dist/, and is not run
 * in CI.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { measure } from '../bench/measure.ts';
import { type PostgresServer, startPostgres } from '../test/support/postgres.ts';

interface Shape {
  /** Twice, to see a trend. */
  readonly sizes: readonly number[];
  /** Made by one statement each, in transactions that stay within the room for locks. */
  readonly script: (size: number) => readonly string[];
}

/** Runs a statement for each number, and commits after some. */
const each = (size: number, statement: string): string => `
DO $do$ BEGIN
  FOR n IN 1..${size} LOOP
    EXECUTE format($sql$${statement}$sql$, n);
    IF n % 500 = 0 THEN COMMIT; END IF;
  END LOOP;
END $do$`;

const shapes: Readonly<Record<string, Shape>> = {
  tables: {
    sizes: [2500, 5000, 10_000],
    script: size => [
      each(
        size,
        `CREATE TABLE t%1$s (id integer PRIMARY KEY, k integer, name text); CREATE INDEX ON t%1$s (k);
         INSERT INTO t%1$s SELECT i, i, 'name' || i FROM generate_series(1, 10) i`,
      ),
    ],
  },
  partitions: {
    sizes: [500, 1000, 2000],
    script: size => [
      'CREATE TABLE p (id integer, at integer, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)',
      'CREATE INDEX ON p (at)',
      each(size, 'CREATE TABLE p%1$s PARTITION OF p FOR VALUES FROM (%1$s) TO (%1$s + 1)'),
      `INSERT INTO p SELECT i, 1 + i % ${size} FROM generate_series(1, ${size * 10}) i`,
    ],
  },
  'large-objects': {
    sizes: [125_000, 250_000, 500_000],
    script: size => [
      `SELECT count(lo_from_bytea(0, decode(md5(i::text), 'hex'))) FROM generate_series(1, ${size}) i`,
    ],
  },
  columns: {
    sizes: [400, 800, 1600],
    script: size => [
      `DO $do$ BEGIN EXECUTE (SELECT 'CREATE TABLE wide (' || string_agg('c' || i || ' integer', ', ') || ')' FROM generate_series(1, ${size}) i); END $do$`,
      `DO $do$ BEGIN EXECUTE (SELECT 'INSERT INTO wide SELECT ' || string_agg('n', ', ') || ' FROM generate_series(1, 100) n' FROM generate_series(1, ${size}) i); END $do$`,
      `DO $do$ BEGIN EXECUTE (SELECT 'CREATE VIEW wide_view AS SELECT ' || string_agg('c' || i || ' + 1 AS d' || i, ', ') || ' FROM wide' FROM generate_series(1, ${size}) i); END $do$`,
    ],
  },
  // Functions, views, checks and comments, whose text has so many bytes.
  definitions: {
    sizes: [25_000, 50_000, 100_000],
    script: size => [
      'CREATE TABLE t (a integer)',
      each(
        100,
        `CREATE FUNCTION f%1$s() RETURNS text LANGUAGE sql AS 'SELECT ''${'x'.repeat(size)}''';
         CREATE VIEW v%1$s AS SELECT a, '${'y'.repeat(size)}' AS text FROM t;
         ALTER TABLE t ADD CONSTRAINT c%1$s CHECK (a::text <> '${'z'.repeat(size)}');
         COMMENT ON VIEW v%1$s IS '${'w'.repeat(size)}'`,
      ),
    ],
  },
  functions: {
    sizes: [10_000, 20_000, 40_000],
    script: size => [
      each(
        size,
        'CREATE FUNCTION f%1$s(a integer, b text DEFAULT $$none$$) RETURNS integer LANGUAGE plpgsql AS $$BEGIN RETURN a + %1$s; END$$',
      ),
    ],
  },
};

const cli = join(import.meta.dirname, '../dist/cli.js');
const wanted = process.argv.slice(2).map(given => {
  const [name = '', sizes] = given.split('=');
  return { name, sizes: sizes?.split(',').map(Number) };
});
const tried =
  wanted.length > 0 ? wanted : Object.keys(shapes).map(name => ({ name, sizes: undefined }));
const server = await startPostgres();
try {
  console.log(`PostgreSQL ${server.major}, locks per transaction: 64`);
  console.log(
    '| shape | step | seconds | CPU s of ours and tools | peak MiB, own | peak MiB, all |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const { name, sizes } of tried) {
    const shape = shapes[name];
    if (!shape)
      throw new Error(`There is no shape ${name}, but ${Object.keys(shapes).join(', ')}.`);
    for (const size of sizes ?? shape.sizes) await tryShape(server, name, size, shape.script(size));
  }
} finally {
  await server.stop();
}

async function tryShape(
  on: PostgresServer,
  name: string,
  size: number,
  script: readonly string[],
): Promise<void> {
  const database = `${name}_${size}`;
  const store = mkdtempSync(join(tmpdir(), 'try-scale-'));
  await on.createDatabase(database);
  for (const statement of script) await on.query(database, statement);
  const step = async (what: string, ...args: string[]) => {
    const env = {
      PGHOST: on.host,
      PGPORT: String(on.port),
      PGUSER: on.username,
      PGPASSWORD: on.password,
      PG_BACKUP_STORAGE_DIRECTORY: store,
      PATH: `${on.bin}${delimiter}${process.env.PATH}`,
    };
    try {
      const took = await measure({ args: [process.execPath, cli, ...args], env });
      const cells = [took.seconds, took.cpuSeconds, took.own?.peakMiB ?? 0, took.treePeakMiB];
      console.log(
        `| ${name} ${size} | ${what} | ${cells.map(cell => cell.toFixed(1)).join(' | ')} |`,
      );
    } catch (error) {
      process.exitCode = 1;
      console.log(`| ${name} ${size} | ${what} | FAILED | | | |`);
      console.error(error instanceof Error ? error.message : error);
    }
  };
  try {
    await step('backup', 'backup', '--databases', database);
    await step('drill', 'verify', '--databases', database, '--verify-level', 'restore');
    const restore = ['restore', '--database', database, '--target-database', `${database}_copy`];
    await step('restore', ...restore);
  } finally {
    rmSync(store, { recursive: true });
    await on.dropDatabase(database);
    await on.dropDatabase(`${database}_copy`);
  }
}
