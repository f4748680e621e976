import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGrantOnObject, rolesInGrant } from '../../../src/postgres/archive/grants.ts';
import { splitStatements } from '../../../src/postgres/archive/statements.ts';
import { quoteIdent } from '../../../src/postgres/session/quoting.ts';

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
          ([table, role]) =>
            `GRANT SELECT ON TABLE "a".${quoteIdent(table)} TO ${quoteIdent(role)}`,
        );
        const script = grants.map(grant => `${grant};\n\n--\n-- a; comment\n`).join('');
        expect(splitStatements(script)).toEqual(grants);
        expect(grants.map(rolesInGrant)).toEqual(names.map(([, role]) => [role]));
        expect(grants.every(isGrantOnObject)).toBe(true);
      }),
    );
  });
});
