import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  type ClientTools,
  requireUnpacking,
} from '../../../src/postgres/client-tools/client-tools.ts';
import {
  findClientTools,
  findServerPrograms,
  type ServerPrograms,
  type ToolsRequest,
} from '../../../src/postgres/client-tools/find.ts';
import type { Machine } from '../../../src/postgres/client-tools/machine.ts';
import { missingFixes, releases } from '../../../src/postgres/client-tools/security-fixes.ts';
import { processes } from '../../support/processes.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

const { major, bin } = sharedPostgres();

/** Of a machine that a test makes up: nothing but what is in it is found, nothing real installed. */
class FakeMachine {
  readonly root = temporaryFolder();
  readonly inPath: string[] = [];
  readonly warnings: string[] = [];
  readonly infos: string[] = [];

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  file(path: string, text: string | Buffer): string {
    const file = this.path(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  }

  script(path: string, text: string): string {
    return this.file(path, `#!/bin/sh\n${text}\n`);
  }

  /** Programs that say that they are of a version. */
  tools(folder: string, version: string, restoreVersion = version): string {
    this.script(`${folder}/pg_dump`, `echo 'pg_dump (PostgreSQL) ${version}'`);
    this.script(`${folder}/pg_restore`, `echo 'pg_restore (PostgreSQL) ${restoreVersion}'`);
    return this.path(folder);
  }

  /** As `tools`, in PATH. */
  toolsInPath(folder: string, version: string, restoreVersion = version): string {
    this.inPath.push(this.path(folder));
    return this.tools(folder, version, restoreVersion);
  }

  /** As `tools`, of a server. */
  serverPrograms(folder: string, version: string): string {
    this.script(`${folder}/initdb`, `echo 'initdb (PostgreSQL) ${version}'`);
    this.script(`${folder}/postgres`, `echo 'postgres (PostgreSQL) ${version}'`);
    return this.path(folder);
  }

  findServer(wanted: number): Promise<ServerPrograms> {
    return findServerPrograms(
      {
        major: wanted,
        environment: { PATH: this.inPath.join(delimiter) },
        signal: new AbortController().signal,
        info: message => void this.infos.push(message),
        warn: message => void this.warnings.push(message),
      },
      { root: this.root, isRoot: true, answerMs: 60_000, installationMs: 180_000 },
    );
  }

  find(
    wanted: number,
    given: Partial<Machine> &
      Partial<Pick<ToolsRequest, 'allowNewer' | 'restores' | 'signal'>> = {},
  ): Promise<ClientTools> {
    const { allowNewer = false, restores = true, ...others } = given;
    const { signal = new AbortController().signal, ...machine } = others;
    return findClientTools(
      {
        major: wanted,
        allowNewer,
        restores,
        environment: { PATH: this.inPath.join(delimiter) },
        signal,
        info: message => void this.infos.push(message),
        warn: message => void this.warnings.push(message),
      },
      { root: this.root, isRoot: true, answerMs: 60_000, installationMs: 180_000, ...machine },
    );
  }
}

/** Hangs, in a shell, but no longer than the test run, should a test fail. */
const untilGone = ({ root }: { readonly root: string }): string =>
  `while [ -e ${root} ]; do /bin/sleep 0.1; done`;

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
      hint: expect.stringContaining('--allow-newer-client'),
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

describe('of no use, and named with the reason:', () => {
  const wrapper = /pg_wrapper, which chooses a version by itself/;
  const debianWrapper =
    existsSync('/usr/bin/pg_dump') && realpathSync('/usr/bin/pg_dump').endsWith('/pg_wrapper');

  /** Says what it is only when it is asked as the real one can be. */
  const fakeWrapper =
    '[ -z "$PGCLUSTER" ] || { echo "Error: Invalid version 0 specified in PGCLUSTER" >&2; exit 1; }; echo "$(basename "$0") (PostgreSQL) 17.11"';

  const cases: readonly {
    readonly name: string;
    readonly make: (machine: FakeMachine) => void;
    readonly reason: RegExp;
    readonly only?: boolean;
  }[] = [
    {
      name: 'pg_dump without pg_restore',
      make: machine => rmSync(join(machine.tools('bin', '17.11'), 'pg_restore')),
      reason: /pg_dump without pg_restore/,
    },
    {
      name: 'pg_restore without pg_dump',
      make: machine => rmSync(join(machine.tools('bin', '17.11'), 'pg_dump')),
      reason: /pg_restore without pg_dump/,
    },
    {
      name: 'two programs of different versions',
      make: machine => void machine.tools('bin', '17.11', '17.10'),
      reason: /pg_dump 17\.11 beside pg_restore 17\.10/,
    },
    {
      name: 'a program that is not executable',
      make: machine => chmodSync(join(machine.tools('bin', '17.11'), 'pg_restore'), 0o644),
      reason: /pg_restore may not be executed/,
    },
    {
      name: 'a folder of that name',
      make: machine => {
        machine.tools('bin', '17.11');
        rmSync(machine.path('bin/pg_dump'));
        mkdirSync(machine.path('bin/pg_dump'));
      },
      reason: /pg_dump may not be executed/,
    },
    {
      name: 'a program without its library',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script(
          'bin/pg_dump',
          'echo "$0: error while loading shared libraries: libpq.so.5: cannot open shared object file" >&2; exit 127',
        );
      },
      reason: /\(pg_dump cannot be run: error while loading shared libraries: libpq\.so\.5/,
    },
    {
      name: 'a program for another processor',
      make: machine => {
        machine.tools('bin', '17.11');
        const elf = Buffer.alloc(64);
        elf.write('\x7fELF\x02\x01\x01', 'latin1');
        elf.writeUInt16LE(2, 16);
        elf.writeUInt16LE(0x16, 18); // An IBM mainframe.
        machine.file('bin/pg_dump', elf);
      },
      reason: /pg_dump cannot be run: it was built for another processor/,
    },
    {
      name: 'a script whose interpreter is missing',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.file('bin/pg_dump', '#!/no/such/interpreter\n');
      },
      reason: /pg_dump cannot be run: .*ENOENT/,
    },
    {
      name: 'a program that crashes',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script('bin/pg_dump', 'kill -SEGV $$');
      },
      reason: /pg_dump cannot be run: it was ended by SIGSEGV/,
    },
    {
      name: 'a program that prints for ever',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script('bin/pg_dump', 'while :; do echo "pg_dump (PostgreSQL) 17.11"; done');
      },
      reason: /pg_dump cannot be run: it prints without end/,
    },
    {
      name: 'a program that is something else',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script('bin/pg_dump', 'echo "dump of pages, version 17.11"');
      },
      reason: /pg_dump does not tell its version/,
    },
    {
      name: 'a link to Debian’s wrapper',
      make: machine => {
        const real = machine.script(
          'share/pg_wrapper',
          'echo "$(basename "$0") (PostgreSQL) 17.11"',
        );
        mkdirSync(machine.path('bin'));
        for (const name of ['pg_dump', 'pg_restore']) symlinkSync(real, machine.path('bin', name));
      },
      reason: wrapper,
    },
    {
      name: 'a copy of Debian’s wrapper',
      make: machine => {
        for (const name of ['pg_dump', 'pg_restore']) machine.script(`bin/${name}`, fakeWrapper);
      },
      reason: wrapper,
    },
    {
      name: 'a copy of Debian’s wrapper as it is on this machine',
      make: machine => {
        mkdirSync(machine.path('bin'));
        for (const name of ['pg_dump', 'pg_restore']) {
          copyFileSync(`/usr/bin/${name}`, machine.path('bin', name));
        }
      },
      reason: wrapper,
      only: debianWrapper,
    },
    {
      name: 'a script that calls Debian’s wrapper as it is on this machine',
      make: machine => {
        for (const name of ['pg_dump', 'pg_restore']) {
          machine.script(`bin/${name}`, `PGOPTIONS=-cx=y exec /usr/bin/${name} "$@"`);
        }
      },
      reason: wrapper,
      only: debianWrapper,
    },
  ];

  test.each(cases.filter(({ only }) => only ?? true))('$name', async ({ make, reason }) => {
    const machine = new FakeMachine();
    make(machine);
    machine.inPath.push(machine.path('bin'));
    const failure = await machine.find(17).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'CLIENT_TOOLS_MISSING',
      message: expect.stringMatching(reason),
    });
    expect(String(failure)).toContain(`there is ${machine.path('bin')} (`);

    // It does not stand in the way of those that are.
    machine.toolsInPath('good', '17.11');
    expect((await machine.find(17)).pgDump).toBe(machine.path('good/pg_dump'));
  });

  test('a program that hangs, which is ended with all that it started', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '17.11');
    machine.script('bin/pg_dump', `trap '' TERM; ${untilGone(machine)}`);
    await expect(machine.find(17, { answerMs: 200 })).rejects.toMatchObject({
      message: expect.stringContaining('bin (pg_dump cannot be run: no answer in 0.2 s)'),
    });
    await gone(machine.root);
  });

  test('a program that hangs when the run is interrupted', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '17.11');
    const asked = machine.path('asked');
    machine.script('bin/pg_dump', `echo >${asked}; ${untilGone(machine)}`);
    const stop = new AbortController();
    const finding = machine.find(17, { signal: stop.signal });
    finding.catch(() => undefined);
    await appears(asked);
    stop.abort(new Error('interrupted'));
    await expect(finding).rejects.toThrow('interrupted');
    await gone(machine.root);
  });

  test('a pair that is found a second time, by a link', async () => {
    const machine = new FakeMachine();
    const folder = machine.tools('usr/lib/postgresql/16/bin', '16.15');
    symlinkSync(folder, machine.path('link'));
    machine.inPath.push(machine.path('link'), folder);
    const failure = await machine.find(17).catch((error: unknown) => error);
    expect(String(failure).match(/16\.15/g)).toHaveLength(1);
    expect(String(failure)).toContain(folder);
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
        /^Install them: apt-get install postgresql-17 \(Debian, Ubuntu\), dnf install postgresql17-server .* --scratch server/,
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

describe('the table of security fixes', () => {
  test('has the newest release first, and every minor later than that of the release before', () => {
    expect(releases.map(({ date }) => date)).toEqual(
      releases
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
    for (const [at, { minors, after }] of releases.entries()) {
      for (const earlier of releases.slice(at + 1)) {
        for (const [major, minor] of Object.entries(earlier.minors)) {
          const later = minors[Number(major)] ?? (after?.[Number(major)] ?? Infinity) + 1;
          expect(later).toBeGreaterThan(minor);
        }
      }
    }
    const cves = releases.flatMap(({ clientHoles }) => clientHoles);
    expect(new Set(cves).size).toBe(cves.length);
  });
});

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
         await installPrograms({ kind: 'client', major: 17, environment: process.env, signal: never, info() {} }, machine);`,
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

/** Waits until no process has the text in its command line. */
async function gone(text: string): Promise<void> {
  // Linux has no event for a process of others that ends.
  while (processes().some(({ commandLine }) => commandLine.includes(text))) await setTimeout(5);
}

async function appears(file: string): Promise<void> {
  while (!existsSync(file)) await setTimeout(5);
}
