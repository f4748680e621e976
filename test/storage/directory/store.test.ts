import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDirectoryStore } from '../../../src/storage/directory/store.ts';
import { readWhole } from '../../../src/storage/read-whole.ts';
import { canMount, tinyDisk } from '../../support/mount.ts';
import { temporaryFolder } from '../../support/shared.ts';
import { namesIn, openStream, quiet, streamOf, whole } from '../contract.ts';

const isRoot = process.getuid?.() === 0;
/** A user who is nobody here. */
const nobody = 65_534;

describe('check, for somebody who is not root', () => {
  /** What each purpose comes to, in a process of that user where we are root. */
  async function checkedBy(folder: string, only = ''): Promise<Record<string, string>> {
    const script = `
      const { openDirectoryStore } = await import(${JSON.stringify(new URL('../../../src/storage/directory/store.ts', import.meta.url).href)});
      if (process.getuid() === 0) {
        process.setgroups([]);
        process.setgid(${nobody});
        process.setuid(${nobody});
      }
      const store = openDirectoryStore(${JSON.stringify(folder)});
      const purposes = ['read', 'list', 'write', 'remove'];
      const { signal } = new AbortController();
      const only = ${JSON.stringify(only)};
      const said = [() => 'ok', ({ message }) => message];
      const isMeant = database => only === '' || database === only;
      const answers = purposes.map(async purpose => [
        purpose,
        await store.check(purpose, signal, { isMeant }).then(...said),
      ]);
      if (only !== '') answers.push(['folder', await store.checkFolder(only, signal).then(...said)]);
      console.log(JSON.stringify(Object.fromEntries(await Promise.all(answers))));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(await text(child.stdout));
  }

  /** A folder that everybody reaches. */
  function openFolder(mode: number): string {
    const folder = mkdtempSync(join(tmpdir(), 'pg-azure-backup-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    chmodSync(folder, mode);
    return folder;
  }

  test('who has all rights', async () => {
    expect(await checkedBy(openFolder(0o777))).toEqual({
      ...{ read: 'ok', list: 'ok', write: 'ok', remove: 'ok' },
    });
  });

  test('who may only read', async () => {
    const folder = openFolder(0o555);
    expect(await checkedBy(folder)).toMatchObject({
      ...{ read: 'ok', list: 'ok' },
      write: `opening the directory of the backups failed: this user may not do that in ${folder} (EACCES)`,
      // There is nothing to delete.
      remove: 'ok',
    });
    mkdirSync(join(folder, 'shop'), { mode: 0o555 });
    mkdirSync(join(folder, 'mine'), { mode: 0o777 });
    chmodSync(join(folder, 'mine'), 0o777);
    writeFileSync(join(folder, 'shop', 'note.txt'), '');
    const dump = (database: string) =>
      writeFileSync(join(folder, database, `${database}_2026-11-21T03-00-00Z.dump`), '');
    dump('mine');
    // Files of somebody else's are not touched, nor is the folder that all lie in.
    expect(await checkedBy(folder)).toMatchObject({ remove: 'ok' });
    dump('shop');
    expect(await checkedBy(folder)).toMatchObject({
      remove: `deleting backups failed: this user may not do that in ${folder} (EACCES)`,
    });
    expect(await checkedBy(folder, 'mine')).toMatchObject({
      ...{ remove: 'ok', list: 'ok', folder: 'ok' },
    });
    expect(await checkedBy(folder, 'shop')).toMatchObject({
      folder: `opening the folder of "shop" failed: this user may not do that in ${folder}/shop (EACCES)`,
    });
  });

  test('of whom the folder of a database is not', async () => {
    const folder = openFolder(0o777);
    mkdirSync(join(folder, 'shop'), { mode: 0o000 });
    onTestFinished(() => chmodSync(join(folder, 'shop'), 0o700));
    expect(await checkedBy(folder)).toMatchObject({
      ...{ read: 'ok', write: 'ok' },
      list: `listing the backups failed: this user may not do that in ${folder} (EACCES)`,
      remove: `deleting backups failed: this user may not do that in ${folder} (EACCES)`,
    });
    expect(await checkedBy(folder, 'crm')).toMatchObject({ list: 'ok', remove: 'ok' });
  });

  test.runIf(isRoot)('who finds the files of another in a sticky folder', async () => {
    const folder = openFolder(0o1777);
    expect(await checkedBy(folder)).toMatchObject({ remove: 'ok' });
    mkdirSync(join(folder, 'shop'));
    chmodSync(join(folder, 'shop'), 0o1777);
    writeFileSync(join(folder, 'shop', 'x'), 'x');
    expect(await checkedBy(folder)).toMatchObject({ remove: 'ok' });
    writeFileSync(join(folder, 'shop', 'shop_2026-11-21T03-00-00Z.dump'), 'x');
    expect(await checkedBy(folder)).toMatchObject({
      ...{ read: 'ok', list: 'ok', write: 'ok' },
      remove: `deleting backups failed: this user may not do that in ${folder} (EPERM)`,
    });
  });
});

describe('a directory as a store', () => {
  test('tells where it is', () => {
    const folder = temporaryFolder();
    expect(openDirectoryStore(folder).location).toBe(folder);
  });

  test('is created, with the folders above it, by a check for writing', async () => {
    const folder = join(temporaryFolder(), 'a/b/c');
    const store = openDirectoryStore(folder);

    await expect(store.check('read', quiet)).rejects.toMatchObject({
      code: 'STORE_CONTAINER_MISSING',
      message: `there is no directory ${folder}`,
    });
    expect(existsSync(folder)).toBe(false);

    await store.check('write', quiet);
    expect((await stat(folder)).isDirectory()).toBe(true);
    expect(await readdir(folder)).toEqual([]);
    await store.check('read', quiet);
  });

  test.each([
    { place: '/sys/backups', code: 'STORE_ACCESS_DENIED' },
    { place: '/dev/null/backups', code: 'STORE_WRITE_FAILED' },
  ])('is refused at $place', async ({ place, code }) => {
    await expect(openDirectoryStore(place).check('write', quiet)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(place),
    });
  });

  test('keeps what is being written out of sight, and nothing of it afterwards', async () => {
    const folder = temporaryFolder();
    const store = openDirectoryStore(folder);
    const { promise: complete, resolve } = Promise.withResolvers<void>();
    const source = streamOf(Buffer.from('all'));
    const ended = new Promise(done => source.once('end', done));

    const upload = store.upload('app/x.dump', source, { complete, signal: quiet });
    await ended;
    expect(await namesIn(store)).toEqual([]);
    expect(await readdir(join(folder, 'app'))).toEqual([
      expect.stringMatching(/^\.pg-azure-backup-[0-9a-f]{16}\.tmp$/),
    ]);

    resolve();
    await upload;
    expect(await readdir(join(folder, 'app'))).toEqual(['x.dump']);
    expect((await stat(join(folder, 'app/x.dump'))).nlink).toBe(1);
  });

  test('removes what killed runs left a day ago, but not what may still be written', async () => {
    const folder = temporaryFolder();
    const old = '.pg-azure-backup-0123456789abcdef.tmp';
    const young = '.pg-azure-backup-fedcba9876543210.tmp';
    const foreign = '.other.tmp';
    const yesterday = Date.now() / 1000 - 25 * 3600;
    for (const name of [old, young, foreign]) await writeFile(join(folder, name), 'x');
    for (const name of [old, foreign]) await utimes(join(folder, name), yesterday, yesterday);

    await openDirectoryStore(folder).write('new', Buffer.from('x'), quiet);

    expect((await readdir(folder)).sort()).toEqual([foreign, young, 'new'].sort());
  });

  describe('follows no symbolic link below its root', () => {
    const victim = 'shop_2026-11-21T03-00-00Z.dump';
    /** A store with a link to a folder, one to a file, and what both lead to. */
    async function linked() {
      const folder = temporaryFolder();
      const elsewhere = temporaryFolder();
      await writeFile(join(elsewhere, victim), 'of somebody else');
      await symlink(elsewhere, join(folder, 'shop'));
      await mkdir(join(folder, 'wiki'));
      await symlink(join(elsewhere, victim), join(folder, 'wiki/linked.dump'));
      await symlink(folder, join(folder, 'circle'));
      await symlink('nowhere', join(folder, 'broken'));
      await writeFile(join(folder, 'wiki/real.dump'), 'real');
      return { folder, elsewhere, store: openDirectoryStore(folder) };
    }
    const names = [`shop/${victim}`, 'wiki/linked.dump', 'circle/wiki/real.dump', 'broken'];

    test('when it lists', async () => {
      const { store } = await linked();
      expect(await namesIn(store)).toEqual(['wiki/real.dump']);
      for (const prefix of ['shop/', 'circle/', 'circle/wiki/', 'wiki/linked']) {
        expect(await namesIn(store, prefix)).toEqual([]);
      }
    });

    test.each(names)('when it reads or deletes %s', async name => {
      const { folder, elsewhere, store } = await linked();
      const missing = { code: 'BACKUP_FILE_MISSING' };
      const file = join(temporaryFolder(), 'downloaded');

      expect(await store.size(name, quiet)).toBeUndefined();
      await expect(readWhole(store, name, 100, quiet)).rejects.toMatchObject(missing);
      await expect(store.download(name, file, { signal: quiet })).rejects.toMatchObject(missing);
      expect(existsSync(file)).toBe(false);
      expect(await store.remove(name, quiet)).toEqual({ kind: 'absent' });

      expect(await readdir(elsewhere)).toEqual([victim]);
      expect((await readdir(folder)).sort()).toEqual(['broken', 'circle', 'shop', 'wiki']);
    });

    test('when it writes, and says what is in the way', async () => {
      const { folder, elsewhere, store } = await linked();
      await symlink(join(elsewhere, 'new'), join(folder, 'wiki/new.dump'));

      await expect(store.write('shop/new.dump', Buffer.from('x'), quiet)).rejects.toMatchObject({
        code: 'STORE_WRITE_FAILED',
        message: `${join(folder, 'shop')} is a symbolic link, and a store follows none`,
      });
      await expect(store.write('wiki/new.dump', Buffer.from('x'), quiet)).rejects.toMatchObject({
        code: 'STORE_NAME_TAKEN',
      });

      expect(await readdir(elsewhere)).toEqual([victim]);
    });

    test('but the root may be one', async () => {
      const { folder } = await linked();
      const root = join(temporaryFolder(), 'root');
      await symlink(folder, root);
      const store = openDirectoryStore(root);

      await store.check('write', quiet);
      await store.write('crm/new.dump', Buffer.from('x'), quiet);
      expect(await namesIn(store)).toEqual(['crm/new.dump', 'wiki/real.dump']);
      expect(await store.remove('crm/new.dump', quiet)).toEqual({ kind: 'deleted' });
    });
  });

  test('waits for no pipe or socket, and takes neither for a file', async () => {
    const folder = temporaryFolder();
    const store = openDirectoryStore(folder);
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const server = createServer().listen(join(folder, 'socket'));
    await once(server, 'listening');

    expect(await namesIn(store)).toEqual([]);
    for (const name of ['pipe', 'socket']) {
      const file = join(temporaryFolder(), 'downloaded');
      const missing = { code: 'BACKUP_FILE_MISSING' };
      await expect(readWhole(store, name, 100, quiet)).rejects.toMatchObject(missing);
      await expect(store.download(name, file, { signal: quiet })).rejects.toMatchObject(missing);
      expect(await store.remove(name, quiet)).toEqual({ kind: 'absent' });
    }
    server.close();
    await once(server, 'close');
  });

  test('lists what is there, however deep somebody has made folders', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'x'), 'x');
    // Further down than a path reaches.
    const dig = `for (let depth = 0; depth < 30; depth += 1) {
      fs.mkdirSync('d'.repeat(200));
      process.chdir('d'.repeat(200));
    }`;
    execFileSync(process.execPath, ['--eval', dig], { cwd: folder });

    expect(await namesIn(openDirectoryStore(folder))).toEqual(['x']);
    execFileSync('rm', ['-rf', folder]);
  });

  test('passes over the lost+found of its file system', async () => {
    const folder = temporaryFolder();
    await mkdir(join(folder, 'lost+found'));
    await writeFile(join(folder, 'lost+found/1'), 'x');

    expect(await namesIn(openDirectoryStore(folder))).toEqual([]);
  });

  test('marks nothing, and keeps the folder of what is deleted: another backup may begin', async () => {
    const folder = temporaryFolder();
    const store = openDirectoryStore(folder);
    await store.write('app/x', Buffer.from('x'), quiet);

    expect(await Array.fromAsync(store.list('', quiet))).toMatchObject([{ marked: false }]);
    await store.remove('app/x', quiet);

    expect(await readdir(folder)).toEqual(['app']);
    expect(await readdir(join(folder, 'app'))).toEqual([]);
  });

  test('tells that a deletion is refused', async () => {
    await expect(openDirectoryStore('/proc').remove('version', quiet)).rejects.toMatchObject({
      code: 'STORE_ACCESS_DENIED',
      message: expect.stringMatching(/^deleting "version" failed: this user may not .+ in \/proc/),
    });
  });

  test('tells that a folder is where an object should be', async () => {
    const folder = temporaryFolder();
    await mkdir(join(folder, 'app'));
    const source = openStream();

    await expect(openDirectoryStore(folder).upload('app', source, whole)).rejects.toMatchObject({
      code: 'STORE_NAME_TAKEN',
    });
    expect(source.destroyed).toBe(true);
  });
});

describe.skipIf(!canMount())('on a full disk (needs the right to mount)', () => {
  test('an upload fails with DISK_FULL, and nothing is left', async () => {
    const disk = temporaryFolder();
    const output = await onTinyDisk(
      disk,
      `
      const store = openDirectoryStore(disk);
      const source = Readable.from([Buffer.alloc(3_000_000), Buffer.alloc(3_000_000)]);
      const options = { complete: Promise.resolve(), signal: new AbortController().signal };
      const failure = await store.upload('app/x.dump', source, options).catch(error => error);
      console.log(failure.code, failure.message, readdirSync(disk + '/app').length);
      `,
    );

    expect(output).toBe(
      `DISK_FULL writing "app/x.dump" failed: the file system of ${disk} is full (ENOSPC) 0\n`,
    );
  });

  test('a download fails with DISK_FULL and a hint, and no file is left', async () => {
    const disk = temporaryFolder();
    const folder = temporaryFolder();
    await openDirectoryStore(folder).write('large', Buffer.alloc(6_000_000), quiet);
    const output = await onTinyDisk(
      disk,
      `
      const store = openDirectoryStore(${JSON.stringify(folder)});
      const options = { signal: new AbortController().signal };
      const failure = await store.download('large', disk + '/x', options).catch(error => error);
      console.log(failure.code, failure.message, failure.hint, readdirSync(disk).length);
      `,
    );

    expect(output).toBe(
      `DISK_FULL the file system of ${disk} is full (ENOSPC) Free space there, or choose a folder on a larger disk: TMPDIR decides where temporary files go. 0\n`,
    );
  });

  /** Runs a script that sees an empty disk of four million bytes at a folder, and returns its output. */
  async function onTinyDisk(disk: string, script: string): Promise<string> {
    const store = new URL('../../../src/storage/directory/store.ts', import.meta.url).href;
    const imports = `
      import { readdirSync } from 'node:fs';
      import { Readable } from 'node:stream';
      import { openDirectoryStore } from ${JSON.stringify(store)};
      const disk = ${JSON.stringify(disk)};
    `;
    const command = [process.execPath, '--input-type=module', '--eval', imports + script];
    const [program = '', ...args] = [...tinyDisk(4_000_000, disk), ...command];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    return text(child.stdout);
  }
});
