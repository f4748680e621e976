import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import {
  database,
  directoryStore,
  documentOf,
  everythingIn,
  type FailureDocument,
  serverEnv,
} from './stage.ts';

/** What this machine cannot read says nothing against a backup: nothing is touched, nothing condemned. */

const server = sharedPostgres();

/**
 * Client tools of a minor that comes first, whose pg_restore was built without what packs the backups. Like
 * the real one it lists such an archive with a warning and exit code 0, and fails at its rows.
 */
function toolsWithoutCompression(): string {
  const folder = temporaryFolder();
  const tool = (name: string, body: string) => {
    const path = join(folder, name);
    writeFileSync(
      path,
      `#!/bin/sh\n[ "$*" != --version ] || { echo '${name} (PostgreSQL) ${server.major}.99'; exit; }\n${body}\n`,
    );
    chmodSync(path, 0o755);
  };
  const why = 'this build does not support compression with gzip';
  tool('pg_dump', `exec "${server.bin}/pg_dump" "$@"`);
  tool(
    'pg_restore',
    `case "$*" in
  --list*)
    echo "pg_restore: warning: archive is compressed, but this installation does not support compression (${why}) -- no data will be available" >&2
    exec "${server.bin}/pg_restore" "$@";;
  *)
    echo 'pg_restore: error: cannot restore from compressed archive (compression not supported in this installation)' >&2
    exit 1;;
esac`,
  );
  return folder;
}

describe('pg_restore without what packs a backup', async () => {
  async function stage() {
    const store = await directoryStore();
    const name = await database(server, shop());
    const env = { ...serverEnv(server, server), ...store.env };
    const made = await run(['backup', '--databases', name, '--compression', 'gzip:1'], { env });
    expect(made, made.stderr).toMatchObject({ code: 0 });
    const poor = { ...env, PATH: `${toolsWithoutCompression()}:${process.env.PATH}` };
    return { store, name, env, poor };
  }

  test.each([
    { strategy: 'recreate', more: [] },
    { strategy: 'recreate', more: ['--dry-run'] },
    { strategy: 'swap', more: [] },
  ])(
    'a restore ($strategy $more) is refused before anything is touched',
    async ({ strategy, more }) => {
      const { store, name, poor } = await stage();
      await server.query(name, 'CREATE TABLE only_here ()');
      const before = everythingIn(server, name);
      const files = await store.names();
      const result = await run(
        [
          'restore',
          '--json',
          '--database',
          name,
          '--confirm',
          name,
          '--strategy',
          strategy,
          ...more,
        ],
        { env: poor },
      );
      expect(result.code).toBe(1);
      const { error } = documentOf<{ error: FailureDocument }>(result);
      expect(error).toMatchObject({
        code: 'CLIENT_TOOLS_INCOMPLETE',
        message: expect.stringContaining('compressed with gzip'),
        hint: expect.stringContaining(`postgresql-client-${server.major}`),
      });
      expect(everythingIn(server, name)).toBe(before);
      expect(await store.names()).toEqual(files);
    },
  );

  test.each(['archive', 'restore'])(
    'a verification (%s) says that it could not be tried, and the backup stays good',
    async level => {
      const { store, name, env, poor } = await stage();
      const args = ['verify', '--json', '--databases', name, '--verify-level', level];
      const result = await run(args, { env: poor });
      expect(result.code).toBe(1);
      expect(documentOf(result)).toMatchObject({
        failures: [{ code: 'NOT_VERIFIABLE', message: expect.stringContaining('without it') }],
      });
      const evidence = (await store.names()).filter(file => file.includes('.evidence.'));
      expect(evidence).toEqual([expect.stringContaining(`.${level}.unverifiable.`)]);
      // Nobody advises to keep an older one, and with other tools it is as good as ever.
      expect(result.stdout + result.stderr).not.toContain('older backup');
      expect(await run(['verify', '--databases', name], { env })).toMatchObject({ code: 0 });
    },
  );

  test('a dump of another tool is refused as well', async () => {
    const { store, name, poor } = await stage();
    const dump = (await store.names()).find(file => file.endsWith('.dump')) ?? '';
    await store.replace('copy.dump', await store.read(dump));
    const before = everythingIn(server, name);
    const result = await run(
      ['restore', '--json', '--database', name, '--backup', 'copy.dump', '--confirm', name],
      { env: poor },
    );
    expect(documentOf(result)).toMatchObject({ error: { code: 'CLIENT_TOOLS_INCOMPLETE' } });
    expect(everythingIn(server, name)).toBe(before);
  });
});
