import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { registerSecret, run, scanForSecrets, start } from './cli.ts';
import { temporaryFolder } from './shared.ts';

const secret = "it's a/secret+word";
registerSecret(secret);

/** A program of one line, run as the harness runs ours. */
function program(line: string): string {
  const file = join(temporaryFolder(), 'program.mjs');
  writeFileSync(file, `import { spawn } from 'node:child_process';\n${line}\n`);
  return file;
}

const nodeQuiet = "{ stdio: 'ignore' }";

describe('a run fails by itself', () => {
  const cases = [
    {
      name: 'a secret on standard output',
      line: `console.log('x' + process.env.WORD)`,
      says: 'A secret is in standard output',
    },
    {
      name: 'a reference without words',
      line: String.raw`console.error('Check \ufdd0option host\ufdd1')`,
      says: 'A reference has not become words in standard error',
    },
    {
      name: 'a secret in base64 on standard error',
      line: `console.error(Buffer.from('user:' + process.env.WORD).toString('base64'))`,
      says: 'A secret is in standard error',
    },
    {
      name: 'a secret in a URL',
      line: `console.error('http://u:' + encodeURIComponent(process.env.WORD) + '@host')`,
      says: 'A secret is in standard error',
    },
    {
      name: 'a secret on the command line of a child',
      line: `spawn('/bin/sh', ['-c', 'sleep 3; :', process.env.WORD], ${nodeQuiet})`,
      says: 'A secret is in a command line',
    },
    {
      name: 'a file in TMPDIR',
      line: `(await import('node:fs')).writeFileSync(process.env.TMPDIR + '/rest', '')`,
      says: /left behind:\s+rest/,
    },
    {
      name: 'a process that lives on',
      line: `spawn('sleep', ['1000'], { stdio: 'ignore', detached: true }).unref()`,
      says: /left behind:\s+sleep 1000/,
    },
    {
      name: 'no end',
      line: `console.log('at work'); setInterval(() => {}, 1000)`,
      says: /Not finished after 5000 ms.\s+at work/,
      options: { timeoutMs: 5000 },
    },
  ];
  test.each(cases)('$name', async ({ line, says, options = {} }) => {
    const running = run([], { entry: program(line), env: { WORD: secret }, ...options });
    await expect(running).rejects.toThrow(says);
  });
});

test('a run tells how it ended, and sees only the environment that it is given', async () => {
  const entry = program(
    `process.stdin.pipe(process.stdout); console.error(Object.keys(process.env).sort().join());` +
      'process.exitCode = 7; await new Promise(end => spawn("sleep", ["3"]).on("close", end))',
  );
  const result = await run([], { entry, input: 'hello', env: { MINE: '1' } });
  expect(result).toEqual({
    code: 7,
    signal: null,
    stdout: 'hello',
    stderr: 'HOME,LANG,MINE,NODE_COMPILE_CACHE,PATH,TMPDIR\n',
    rights: '',
    commandLines: expect.arrayContaining(['sleep 3']),
    leftFiles: [],
    leftProcesses: [],
  });
});

test('a run can be watched and killed, and what it leaves is told', async () => {
  const entry = program(
    `(await import('node:fs')).writeFileSync(process.env.TMPDIR + '/rest', '');` +
      `spawn('sleep', ['1000'], ${nodeQuiet}); console.log('ready 42');` +
      'setInterval(() => {}, 1000)',
  );
  const running = start([], { entry, ownGroup: true });
  const [, number] = await running.waitForOutput(/ready (\d+)/);
  expect(number).toBe('42');
  expect(running.leftovers()).toEqual(['rest']);
  running.kill('SIGKILL');
  expect(await running.finished).toMatchObject({
    signal: 'SIGKILL',
    leftFiles: ['rest'],
    leftProcesses: ['sleep 1000'],
  });
  await expect(running.waitForOutput(/never/)).rejects.toThrow('never printed /never/');
});

const packed = gzipSync(secret.repeat(9999));
const files = [
  { name: 'plain', bytes: Buffer.concat([Buffer.from([0xff, 0xc3]), Buffer.from(secret)]) },
  { name: 'packed.gz', bytes: gzipSync(secret) },
  { name: 'damaged.gz', bytes: Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]) },
  { name: 'cut.gz', bytes: packed.subarray(0, -20) },
];

test('a reference is found in a document of a store', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'failed.json'), JSON.stringify({ hint: '\ufdd2list\ufdd3' }));
  await expect(scanForSecrets(folder)).rejects.toThrow('A reference has not become words');
});

test.each(files)('a secret is found in a file that is $name', async ({ name, bytes }) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'innocent.gz'), gzipSync('nothing'));
  await scanForSecrets(folder);
  writeFileSync(join(folder, name), bytes);
  await expect(scanForSecrets(folder)).rejects.toThrow(`A secret is in ${name}`);
});
