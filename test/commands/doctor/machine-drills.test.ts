import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DatabaseProperties } from '../../../src/catalog/database-properties.ts';
import { examineMachine } from '../../../src/commands/doctor/probes/machine.ts';
import type { ServerFacts } from '../../../src/commands/doctor/probes/server.ts';
import { untried } from '../../../src/operations/drill/trial-words.ts';
import { thisMachine } from '../../../src/postgres/client-tools/machine.ts';
import { startTemporaryServer } from '../../../src/postgres/temporary-server/server.ts';
import { FakeMachine } from '../../postgres/client-tools/fake-machine.ts';
import { pasteHint } from '../../support/hints.ts';
import { tinyDisk } from '../../support/mount.ts';
import { sharedPostgres } from '../../support/shared.ts';
import {
  contextFor,
  failureOf,
  hintOf,
  inShell,
  look,
  of,
  otherPrograms,
  serverOf,
  signal,
  valuesOf,
  withPackages,
} from './support.ts';

/** What the doctor says of drills: on machines that a test makes up, and on this one as far as it can be made worse. */

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
    const trial = of(await look(machine, { argv: ['--for=restore'] }), 'server-programs');
    // What a restore that drops its target first says, and no other one.
    expect(trial).toMatchObject([
      { status: 'warning', message: untried(expected.message ?? ''), database: null },
    ]);
    expect(hintOf(trial[0])).toMatch(/--strategy swap does not\. Install them: apt-get install /);
    expect(hintOf(trial[0])).not.toContain('--scratch');
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
