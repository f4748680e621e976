import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPreload } from '../../../src/catalog/preloaded-extensions.ts';
import { installedLibraries, settingsOf } from '../../../src/postgres/temporary-server/preload.ts';
import { temporaryFolder } from '../../support/shared.ts';

function installation(folder: string, ...libraries: string[]): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'bin/postgres'), '');
  for (const name of libraries) writeFileSync(join(root, folder, `${name}.so`), '');
  return join(root, 'bin/postgres');
}

test('libraries are loaded of what a database has and this machine', () => {
  const postgres = installation('lib', 'pg_stat_statements', 'timescaledb', 'hstore', 'pg_cron');
  const needed = toPreload(['hstore', 'pg_cron', 'pg_stat_statements', 'timescaledb', 'pgaudit']);
  expect(needed).toEqual(['timescaledb', 'pg_stat_statements', 'pgaudit']);
  expect(installedLibraries(postgres, needed)).toEqual(['timescaledb', 'pg_stat_statements']);
  const linked = join(temporaryFolder(), 'postgres');
  symlinkSync(postgres, linked);
  expect(installedLibraries(linked, needed)).toHaveLength(2);
  expect(installedLibraries(installation('lib/postgresql', 'pgaudit'), needed)).toEqual([
    'pgaudit',
  ]);
});

test('TimescaleDB’s jobs do not run in a drill', () => {
  expect(settingsOf([])).toEqual({});
  expect(settingsOf(['timescaledb', 'age'])).toMatchObject({
    shared_preload_libraries: 'timescaledb,age',
    'timescaledb.max_background_workers': '0',
  });
});
