import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFlags } from '../../src/catalog/reference.ts';
import { findForbiddenArgument as find } from '../../src/options/pg-dump.ts';
import { postgresHomes } from '../support/postgres.ts';

/** As the command line shows it. */
const findForbiddenArgument = (lines: readonly string[]): string | undefined => {
  const found = find(lines);
  return found === undefined ? undefined : inFlags(found);
};

describe('allowed', () => {
  test.each([
    { lines: [] },
    { lines: ['-v'] },
    { lines: ['--verbose', '--load-via-partition-root', '--quote-all-identifiers'] },
    { lines: ['--role=backup admin', '--disable-dollar-quoting', '--no-statistics'] },
  ])('$lines', ({ lines }) => {
    expect(findForbiddenArgument(lines)).toBeUndefined();
  });
});

describe('refused', () => {
  const content = 'it changes what is dumped, and a restore would not bring everything back';
  const form = 'it changes how the rows are written; a restore would be slow or not exact';
  const ours = 'this program sets it itself';
  const connection = 'the connection is made from the options of the server';
  const restore = 'it has no effect on an archive; it belongs to the restore';
  const ends = 'pg_dump would print a text and make no dump';
  const bare = 'it is not an option (a value goes on the line of its option, after "=")';
  const unknown =
    'it is not known to leave the dump as it is (options must stand alone and be written in full)';
  const cases = [
    ...['-t', '-tshop', '-t shop', '--table=shop', '-n', '-T', '-s', '-a', '-e', '-x', '-B'].map(
      line => ({ line, reason: content }),
    ),
    ...['--schema-only', '--data-only', '--section=data', '--no-data', '--filter=f'].map(line => ({
      line,
      reason: content,
    })),
    ...['--exclude-table=a', '--enable-row-security', '--no-privileges', '--extension=x'].map(
      line => ({ line, reason: content }),
    ),
    ...['--inserts', '--column-inserts', '--rows-per-insert=10', '-E', '--encoding=LATIN1'].map(
      line => ({ line, reason: form }),
    ),
    ...['-f', '--file=/tmp/x', '-Fp', '--format=plain', '-j4', '--snapshot=1'].map(line => ({
      line,
      reason: ours,
    })),
    ...['-c', '--clean', '-C', '--create', '-O', '--no-owner', '--if-exists'].map(line => ({
      line,
      reason: restore,
    })),
    ...['--help', '-?', '--version', '-V'].map(line => ({ line, reason: ends })),
    ...['shop', '-', '--'].map(line => ({ line, reason: bare })),
    // getopt_long takes any unambiguous start of a name, and several letters at once.
    ...['--snap=1', '--sch', '--sch=a', '-vs', '-vv', '--rol=x', '--role', '--role='].map(line => ({
      line,
      reason: unknown,
    })),
    ...['--verbose --schema-only', '--of-a-later-version'].map(line => ({ line, reason: unknown })),
  ];
  test.each(cases)('$line', ({ line, reason }) => {
    expect(findForbiddenArgument(['-v', line])).toMatch(`"${line}" is refused: ${reason}. Allowed`);
  });

  test.each([
    { line: '-h', shown: '-h' },
    { line: '-hlocalhost', shown: '-h' },
    { line: '--dbname=postgres://u:p@h/d', shown: '--dbname' },
    { line: '-W', shown: '-W' },
    { line: '--username=me', shown: '--username' },
  ])('$line, without its value', ({ line, shown }) => {
    expect(findForbiddenArgument([line])).toMatch(`"${shown}" is refused: ${connection}.`);
  });

  test.each([
    { line: '-N', option: '--exclude-schemas' },
    { line: '--exclude-schema=a', option: '--exclude-schemas' },
    { line: '--exclude-table-data=a', option: '--exclude-table-data' },
    { line: '-Z9', option: '--compression' },
    { line: '--compress=9', option: '--compression' },
    { line: '--lock-wait-timeout=1', option: '--lock-wait-timeout' },
  ])('$line, in favour of $option', ({ line, option }) => {
    expect(findForbiddenArgument([line])).toBe(
      `"${line}" is refused: use ${option} of this program.`,
    );
  });
});

test.each(postgresHomes())('every option of pg_dump $major was thought about', ({ bin }) => {
  const help = execFileSync(join(bin, 'pg_dump'), ['--help'], { encoding: 'utf8' });
  const options = [...help.matchAll(/^ +(?:(-.), )?(--[a-z-]+)/gm)].flatMap(([, short, long]) => [
    ...(short === undefined ? [] : [short]),
    ...(long === undefined ? [] : [long]),
  ]);
  expect(options.length).toBeGreaterThan(50);
  const judged = options
    .filter(option => option !== '--role')
    .map(option => findForbiddenArgument([option]));
  expect(judged.filter(text => text?.includes('it is not known'))).toEqual([]);
});
