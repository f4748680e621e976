import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { bulk, shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import {
  type BackupDocument,
  childOf,
  database,
  directoryStore,
  documentOf,
  type FailureDocument,
  pgRestoreAtWork,
  serverEnv,
  type TestStore,
} from './stage.ts';

/** What somebody can do who may write to the store: make the runs that read it red, and nothing else. */

const server = sharedPostgres();
const env = serverEnv(server, server);

/** A machine with little memory, where too much is noticed soon. */
const littleMemory = { NODE_OPTIONS: '--max-old-space-size=64' };
const someMemory = { NODE_OPTIONS: '--max-old-space-size=512' };

/** 45 MB in 45 kB. */
const bomb = gzipSync(
  `{"schemaVersion":1,"major":17,"rows":null,"objects":[${'["table","t","x"],'.repeat(2_500_000)}["table","t","x"]]}`,
);

async function backedUp(memory = littleMemory) {
  const store = await directoryStore();
  const name = await database(server, shop());
  const options = { env: { ...env, ...store.env, ...memory } };
  const first = await run(['backup', '--json', '--databases', name], options);
  const [whole = ''] = documentOf<{ backups: BackupDocument[] }>(first).backups.map(
    backup => backup.name,
  );
  return { store, name, options, whole };
}

interface StoredManifest {
  readonly contents: Record<string, unknown>;
  readonly totals: Record<string, unknown>;
}

/** A second backup, whose contents file is the bomb; its manifest says so. */
async function plantBomb(
  store: TestStore,
  name: string,
  options: { readonly env: Record<string, string> },
  totals: object,
): Promise<string> {
  const before = await store.names();
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const added = (await store.names()).filter(file => !before.includes(file));
  const file = (ending: string) => added.find(each => each.endsWith(ending)) ?? '';
  const manifest: StoredManifest = JSON.parse(
    (await store.read(file('.manifest.json'))).toString(),
  );
  const sha256 = createHash('sha256').update(bomb).digest('hex');
  await store.replace(file('.contents.json.gz'), bomb);
  await store.replace(
    file('.manifest.json'),
    JSON.stringify({
      ...manifest,
      contents: { ...manifest.contents, sizeBytes: bomb.length, sha256 },
      totals: { ...manifest.totals, ...totals },
    }),
  );
  return file('.contents.json.gz');
}

describe.each([
  {
    what: 'what the manifest counts needs so much',
    totals: {},
    memory: someMemory,
    code: 'CONTENTS_UNUSABLE',
    why: (file: string) => `${file} is no contents file of ours`,
    verdict: 'failed',
  },
  {
    what: 'this machine has',
    totals: { objects: { table: 2_500_001 } },
    memory: littleMemory,
    code: 'OUT_OF_MEMORY',
    why: (file: string) => `there is too little memory here for ${file}`,
    verdict: 'unverifiable',
  },
])('a contents file that unpacks to more than $what', ({ totals, memory, code, why, verdict }) => {
  test('fails what reads it, by name, and nothing else', async () => {
    const { store, name, options, whole } = await backedUp(memory);
    const file = await plantBomb(store, name, options, totals);
    const says = new RegExp(`${why(file)}: it unpacks to more than \\d+ bytes`);

    const restored = await run(
      ['restore', '--json', '--database', name, '--confirm', name],
      options,
    );
    expect(restored.code).toBe(1);
    expect(documentOf<{ error: FailureDocument }>(restored).error).toMatchObject({
      code,
      message: expect.stringMatching(says),
    });
    const verify = ['verify', '--verify-level', 'checksum', '--databases', name];
    expect(await run(verify, options)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(says),
    });
    const evidence = (await store.names()).filter(each => each.includes('.evidence.'));
    expect(evidence).toEqual([expect.stringContaining(`.checksum.${verdict}.`)]);
    expect(await run([...verify, '--backup', whole], options)).toMatchObject({ code: 0 });
    for (const verb of ['list', 'status']) {
      expect(await run([verb, '--databases', name], options)).toMatchObject({ code: 0 });
    }
    const pruned = await run(['prune', '--json', '--keep-last', '5'], options);
    expect(documentOf(pruned)).toMatchObject({ ok: true, deleted: [] });
    const copy = ['--target-database', `${name}_copy`, '--backup', whole];
    expect(await run(['restore', '--database', name, ...copy], options)).toMatchObject({ code: 0 });
    await server.dropDatabase(`${name}_copy`);
  });
});

test('a symbolic link in a directory is no backup of another folder', async () => {
  const { store, name, options } = await backedUp();
  const root = temporaryFolder();
  const linked = { env: { ...options.env, PG_BACKUP_STORAGE_DIRECTORY: root } };
  symlinkSync(join(store.env.PG_BACKUP_STORAGE_DIRECTORY ?? '', name), join(root, name));

  expect(documentOf(await run(['list', '--json'], linked))).toMatchObject({ backups: [] });
  const before = await store.names();
  const backup = await run(['backup', '--json', '--databases', name], linked);
  expect(documentOf(backup)).toMatchObject({
    ok: false,
    failures: [
      {
        code: 'STORE_WRITE_FAILED',
        message: `${join(root, name)} is a symbolic link, and a store follows none`,
      },
    ],
  });
  expect(await store.names()).toEqual(before);
});

test('what a killed run left is gone with the next, and nothing that is another’s', async () => {
  const store = await directoryStore();
  const name = await database(server, bulk(16));
  const TMPDIR = temporaryFolder();
  const options = { env: { ...env, ...store.env, TMPDIR } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const restore = ['restore', '--database', name, '--confirm', name, '--strategy', 'swap'];

  const killed = start(restore, { ...options, mayLeave: true });
  process.kill(await childOf(killed, pgRestoreAtWork), 'SIGSTOP');
  killed.kill('SIGKILL');
  await killed.finished;
  const [left = ''] = readdirSync(TMPDIR);
  expect(readdirSync(join(TMPDIR, left))).toContain('archive.dump');

  const others = temporaryFolder();
  await writeFile(join(others, 'precious'), '');
  symlinkSync(others, join(TMPDIR, left.replace(/.{6}$/, 'linked')));
  await mkdir(join(TMPDIR, 'pg-azure-backup-AbCdEf'));
  mkdirSync(join(TMPDIR, left.replace(/^(.*-run-).{8}/, '$100000000')));
  const before = readdirSync(TMPDIR).filter(each => each !== left);

  const going = start(restore, options);
  const child = await childOf(going, pgRestoreAtWork);
  process.kill(child, 'SIGSTOP');
  const itsOwn = readdirSync(TMPDIR).filter(each => each !== left && !before.includes(each));
  expect(await run(['list'], options)).toMatchObject({ code: 0 });
  expect(readdirSync(TMPDIR).toSorted()).toEqual([...before, ...itsOwn].toSorted());
  expect(itsOwn).toHaveLength(1);
  process.kill(child, 'SIGCONT');
  expect(await going.finished).toMatchObject({ code: 0 });
  expect(readdirSync(TMPDIR).toSorted()).toEqual(before.toSorted());
  expect(readdirSync(others)).toEqual(['precious']);
});
