import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { type Pasted, paste } from './paste.ts';
import type { PostgresAddress } from './postgres.ts';

/**
 * What an operator does with a hint: takes out what is to be run, and runs it as it stands. The house test
 * (test/house/hints.test.ts) looks for calls of `pasteHint`, or a `pastes` of a table that is handed to it.
 */
export async function pasteHint<Result>(
  commands: string | readonly string[],
  hint: string | undefined,
  run: (script: string) => Result,
): Promise<Awaited<Result>> {
  const [first = '', ...others] = [commands].flat();
  const script = scriptIn(first, hint ?? '');
  for (const command of [first, ...others]) {
    if (!script.includes(command)) throw new Error(`No ${command} in the hint: ${hint}`);
  }
  return await run(script);
}

/** What there is to paste, from the command on; a command within another's arguments brings all of it. */
function scriptIn(command: string, hint: string): string {
  if (command.startsWith('pg-azure-backup ')) return from(command, '.*$').exec(hint)?.[0] ?? '';
  if (/^[a-z]/.test(command)) {
    return [...hint.matchAll(shellCommands)].map(([script]) => script).join('\n');
  }
  return from(command, statements).exec(hint)?.[0] ?? '';
}

const from = (command: string, rest: string): RegExp =>
  new RegExp(
    `(?<![\\w"])${command.replaceAll(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`)}${rest}`,
    'su',
  );

const statement = `(?:\\$\\$.*?\\$\\$|[^;'"]|'(?:[^']|'')*'|"(?:[^"]|"")*")*;`;
/** One after the other; the last may be psql's own. */
const statements = String.raw`(?![A-Za-z_])${statement}(?: (?:ALTER|CREATE|DROP|GRANT|REVOKE|ROLLBACK|SELECT)\b${statement})*(?: \\password "(?:[^"]|"")+")?`;

/** Up to where the sentence goes on. */
const shellCommands =
  /(?<=^|[:;?] |, or )(?:read -rs \w+ && printf %s "\$\w+" \| )?(?:(?:sudo )?(?:apt-get|localedef|sysctl)|ID=\$\(az|az|export|openssl|pg_restore) (?:"[^"]*"|'[^']*'|.)+?(?=; |\. |\.$|, |\)\.| \(|$)/gu;

/** Pastes SQL into psql, whose end tells of the first statement that fails. */
export const psql =
  (
    { bin, host, port, ...superuser }: PostgresAddress,
    {
      database = 'postgres',
      as: { username, password } = superuser,
      typed = [],
    }: {
      readonly database?: string;
      readonly as?: { readonly username: string; readonly password: string };
      /** What is typed when psql asks. */
      readonly typed?: readonly string[];
    } = {},
  ) =>
  async (sql: string): Promise<void> => {
    const child = spawn(
      existsSync(join(bin, 'psql')) ? join(bin, 'psql') : 'psql',
      ['-X', '-q', '-w', '-v', 'ON_ERROR_STOP=1', '-f', '-'],
      {
        env: {
          PATH: process.env.PATH,
          PGHOST: host,
          PGPORT: String(port),
          PGUSER: username,
          PGPASSWORD: password,
          PGDATABASE: database,
        },
        // Without a terminal, which it would ask instead.
        detached: true,
      },
    );
    child.stdin.on('error', () => {}); // It stopped reading at an error, which it tells.
    child.stdin.end(`${[sql, ...typed].join('\n')}\n`);
    child.stdout.resume();
    const [stderr, [code]] = await Promise.all([textOf(child.stderr), once(child, 'close')]);
    if (code !== 0) throw new Error(`${sql}\n${stderr}`);
  };

/** What `az` wants of each of its commands that a hint holds. */
const azureCommands: Readonly<Record<string, readonly string[]>> = {
  'account show': [],
  'ad app credential reset': ['--id'],
  'ad app federated-credential create': ['--id', '--parameters'],
  'keyvault list-deleted': [],
  'keyvault recover': ['--name'],
  'keyvault secret list-deleted': ['--vault-name'],
  'keyvault secret recover': ['--vault-name', '--name'],
  'keyvault secret set': ['--vault-name', '--name', '--file'],
  'keyvault secret set-attributes': ['--vault-name', '--name'],
  'keyvault secret show': ['--vault-name', '--name'],
  'keyvault set-policy': ['--name', '--secret-permissions'],
  'keyvault show': ['--name'],
  login: [],
  'postgres flexible-server list': [],
  'postgres flexible-server parameter set': [
    ...['--resource-group', '--server-name', '--name', '--value'],
  ],
  'postgres flexible-server upgrade': ['--resource-group', '--name', '--version'],
  'role assignment create': ['--role', '--assignee', '--scope'],
  'role assignment delete': ['--role', '--assignee', '--scope'],
  'role assignment list': ['--assignee', '--all'],
  'role definition create': ['--role-definition'],
  'storage account blob-service-properties show': ['--account-name'],
  'storage account blob-service-properties update': ['--account-name'],
  'storage account keys list': ['--account-name'],
  'storage account show': ['--name'],
  'storage blob set-tier': ['--account-name', '--container-name', '--name', '--tier'],
  'storage container create': ['--account-name', '--name'],
  'storage container generate-sas': ['--account-name', '--name', '--permissions', '--expiry'],
};

/** Flags that take no value. */
const switches = ['--all', '--append', '--https-only'];

/** What `az` answers where a command of the hint's goes on with it. */
const anAnswer = '/an/id';

/**
 * Pastes commands of the Azure CLI into a shell; a stand-in takes them as far as the CLI would: the command
 * is there, what it requires is given, each flag has a value, and none is what an operator would have to
 * fill in. Answers the calls, without `az`.
 */
export function azureCli(script: string): string[][] {
  const secret = 'what was typed';
  const standIn = `case "$*" in *'--file /dev/stdin'*) cat > secret ;; esac\necho ${anAnswer}`;
  const pasted = paste({ script, standIns: { az: standIn }, input: `${secret}\n` });
  const calls = pasted.calls.map(([, ...words]) => words);
  if (calls.length === 0) throw new Error(`Nothing was called: ${script}`);
  for (const words of calls) check(words, pasted, secret);
  return calls;
}

function check(words: readonly string[], { folder }: Pasted, secret: string): void {
  const line = words.join(' ');
  const start = words.findIndex(word => word.startsWith('--'));
  const command = words.slice(0, start < 0 ? undefined : start).join(' ');
  const required = azureCommands[command];
  if (!required) throw new Error(`az has no such command: ${line}`);
  const given = new Map<string, string>();
  for (let at = start; at >= 0 && at < words.length; at += 1) {
    const [flag = '', value = ''] = [words[at], words[at + 1]];
    if (!/^--[a-z-]+$/.test(flag)) continue;
    if (!switches.includes(flag) && (value === '' || value.startsWith('--'))) {
      throw new Error(`${flag} has no value: ${line}`);
    }
    given.set(flag, value);
  }
  const missing = required.filter(flag => !given.has(flag));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} missing: ${line}`);
  for (const [flag, value] of given) {
    // The names of extensions are shown in upper case by Azure itself.
    const isToBeFilledIn = flag !== '--value' && /^[A-Z][A-Z_]+$/.test(value);
    if (isToBeFilledIn || /…|\.\.\.|<|^(?:undefined|null|unknown)$/.test(value)) {
      throw new Error(`${flag} has to be filled in: ${line}`);
    }
    if (['--parameters', '--role-definition'].includes(flag)) JSON.parse(value);
    if (value === '/dev/stdin' && readFileSync(join(folder, 'secret'), 'utf8') !== secret) {
      throw new Error(`It does not take what was typed: ${line}`);
    }
  }
}
