import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/catalog/failure.ts';
import { clientEnvironment } from '../../../src/environment.ts';
import {
  outputOf,
  startTool,
  type ToolOptions,
} from '../../../src/postgres/client-tools/run-tool.ts';
import { descendants } from '../../support/processes.ts';

const options = (signal = new AbortController().signal): ToolOptions => ({
  name: 'sh',
  environment: clientEnvironment({ PATH: '/usr/bin:/bin' }),
  signal,
  output: 'read',
  failure: 'PG_DUMP_FAILED',
  refused: 'PG_QUERY_FAILED',
  hint: 'Look.',
});

const shell = (script: string, given = options()) => startTool('/bin/sh', ['-c', script], given);

/** Waits until Node has noticed the end of every process whose command line has the word. */
async function gone(word: string): Promise<void> {
  while (descendants(process.pid).some(({ commandLine }) => commandLine.includes(word))) {
    await setImmediate();
  }
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
}

describe('a client tool', () => {
  test('that is aborted tells its reader why, and lets go of what nobody reads', async () => {
    const cause = new Error('the cause');
    for (const reads of [true, false]) {
      const controller = new AbortController();
      const run = shell('echo begun; exec sleep 60', options(controller.signal));
      await once(run.stdout, 'readable');
      const read = reads ? text(run.stdout) : run.complete;
      controller.abort(cause);
      await expect(read).rejects.toBe(cause);
      await expect(run.complete).rejects.toBe(cause);
      expect(run.stdout.destroyed).toBe(true);
    }
  });

  test('loses nothing of its output when it ends before anybody reads', async () => {
    const run = shell(': unread-output; printf %05000d 7');
    await gone('unread-output');
    expect(await text(run.stdout)).toHaveLength(5000);
    await run.complete;
  });

  test('fails with the first error that it told, not with the last line', async () => {
    const run = shell('echo "sh: error: the cause" >&2; echo "sh: detail: more" >&2; exit 3');
    run.stdout.resume();
    await text(run.stdout);
    await expect(run.complete).rejects.toMatchObject({
      code: 'PG_DUMP_FAILED',
      message: 'sh failed: the cause',
    });
  });

  test('is ended when it writes more than there may be', async () => {
    const tooMuch = new Failure('PG_RESTORE_FAILED', 'too much', 'Look.');
    expect(`${await outputOf(shell('printf %01000d 7'), 1000, () => tooMuch)}`).toHaveLength(1000);
    const endless = shell(': endless-output; yes');
    await expect(outputOf(endless, 1_000_000, () => tooMuch)).rejects.toBe(tooMuch);
    await expect(endless.complete).rejects.toMatchObject({ code: 'PG_DUMP_FAILED' });
    await gone('endless-output');
  });

  test('that cannot be started is a failure, too', async () => {
    const run = startTool('/no/such/pg_dump', [], { ...options(), output: 'discard' });
    await expect(run.complete).rejects.toMatchObject({
      message: expect.stringContaining('could not be started'),
    });
  });

  test('goes with all that it started when the run is interrupted', async () => {
    const stop = new AbortController();
    const run = shell('sleep 1234.5 & wait', { ...options(stop.signal), output: 'discard' });
    stop.abort(new Error('interrupted'));
    await expect(run.complete).rejects.toThrow('interrupted');
    await gone('1234.5');
  });

  test('that falls silent is ended, with what it started', async () => {
    const failure = new Failure('PG_DUMP_STALLED', 'it gave no byte', 'Look.');
    const run = shell('printf 7; sleep 1234.6 & wait', {
      ...options(),
      stall: { afterMs: 3000, failure },
    });
    expect(await text(run.stdout)).toBe('7');
    await expect(run.complete).rejects.toBe(failure);
    await gone('1234.6');
  });

  test('whose output lies unread is not silent', async () => {
    const failure = new Failure('PG_DUMP_STALLED', 'it gave no byte', 'Look.');
    const stall = { afterMs: 3000, failure };
    const unread = shell('head -c 1000000 /dev/zero', { ...options(), stall });
    // By the time that another, which has longer, was ended for its silence …
    const silent = shell('exec sleep 1234.7', {
      ...options(),
      stall: { ...stall, afterMs: 1.5 * stall.afterMs },
    });
    silent.stdout.resume();
    await expect(silent.complete).rejects.toBe(failure);
    expect((await buffer(unread.stdout)).length).toBe(1_000_000);
    await unread.complete;
  });

  test('is ended when nobody wants its output any more', async () => {
    const run = shell('yes unwanted-output');
    run.stdout.destroy();
    await expect(run.complete).rejects.toMatchObject({ code: 'PG_DUMP_FAILED' });
    await gone('unwanted-output');
  });
});
