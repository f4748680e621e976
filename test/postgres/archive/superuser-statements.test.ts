import { describe, expect, test } from 'vitest';
import {
  eventTriggerIn,
  madeBeforehand,
} from '../../../src/postgres/archive/superuser-statements.ts';
import type { ListEntry } from '../../../src/postgres/archive/toc.ts';

const entry = (text: string): ListEntry => ({ line: `1; 1 1 ${text}`, text });

const made = (...objects: readonly (readonly [text: string, ...statements: string[]])[]) =>
  madeBeforehand(objects.map(([text, ...statements]) => ({ entry: entry(text), statements })));

describe('what a superuser makes beforehand', () => {
  test('is extensions, the schemas that they are in, and mere names', () => {
    const beforehand = made(
      ['SCHEMA - Ext me', 'CREATE SCHEMA "Ext"'],
      ['SCHEMA - other me', 'CREATE SCHEMA other'],
      ['SCHEMA - of me', 'CREATE SCHEMA of_names'],
      ['EXTENSION - citext', 'CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public'],
      ['EXTENSION - uuid-ossp', 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA "Ext"'],
      ['TYPE of_names shell me', 'CREATE TYPE of_names.shell'],
      ['OPERATOR FAMILY of_names f me', 'CREATE OPERATOR FAMILY of_names."F" USING btree'],
      ['FOREIGN DATA WRAPPER - w me', 'CREATE FOREIGN DATA WRAPPER w'],
      ['CAST - c', 'CREATE CAST (character varying AS integer) WITH INOUT AS IMPLICIT'],
    );
    expect(beforehand).toMatchObject({
      extensions: [
        { name: 'citext', schema: 'public' },
        { name: 'uuid-ossp', schema: 'Ext' },
      ],
      schemas: ['Ext', 'of_names'],
      statements: [
        'CREATE TYPE "of_names"."shell"',
        'CREATE OPERATOR FAMILY "of_names"."F" USING "btree"',
        'CREATE FOREIGN DATA WRAPPER "w"',
        'CREATE CAST (character varying AS integer) WITH INOUT AS IMPLICIT',
      ],
      wrappers: ['w'],
    });
    expect([...beforehand.entries].map(({ text }) => text)).not.toContain('SCHEMA - other me');
    expect(beforehand.entries.size).toBe(8);
  });

  // An archive may hold anything: what is in it is somebody's who may write to the store.
  test.each([
    ['CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public CASCADE'],
    ['CREATE EXTENSION IF NOT EXISTS citext', 'WITH SCHEMA public'],
    ["CREATE EXTENSION IF NOT EXISTS 'citext' WITH SCHEMA public"],
    ['CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public', 'DROP TABLE t'],
    ['CREATE SCHEMA public CREATE VIEW v AS SELECT 1'],
    ['CREATE TYPE a.b AS ENUM ()'],
    ['CREATE TYPE a.b (INPUT = a.i, OUTPUT = a.o)'],
    ['CREATE TYPE a.b', 'CREATE TYPE a.c'],
    ['CREATE OPERATOR FAMILY a.f USING btree', 'ALTER OPERATOR FAMILY a.f USING btree ADD'],
    ['CREATE OPERATOR FAMILY a.f USING btree ; DROP TABLE t'],
    ['CREATE FOREIGN DATA WRAPPER w HANDLER a.h'],
    ['CREATE FOREIGN DATA WRAPPER w VALIDATOR a.v OPTIONS (x $$y$$)'],
    ['CREATE CAST (integer AS text) WITHOUT FUNCTION'],
    ['CREATE CAST (integer AS a.t) WITH INOUT'],
    ['CREATE CAST (integer AS text) WITH FUNCTION a.f(integer)'],
    ['CREATE CAST (integer AS text) WITH INOUT AS IMPLICIT ; DROP TABLE t'],
    ['CREATE CAST ((SELECT a.f()) AS text) WITH INOUT'],
  ])('is nothing else: %s', (...statements) => {
    expect(made(['SCHEMA - public me', ...statements])).toMatchObject({
      extensions: [],
      statements: [],
      entries: new Set(),
    });
  });
});

describe('an event trigger', () => {
  test('is written anew', () => {
    expect(
      eventTriggerIn(['CREATE EVENT TRIGGER t ON sql_drop\n   EXECUTE FUNCTION "A".f()']),
    ).toEqual(['CREATE EVENT TRIGGER "t" ON sql_drop  EXECUTE FUNCTION "A"."f"()']);
    expect(
      eventTriggerIn([
        "CREATE EVENT TRIGGER \"a b\" ON ddl_command_end\n         WHEN TAG IN ('DROP TABLE', 'ALTER TABLE')\n   EXECUTE FUNCTION a.f()",
        'ALTER EVENT TRIGGER "a b" ENABLE ALWAYS',
      ]),
    ).toEqual([
      'CREATE EVENT TRIGGER "a b" ON ddl_command_end WHEN TAG IN ( \'DROP TABLE\' , \'ALTER TABLE\' ) EXECUTE FUNCTION "a"."f"()',
      'ALTER EVENT TRIGGER "a b" ENABLE ALWAYS',
    ]);
  });

  test.each([
    ['CREATE EVENT TRIGGER t ON login EXECUTE FUNCTION f()'],
    ["CREATE EVENT TRIGGER t ON login EXECUTE FUNCTION a.f('x')"],
    ['CREATE EVENT TRIGGER t ON login EXECUTE FUNCTION a.f() ; DROP TABLE x'],
    ["CREATE EVENT TRIGGER t ON login WHEN TAG IN ('x''; DROP') EXECUTE FUNCTION a.f()"],
    ['CREATE EVENT TRIGGER t ON login WHEN a.f() EXECUTE FUNCTION a.f()'],
    ['CREATE EVENT TRIGGER t ON login EXECUTE FUNCTION a.f()', 'ALTER EVENT TRIGGER t OWNER TO x'],
    ['CREATE EVENT TRIGGER t ON login EXECUTE FUNCTION a.f()', 'ALTER EVENT TRIGGER u DISABLE'],
    ['CREATE EVENT TRIGGER t ON login EXECUTE FUNCTION a.f()', 'SELECT a.f()'],
    ['SELECT a.f()'],
    [],
  ])('that is more than that is none: %s', (...statements) => {
    expect(eventTriggerIn(statements)).toBeUndefined();
  });
});
