import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { DatabaseProperties } from '../../../src/catalog/database-properties.ts';
import { createMarkedDatabase } from '../../../src/postgres/database/create.ts';
import { creatableProperties } from '../../../src/postgres/database/locales.ts';
import {
  type StartedTemporaryServer,
  startTemporaryServer,
} from '../../../src/postgres/temporary-server/server.ts';
import { postgresHomes } from '../../support/postgres.ts';
import { temporaryFolder } from '../../support/shared.ts';

const recorded: DatabaseProperties = {
  owner: 'postgres',
  encoding: 'UTF8',
  collate: 'C',
  characterType: 'C',
  localeProvider: 'libc',
  locale: null,
  icuRules: null,
  connectionLimit: -1,
  comment: null,
  grants: [],
  settings: [],
};
const never = new AbortController().signal;
const nowhere = 'xx_XX.utf8';

describe.each(postgresHomes())(
  'the locale of a database on PostgreSQL $major',
  ({ major, bin }) => {
    let started: StartedTemporaryServer | undefined;
    beforeAll(async () => {
      started = await startTemporaryServer({
        major,
        tempDir: temporaryFolder(),
        environment: { PATH: `${bin}:${process.env.PATH}` },
        signal: never,
        info: () => undefined,
        warn: () => undefined,
      });
    });
    afterAll(() => started?.[Symbol.asyncDispose]());

    const cases: readonly {
      readonly name: string;
      readonly wanted: Partial<DatabaseProperties>;
      readonly chosen?: Partial<DatabaseProperties>;
      readonly notes?: readonly string[];
      readonly since?: number;
      /** Also created, which takes its time. */
      readonly proven?: boolean;
    }[] = [
      { name: 'is kept where the server has it', wanted: {} },
      { name: 'is kept for another encoding', wanted: { encoding: 'LATIN1' } },
      {
        name: 'is replaced by C.UTF-8',
        wanted: { collate: nowhere, characterType: nowhere },
        chosen: { collate: 'C.UTF-8', characterType: 'C.UTF-8' },
        notes: [
          'collation xx_XX.utf8 is not on this server; C.UTF-8 stands in for it: the order of text is not verified',
        ],
      },
      {
        name: 'is replaced only where it is missing',
        wanted: { characterType: nowhere },
        chosen: { characterType: 'C.UTF-8' },
        notes: ['character type xx_XX.utf8 is not on this server; C.UTF-8 stands in for it'],
      },
      {
        name: 'is replaced by C for another encoding than UTF8',
        wanted: { encoding: 'LATIN1', collate: nowhere, characterType: nowhere },
        chosen: { collate: 'C', characterType: 'C' },
        notes: [expect.stringContaining('C stands in for it: the order of text is not verified')],
        proven: true,
      },
      {
        name: 'of ICU is kept, and what libc lacks beside it replaced',
        wanted: {
          collate: nowhere,
          characterType: nowhere,
          localeProvider: 'icu',
          locale: 'en-US',
        },
        chosen: { collate: 'C.UTF-8', characterType: 'C.UTF-8' },
        notes: ['collation xx_XX.utf8 is not on this server; C.UTF-8 stands in for it'],
        since: 15,
        proven: true,
      },
      {
        name: 'of the builtin provider is kept',
        wanted: { localeProvider: 'builtin', locale: 'C.UTF-8' },
        since: 17,
      },
      {
        name: 'of a provider that does not know it is replaced by libc’s',
        wanted: { localeProvider: 'builtin', locale: 'klingon' },
        chosen: { localeProvider: 'libc', locale: null },
        notes: [
          'builtin locale klingon is not on this server; libc’s C stands in for it: the order of text is not verified',
        ],
      },
    ];

    test.for(cases)(
      '$name',
      async ({ wanted, chosen = {}, notes = [], proven = false, since = 0 }, { skip }) => {
        skip(major < since, `from PostgreSQL ${since} on`);
        await using session = await started?.server.connect('postgres', 'test', never);
        if (!session) return expect.unreachable();
        const names = () => session.rows(z.unknown(), 'SELECT datname FROM pg_database ORDER BY 1');
        const before = await names();
        const found = await creatableProperties(session, { ...recorded, ...wanted }, major);
        expect(found).toEqual({ properties: { ...recorded, ...wanted, ...chosen }, notes });
        expect(await names()).toEqual(before);
        if (!proven) return;
        await createMarkedDatabase(session, 'tried', found.properties, major, 'mark');
        await session.execute('DROP DATABASE tried');
      },
    );

    test('is no excuse for another failure', async () => {
      await using session = await started?.server.connect('postgres', 'test', never);
      if (!session) return expect.unreachable();
      await expect(
        creatableProperties(session, { ...recorded, encoding: 'KLINGON' }, major),
      ).rejects.toMatchObject({ code: 'PG_QUERY_FAILED' });
    });
  },
);
