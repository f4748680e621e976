import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { makeCertificates } from '../support/certificates.ts';
import { run } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
import { paste as pasteIntoShell } from '../support/paste.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { startReceiver } from '../support/receiver.ts';
import { temporaryFolder } from '../support/shared.ts';
import { database, documentOf, dropWithCopies, type FailureDocument, paste } from './stage.ts';

// The databases of the whole server are looked at.
const server = await startPostgres();
afterAll(() => server.stop());

interface FindingDocument {
  readonly code: string;
  readonly database: string | null;
  readonly hint: string;
}

/** Everything is given by flags, but the password: nobody has it in a command line. */
function stage() {
  const folder = join(temporaryFolder(), "it's a store");
  mkdirSync(folder);
  const store = ['--storage-directory', folder];
  const { host, port, username, password } = server;
  const login = ['--host', host, '--port', String(port), '--username', username];
  const options = { env: { PGPASSWORD: password } };
  /** Whoever pastes the hint has no more than that. */
  const pasted = async (command: string) => {
    const result = await paste(command, options);
    expect(result, `${command}\n${result.stderr}`).toMatchObject({ code: 0 });
    return { command, result };
  };
  const failure = async (argv: readonly string[]) => {
    const failed = await run([...argv, '--json'], options);
    expect(failed.code).toBe(1);
    const { error } = documentOf<{ error: FailureDocument }>(failed);
    expect(failed.stderr).toContain(`HINT: ${error.hint}`);
    return error;
  };
  const findings = async (...more: readonly string[]) => {
    const checked = await run(['check', '--json', ...store, ...login, ...more], options);
    expect([0, 1], checked.stderr).toContain(checked.code);
    return documentOf<{ findings: FindingDocument[] }>(checked).findings;
  };
  const backUp = async (name: string) => {
    const made = await run(['backup', '--databases', name, ...store, ...login], options);
    expect(made, made.stderr).toMatchObject({ code: 0 });
  };
  return { folder, store, login, options, pasted, failure, findings, backUp };
}

test('list: what there is instead of a backup that is not there', async () => {
  const { store, folder, pasted, failure, backUp } = stage();
  const name = await database(server, 'CREATE TABLE t ()');
  await backUp(name);
  const error = await failure(['download', '--database', `${name}x`, ...store]);
  expect(error.code).toBe('BACKUP_NOT_FOUND');
  const { command, result } = await pasteHint('pg-azure-backup list', error.hint, pasted);
  expect(command).toContain('pg-azure-backup list --storage-directory ');
  expect(result.stdout).toContain(name);
  const verified = await failure(['verify', '--databases', `${name}x*`, ...store]);
  expect(verified.code).toBe('NO_DATABASE_MATCHED');
  await pasteHint('pg-azure-backup list', verified.hint, pasted);
  const rebuilt = await failure(['verify', '--rebuild-manifest', ...store]);
  expect(rebuilt.message).toContain(folder);
  await pasteHint('pg-azure-backup list', rebuilt.hint, pasted);
});

test('databases: what there is instead of one that nothing matches', async () => {
  const { store, login, pasted, failure } = stage();
  const name = await database(server, 'CREATE TABLE t ()');
  const error = await failure(['backup', '--databases', `${name}x*`, ...store, ...login]);
  expect(error.code).toBe('NO_DATABASE_MATCHED');
  const { command, result } = await pasteHint('pg-azure-backup databases', error.hint, pasted);
  expect(command).toContain(`pg-azure-backup databases --host ${server.host}`);
  expect(result.stdout).toContain(name);
});

