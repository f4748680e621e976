import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installExtensions } from '../../../src/postgres/temporary-server/extension-packages.ts';
import { temporaryFolder } from '../../support/shared.ts';
import { appears, FakeMachine, gone, untilGone } from './fake-machine.ts';

describe('an installation', () => {
  const home = 'usr/lib/postgresql/17/bin';
  const lists = 'etc/apt/sources.list.d';
  const noCluster = 'etc/postgresql-common/createcluster.d/zz-pg-azure-backup.conf';

  /** An apt-get that knows the package or not, and the script that adds the source. */
  function debian(how: {
    readonly update?: string;
    readonly client?: string;
    readonly addSource?: string;
    readonly sudo?: string;
  }): FakeMachine {
    const machine = new FakeMachine();
    mkdirSync(machine.path(lists), { recursive: true });
    machine.tools('packages', '17.11');
    machine.serverPrograms('server-packages', '17.11');
    const installed = `mkdir -p ${machine.path(home)} && cp ${machine.path('packages')}/* ${machine.path(home)}/`;
    machine.script(
      'apt/apt-get',
      `echo "apt-get $*" >>${machine.path('log')}
       echo "$APT_CONFIG" >${machine.path('settings')}
       cat "$APT_CONFIG" >${machine.path('settings-text')}
       installed() { ${installed}; }
       case "$*" in
         update) ${how.update ?? 'echo "Hit:1 http://mirror/debian bookworm InRelease"'} ;;
         'install postgresql-client-17') ${how.client ?? 'installed'} ;;
         'install postgresql-17')
           cat ${machine.path(noCluster)} >${machine.path('told')}
           mkdir -p ${machine.path(home)} && cp ${machine.path('server-packages')}/* ${machine.path(home)}/ ;;
       esac`,
    );
    machine.script(
      'usr/share/postgresql-common/pgdg/apt.postgresql.org.sh',
      `echo "source $*" >>${machine.path('log')}
       echo Types: deb >${machine.path(lists, 'pgdg.sources')}
       ${how.addSource ?? ''}`,
    );
    if (how.sudo !== undefined) machine.script('apt/sudo', how.sudo);
    machine.inPath.push(machine.path('apt'));
    return machine;
  }

  const unknown = 'echo "E: Unable to locate package postgresql-client-17" >&2; exit 100';
  const knownBySource = (machine: string) => `[ -e ${machine} ] || { ${unknown}; }; installed`;
  const calls = (machine: FakeMachine) =>
    readFileSync(machine.path('log'), 'utf8').trim().split('\n');
  const sources = (machine: FakeMachine) => readdirSync(machine.path(lists));

  /** Neither settings nor processes of the attempt are left. */
  async function leftNothing(machine: FakeMachine): Promise<void> {
    await gone(machine.root);
    const settings = readFileSync(machine.path('settings'), 'utf8').trim();
    expect(settings).not.toBe('');
    expect(existsSync(settings)).toBe(false);
  }

  test('takes the system’s own package, with settings that bound the waiting', async () => {
    const machine = debian({});
    expect(await machine.find(17)).toMatchObject({ pgDump: machine.path(home, 'pg_dump') });
    expect(calls(machine)).toEqual(['apt-get update', 'apt-get install postgresql-client-17']);
    expect(machine.infos).toEqual([expect.stringContaining('Installing postgresql-client-17')]);
    expect(readFileSync(machine.path('settings-text'), 'utf8')).toMatch(
      /Retries "1";\nAcquire::http::Timeout "10";/,
    );
    await leftNothing(machine);
  });

  test('of a server creates no cluster, and leaves nothing that keeps others from it', async () => {
    const machine = debian({});
    expect(await machine.findServer(17)).toMatchObject({ initdb: machine.path(home, 'initdb') });
    expect(calls(machine)).toEqual(['apt-get update', 'apt-get install postgresql-17']);
    expect(machine.infos).toEqual([expect.stringContaining('Installing postgresql-17,')]);
    expect(readFileSync(machine.path('told'), 'utf8')).toBe('create_main_cluster = false\n');
    expect(existsSync(machine.path('etc/postgresql-common'))).toBe(false);
    await leftNothing(machine);
  });

  test('takes PostgreSQL’s own source where the system has no package, which stays', async () => {
    const folder = temporaryFolder();
    const machine = debian({
      client: knownBySource(join(folder, 'added')),
      addSource: `touch ${join(folder, 'added')}`,
    });
    expect(await machine.find(17)).toMatchObject({ major: 17 });
    expect(calls(machine)).toEqual([
      'apt-get update',
      'apt-get install postgresql-client-17',
      'apt-get install postgresql-common ca-certificates',
      'source -y',
      'apt-get install postgresql-client-17',
    ]);
    expect(sources(machine)).toEqual(['pgdg.sources']);
    await leftNothing(machine);
  });

  test('is done with sudo by who is not root', async () => {
    const machine = debian({ sudo: '[ "$1" = -n ] && shift && exec "$@"' });
    expect(await machine.find(17, { isRoot: false })).toMatchObject({ major: 17 });
    await leftNothing(machine);
  });

  test.each([
    {
      name: 'without sudo',
      given: {},
      reason: /Not installed: installing them takes root or sudo/,
    },
    {
      name: 'without the right to sudo',
      given: { sudo: 'echo "sudo: a password is required" >&2; exit 1' },
      reason: /Not installed: sudo: a password is required/,
    },
  ])('fails $name, with the reason', async ({ given, reason }) => {
    const machine = debian(given);
    await expect(machine.find(17, { isRoot: false })).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_MISSING',
      message: expect.stringMatching(reason),
      hint: expect.stringContaining('Install them: sudo apt-get install postgresql-client-17.'),
    });
  });

  test.each([
    { name: 'when the source has no package either', client: unknown },
    { name: 'when the source cannot be added', client: unknown, addSource: 'exit 1' },
  ])('leaves no source behind $name', async ({ client, addSource = '' }) => {
    const machine = debian({ client, addSource });
    await expect(machine.find(17)).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_MISSING',
      message: expect.stringMatching(
        /Not installed: Unable to locate package postgresql-client-17$/,
      ),
    });
    expect(calls(machine)).toContain('source -y');
    expect(sources(machine)).toEqual([]);
    await leftNothing(machine);
  });

  test('is given up at once when no mirror answers', async () => {
    const machine = debian({
      update: `echo "Err:1 http://mirror/debian bookworm InRelease"
        echo "W: Failed to fetch http://mirror/x  Could not connect to mirror:80, connection timed out" >&2`,
    });
    await expect(machine.find(17)).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_MISSING',
      message: expect.stringMatching(
        /Not installed: no package source answers \(Failed to fetch http:\/\/mirror\/x .*timed out\)$/,
      ),
    });
    expect(calls(machine)).toEqual(['apt-get update']);
    await leftNothing(machine);
  });

  test('goes on when one source of several fails', async () => {
    const machine = debian({
      update:
        'echo "Hit:1 http://mirror/x"; echo "E: http://other/y has no Release file" >&2; exit 100',
    });
    expect(await machine.find(17)).toMatchObject({ major: 17 });
  });

  test.each(['pgdg.list', 'pgdg.sources'])('leaves a %s alone that was there', async list => {
    const machine = debian({ client: unknown });
    machine.file(`${lists}/${list}`, 'mine');
    await expect(machine.find(17)).rejects.toMatchObject({ code: 'CLIENT_TOOLS_MISSING' });
    expect(calls(machine)).not.toContain('source -y');
    expect(sources(machine)).toEqual([list]);
    expect(readFileSync(machine.path(lists, list), 'utf8')).toBe('mine');
    await leftNothing(machine);
  });

  /** Hangs once the source is added, with a process that does not heed a request to end. */
  const hangs = (machine: { root: string }) =>
    `[ -e ${machine.root}/${lists}/pgdg.sources ] || { ${unknown}; }
     (trap '' TERM; echo >${machine.root}/hangs; ${untilGone(machine)}) &
     wait; wait`;

  function hanging(sudo?: string): FakeMachine {
    const place = { root: '' };
    const machine = debian({ client: '. "$(dirname "$0")/hang"', ...(sudo ? { sudo } : {}) });
    place.root = machine.root;
    machine.script('apt/hang', hangs(place));
    return machine;
  }

  test('ends with all that it started when the run is interrupted', async () => {
    const machine = hanging();
    const stop = new AbortController();
    const finding = machine.find(17, { signal: stop.signal });
    finding.catch(() => undefined);
    await appears(machine.path('hangs'));
    expect(sources(machine)).toEqual(['pgdg.sources']);
    stop.abort(new Error('interrupted'));
    await expect(finding).rejects.toThrow('interrupted');
    expect(sources(machine)).toEqual([]);
    await leftNothing(machine);
  });

  test('ends when it takes too long', async () => {
    const machine = hanging();
    await expect(machine.find(17, { installationMs: 5000 })).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_MISSING',
      message: expect.stringContaining('Not installed: apt-get did not end within 5 s'),
    });
    expect(sources(machine)).toEqual([]);
    await leftNothing(machine);
  });

  test('ends and cleans up by itself when we are killed', async () => {
    const machine = hanging('[ "$1" = -n ] && shift && exec "$@"');
    const module = join(import.meta.dirname, '../../../src/postgres/client-tools/install.ts');
    const ours = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { installPrograms } = await import(process.argv[1]);
         const never = new AbortController().signal;
         const machine = { root: process.argv[2], isRoot: false, answerMs: 60000, installationMs: 180000 };
         await installPrograms('client', 17, { environment: process.env, signal: never, info() {} }, machine);`,
        module,
        machine.root,
      ],
      { env: { PATH: machine.inPath.join(delimiter) }, stdio: 'inherit' },
    );
    await appears(machine.path('hangs'));
    ours.kill('SIGKILL');
    await once(ours, 'exit');
    await leftNothing(machine);
    expect(sources(machine)).toEqual([]);
  });
});

describe('packages of extensions', () => {
  const request = (machine: FakeMachine) => ({
    environment: { PATH: machine.inPath.join(delimiter) },
    signal: new AbortController().signal,
    info: () => undefined,
  });

  test('are installed of those that the user named and this machine lacks', async () => {
    const machine = new FakeMachine();
    machine.file('usr/share/postgresql/17/extension/hstore.control', '');
    machine.script(
      'apt/apt-get',
      `echo "$*" >>${machine.path('log')}
       case "$*" in update) echo 'Hit:1 here' ;; *-rum) echo 'E: no package' >&2; exit 100 ;; esac`,
    );
    machine.inPath.push(machine.path('apt'));
    // Whoever added the source chose what is in it: no other is added.
    machine.file('etc/apt/sources.list.d/pgdg.list', '');
    const postgres = machine.path('usr/lib/postgresql/17/bin/postgres');
    const fake = { root: machine.root, isRoot: true, answerMs: 60_000, installationMs: 60_000 };
    const named = ['hstore', 'pg_cron', 'rum', '--force', 'a b', 'X;y'];
    const problems = await installExtensions(named, 17, { postgres }, request(machine), fake);
    expect(problems).toEqual(['postgresql-17-rum could not be installed: no package']);
    expect(readFileSync(machine.path('log'), 'utf8').trim().split('\n')).toEqual([
      'update',
      'install postgresql-17-cron',
      'update',
      'install postgresql-17-rum',
    ]);
    const elsewhere = { postgres: '/opt/pg/bin/postgres' };
    expect(await installExtensions(named, 17, elsewhere, request(machine), fake)).toEqual([]);
  });
});
