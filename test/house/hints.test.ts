import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/**
 * A command in a hint is pasted by an operator in trouble. So each is run by a test, or stands here with the
 * reason why none can.
 */

const root = join(import.meta.dirname, '../..');
const source = join(root, 'src');

/** Where no hints are. */
const passedOver =
  /^(?:postgres\/sql\/|options\/(?:definitions|help|tables)\.ts|postgres\/(?:archive-list|confinement)\.ts)/;

const ours =
  /pg-azure-backup (?:backup|check|databases|download|list|prune|restore|status|verify)(?![\w-])/g;
const azureCli = /(?<![\w-])az (?:[a-z]+(?:-[a-z]+)* )*[a-z]+(?:-[a-z]+)*/g;
/** In a sentence: what starts with it is a statement of the program's own. */
const sql =
  /(?<=[:;] |, or |or: |run )(?:ALTER|COMMENT|CREATE|DROP|GRANT|REVOKE|ROLLBACK|SELECT|VACUUM) [A-Za-z_]+/g;
const tools = /pg_restore --[a-z-]+/g;

interface Command {
  readonly file: string;
  readonly command: string;
  /** What stands behind it, up to the first value that is filled in. */
  readonly rest: string;
  /** Whether more of the text follows, such as a value. */
  readonly goesOn: boolean;
}

function commandsIn(file: string): Command[] {
  const found: Command[] = [];
  const collect = (parts: readonly string[]) => {
    parts.forEach((part, at) => {
      for (const pattern of [ours, azureCli, sql, tools]) {
        for (const match of part.matchAll(pattern)) {
          const rest = part.slice(match.index + match[0].length);
          found.push({ file, command: match[0], rest, goesOn: at < parts.length - 1 });
        }
      }
    });
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, value, quasis } = node as Readonly<Record<string, unknown>>;
      if (type === 'Literal' && typeof value === 'string') collect([value]);
      if (type === 'TemplateLiteral' && Array.isArray(quasis)) {
        collect(quasis.map(({ value: { cooked } }) => String(cooked)));
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(parseAst(readFileSync(join(source, file), 'utf8'), { lang: 'ts' }));
  return found;
}

const commands = globSync('**/*.ts', { cwd: source })
  .filter(file => !passedOver.test(file))
  .flatMap(commandsIn);

const pasted = 'test/e2e/pasted-hints.test.ts';
const azure = 'test/e2e/azure-faults.test.ts';
const preflight = 'test/e2e/preflight.test.ts';
const noAnswer = 'no stand-in gives the answer of Azure or the server that it is for';
const mention = 'a name in a sentence, with nothing to fill in';

/** The test that runs a command, or why there is none. */
const known: Readonly<Record<string, { readonly test: string } | { readonly reason: string }>> = {
  'pg-azure-backup databases': { test: pasted },
  'pg-azure-backup list': { test: pasted },
  'az account show': { test: azure },
  'az ad app credential reset': { test: azure },
  'az ad app federated-credential create': { test: azure },
  'az identity federated-credential create': { reason: mention },
  'az keyvault key recover': { reason: mention },
  'az keyvault list-deleted': { test: azure },
  'az keyvault recover': { test: azure },
  'az keyvault secret list-deleted': { test: azure },
  'az keyvault secret recover': { test: azure },
  'az keyvault secret set': { test: azure },
  'az keyvault secret set-attributes': { test: azure },
  'az keyvault secret show': { test: azure },
  'az keyvault set-policy': { test: azure },
  'az keyvault show': { test: azure },
  'az login': { test: azure },
  'az postgres flexible-server list': { test: preflight },
  'az postgres flexible-server parameter set': { test: preflight },
  'az role assignment create': { test: azure },
  'az storage account keys list': { reason: noAnswer },
  'az storage account show': { test: azure },
  'az storage account show-connection-string': {
    reason: 'what was given lacks the name of the account',
  },
  'az storage blob set-tier': { test: 'test/storage/azure-blob-store.test.ts' },
  'az storage container create': { reason: noAnswer },
  'ALTER DATABASE': { test: preflight },
  'ALTER EXTENSION': { reason: mention },
  'ALTER SUBSCRIPTION': { reason: 'no test has two servers with a subscription' },
  'ALTER SYSTEM': { reason: 'the server that tests share is not restarted' },
  'COMMENT ON': { test: 'test/e2e/planted-marks.test.ts' },
  'CREATE DATABASE': { reason: 'no test drops template0' },
  'DROP DATABASE': { test: preflight },
  'DROP SUBSCRIPTION': { reason: 'no test has two servers with a subscription' },
  'GRANT azure_pg_admin': { reason: noAnswer },
  'GRANT it': { reason: mention },
  'GRANT pg_signal_backend': { test: 'test/e2e/least-privilege.test.ts' },
  'ROLLBACK PREPARED': { test: preflight },
  'SELECT pg_wal_replay_resume': { test: 'test/e2e/standby.test.ts' },
  'pg_restore --data-only': { reason: 'where the user has put the file is not known' },
  'pg_restore --list': { reason: mention },
};

describe('every command that a hint holds', () => {
  const names = [...new Set(commands.map(({ command }) => command))].toSorted();

  test('is run by a test, or there is a reason why not', () => {
    expect(names.filter(name => !Object.hasOwn(known, name))).toEqual([]);
    expect(Object.keys(known).filter(name => !names.includes(name))).toEqual([]);
  });

  test('is in the test that is named', () => {
    for (const [name, entry] of Object.entries(known)) {
      if ('reason' in entry) continue;
      const file = join(root, entry.test);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      expect(text.includes(name), `${name} in ${entry.test}`).toBe(true);
    }
  });
});

test('a command of ours ends its hint, so that the command line can add what reaches server and store', () => {
  const cutOff = commands
    .filter(({ command }) => command.startsWith('pg-azure-backup'))
    .filter(({ rest, goesOn }) => rest !== '' || goesOn);
  expect(cutOff).toEqual([]);
});
