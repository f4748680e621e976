import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where packages put the programs: Debian, PostgreSQL's own RPMs, Fedora, Alpine, SUSE, Arch, Homebrew
 * (ARM, Intel, Linux), MacPorts, Postgres.app and EDB's installers. What is in /usr/bin is in PATH.
 */
export function usualFolders(root: string): string[] {
  const homebrew = /^(postgresql|libpq)(@\d+)?$/;
  const places: readonly (readonly [parent: string, name: RegExp, bin: string])[] = [
    ['usr/lib/postgresql', /^\d+$/, 'bin'],
    ['usr', /^pgsql-\d+$/, 'bin'],
    ['usr/lib64/pgsql', /^postgresql-\d+$/, 'bin'],
    ['usr/libexec', /^postgresql\d+$/, ''],
    ['usr/lib', /^postgresql\d+$/, 'bin'],
    ['opt', /^pgsql-\d+$/, 'bin'],
    ['opt/homebrew/opt', homebrew, 'bin'],
    ['usr/local/opt', homebrew, 'bin'],
    ['home/linuxbrew/.linuxbrew/opt', homebrew, 'bin'],
    ['opt/local/lib', /^postgresql\d+$/, 'bin'],
    ['Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
    ['Library/PostgreSQL', /^\d+$/, 'bin'],
    ['opt/PostgreSQL', /^\d+$/, 'bin'],
  ];
  return places.flatMap(([parent, name, bin]) =>
    entriesOf(join(root, parent))
      .filter(entry => name.test(entry))
      .map(entry => join(root, parent, entry, bin)),
  );
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
