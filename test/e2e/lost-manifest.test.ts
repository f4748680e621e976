import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { parseStamp } from '../../src/catalog/stamp.ts';
import { run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import {
  type BackupDocument,
  database,
  documentOf,
  everythingIn,
  type FailureDocument,
  serverEnv,
  stores,
  type TestStore,
} from './stage.ts';

/** Stores that lost manifests: to a copy by another tool that did not end, or by hand. */

const server = sharedPostgres();
const script = `
CREATE TABLE t AS SELECT g, md5(g::text) FROM generate_series(1, 500) g;
CREATE TABLE "log. of 'all'" AS SELECT 1 AS one;
CREATE TYPE mood AS ENUM ('so');
ALTER TABLE t ADD PRIMARY KEY (g);`;

const isManifest = (name: string): boolean => name.endsWith('.manifest.json');

/** A store into which another tool copied what `isCopied` says, without marks and with dates of today. */
async function mirror(
  from: TestStore,
  to: TestStore,
  isCopied: (name: string) => boolean,
): Promise<void> {
  for (const name of await from.names()) {
    if (isCopied(name)) await to.replace(name, await from.read(name));
  }
}

interface ListDocument {
  readonly backups: readonly BackupDocument[];
  readonly foreign: readonly { readonly name: string }[];
  readonly rebuildable: readonly string[];
}

interface CheckDocument {
  readonly findings: readonly { readonly code: string; readonly hint: string }[];
}

describe.each(stores)('in $store', ({ open }) => {
  test('a mirror without manifests is left alone, told of, restored by path, and made whole again', async () => {
    const source = await open();
    const name = await database(server, script);
    const before = everythingIn(server, name);
    const login = serverEnv(server, server);
    const backUp = async (...more: readonly string[]) => {
      const options = ['--databases', name, '--exclude-table-data', '*all*', '--label', 'daily'];
      const made = await run(['backup', ...options, ...more], { env: { ...login, ...source.env } });
      expect(made, made.stderr).toMatchObject({ code: 0 });
    };
    await backUp();
    const verified = await run(['verify', '--verify-level', 'archive'], { env: source.env });
    expect(verified, verified.stderr).toMatchObject({ code: 0 });
    await backUp('--dump-name', 'old/{database}_{timestamp}.dump');
    const store = await open();
    await mirror(source, store, file => !isManifest(file));
    const { env } = store;
    const copied = await store.names();

    const pruned = await run(['prune', '--json', '--keep-last', '1'], { env });
    expect(documentOf(pruned)).toMatchObject({ ok: true, deleted: [], freedBytes: 0 });
    expect(await store.names()).toEqual(copied);
    const listed = documentOf<ListDocument>(await run(['list', '--json'], { env }));
    const dumps = copied.filter(file => file.endsWith('.dump'));
    expect(listed).toMatchObject({ backups: [], rebuildable: [name] });
    expect(listed.foreign.map(each => each.name)).toEqual(dumps);
    const checked = documentOf<CheckDocument>(await run(['check', '--json'], { env }));
    // Only evidence tells at once that no run is about to write it.
    expect(checked.findings.map(({ code }) => code)).not.toContain('BACKUP_UNFINISHED');
    const target = uniqueName('by_path');
    const which = ['--database', name, '--backup', dumps[0] ?? '', '--target-database', target];
    const byPath = await run(['restore', ...which], { env: { ...login, ...env } });
    expect(byPath, byPath.stderr).toMatchObject({ code: 0 });
    await server.dropDatabase(target);

    const { stdout } = await run(['list'], { env });
    const command = /pg-azure-backup (verify --rebuild-manifest --databases .*)\n/.exec(
      stdout,
    )?.[1];
    const rebuilt = await run([...(command ?? '').split(' '), '--json'], { env });
    expect(rebuilt, rebuilt.stderr).toMatchObject({ code: 0 });
    expect(documentOf<{ verified: object[] }>(rebuilt).verified).toMatchObject([
      { level: 'archive', verdict: 'passed' },
      { level: 'archive', verdict: 'passed' },
    ]);
    const again = await run(['verify', '--rebuild-manifest', '--json'], { env });
    expect(documentOf(again)).toMatchObject({ error: { code: 'BACKUP_NOT_FOUND' } });

    for (const file of (await source.names()).filter(isManifest)) {
      const lost: Manifest = JSON.parse((await source.read(file)).toString());
      const made: Manifest = JSON.parse((await store.read(file)).toString());
      // By which pattern rows were left out nothing tells any more.
      const { tableDataPatterns: _, ...exclusions } = lost.exclusions;
      expect(made).toMatchObject({
        label: 'recovered',
        // Of two in one second the name of the second tells the next one, and nothing else is known.
        snapshotAt: parseStamp(/_([^_]+)\.manifest\.json$/.exec(file)?.[1] ?? '')?.toISOString(),
        server: { version: lost.server.version, major: lost.server.major },
        client: lost.client,
        dump: { ...lost.dump, compression: expect.any(String) },
        contents: lost.contents,
        totals: lost.totals,
        exclusions,
        properties: {
          owner: lost.properties.owner,
          encoding: lost.properties.encoding,
          collate: lost.properties.collate,
        },
      });
    }
    const healthy = await run(['check', '--json'], { env });
    expect(documentOf(healthy)).toMatchObject({ ok: true, findings: [] });
    await server.query(name, 'DROP TABLE t');
    const options = ['--database', name, '--confirm', name, '--json'];
    const restored = await run(['restore', ...options], { env: { ...login, ...env } });
    expect(restored, restored.stderr).toMatchObject({ code: 0 });
    expect(documentOf(restored)).toMatchObject({ foreign: false, validation: { ok: true } });
    await server.query(name, `INSERT INTO "log. of 'all'" VALUES (1)`);
    expect(everythingIn(server, name)).toBe(before);
  });

  test('what was changed or cut off is refused by name, and gets no manifest', async () => {
    const store = await open();
    const name = await database(server, script);
    const env = { ...serverEnv(server, server), ...store.env };
    for (const _ of [1, 2, 3]) {
      expect(await run(['backup', '--databases', name], { env })).toMatchObject({ code: 0 });
    }
    const verified = await run(['verify', '--verify-level', 'checksum'], { env: store.env });
    expect(verified, verified.stderr).toMatchObject({ code: 0 });
    const dumps = (await store.names()).filter(file => file.endsWith('.dump'));
    const [whole = '', cutOff = '', changed = ''] = dumps;
    for (const file of (await store.names()).filter(isManifest)) await store.remove(file);
    await store.replace(cutOff, (await store.read(cutOff)).subarray(0, -100));
    const bytes = await store.read(changed);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    await store.replace(changed, bytes);

    const result = await run(['verify', '--rebuild-manifest', '--json'], { env: store.env });

    const { failures, verified: done } = documentOf<{
      readonly failures: readonly FailureDocument[];
      readonly verified: readonly object[];
    }>(result);
    expect(result.code).toBe(1);
    expect(done).toHaveLength(1);
    expect(failures.map(({ code }) => code).toSorted()).toEqual([
      'BACKUP_CHECKSUM_MISMATCH',
      'DUMP_UNUSABLE',
    ]);
    expect((await store.names()).filter(isManifest)).toEqual([
      whole.replace('.dump', '.manifest.json'),
    ]);
    const sha256 = createHash('sha256')
      .update(await store.read(whole))
      .digest('hex');
    const list = documentOf<ListDocument>(await run(['list', '--json'], { env: store.env }));
    expect(list.backups).toMatchObject([{ label: 'recovered', sha256 }]);
  });
});
