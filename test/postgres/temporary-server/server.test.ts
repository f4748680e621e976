import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
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
import { freeBytes } from '../../../src/postgres/database/free-space.ts';
import { confine } from '../../../src/postgres/temporary-server/confinement.ts';
import { makeThrowAwayFolders } from '../../../src/postgres/temporary-server/directory.ts';
import { otherUsers } from '../../../src/postgres/temporary-server/run-as.ts';
import {
  type StartedTemporaryServer,
  startTemporaryServer,
} from '../../../src/postgres/temporary-server/server.ts';
import { sweepThrowAwayServers } from '../../../src/postgres/temporary-server/sweep.ts';
import { canMount, tinyDisk } from '../../support/mount.ts';
import { postgresHomes } from '../../support/postgres.ts';
import { descendants, processes } from '../../support/processes.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

const { major, bin } = sharedPostgres();
const isRoot = process.getuid?.() === 0;
const never = new AbortController().signal;
const path = (folder: string) => `${folder}:${process.env.PATH}`;

afterEach(() => void vi.unstubAllEnvs());

function start(
  of: { readonly major: number; readonly bin: string } = { major, bin },
  signal = never,
  said: string[] = [],
): Promise<StartedTemporaryServer> {
  return startTemporaryServer({
    major: of.major,
    tempDir: temporaryFolder(),
    environment: { PATH: path(of.bin), PG_BACKUP_PASSWORD: 'not for others' },
    signal,
    info: message => said.push(message),
    warn: () => undefined,
  });
}

async function one(server: StartedTemporaryServer, sql: string): Promise<unknown> {
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

    // Where sudo gave it to another user, our group may enter.
    expect(statSync(folder).mode & 0o707).toBe(0o700);
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
      const environment = { PATH: process.env.PATH };
      const [user] = await otherUsers(environment);
      const { data } = await makeThrowAwayFolders(user, environment);
      rmdirSync(data);
      expect(dirname(data)).toBe('/tmp');
    },
  );

  test('lets nobody in without its password, and no other login into its own databases', async () => {
    const server = await start();
    await using stop = server;
    const { host, port } = server.server.address;
    const login = (username: string, password: string, database: string) =>
      server.server.as({ username, password }, database).connect(database, 'test', never);
    await expect(login('postgres', 'a guess', 'postgres')).rejects.toMatchObject({
      code: 'PG_LOGIN_FAILED',
    });
    {
      await using session = await server.server.connect('postgres', 'test', never);
      await session.execute("CREATE ROLE somebody LOGIN PASSWORD 'known'");
    }
    for (const database of ['postgres', 'template1']) {
      await expect(login('somebody', 'known', database)).rejects.toMatchObject({
        code: 'PG_PERMISSION_DENIED',
      });
    }
    const { folder } = stop;
    expect([host, port]).toEqual([folder, 5432]);
    if (!isRoot) return;
    expect(readFileSync(join(folder, 'data/pg_hba.conf'), 'utf8')).toBe(
      'local all all scram-sha-256\n',
    );
    expect(readdirSync(folder)).not.toContain('password');
    const { password = '' } = server.server.address;
    expect(processes().filter(({ commandLine }) => commandLine.includes(password))).toEqual([]);
  });

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

/** A folder with programs that refuse to do anything, as a container's do. */
function refusing(names: readonly string[]) {
  const folder = openFolder();
  for (const name of names) {
    const script = `#!/bin/sh\necho '${name}: Operation not permitted' >&2\nexit 1\n`;
    writeFileSync(join(folder.path, name), script, { mode: 0o755 });
  }
  return folder;
}

