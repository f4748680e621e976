import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { startThrowAwayServer, type ThrowAwayServer } from '../../src/postgres/throw-away.ts';
import {
  freeBytes,
  makeThrowAwayFolders,
  sweepThrowAwayServers,
} from '../../src/postgres/throw-away-folder.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { postgresHomes } from '../support/postgres.ts';
import { descendants, processes } from '../support/processes.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';

const { major, bin } = sharedPostgres();
const isRoot = process.getuid?.() === 0;
const never = new AbortController().signal;
const path = (folder: string) => `${folder}:${process.env.PATH}`;

afterEach(() => void vi.unstubAllEnvs());

function start(
  of: { readonly major: number; readonly bin: string } = { major, bin },
  signal = never,
): Promise<ThrowAwayServer> {
  return startThrowAwayServer({
    major: of.major,
    scratch: temporaryFolder(),
    environment: { PATH: path(of.bin), PG_BACKUP_PASSWORD: 'not for others' },
    signal,
    info: () => undefined,
  });
}

async function one(server: ThrowAwayServer, sql: string): Promise<unknown> {
  await using session = await server.server.connect('postgres', 'test', never);
  const [row] = await session.rows(z.object({ value: z.unknown() }), sql);
  return row?.value;
}

/** Folders that serve tests as TMPDIR, which a server's user has to be able to enter. */
function openFolder(...below: string[]): AsyncDisposable & { readonly path: string } {
  const root = mkdtempSync('/tmp/pg-azure-backup-test-');
  chmodSync(root, 0o755);
  const folder = join(root, ...below);
  mkdirSync(folder, { recursive: true });
  return {
    path: folder,
    async [Symbol.asyncDispose]() {
      rmSync(root, { recursive: true });
    },
  };
}

const using = (folder: string) =>
  processes().filter(({ commandLine }) => commandLine.includes(folder));

