import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../../../src/postgres/archive/toc.ts';
import {
  type Allowed,
  reasonNeverMade,
  reasonOfPower,
} from '../../../src/postgres/archive/unprivileged.ts';

const entry = (text: string): ListEntry => ({ line: `1; 1 1 ${text}`, text });

describe('what is never made', () => {
  const allowed: Allowed = {
    languages: new Set(['sql', 'plpgsql']),
    superuserSettings: new Set(['log_min_messages']),
  };
  const reason = (text: string, ...statements: string[]) =>
    reasonNeverMade(entry(text), statements, allowed);
  const ofFunction = (rest: string) => reason('FUNCTION a f() me', `CREATE FUNCTION a.f(${rest}`);

  test.each([
    [') RETURNS integer\n    LANGUAGE internal\n    AS $$int4inc$$', 'their language is internal'],
    [") RETURNS integer\n    LANGUAGE c AS 'x', 'y'", 'their language is c'],
    [') RETURNS integer LANGUAGE "PL/X" AS $$$$', 'their language is PL/X'],
    [') RETURNS integer LANGUAGE sql LEAKPROOF AS $$$$', 'leakproof'],
    [') RETURNS integer LANGUAGE sql SUPPORT pg_catalog.s AS $$$$', 'support function'],
    [
      ") RETURNS integer LANGUAGE sql\n SET search_path TO ''\n SET log_min_messages TO 'error' AS $$$$",
      'have a function set log_min_messages',
    ],
  ])('a function that may do anything: (%s', (rest, what) => {
    expect(ofFunction(rest)).toContain(what);
  });

  test.each([
    [") RETURNS integer LANGUAGE sql SET search_path TO 'x' AS $$SELECT 1$$"],
    [
      "language text, leakproof integer DEFAULT a.g('LANGUAGE c')) RETURNS TABLE(support integer) LANGUAGE plpgsql AS $$ LANGUAGE c $$",
    ],
    [') RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1 AS "LEAKPROOF"'],
  ])('not one whose text only looks so: (%s', rest => {
    expect(ofFunction(rest)).toBeUndefined();
  });

  test.each([
    ['AGGREGATE a g(integer) me', 'CREATE AGGREGATE a.g(integer) (SFUNC = a.s, STYPE = internal)'],
    ['TYPE a t me', 'CREATE TYPE a.t (\n    INTERNALLENGTH = 4,\n    INPUT = a.i)'],
    ['CAST - c', 'CREATE CAST (integer AS date) WITH FUNCTION a.f(integer)'],
    ['CAST - c', 'CREATE CAST (a.t AS integer) WITHOUT FUNCTION AS IMPLICIT'],
    ['SHELL TYPE a t me'],
    ['PROCEDURAL LANGUAGE - l me', 'CREATE LANGUAGE l HANDLER a.h'],
    ['OPERATOR CLASS a c me', 'CREATE OPERATOR CLASS a.c'],
    ['OPERATOR FAMILY a f me', 'CREATE OPERATOR FAMILY a.f USING btree', 'ALTER OPERATOR FAMILY …'],
    ['ACCESS METHOD - m', 'CREATE ACCESS METHOD m TYPE INDEX HANDLER a.h'],
    ['TEXT SEARCH PARSER a p ', 'CREATE TEXT SEARCH PARSER a.p (START = x)'],
    ['TEXT SEARCH TEMPLATE a t ', 'CREATE TEXT SEARCH TEMPLATE a.t (LEXIZE = x)'],
    ['TRANSFORM - TRANSFORM FOR a.t LANGUAGE plpgsql '],
    ['FOREIGN DATA WRAPPER - w me', 'CREATE FOREIGN DATA WRAPPER w HANDLER a.h'],
  ])('%s', (text, ...statements) => {
    expect(reason(text, ...statements)).toMatch(/^only a superuser may /);
  });

  test.each([
    [
      'AGGREGATE a g(integer) me',
      "CREATE AGGREGATE a.g(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = 'STYPE = internal')",
    ],
    ['TYPE a t me', "CREATE TYPE a.t AS ENUM ('(INPUT')"],
    ['TYPE a t me', 'CREATE TYPE a.t AS (x integer)'],
    ['CAST - c', 'CREATE CAST (integer AS a.t) WITH FUNCTION a.f(integer) AS ASSIGNMENT'],
    ['TABLE a t me'],
    ['TEXT SEARCH DICTIONARY a d me'],
  ])('not what the owner of a database may make: %s', (text, ...statements) => {
    expect(reason(text, ...statements)).toBeUndefined();
  });

  test('rows that would give a login files of the machine', () => {
    expect(reasonOfPower(entry('TABLE DATA utl_file utl_file_dir me'))).toBeDefined();
    expect(reasonOfPower(entry('TABLE DATA public spatial_ref_sys me'))).toBeUndefined();
  });
});