test('backup, verify and restore: what a check asks for', async () => {
  const { findings, pasted, folder } = stage();
  const name = uniqueName('a b*c');
  await server.createDatabase(name, 'CREATE TABLE t ()');
  onTestFinished(() => dropWithCopies(server, name));
  const ofIt = async (code: string, ...more: readonly string[]) => {
    const found = await findings(...more);
    const one = found.find(each => each.code === code && each.database === name);
    expect(one, JSON.stringify(found)).toBeDefined();
    return one?.hint ?? '';
  };

  await pasteHint('pg-azure-backup backup', await ofIt('NEVER_BACKED_UP'), pasted);

  const verify = await ofIt(
    'NOT_VERIFIED',
    '--max-verified-age-days',
    '1',
    '--verify-level',
    'archive',
  );
  const { command } = await pasteHint('pg-azure-backup verify', verify, pasted);
  expect(command).toContain('--verify-level archive');

  await server.dropDatabase(name);
  await pasteHint('pg-azure-backup restore', await ofIt('DATABASE_GONE'), pasted);
  expect(await server.query(name, 'SELECT count(*)::int AS n FROM t')).toEqual([{ n: 0 }]);

  const files = await filesOf(folder);
  const manifest = files.find(file => file.endsWith('.manifest.json')) ?? '';
  await rm(join(folder, manifest));
  // A copy that is under way would bring it yet.
  const before = new Date(Date.now() - 2 * 3_600_000);
  for (const file of await filesOf(folder)) await utimes(join(folder, file), before, before);
  await pasteHint('pg-azure-backup verify', await ofIt('MANIFEST_MISSING'), pasted);
  expect(await filesOf(folder)).toContain(manifest);
});

test('CREATE DATABASE: template0, which somebody dropped', async () => {
  const { store, login, options, failure, backUp } = stage();
  const name = await database(server, 'CREATE TABLE t ()');
  await backUp(name);
  const target = `${name}_copy`;
  onTestFinished(() => dropWithCopies(server, target));
  const which = ['--database', name, '--target-database', target];
  const restore = ['restore', ...which, ...store, ...login];
  await server.query('postgres', 'ALTER DATABASE template0 IS_TEMPLATE false');
  await server.query('postgres', 'DROP DATABASE template0');
  onTestFinished(async () => {
    await server
      .query('postgres', 'CREATE DATABASE template0 TEMPLATE template1 IS_TEMPLATE true')
      .catch(() => undefined); // It is there.
  });
  const error = await failure(restore);
  expect(error.message).toContain('template database "template0" does not exist');
  await pasteHint('CREATE DATABASE', error.hint, psql(server));
  const restored = await run(restore, options);
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
});

test('openssl: a root certificate that is not PEM', async () => {
  const { folder, login, options, failure } = stage();
  const { authority } = makeCertificates(['DNS:localhost']);
  const der = join(folder, 'root.der');
  execFileSync('openssl', ['x509', '-in', authority, '-outform', 'der', '-out', der]);
  const asked = ['databases', ...login, '--ssl-mode', 'verify-ca', '--ssl-root-cert'];
  const error = await failure([...asked, der]);
  expect(error.message).toContain('is not PEM');
  const made = await pasteHint('openssl x509', error.hint, script =>
    join(pasteIntoShell({ script, standIns: {} }).folder, 'roots.pem'),
  );
  const again = await run([...asked, made], options);
  expect(again.stderr).toContain('does not offer TLS');
});

test('list, as a notice has it: whoever reads it has no more', async () => {
  const { store, options, pasted, backUp } = stage();
  const name = await database(server, 'CREATE TABLE t ()');
  await backUp(name);
  await using webhook = await startReceiver('/hook');
  const verify = ['verify', '--databases', `${name}x*`, ...store];
  const env = { ...options.env, PG_BACKUP_NOTIFY_URL: webhook.url };
  expect(await run(verify, { env })).toMatchObject({ code: 1 });
  const [notice] = webhook.arrived.map(({ body }) => JSON.parse(body));
  const { result } = await pasteHint('pg-azure-backup list', notice.failures[0].hint, pasted);
  expect(result.stdout).toContain(name);
});

const filesOf = (folder: string): Promise<string[]> => readdir(folder, { recursive: true });
