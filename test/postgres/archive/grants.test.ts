import { expect, test } from 'vitest';
import {
  isGrantOnObject,
  rolesInGrant,
  tableInGrant,
} from '../../../src/postgres/archive/grants.ts';

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

test.each([
  'GRANT ALL ON TABLE app.orders TO reader',
  'GRANT SELECT,INSERT ON TABLE app.orders TO reader WITH GRANT OPTION',
  'GRANT SELECT(a),UPDATE("B c") ON TABLE "App".orders TO PUBLIC',
  'REVOKE GRANT OPTION FOR SELECT ON TABLE app.t FROM x',
  'GRANT ALL ON FUNCTION app.f(integer, character varying, "My".t[], double precision) TO "Reader"',
  'REVOKE ALL ON FUNCTION app.f() FROM PUBLIC',
  'GRANT ALL ON PROCEDURE app.p(IN a integer, OUT b text) TO reader',
  'GRANT USAGE ON SCHEMA app TO reader',
  'GRANT ALL ON LANGUAGE plpgsql TO reader',
  'GRANT ALL ON FOREIGN DATA WRAPPER w TO reader',
  'GRANT ALL ON FOREIGN SERVER s TO reader',
  'GRANT SELECT ON LARGE OBJECT 16384 TO reader',
  'ALTER DEFAULT PRIVILEGES FOR ROLE "Owner" IN SCHEMA app GRANT SELECT ON TABLES  TO reader',
  'ALTER DEFAULT PRIVILEGES FOR ROLE owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC',
  'ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT ON LARGE OBJECTS TO reader',
])('%s is a grant on an object', statement => {
  expect(isGrantOnObject(statement)).toBe(true);
});

test.each([
  'GRANT pg_execute_server_program TO attacker',
  'GRANT postgres TO attacker WITH ADMIN OPTION',
  'REVOKE pg_monitor FROM auditor',
  'GRANT ALL ON DATABASE other TO attacker',
  'GRANT CREATE ON TABLESPACE fast TO attacker',
  'GRANT SET ON PARAMETER session_preload_libraries TO attacker',
  'GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) TO attacker',
  'GRANT EXECUTE ON FUNCTION pg_read_file(text) TO attacker',
  'GRANT EXECUTE ON FUNCTION "pg_catalog".pg_read_file(text) TO attacker',
  'GRANT SELECT ON TABLE pg_authid TO attacker',
  'GRANT CREATE ON SCHEMA pg_catalog TO attacker',
  'GRANT SELECT ON ALL TABLES IN SCHEMA pg_catalog TO attacker',
  // What PostgreSQL reads otherwise than we do must not be run.
  `GRANT SELECT ON TABLE a.b TO x /* ' */ ; ALTER ROLE attacker SUPERUSER; -- '`,
  "GRANT SELECT ON TABLE a.b TO x -- '\n; ALTER ROLE attacker SUPERUSER; --'",
  'GRANT SELECT ON TABLE U&"a".b TO x',
  'GRANT SELECT ON TABLE a.$$b$$ TO x',
  'GRANT SELECT ON TABLE a.b TO x; ALTER ROLE attacker SUPERUSER',
  'GRANT SELECT ON TABLE a.b TO x GRANTED BY postgres',
  'ALTER DEFAULT PRIVILEGES GRANT attacker TO postgres',
  'ALTER ROLE attacker SUPERUSER',
])('%s is none', statement => {
  expect(isGrantOnObject(statement)).toBe(false);
});

test.each([
  ['GRANT SELECT ON TABLE app.t TO reader', 'app.t'],
  ['GRANT SELECT(a),UPDATE("B c") ON TABLE "App"."t "" ON" TO PUBLIC', '"App"."t "" ON"'],
  ['GRANT SELECT ON TABLE app.t2 TO reader', undefined],
  ['GRANT SELECT ON TABLE "app.t".t TO reader', undefined],
  ['GRANT SELECT ON SEQUENCE app.t TO reader', undefined],
  ['REVOKE ALL ON TABLE app.t FROM PUBLIC', undefined],
])('a table whose rows are open is found in %s', (statement, table) => {
  expect(tableInGrant(statement, ['"App"."t "" ON"', 'app.t'])).toBe(table);
});
