import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupName,
  databaseFolder,
  decodeDatabase,
  encodeDatabase,
  evidenceName,
  failedRunName,
  fileEndings,
  fileName,
  parseStoredName,
} from '../../src/catalog/names.ts';
import { formatStamp, parseStamp } from '../../src/catalog/stamp.ts';
import { verdicts, verifyLevels } from '../../src/catalog/verification.ts';

/** What PostgreSQL takes as a name: any text without NUL, up to 63 bytes. */
const databaseNames = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 63 }),
    fc.string({ unit: fc.constantFrom(...'/\\%._ -~\t\n"\'a日é🦆'), minLength: 1, maxLength: 20 }),
  )
  .map(name => name.replaceAll('\0', ''))
  .filter(name => name !== '' && Buffer.byteLength(name) <= 63 && name.isWellFormed());

const stamps = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(formatStamp);

describe('the path segment of a database', () => {
  const cases = [
    { name: 'plain', database: 'shop', segment: 'shop' },
    { name: 'upper case', database: 'UPPER', segment: 'UPPER' },
    { name: 'wide characters', database: '日'.repeat(21), segment: '日'.repeat(21) },
    { name: 'slashes and percent', database: 'a/b "c" %41 é', segment: 'a%2Fb "c" %2541 é' },
    { name: 'backslash', database: 'a\\b', segment: 'a%5Cb' },
    { name: 'leading underscore', database: '_under_', segment: '%5Funder_' },
    { name: 'dots at both ends', database: '.dot.', segment: '%2Edot%2E' },
    { name: 'only dots', database: '..', segment: '%2E%2E' },
    { name: 'a tab', database: 'a\tb', segment: 'a%09b' },
    { name: 'a C1 control', database: 'a\u0085b', segment: 'a%C2%85b' },
  ];
  test.each(cases)('$name', ({ database, segment }) => {
    expect(encodeDatabase(database)).toBe(segment);
    expect(decodeDatabase(segment)).toBe(database);
  });

  test('maps every name to exactly one segment and back', () => {
    fc.assert(
      fc.property(databaseNames, database => {
        expect(decodeDatabase(encodeDatabase(database))).toBe(database);
      }),
    );
  });

  test('survives as a segment: one level, no dot or reserved character at its ends', () => {
    fc.assert(
      fc.property(databaseNames, database => {
        const segment = encodeDatabase(database);
        expect(segment).not.toMatch(/[/\\\p{Cc}]|^[._]|\.$/u);
        expect(Buffer.byteLength(`${segment}_2026-11-21T03-00-00Z.contents.json.gz`)).toBeLessThan(
          256,
        );
      }),
    );
  });

  const foreign = ['%41', '%2f', 'a%', '%FF', '_x', '.x', 'x.', 'a%zz'];
  test.each(foreign)('%s stands for no database', segment => {
    expect(decodeDatabase(segment)).toBeUndefined();
  });
});

describe('the name of a file', () => {
  const endings = Object.keys(fileEndings) as (keyof typeof fileEndings)[];

  test('has an inverse', () => {
    fc.assert(
      fc.property(databaseNames, stamps, fc.constantFrom(...endings), (database, stamp, file) => {
        const name = fileName({ database, stamp }, file);
        expect(parseStoredName(name)).toEqual({ kind: 'file', place: { database, stamp }, file });
        expect(name.startsWith(databaseFolder(database))).toBe(true);
        expect(name).toContain(backupName({ database, stamp }));
      }),
    );
  });

  test('of evidence has an inverse, and so has that of a failed run', () => {
    const levels = fc.constantFrom(...verifyLevels);
    const kinds = fc.constantFrom(...verdicts);
    fc.assert(
      fc.property(
        databaseNames,
        stamps,
        stamps,
        levels,
        kinds,
        (database, of, stamp, level, verdict) => {
          const place = { database, stamp: of };
          const verification = { stamp, level, verdict };
          expect(parseStoredName(evidenceName(place, verification))).toEqual({
            kind: 'evidence',
            place,
            verification,
          });
          expect(parseStoredName(failedRunName(place))).toEqual({ kind: 'failed-run', place });
        },
      ),
    );
  });

  const foreign = [
    'shop/shop_2026-11-21T03-00-00Z.2026-11-21T04-00-00Z.archive.good.evidence.json',
    'shop/shop_2026-11-21T03-00-00Z.2026-11-21T04-00-00Z.some.passed.evidence.json',
    'shop/shop_2026-11-21T03-00-00Z.2026-13-21T04-00-00Z.archive.passed.evidence.json',
    'shop/shop.dump',
    'shop/other_2026-11-21T03-00-00Z.dump',
    'shop/shop_2026-13-21T03-00-00Z.dump',
    'shop/shop_2026-11-21T03-00-00Z.sql',
    'shop/sub/shop_2026-11-21T03-00-00Z.dump',
    'shop_2026-11-21T03-00-00Z.dump',
    '_shop/_shop_2026-11-21T03-00-00Z.dump',
  ];
  test.each(foreign)('%s is not ours', name => {
    expect(parseStoredName(name)).toBeUndefined();
  });
});

test('a stamp stands for its second', () => {
  fc.assert(
    fc.property(stamps, stamp => {
      const time = parseStamp(stamp);
      expect(time && formatStamp(time)).toBe(stamp);
    }),
  );
  expect(parseStamp('2026-02-30T00-00-00Z')).toBeUndefined();
});
