import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandNames } from '../../scripts/commands.ts';
import { run } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import { temporaryFolder } from '../support/shared.ts';
import { blobStore, serverEnv } from './stage.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The arguments of every call in the README, in order, as a shell would part them. */
const calls = [...readme.matchAll(/^node dist\/cli\.js (.+?)( +#.*)?$/gm)].map(match =>
  (match[1] ?? '').split(/ +/),
);

test('every call in the README works, one after the other', async () => {
  expect(calls.length).toBeGreaterThan(7);
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  await server.createDatabase('shop', shop());
  const azure = await blobStore();
  // What another tool left there.
  const dump = execFileSync(join(server.bin, 'pg_dump'), ['--format=custom', 'shop'], {
    env: { ...process.env, ...serverEnv(server, server) },
  });
  await azure.replace('shop_backup_20260101030000.dump', dump);
  const folder = temporaryFolder();
  for (const call of calls) {
    // The time in the example is past; any backup of this test is later.
    const args = call.map(word => word.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, '2099-01-01T00:00'));
    const store = call.includes('--storage-directory') ? {} : azure.env;
    const result = await run(args, {
      cwd: folder,
      env: { ...serverEnv(server, server), ...store },
    });
    expect(result, call.join(' ')).toMatchObject({ code: 0 });
  }
});

test('the README tells of every command', () => {
  for (const verb of commandNames) {
    expect(readme).toMatch(new RegExp(`(dist/cli\\.js|command) ${verb}|\`${verb}\``));
  }
});
