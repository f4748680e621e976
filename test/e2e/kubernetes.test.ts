import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CronJob } from 'kubernetes-types/batch/v1.d.ts';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { run } from '../support/cli.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { database, directoryStore } from './stage.ts';

const file = join(import.meta.dirname, '../../examples/kubernetes/backup-local.yml');

test('the steps of the CronJob for a volume: backup, drill, retention', async () => {
  const server = sharedPostgres();
  const store = await directoryStore();
  const name = await database(server, shop());
  const password = join(temporaryFolder(), 'password');
  await writeFile(password, `${server.password}\n`);
  // What is another here than in a cluster; all else is as it stands in the manifest.
  const here = {
    ...store.env,
    PG_BACKUP_HOST: server.host,
    PG_BACKUP_PORT: String(server.port),
    PG_BACKUP_USERNAME: server.username,
    PG_BACKUP_DATABASES: name,
  };
  const cronJob: CronJob | undefined = parseAllDocuments(readFileSync(file, 'utf8'))
    .map(document => document.toJS())
    .find(({ kind }) => kind === 'CronJob');
  const pod = cronJob?.spec?.jobTemplate.spec?.template.spec;
  const steps = [...(pod?.initContainers ?? []), ...(pod?.containers ?? [])];
  expect(steps.map(step => step.name)).toEqual(['backup', 'verify', 'prune']);
  for (const { command = [], env = [] } of steps) {
    const [, ...args] = command.map(word => word.replace(/(?<=-file=).*/u, password));
    const own = Object.fromEntries(env.map(variable => [variable.name, variable.value ?? '']));
    expect(await run(args, { env: { ...own, ...here } })).toMatchObject({ code: 0 });
  }
  const names = await store.names();
  expect(names.filter(one => one.endsWith('.dump'))).toHaveLength(1);
  expect(names.some(one => one.includes('.evidence'))).toBe(true);
});