describe('what keeps a server apart', () => {
  const programs = [join(bin, 'initdb'), join(bin, 'postgres')];
  const canMakeNamespaces =
    spawnSync('unshare', [
      ...['--net', '--pid', '--fork', '--mount-proc'],
      ...(isRoot ? [] : ['--user', '--map-current-user']),
      'true',
    ]).status === 0;

  test('is told, and is so', async () => {
    const said: string[] = [];
    await using server = await start({ major, bin }, never, said);
    const { isolation, folder } = server;
    if (isRoot) expect(isolation.user).toBe(true);
    if (canMakeNamespaces) expect(isolation).toMatchObject({ processes: true, network: true });
    const [postmaster] = using(`${folder}/data`).filter(({ commandLine }) =>
      commandLine.includes('/postgres -D'),
    );
    const of = (pid: number | string = '') => ({
      user: statSync(`/proc/${pid}`).uid !== process.getuid?.(),
      processes: readlinkSync(`/proc/${pid}/ns/pid`) !== readlinkSync('/proc/self/ns/pid'),
      network: readlinkSync(`/proc/${pid}/ns/net`) !== readlinkSync('/proc/self/ns/net'),
    });
    // Without root's rights nobody may look at another user's process.
    if (isRoot || !isolation.user) expect(of(postmaster?.pid)).toEqual(isolation);
    expect(said.at(-1)).toMatch(
      isolation.user
        ? /it runs as the user (?:nobody|postgres)/
        : /not to be had here: another user/,
    );
    expect(said.at(-1)?.includes('without a network')).toBe(isolation.network);
  });

  test('is a /proc in which our process is not', async context => {
    const way = await confine(programs, '/tmp', { PATH: process.env.PATH });
    if (!way.isolation.processes) return context.skip();
    const child = way.start(['/bin/sh', '-c', `ls /proc; cat /proc/${process.pid}/environ`]);
    const [seen] = await Promise.all([text(child.stdout), once(child, 'close')]);
    const ids = seen.split('\n').filter(name => /^\d+$/.test(name));
    expect(ids).toContain('1');
    expect(ids).not.toContain(`${process.pid}`);
    expect(seen).not.toContain('PATH=');
  });

  test('is less where the machine refuses it, which is told', async () => {
    await using folder = refusing(['unshare', 'sudo']);
    const way = await confine(programs, '/tmp', { PATH: `${folder.path}:${process.env.PATH}` });
    expect(way.isolation).toEqual({ user: isRoot, processes: false, network: false });
    expect(way.description).toBe(
      isRoot
        ? 'as the user nobody; not to be had here: a /proc of its own, a network namespace'
        : 'as this user; not to be had here: another user, a /proc of its own, a network namespace',
    );
  });
});

/** Starts a server in a process of its own, which prints its folder or why there is none. */
function startElsewhere(then: string, before: readonly string[] = [], first = bin) {
  const module = join(import.meta.dirname, '../../../src/postgres/temporary-server/server.ts');
  const script = `
    const { startTemporaryServer } = await import(${JSON.stringify(module)});
    try {
      const { folder } = await startTemporaryServer({
        major: ${major}, tempDir: '/tmp', environment: process.env,
        signal: new AbortController().signal, info() {}, warn() {},
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
    env: { ...process.env, PATH: `${first}:${path(bin)}` },
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

  test.each([
    { where: 'with all that this machine offers', lacking: [] },
    { where: 'without namespaces', lacking: ['unshare'] },
  ])(
    'together with what guards its server leaves both to the next run, $where',
    async ({ lacking }) => {
      // Of this test alone: the next run may be another file's.
      await using place = openFolder();
      vi.stubEnv('TMPDIR', place.path);
      await using programs = refusing(lacking);
      const child = startElsewhere(forever, [], programs.path);
      const folder = await firstLine(child);
      // Not while the run lives.
      expect(await sweepThrowAwayServers(environment)).not.toContain(folder);
      const guardian = descendants(child.pid ?? 0).find(one =>
        one.commandLine.startsWith('/bin/sh -c'),
      );
      // Never 0, which is our own process group.
      if (guardian === undefined) throw new Error(`Nothing guards the server: ${folder}`);
      process.kill(guardian.pid, 'SIGKILL');
      child.kill('SIGKILL');
      await once(child, 'close');
      const serves = () =>
        using(`${folder}/data`).some(one => one.commandLine.includes('/postgres -D'));
      // The first process of a namespace takes the others along.
      if (lacking.length > 0) expect(serves()).toBe(true);
      expect(existsSync(folder)).toBe(true);

      await using living = await start();
      expect(existsSync(folder)).toBe(false);
      expect(using(folder)).toEqual([]);
      expect(await one(living, 'SELECT 1 AS value')).toBe(1);
    },
  );

  test('leaves what is swept, and nothing else is', async () => {
    const place = temporaryFolder();
    vi.stubEnv('TMPDIR', place);
    const folders = await makeThrowAwayFolders(undefined, environment);
    for (const folder of new Set([folders.data, folders.sockets])) rmdirSync(folder);
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
