import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createContainer, listBlobs, readBlob, replaceBlob } from '../support/azurite.ts';
import { run } from '../support/cli.ts';
import { type Postgres, uniqueName } from '../support/postgres.ts';
import { sharedAzurite, sharedPostgres, temporaryFolder } from '../support/shared.ts';
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

/** Dumps at the root of a container: those of other tools, and our own where `dump-name` says so. */

const server = sharedPostgres();
const env = serverEnv(server, server);
const script = `
CREATE EXTENSION IF NOT EXISTS plpgsql;
CREATE TABLE t AS SELECT g, md5(g::text) FROM generate_series(1, 2000) g;
ALTER TABLE t ADD PRIMARY KEY (g);`;

async function containerRoot(): Promise<TestStore> {
  const azurite = sharedAzurite();
  const container = uniqueName('root').replaceAll('_', '-');
  await createContainer(azurite, container);
  return {
    env: {
      PG_BACKUP_STORAGE_CONTAINER: container,
      PG_BACKUP_STORAGE_CONNECTION_STRING: azurite.connectionString,
      PG_BACKUP_STORAGE_PREFIX: '/',
    },
    names: async () => (await listBlobs(azurite, container)).toSorted(),
    read: name => readBlob(azurite, container, name),
    replace: (name, bytes) => replaceBlob(azurite, container, name, bytes),
    remove: () => Promise.reject(new Error('not used')),
  };
}

const stores = [
  { store: 'a container', open: containerRoot },
  { store: 'a directory', open: directoryStore },
];

/** What plain pg_dump writes. */
function plainDump(of: Postgres, name: string, ...options: readonly string[]): Buffer {
  const file = join(temporaryFolder(), 'plain.dump');
  const target = `--dbname=dbname='${name.replace(/[\\']/g, '\\$&')}'`;
  execFileSync(join(of.bin, 'pg_dump'), [...options, `--file=${file}`, target], {
    env: { PATH: process.env.PATH, ...serverEnv(of, of) },
  });
  return readFileSync(file);
}

interface RestoreDocument {
  readonly backup: string;
  readonly dump: string;
  readonly foreign: boolean;
  readonly validation: object | null;
  readonly unchecked: readonly string[];
}

describe.each(stores)('in $store', ({ open }) => {
  test('a dump by plain pg_dump restores by both strategies, and says what it could not check', async () => {
    const store = await open();
    const name = await database(server, script);
    const before = everythingIn(server, name);
    const dump = `${name}_backup_20260101030000.dump`;
    await store.replace(dump, plainDump(server, name, '--format=custom'));
    const options = { env: { ...env, ...store.env } };

    const list = documentOf<object>(await run(['list', '--json'], { env: store.env }));
    expect(list).toMatchObject({ backups: [], foreign: [{ name: dump }] });

    for (const strategy of ['recreate', 'swap']) {
      await server.query(name, 'DROP TABLE t');
      const which = ['--database', name, '--backup', dump, '--confirm', name];
      const restored = await run(['restore', '--json', ...which, '--strategy', strategy], options);
      expect(restored, restored.stderr).toMatchObject({ code: 0 });
      const document = documentOf<RestoreDocument>(restored);
      expect(document).toMatchObject({ backup: dump, dump, foreign: true, validation: null });
      expect(document.unchecked).toEqual([
        expect.stringContaining('no SHA-256'),
        expect.stringContaining('nothing was recorded'),
      ]);
      expect(everythingIn(server, name)).toBe(before);
    }
    // Nobody but who names it means it.
    const latest = await run(['restore', '--json', '--database', `${name}x`], options);
    expect(documentOf(latest)).toMatchObject({ error: { code: 'BACKUP_NOT_FOUND' } });

    // As other tools show it.
    const { error } = documentOf<{ error: FailureDocument }>(latest);
    const location = / in (\S+)$/.exec(error.message.replace(/, nor .*/, ''))?.[1] ?? '';
    const shown = `${location.replace(/\/?$/, '/')}${dump}${location.includes('://') ? '?sig=its-signature' : ''}`;
    for (const path of [shown, shown.split('/').slice(-2).join('/').replace(/\?.*/, '')]) {
      const which = ['--database', name, '--backup', path];
      const found = await run(['download', '--json', ...which], {
        cwd: temporaryFolder(),
        ...options,
      });
      expect(found, found.stderr).toMatchObject({ code: 0 });
      expect(`${found.stdout}${found.stderr}`).not.toContain('its-signature');
    }
    const last = ['--database', name, '--backup', shown, '--confirm', name];
    const again = await run(['restore', '--json', ...last], options);
    expect(again, again.stderr).toMatchObject({ code: 0 });
    expect(documentOf(again)).toMatchObject({ backup: dump, dump, foreign: true });
  });

  test('dump-name: listed, checked, verified, downloaded, restored and pruned beside the usual layout', async () => {
    const store = await open();
    const name = uniqueName(`a/b "c" {stamp} $& é`);
    await server.createDatabase(name, script);
    onTestFinished(() => dropWithCopies(server, name));
    const options = { env: { ...env, ...store.env, PG_BACKUP_DATABASES: name } };
    const backUp = async (...more: readonly string[]) => {
      const made = await run(['backup', '--json', '--label', 'daily', ...more], options);
      expect(made, made.stderr).toMatchObject({ code: 0 });
      return documentOf<{ backups: BackupDocument[] }>(made).backups[0];
    };
    await store.replace('readme.dump', 'somebody’s');
    await backUp();
    const template = ['--dump-name', '{database}_backup_{timestamp}.dump'];
    await backUp(...template);
    const newest = await backUp(...template);

    const atRoot = (await store.names()).filter(file => /_backup_\d{14}\.dump$/.test(file));
    expect(atRoot).toHaveLength(2);
    expect(atRoot[0]).toContain('a%2Fb "c" {stamp} $& é');
    const list = documentOf<{ backups: BackupDocument[]; foreign: { name: string }[] }>(
      await run(['list', '--json'], { env: store.env }),
    );
    expect(list.backups).toHaveLength(3);
    expect(list.foreign.map(each => each.name)).toEqual(['readme.dump']);
    expect(await run(['check', '--json'], { env: store.env })).toMatchObject({ code: 0 });
    const verified = await run(['verify', '--verify-level', 'archive'], { env: store.env });
    expect(verified, verified.stderr).toMatchObject({ code: 0 });

    const folder = temporaryFolder();
    // By the name of its dump, as other tools know it.
    const dump = atRoot.at(-1) ?? '';
    const which = ['--database', name, '--backup', dump];
    const downloaded = await run(['download', '--json', ...which, '--output-directory', folder], {
      env: store.env,
    });
    expect(documentOf(downloaded)).toMatchObject({ name: newest?.name, sha256: newest?.sha256 });

    const before = everythingIn(server, name);
    await server.query(name, 'DROP TABLE t');
    const restored = await run(
      ['restore', '--json', '--database', name, '--confirm', name],
      options,
    );
    expect(restored, restored.stderr).toMatchObject({ code: 0 });
    expect(documentOf(restored)).toMatchObject({
      backup: newest?.name,
      dump,
      foreign: false,
      validation: { ok: true },
    });
    expect(everythingIn(server, name)).toBe(before);

    // One database alone is pruned from its folder, and still takes its dumps along.
    const pruned = await run(
      ['prune', '--json', '--keep-last', '1', '--max-delete-percent', '100'],
      options,
    );
    expect(pruned, pruned.stderr).toMatchObject({ code: 0 });
    expect(documentOf<{ deleted: string[] }>(pruned).deleted).toHaveLength(2);
    const left = await store.names();
    expect(left.filter(file => /_backup_\d{14}\.dump$/.test(file))).toEqual([dump]);
    expect(left).toContain('readme.dump');
  });
});

