import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/commands/registry.ts';
import { actionTerms, withoutCommands } from '../../../src/frontends/github/terms.ts';

const inActionTerms = actionTerms(registry);

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
    ['--host, --port: wrong', '`host`, `port`: wrong'],
    ['(--no-validate)', '(`validate: false`)'],
    ['give --password-file', 'give `password`'],
    ['set PG_BACKUP_STORAGE_SAS_TOKEN.', 'set `storage-sas-token`.'],
    ['see: pg-azure-backup list', 'see: the list action'],
    ['the output of --verbose', 'the output of debug logging (ACTIONS_STEP_DEBUG)'],
    // What is not ours, or only looks like it, stays.
    ['az login --identity', 'az login --identity'],
    [
      '"--host": there is no database "--port" in x--host',
      '"--host": there is no database "--port" in x--host',
    ],
    ['pg-azure-backup itself', 'pg-azure-backup itself'],
  ])('%s', (text, shown) => {
    expect(inActionTerms(text)).toBe(shown);
    expect(inActionTerms(shown)).toBe(shown);
  });
});
