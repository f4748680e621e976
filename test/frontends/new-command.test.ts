import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { renderActionYml } from '../../scripts/action-yml.ts';
import { renderComponent, single } from '../../scripts/gitlab-templates.ts';
import { tableOf } from '../../src/options/tables.ts';
import { messages } from '../e2e/action-stage.ts';
import { type RunOptions, type RunResult, run } from '../support/cli.ts';
import { startReceiver } from '../support/receiver.ts';
import { type ActionResult, runAction } from '../support/runner.ts';
import { registerSecret } from '../support/secrets.ts';
import { temporaryFolder } from '../support/shared.ts';
import { commands } from './new-command/commands.ts';

/**
 * A command is a folder and one line of the registry: the one in `new-command/` is this test's own, of which
 * nothing in `src/` knows, and it is wherever commands are. The frontends run from their sources.
 */

const name = 'weigh-store';
const script = (file: string): string => join(import.meta.dirname, 'new-command', file);
const command = () => {
  const found = commands[name];
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

const cli = (args: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
  run(args, { ...options, entry: script('cli.ts') });

const phrase = 'three hedgehogs under a hedge';
registerSecret(phrase);

/** A store in which two files of 3 bytes and one of 5 lie. */
function store(): string {
  const folder = temporaryFolder();
  for (const [file, text] of [
    ['shop/one', 'abc'],
    ['shop/two', 'def'],
    ['erp/one', 'ghijk'],
  ] as const) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** What a workflow would use: its `action.yml` as generated, and entries that call the frontends as those of `dist/` do. */
function actionRepository(): string {
  const root = temporaryFolder();
  for (const folder of [name, 'dist']) mkdirSync(join(root, folder));
  writeFileSync(join(root, name, 'action.yml'), renderActionYml(name, command()));
  const entries = [
    [`${name}.js`, 'action.ts'],
    ['cleanup.js', 'cleanup.ts'],
  ] as const;
  writeFileSync(join(root, 'dist/package.json'), '{"type":"module"}\n');
  for (const [entry, file] of entries) {
    writeFileSync(join(root, 'dist', entry), `import ${JSON.stringify(script(file))};\n`);
  }
  return root;
}

const act = (
  inputs: Readonly<Record<string, string>>,
  secrets: readonly string[] = [],
): Promise<ActionResult> => runAction({ root: actionRepository(), action: name, inputs, secrets });

test('in the overview, and in help of its own', async () => {
  const overview = await cli(['--help']);
  expect(overview).toMatchObject({ code: 0, stderr: '' });
  expect(overview.stdout).toMatch(/^ {2}backup {8}Back up databases/m);
  expect(overview.stdout).toMatch(/^ {2}weigh-store {3}Weigh what lies in the store\.$/m);

  const help = await cli([name, '--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain(`Usage: pg-azure-backup ${name} [options]`);
  expect(help.stdout).toContain(`
  --at-most-bytes BYTES
      What it may weigh.
      Allowed: 1 to 1000000. Default: 1024. Environment:
      PG_BACKUP_AT_MOST_BYTES.
`);
  for (const flag of ['--folders PATTERN', '--seal-phrase-file PATH', '--storage-directory'])
    expect(help.stdout).toContain(`\n  ${flag}`);
  expect(help.stdout).toContain(
    `Examples:\n  pg-azure-backup ${name} --storage-directory ./backups`,
  );
});

test('flags and variables reach its run, as values of their types', async () => {
  const folder = store();
  const result = await cli(
    [name, '--json', '--storage-directory', folder, '--folders', 'shop,e*', '--count-only'],
    {
      env: {
        PG_BACKUP_AT_MOST_BYTES: '11',
        PG_BACKUP_SEAL_PHRASE: phrase,
        PG_BACKUP_INPUT_STORAGE_ENDPOINT: '',
      },
    },
  );
  expect(result, result.stderr).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(result.stdout)).toEqual({
    schemaVersion: 1,
    ok: true,
    objects: 3,
    bytes: 11,
    reached: expect.objectContaining({
      folders: [
        expect.objectContaining({ text: 'shop', literal: 'shop' }),
        expect.objectContaining({ text: 'e*' }),
      ],
      'at-most-bytes': 11,
      unit: 'bytes',
      'count-only': true,
      'seal-phrase': phrase.length,
      'dry-run': false,
      'storage-directory': folder,
      'storage-prefix': 'database_backups',
      'notify-on': 'failure',
    }),
  });
});

test('its text, and a finding of its own that makes it red', async () => {
  const folder = store();
  const args = [name, '--storage-directory', folder];
  expect(await cli(args)).toMatchObject({
    code: 0,
    stdout: '3 objects weigh 11 bytes (see --unit).\n',
    stderr: '',
  });
  expect(await cli([...args, '--folders', 'erp', '--at-most-bytes', '4'])).toMatchObject({
    code: 1,
    stdout: '1 objects weigh 5 bytes (see --unit).\n',
  });
});

test('options that are refused, by their types, their rules and those that are shared', async () => {
  const result = await cli([name, '--json', '--unit', 'stones', '--count-only', '--host', 'here'], {
    env: { PG_BACKUP_AT_MOST_BYTES: '0', PG_BACKUP_SEAL_PHRASE: 'short' },
  });
  expect(result.code).toBe(2);
  expect(result.stderr).toBe(`ERROR: 6 options are wrong:
  --host: is not an option of weigh-store, but of doctor, databases, backup, restore, verify, check.
  --at-most-bytes (from PG_BACKUP_AT_MOST_BYTES): "0" is not a whole number from 1 to 1000000.
  --unit: "stones" is not one of bytes, kibibytes.
  --seal-phrase (from PG_BACKUP_SEAL_PHRASE): has less than 8 characters.
  --storage-directory, --storage-container: no store. Give --storage-directory, or --storage-container and --storage-account (by itself with a login to Azure, or with an access key or a SAS token), or --storage-container and a connection string.
  --unit: cannot be combined with --count-only.
HINT: See: pg-azure-backup weigh-store --help
`);
  expect(JSON.parse(result.stdout)).toMatchObject({ ok: false });
  const other = await cli(['list', '--unit', 'bytes'], {
    env: { PG_BACKUP_COUNT_ONLY: 'true', PG_BACKUP_UNITS: 'bytes' },
  });
  expect(other.stderr).not.toContain('PG_BACKUP_COUNT_ONLY');
  expect(other.stderr).toContain('Did you mean PG_BACKUP_UNIT?');
  expect(other.stderr).toContain('--unit: is not an option of list, but of weigh-store.');
});

test('a failure, with a command of its own that can be pasted', async () => {
  const folder = store();
  const result = await cli([name, '--storage-directory', folder, '--folders', 'none', '--json']);
  expect(result).toMatchObject({
    code: 1,
    stderr: `ERROR: there is nothing to weigh\nHINT: Look everywhere: pg-azure-backup weigh-store --storage-directory ${folder}\n`,
  });
  expect(JSON.parse(result.stdout)).toMatchObject({ ok: false });
});

test('somebody is told how it ended', async () => {
  const folder = store();
  await using hook = await startReceiver('/hook');
  const told = (...args: string[]) =>
    cli([name, '--storage-directory', folder, '--notify-on', 'always', ...args], {
      env: { PG_BACKUP_NOTIFY_URL: hook.url },
    });
  await told();
  await told('--folders', 'none');
  expect(hook.arrived.map(({ body }) => JSON.parse(body))).toMatchObject([
    {
      verb: name,
      status: 'succeeded',
      title: expect.stringMatching(/^The store weighs 11 bytes \(.*\)$/),
    },
    {
      verb: name,
      status: 'failed',
      title: 'Weighing failed',
      failures: [{ code: 'BACKUP_NOT_FOUND', message: 'there is nothing to weigh' }],
    },
  ]);
});

test('as an action: its inputs and outputs', () => {
  const { inputs, outputs, runs } = parse(renderActionYml(name, command()));
  expect(Object.keys(inputs)).toEqual(Object.keys(command().options));
  expect(inputs['at-most-bytes']).toEqual({
    description: 'What it may weigh.\nAllowed: 1 to 1000000.',
    required: false,
    default: '1024',
  });
  expect(Object.keys(outputs)).toEqual(['weight', 'sealed', 'failures']);
  expect(runs).toMatchObject({ main: `../dist/${name}.js`, post: '../dist/cleanup.js' });
});

test('as an action that succeeds: outputs, summary and text in the terms of a workflow', async () => {
  const inputs = { 'storage-directory': store(), 'seal-phrase': phrase, 'count-only': 'true' };
  const result = await act(inputs, [phrase]);
  expect(result, result.log).toMatchObject({
    code: 0,
    annotations: [],
    outputs: { weight: '11', sealed: 'true', failures: '[]' },
    post: { code: 0, log: '' },
  });
  expect(result.log).toContain('3 objects weigh 11 bytes (see `unit`).');
  expect(result.summary).toContain('## 3 objects weigh 11 bytes');
  expect(result.summary).toContain('**Store:** <code>');
});

test('as an action that fails, finds something, or is refused: outputs and summary', async () => {
  const folder = store();
  const failed = await act({ 'storage-directory': folder, folders: 'none' });
  expect(failed).toMatchObject({ code: 1, outputs: { sealed: 'false' } });
  expect(JSON.parse(failed.outputs.failures ?? '')).toEqual([
    {
      database: null,
      code: 'BACKUP_NOT_FOUND',
      message: 'there is nothing to weigh',
      hint: 'Look everywhere: the weigh-store action',
    },
  ]);
  expect(failed.outputs).not.toHaveProperty('weight');
  expect(failed.summary).toContain('## ❌ Weighing the store failed');

  const found = await act({ 'storage-directory': folder, 'at-most-bytes': '4' });
  expect(found).toMatchObject({ code: 1, outputs: { weight: '11' } });
  expect(messages(found)).toEqual([
    'STORAGE_FULL: 11 bytes are more than 4\nHINT: Raise `at-most-bytes`.',
  ]);

  const refused = await act({ 'at-most-bytes': 'many', 'storage-directory': folder });
  expect(refused).toMatchObject({ code: 2, outputs: { sealed: 'false' } });
  expect(messages(refused)).toEqual([
    expect.stringContaining('wrong input: `at-most-bytes`: "many" is not a whole number'),
  ]);
  expect(refused.summary).toContain('## ❌ Weighing the store failed');
});

test('as a component of GitLab', () => {
  const text = renderComponent(name, single(name, command()));
  const [header, body] = parseAllDocuments(text).map(document => document.toJS());
  expect(header.spec.inputs).toMatchObject({
    folders: { default: '' },
    'count-only': { options: ['', 'true', 'false'], default: '' },
    stage: { default: 'maintenance' },
  });
  expect(header.spec.inputs).not.toHaveProperty('seal-phrase');
  expect(Object.values(body)).toMatchObject([
    {
      script: [`$[[ inputs.cli ]] ${name}`],
      resource_group: `$[[ inputs.resource-group ]]-${name}`,
      variables: {
        PG_BACKUP_INPUT_UNIT: { value: '$[[ inputs.unit ]]', expand: false },
      },
    },
  ]);
});

test('in the tables of the documentation', () => {
  expect(tableOf('commands', commands)).toContain(`| \`${name}\` `);
  expect(tableOf(name, commands)).toContain('`--at-most-bytes BYTES`');
});
