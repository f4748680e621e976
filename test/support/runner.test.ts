import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ActionOptions, runAction, startAction } from './runner.ts';
import { registerSecret } from './secrets.ts';
import { temporaryFolder } from './shared.ts';

const secret = 'it\'s "a"/secret+word & 100%!';
registerSecret(secret);

interface Fixture {
  /** What main and post do: lines of JavaScript. Without one, there is no post step. */
  readonly main: string;
  readonly post?: string;
  /** The inputs in action.yml. */
  readonly inputs?: string;
  readonly using?: string;
}

const helpers = `
import { spawn } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
const { env } = process;
const say = text => process.stdout.write(text + '\\n');
const escaped = text => text.replaceAll('%', '%25').replaceAll('\\n', '%0A');
const mask = text => say('::add-mask::' + escaped(text));
const give = (file, text) => appendFileSync(env['GITHUB_' + file], text);
const forEver = () => setInterval(() => {}, 1000);
`;

/** A repository with an action in the folder `backup`, whose scripts are in `dist`. */
function repositoryOf({ main, post, inputs = '', using = 'node24' }: Fixture): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'dist'));
  mkdirSync(join(root, 'backup'));
  const runs = [`using: ${using}`, 'main: ../dist/main.mjs'];
  writeFileSync(join(root, 'dist', 'main.mjs'), helpers + main);
  if (post !== undefined) {
    writeFileSync(join(root, 'dist', 'cleanup.mjs'), helpers + post);
    runs.push('post: ../dist/cleanup.mjs');
  }
  writeFileSync(
    join(root, 'backup', 'action.yml'),
    `name: Fixture\n${inputs}\nruns:\n${runs.map(line => `  ${line}\n`).join('')}`,
  );
  return root;
}

function optionsFor(fixture: Fixture, more: Partial<ActionOptions> = {}): ActionOptions {
  const env = { WORD: secret, ...more.env };
  return { inputs: {}, ...more, action: 'backup', root: repositoryOf(fixture), env };
}

const run = (fixture: Fixture, more?: Partial<ActionOptions>) =>
  runAction(optionsFor(fixture, more));

