import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteIdent } from '../../src/postgres/session.ts';
import { rolesInGrant, splitStatements } from '../../src/postgres/statements.ts';

describe('a script of pg_restore’s', () => {
  test('is split at the semicolons that end statements', () => {
    const script = `--
-- Name: SCHEMA app; Type: ACL
--

\\restrict abc;def
SET x = 'a;''b';
GRANT SELECT ON TABLE app."new
line; -- x" TO app_reader;
COMMENT ON x IS E'it\\'s; \\\\';
CREATE FUNCTION f() AS $_$ SELECT ';$$' $_$;
GRANT unfinished TO`;
    expect(splitStatements(script)).toEqual([
      "SET x = 'a;''b'",
      'GRANT SELECT ON TABLE app."new\nline; -- x" TO app_reader',
      "COMMENT ON x IS E'it\\'s; \\\\'",
      "CREATE FUNCTION f() AS $_$ SELECT ';$$' $_$",
    ]);
  });

  const hostile = fc.string({
    unit: fc.constantFrom('"', "'", ';', '$', '-', '\n', '\\', ' ', 'TO', 'é', 'a'),
    minLength: 1,
  });

  test('stays what it is whatever names are in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1 }), names => {
        const grants = names.map(
          ([table, role]) => `GRANT SELECT ON TABLE ${quoteIdent(table)} TO ${quoteIdent(role)}`,
        );
        const script = grants.map(grant => `${grant};\n\n--\n-- a; comment\n`).join('');
        expect(splitStatements(script)).toEqual(grants);
        expect(grants.map(rolesInGrant)).toEqual(names.map(([, role]) => [role]));
      }),
    );
  });
});

test.each([
  ['GRANT ALL ON SCHEMA a TO PUBLIC', []],
  ['GRANT ALL ON SCHEMA a TO "PUBLIC"', ['PUBLIC']],
  ['GRANT UPDATE(a) ON TABLE "TO".t TO reader WITH GRANT OPTION', ['reader']],
  ['REVOKE ALL ON FUNCTION a.f("from" text) FROM "a "" b"', ['a " b']],
  ['REVOKE GRANT OPTION FOR SELECT ON TABLE t FROM x', ['x']],
  [
    'ALTER DEFAULT PRIVILEGES FOR ROLE "Owner" IN SCHEMA app GRANT SELECT ON TABLES TO reader',
    ['Owner', 'reader'],
  ],
  ['ALTER DEFAULT PRIVILEGES FOR ROLE owner REVOKE ALL ON FUNCTIONS FROM PUBLIC', ['owner']],
  ['DROP TABLE t', undefined],
  ['ALTER TABLE t OWNER TO x', undefined],
  ['SET SESSION AUTHORIZATION x', undefined],
])('the roles in %s', (statement, roles) => {
  expect(rolesInGrant(statement)).toEqual(roles);
});
