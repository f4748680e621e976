import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeDatabase } from '../../src/catalog/names.ts';
import { escapePattern } from '../../src/catalog/patterns.ts';
import { run } from '../support/cli.ts';
import { sharedPostgres } from '../support/shared.ts';
import {
  type BackupDocument,
  documentOf,
  dropWithCopies,
  everythingIn,
  serverEnv,
  stores,
} from './stage.ts';

const server = sharedPostgres();

const names = [
  'a/b "c" %41 é',
  'UPPER',
  'upper',
  'with space',
  '-dash',
  '_under',
  '.dot.',
  'a=b',
  'postgresql://x',
  '$(id)',
  "x'y",
  'tab\there',
  'back\\slash',
  // PostgreSQL 19 refuses it.
  ...(server.major < 19 ? ['line\nfeed'] : []),
  'star*',
  'comma,',
  '日'.repeat(21),
];

// A line feed parts the items of a list, so that a name with one is only matched by a wildcard.
const items = names.map(name => escapePattern(name).replace('\n', '?'));
const patterns = { PG_BACKUP_DATABASES: items.join('\n') };
const env = { ...serverEnv(server, server), ...patterns };

beforeAll(async () => {
  for (const name of names) {
    await server.createDatabase(name);
    await server.query(name, 'CREATE TABLE t AS SELECT current_database()::text AS name');
  }
});

afterAll(async () => {
  for (const name of names) await dropWithCopies(server, name);
});

// Each strategy once with every name: the store has no part in what PostgreSQL makes of a name.
const strategies = ['recreate', 'swap'];

describe.each(stores.map((store, index) => ({ ...store, strategy: strategies[index] })))(
  'in $store',
  ({ open, strategy }) => {
    test(`every name is backed up under its own path, listed, and restored by ${strategy}`, async () => {
      const store = await open();
      const options = { env: { ...env, ...store.env } };
      const backup = await run(['backup', '--json'], options);
      expect(backup).toMatchObject({ code: 0 });
      const { backups } = documentOf<{ backups: BackupDocument[] }>(backup);
      expect(new Set(backups.map(({ database }) => database))).toEqual(new Set(names));
      const folders = new Set((await store.names()).map(file => file.split('/')[0]));
      expect(folders).toEqual(new Set(names.map(encodeDatabase)));
      expect((await store.names()).length).toBe(names.length * 4);

      const list = await run(['list'], { env: store.env });
      expect(list.stdout.trim().split('\n')).toHaveLength(names.length + 1);

      for (const name of names) {
        const before = everythingIn(server, name);
        await server.query(name, 'DROP TABLE t');
        const args = [
          'restore',
          `--database=${name}`,
          `--confirm=${name}`,
          `--strategy=${strategy}`,
        ];
        const restored = await run(args, options);
        expect(restored, `${name} by ${strategy}: ${restored.stderr}`).toMatchObject({ code: 0 });
        expect(everythingIn(server, name)).toBe(before);
      }
    });
  },
);