describe('what cannot be restored is refused before anything is touched', () => {
  const cases: readonly {
    readonly name: string;
    readonly bytes: (of: string) => Buffer;
    readonly says: string;
  }[] = [
    { name: 'plain SQL', bytes: of => plainDump(server, of), says: 'text, not an archive' },
    { name: 'a tar', bytes: of => plainDump(server, of, '--format=tar'), says: '--format=tar' },
    { name: 'garbage', bytes: () => Buffer.from([1, 2, 3]), says: 'PGDMP' },
    { name: 'nothing', bytes: () => Buffer.alloc(0), says: 'empty' },
    {
      name: 'an archive without its end',
      bytes: of => plainDump(server, of, '--format=custom').subarray(0, -500),
      says: 'end of file',
    },
  ];
  test('each with the reason', async () => {
    const store = await directoryStore();
    const name = await database(server, script);
    const before = everythingIn(server, name);
    for (const { name: what, bytes, says } of cases) {
      await store.replace(`${what}.dump`, bytes(name));
      const which = ['--database', name, '--backup', `${what}.dump`, '--confirm', name];
      const result = await run(['restore', '--json', ...which], { env: { ...env, ...store.env } });
      expect(result.code).toBe(1);
      const { error } = documentOf<{ error: FailureDocument }>(result);
      expect(error).toMatchObject({
        code: 'DUMP_UNUSABLE',
        message: expect.stringContaining(says),
      });
      expect(error.hint).not.toBe('');
    }
    expect(everythingIn(server, name)).toBe(before);
  });

  test('a policy of a role that the server lacks, and a database that is not there', async () => {
    const store = await directoryStore();
    const role = uniqueName('role');
    await server.query('postgres', `CREATE ROLE ${role}`);
    const name = await database(server, `${script} CREATE POLICY p ON t TO ${role} USING (true);`);
    await store.replace('old.dump', plainDump(server, name, '--format=custom'));
    await server.query(name, `DROP POLICY p ON t`);
    const options = { env: { ...env, ...store.env } };
    const restore = (...more: readonly string[]) =>
      run(['restore', '--json', '--database', name, '--backup', 'old.dump', ...more], options);
    const copy = uniqueName('copy');
    onTestFinished(() => dropWithCopies(server, copy));
    const made = await restore('--target-database', copy);
    expect(made, made.stderr).toMatchObject({ code: 0 });
    const grants = "SELECT datacl FROM pg_database WHERE datname = '";
    expect(await server.query('postgres', `${grants}${copy}'`)).toMatchObject([
      { datacl: expect.stringContaining('=Tc/') },
    ]);
    await server.query(copy, 'DROP POLICY p ON t');
    await server.query('postgres', `DROP ROLE ${role}`);
    const refused = await restore('--confirm', name);
    expect(documentOf(refused)).toMatchObject({
      error: { code: 'PREFLIGHT_FAILED', message: expect.stringContaining(role) },
    });
  });
});
