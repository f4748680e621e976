import { describe, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres } from '../support/shared.ts';
import {
  database,
  directoryStore,
  documentOf,
  everythingIn,
  type FailureDocument,
  serverEnv,
  stores,
  type TestStore,
} from './stage.ts';

const server = sharedPostgres();
const env = serverEnv(server, server);

/** A database with one backup, changed since, so that a restore would be seen. */
async function stage(open: () => Promise<TestStore>) {
  const store = await open();
  const name = await database(server, shop());
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  await server.query(name, 'CREATE TABLE only_here ()');
  const [contents = '', dump = '', manifest = ''] = await store.names();
  const identity = async () => {
    const rows = await server.query('postgres', 'SELECT oid FROM pg_database WHERE datname = $1', [
      name,
    ]);
    return [rows, everythingIn(server, name)];
  };
  return {
    store,
    name,
    options,
    files: { contents, dump, manifest },
    before: await identity(),
    identity,
  };
}

const flip = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

const edit = (bytes: Buffer, change: (manifest: Record<string, unknown>) => object): string => {
  const manifest: Record<string, unknown> = JSON.parse(bytes.toString());
  return JSON.stringify({ ...manifest, ...change(manifest) });
};

type File = 'dump' | 'contents' | 'manifest';

const cases: readonly {
  name: string;
  file: File;
  damage: (bytes: Buffer) => Uint8Array | string | undefined;
  code: string;
  says: string;
}[] = [
  {
    name: 'a byte flipped in the header of the dump',
    file: 'dump',
    damage: bytes => flip(bytes, 2),
    code: 'BACKUP_CHECKSUM_MISMATCH',
    says: 'is not what was written',
  },
  {
    name: 'a byte flipped in the middle of the dump',
    file: 'dump',
    damage: bytes => flip(bytes, bytes.length >> 1),
    code: 'BACKUP_CHECKSUM_MISMATCH',
    says: 'is not what was written',
  },
  {
    name: 'the last byte of the dump flipped',
    file: 'dump',
    damage: bytes => flip(bytes, bytes.length - 1),
    code: 'BACKUP_CHECKSUM_MISMATCH',
    says: 'is not what was written',
  },
  {
    name: 'a truncated dump',
    file: 'dump',
    damage: bytes => bytes.subarray(0, -1),
    code: 'BACKUP_CHECKSUM_MISMATCH',
    says: 'bytes, recorded',
  },
  {
    name: 'an emptied dump',
    file: 'dump',
    damage: () => '',
    code: 'BACKUP_CHECKSUM_MISMATCH',
    says: 'has 0 bytes',
  },
  {
    name: 'a lengthened dump',
    file: 'dump',
    damage: bytes => Buffer.concat([bytes, Buffer.from('x')]),
    code: 'BACKUP_CHECKSUM_MISMATCH',
    says: 'bytes, recorded',
  },
  {
    name: 'a missing dump',
    file: 'dump',
    damage: () => undefined,
    code: 'BACKUP_FILE_MISSING',
    says: 'its dump is gone',
  },
  {
    name: 'damaged contents',
    file: 'contents',
    damage: bytes => flip(bytes, bytes.length >> 1),
    code: 'BACKUP_CHECKSUM_MISMATCH',
    says: 'contents file',
  },
  {
    name: 'missing contents',
    file: 'contents',
    damage: () => undefined,
    code: 'BACKUP_FILE_MISSING',
    says: '',
  },
  {
    name: 'a manifest that is garbage',
    file: 'manifest',
    damage: () => 'garbage',
    code: 'MANIFEST_INVALID',
    says: 'not JSON',
  },
  {
    name: 'an emptied manifest',
    file: 'manifest',
    damage: () => '',
    code: 'MANIFEST_INVALID',
    says: 'not JSON',
  },
  {
    name: 'a manifest of a newer schema',
    file: 'manifest',
    damage: bytes => edit(bytes, () => ({ schemaVersion: 2 })),
    code: 'MANIFEST_TOO_NEW',
    says: 'schema version 2',
  },
  {
    name: 'a manifest that points into another folder',
    file: 'manifest',
    damage: bytes =>
      edit(bytes, ({ dump }) => ({ dump: { ...Object(dump), name: '../other/other.dump' } })),
    code: 'MANIFEST_INVALID',
    says: 'dump.name',
  },
  {
    name: 'a manifest that points to another backup',
    file: 'manifest',
    damage: bytes =>
      edit(bytes, ({ dump }) => ({
        dump: { ...Object(dump), name: 'x_2026-01-01T00-00-00Z.dump' },
      })),
    code: 'MANIFEST_INVALID',
    says: 'files of another backup',
  },
  {
    name: 'a manifest of another database',
    file: 'manifest',
    damage: bytes => edit(bytes, () => ({ database: 'other' })),
    code: 'MANIFEST_INVALID',
    says: 'another database',
  },
];

