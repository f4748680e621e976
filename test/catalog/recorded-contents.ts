import type { Contents } from '../../src/catalog/contents.ts';

export const recorded: Contents = {
  schemaVersion: 1,
  major: 17,
  objects: [
    ['extension', 'citext', 'v1'],
    ['index', 'public.i', 'h1'],
    ['table', 'public.a', 'h2'],
    ['table', 'public.b', 'h3'],
  ],
  rows: [
    ['materialized view', 'public.m', 5],
    ['table', 'public.a', 10],
    ['table', 'public.b', 0],
  ],
  hashes: [
    { kind: 'materialized view', ident: 'public.m', hash: '5', extensions: [] },
    { kind: 'table', ident: 'public.a', hash: '6', extensions: ['citext'] },
    { kind: 'table', ident: 'public.b', hash: '0', extensions: [] },
  ],
};
