import { expect, test } from 'vitest';
import { findSearchPathNeeds, type KnownNames, ownPathSql } from '../../src/catalog/search-path.ts';

const inApp = (...names: string[]) => new Map(names.map(name => [name, ['app']]));
const known: KnownNames = {
  functions: inApp('squash', 'slug', 'Odd One'),
  relations: inApp('zones'),
  types: inApp('cube'),
  operators: inApp('<~>'),
};
const functionOf = (name: string, body: string) => ({
  schema: 'app',
  name,
  ident: `app.${name}()`,
  body,
});
const namesIn = (body: string): readonly string[] =>
  findSearchPathNeeds(
    [{ function: 'app.f()', usedBy: 'column app.t.c' }],
    [functionOf('f', body)],
    known,
  ).flatMap(({ names }) => names);

test.each([
  { body: 'SELECT squash($1)', names: ['squash'] },
  { body: 'SELECT SQUASH ($1)', names: ['squash'] },
  { body: 'SELECT "Odd One"()', names: ['Odd One'] },
  { body: 'SELECT 1 FROM zones', names: ['zones'] },
  { body: 'SELECT $1::cube', names: ['cube'] },
  { body: 'SELECT $1 <~> $2', names: ['<~>'] },
  { body: 'DECLARE z zones%ROWTYPE; BEGIN END', names: ['zones'] },
  { body: "BEGIN EXECUTE 'SELECT 1 FROM zones'; END", names: ['zones'] },
  { body: 'SELECT app.squash($1) FROM app . zones', names: [] },
  { body: '-- squash(1)\nSELECT 1 /* FROM zones */', names: [] },
  { body: "SELECT 'squash(1)'", names: [] },
  { body: 'SELECT lower($1), zones.a', names: [] },
])('$body', ({ body, names }) => {
  expect(namesIn(body)).toEqual(names);
});

test('what is called in turn is read as well, for whoever uses it', () => {
  const found = findSearchPathNeeds(
    [
      { function: 'app.slug()', usedBy: 'column app.t.c' },
      { function: 'app.slug()', usedBy: 'index app.i' },
    ],
    [functionOf('slug', 'SELECT app.squash($1)'), functionOf('squash', 'SELECT 1 FROM zones')],
    known,
  );
  expect(found).toEqual([
    {
      function: 'app.squash()',
      names: ['zones'],
      schemas: ['app'],
      usedBy: ['column app.t.c', 'index app.i'],
    },
  ]);
  expect(found.map(ownPathSql)).toEqual([
    'ALTER FUNCTION app.squash() SET search_path = "app", pg_temp;',
  ]);
});
