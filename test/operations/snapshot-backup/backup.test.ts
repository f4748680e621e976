import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../../src/catalog/failure.ts';
import type { RunContext } from '../../../src/operations/run-context.ts';
import { backupDatabase } from '../../../src/operations/snapshot-backup/backup.ts';
import { findClientTools } from '../../../src/postgres/client-tools/find.ts';
import { connectToServer } from '../../../src/postgres/session/reach-server.ts';
import type { Session } from '../../../src/postgres/session/session.ts';
import { openDirectoryStore } from '../../../src/storage/directory/store.ts';
import { uniqueName } from '../../support/postgres.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';

const server = sharedPostgres();
const { signal } = new AbortController();
const silent = {
  ...{ info: () => undefined, detail: () => undefined, warn: () => undefined },
  ...{ interruptionMessage: () => undefined, progress: () => undefined },
};
const context: RunContext = {
  reporter: silent,
  signal,
  now: () => new Date(),
  random: () => randomBytes(3).toString('hex'),
  run: { id: '1', provider: 'local' },
  ...{ instance: 'test', toolVersion: '0' },
  redact: text => text,
  marks: () => undefined,
};

test('what ended a backup is told, and not what its session says as it is closed', async () => {
  const name = await server.createDatabase(uniqueName('ended'), 'CREATE TABLE t (a int)');
  onTestFinished(() => server.dropDatabase(name));
  const { host, port, username, password, major } = server;
  await using reached = await connectToServer(
    {
      address: { host, port, username, password, maintenanceDatabase: 'postgres' },
      ...{ sslMode: 'disable', rootCertificate: undefined, tempDir: temporaryFolder() },
      environment: process.env,
    },
    signal,
  );
  const tools = await findClientTools({
    ...{ major, allowNewer: false, restores: false, environment: process.env, signal },
    ...silent,
  });
  const session = await reached.server.connect(name, 'backup', signal);
  const closing = Promise.withResolvers<void>();
  // It asks for the objects when it is being closed, as one that was busy with an answer meanwhile.
  const late: Session = {
    ...session,
    async rows(row, sql, parameters) {
      if (JSON.stringify(sql).includes('AS definition')) await closing.promise;
      return await session.rows(row, sql, parameters);
    },
    async [Symbol.asyncDispose]() {
      closing.resolve();
      await session[Symbol.asyncDispose]();
    },
  };
  const away = new Failure('STORE_UNREACHABLE', 'the store is away', 'Wait for it.');
  const made = backupDatabase(
    {
      ...{ server: reached.server, store: openDirectoryStore(temporaryFolder()), tools },
      checkStore: () => Promise.reject(away),
    },
    reached.maintenance,
    { connecting: Promise.resolve(late), stop: new AbortController(), sentBytes: 0 },
    name,
    {
      ...{ label: 'daily', compression: { method: 'gzip', level: 1 }, countRows: false },
      ...{ hashContents: false, includeRoles: false, lockWaitTimeoutSeconds: 60 },
      ...{ stallTimeoutMinutes: 60, excludeSchemas: [], excludeTableData: [], pgDumpOptions: [] },
    },
    context,
  );
  await expect(made).rejects.toBe(away);
});
