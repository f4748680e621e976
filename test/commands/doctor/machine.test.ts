import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DatabaseProperties } from '../../../src/catalog/database-properties.ts';
import { Failure } from '../../../src/catalog/failure.ts';
import { inFlags } from '../../../src/catalog/reference.ts';
import type { Diagnosis } from '../../../src/commands/doctor/diagnosis.ts';
import type { DoctorValues } from '../../../src/commands/doctor/doctor.ts';
import { examineMachine } from '../../../src/commands/doctor/probes/machine.ts';
import type { ServerFacts } from '../../../src/commands/doctor/probes/server.ts';
import { registry } from '../../../src/commands/registry.ts';
import type { CommandContext } from '../../../src/operations/run-context.ts';
import { parseOptions } from '../../../src/options/parse.ts';
import { type Machine, thisMachine } from '../../../src/postgres/client-tools/machine.ts';
import type { Server } from '../../../src/postgres/session/server.ts';
import { startTemporaryServer } from '../../../src/postgres/temporary-server/server.ts';
import { contextOf } from '../../options/support.ts';
import { FakeMachine } from '../../postgres/client-tools/fake-machine.ts';
import { pasteHint } from '../../support/hints.ts';
import { tinyDisk } from '../../support/mount.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

/** What the doctor says of machines that a test makes up, and of this one as far as it can be made worse. */

const signal = new AbortController().signal;

function valuesOf(argv: readonly string[]): DoctorValues {
  const parsed = parseOptions('doctor', registry, argv, contextOf());
  if (parsed.kind === 'refused') throw new Error(parsed.errors.join('\n'));
  return parsed.values as unknown as DoctorValues;
}

const contextFor = (environment: NodeJS.ProcessEnv): CommandContext => ({
  reporter: {
    info: () => undefined,
    detail: () => undefined,
    warn: () => undefined,
    interruptionMessage: () => undefined,
    progress: () => undefined,
  },
  signal,
  now: () => new Date(),
  random: () => '0',
  run: { id: '1', provider: 'local' },
  instance: 'test',
  toolVersion: '0',
  redact: text => text,
  marks: () => undefined,
  environment,
  tempDir: temporaryFolder(),
  credentials: [],
  mask: () => undefined,
  given: new Map(),
  restoreCommand: () => '',
});

/** A server of a major, of which nothing else is asked. */
const serverOf = (major: number, databases: ServerFacts['databases'] = []): ServerFacts => ({
  server: { major } as Server,
  databases,
});

interface Look {
  readonly argv?: readonly string[];
  readonly major?: number | undefined;
  readonly isRoot?: boolean;
}

/** The lines of a machine that is made up. */
async function look(
  machine: FakeMachine,
  { argv = ['--for=backup'], major = 17, isRoot = true }: Look = {},
): Promise<readonly Diagnosis[]> {
  const made: Machine = { ...thisMachine, root: machine.root, isRoot };
  const context = contextFor({ PATH: machine.inPath.join(delimiter) });
  return examineMachine(valuesOf(argv), serverOf(major), context, made);
}

const of = (diagnoses: readonly Diagnosis[], name: string): Diagnosis[] =>
  diagnoses.filter(({ probe }) => probe === name);

const hintOf = (diagnosis: Diagnosis | undefined): string =>
  diagnosis && 'hint' in diagnosis ? inFlags(diagnosis.hint ?? '') : '';

const failureOf = async (failing: Promise<unknown>): Promise<Partial<Failure>> => {
  const error = await failing.then(
    () => undefined,
    reason => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`No failure: ${error}`);
  const { code, message, hint } = error;
  return { code, message, hint };
};

/** An apt-get that installs what a hint names, and notes that it was called. */
function withPackages(machine: FakeMachine, version: string): FakeMachine {
  const home = machine.path('usr/lib/postgresql/17/bin');
  machine.tools('packages/client', version);
  machine.serverPrograms('packages/server', version);
  machine.script(
    'apt/apt-get',
    `echo "$*" >>${machine.path('log')}
     case "$*" in
       'install postgresql-client-17') packages=client ;;
       'install postgresql-17') packages=server ;;
       *) exit 100 ;;
     esac
     /bin/mkdir -p ${home} && /bin/cp ${machine.path('packages')}/$packages/* ${home}/`,
  );
  machine.inPath.push(machine.path('apt'));
  return machine;
}