describe.each(stores)('refused before the target is touched, in $store', ({ open }) => {
  test.each(cases)('$name', async ({ file, damage, code, says }) => {
    const { store, name, options, files, before, identity } = await stage(open);
    const damaged = damage(await store.read(files[file]));
    if (damaged === undefined) await store.remove(files[file]);
    else await store.replace(files[file], damaged);

    const result = await run(['restore', '--json', '--database', name, '--confirm', name], options);
    expect(result.code).toBe(1);
    const { error } = documentOf<{ error: FailureDocument }>(result);
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
    expect(error.hint).not.toBe('');
    expect(await identity()).toEqual(before);
  });
});

describe('a confirmation that is not the target’s name is refused', () => {
  const confirmations: readonly {
    name: string;
    args: readonly string[];
    env?: Record<string, string>;
  }[] = [
    { name: 'none', args: [] },
    { name: 'another', args: ['--confirm', 'other'] },
    { name: 'in other case', args: ['--confirm', 'DB'] },
    { name: 'in the environment', args: [], env: { PG_BACKUP_CONFIRM: 'NAME' } },
  ];
  test.each(confirmations)('$name', async ({ args, env: confirm = {} }) => {
    const { name, options, before, identity } = await stage(directoryStore);
    const given = Object.fromEntries(Object.entries(confirm).map(([key]) => [key, name]));
    const result = await run(['restore', '--json', '--database', name, ...args], {
      env: { ...options.env, ...given },
    });
    expect(result.code).toBe(1);
    expect(documentOf(result)).toMatchObject({ error: { code: 'CONFIRMATION_MISMATCH' } });
    expect(await identity()).toEqual(before);
  });
});

test('a broken newest backup is not passed over: latest is refused, the list shows it', async () => {
  const { store, name, options, files } = await stage(directoryStore);
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const newest = (await store.names()).filter(file => file.endsWith('.manifest.json')).at(-1) ?? '';
  expect(newest).not.toBe(files.manifest);
  await store.replace(newest, '{');
  const result = await run(['restore', '--json', '--database', name, '--confirm', name], options);
  expect(documentOf(result)).toMatchObject({ error: { code: 'MANIFEST_INVALID' } });
  const list = await run(['list'], { env: store.env });
  expect(list.stdout).toContain('BROKEN');
  const json = documentOf(await run(['list', '--json'], { env: store.env }));
  expect(json).toMatchObject({ backups: [{ database: name }], broken: [{ database: name }] });
});

test('a backup that nobody took is not found', async () => {
  const { name, options } = await stage(directoryStore);
  for (const args of [
    ['--database', 'other'],
    ['--database', name, '--backup', '2001-01-01T00-00-00Z'],
  ]) {
    const result = await run(['restore', '--json', ...args, '--confirm', name], options);
    expect(documentOf(result)).toMatchObject({ ok: false, error: { code: 'BACKUP_NOT_FOUND' } });
  }
});
