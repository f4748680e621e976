import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { option } from '../../../src/catalog/reference.ts';
import { requireUnpacking } from '../../../src/postgres/client-tools/client-tools.ts';
import { findClientTools } from '../../../src/postgres/client-tools/find.ts';
import { missingFixes } from '../../../src/postgres/client-tools/security-fixes.ts';
import { sharedPostgres } from '../../support/shared.ts';
import { FakeMachine } from './fake-machine.ts';

const { major, bin } = sharedPostgres();

describe('client tools', () => {
  test('of the server’s own major are found on this machine, by absolute path', async () => {
    const tools = await findClientTools({
      major,
      ...{ allowNewer: false, restores: true },
      environment: { PATH: bin },
      signal: new AbortController().signal,
      info: message => expect.unreachable(message),
      warn: message => expect(message).toContain('security fixes'),
    });
    expect(tools.major).toBe(major);
    expect(tools.version).toMatch(new RegExp(`^${major}(\\.|[a-z])`));
    expect(tools.pgDump).toMatch(/^\/.+\/pg_dump$/);
    expect(tools.pgRestore).toMatch(/^\/.+\/pg_restore$/);
    expect(tools.pgDump).not.toMatch(/^\/usr\/bin\//);
  });

  test('tell whether they were built with zstd, and nothing is written or contacted for it', async () => {
    const machine = new FakeMachine();
    const folder = machine.toolsInPath('bin', '17.11');
    machine.script(
      'bin/pg_dump',
      `case "$*" in --version) echo 'pg_dump (PostgreSQL) 17.11';; *--compress=zstd:1*--file=/dev/null/*) echo 'pg_dump: error: this build does not support compression with ZSTD'; exit 1;; esac`,
    );
    expect(await machine.find(17)).toMatchObject({ pgDump: join(folder, 'pg_dump'), zstd: false });
    const needs = { allowNewer: false, restores: true };
    const real = { major, ...needs, environment: { PATH: bin }, info() {}, warn() {} };
    const { signal } = new AbortController();
    const built = execFileSync(join(bin, 'pg_config'), ['--configure'], { encoding: 'utf8' });
    const zstd = major >= 16 && built.includes('--with-zstd');
    expect(await findClientTools({ ...real, signal })).toMatchObject({ zstd });
  });

  test('tell what pg_restore cannot unpack, and pack no safety backup with it', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '17.11');
    // As 16.2, 16.14 and 18.4 of two packages say it that were built without lz4 and zstd; the head of the
    // archive numbers the methods.
    machine.script(
      'bin/pg_restore',
      `case "$*" in
  --version) echo 'pg_restore (PostgreSQL) 17.11';;
  --list) PATH=/usr/bin:/bin; case "$(od -An -tu1 -j11 -N1 | tr -d ' ')" in
    2|3) echo 'pg_restore: warning: archive is compressed, but this installation does not support compression (this build does not support compression with x) -- no data will be available' >&2;;
  esac;;
esac`,
    );
    const tools = await machine.find(17);
    expect(tools).toMatchObject({ cannotUnpack: ['lz4', 'zstd'], zstd: false });
    expect(() => requireUnpacking(tools, 'gzip:6')).not.toThrow();
    expect(() => requireUnpacking(tools, 'none')).not.toThrow();
    expect(() => requireUnpacking(tools, 'zstd:1')).toThrow(
      expect.objectContaining({
        code: 'CLIENT_TOOLS_INCOMPLETE',
        message: expect.stringContaining('compressed with zstd'),
      }),
    );
    // Where nothing is restored nobody asks.
    expect(await machine.find(17, { restores: false })).toMatchObject({
      cannotUnpack: [],
      zstd: true,
    });
  });

  test('of this machine can unpack what they know', async () => {
    const real = { environment: { PATH: bin }, info() {}, warn() {} };
    const { signal } = new AbortController();
    const request = { major, allowNewer: false, restores: true, ...real, signal };
    expect(await findClientTools(request)).toMatchObject({ cannotUnpack: [] });
  });

  test.each([
    { name: 'that runs it as it is', script: 'shift; exec "$@"', found: true },
    {
      name: 'whose library the loader refuses',
      script: `echo "ERROR: ld.so: object 'libstdbuf.so' from LD_PRELOAD cannot be preloaded" >&2; shift; exec "$@"`,
      found: false,
    },
    { name: 'that fails', script: 'echo "unrecognized option" >&2; exit 125', found: false },
    { name: 'that hangs', script: 'exec /bin/sleep 60', found: false, answerMs: 4000 },
  ])('come with a stdbuf $name: $found', async ({ script, found, answerMs = 60_000 }) => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '15.18');
    expect(await machine.find(15)).toMatchObject({ stdbuf: undefined });

    const stdbuf = machine.script('bin/stdbuf', script);

    expect(await machine.find(15, { answerMs })).toMatchObject({
      pgDump: machine.path('bin/pg_dump'),
      stdbuf: found ? stdbuf : undefined,
    });
  });

  test('of which only pg_dump is run for a dump; the other has to be there all the same', async () => {
    const machine = new FakeMachine();
    const folder = machine.toolsInPath('bin', '17.11');
    machine.script('bin/pg_restore', `touch ${machine.path('called')}; exit 1`);
    expect(await machine.find(17, { restores: false })).toMatchObject({ version: '17.11' });
    expect(existsSync(machine.path('called'))).toBe(false);
    await expect(machine.find(17)).rejects.toThrow('pg_restore cannot be run');
    rmSync(join(folder, 'pg_restore'));
    await expect(machine.find(17, { restores: false })).rejects.toThrow('without pg_restore');
  });

  test.each([
    { system: 'Debian', folder: 'usr/lib/postgresql/17/bin' },
    { system: 'RHEL', folder: 'usr/pgsql-17/bin' },
    { system: 'Fedora, for upgrades', folder: 'usr/lib64/pgsql/postgresql-17/bin' },
    { system: 'Alpine', folder: 'usr/libexec/postgresql17' },
    { system: 'SUSE', folder: 'usr/lib/postgresql17/bin' },
    { system: 'Homebrew on ARM', folder: 'opt/homebrew/opt/postgresql@17/bin' },
    { system: 'Homebrew on Intel', folder: 'usr/local/opt/libpq/bin' },
    { system: 'MacPorts', folder: 'opt/local/lib/postgresql17/bin' },
    { system: 'Postgres.app', folder: 'Applications/Postgres.app/Contents/Versions/17/bin' },
  ])('are found where $system puts them', async ({ folder }) => {
    const machine = new FakeMachine();
    machine.tools(folder, '17.11');
    expect(await machine.find(17)).toEqual({
      major: 17,
      version: '17.11',
      zstd: true,
      cannotUnpack: [],
      pgDump: machine.path(folder, 'pg_dump'),
      pgRestore: machine.path(folder, 'pg_restore'),
    });
  });

  test.each([
    { said: '15.18 (Debian 15.18-0+deb12u1)', version: '15.18', of: 15 },
    { said: '15.4.0 (Some Vendor 15.4.0-r1)', version: '15.4.0', of: 15 },
    { said: '17.5 - Percona Server for PostgreSQL 17.5.2', version: '17.5', of: 17 },
    { said: '18devel', version: '18devel', of: 18 },
    { said: '17beta1', version: '17beta1', of: 17 },
  ])('may call themselves $said', async ({ said, version, of }) => {
    const machine = new FakeMachine();
    machine.toolsInPath('any', said);
    expect(await machine.find(of)).toMatchObject({ major: of, version });
  });

  test('of the newest minor are preferred, wherever they are', async () => {
    const machine = new FakeMachine();
    machine.tools('usr/lib/postgresql/17/bin', '17.9');
    machine.toolsInPath('beta', '17beta3');
    const newest = machine.toolsInPath('newest', '17.11');
    machine.toolsInPath('as-new', '17.11');
    machine.toolsInPath('newer-major', '18.6');
    expect((await machine.find(17)).pgDump).toBe(join(newest, 'pg_dump'));
  });

  test('of a later major are taken for a backup that allows them, the nearest of them', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('a', '18.6');
    machine.toolsInPath('b', '17.10');
    machine.toolsInPath('c', '17.11');
    machine.toolsInPath('d', '15.19');
    expect(await machine.find(16, { allowNewer: true })).toMatchObject({ version: '17.11' });
    await expect(machine.find(16)).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_TOO_NEW',
      message: expect.stringMatching(
        /a \(18\.6: newer than the server’s 16\).*d \(15\.19: older .*transaction_timeout, which PostgreSQL 16 /,
      ),
      hint: expect.stringContaining(option('allow-newer-client')),
    });
    // Both know the setting: it is not what stands in the way.
    await expect(new FakeMachine().find(17)).rejects.toMatchObject({
      message: expect.not.stringContaining('transaction_timeout'),
    });
  });

  test('that are too old are refused, with the command that helps', async () => {
    const machine = new FakeMachine();
    const folder = machine.tools('usr/lib/postgresql/16/bin', '16.15');
    machine.inPath.push(folder, machine.path('nothing-here'));
    await expect(machine.find(17)).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_TOO_OLD',
      message: `PostgreSQL 17 needs pg_dump and pg_restore of its own major version; there is ${folder} (16.15: older than the server’s 17). Not installed: this machine cannot install them by itself`,
      hint: expect.stringContaining('apt-get install postgresql-client-17'),
    });
  });

  test.each([
    { manager: 'dnf', command: 'dnf install postgresql17' },
    { manager: 'apk', command: 'apk add postgresql17-client' },
    { manager: 'zypper', command: 'zypper install postgresql17' },
    { manager: 'brew', command: 'brew install postgresql@17' },
  ])('are not installed with $manager, but the command is told', async ({ manager, command }) => {
    const machine = new FakeMachine();
    machine.script(`sbin/${manager}`, `touch ${machine.path('called')}`);
    machine.inPath.push(machine.path('sbin'));
    await expect(machine.find(17)).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_MISSING',
      message: expect.stringContaining('there are none at all'),
      hint: expect.stringMatching(new RegExp(`^Install them: ${command}\\. `)),
    });
    expect(existsSync(machine.path('called'))).toBe(false);
  });
});

