import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { option, ownCommand } from '../../src/catalog/reference.ts';
import { openTerminal, type Verbosity } from '../../src/frontends/terminal.ts';

afterEach(() => void vi.useRealTimers());

function open(verbosity: Verbosity, isTTY = false) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const terminal = openTerminal(
    { stdout, stderr: Object.assign(stderr, { isTTY, columns: 40 }) },
    verbosity,
  );
  const read = (stream: PassThrough) => stream.read()?.toString() ?? '';
  return {
    terminal,
    streams: [stdout, stderr],
    out: () => read(stdout),
    err: () => read(stderr),
  };
}

test.each([
  { verbosity: 'quiet' as const, says: ['WARNING: w'] },
  { verbosity: 'normal' as const, says: ['i', 'WARNING: w'] },
  { verbosity: 'verbose' as const, says: ['i', 'd', 'WARNING: w'] },
])('$verbosity', ({ verbosity, says }) => {
  const { terminal, out, err } = open(verbosity);
  terminal.info('i');
  terminal.detail('d');
  terminal.warn('w');
  terminal.result('r');
  expect(err()).toBe(`${says.join('\n')}\n`);
  expect(out()).toBe('r\n');
});

test('a secret is shown nowhere, raw or encoded', () => {
  const { terminal, out, err } = open('verbose');
  terminal.mask('a+b/c==');
  terminal.info('key a+b/c== url a%2Bb%2Fc%3D%3D');
  terminal.error('a+b/c==', 'a+b/c==', ['a+b/c==']);
  terminal.result('a+b/c==');
  expect(err() + out()).toBe('key *** url ***\nERROR: ***\n  ***\nHINT: ***\n***\n');
});

test('a secret that is part of another leaves none of that one', () => {
  const { terminal, err } = open('normal');
  terminal.mask('secret');
  terminal.mask('secret-and-more');
  terminal.info('secret-and-more');
  expect(err()).toBe('***\n');
});

test('a secret of several lines is masked line by line, and where an escape made one of them', () => {
  const { terminal, err } = open('normal');
  expect(terminal.mask('first\n ab\nthird!')).toEqual(
    expect.arrayContaining(['first', 'third!', 'third%21', String.raw`first\n ab\nthird!`]),
  );
  terminal.info('first');
  terminal.info('not third%21');
  terminal.info('not first\n ab\nthird!');
  expect(err()).toBe('***\nnot ***\nnot ***\\n ab\\n***\n');
  expect(terminal.mask('first')).toEqual([]);
});

test('a log is not flooded with progress', () => {
  const { terminal, err } = open('normal');
  for (let bytes = 0; bytes < 1e6; bytes += 1000) terminal.progress('shop', bytes);
  expect(err()).toBe('');
});

test('a terminal gets one line that is redrawn and gone before the next', () => {
  vi.useFakeTimers();
  const { terminal, err } = open('normal', true);
  vi.advanceTimersByTime(1000);
  terminal.progress('shop', 512, 1024);
  expect(err()).toBe('shop: [##########----------] 512 B of 1');
  terminal.info('done');
  expect(err()).toBe('\r\u001b[2Kdone\n');
});

test('a log gets a line now and then', () => {
  vi.useFakeTimers();
  const { terminal, err } = open('normal');
  for (let second = 0; second < 90; second += 1) {
    vi.advanceTimersByTime(1000);
    terminal.progress('shop', second * 1024);
  }
  expect(err().trim().split('\n')).toEqual(['shop: 29.0 KiB', 'shop: 59.0 KiB', 'shop: 89.0 KiB']);
});

test('in a JSON document texts are masked, numbers stay numbers', () => {
  const { terminal, out } = open('quiet');
  terminal.mask('12345678');
  terminal.json({ size: 12345678, text: 'is 12345678' });
  expect(JSON.parse(out())).toEqual({ size: 12345678, text: 'is ***' });
});

test('references become words in every text, whatever is masked', () => {
  const { terminal, out, err } = open('verbose');
  terminal.mask('option');
  terminal.mask('host');
  terminal.warn(`check ${option('host')}`);
  terminal.error(option('port'), ownCommand('list'), [option('strategy')]);
  terminal.result(`see ${option('validate', 'off')}`);
  expect(err()).toBe(
    'WARNING: check --***\nERROR: --port\n  --strategy\nHINT: pg-azure-backup list\n',
  );
  expect(out()).toBe('see --no-validate\n');
  terminal.json({ hint: option('port'), name: '\ufdd0port' });
  expect(out()).not.toMatch(/[\ufdd0-\ufdd3]/);
  terminal.json({ hint: option('port'), name: '\ufdd0port' });
  expect(JSON.parse(out())).toEqual({ hint: '--port', name: '\ufdd0port' });
});

test('the last words are those that still hold', () => {
  const { terminal, err } = open('quiet');
  terminal.sayInterruptionMessage();
  terminal.interruptionMessage({ message: 'cut off', hint: 'run this' });
  terminal.sayInterruptionMessage();
  terminal.interruptionMessage(undefined);
  terminal.sayInterruptionMessage();
  expect(err()).toBe('ERROR: cut off\nHINT: run this\n');
});

test('a reader that is gone does not end the work', () => {
  const { terminal, streams } = open('normal');
  for (const stream of streams) stream.destroy(new Error('EPIPE'));
  terminal.info('still here');
  terminal.result('done');
});

test('nothing is redrawn for a reader of lines, even on a terminal: a command has to begin its line', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 40 });
  const log = openTerminal({ stdout: stream, stderr: stream }, 'normal', line => line);
  vi.setSystemTime(Date.now() + 60_000);
  log.progress('shop', 1, 2);
  log.result('::warning::w');
  expect(stream.read()?.toString().split('\n').slice(1)).toEqual(['::warning::w', '']);
});
