import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres } from '../support/shared.ts';
import { blobStore, database, serverEnv } from './stage.ts';

const server = sharedPostgres();
const soak = fileURLToPath(new URL('../../bench/soak.ts', import.meta.url));

// bench/soak.ts does it 200 times; what is left each time shows at the third as well.
test('backups and restores in one process leave nothing open, not even in the process', async () => {
  const store = await blobStore();
  const name = await database(server, shop(10));
  const env = { ...serverEnv(server, server), ...store.env };

  const result = await run(['3', name], { entry: soak, env });

  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(result.stdout).toMatch(/children 0, temporary files 0\n$/);
  const sessions = await server.query(
    'postgres',
    "SELECT query FROM pg_stat_activity WHERE application_name LIKE 'pg-azure-backup%' AND (datname = $1 OR query LIKE '%' || $1 || '%')",
    [name],
  );
  expect(sessions).toEqual([]);
});