describe('server programs', () => {
  test('are found where client tools are', async () => {
    const machine = new FakeMachine();
    const home = machine.serverPrograms('usr/lib/postgresql/17/bin', '17.11');
    machine.serverPrograms('usr/lib/postgresql/18/bin', '18.6');
    machine.tools('usr/pgsql-17/bin', '17.12');
    expect(await machine.findServer(17)).toEqual({
      version: '17.11',
      initdb: join(home, 'initdb'),
      postgres: join(home, 'postgres'),
    });
  });

  test('that are missing are told with what there is and what helps', async () => {
    const machine = new FakeMachine();
    const older = machine.serverPrograms('usr/lib/postgresql/16/bin', '16.15');
    const half = machine.serverPrograms('usr/lib/postgresql/17/bin', '17.11');
    rmSync(join(half, 'postgres'));
    await expect(machine.findServer(17)).rejects.toMatchObject({
      code: 'SERVER_PROGRAMS_MISSING',
      message: `a throw-away PostgreSQL 17 needs initdb and postgres of that major version; there is ${older} (16.15: older than the server’s 17), ${half} (initdb without postgres). Not installed: this machine cannot install them by itself`,
      hint: expect.stringMatching(
        new RegExp(
          String.raw`^Install them: apt-get install postgresql-17 \(Debian, Ubuntu\), dnf install postgresql17-server .* ${option('scratch')} server`,
        ),
      ),
    });
  });
});

