import { afterAll, describe, expect, test } from 'vitest';
import { commandNames } from '../../scripts/commands.ts';
import { version } from '../../src/version.ts';
import { run } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import { database, directoryStore, serverEnv } from './stage.ts';

// All databases are looked at: not those that other files restore meanwhile.
const server = await startPostgres();
afterAll(() => server.stop());
const env = serverEnv(server, server);

test('--version and --help need nothing', async () => {
  expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  const help = await run(['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const verb of commandNames) {
    expect(help.stdout).toContain(`  ${verb}`);
    const about = await run([verb, '--help']);
    expect(about).toMatchObject({ code: 0, stderr: '' });
    expect(about.stdout).toContain('Examples:');
    expect((await run(['help', verb])).stdout).toBe(about.stdout);
  }
});

describe('wrong options end with exit code 2, before anything is contacted', () => {
  test('all of them at once, none of their secrets', async () => {
    const result = await run([
      'restore',
      '--prot',
      '5432',
      '--jobs',
      'many',
      '--password=sesame-1234',
      '--confirm',
    ]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    for (const complaint of [
      '--prot',
      '--jobs',
      '--password',
      '--confirm',
      '--database',
      '--host',
      '--username',
      'storage',
    ]) {
      expect(result.stderr).toContain(complaint);
    }
    expect(result.stderr).not.toContain('sesame');
    expect(result.stderr).toMatch(/HINT: See: pg-azure-backup restore --help\n$/);
  });
  test('no command, or one that is none', async () => {
    expect(await run([])).toMatchObject({ code: 2, stdout: expect.stringContaining('Usage:') });
    expect(await run(['frob'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"frob"'),
    });
  });
});

describe('what is said where', () => {
  test('the result on standard output, the rest on standard error, --quiet leaves the result', async () => {
    const store = await directoryStore();
    const name = await database(server, shop());
    const options = { env: { ...env, ...store.env } };
    const normal = await run(['backup', '--databases', name], options);
    expect(normal.stdout).toMatch(/^DATABASE +BACKUP +SIZE +ROWS +TOOK\n/);
    expect(normal.stderr).toContain(`Backing up "${name}"`);
    expect(normal.stderr).toMatch(
      /^Compression (zstd:1: pg_dump \d+ has zstd|gzip:1: this pg_dump \d+ has no zstd)/m,
    );
    expect(normal.stderr).not.toContain('Client tools');

    const verbose = await run(['backup', '--verbose', '--databases', name], options);
    expect(verbose.stderr).toContain(`Client tools ${server.major}`);
    const quiet = await run(['backup', '--quiet', '--databases', name], options);
    expect(quiet).toMatchObject({ code: 0, stderr: '' });
    expect(quiet.stdout).toContain(name);
  });

  test('a password from a file and from standard input', async () => {
    const options = {
      env: { ...env, PGPASSWORD: '' },
      input: `${server.password}\n`,
    };
    const result = await run(
      ['databases', '--databases', 'postgres', '--password-file', '-'],
      options,
    );
    expect(result).toMatchObject({ code: 0, stdout: expect.stringContaining('postgres') });
  });

  test('a hostile name does not write lines of its own', async () => {
    const hostile = 'x\n::error::y\u001b[31m';
    await server.createDatabase(hostile);
    try {
      const shown = await run(['databases'], { env });
      expect(shown.code).toBe(0);
      expect(shown.stdout).not.toContain('\u001b');
      expect(shown.stdout).not.toMatch(/^::error/m);
      expect(shown.stdout).toContain('x\\n::error::y');
    } finally {
      await server.dropDatabase(hostile);
    }
  });
});