describe('what an action is given', () => {
  const inputs = `
inputs:
  database-name:
    description: A database.
    required: true
  storage account:
    default: backups
  keep:
    default: 07
  verify:
    default: true
  old-name:
    deprecationMessage: Use database-name.
  empty:
    required: false`;
  const printInputs =
    "say(JSON.stringify(Object.entries(env).filter(([name]) => name.startsWith('INPUT_'))))";

  test('inputs, with defaults, in main and post', async () => {
    const { log, post, annotations } = await run(
      { main: printInputs, post: printInputs, inputs },
      { inputs: { 'Database-Name': ' shop ', keep: '' } },
    );
    const expected = {
      'INPUT_DATABASE-NAME': ' shop ',
      INPUT_STORAGE_ACCOUNT: 'backups',
      INPUT_KEEP: '',
      INPUT_VERIFY: 'true',
      'INPUT_OLD-NAME': '',
      INPUT_EMPTY: '',
    };
    expect(Object.fromEntries(JSON.parse(log))).toEqual(expected);
    expect(Object.fromEntries(JSON.parse(post?.log ?? ''))).toEqual(expected);
    expect(annotations).toEqual([]);
  });

  test('a warning about inputs that action.yml does not declare, or no longer wants', async () => {
    const { log, annotations, failed } = await run(
      { main: "say(env.INPUT_TYPO + ' at work')", inputs },
      { inputs: { typo: 'x', 'old-name': 'y', odd: 'z' } },
    );
    const valid = "'database-name', 'storage account', 'keep', 'verify', 'old-name', 'empty'";
    const messages = [
      "Input 'old-name' has been deprecated with message: Use database-name.",
      `Unexpected input(s) 'typo', 'odd', valid inputs are [${valid}]`,
    ];
    expect(annotations).toEqual(
      messages.map(message => ({ level: 'warning', message, properties: {} })),
    );
    expect(log).toBe(`Warning: ${messages[0]}\nWarning: ${messages[1]}\nx at work\n`);
    expect(failed).toBe(false);
  });

  test("the runner's environment, and nothing of ours", async () => {
    const { log } = await run(
      { main: 'say(JSON.stringify({ ...env, cwd: process.cwd() }))' },
      { env: { EXTRA: '1', GITHUB_ACTOR: undefined, WORD: undefined } },
    );
    const { GITHUB_WORKSPACE, ...variables } = JSON.parse(log);
    expect(variables).toMatchObject({
      CI: 'true',
      EXTRA: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_REF: 'v1',
      GITHUB_ACTION_REPOSITORY: 'acme/pg-azure-backup',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_OS: 'Linux',
      cwd: GITHUB_WORKSPACE,
    });
    expect(Object.keys(variables)).not.toContain('RUNNER_DEBUG');
    expect(Object.keys(variables)).not.toContain('GITHUB_ACTOR');
    // By which thousands of runs are spared compiling the bundle; the harness of the command line gives it.
    const ours = Object.keys(variables).filter(name => /^(PG|VITEST|NODE|npm_)/.test(name));
    expect(ours).toEqual(['NODE_COMPILE_CACHE']);
    for (const name of ['OUTPUT', 'STATE', 'STEP_SUMMARY', 'ENV', 'PATH']) {
      const folder = join(variables.RUNNER_TEMP, '_runner_file_commands');
      expect(variables[`GITHUB_${name}`]).toMatch(new RegExp(`^${folder}/\\w+_[-0-9a-f]{36}$`));
    }
  });

  test('a workspace of the test', async () => {
    const workspace = temporaryFolder();
    const { log } = await run(
      { main: 'say(process.cwd() + " " + env.GITHUB_WORKSPACE)' },
      { workspace },
    );
    expect(log).toBe(`${workspace} ${workspace}\n`);
  });

  test('state, variables and the search path that main leaves to post', async () => {
    const show = "say([env.STATE_server, env['STATE_odd name'], env.MINE, env.PATH].join('|'))";
    const main = `
      give('STATE', 'server=db1\\nodd name<<E\\ntwo\\nlines\\nE\\nserver=db2\\n');
      give('ENV', 'MINE=yes\\n');
      give('PATH', '/first\\n/second\\n');`;
    const result = await run({ main: main + show, post: show }, { env: { PATH: '/bin' } });
    expect(result.log).toBe('|||/bin\n');
    expect(result.post?.log).toBe('db2|two\nlines|yes|/second:/first:/bin\n');
    expect(result.state).toEqual({ server: 'db2', 'odd name': 'two\nlines' });
    expect(result.exported).toEqual({ MINE: 'yes' });
    expect(result.paths).toEqual(['/first', '/second']);
  });
});

test('an action that speaks with @actions/core', async () => {
  const core = `import * as core from ${JSON.stringify(import.meta.resolve('@actions/core'))};`;
  const result = await run(
    {
      main: `${core}
        core.setSecret(core.getInput('pass-word'));
        core.startGroup('Work');
        core.warning('a,b:c\\n100%', { title: 't,:%', file: 'f' });
        core.info('with ' + core.getInput('pass-word'));
        core.endGroup();
        core.debug('hush');
        core.saveState('server', 'one\\ntwo');
        core.setOutput('name', 'x\\ny=z');
        core.exportVariable('MINE', 'yes');
        await core.summary.addHeading('Done').write();
        core.setFailed(new Error('no more'));`,
      post: `${core} core.info(core.getState('server') + env.MINE + core.isDebug());`,
      inputs: 'inputs:\n  pass-word:\n    required: true',
    },
    { inputs: { 'pass-word': secret } },
  );
  expect(result).toMatchObject({
    code: 1,
    failed: true,
    log: 'Work\nWarning: a,b:c\n100%\nwith ***\nError: Error: no more\n',
    annotations: [
      { level: 'warning', message: 'a,b:c\n100%', properties: { title: 't,:%', file: 'f' } },
      { level: 'debug', message: 'hush' },
      { level: 'error', message: 'Error: no more' },
    ],
    outputs: { name: 'x\ny=z' },
    state: { server: 'one\ntwo' },
    summary: '<h1>Done</h1>\n',
    masks: [secret],
    post: { code: 0, log: 'one\ntwoyesfalse\n' },
  });
});

