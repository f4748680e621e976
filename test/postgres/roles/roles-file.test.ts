import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/postgres/roles/role.ts';
import { parseRoles, renderRoles } from '../../../src/postgres/roles/roles-file.ts';

const text = fc.string({
  unit: fc.constantFrom(
    '"',
    "'",
    ';',
    '$role$',
    '$',
    '-',
    '--',
    '\n',
    '\\',
    ' ',
    'é',
    'E',
    'a',
    '.',
  ),
  minLength: 1,
});
const name = text.filter(one => one.length > 0);
const role: fc.Arbitrary<Role> = fc.record({
  name,
  login: fc.boolean(),
  inherit: fc.boolean(),
  connectionLimit: fc.integer({ min: -1, max: 1000 }),
  validUntil: fc.constantFrom(null, 'infinity', '2027-01-01 00:00:00+00'),
  powers: fc.subarray(['CREATEDB', 'CREATEROLE', 'REPLICATION', 'BYPASSRLS', 'SUPERUSER'] as const),
  settings: fc.array(
    fc.record({
      name: fc.constantFrom('search_path', 'app.tenant', 'work_mem'),
      values: fc.array(fc.oneof(text, fc.constant('')), { minLength: 1 }),
    }),
  ),
  comment: fc.option(text),
});

describe('a roles file', () => {
  test('is read back as it was written, whatever the roles are called', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(role, { selector: one => one.name }),
        fc.array(
          fc.record({
            role: name,
            member: name,
            options: fc.subarray(['ADMIN OPTION', 'INHERIT TRUE', 'SET FALSE'] as const),
          }),
        ),
        (roles, memberships) => {
          const file = renderRoles({ roles, memberships });
          expect(parseRoles(file)).toEqual({ roles, memberships });
        },
      ),
    );
  });

  test.each([
    'DROP TABLE x;\n',
    'ALTER ROLE "a" LOGIN INHERIT CONNECTION LIMIT -1;\n',
    'CREATE ROLE "a" SUPERUSER;\n',
    'DO $role$ BEGIN CREATE ROLE "a"; DROP TABLE x; EXCEPTION WHEN duplicate_object THEN NULL; END $role$;\n',
    'GRANT "a" TO "b"; DROP TABLE x;\n',
    'GRANT "a" TO b;\n',
    'GRANT "a" TO "b" GRANTED BY "c";\n',
    '-- a comment\nGRANT "a" TO "b"',
    '\\! rm -rf /\n',
  ])('that says anything else is refused: %j', file => {
    expect(() => parseRoles(file)).toThrow(/does not write/);
  });
});
