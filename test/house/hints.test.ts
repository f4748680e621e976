import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { commandNames } from '../../scripts/commands.ts';

/**
 * A command in a hint is pasted by an operator in trouble. So a test pastes each, by `pasteHint` of
 * test/support/hints.ts.
 */

const root = join(import.meta.dirname, '../..');
const source = join(root, 'src');

/** Where no hints are. */
const passedOver =
  /^(?:postgres\/sql\/|options\/(?:help|tables)\.ts|commands\/\w+\/definition\.ts)/;

const ours = new RegExp(`pg-azure-backup (?:${commandNames.join('|')})(?![\\w-])`, 'g');
const azureCli = /(?<![\w-])az (?:[a-z]+(?:-[a-z]+)* )*[a-z]+(?:-[a-z]+)*/g;
const statement =
  '(?:ALTER|COMMENT|CREATE|DO|DROP|GRANT|REVOKE|ROLLBACK|SELECT|VACUUM)(?: [A-Za-z_.]+)?(?![A-Za-z])';
/** In a sentence: what starts with it is a statement of the program's own. */
const sql = new RegExp(`(?<=[:;] |, or |or: |run )${statement}`, 'g');
const tools = /pg_restore --[a-z-]+|openssl [a-z0-9]+/g;
/** The program's own statements end without a semicolon. */
const wholeStatement = new RegExp(`^${statement}(?=[^]*;$)`, 'g');
/** What makes a sentence of a statement. */
const sentences = ['asAdministrator', 'denied', 'grant', 'withPassword'];
const inSentence = new RegExp(`^${statement}`, 'g');

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
  const collect = (parts: readonly string[], more: readonly RegExp[]) => {
    parts.forEach((part, at) => {
      for (const pattern of [ours, azureCli, sql, tools])
        note(part, pattern, at < parts.length - 1);
    });
    const [first = ''] = parts;
    const whole = parts.join('…');
    for (const pattern of [wholeStatement, ...more]) {
      if (whole.search(pattern) === 0) note(first, inSentence, parts.length > 1);
    }
  };
  const note = (part: string, pattern: RegExp, goesOn: boolean) => {
    for (const match of part.matchAll(pattern)) {
      const rest = part.slice(match.index + match[0].length);
      found.push({ file, command: match[0], rest, goesOn });
    }
  };
  walk(join(source, file), node => {
    const texts = textsOf(node);
    if (texts.length > 0) collect(texts, []);
    if (calledBy(node) === 'ownCommand') {
      const [verb = ''] = argumentsOf(node).flatMap(textsOf);
      found.push({ file, command: `pg-azure-backup ${verb}`, rest: '', goesOn: false });
    }
    for (const [verb = '', rest = '', goesOn] of ownCommandsIn(node)) {
      found.push({ file, command: `pg-azure-backup ${verb}`, rest, goesOn });
    }
    if (sentences.includes(calledBy(node))) {
      for (const argument of argumentsOf(node)) collect(textsOf(argument), [inSentence]);
    }
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function walk(file: string, look: (node: Node) => void): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      look({ ...value });
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }));
}

/** A literal, or the parts of a template between what is filled in. */
function textsOf({ type, value, quasis }: Node): string[] {
  if (type === 'Literal' && typeof value === 'string') return [value];
  return type === 'TemplateLiteral' && Array.isArray(quasis)
    ? quasis.map(({ value: { cooked } }) => String(cooked))
    : [];
}

function calledBy({ type, callee }: Node): string {
  const { name }: Node = Object(callee);
  return type === 'CallExpression' && typeof name === 'string' ? name : '';
}

/** The verbs of the commands that a template fills in, what stands behind each, and whether more follows. */
function ownCommandsIn(node: Node): [verb: string, rest: string, goesOn: boolean][] {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.expressions)) return [];
  const parts = textsOf(node);
  return node.expressions.flatMap((expression: Node, at) =>
    calledBy(expression) === 'ownCommand'
      ? [
          [
            argumentsOf(expression).flatMap(textsOf)[0] ?? '',
            parts[at + 1] ?? '',
            at + 1 < parts.length - 1,
          ],
        ]
      : [],
  );
}

const argumentsOf = ({ arguments: given }: Node): Node[] => (Array.isArray(given) ? given : []);

/** What a test pastes: the first argument of `pasteHint`, or `pastes` of a table that is handed to it. */
function pastedIn(file: string): string[] {
  const found: string[] = [];
  let isHandedOn = false;
  const tables: Node[] = [];
  const texts = (node: Node): string[] =>
    Array.isArray(node.elements) ? node.elements.flatMap(texts) : textsOf(node);
  walk(file, node => {
    if (calledBy(node) === 'pasteHint') {
      const given = texts(Object(argumentsOf(node)[0]));
      if (given.length === 0) isHandedOn = true;
      found.push(...given);
    }
    const { name }: Node = Object(node.key);
    if (node.type === 'Property' && name === 'pastes') tables.push(Object(node.value));
  });
  return isHandedOn ? [...found, ...tables.flatMap(texts)] : found;
}

