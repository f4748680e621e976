import { readdirSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDirectoryStore } from '../../../src/storage/directory/store.ts';
import { readWhole } from '../../../src/storage/read-whole.ts';
import { temporaryFolder } from '../../support/shared.ts';
import { namesIn, quiet, streamOf, whole } from '../contract.ts';

/** What the file system under the store cannot do; Linux has none at hand that is so poor. */
const poor = vi.hoisted(() => ({ ignoresCase: false, hasNoLinks: false }));

vi.mock('node:fs/promises', async importOriginal => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...real,
    mkdir: ((path: string, options: Mode = {}) =>
      real.mkdir(asStored(path), options)) as typeof real.mkdir,
    lstat: ((path: string) => real.lstat(asStored(path))) as typeof real.lstat,
    readdir: ((path: string, options: { withFileTypes: true }) =>
      real.readdir(asStored(path), options)) as typeof real.readdir,
    link: (async (from: string, to: string) => {
      if (poor.hasNoLinks) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      await real.link(asStored(from), asStored(to));
    }) as typeof real.link,
  };
});

type Mode = { recursive?: boolean; mode?: number };

/** The path with the case that the file system has it under. */
function asStored(path: string): string {
  const folder = dirname(path);
  if (!poor.ignoresCase || folder === path) return path;
  const stored = asStored(folder);
  const name = basename(path);
  try {
    const twin = readdirSync(stored).find(other => other.toLowerCase() === name.toLowerCase());
    return join(stored, twin ?? name);
  } catch {
    return join(stored, name);
  }
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  Object.assign(poor, { ignoresCase: false, hasNoLinks: false });
});

describe('where case is ignored', () => {
  beforeEach(() => {
    poor.ignoresCase = true;
  });

  test('a database whose name differs in case alone is refused', async () => {
    const store = openDirectoryStore(folder);
    await store.write('Shop/x', Buffer.from('1'), quiet);
    const source = streamOf(Buffer.from('2'));

    await expect(store.upload('shop/y', source, whole)).rejects.toMatchObject({
      code: 'STORE_NAME_TAKEN',
      message: expect.stringContaining('it has "Shop"'),
    });

    expect(source.destroyed).toBe(true);
    expect(await readdir(join(folder, 'Shop'))).toEqual(['x']);
  });

  test('an object whose name differs in case alone is refused', async () => {
    const store = openDirectoryStore(folder);
    await store.write('shop/X', Buffer.from('1'), quiet);

    await expect(store.write('shop/x', Buffer.from('2'), quiet)).rejects.toMatchObject({
      code: 'STORE_NAME_TAKEN',
      message: expect.stringContaining('it has "X"'),
    });
  });

  test('the same database goes on', async () => {
    const store = openDirectoryStore(folder);
    await store.write('Shop/x', Buffer.from('1'), quiet);
    await store.write('Shop/y', Buffer.from('2'), quiet);

    expect(await namesIn(store)).toEqual(['Shop/x', 'Shop/y']);
  });
});

describe('where there are no hard links', () => {
  beforeEach(() => {
    poor.hasNoLinks = true;
  });

  test('objects are written all the same, and nothing else', async () => {
    const store = openDirectoryStore(folder);
    await store.write('app/x', Buffer.from('1'), quiet);

    expect(await readWhole(store, 'app/x', 10, quiet)).toEqual(Buffer.from('1'));
    expect(await readdir(join(folder, 'app'))).toEqual(['x']);
  });

  test('of several writers one succeeds', async () => {
    const store = openDirectoryStore(folder);
    const bodies = ['1', '2', '3', '4'].map(text => Buffer.from(text));

    const results = await Promise.allSettled(bodies.map(body => store.write('app/x', body, quiet)));

    const winners = bodies.filter((_, index) => results[index]?.status === 'fulfilled');
    expect(winners).toEqual([await readWhole(store, 'app/x', 10, quiet)]);
    expect(await readdir(join(folder, 'app'))).toEqual(['x']);
  });

  test('a name that appeared meanwhile is not overwritten', async () => {
    const store = openDirectoryStore(folder);
    await mkdir(join(folder, 'app'));
    const complete = Promise.withResolvers<void>();
    const source = streamOf(Buffer.from('late'));
    source.once('end', () => {
      void writeFile(join(folder, 'app/x'), 'early').then(() => complete.resolve());
    });

    await expect(
      store.upload('app/x', source, { complete: complete.promise, signal: quiet }),
    ).rejects.toMatchObject({ code: 'STORE_NAME_TAKEN' });

    expect(await readWhole(store, 'app/x', 10, quiet)).toEqual(Buffer.from('early'));
  });
});
