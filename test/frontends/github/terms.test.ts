import { describe, expect, test } from 'vitest';
import {
  option,
  ownCommand,
  secretFile,
  variable,
  verbose,
} from '../../../src/catalog/reference.ts';
import { inActionTerms, withoutCommands } from '../../../src/frontends/github/terms.ts';

describe('a line without commands', () => {
  test.each([
    ['::error::x', ': :error::x'],
    [' \u00a0\u3000::add-mask::e', ' \u00a0\u3000: :add-mask::e'],
    ['text ::error::x', 'text ::error::x'],
    [':x', ':x'],
    ['a ##[add-mask]e ##[error]', 'a # #[add-mask]e # #[error]'],
    ['###[error]x', '## #[error]x'],
    ['x\r::error::y', String.raw`x\r::error::y`],
    ['\u0085::error::y', String.raw`\u{85}::error::y`],
    ['right\u202eleft', String.raw`right\u{202e}left`],
  ])('%j', (line, shown) => {
    expect(withoutCommands(line)).toBe(shown);
  });
});

describe('in terms of an action', () => {
  test.each([
    [`${option('host')}, ${option('port')}: wrong`, '`host`, `port`: wrong'],
    [`(${option('validate', 'off')})`, '(`validate: false`)'],
    [`give ${secretFile('password')}`, 'give `password`'],
    [`set ${variable('storage-sas-token')}.`, 'set `storage-sas-token`.'],
    [`see: ${ownCommand('list')}`, 'see: the list action'],
    [
      `now: ${ownCommand('verify', { 'rebuild-manifest': true, databases: '--host' })}`,
      'now: the verify action `rebuild-manifest` `databases` --host',
    ],
    [`the output of ${verbose}`, 'the output of debug logging (ACTIONS_STEP_DEBUG)'],
    // What is not ours, or only looks like it, stays.
    ['az login --identity', 'az login --identity'],
    [
      '"--host": there is no database "--port" in --host x--host',
      '"--host": there is no database "--port" in --host x--host',
    ],
    ['PG_BACKUP_HOST, pg-azure-backup list', 'PG_BACKUP_HOST, pg-azure-backup list'],
    [`"${option('host')}"`, '"`host`"'],
  ])('%s', (text, shown) => {
    expect(inActionTerms(text)).toBe(shown);
    expect(inActionTerms(shown)).toBe(shown);
  });
});