const commands = globSync('**/*.ts', { cwd: source })
  .filter(file => !passedOver.test(file))
  .flatMap(commandsIn);

const pasted = 'test/e2e/pasted-hints.test.ts';
const azure = 'test/e2e/azure-faults.test.ts';
const blobs = 'test/storage/azure-blob/access.test.ts';
const doctorStore = 'test/e2e/doctor-store.test.ts';
const dryRun = 'test/e2e/dry-run.test.ts';
const preflight = 'test/e2e/preflight.test.ts';
const doctor = 'test/e2e/doctor-server.test.ts';
const restoreAs = 'test/e2e/restore-as.test.ts';

/** The test that pastes a command. */
const known: Readonly<Record<string, string>> = {
  'pg-azure-backup backup': pasted,
  'pg-azure-backup databases': pasted,
  'pg-azure-backup list': pasted,
  'pg-azure-backup prune': doctorStore,
  'pg-azure-backup restore': pasted,
  'pg-azure-backup verify': pasted,
  'az account show': azure,
  'az ad app credential reset': azure,
  'az ad app federated-credential create': azure,
  'az keyvault list-deleted': azure,
  'az keyvault recover': azure,
  'az keyvault secret list-deleted': azure,
  'az keyvault secret recover': azure,
  'az keyvault secret set': azure,
  'az keyvault secret set-attributes': azure,
  'az keyvault secret show': azure,
  'az keyvault set-policy': azure,
  'az keyvault show': azure,
  'az login': azure,
  'az postgres flexible-server list': preflight,
  'az postgres flexible-server parameter set': preflight,
  'az postgres flexible-server upgrade': 'test/commands/doctor/server-version.test.ts',
  'az role assignment create': azure,
  'az role assignment delete': doctorStore,
  'az role assignment list': doctorStore,
  'az role definition create': doctorStore,
  'az storage account blob-service-properties show': doctorStore,
  'az storage account blob-service-properties update': doctorStore,
  'az storage account keys list': blobs,
  'az storage account show': azure,
  'az storage blob set-tier': preflight,
  'az storage container create': blobs,
  'az storage container generate-sas': doctorStore,
  'ALTER DATABASE': preflight,
  'ALTER FUNCTION': 'test/e2e/unloadable.test.ts',
  'ALTER ROLE': restoreAs,
  'ALTER SUBSCRIPTION': preflight,
  'ALTER SYSTEM': preflight,
  'COMMENT ON': 'test/e2e/planted-marks.test.ts',
  'CREATE DATABASE': pasted,
  'CREATE EXTENSION': 'test/e2e/bound-extensions.test.ts',
  'CREATE ROLE': restoreAs,
  DO: dryRun,
  'DROP DATABASE': preflight,
  'DROP SUBSCRIPTION': preflight,
  GRANT: preflight,
  'GRANT CONNECT': dryRun,
  'GRANT azure_pg_admin': preflight,
  'GRANT pg_read_all_data': dryRun,
  'GRANT pg_signal_backend': preflight,
  REVOKE: doctor,
  'ROLLBACK PREPARED': preflight,
  'SELECT pg_catalog.pg_drop_replication_slot': preflight,
  'SELECT pg_catalog.pg_reload_conf': doctor,
  'SELECT pg_catalog.pg_terminate_backend': 'test/e2e/replace.test.ts',
  'SELECT pg_catalog.pg_wal_replay_resume': 'test/e2e/standby.test.ts',
  'SELECT pg_catalog.setval': 'test/postgres/probes/drill.test.ts',
  'openssl x509': pasted,
};

describe('every command that a hint holds', () => {
  const names = [...new Set(commands.map(({ command }) => command))].toSorted();

  test('is pasted by a test', () => {
    expect(names).toEqual(Object.keys(known).toSorted());
  });

  test.each([...new Set(Object.values(known))])('and that by %s', file => {
    const ofFile = Object.keys(known).filter(name => known[name] === file);
    expect(pastedIn(join(root, file))).toEqual(expect.arrayContaining(ofFile));
  });
});

test('a command of ours ends its hint, so that the command line can add what reaches server and store', () => {
  const cutOff = commands
    .filter(({ command }) => command.startsWith('pg-azure-backup'))
    .filter(({ rest, goesOn }) => rest !== '' || goesOn);
  expect(cutOff).toEqual([]);
});
