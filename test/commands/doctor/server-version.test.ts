import { expect, test } from 'vitest';
import { versionVerdict } from '../../../src/commands/doctor/probes/server-state.ts';
import { azureCli, pasteHint } from '../../support/hints.ts';

const serverOf = (host: string, version: string) => ({
  version,
  major: Number.parseInt(version, 10),
  address: {
    ...{ host, port: 5432, username: 'u', password: undefined, maintenanceDatabase: 'postgres' },
  },
});

const now = new Date('2026-11-30');

test('an old major is upgraded on Azure by a command', async () => {
  const verdict = versionVerdict(serverOf('shop.postgres.database.azure.com', '14.9'), now);
  expect(verdict).toMatchObject({
    status: 'warning',
    message:
      'PostgreSQL 14.9 gets no fixes any more, of security holes neither: the last came on 2026-11-12',
  });
  const hint = 'hint' in verdict ? verdict.hint : undefined;
  const calls = await pasteHint('az postgres flexible-server upgrade', hint, azureCli);
  expect(calls.at(-1)).toEqual([
    ...['postgres', 'flexible-server', 'upgrade', '--resource-group', '/an/id'],
    ...['--name', 'shop', '--version', '17'],
  ]);
  // The Azure CLI is but played; what it would have made of the server is green.
  const upgraded = serverOf('shop.postgres.database.azure.com', `${calls.at(-1)?.at(-1)}.7`);
  expect(versionVerdict(upgraded, now)).toMatchObject({ status: 'ok' });
});

test('elsewhere it takes more, and a later one needs nothing', () => {
  const soon = versionVerdict(serverOf('db.internal', '15.14'), new Date('2027-08-01'));
  expect(soon).toMatchObject({
    status: 'warning',
    message: 'PostgreSQL 15.14 gets its last fixes on 2027-11-11',
    hint: expect.stringContaining('pg_upgrade'),
  });
  expect(versionVerdict(serverOf('shop.postgres.database.azure.com', '17.4'), now)).toEqual({
    status: 'ok',
    message: 'PostgreSQL 17.4, with fixes until 2029-11-08',
  });
  expect(versionVerdict(serverOf('db.internal', '20beta1'), now)).toMatchObject({ status: 'ok' });
});
