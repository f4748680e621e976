import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localeCommand } from '../../../src/postgres/temporary-server/locale-command.ts';
import { temporaryFolder } from '../../support/shared.ts';

/** That the command does it is shown by test/commands/doctor/machine-drills.test.ts. */

const sources = 'usr/share/i18n/locales';

function commandFor(
  name: string,
  { programs = ['localedef'], isRoot = true, encoding = 'UTF8', characterType = name } = {},
): string | undefined {
  const root = temporaryFolder();
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, sources), { recursive: true });
  for (const program of programs) symlinkSync('/bin/true', join(root, 'bin', program));
  for (const source of ['de_DE', 'de_DE@euro']) writeFileSync(join(root, sources, source), '');
  return localeCommand(
    { encoding, collate: name, characterType },
    { encoding, collate: 'C', characterType: 'C' },
    { PATH: join(root, 'bin') },
    { root, isRoot },
  );
}

test.each([
  { name: 'de_DE.utf8', command: 'localedef -i de_DE -f UTF-8 de_DE.utf8' },
  { name: 'de_DE', encoding: 'LATIN1', command: 'localedef -i de_DE -f ISO-8859-1 de_DE' },
  {
    name: 'de_DE@euro',
    encoding: 'LATIN9',
    command: 'localedef -i de_DE@euro -f ISO-8859-15 de_DE@euro',
  },
  {
    name: 'de_DE.CP1252',
    encoding: 'WIN1252',
    command: 'localedef -i de_DE -f CP1252 de_DE.CP1252',
  },
  {
    name: 'de_DE.utf8',
    isRoot: false,
    command: 'sudo localedef -i de_DE -f UTF-8 de_DE.utf8',
  },
  {
    name: 'fr_FR.utf8',
    programs: ['localedef', 'apt-get'],
    command: 'apt-get install locales && localedef -i fr_FR -f UTF-8 fr_FR.utf8',
  },
  { name: 'fr_FR.utf8', programs: ['dnf'], command: 'dnf install glibc-langpack-fr' },
  {
    name: 'de_DE.utf8',
    characterType: 'de_DE@euro',
    command:
      'localedef -i de_DE -f UTF-8 de_DE.utf8 && localedef -i de_DE@euro -f UTF-8 de_DE@euro',
  },
  { name: 'fr_FR.utf8', command: undefined },
  // Of a server on Windows, and what nobody is to paste.
  { name: 'German_Germany.1252', encoding: 'WIN1252', command: undefined },
  { name: 'de_DE.utf8; reboot', command: undefined },
  { name: 'ja_JP.eucjp', encoding: 'EUC_JP', command: undefined },
])('$name', ({ name, command, ...how }) => {
  expect(commandFor(name, how)).toBe(command);
});
