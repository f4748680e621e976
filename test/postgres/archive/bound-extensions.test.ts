import { expect, test } from 'vitest';
import { findBound, objectsOf } from '../../../src/postgres/archive/bound-extensions.ts';
import { dependenciesIn, parseList } from '../../../src/postgres/archive/toc.ts';

const listed = `
2; 3079 16385 EXTENSION - pg_cron 
3387; 0 0 COMMENT - EXTENSION pg_cron 
;	depends on: 2
3388; 0 0 ACL - SCHEMA cron postgres
;	depends on: 7
229; 1255 16430 FUNCTION public f(cron.job) postgres
;	depends on: 2 2
221; 1259 16426 VIEW public jobs postgres
;	depends on: 2 2
3391; 0 0 ACL public TABLE jobs postgres
;	depends on: 221
220; 1259 16423 TABLE public t postgres
3220; 0 16388 TABLE DATA cron job postgres
;	depends on: 217
3380; 0 16423 TABLE DATA public t postgres
;	depends on: 220
3389; 0 0 SEQUENCE SET cron jobid_seq postgres
;	depends on: 216
`;

const [entries, dependencies] = [parseList(listed), dependenciesIn(listed)];

test('an extension that is bound to a name, with its rows, and what needs it', () => {
  const bound = findBound(entries, dependencies);
  expect(bound?.entries.map(({ text }) => text.trimEnd())).toEqual([
    'EXTENSION - pg_cron',
    'ACL - SCHEMA cron postgres',
    'FUNCTION public f(cron.job) postgres',
    'VIEW public jobs postgres',
    'ACL public TABLE jobs postgres',
    'TABLE DATA cron job postgres',
    'SEQUENCE SET cron jobid_seq postgres',
  ]);
});

test('what contents call all of it', () => {
  const bound = findBound(entries, dependencies);
  expect(
    bound &&
      objectsOf(bound, {
        objects: [
          ['extension', 'pg_cron', ''],
          ['function', 'public.f(cron.job)', ''],
          ['table', 'public.t', ''],
          ['view', 'public.jobs', ''],
        ],
        rows: [
          ['configuration table of pg_cron', 'cron.job', 1],
          ['table', 'public.t', 1],
        ],
      }),
  ).toEqual([
    'extension pg_cron',
    'function public.f(cron.job)',
    'view public.jobs',
    'configuration table of pg_cron cron.job',
  ]);
});

test('a schema cron of somebody’s own is none', () => {
  const own = entries.filter(({ text }) => !text.startsWith('EXTENSION'));
  expect(findBound(own, dependencies)).toBeUndefined();
});