describe('how an action ends', () => {
  test('post runs after a failure, in the same folders, with masks as they are', async () => {
    const { post, ...result } = await run({
      main: `mask(env.WORD); writeFileSync(env.RUNNER_TEMP + '/file', ''); process.exitCode = 3;`,
      post: `say('again ' + env.WORD); rmSync(env.RUNNER_TEMP + '/file'); process.exitCode = 4;`,
    });
    expect(result).toMatchObject({ code: 3, signal: null, failed: true, cancelled: false });
    expect(post).toEqual({
      code: 4,
      signal: null,
      failed: true,
      log: 'again ***\n',
      annotations: [],
    });
    expect(result.masks).toEqual([secret]);
  });

  test('main can be run alone', async () => {
    const fixture = { main: "say('main')", post: "say('post')" };
    expect((await run(fixture)).post?.log).toBe('post\n');
    expect((await run(fixture, { skipPost: true })).post).toBeUndefined();
    expect((await run({ main: "say('main')" })).post).toBeUndefined();
  });

  test('an action.yml that the runner or this harness cannot follow', async () => {
    await expect(run({ main: '', using: 'node20' })).rejects.toThrow('node24');
    await expect(run({ main: '', using: 'node24\n  pre: x' })).rejects.toThrow('pre');
    const inputs = `inputs:\n  token:\n    default: $\{{ github.token }}`;
    await expect(run({ main: '', inputs })).rejects.toThrow('cannot evaluate');
    const root = repositoryOf({ main: '', using: 'node24\n  post: nowhere.mjs' });
    await expect(runAction({ action: 'backup', inputs: {}, root })).rejects.toThrow('is missing');
  });

  // Where it ends before, so long a wait would be noticed.
  const endless = 500_000;
  const cases = [
    { name: 'ends on SIGINT', heeds: ['SIGINT'], waits: [endless, endless], code: 9 },
    { name: 'ends on SIGTERM', heeds: ['SIGTERM'], waits: [1000, endless], code: 9 },
    { name: 'ends on nothing but SIGKILL', heeds: [], waits: [1000, 4000], code: null },
  ] as const;
  test.each(cases)('cancelled, an action $name', async ({ heeds, waits, code }) => {
    const main = `
      give('STATE', 'step=uploading\\n');
      for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
          say(signal);
          if (${JSON.stringify(heeds)}.includes(signal)) process.exit(9);
        });
      }
      writeFileSync(env.RUNNER_TEMP + '/part', '');
      spawn('sleep', ['1000'], { stdio: 'ignore' }).on('spawn', () => say('ready'));
      forEver();`;
    const post = `
      rmSync(env.RUNNER_TEMP + '/part');
      say('was ' + env.STATE_step);`;
    const running = startAction(
      optionsFor({ main, post }, { cancelWaitsMs: waits, mayLeave: code !== null }),
    );
    await running.waitForOutput(/ready/);
    const result = await running.cancel();
    const said = heeds[0] === 'SIGINT' ? 'SIGINT' : 'SIGINT\nSIGTERM';
    expect(result).toMatchObject({
      code,
      signal: code === null ? 'SIGKILL' : null,
      failed: true,
      cancelled: true,
      log: `ready\n${said}\nError: The operation was canceled.\n`,
      post: { code: 0, log: 'was uploading\n' },
    });
    expect(await running.cancel()).toBe(result);
  });

  test('an action that dies is cleaned up after', async () => {
    const file = "env.RUNNER_TEMP + '/part'";
    const running = startAction(
      optionsFor({
        main: `writeFileSync(${file}, ''); say('ready'); forEver();`,
        post: `rmSync(${file}); say('cleaned');`,
      }),
    );
    await running.waitForOutput(/ready/);
    running.kill('SIGKILL');
    expect(await running.finished).toMatchObject({
      code: null,
      signal: 'SIGKILL',
      failed: true,
      cancelled: false,
      post: { log: 'cleaned\n' },
    });
  });

  test('an action that never ends is killed, and post runs', async () => {
    const fixture = { main: "say('at work'); forEver();", post: 'say(env.WORD)' };
    const ended = run(fixture, { timeoutMs: 5000 });
    await expect(ended).rejects.toThrow(/before a mask.*Not finished after 5000 ms.\s+at work/s);
  });
});

