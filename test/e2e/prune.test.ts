import { expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { sharedPostgres } from '../support/shared.ts';
import { blobStore, database, documentOf, serverEnv } from './stage.ts';

const server = sharedPostgres();

interface PruneDocument {
  readonly ok: boolean;
  readonly backups: readonly { readonly name: string; readonly action: string }[];
  readonly deleted: readonly string[];
  readonly failures: readonly { readonly code: string }[];
}

test('a prune shows its plan, refuses one that goes too far, and deletes what is meant', async () => {
  const name = await database(server, 'CREATE TABLE t AS SELECT 1 AS id');
  const store = await blobStore();
  const env = { ...serverEnv(server, server), ...store.env };
  expect(await run(['backup', '--databases', name, '--label', 'daily'], { env })).toMatchObject({
    code: 0,
  });
  // The same backup, as nights before would have left it.
  const newest = await store.names();
  const stamp = /\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ/;
  const older = [1, 2, 3, 4].map(day => `2026-01-0${day}T03-00-00Z`);
  for (const night of older) {
    for (const file of newest) {
      const bytes = await store.read(file);
      const isManifest = file.endsWith('.manifest.json');
      const snapshotAt = `"snapshotAt": "${night.replace(/T(..)-(..)-(..)Z/, 'T$1:$2:$3Z')}"`;
      const changed = bytes
        .toString()
        .replaceAll(new RegExp(stamp, 'g'), night)
        .replace(/"snapshotAt": "[^"]+"/, snapshotAt);
      await store.replace(file.replace(stamp, night), isManifest ? changed : bytes);
    }
  }
  const prune = (...args: string[]) => run(['prune', '--keep-last', '2', ...args], { env });

  const refused = await prune('--json');
  expect(refused.code).toBe(1);
  expect(documentOf<PruneDocument>(refused)).toMatchObject({
    ok: false,
    deleted: [],
    failures: [{ code: 'PRUNE_REFUSED' }],
  });

  const shown = await prune('--json', '--dry-run', '--max-delete-percent', '61');
  expect(shown.code).toBe(0);
  const plan = documentOf<PruneDocument>(shown);
  expect(plan.backups.map(({ action }) => action)).toEqual([
    ...['keep', 'keep'],
    ...['delete', 'delete', 'delete'],
  ]);
  expect(await store.names()).toHaveLength(newest.length * 5);

  const done = await prune('--max-delete-percent', '61');
  expect(done).toMatchObject({ code: 0 });
  expect(done.stdout).toMatch(/^DATABASE +SERVER +BACKUP +AGE/);
  expect(done.stdout).toMatch(/\nDeleted 3 of 5 backups, freed [\d.]+ KiB\.\n$/);
  const isLast = (file: string) => file.includes(older.at(-1) ?? '') || newest.includes(file);
  expect((await store.names()).every(isLast)).toBe(true);
  expect(await store.names()).toHaveLength(newest.length * 2);
});