describe('a throw-away server', () => {
  test.each(postgresHomes())('of PostgreSQL $major is there, and then is not', async home => {
    const server = await start(home);
    const { folder } = server;
    expect(server.server).toMatchObject({ major: home.major, isSuperuser: true });
    expect(await one(server, `SELECT current_setting('listen_addresses') AS value`)).toBe('');
    {
      await using session = await server.server.connect('postgres', 'test', never);
      await session.execute('CREATE DATABASE tried TEMPLATE template0');
    }
    await using session = await server.server.connect('tried', 'test', never);
    await session.execute('CREATE TABLE public.t AS SELECT generate_series(1, 1000) AS n');
    expect(await freeBytes(folder)).toBeGreaterThan(0);

    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const [postmaster] = using(`${folder}/data`).filter(({ commandLine }) =>
      commandLine.includes('/postgres -D'),
    );
    const environment = readFileSync(`/proc/${postmaster?.pid}/environ`, 'utf8');
    expect(environment).not.toContain('not for others');
    if (isRoot) expect(statSync(folder).uid).not.toBe(0);

    // With a session that is still open.
    await server[Symbol.asyncDispose]();
    expect(existsSync(folder)).toBe(false);
    expect(using(folder)).toEqual([]);
  });

  test('leaves room for another', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    await using other = second;
    {
      await using server = first;
      expect(await one(server, 'SELECT 1 AS value')).toBe(1);
    }
    expect(existsSync(first.folder)).toBe(false);
    expect(await one(other, 'SELECT 2 AS value')).toBe(2);
  });

  test('has its socket elsewhere where the path of the temporary folder is too long', async () => {
    await using long = openFolder('with, comma', 'x'.repeat(100));
    vi.stubEnv('TMPDIR', long.path);
    const server = await start();
    expect(dirname(server.folder)).toBe(long.path);
    const { host } = server.server.address;
    expect(dirname(host)).toBe('/tmp');
    expect(await one(server, 'SELECT 1 AS value')).toBe(1);
    await server[Symbol.asyncDispose]();
    expect([existsSync(host), readdirSync(long.path)]).toEqual([false, []]);
  });

  test.runIf(isRoot)(
    'is elsewhere where only root may enter the temporary folder (needs root)',
    async () => {
      vi.stubEnv('TMPDIR', temporaryFolder());
      const { data } = await makeThrowAwayFolders({ PATH: process.env.PATH });
      rmdirSync(data);
      expect(dirname(data)).toBe('/tmp');
    },
  );

  test('ends when the run is interrupted while it starts', async () => {
    await using place = openFolder();
    vi.stubEnv('TMPDIR', place.path);
    const stop = new AbortController();
    const starting = start({ major, bin }, stop.signal);
    starting.catch(() => undefined);
    while (!using(`${place.path}/`).some(one => one.commandLine.includes('/initdb --pgdata'))) {
      await setTimeout(5);
    }
    stop.abort(new Error('interrupted'));
    await expect(starting).rejects.toThrow('interrupted');
    expect(using(place.path)).toEqual([]);
    expect(readdirSync(place.path)).toEqual([]);
  });

  test('that does not start says why', async () => {
    await using programs = openFolder('bin');
    for (const name of ['initdb', 'postgres']) {
      const script = `[ "$1" = --version ] && exec echo '${name} (PostgreSQL) ${major}.999'
        echo 'doing this and that'
        echo '${name}: error: could not do it' >&2; echo '${name}: giving up' >&2; exit 1`;
      writeFileSync(join(programs.path, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    vi.stubEnv('TMPDIR', programs.path);
    await expect(start({ major, bin: programs.path })).rejects.toMatchObject({
      code: 'SCRATCH_SERVER_FAILED',
      message: expect.stringMatching(
        /^a throw-away PostgreSQL \d+ did not start in .*: initdb: error: could not do it$/,
      ),
    });
    expect(readdirSync(programs.path)).toEqual(['initdb', 'postgres']);
  });
});

/** Starts a server in a process of its own, which prints its folder or why there is none. */
function startElsewhere(then: string, before: readonly string[] = []) {
  const module = join(import.meta.dirname, '../../src/postgres/throw-away.ts');
  const script = `
    const { startThrowAwayServer } = await import(${JSON.stringify(module)});
    try {
      const { folder } = await startThrowAwayServer({
        major: ${major}, scratch: '/tmp', environment: process.env,
        signal: new AbortController().signal, info() {},
      });
      console.log(folder);
      ${then}
    } catch (error) {
      const { readdirSync } = await import('node:fs');
      console.log(JSON.stringify({ ...error, message: error.message, left: readdirSync(process.env.TMPDIR) }));
    }`;
  const [program = '', ...rest] = [
    ...before,
    ...[process.execPath, '--input-type=module', '--eval', script],
  ];
  return spawn(program, rest, {
    env: { ...process.env, PATH: path(bin) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstLine(child: ReturnType<typeof startElsewhere>): Promise<string> {
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return String(line);
}

async function goneFrom(folder: string): Promise<void> {
  // Linux has no event for a process of others that ends.
  while (using(folder).length > 0 || existsSync(folder)) await setTimeout(10);
}

describe('a run that is cut off', () => {
  const environment = { PATH: process.env.PATH };
  const forever = 'setInterval(() => undefined, 60_000);';

  test('takes its server along when it is killed', async () => {
    const child = startElsewhere(forever);
    const folder = await firstLine(child);
    expect(using(folder)).not.toEqual([]);
    child.kill('SIGKILL');
    await goneFrom(folder);
  });

  test('takes its server along when it exits', async () => {
    await goneFrom(await firstLine(startElsewhere('process.exit(0);')));
  });

  test('together with what guards its server leaves both to the next run', async () => {
    // Of this test alone: the next run may be another file's.
    await using place = openFolder();
    vi.stubEnv('TMPDIR', place.path);
    const child = startElsewhere(forever);
    const folder = await firstLine(child);
    // Not while the run lives.
    expect(await sweepThrowAwayServers(environment)).not.toContain(folder);
    const [guardian] = descendants(child.pid ?? 0);
    process.kill(guardian?.pid ?? 0, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(using(`${folder}/data`).some(one => one.commandLine.includes('/postgres -D'))).toBe(
      true,
    );

    await using living = await start();
    expect(existsSync(folder)).toBe(false);
    expect(using(folder)).toEqual([]);
    expect(await one(living, 'SELECT 1 AS value')).toBe(1);
  });

  test('leaves what is swept, and nothing else is', async () => {
    const place = temporaryFolder();
    vi.stubEnv('TMPDIR', place);
    const folders = await makeThrowAwayFolders(environment);
    rmdirSync(folders.data);
    const [, machine = '', pid = '', started = ''] =
      /^pg-azure-backup-server-(\w+)-(\d+)-(\d+)-\w+$/.exec(basename(folders.data)) ?? [];
    const now = Number(pid);
    expect(now).toBe(process.pid);
    const gone = spawn('true');
    await once(gone, 'close');
    const name = (id: string, owner: number | undefined, at: string, random: string) =>
      `pg-azure-backup-server-${id}-${owner}-${at}-${random}`;
    const abandoned = [name(machine, gone.pid, '1', 'abcdef'), name(machine, now, '1', 'abcdef')];
    const kept = [
      name(machine, now, started, 'abcdef'), // lives
      name('00000000', gone.pid, '1', 'abcdef'), // of another machine
      name(machine, gone.pid, '1', 'abc'), // no name of ours
      'pg-azure-backup-abcdef',
    ];
    for (const folder of [...abandoned, ...kept]) mkdirSync(join(place, folder));
    const link = name(machine, gone.pid, '1', 'symlnk');
    symlinkSync(temporaryFolder(), join(place, link));
    const ofOther = name(machine, gone.pid, '1', 'other0');
    mkdirSync(join(place, ofOther));
    // A test of who is not root cannot make another's.
    if (isRoot) chownSync(join(place, ofOther), 12_345, 12_345);
    // A process of this number runs, but is no server of that folder.
    mkdirSync(join(place, abandoned[0] ?? '', 'data'));
    writeFileSync(join(place, abandoned[0] ?? '', 'data', 'postmaster.pid'), `${now}\n`);

    const swept = await sweepThrowAwayServers(environment);
    const expected = [...abandoned, ...(isRoot ? [] : [ofOther])];
    expect(swept.filter(folder => folder.startsWith(place)).toSorted()).toEqual(
      expected.map(folder => join(place, folder)).toSorted(),
    );
    expect(readdirSync(place).toSorted()).toEqual(
      [...kept, link, ...(isRoot ? [ofOther] : [])].toSorted(),
    );
  });
});

test.runIf(isRoot && canMount())(
  'on a full disk says so, and leaves nothing (needs root and the right to mount)',
  async () => {
    await using place = openFolder();
    vi.stubEnv('TMPDIR', place.path);
    const child = startElsewhere('', tinyDisk(16 * 1024 ** 2, place.path));
    const failure: unknown = JSON.parse(await text(child.stdout));
    expect(failure).toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringContaining('No space left on device'),
      hint: expect.stringContaining('TMPDIR'),
      left: [],
    });
  },
);
