import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { commandNames, isCommand, isOption, optionNames } from '../../scripts/commands.ts';
import { variableName } from '../../src/options/schema.ts';

/**
 * A message calls an option, its variable or a command by a reference (src/catalog/reference.ts), so that
 * each frontend has its own words for it.
 */

const source = join(import.meta.dirname, '../../src');

/** Where command lines are read, explained or written, of this program or of others. */
const ofCommandLines = new Set([
  'catalog/reference.ts',
  'frontends/cli-command.ts',
  'frontends/restore-command.ts',
  'options/command-line.ts',
  'options/facts.ts',
  'options/global-flags.ts',
  'options/help.ts',
  'options/pg-dump.ts',
  'options/reproduce.ts',
  'options/tables.ts',
  'postgres/client-tools/compression-support.ts',
  'postgres/client-tools/pg-dump.ts',
  'postgres/client-tools/pg-restore.ts',
  'postgres/temporary-server/guardian.ts',
]);

/** What starts a command line: of an example, or of another program's. */
const commandLine = /^pg-azure-backup [a-z]+ --|\b(?:az|pg_dump|pg_restore) [a-z-]/;

const flag = /(?<![\w-])--(?:no-)?(?<name>[a-z]+(?:-[a-z]+)*)(?![\w-])/g;
const ownVariable = /\bPG_BACKUP_[A-Z_]+/g;
const ownCommand = new RegExp(`pg-azure-backup (?:${commandNames.join('|')})(?![\\w-])`, 'g');

type Node = Readonly<Record<string, unknown>>;

function walk(file: string, look: (node: Node) => void): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      look({ ...value });
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(readFileSync(join(source, file), 'utf8'), { lang: 'ts' }));
}

function textsOf({ type, value, quasis }: Node): string[] {
  if (type === 'Literal' && typeof value === 'string') return [value];
  return type === 'TemplateLiteral' && Array.isArray(quasis)
    ? quasis.map(({ value: { cooked } }) => String(cooked))
    : [];
}

const variables = new Set(optionNames.map(variableName));

/** What a text calls by its name on a command line. */
function spelledOut(node: Node): string[] {
  // As a whole: a command line may have values filled in.
  const text = textsOf(node).join('\ufffc');
  const own = text.slice(0, text.search(commandLine) >>> 0);
  return [
    ...[...own.matchAll(flag)].filter(({ groups }) => isOption(groups?.name ?? '')),
    ...[...text.matchAll(ownVariable)].filter(([name]) => variables.has(name)),
    ...own.matchAll(ownCommand),
    // A name is filled in.
    ...own.matchAll(/--(?:no-)?\ufffc/g),
  ].map(([found]) => found);
}

const files = globSync('**/*.ts', { cwd: source });

test('no message spells out an option, its variable or a command', () => {
  const found = files
    .filter(file => !ofCommandLines.has(file))
    .flatMap(file => {
      const here: string[] = [];
      walk(file, node => here.push(...spelledOut(node).map(text => `${file}: ${text}`)));
      return here;
    });
  expect(found).toEqual([]);
});

test('every reference is to an option or a command that there is', () => {
  let seen = 0;
  const unknown: string[] = [];
  for (const file of files) {
    walk(file, ({ type, callee, arguments: given }) => {
      const { name }: Node = Object(callee);
      if (type !== 'CallExpression' || !Array.isArray(given)) return;
      const [first = ''] = textsOf(Object(given[0])).length === 1 ? textsOf(Object(given[0])) : [];
      if (first === '') return;
      const isKnown =
        name === 'option' || name === 'variable' || name === 'secretFile'
          ? isOption(first)
          : name !== 'ownCommand' || isCommand(first);
      if (name === 'option' || name === 'ownCommand') seen += 1;
      if (!isKnown) unknown.push(`${file}: ${String(name)}('${first}')`);
    });
  }
  expect(unknown).toEqual([]);
  expect(seen).toBeGreaterThan(150);
});
