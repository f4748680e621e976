import { expect, test } from 'vitest';
import { statisticsOptions } from '../../../src/postgres/client-tools/pg-dump.ts';

const all = { excludedSchemas: [], excludedTableData: [], extraOptions: ['--verbose'] };
const secret = { schema: 'public', name: 'secret' };

test.each([
  { what: 'of all rows', server: 18, tools: 18, more: {}, given: true },
  {
    what: 'of the release that also knows of statistics objects',
    server: 19,
    tools: 19,
    more: {},
    given: true,
  },
  { what: 'that goes back into an older server', server: 17, tools: 18, more: {}, given: false },
  { what: 'by a pg_dump that has none', server: 17, tools: 17, more: {}, given: false },
  {
    what: 'without the rows of a table',
    server: 18,
    tools: 18,
    more: { excludedTableData: [secret] },
    given: false,
  },
  {
    what: 'without a schema',
    server: 18,
    tools: 18,
    more: { excludedSchemas: ['secret'] },
    given: false,
  },
])('statistics go into a dump $what: $given', ({ server, tools, more, given }) => {
  const options = (extraOptions: readonly string[]) =>
    statisticsOptions({ major: server }, { major: tools }, { ...all, ...more, extraOptions });
  const expected = [...(given ? ['--statistics'] : []), '--verbose'];
  expect(options(['--verbose'])).toEqual(expected);
  // Asked for, they are no more than that.
  expect(options(['--statistics', '--verbose'])).toEqual(expected);
  expect(options(['--no-statistics'])).toEqual(['--no-statistics']);
});
