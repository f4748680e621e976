import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { start } from '../support/cli.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { bulk } from '../support/sample.ts';
import { childOf, database, directoryStore, documentOf, loadAtWork, serverEnv } from './stage.ts';

const server = await startPostgres();
afterAll(() => server.stop());

const connections = 20;

/**
 * An application as simple as they come: it logs in as the role that restores, too, writes as fast
 * as it can, connects again when it is thrown out, and makes its table when there is none.
 */
function startApplication(name: string) {
  const stop = new AbortController();
  const { host, port, username: user, password } = server;
  /** What the server has acknowledged, in order. */
  const written: { readonly value: string; readonly at: number }[] = [];
  const refusals: string[] = [];
  let next = 0;
  async function work(worker: number): Promise<void> {
    while (!stop.signal.aborted) {
      const client = new Client({ host, port, user, password, database: name });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('CREATE TABLE IF NOT EXISTS written (value text PRIMARY KEY)');
        while (!stop.signal.aborted) {
          const value = `${worker}/${next++}`;
          await client.query('INSERT INTO written VALUES ($1)', [value]);
          written.push({ value, at: performance.now() });
          await setTimeout(5);
        }
      } catch (error) {
        refusals.push(String(error));
        await setTimeout(5);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
  const workers = Array.from({ length: connections }, (_, worker) => work(worker));
  const application = {
    written,
    refusals,
    async stop() {
      stop.abort();
      await Promise.all(workers);
    },
    /** Waits until so many more were written. */
    async writes(count: number) {
      const enough = written.length + count;
      while (written.length < enough) await setTimeout(5);
    },
    /** Waits until it was thrown out or kept out so many times more. */
    async isRefused(count: number) {
      const enough = refusals.length + count;
      while (refusals.length < enough) await setTimeout(5);
    },
    longestGapMs: () =>
      Math.max(...written.slice(1).map(({ at }, index) => at - (written[index]?.at ?? at))),
  };
  onTestFinished(() => application.stop());
  return application;
}

const valuesIn = async (name: string): Promise<string[]> =>
  (await server.query<{ value: string }>(name, 'SELECT value FROM written')).map(
    ({ value }) => value,
  );

test.each(['recreate', 'swap'] as const)(
  '%s while an application writes: no write that was acknowledged is lost',
  async strategy => {
    const store = await directoryStore();
    const options = { env: { ...serverEnv(server, server), ...store.env } };
    const name = await database(server, bulk(24));
    const done = (...args: string[]) => start([...args, '--json'], options).finished;
    const application = startApplication(name);
    await application.writes(100);
    expect(await done('backup', '--databases', name)).toMatchObject({ code: 0 });
    await application.writes(100);

    const running = start(
      ['restore', '--json', '--database', name, '--confirm', name, '--strategy', strategy],
      options,
    );
    // Held still, so that what happens meanwhile does for certain.
    const pid = await childOf(running, loadAtWork);
    process.kill(pid, 'SIGSTOP');
    if (strategy === 'swap') await application.writes(100);
    else {
      // Whoever was connected is not any more.
      await application.isRefused(connections);
      const before = application.written.length;
      await application.isRefused(2 * connections);
      expect(application.written.length).toBe(before);
    }
    process.kill(pid, 'SIGCONT');
    const result = await running.finished;
    expect(result, result.stderr).toMatchObject({ code: 0 });
    await application.writes(100);
    await application.stop();

    const { replaced } = documentOf<{ replaced: { name?: string; safetyBackup?: string } }>(result);
    const old = replaced.name ?? uniqueName('old');
    onTestFinished(() => server.dropDatabase(old));
    if (replaced.safetyBackup) {
      const from = ['--database', name, '--backup', replaced.safetyBackup];
      expect(await done('restore', ...from, '--target-database', old)).toMatchObject({ code: 0 });
    }
    const kept = new Set([...(await valuesIn(old)), ...(await valuesIn(name))]);
    const lost = application.written.filter(({ value }) => !kept.has(value));
    expect(lost).toEqual([]);

    const closed = /was closed to applications for .*/.exec(result.stderr)?.[0];
    console.log(
      `${strategy}: ${application.written.length} writes, longest gap ${application.longestGapMs().toFixed(0)} ms; ${closed}; told: ${[...new Set(application.refusals)].join('; ')}`,
    );
  },
);
