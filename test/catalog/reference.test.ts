import { describe, expect, test } from 'vitest';
import {
  flagTerms,
  inFlags,
  option,
  ownCommand,
  replaceReferences,
  secretFile,
  variable,
  verbose,
} from '../../src/catalog/reference.ts';

describe('a reference', () => {
  test.each([
    [option('storage-directory'), '--storage-directory'],
    [option('safety-backup', 'off'), '--no-safety-backup'],
    [secretFile('password'), '--password-file'],
    [variable('storage-sas-token'), 'PG_BACKUP_STORAGE_SAS_TOKEN'],
    [verbose, '--verbose'],
    [ownCommand('list'), 'pg-azure-backup list'],
    [
      ownCommand('verify', { 'rebuild-manifest': true, databases: "it's" }),
      String.raw`pg-azure-backup verify --rebuild-manifest --databases 'it'\''s'`,
    ],
  ])('%s', (reference, flags) => {
    expect(inFlags(`(${reference}), ${reference}`)).toBe(`(${flags}), ${flags}`);
  });

  test('in a JSON text is replaced as well, and leaves it one', () => {
    const document = { hint: `Check "${option('host')}": ${ownCommand('list')}` };
    expect(JSON.parse(inFlags(JSON.stringify(document)))).toEqual({
      hint: 'Check "--host": pg-azure-backup list',
    });
  });
});

describe("marks in somebody's name are shown as escapes", () => {
  const names = [
    '\ufdd0',
    '\ufdd1\ufdd3',
    '\ufdd0option host',
    '\ufdd0secret x\ufdd1',
    '\ufdd2\ufdd3',
  ];

  test.each(names)('%j', name => {
    const shown = inFlags(`"${name}": ${option('host')}`);
    expect(shown).not.toMatch(/[\ufdd0-\ufdd3]/);
    expect(shown).toMatch(/: --host$/);
    expect(shown).toContain(String.raw`\ufdd`);
  });

  test.each(names)('which a JSON text takes for %j itself', name => {
    expect(JSON.parse(inFlags(JSON.stringify({ name })))).toEqual({ name });
    expect(replaceReferences(name, flagTerms)).toBe(name);
  });
});