describe('tools without the latest security fixes', () => {
  test.each([
    { version: '18.7', fixedIn: undefined, cves: 0 },
    { version: '18.6', fixedIn: 'a later one than 18.6', cves: 1 },
    { version: '18.5', fixedIn: 'a later one than 18.6', cves: 3 },
    { version: '17.12', fixedIn: undefined, cves: 0 },
    { version: '17.11', fixedIn: '17.12 or later', cves: 1 },
    { version: '17.5', fixedIn: '17.12 or later', cves: 7 },
    { version: '16.16', fixedIn: undefined, cves: 0 },
    { version: '16.14', fixedIn: 'a later one than 16.15', cves: 3 },
    { version: '15.20', fixedIn: undefined, cves: 0 },
    { version: '15.18', fixedIn: '15.20 or later', cves: 3 },
    { version: '15.0', fixedIn: '15.20 or later', cves: 8 },
    { version: '14.24', fixedIn: 'a later one than 14.24', cves: 1 },
    { version: '17beta1', fixedIn: '17.12 or later', cves: 8 },
    { version: '19.0', fixedIn: undefined, cves: 0 },
    { version: '19devel', fixedIn: undefined, cves: 0 },
  ])('$version', async ({ version, fixedIn, cves }) => {
    const machine = new FakeMachine();
    const folder = machine.toolsInPath('bin', version);
    const found = await machine.find(Number.parseInt(version, 10));
    expect(found.version).toBe(version);
    expect(machine.warnings).toHaveLength(fixedIn ? 1 : 0);
    if (!fixedIn) return;
    const [warning = ''] = machine.warnings;
    expect(warning).toContain(`pg_dump ${version} in ${folder} lacks security fixes`);
    expect(warning).toContain(`. Install ${fixedIn}: apt-get install postgresql-client-`);
    expect(warning.match(/CVE-\d+-\d+/g)).toHaveLength(cves);
  });

  test('of a major that gets none any more', async () => {
    expect(missingFixes({ major: 13, minor: 23 })).toEqual({
      releases: ['2026-11-12', '2026-08-13', '2026-05-14'],
      cves: ['CVE-2026-116314', 'CVE-2026-19385', 'CVE-2026-18408', 'CVE-2026-6477'],
      fixedIn: undefined,
    });
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '13.23');
    await machine.find(13);
    expect(machine.warnings).toEqual([expect.stringContaining('Upgrade the server')]);
  });

  test('of a server, by the release alone: each of its holes counts', async () => {
    const machine = new FakeMachine();
    const folder = machine.serverPrograms('usr/lib/postgresql/17/bin', '17.11');
    await machine.findServer(17);
    expect(machine.warnings).toEqual([
      expect.stringMatching(
        /^postgres 17\.11 in \S+ lacks security fixes \(of 2026-11-12\)\. Install 17\.12 or later: apt-get install postgresql-17 /,
      ),
    ]);
    expect(machine.warnings[0]).toContain(folder);
    const newest = new FakeMachine();
    newest.serverPrograms('usr/lib/postgresql/17/bin', '17.12');
    await newest.findServer(17);
    expect(newest.warnings).toEqual([]);
  });
});
