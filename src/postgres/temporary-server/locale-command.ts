import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import type { Machine } from '../client-tools/machine.ts';
import { programInPath } from '../client-tools/programs.ts';

type Locales = Pick<DatabaseProperties, 'encoding' | 'collate' | 'characterType'>;

/**
 * The commands by which a person gives this machine the locales of a database that `chosen` has to do without;
 * `undefined` where nobody can say.
 */
export function localeCommand(
  wanted: Locales,
  chosen: Locales,
  environment: NodeJS.ProcessEnv,
  { root, isRoot }: Pick<Machine, 'root' | 'isRoot'>,
): string | undefined {
  const lacking = new Set<string>();
  if (wanted.collate !== chosen.collate) lacking.add(wanted.collate);
  if (wanted.characterType !== chosen.characterType) lacking.add(wanted.characterType);
  const sudo = isRoot ? '' : 'sudo ';
  const commands: string[] = [];
  for (const name of lacking) {
    // `de_DE.utf8`, `de_DE@euro`; what a server elsewhere calls its own may be no name of ours.
    const [, language, territory, modifier = ''] =
      /^([a-z]{2,3})(_[A-Z]{2})(?:\.[\w-]+)?(@[a-z]+)?$/.exec(name) ?? [];
    const characters = charmap(wanted.encoding);
    if (language === undefined || characters === undefined) return undefined;
    const source = `${language}${territory}${modifier}`;
    const define = `${sudo}localedef -i ${source} -f ${characters} ${name}`;
    if (programInPath('localedef', environment) && existsSync(join(root, sources, source))) {
      commands.push(define);
    } else if (programInPath('apt-get', environment)) {
      commands.push(`${sudo}apt-get install locales && ${define}`);
    } else if (programInPath('dnf', environment)) {
      commands.push(`${sudo}dnf install glibc-langpack-${language}`);
    } else {
      return undefined;
    }
  }
  return commands.length === 0 ? undefined : commands.join(' && ');
}

/** Where the C library of GNU keeps what locales are made of. */
const sources = 'usr/share/i18n/locales';

/** What the C library of GNU calls an encoding of PostgreSQL's. */
function charmap(encoding: string): string | undefined {
  const [, latin, windows] = /^(?:LATIN(\d+)|WIN(125\d))$/.exec(encoding) ?? [];
  if (windows !== undefined) return `CP${windows}`;
  const part = latin === undefined ? undefined : latinParts[Number(latin) - 1];
  if (part !== undefined) return `ISO-8859-${part}`;
  return encoding === 'UTF8' ? 'UTF-8' : undefined;
}

/** Of ISO 8859, the parts that are called LATIN1 to LATIN10. */
const latinParts = [1, 2, 3, 4, 9, 10, 13, 14, 15, 16];