describe('masks', () => {
  test('count from the moment of their command, in all that a person sees', async () => {
    const result = await run({
      main: `
        say('no harm'); mask(env.WORD);
        say('word: ' + env.WORD + env.WORD + '.');
        say('::error title=x::' + escaped('one\\n' + env.WORD));
        say('::debug::' + escaped(env.WORD));
        give('STEP_SUMMARY', '# ' + env.WORD + '\\nend');
        give('OUTPUT', 'word=' + env.WORD + '\\nnumber=1\\nempty=\\n');`,
      post: "give('STEP_SUMMARY', 'post ' + env.WORD)",
    });
    expect(result.log).toBe('no harm\nword: ***.\nError: one\n***\n');
    expect(result.annotations).toEqual([
      { level: 'error', message: 'one\n***', properties: { title: 'x' } },
      { level: 'debug', message: '***', properties: {} },
    ]);
    expect(result.summary).toBe('# ***\nend\npost ***\n');
    expect(result.outputs).toEqual({ number: '1', empty: '' });
    expect(result.droppedOutputs).toEqual(['word']);
    expect(result.masks).toEqual([secret]);
  });

  test('cover what the runner masks from the start, and no more', async () => {
    const token = 'token-of-the-job-1234';
    const main = "say(env.WORD + ' ' + env.ACTIONS_ID_TOKEN_REQUEST_TOKEN + ' word')";
    const env = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: token };
    const result = await run({ main }, { env, secrets: [secret] });
    expect(result.log).toBe('*** *** word\n');
    expect(result.masks).toEqual([]);
  });

  test('of several lines cover each line', async () => {
    const { log } = await run({
      main: `mask('  first line\\n\\nsecond line  '); say('a first line b'); say('second line');`,
    });
    expect(log).toBe('a *** b\n***\n');
  });

  test('that are empty are a warning', async () => {
    const { annotations, masks } = await run({ main: "say('::add-mask:: '); say('all seen')" });
    expect(annotations).toMatchObject([{ level: 'warning', message: /empty string/ }]);
    expect(masks).toEqual([]);
  });

  // `w` is the word.
  const encodings = [
    { name: 'base64', code: 'base64(w)' },
    { name: 'base64 after a byte', code: 'base64("a" + w)', shown: /^.{4}\*\*\*$/ },
    { name: 'base64 after two bytes', code: 'base64("ab" + w)', shown: /^.{4}\*\*\*$/ },
    { name: 'base64 after three bytes', code: 'base64("abc" + w)', shown: /^YWJj\*\*\*$/ },
    { name: 'a shell', code: `w.replaceAll('"', '\\\\"')` },
    { name: 'an expression', code: `w.replaceAll("'", "''")` },
    { name: 'JSON', code: 'JSON.stringify(w)', shown: /^"\*\*\*"$/ },
    {
      name: 'a URL',
      code: `encodeURIComponent(w).replace('!', '%21').replace('*', '%2A').replace("'", '%27')`,
    },
    {
      name: 'XML',
      code: `w.replace(/[&<>"']/g, one =>
        ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[one])`,
    },
    { name: 'PowerShell, up to &+', code: 'w.slice(0, 7)' },
    { name: 'PowerShell, after &+ and a sign', code: 'w.slice(8)' },
    { name: 'hexadecimal, not', code: 'Buffer.from(w).toString("hex")', shown: /^[0-9a-f]+$/ },
    { name: 'a URL by JavaScript, not', code: 'encodeURIComponent(w)', shown: /^post/ },
    { name: 'base64 with more behind, not', code: 'base64(w + ".")', shown: /^cG9z/ },
  ];
  test.each(encodings)('in $name', async ({ code, shown = /^\*\*\*$/ }) => {
    const w = 'posti&+s"w\'<rd>/é! *2';
    const base64 = "const base64 = text => Buffer.from(text).toString('base64');";
    const main = `const w = env.OTHER; ${base64} mask(w); say(${code})`;
    const { log } = await run({ main }, { env: { OTHER: w } });
    expect(log.trimEnd()).toMatch(shown);
  });
});

