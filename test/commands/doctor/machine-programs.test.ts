import { existsSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examineMachine } from '../../../src/commands/doctor/probes/machine.ts';
import { thisMachine } from '../../../src/postgres/client-tools/machine.ts';
import { FakeMachine } from '../../postgres/client-tools/fake-machine.ts';
import { pasteHint } from '../../support/hints.ts';
import {
  contextFor,
  failureOf,
  hintOf,
  inShell,
  look,
  of,
  valuesOf,
  withPackages,
} from './support.ts';

/** What the doctor says of the programs on machines that a test makes up. */

describe('client tools', () => {
  test('of the server’s major are green', async () => {
    const machine = new FakeMachine();
    const folder = machine.toolsInPath('bin', '17.99');
    const lines = await look(machine);
    expect(of(lines, 'client-tools')).toMatchObject([
      { status: 'ok', message: `pg_dump and pg_restore 17.99 in ${folder}`, database: null },
    ]);
    expect(of(lines, 'security-fixes')).toMatchObject([{ status: 'ok' }]);
  });

  test('that each run would install are yellow, not installed, and green once they are', async () => {
    const machine = withPackages(new FakeMachine(), '17.99');
    const [line] = of(await look(machine), 'client-tools');
    expect(line).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('each run installs them first, which takes up to 180 s'),
    });
    expect(existsSync(machine.path('log'))).toBe(false);
    await pasteHint('apt-get install postgresql-client-17', hintOf(line), inShell(machine));
    expect(of(await look(machine), 'client-tools')).toMatchObject([{ status: 'ok' }]);
  });

  test('are those of another server, where drills restore to one of another major', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '17.99');
    const drill = (commands: string, drillMajor?: number) => ({
      argv: [`--for=${commands}`, '--scratch=elsewhere.internal'],
      ...(drillMajor !== undefined && { drillMajor }),
    });
    const statuses = async (commands: string, drillMajor?: number) =>
      of(await look(machine, drill(commands, drillMajor)), 'client-tools').map(
        ({ status }) => status,
      );

    const lines = of(await look(machine, drill('backup,verify', 18)), 'client-tools');
    const expected = await failureOf(machine.find(18, { isRoot: true, restores: true }));
    expect(lines).toMatchObject([{ status: 'ok' }, { status: 'error', ...expected }]);

    expect(await statuses('backup,verify', 17)).toEqual(['ok']);
    expect(await statuses('backup,verify')).toEqual(['ok', 'skipped']);
    expect(await statuses('verify', 18)).toEqual(['error']);
    machine.toolsInPath('later', '18.99');
    // Those of the source are not needed to restore.
    expect(await statuses('verify', 18)).toEqual(['ok']);
    const both = await look(machine, drill('backup,verify', 18));
    expect(of(both, 'client-tools')).toMatchObject([{ status: 'ok' }, { status: 'ok' }]);
    expect(of(both, 'compression')).toMatchObject([{}, { status: 'ok' }]);
  });

  test('that are newer do for a backup, and not for drills on its server', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('later', '18.99');
    const argv = ['--for=backup,verify', '--scratch=server', '--allow-newer-client'];
    expect(of(await look(machine, { argv }), 'client-tools')).toMatchObject([
      { status: 'warning' },
      { status: 'error', code: 'CLIENT_TOOLS_TOO_NEW' },
    ]);
  });

  const asksForPassword = 'echo "sudo: a password is required" >&2; exit 1';

  const refusals: readonly {
    readonly what: string;
    readonly code: string;
    readonly version?: string;
    readonly apt?: boolean;
    readonly isRoot?: boolean;
    readonly sudo?: string;
  }[] = [
    { what: 'that are not there', code: 'CLIENT_TOOLS_MISSING' },
    { what: 'that are too old', code: 'CLIENT_TOOLS_TOO_OLD', version: '16.99' },
    { what: 'that are too new', code: 'CLIENT_TOOLS_TOO_NEW', version: '18.99' },
    { what: 'where there is no sudo', code: 'CLIENT_TOOLS_MISSING', apt: true, isRoot: false },
    {
      what: 'where sudo asks for a password',
      code: 'CLIENT_TOOLS_MISSING',
      ...{ apt: true, isRoot: false, sudo: asksForPassword },
    },
  ];
  test.each(refusals)(
    '$what are red in the words of a run',
    async ({ code, version, apt = false, isRoot = true, sudo }) => {
      const machine = apt ? withPackages(new FakeMachine(), '17.99') : new FakeMachine();
      if (version) machine.toolsInPath('other', version);
      if (sudo) machine.script('apt/sudo', sudo);
      const lines = await look(machine, { isRoot });
      const expected = await failureOf(machine.find(17, { isRoot, restores: false }));
      expect(expected.code).toBe(code);
      expect(of(lines, 'client-tools')).toMatchObject([{ status: 'error', ...expected }]);
      expect(of(lines, 'compression')).toEqual([]);
      expect(hintOf(of(lines, 'client-tools')[0])).toContain('postgresql-client-17');
    },
  );

  test('that sudo would install are yellow', async () => {
    const machine = withPackages(new FakeMachine(), '17.99');
    machine.script('apt/sudo', `[ "$*" = '-n /bin/sh -c :' ] || exit 1`);
    const [line] = of(await look(machine, { isRoot: false }), 'client-tools');
    expect(line).toMatchObject({ status: 'warning' });
    expect(hintOf(line)).toContain('sudo apt-get install postgresql-client-17');
  });

  test('of a later major are yellow for a backup that allows them, and red for a restore', async () => {
    const machine = withPackages(new FakeMachine(), '17.99');
    machine.toolsInPath('bin', '18.99');
    const argv = ['--allow-newer-client', '--for=backup'];
    const [line] = of(await look(machine, { argv }), 'client-tools');
    expect(line).toMatchObject({ status: 'warning', message: expect.stringMatching(/are newer/) });
    rmSync(machine.path('apt/apt-get'));
    const strict = await look(machine, { argv: ['--allow-newer-client', '--for=backup,restore'] });
    expect(of(strict, 'client-tools')).toMatchObject([{ code: 'CLIENT_TOOLS_TOO_NEW' }]);
    withPackages(machine, '17.99');
    await pasteHint('apt-get install postgresql-client-17', hintOf(line), inShell(machine));
    expect(of(await look(machine, { argv }), 'client-tools')).toMatchObject([{ status: 'ok' }]);
  });

  test('that lack security fixes are yellow until they are installed anew', async () => {
    const machine = withPackages(new FakeMachine(), '17.99');
    machine.tools('usr/lib/postgresql/17/bin', '17.11');
    const [line] = of(await look(machine), 'security-fixes');
    await machine.find(17);
    expect(line).toMatchObject({ status: 'warning' });
    // What a run warns of, in its words.
    expect(machine.warnings).toEqual([`${line?.message}. ${hintOf(line)}`]);
    await pasteHint('apt-get install postgresql-client-17', hintOf(line), inShell(machine));
    expect(of(await look(machine), 'security-fixes')).toMatchObject([{ status: 'ok' }]);
  });

  test('are not looked for where nobody runs them', async () => {
    const lines = await look(new FakeMachine(), { argv: ['--for=prune'] });
    expect(of(lines, 'client-tools')).toMatchObject([{ status: 'skipped' }]);
    expect(of(lines, 'server-programs')).toMatchObject([{ status: 'skipped' }]);
  });

  test('of any major are told where no server was reached', async () => {
    const machine = new FakeMachine();
    const context = () => contextFor({ PATH: machine.inPath.join(delimiter) });
    const made = { ...thisMachine, root: machine.root };
    const values = valuesOf(['--for=backup']);
    const none = await examineMachine(values, undefined, context(), made);
    expect(of(none, 'client-tools')).toMatchObject([{ status: 'skipped' }]);
    machine.toolsInPath('older', '15.99');
    machine.toolsInPath('newer', '17.99');
    const some = await examineMachine(values, undefined, context(), made);
    expect(of(some, 'client-tools')).toMatchObject([
      { status: 'ok', message: expect.stringContaining('pg_dump and pg_restore 17.99') },
    ]);
  });
});

