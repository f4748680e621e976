import { mkdirSync } from 'node:fs';
import { readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/cli.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
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
  const pasted = async (hint: string) => {
    const command = /: (pg-azure-backup [^:]*(?::\d+[^:]*)*)$/su.exec(hint)?.[1] ?? '';
    expect(command, hint).not.toBe('');
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
  const { command, result } = await pasted(error.hint);
  expect(command).toContain('pg-azure-backup list --storage-directory ');
  expect(result.stdout).toContain(name);
  const verified = await failure(['verify', '--databases', `${name}x*`, ...store]);
  expect(verified.code).toBe('NO_DATABASE_MATCHED');
  await pasted(verified.hint);
  const rebuilt = await failure(['verify', '--rebuild-manifest', ...store]);
  expect(rebuilt.message).toContain(folder);
  await pasted(rebuilt.hint);
});

test('databases: what there is instead of one that nothing matches', async () => {
  const { store, login, pasted, failure } = stage();
  const name = await database(server, 'CREATE TABLE t ()');
  const error = await failure(['backup', '--databases', `${name}x*`, ...store, ...login]);
  expect(error.code).toBe('NO_DATABASE_MATCHED');
  const { command, result } = await pasted(error.hint);
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

  const backup = await pasted(await ofIt('NEVER_BACKED_UP'));
  expect(backup.command).toContain('pg-azure-backup backup --databases ');

  const verify = await ofIt(
    'NOT_VERIFIED',
    '--max-verified-age-days',
    '1',
    '--verify-level',
    'archive',
  );
  expect((await pasted(verify)).command).toContain('--verify-level archive');

  await server.dropDatabase(name);
  await pasted(await ofIt('DATABASE_GONE'));
  expect(await server.query(name, 'SELECT count(*)::int AS n FROM t')).toEqual([{ n: 0 }]);

  const files = await filesOf(folder);
  const manifest = files.find(file => file.endsWith('.manifest.json')) ?? '';
  await rm(join(folder, manifest));
  // A copy that is under way would bring it yet.
  const before = new Date(Date.now() - 2 * 3_600_000);
  for (const file of await filesOf(folder)) await utimes(join(folder, file), before, before);
  await pasted(await ofIt('MANIFEST_MISSING'));
  expect(await filesOf(folder)).toContain(manifest);
});

const filesOf = (folder: string): Promise<string[]> => readdir(folder, { recursive: true });
