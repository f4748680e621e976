import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { librariesToPreload, settingsOf } from '../../../src/postgres/temporary-server/preload.ts';
import { temporaryFolder } from '../../support/shared.ts';

function installation(folder: string, ...libraries: string[]): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'bin/postgres'), '');
  for (const name of libraries) writeFileSync(join(root, folder, `${name}.so`), '');
  return join(root, 'bin/postgres');
}

const all = () => true;

test('libraries are loaded of what is installed and may be made', () => {
  const postgres = installation('lib', 'pg_stat_statements', 'timescaledb', 'hstore', 'pg_cron');
  expect(librariesToPreload(postgres, all)).toEqual(['timescaledb', 'pg_stat_statements']);
  expect(librariesToPreload(postgres, name => name === 'pgaudit')).toEqual([]);
  const linked = join(temporaryFolder(), 'postgres');
  symlinkSync(postgres, linked);
  expect(librariesToPreload(linked, name => name !== 'timescaledb')).toEqual([
    'pg_stat_statements',
  ]);
  expect(librariesToPreload(installation('lib/postgresql', 'pgaudit'), all)).toEqual(['pgaudit']);
});

test('TimescaleDB’s jobs do not run in a drill', () => {
  expect(settingsOf([])).toEqual({});
  expect(settingsOf(['timescaledb', 'age'])).toMatchObject({
    shared_preload_libraries: 'timescaledb,age',
    'timescaledb.max_background_workers': '0',
  });
});
