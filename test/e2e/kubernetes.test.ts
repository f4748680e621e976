import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CronJob } from 'kubernetes-types/batch/v1.d.ts';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { run } from '../support/cli.ts';
import { bulk, shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import {
  type BackupDocument,
  database,
  directoryStore,
  documentOf,
  type FailureDocument,
  nextSecond,
  serverEnv,
  superuserIn,
} from './stage.ts';

const examples = join(import.meta.dirname, '../../examples/kubernetes');

/** The CronJob in a file of the examples, as it stands there. */
const cronJobIn = (file: string): CronJob | undefined =>
  parseAllDocuments(readFileSync(join(examples, file), 'utf8'))
    .map(document => document.toJS())
    .find(({ kind }) => kind === 'CronJob');

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
    PG_BACKUP_RUN_ID: randomUUID(),
  };
  const pod = cronJobIn('backup-local.yml')?.spec?.jobTemplate.spec?.template.spec;
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

test('a pod in place of another goes on with the rest, the next Job begins anew', async () => {
  const server = sharedPostgres();
  const store = await directoryStore();
  const good = await database(server, shop());
  const locked = await database(server, bulk(1));
  const pod = cronJobIn('backup-blob.yml')?.spec?.jobTemplate.spec?.template.spec;
  const [container] = pod?.containers ?? [];
  const [, ...args] = container?.command ?? [];
  const label = container?.env?.find(({ name }) => name === 'PG_BACKUP_LABEL')?.value ?? '';
  const backup = async (job: string, more: Record<string, string> = {}) => {
    await nextSecond();
    const env = {
      ...{ ...serverEnv(server, server), ...store.env },
      ...{ PG_BACKUP_DATABASES: `${good},${locked}`, PG_BACKUP_LABEL: label },
      ...{ PG_BACKUP_RUN_ID: job, PG_BACKUP_LOCK_WAIT_TIMEOUT: '1', ...more },
    };
    const result = await run([...args, '--json'], { env });
    const told = documentOf<{ backups: BackupDocument[]; failures: FailureDocument[] }>(result);
    return { ...result, ...told };
  };
  const dumps = async () => (await store.names()).filter(name => name.endsWith('.dump')).length;

  const [tonight, tomorrow] = [randomUUID(), randomUUID()];
  const holder = await superuserIn(server, locked);
  await holder.query('BEGIN; LOCK TABLE bulk_1 IN ACCESS EXCLUSIVE MODE');
  const first = await backup(tonight);
  expect(first).toMatchObject({
    code: 1,
    backups: [{ database: good }],
    failures: [{ database: locked }],
  });
  expect(await dumps()).toBe(1);
  await holder.query('ROLLBACK');

  const second = await backup(tonight);
  expect(second).toMatchObject({ code: 0, failures: [] });
  // All that the run has made, whichever pod it was.
  expect(second.backups.map(({ database: of }) => of).toSorted()).toEqual(
    [good, locked].toSorted(),
  );
  expect(second.backups).toContainEqual(first.backups[0]);
  expect(second.stderr).toContain(
    `"${good}" was backed up by this run already, as ${first.backups[0]?.name}: not again`,
  );
  expect(await dumps()).toBe(2);

  expect(await backup(tonight, { PG_BACKUP_LABEL: 'other' })).toMatchObject({ code: 0 });
  expect(await dumps()).toBe(4);
  const next = await backup(tomorrow);
  expect(next).toMatchObject({ code: 0 });
  expect(next.stderr).not.toContain('not again');
  expect(await dumps()).toBe(6);
});
