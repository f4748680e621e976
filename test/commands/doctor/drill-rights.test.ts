import { expect, test } from 'vitest';
import { elsewhereVerdicts } from '../../../src/commands/doctor/probes/drill-rights.ts';
import { readProperties } from '../../../src/postgres/database/properties.ts';
import { openServer } from '../../../src/postgres/session/reach-server.ts';
import { pasteHint, psql } from '../../support/hints.ts';
import { uniqueName } from '../../support/postgres.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';
import { signal } from './support.ts';

const shared = sharedPostgres();

test('what a database needs of another server that drills restore to', async () => {
  const server = await openServer(
    {
      address: { ...shared, maintenanceDatabase: 'postgres' },
      ...{ sslMode: undefined, rootCertificate: undefined },
      ...{ tempDir: temporaryFolder(), environment: process.env },
    },
    signal,
  );
  await using session = await server.connect('postgres', 'test', signal);
  const found = await readProperties(session, 'postgres');
  if (!found) throw new Error('There is no such database.');
  const { properties } = found;
  const plain = { ...properties, localeProvider: 'libc', locale: null, icuRules: null } as const;
  const name = uniqueName('role');
  const look = (more: object, roles: readonly string[] = []) =>
    elsewhereVerdicts(
      server,
      {
        ...{ name: 'shop', properties: { ...plain, ...more }, extensions: [] },
        neededRoles: roles.map(role => ({ name: role, needed: true })),
      },
      signal,
    );

  expect(await look({ collate: 'C', characterType: 'C' })).toMatchObject([{ status: 'ok' }]);
  expect(await look({ collate: 'xx_XX.utf8', characterType: 'xx_XX.utf8' })).toMatchObject([
    { status: 'warning', message: expect.stringMatching(/^collation xx_XX\.utf8 is not on this/) },
  ]);
  expect(await look({ encoding: 'KLINGON' })).toMatchObject([
    { status: 'error', code: 'NOT_VERIFIABLE', message: expect.stringContaining('KLINGON') },
  ]);
  const [, lacking] = await look({}, [name, 'pg_monitor']);
  expect(lacking).toMatchObject({
    ...{ status: 'error', code: 'NOT_VERIFIABLE' },
    message: `roles: policies or user mappings name roles that the server lacks: "${name}"`,
  });
  const hint = lacking && 'hint' in lacking ? lacking.hint : undefined;
  await pasteHint('CREATE ROLE', hint, psql(shared));
  const after = await look({}, [name]);
  await shared.query('postgres', `DROP ROLE ${name}`);
  expect(after).toMatchObject([{ status: 'ok' }]);
});