describe('an action fails by itself', () => {
  const tooLate = 'before a mask covers it';
  const cases = [
    {
      name: 'a secret without a mask',
      main: 'say(env.WORD)',
      says: /line 1 of the log of main, before/,
    },
    {
      name: 'a mask that comes too late',
      main: 'say("x"); say(env.WORD); mask(env.WORD)',
      says: /line 2 of the log of main, before/,
    },
    {
      name: 'a reference without words',
      main: String.raw`give('OUTPUT', 'x=\ufdd0option host\ufdd1')`,
      says: 'A reference has not become words in the output x',
    },
    {
      name: 'a secret in post',
      main: '',
      post: 'say(env.WORD)',
      says: 'line 1 of the log of post',
    },
    {
      name: 'a secret in base64 that no mask covers',
      main: 'mask(env.WORD); say(Buffer.from(env.WORD + "!").toString("base64"))',
      says: tooLate,
    },
    { name: 'a secret in an error', main: 'say("::error::" + escaped(env.WORD))', says: tooLate },
    {
      name: 'a secret in a message for debugging',
      main: 'say("::debug::" + escaped(env.WORD))',
      says: tooLate,
    },
    {
      name: 'a secret in the title of an annotation',
      main: 'mask(env.WORD); say("::error title=" + env.WORD + "::x")',
      says: 'a property of an annotation',
    },
    { name: 'a secret in a group', main: 'say("::group::" + escaped(env.WORD))', says: tooLate },
    { name: 'a secret in an old command', main: 'say("##[endgroup]" + env.WORD)', says: tooLate },
    {
      name: 'a secret in the name of a command',
      main: 'say("::" + env.WORD + "::x")',
      says: tooLate,
    },
    {
      name: 'a secret while commands are stopped',
      main: 'say("::stop-commands::end-of-stop"); mask(env.WORD)',
      says: tooLate,
    },
    { name: 'a secret in a rejected file', main: 'give("OUTPUT", env.WORD)', says: tooLate },
    {
      name: 'a secret over two lines',
      main: 'say("two lines of"); say("one secret")',
      says: 'the log of main',
    },
    {
      name: 'a secret in an output',
      main: 'give("OUTPUT", "x=" + env.WORD)',
      says: 'the output x',
    },
    {
      name: 'a secret in the state',
      main: 'mask(env.WORD); give("STATE", "x=" + env.WORD)',
      says: 'keeps as x',
    },
    {
      name: 'a secret in the environment',
      main: 'mask(env.WORD); give("ENV", "x=" + env.WORD)',
      says: 'keeps as x',
    },
    { name: 'a secret in the summary', main: 'give("STEP_SUMMARY", env.WORD)', says: tooLate },
    {
      name: 'a secret on standard error',
      main: 'mask(env.WORD); console.error(env.WORD)',
      says: 'A secret is in standard error',
    },
    {
      name: 'a secret on a command line',
      main: 'mask(env.WORD); spawn("/bin/sh", ["-c", "sleep 3; :", env.WORD])',
      says: 'A secret is in a command line',
    },
    {
      name: 'a file in RUNNER_TEMP',
      main: 'writeFileSync(env.RUNNER_TEMP + "/rest", "")',
      post: '',
      says: /left behind:\s+RUNNER_TEMP\/rest/,
    },
    {
      name: 'a file in TMPDIR',
      main: 'writeFileSync(env.TMPDIR + "/rest", "")',
      says: /left behind:\s+TMPDIR\/rest/,
    },
    {
      name: 'a file that post leaves',
      main: '',
      post: 'writeFileSync(env.TMPDIR + "/rest", "")',
      says: /left behind:\s+TMPDIR\/rest/,
    },
    {
      name: 'a process of main that lives on',
      main: 'spawn("sleep", ["1000"], { stdio: "ignore", detached: true }).unref()',
      post: '',
      says: /left behind:\s+sleep 1000/,
    },
  ];
  registerSecret('two lines of\none secret');
  test.each(cases)('$name', async ({ says, ...fixture }) => {
    await expect(run(fixture)).rejects.toThrow(says);
  });

  test('unless it may leave something', async () => {
    const main = "writeFileSync(env.TMPDIR + '/rest', '')";
    expect(await run({ main }, { mayLeave: true })).toMatchObject({ code: 0 });
  });
});