describe('compression', () => {
  /** Tools that were built without some methods; the real ones say it with the same words. */
  function built(machine: FakeMachine, folder: string, dump: string, restore: string): string {
    const tool = (name: string, lacks: string) =>
      machine.script(
        `${folder}/${name}`,
        `case "$*" in
           --version) echo '${name} (PostgreSQL) 17.99' ;;
           ${lacks}) echo "${name}: error: this build does not support compression" >&2; exit 1 ;;
         esac`,
      );
    tool('pg_dump', dump);
    tool('pg_restore', restore);
    machine.inPath.push(machine.path(folder));
    return machine.path(folder);
  }
  const none = 'nothing';

  test('by every method is green, and named', async () => {
    const machine = new FakeMachine();
    built(machine, 'bin', none, none);
    expect(of(await look(machine), 'compression')).toMatchObject([
      {
        status: 'ok',
        message: 'pg_dump packs with gzip, lz4, zstd, and pg_restore unpacks gzip, lz4, zstd',
      },
    ]);
    const old = new FakeMachine();
    old.toolsInPath('bin', '15.99');
    expect(of(await look(old, { major: 15 }), 'compression')).toMatchObject([
      { status: 'ok', message: expect.stringContaining('gzip, all that PostgreSQL 15 has') },
    ]);
  });

  test('without zstd is yellow until other tools are there', async () => {
    const machine = new FakeMachine();
    const poor = built(machine, 'poor', '*--compress=zstd*', none);
    const [line] = of(await look(machine), 'compression');
    expect(line).toMatchObject({ status: 'warning', message: expect.stringMatching(/no zstd/) });
    expect(hintOf(line)).toContain(`take ${poor} out of PATH`);
    machine.inPath.pop();
    machine.tools('usr/lib/postgresql/17/bin', '17.99');
    expect(of(await look(machine), 'compression')).toMatchObject([{ status: 'ok' }]);
  });

  test('that pg_restore cannot undo is red where backups are made and restored', async () => {
    const machine = new FakeMachine();
    built(machine, 'poor', none, '--list');
    const argv = ['--for=backup,restore'];
    expect(of(await look(machine, { argv }), 'compression')).toMatchObject([
      {
        status: 'error',
        code: 'CLIENT_TOOLS_INCOMPLETE',
        message: expect.stringContaining('the backup is compressed with zstd, and '),
      },
    ]);
    expect(of(await look(machine), 'compression')).toMatchObject([{ status: 'ok' }]);
    machine.inPath.pop();
    machine.tools('usr/lib/postgresql/17/bin', '17.99');
    expect(of(await look(machine, { argv }), 'compression')).toMatchObject([{ status: 'ok' }]);
  });
});
