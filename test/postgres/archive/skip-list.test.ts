import { expect, test } from 'vitest';
import { isWide } from '../../../src/postgres/archive/skip-list.ts';

const published = "WITH (publish = 'insert, update, delete, truncate')";

test.each([
  'CREATE PUBLICATION p FOR ALL TABLES',
  `CREATE PUBLICATION p FOR ALL TABLES ${published}`,
  `CREATE PUBLICATION p FOR ALL SEQUENCES ${published}`,
  `CREATE PUBLICATION "FOR p" FOR ALL TABLES, ALL SEQUENCES ${published}`,
  `CREATE PUBLICATION p FOR ALL TABLES EXCEPT (TABLE ONLY public.t) ${published}`,
  'ALTER PUBLICATION p ADD TABLES IN SCHEMA "Of it"',
])('takes a superuser: %s', statement => {
  expect(isWide(statement)).toBe(true);
});

test.each([
  `CREATE PUBLICATION p ${published}`,
  `CREATE PUBLICATION " FOR ALL TABLES " ${published}`,
  'ALTER PUBLICATION p ADD TABLE ONLY public." FOR ALL SEQUENCES "',
  `ALTER PUBLICATION p ADD TABLE ONLY public.t WHERE ((a = ' FOR ALL TABLES '::text))`,
  `COMMENT ON PUBLICATION p IS ' FOR ALL TABLES '`,
])('any owner may: %s', statement => {
  expect(isWide(statement)).toBe(false);
});