describe('workflow commands', () => {
  const annotation = (level: string, message: string, properties = {}) => ({
    level,
    message,
    properties,
  });
  const cases = [
    {
      name: 'an error',
      line: '::error::no%0Away%25',
      log: 'Error: no\nway%\n',
      annotations: [annotation('error', 'no\nway%')],
    },
    {
      name: 'an escape that is escaped',
      line: '::warning::%250A %3A',
      log: 'Warning: %0A %3A\n',
      annotations: [annotation('warning', '%0A %3A')],
    },
    {
      name: 'properties',
      line: '::notice title=a%3Ab%2Cc%25,file=x=y,empty=,=odd::m',
      log: 'Notice: m\n',
      annotations: [annotation('notice', 'm', { title: 'a:b,c%', file: 'x=y' })],
    },
    {
      name: 'blanks before, and capitals',
      line: ' \t::ERROR::m',
      log: 'Error: m\n',
      annotations: [annotation('error', 'm')],
    },
    { name: 'text before', line: 'x ::error::m', log: 'x ::error::m\n' },
    { name: 'an unknown command', line: '::eror::m', log: '::eror::m\n' },
    { name: 'no second mark', line: '::error:m', log: '::error:m\n' },
    {
      name: 'the old form, anywhere in a line',
      line: 'lost ##[warning title=a%3Bb%5D;file=f]m%5D',
      log: 'Warning: m]\n',
      annotations: [annotation('warning', 'm]', { title: 'a;b]', file: 'f' })],
    },
    {
      name: 'the old form after an unknown command',
      line: '::eror::##[error]m',
      log: 'Error: m\n',
      annotations: [annotation('error', 'm')],
    },
    {
      name: 'only the first of the old form',
      line: '##[eror]##[error]m',
      log: '##[eror]##[error]m\n',
    },
    {
      name: 'a line that ends with CR',
      line: 'a\\r::error::m\\rb',
      log: 'a\nError: m\nb\n',
      annotations: [annotation('error', 'm')],
    },
    { name: 'groups', line: '::group::Upload\\nin it\\n::endgroup::', log: 'Upload\nin it\n' },
    { name: 'marks of the runner', line: '##[start-action x]', log: '##[\\start-action x]\n' },
    {
      name: 'stopped commands',
      line: '::stop-commands::t1\\n::error::m\\n::t1::\\n::error::n',
      log: '::stop-commands::t1\n::error::m\n::t1::\nError: n\n',
      annotations: [annotation('error', 'n')],
    },
    {
      name: 'a mask in the middle of a line',
      line: 'row ##[add-mask]data\\nmore data',
      log: 'more ***\n',
      masks: ['data'],
    },
    {
      name: 'an old output',
      line: '::set-output name=a::b',
      log: /deprecated/,
      outputs: { a: 'b' },
    },
    { name: 'an old state', line: '::save-state name=a::b', log: /deprecated/, state: { a: 'b' } },
    { name: 'an export', line: '::set-env name=a::b', log: /disabled/, failed: true },
    { name: 'a wrong end of a stop', line: '::stop-commands::', log: /endToken/, failed: true },
    {
      name: 'a last line without an end',
      line: '::error::m',
      end: '',
      log: 'Error: m\n',
      annotations: [annotation('error', 'm')],
    },
  ];
  test.each(cases)('$name', async ({ name: _, line, end = '\\n', log, annotations, ...others }) => {
    const main = `process.stdout.write(\`${line}${end}\`)`;
    const result = await run({ main });
    const expected = { masks: [], outputs: {}, state: {}, failed: false, ...others };
    expect(result).toMatchObject({
      ...expected,
      log: typeof log === 'string' ? log : expect.stringMatching(log),
      ...(typeof log === 'string' ? { annotations: annotations ?? [] } : {}),
    });
  });

  test('on standard error', async () => {
    const { annotations } = await run({ main: "console.error('::error::m')" });
    expect(annotations).toEqual([annotation('error', 'm')]);
  });

  test('for debugging: seen only when wanted', async () => {
    const fixture = { main: "say('::debug::one%0Atwo'); mask('three'); say(env.RUNNER_DEBUG)" };
    const quiet = await run(fixture);
    expect(quiet.log).toBe('undefined\n');
    const loud = await run(fixture, { debug: true });
    expect(loud.log).toBe('##[debug]one\n##[debug]two\n::add-mask::***\n1\n');
    for (const { annotations } of [quiet, loud]) {
      expect(annotations).toEqual([annotation('debug', 'one\ntwo')]);
    }
  });

  test('at most ten annotations of a level, none too long', async () => {
    const { log, annotations } = await run({
      main: `
        for (let i = 0; i < 12; i++) say('::warning::' + i);
        say('::error::' + 'x'.repeat(5000));`,
    });
    expect(annotations).toHaveLength(11);
    expect(annotations.at(-1)?.message).toHaveLength(4096);
    expect(log).toContain('Warning: 11\n');
  });
});

