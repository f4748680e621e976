import type { Manifest } from '../../src/catalog/manifest.ts';

/** A manifest that is whole; what matters to a test is given. */
export const manifestOf = (given: Partial<Manifest> = {}): Manifest => ({
  schemaVersion: 1,
  database: 'shop',
  label: 'daily',
  snapshotAt: '2026-11-21T03:00:00.123Z',
  startedAt: '2026-11-21T03:00:00.000Z',
  finishedAt: '2026-11-21T03:00:04.000Z',
  server: { host: 'db.example.org', port: 5432, version: '17.6', major: 17 },
  client: { version: '17.6' },
  dump: {
    name: 'shop_2026-11-21T03-00-00Z.dump',
    sizeBytes: 1234,
    sha256: 'a'.repeat(64),
    md5: 'b'.repeat(32),
    compression: 'zstd:1',
  },
  contents: {
    name: 'shop_2026-11-21T03-00-00Z.contents.json.gz',
    sizeBytes: 99,
    sha256: 'c'.repeat(64),
  },
  properties: {
    owner: 'shop_owner',
    encoding: 'UTF8',
    collate: 'C.UTF-8',
    characterType: 'C.UTF-8',
    localeProvider: 'libc',
    locale: null,
    icuRules: null,
    connectionLimit: -1,
    comment: null,
    grants: [],
    settings: [],
  },
  extensions: [{ name: 'plpgsql', version: '1.0' }],
  totals: { objects: { table: 2 }, tables: 2, rows: 30 },
  exclusions: { schemas: [], tableData: [], pgDumpOptions: [] },
  run: { id: '1', provider: 'local' },
  tool: { version: '0.1.0' },
  ...given,
});
