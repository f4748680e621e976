import { describe, expect, test } from 'vitest';
import { registry } from '../../src/commands/registry.ts';
import { parseEnvironmentFile as parse } from '../../src/options/environment-file.ts';
import { allOptions } from '../../src/options/schema.ts';

const parseEnvironmentFile = (text: string) => parse(text, allOptions(registry));

describe('an environment file', () => {
  test.each([
    ['a plain value', 'PGHOST=db', { PGHOST: 'db' }],
    ['an empty value', 'PGHOST=', { PGHOST: '' }],
    ['all that follows the first =', 'PGPASSWORD=a=b #c', { PGPASSWORD: 'a=b #c' }],
    [
      'what a shell would carry out',
      'PGPASSWORD=$HOME`id`$(id)&|;<>\\!*"\' ',
      { PGPASSWORD: '$HOME`id`$(id)&|;<>\\!*"\' ' },
    ],
    ['comments and empty lines', '# PGHOST=a\n\n  \n  # b\nPGHOST=c\n', { PGHOST: 'c' }],
    ['lines as Windows ends them', '\uFEFFPGHOST=a\r\nPGUSER=b\r\n', { PGHOST: 'a', PGUSER: 'b' }],
    ['a variable of ours', 'PG_BACKUP_LABEL=daily', { PG_BACKUP_LABEL: 'daily' }],
  ])('%s', (_, text, variables) => {
    expect(parseEnvironmentFile(text)).toEqual({ variables, errors: [], warnings: [] });
  });

  test.each([
    ['no assignment', 'sesame', 'line 1 is not NAME=value, with no blank before the equals sign.'],
    ['a blank', 'PGHOST = sesame', /^line 1 is not NAME=value/],
    ['a shell’s export', '\nexport PGHOST=sesame', /^line 2 is not NAME=value/],
    ['a variable twice', 'PGHOST=a\nPGHOST=sesame', 'line 2 gives PGHOST once more.'],
    [
      'a variable of no option',
      'PGHOTS=sesame',
      'line 1: no option has the variable "PGHOTS". Did you mean PGHOST?',
    ],
    ['an id-token', 'PG_BACKUP_ID_TOKEN=sesame', /^line 1: no option has the variable/],
    ['another program’s', 'LD_PRELOAD=sesame', /^line 1: no option has the variable "LD_PRELOAD"/],
  ])('%s is refused, and its value not shown', (_, text, error) => {
    const { errors } = parseEnvironmentFile(text);
    expect(errors).toEqual([typeof error === 'string' ? error : expect.stringMatching(error)]);
    expect(errors.join()).not.toContain('sesame');
  });

  test('quotes are a part of the value, which is warned of', () => {
    const { variables, warnings } = parseEnvironmentFile('PGPASSWORD="sesame"');
    expect(variables).toEqual({ PGPASSWORD: '"sesame"' });
    expect(warnings).toEqual(['the quotes around the value of PGPASSWORD are a part of it.']);
  });
});