describe('files for the runner', () => {
  const cases = [
    {
      name: 'name=value',
      text: 'a=1\n\nb=x=y<<z\n c = d \n',
      outputs: { a: '1', b: 'x=y<<z', ' c ': ' d ' },
    },
    { name: 'no line end', text: 'a=1', outputs: { a: '1' } },
    {
      name: 'heredocs',
      text: 'a<<E\none\n\ntwo\nE\nb<<E=F\nE=F\nc<<x\ny\nx',
      outputs: { a: 'one\n\ntwo', b: '', c: 'y' },
    },
    { name: 'CR is kept', text: 'a=1\r\nb<<E\r\nx\r\nE\r\n', outputs: { a: '1\r', b: 'x\r' } },
    { name: 'a mark at the start of the file', text: '\uFEFFa=1', outputs: { a: '1' } },
    {
      name: 'a value that ends its own heredoc',
      text: 'a<<E\nx\nE\nstolen=1\nE\nb=2\n',
      outputs: { a: 'x', stolen: '1' },
      says: "Invalid format 'E'",
    },
    { name: 'no sign', text: 'a=1\nb\n', outputs: { a: '1' }, says: "Invalid format 'b'" },
    { name: 'no delimiter', text: 'a<<\n', outputs: {}, says: 'delimiter must not be empty' },
    {
      name: 'no name before a heredoc',
      text: '<<E\nE\n',
      outputs: {},
      says: 'Name must not be empty',
    },
    { name: 'no name before =', text: '=1\n', outputs: {}, says: 'Value cannot be null' },
    {
      name: 'a heredoc without an end',
      text: 'a<<E\nx\n',
      outputs: {},
      says: "delimiter not found 'E'",
    },
    { name: 'a last line that is not the end', text: 'a<<E\nx', outputs: {}, says: 'EOF marker' },
  ];
  test.each(cases)('$name', async ({ text, outputs, says }) => {
    const result = await run({ main: `give('OUTPUT', ${JSON.stringify(text)})` });
    expect(result.outputs).toEqual(outputs);
    expect(result.failed).toBe(says !== undefined);
    expect(result.annotations.map(({ message }) => message)).toEqual(
      says === undefined
        ? []
        : ["Unable to process file command 'output' successfully.", expect.stringContaining(says)],
    );
  });

  test('a summary of 1 MiB, and one that is larger', async () => {
    const largest = await run({ main: "give('STEP_SUMMARY', 'x'.repeat(1024 * 1024))" });
    expect(largest.summary).toHaveLength(1024 * 1024 + 1);
    expect(largest.annotations).toEqual([]);
    const larger = await run({ main: "give('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))" });
    expect(larger.summary).toBe('');
    expect(larger.failed).toBe(false);
    expect(larger.annotations).toMatchObject([
      { level: 'error', message: expect.stringContaining('up to a size of 1024k, got 1024k') },
    ]);
  });

  test('a variable that the runner refuses', async () => {
    const result = await run({ main: "give('ENV', 'node_options=--x\\nA=1\\n')" });
    expect(result.exported).toEqual({ A: '1' });
    expect(result.annotations).toMatchObject([{ level: 'error' }]);
  });
});