/** All programs of this machine but PostgreSQL’s, and what installs programs or keeps servers apart; for every user. */
function otherPrograms(): string {
  const folder = mkdtempSync(join(tmpdir(), 'other-programs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o755);
  const passedOver = /^(?:apt-get|initdb|pg_dump|pg_restore|postgres|sudo|unshare)$/;
  for (const place of (process.env.PATH ?? '').split(delimiter).filter(existsSync)) {
    for (const name of readdirSync(place)) {
      const isNew = !passedOver.test(name) && !existsSync(join(folder, name));
      if (isNew) symlinkSync(join(place, name), join(folder, name));
    }
  }
  return folder;
}

const inShell = (machine: FakeMachine) => (script: string) =>
  execFileSync('/bin/sh', ['-euc', script], { env: { PATH: machine.inPath.join(delimiter) } });

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
    const argv = ['--allow-newer-client', '--for=backup,verify', '--scratch=elsewhere'];
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

describe('server programs', () => {
  const argv = ['--for=verify'];

  test('that are missing are red in the words of a drill, and nothing is started', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '17.99');
    const lines = await look(machine, { argv });
    const expected = await failureOf(machine.findServer(17));
    expect(expected.code).toBe('SERVER_PROGRAMS_MISSING');
    expect(of(lines, 'server-programs')).toMatchObject([{ status: 'error', ...expected }]);
    expect(of(lines, 'drill-server')).toMatchObject([{ status: 'skipped' }]);
    const elsewhere = await look(machine, { argv: [...argv, '--scratch=server'] });
    expect(of(elsewhere, 'server-programs')).toMatchObject([{ status: 'skipped' }]);
  });

  test('that a drill would install are yellow until they are there; what does not start is red', async () => {
    const machine = withPackages(new FakeMachine(), '17.99');
    machine.inPath.push(otherPrograms());
    const [line] = of(await look(machine, { argv }), 'server-programs');
    expect(line).toMatchObject({ status: 'warning' });
    await pasteHint('apt-get install postgresql-17', hintOf(line), inShell(machine));
    // They do nothing but tell their version.
    const lines = await look(machine, { argv });
    expect(of(lines, 'server-programs')).toMatchObject([{ status: 'ok' }]);
    expect(of(lines, 'security-fixes')).toMatchObject([{ status: 'ok' }]);
    const nobody = () => undefined;
    const { environment, tempDir } = contextFor({ PATH: machine.inPath.join(delimiter) });
    const starting = startTemporaryServer(
      { ...{ major: 17, tempDir, environment, signal }, info: nobody, warn: nobody },
      { ...thisMachine, root: machine.root },
    );
    const { message = '', ...expected } = await failureOf(starting);
    expect(expected.code).toBe('SCRATCH_SERVER_FAILED');
    const [server] = of(lines, 'drill-server');
    expect(server).toMatchObject({ status: 'error', ...expected });
    const anyFolder = (text = '') => text.replaceAll(/pg-azure-backup-server-[\w-]+/g, 'FOLDER');
    expect(anyFolder(server?.message)).toBe(anyFolder(message));
  });
});

