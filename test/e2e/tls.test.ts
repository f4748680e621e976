import { expect, onTestFinished, test } from 'vitest';
import { makeCertificates } from '../support/certificates.ts';
import { run } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import { directoryStore, documentOf, serverEnv } from './stage.ts';

test('a server that is verified in full is backed up and restored, another one is refused', async () => {
  const ours = makeCertificates(['DNS:localhost']);
  const others = makeCertificates(['DNS:localhost']);
  const server = await startPostgres({ tls: ours });
  onTestFinished(async () => {
    await server.stop();
    for (const made of [ours, others]) made.remove();
  });
  await server.createDatabase('shop', shop());
  const store = await directoryStore();
  const env = {
    ...serverEnv(server, server),
    ...store.env,
    PGHOST: 'localhost',
    PGSSLMODE: 'verify-full',
    PGSSLROOTCERT: ours.authority,
  };
  const backup = await run(['backup', '--verbose', '--databases', 'shop'], { env });
  expect(backup).toMatchObject({ code: 0, stderr: expect.stringContaining('TLS, verified: full') });
  const restore = ['restore', '--database', 'shop', '--target-database', 'copy'];
  expect(await run(restore, { env })).toMatchObject({ code: 0 });

  for (const change of [{ PGSSLROOTCERT: others.authority }, { PGHOST: '127.0.0.1' }]) {
    const refused = await run(['backup', '--json'], { env: { ...env, ...change } });
    expect(refused.code).toBe(1);
    expect(documentOf(refused)).toMatchObject({ error: { code: 'PG_TLS_FAILED' } });
  }
});
