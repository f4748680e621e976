import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareContents } from '../../src/catalog/compare-contents.ts';
import { unpackContents } from '../../src/catalog/contents-file.ts';
import { run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import {
  type BackupDocument,
  directoryStore,
  documentOf,
  dropWithCopies,
  serverEnv,
  type TestStore,
} from './stage.ts';

const server = sharedPostgres();

/** A database of SQL_ASCII takes any bytes: in names, definitions and rows. Latin-1 here, beside UTF-8. */
const script = String.raw`
SET client_encoding = 'SQL_ASCII';
CREATE TABLE t (id int PRIMARY KEY, name text DEFAULT E'caf\xe9', CONSTRAINT c CHECK (name <> E'\xff\xfe'));
INSERT INTO t VALUES (1), (2); INSERT INTO t VALUES (3, E'caf\xc3\xa9');
COMMENT ON TABLE t IS E'Stra\xdfe';
COMMENT ON COLUMN t.name IS E'Stra\xc3\x9fe';
CREATE VIEW v AS SELECT E'na\xefve'::text AS word, id FROM t;
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS E'SELECT ''\xe9''::text';
DO $$ BEGIN
  EXECUTE E'CREATE SCHEMA "\xe9t\xe9"';
  EXECUTE E'CREATE TABLE "\xe9t\xe9"."gr\xf6\xdfe" (id serial, "gr\xfcn" text, t int CONSTRAINT "\xfcber" REFERENCES t)';
  EXECUTE E'CREATE INDEX "gro\xdf" ON "\xe9t\xe9"."gr\xf6\xdfe" ("gr\xfcn")';
  EXECUTE E'INSERT INTO "\xe9t\xe9"."gr\xf6\xdfe" ("gr\xfcn", t) VALUES (E''\xfc'', 1), (E''\xc3\xbc'', NULL)';
  EXECUTE E'CREATE VIEW "\xe9t\xe9"."gr\xfc\xdfe" AS SELECT * FROM "\xe9t\xe9"."gr\xf6\xdfe" WHERE "gr\xfcn" = ''\xfc''';
  EXECUTE E'GRANT SELECT ON "\xe9t\xe9"."gr\xf6\xdfe" TO PUBLIC';
  EXECUTE E'CREATE TYPE mood AS ENUM (''hei\xdf'', ''k\xfchl'')';
END $$;`;

async function contentsIn(store: TestStore) {
  const names = (await store.names()).filter(file => file.endsWith('.contents.json.gz'));
  return await Promise.all(names.map(async file => unpackContents(await store.read(file))));
}

/** All that pg_dump writes, byte for byte. */
const dumpOf = (name: string): string =>
  execFileSync(join(server.bin, 'pg_dump'), ['--no-owner', `--dbname=${name}`], {
    env: { PATH: process.env.PATH, ...serverEnv(server, server) },
  })
    .toString('latin1')
    .replace(/^\\(un)?restrict .*$/gm, '');

test('bytes that are no UTF-8 are backed up, drilled, restored and compared', async () => {
  const name = uniqueName('ascii');
  await server.createDatabase(name, script, "ENCODING 'SQL_ASCII' LOCALE 'C'");
  const store = await directoryStore();
  const before = dumpOf(name);
  expect(before).toContain('gr\xf6\xdfe');
  const does = async (...args: string[]) => {
    const result = await run([...args, '--json'], {
      env: { ...serverEnv(server, server), ...store.env },
    });
    expect(result, result.stdout + result.stderr).toMatchObject({ code: 0 });
    return documentOf<{ backups: BackupDocument[] }>(result);
  };
  try {
    await does('backup', '--dry-run', '--databases', name);
    const { backups } = await does('backup', '--databases', name, '--content-hashes');
    expect(backups).toMatchObject([{ rows: 5 }]);
    const drill = await does('verify', '--verify-level', 'restore', '--scratch', 'server');
    expect(JSON.stringify(drill)).not.toContain('could not be looked at');

    // Another byte in the place of one is another definition, and another row.
    await server.runScript(
      name,
      String.raw`SET client_encoding = 'SQL_ASCII'; COMMENT ON TABLE t IS E'Stra\xdee'; UPDATE t SET name = E'caf\xe8' WHERE id = 1;`,
    );
    await does('backup', '--databases', name, '--content-hashes');
    const [one, other] = await contentsIn(store);
    expect(one && other && compareContents(one, other)).toMatchObject({
      changed: ['comment on table public.t'],
      contents: ['public.t'],
    });

    const restored = await does(
      ...['restore', '--database', name, '--backup', backups[0]?.name ?? ''],
      ...['--confirm', name, '--strategy', 'swap', '--restore-privileges'],
    );
    expect(restored).toMatchObject({
      validation: { ok: true, rowsCompared: 5, contentsCompared: 2 },
    });
    expect(dumpOf(name)).toBe(before);
  } finally {
    await dropWithCopies(server, name);
  }
});