describe('a throw-away server of this machine', () => {
  const { bin, major } = sharedPostgres();
  const argv = ['--for=verify'];
  const isRoot = process.getuid?.() === 0;
  const canMakeNamespaces =
    spawnSync('unshare', [
      ...['--net', '--pid', '--fork', '--mount-proc'],
      ...(isRoot ? [] : ['--user', '--map-current-user']),
      'true',
    ]).status === 0;

  const recorded: DatabaseProperties = {
    owner: 'postgres',
    encoding: 'UTF8',
    collate: 'C',
    characterType: 'C',
    localeProvider: 'libc',
    locale: null,
    icuRules: null,
    connectionLimit: -1,
    comment: null,
    grants: [],
    settings: [],
  };

  const withLocale = (name: string, locale: string) => ({
    name,
    properties: { ...recorded, collate: locale, characterType: locale },
    extensions: [],
  });

  // Its size is not asked of a server that is none.
  const drill = (
    databases: ServerFacts['databases'],
    more: readonly string[] = [],
    environment: NodeJS.ProcessEnv = { PATH: `${bin}:${process.env.PATH}` },
  ) =>
    examineMachine(
      valuesOf([...argv, ...more]),
      serverOf(major, databases),
      contextFor(environment),
    );

  test('makes what databases need, and tells what it cannot', async () => {
    const databases = [
      { name: 'plain', properties: recorded, extensions: ['plpgsql', 'pg_trgm'] },
      { name: 'latin', properties: { ...recorded, encoding: 'LATIN1' }, extensions: [] },
      withLocale('nowhere', 'xx_XX.utf8'),
      {
        name: 'odd',
        properties: { ...recorded, encoding: 'KLINGON' },
        extensions: ['file_fdw', 'no_such_extension', 'azure'],
      },
    ];
    const lines = await drill(databases, ['--drill-extensions=azure,no_such_extension']);
    expect(of(lines, 'drill-server')).toMatchObject([
      {
        status: isRoot && canMakeNamespaces ? 'ok' : expect.stringMatching(/ok|warning/),
        message: expect.stringMatching(/^a throw-away PostgreSQL \S+ starts; it runs /),
      },
    ]);
    expect(of(lines, 'locale')).toMatchObject([
      { database: 'plain', status: 'ok' },
      { database: 'latin', status: 'ok' },
      {
        database: 'nowhere',
        status: 'warning',
        message: expect.stringMatching(/^collation xx_XX\.utf8 is not on this server; C/),
      },
      {
        database: 'odd',
        status: 'error',
        code: 'NOT_VERIFIABLE',
        message: expect.stringContaining('KLINGON'),
      },
    ]);
    const extensions = of(lines, 'drill-extensions');
    expect(extensions.map(({ database, status }) => `${database}: ${status}`)).toEqual([
      'plain: ok',
      'latin: ok',
      'nowhere: ok',
      'odd: error',
      'odd: error',
    ]);
    const [unlisted, lacking] = extensions.slice(-2);
    expect(unlisted).toMatchObject({
      code: 'NOT_VERIFIABLE',
      message: expect.stringMatching(/^extensions available: extension "file_fdw" is not in /),
    });
    expect(hintOf(unlisted)).toContain('--drill-extensions azure,file_fdw.');
    expect(lacking).toMatchObject({
      code: 'NOT_VERIFIABLE',
      message: expect.stringMatching(/does not have the extension "?no_such_extension/),
    });
    expect(hintOf(lacking)).toContain('Install their packages on the server');
  });

  test('is yellow where it is not kept apart, until what keeps it apart is installed', async () => {
    const machine = new FakeMachine();
    const programs = otherPrograms();
    const unshare = execFileSync('sh', ['-c', 'command -v unshare'], { encoding: 'utf8' }).trim();
    machine.script(
      'apt/apt-get',
      `[ "$*" = 'install util-linux' ] && ln -s ${unshare} ${programs}/unshare`,
    );
    machine.script('apt/sudo', 'exit 1');
    const environment = { PATH: [bin, machine.path('apt'), programs].join(delimiter) };
    const [line] = of(await drill([], [], environment), 'drill-server');
    expect(line).toMatchObject({
      status: 'warning',
      message: expect.stringMatching(/not to be had here: .*a /),
    });
    await pasteHint('apt-get install util-linux', hintOf(line), script =>
      execFileSync('/bin/sh', ['-euc', script.replaceAll('sudo ', '')], { env: environment }),
    );
    const [after] = of(await drill([], [], environment), 'drill-server');
    if (canMakeNamespaces && isRoot) expect(after?.status).toBe('ok');
    expect(hintOf(after)).not.toContain('util-linux');
  });

  const sources = '/usr/share/i18n/locales/de_DE';
  test.runIf(isRoot && canMakeNamespaces && existsSync(sources))(
    'has a locale once it was made by the command that is told (needs root, and what locales are made of)',
    async () => {
      // Where nothing is changed on the machine: the first of three looks is in a place of its own, too.
      const looking = `
        const { creatableProperties } = await import('${sourceOf('postgres/database/locales.ts')}');
        const { startTemporaryServer } = await import('${sourceOf('postgres/temporary-server/server.ts')}');
        const { localeCommand } = await import('${sourceOf('postgres/temporary-server/locale-command.ts')}');
        const { thisMachine } = await import('${sourceOf('postgres/client-tools/machine.ts')}');
        const signal = new AbortController().signal;
        const wanted = ${JSON.stringify(withLocale('german', 'de_DE.utf8').properties)};
        const environment = process.env;
        await using started = await startTemporaryServer({
          major: ${major}, tempDir: '/tmp', environment, signal, info() {}, warn() {},
        });
        await using session = await started.server.connect('postgres', 'doctor', signal);
        const { notes, properties } = await creatableProperties(session, wanted, ${major});
        console.log(JSON.stringify({ notes, command: localeCommand(wanted, properties, environment, thisMachine) }));`;
      const node = `"${process.execPath}" --input-type=module --eval "$1"`;
      const script = `${node}; localedef -i de_DE -f UTF-8 de_DE.utf8; ${node}`;
      const [program = '', ...rest] = [
        ...tinyDisk(50 * 1024 ** 2, '/usr/lib/locale'),
        ...['/bin/sh', '-euc', script, 'looks', looking],
      ];
      const said = execFileSync(program, rest, {
        env: { PATH: `${bin}:${process.env.PATH}` },
        encoding: 'utf8',
      });
      const command = 'localedef -i de_DE -f UTF-8 de_DE.utf8';
      const [before, after] = said
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      expect(before).toEqual({ notes: [expect.stringContaining('de_DE.utf8 is not on')], command });
      expect(after).toEqual({ notes: [] });
    },
  );
});

const sourceOf = (file: string): string => import.meta.resolve(`../../../src/${file}`);
