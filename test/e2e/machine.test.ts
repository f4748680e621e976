import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Check } from '../../src/catalog/evidence.ts';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { type RunResult, run } from '../support/cli.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { startPostgres } from '../support/postgres.ts';
import { bulk, shop } from '../support/sample.ts';
import { temporaryFolder } from '../support/shared.ts';
import {
  blobStore,
  database,
  directoryStore,
  documentOf,
  type FailureDocument,
  serverEnv,
  type TestStore,
} from './stage.ts';

/** A machine that runs out of something says nothing against a backup. */

// Drills sweep the whole server.
const server = await startPostgres();
afterAll(() => server.stop());
const login = serverEnv(server, server);

interface VerifyDocument {
  readonly verified: readonly { readonly verdict: string; readonly checks: readonly Check[] }[];
  readonly failures: readonly FailureDocument[];
}

async function backedUp(
  script: string,
  open: () => Promise<TestStore> = directoryStore,
): Promise<TestStore> {
  const store = await open();
  const name = await database(server, script);
  const made = await run(['backup', '--databases', name], { env: { ...login, ...store.env } });
  expect(made, made.stderr).toMatchObject({ code: 0 });
  return store;
}

/** That nobody was told to do without the backup, and what this machine lacked. */
async function expectUnverifiable(result: RunResult, store: TestStore, check: RegExp, why: RegExp) {
  expect(result.stdout, result.stderr).not.toBe('');
  const { verified, failures } = documentOf<VerifyDocument>(result);
  expect(result.code).toBe(1);
  expect(failures).toMatchObject([{ code: 'NOT_VERIFIABLE', message: expect.stringMatching(why) }]);
  expect(verified).toMatchObject([{ verdict: 'unverifiable' }]);
  const wrong = verified[0]?.checks.filter(({ problems }) => problems.length > 0);
  expect(wrong).toMatchObject([
    { name: expect.stringMatching(check), problems: [expect.stringMatching(why)] },
  ]);
  expect(wrong?.[0]?.hint).toMatch(/\S/);
  const evidence = (await store.names()).filter(name => name.includes('.evidence.'));
  expect(evidence).toEqual([expect.stringContaining('.unverifiable.')]);
  expect(result.stdout + result.stderr).not.toContain('older backup');
}

/** The server's tools, of which pg_restore ends as the killer of a machine without memory ends it. */
function killedWhere(option: string): string {
  const folder = temporaryFolder();
  const tool = (name: string, body: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}exec "${server.bin}/${name}" "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  };
  tool(
    'pg_dump',
    `[ "$*" != --version ] || { echo 'pg_dump (PostgreSQL) ${server.major}.99'; exit; }\n`,
  );
  tool(
    'pg_restore',
    `[ "$*" != --version ] || { echo 'pg_restore (PostgreSQL) ${server.major}.99'; exit; }\ncase "$*" in *${option}*) kill -9 $$;; esac\n`,
  );
  return `${folder}:${process.env.PATH}`;
}

describe('pg_restore that is killed', () => {
  test.each([
    { level: 'archive', where: '--list', check: /^archive$/ },
    { level: 'archive', where: '--file=/dev/null', check: /^archive$/ },
    { level: 'restore', where: '--list', check: /^archive$/ },
    { level: 'restore', where: '--section=data', check: /^restore$/ },
    { level: 'restore', where: '--dbname', check: /^restore$/ },
  ])('at $where, level $level', async ({ level, where, check }) => {
    const store = await backedUp(shop(3));
    const env = { ...login, ...store.env, PATH: killedWhere(where) };
    const more = level === 'restore' ? ['--scratch', 'server'] : [];
    const result = await run(['verify', '--json', '--verify-level', level, ...more], { env });
    await expectUnverifiable(result, store, check, /pg_restore was ended by SIGKILL/);
  });

  test('while the archive is looked at by itself, too', async () => {
    const store = await backedUp(shop(3));
    const env = { ...login, ...store.env, PATH: killedWhere('') };
    const result = await run(['verify', '--json', '--verify-level', 'archive'], { env });
    await expectUnverifiable(result, store, /^archive$/, /pg_restore was ended by SIGKILL/);
  });
});

test('a file that may not become as large as the dump', async () => {
  const store = await backedUp(bulk(1));
  // 512 bytes each; what is not ignored would end the program.
  const limit = `trap '' XFSZ; ulimit -f 64; exec "$@"`;
  const before = () => ['/bin/sh', '-c', limit, 'limited'];
  const result = await run(['verify', '--json', '--verify-level', 'checksum'], {
    env: store.env,
    before,
  });
  await expectUnverifiable(result, store, /^files$/, /full \(EFBIG\)/);
});

test.runIf(canMount())(
  'a disk that is full while the throw-away server is filled (needs the right to mount)',
  async () => {
    const store = await backedUp(bulk(60), blobStore);
    const file = (await store.names()).find(name => name.endsWith('.manifest.json')) ?? '';
    const manifest: Manifest = JSON.parse((await store.read(file)).toString());
    // By what was recorded, there is room.
    await store.replace(file, JSON.stringify({ ...manifest, databaseBytes: 1 }));
    // The server's own user can enter no other folder; it may hide that for temporary files.
    const again = 'mkdir -p "$TMPDIR" && exec "$@"';
    const before = () => [...tinyDisk(100 * 1024 ** 2, '/tmp'), '/bin/sh', '-c', again, 'again'];
    const env = { ...store.env, PATH: `${server.bin}:${process.env.PATH}` };
    const result = await run(['verify', '--json', '--verify-level', 'restore'], { env, before });
    await expectUnverifiable(
      result,
      store,
      /^(?:restore|files)$/,
      /No space left|could not extend file|room for|is full/,
    );
  },
);

test('a server that is out of memory while it is asked', async () => {
  const store = await backedUp(`${shop(2)}
    CREATE FUNCTION shop.tired() RETURNS integer LANGUAGE plpgsql AS
      $$BEGIN RAISE EXCEPTION 'out of memory' USING ERRCODE = 'out_of_memory'; END$$;`);
  const assertions = temporaryFolder();
  writeFileSync(join(assertions, 'a.sql'), 'SELECT shop.tired()');
  const args = ['verify', '--json', '--verify-level', 'restore', '--scratch', 'server'];
  const result = await run([...args, '--assertions', assertions], {
    env: { ...login, ...store.env },
  });
  await expectUnverifiable(result, store, /^assertion a\.sql$/, /out of memory/);
});
