import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { run } from '../support/cli.ts';
import { sharedPostgres } from '../support/shared.ts';
import { database, directoryStore, serverEnv, type TestStore } from './stage.ts';

/** Which backup a run that was started again takes for its own: what is whole, recent and no less than asked for. */
const server = sharedPostgres();
const hour = 3_600_000;

/** Changes the only manifest of a store. */
async function forge(store: TestStore, change: Partial<Manifest>): Promise<void> {
  const file = (await store.names()).find(one => one.endsWith('.manifest.json')) ?? '';
  const manifest = JSON.parse((await store.read(file)).toString('utf8'));
  await store.replace(file, JSON.stringify({ ...manifest, ...change }));
}

const finished = (msFromNow: number) => ({
  finishedAt: new Date(Date.now() + msFromNow).toISOString(),
});

interface Case {
  readonly which: string;
  /** Of the first run alone. */
  readonly options?: readonly string[];
  readonly tamper?: (store: TestStore) => Promise<void>;
}

async function startedAgain({ options = [], tamper }: Case) {
  const name = await database(server, 'CREATE SCHEMA other; CREATE TABLE other.t (n int);');
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env, PG_BACKUP_RUN_ID: randomUUID() };
  const args = ['backup', '--databases', name];
  expect(await run([...args, ...options], { env })).toMatchObject({ code: 0 });
  await tamper?.(store);
  const again = await run(args, { env });
  expect(again, again.stderr).toMatchObject({ code: 0 });
  const dumps = (await store.names()).filter(one => one.endsWith('.dump'));
  return { stderr: again.stderr, dumps };
}

const taken: readonly Case[] = [
  { which: 'of this hour' },
  { which: 'of eleven hours ago', tamper: store => forge(store, finished(-11 * hour)) },
];

test.each(taken)(
  'a backup $which is not made again, and that nothing was made is warned of',
  async one => {
    const { stderr, dumps } = await startedAgain(one);
    expect(stderr).toContain('was backed up by this run already');
    expect(stderr).toMatch(
      /WARNING: Nothing was backed up: a run of the id \S+ has backed up all of it already/,
    );
    expect(dumps).toHaveLength(1);
  },
);

const made: readonly Case[] = [
  { which: 'of the night before', tamper: store => forge(store, finished(-13 * hour)) },
  { which: 'that comes from the future', tamper: store => forge(store, finished(24 * hour)) },
  { which: 'without a schema that is wanted now', options: ['--exclude-schemas', 'other'] },
  { which: 'without rows that are wanted now', options: ['--exclude-table-data', 'other.t'] },
  {
    which: 'whose dump was cut off',
    async tamper(store) {
      const dump = (await store.names()).find(one => one.endsWith('.dump')) ?? '';
      await store.replace(dump, (await store.read(dump)).subarray(0, 100));
    },
  },
  {
    which: 'whose dump is gone',
    async tamper(store) {
      await store.remove((await store.names()).find(one => one.endsWith('.dump')) ?? '');
    },
  },
  {
    which: 'that failed its verification',
    async tamper(store) {
      const dump = (await store.names()).find(one => one.endsWith('.dump')) ?? '';
      const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
      await store.replace(dump.replace(/\.dump$/, `.${stamp}Z.restore.failed.evidence.json`), '{}');
    },
  },
];

test.each(made)('a backup $which is none of it', async one => {
  const { stderr } = await startedAgain(one);
  expect(stderr).not.toContain('already');
});
