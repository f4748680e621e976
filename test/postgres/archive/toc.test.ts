import { describe, expect, test } from 'vitest';
import { privilegesIn } from '../../../src/postgres/archive/entry-kinds.ts';
import { filterList, lossesIn } from '../../../src/postgres/archive/left-out.ts';
import {
  hasStatistics,
  parseList,
  refusedStatistics,
  splitRowsOfExtensions,
  withoutStatistics,
} from '../../../src/postgres/archive/toc.ts';

const listed = `;
; Archive created at 2026-11-21 08:53:22 UTC
;     TOC Entries: 41
;
; Selected TOC Entries:
;
7; 2615 16391 SCHEMA - app app_owner
3464; 0 0 ACL - SCHEMA app app_owner
2; 3079 16409 EXTENSION - pg_cron
3466; 0 0 COMMENT - EXTENSION pg_cron
3469; 0 0 ACL pg_catalog FUNCTION pg_ls_dir(text) postgres
3470; 0 0 ACL - SCHEMA pg_catalog postgres
218; 1259 16396 TABLE app new line; x postgres
3472; 0 0 ACL app TABLE "new line; x" postgres
3473; 0 0 ACL app COLUMN t.a app_owner
3455; 0 16396 TABLE DATA app new line; x postgres
3456; 0 16397 TABLE DATA cron job postgres
3457; 0 0 SEQUENCE SET cron jobid_seq postgres
3448; 6104 16403 PUBLICATION - p1 postgres
3451; 6106 16404 PUBLICATION TABLE other p1 t postgres
3453; 6100 16400 SUBSCRIPTION - sub postgres
3478; 0 0 COMMENT - SUBSCRIPTION sub postgres
2133; 826 16399 DEFAULT ACL app DEFAULT PRIVILEGES FOR TABLES app_owner
`;

const entries = parseList(listed);
const leave = (given: Partial<Parameters<typeof filterList>[1]> = {}) =>
  filterList(entries, {
    schemas: [],
    refused: new Map(),
    ...given,
  });

describe('the list of an archive', () => {
  test('has its entries, without the comments', () => {
    expect(entries).toHaveLength(17);
    expect(entries[6]).toEqual({
      line: '218; 1259 16396 TABLE app new line; x postgres',
      text: 'TABLE app new line; x postgres',
    });
  });

  test('tells the grants on what is the database’s own', () => {
    expect(privilegesIn(entries).map(({ text }) => text)).toEqual([
      'ACL - SCHEMA app app_owner',
      'ACL app TABLE "new line; x" postgres',
      'ACL app COLUMN t.a app_owner',
      'DEFAULT ACL app DEFAULT PRIVILEGES FOR TABLES app_owner',
    ]);
  });
});

describe('what is left out', () => {
  test('has a reason each, and everything else is kept', () => {
    const { leftOut, text, entries: kept } = leave();
    expect(leftOut.map(({ entry }) => entry)).toEqual([
      'COMMENT - EXTENSION pg_cron',
      'SUBSCRIPTION - sub postgres',
      'COMMENT - SUBSCRIPTION sub postgres',
    ]);
    expect(kept).toBe(14);
    expect(text.trimEnd().split('\n')).toEqual(
      entries
        .filter(entry => !leftOut.some(one => one.entry === entry.text))
        .map(({ line }) => line),
    );
  });

  test('what is missing for it is said, with what brings it back', () => {
    expect(lossesIn(leave().leftOut)).toEqual([
      expect.stringMatching(/SUBSCRIPTION - sub postgres.*create it anew/),
    ]);
  });

  test('what the server refuses, once for all that one statement brings back', () => {
    const refused = new Map(
      entries
        .filter(({ text }) => text.startsWith('PUBLICATION'))
        .map(({ line }) => [line, { reason: 'not allowed', remedy: 'CREATE PUBLICATION p1' }]),
    );
    const { leftOut } = leave({ refused });
    expect(lossesIn(leftOut)).toContainEqual(
      'left out, for not allowed: PUBLICATION - p1 postgres; PUBLICATION TABLE other p1 t postgres. To bring it back: CREATE PUBLICATION p1',
    );
  });

  test('what publishes a table of a schema that is not in the backup', () => {
    const { leftOut } = leave({ schemas: ['other'] });
    expect(leftOut.map(({ entry }) => entry)).toContain('PUBLICATION TABLE other p1 t postgres');
  });
});

test('rows of extensions’ tables are those whose table is not in the archive', () => {
  const list = [
    '10; 1259 16396 TABLE public mine postgres',
    '20; 0 16396 TABLE DATA public mine postgres',
    '21; 0 16500 TABLE DATA topology layer postgres',
    '30; 2606 16400 CONSTRAINT public mine mine_pkey postgres',
  ].map(line => `${line}\n`);
  expect(splitRowsOfExtensions(list.join(''))).toEqual({
    ofExtensions: list[2],
    others: `${list[0]}${list[1]}${list[3]}`,
  });
  expect(splitRowsOfExtensions('')).toEqual({ ofExtensions: '', others: '' });
});

describe('statistics for the planner', () => {
  const rows = '3455; 0 16396 TABLE DATA app STATISTICS DATA postgres';
  const ofTable = '3549; 0 0 STATISTICS DATA app t ';
  const definition = '3382; 3381 51305 STATISTICS public ext postgres';
  const ofObject = '3558; 0 0 EXTENDED STATISTICS DATA public ext postgres';
  const list = [rows, ofTable, definition, ofObject].map(line => `${line}\n`).join('');

  test('are told from what else has such a name', () => {
    expect(hasStatistics(list)).toBe(true);
    expect(withoutStatistics(list)).toBe(`${rows}\n${definition}\n`);
    expect(hasStatistics(`${rows}\n${definition}\n`)).toBe(false);
  });

  test.each([
    { major: 17, refused: [ofTable, ofObject] },
    { major: 18, refused: [ofObject] },
    { major: 19, refused: [] },
  ])('are left out for PostgreSQL $major, as far as it does not take them', given => {
    const refused = refusedStatistics(parseList(list), given.major);
    expect(refused.map(({ line }) => line)).toEqual(given.refused);
  });
});
