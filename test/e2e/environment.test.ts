import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { registerSecret, run, start } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { descendants } from '../support/processes.ts';
import { runAction } from '../support/runner.ts';
import { shop } from '../support/sample.ts';
import { secretVariables } from '../support/secrets.ts';
import { sharedAzurite, sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { serverInputs } from './action-stage.ts';
import { azureStore, useAzure } from './azure-stage.ts';
import {
  blobStore,
  childOf,
  database,
  directoryStore,
  dropWithCopies,
  pgRestoreAtWork,
  serverEnv,
} from './stage.ts';

// A job's environment holds secrets of this program and of others. None reaches what it starts.

const server = sharedPostgres();
const azure = useAzure();

/** A secret in every variable that is none of the run's own. */
function plant(own: Readonly<Record<string, string>>, isRead: RegExp) {
  const names = secretVariables.filter(name => !(name in own) && !isRead.test(name));
  expect(names.length).toBeGreaterThan(20);
  const planted = Object.fromEntries(names.map(name => [name, uniqueName('planted')]));
  for (const secret of Object.values(planted)) registerSecret(secret);
  return { planted, env: { ...planted, ...own } };
}

/** Would be options of the command line, or inputs of an action. */
const options = /^PG_BACKUP_(?!ID_TOKEN)/;
const inputs = /^INPUT_/;

interface Environ {
  readonly program: string;
  readonly variables: Readonly<Record<string, string>>;
}

const parse = (environ: string): Record<string, string> =>
  Object.fromEntries(
    environ
      .split('\0')
      .filter(Boolean)
      .map(text => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]),
  );

/** What all descendants of a process see of the environment. */
const environsBelow = (pid: number): Environ[] =>
  descendants(pid).flatMap(child => {
    try {
      const variables = parse(readFileSync(`/proc/${child.pid}/environ`, 'utf8'));
      return [{ program: child.commandLine, variables }];
    } catch {
      return []; // It ended meanwhile.
    }
  });

/** A folder for PATH with a program that keeps its environment before it goes on as the real one. */
function recording(name: string, goOn: string) {
  const folder = temporaryFolder();
  const records = join(folder, 'records');
  mkdirSync(records);
  writeFileSync(join(folder, name), `#!/bin/sh\ncat /proc/$$/environ >"${records}/$$"\n${goOn}\n`);
  chmodSync(join(folder, name), 0o755);
  return {
    PATH: `${folder}:${process.env.PATH}`,
    records: (): Environ[] =>
      readdirSync(records).map(file => ({
        program: name,
        variables: parse(readFileSync(join(records, file), 'utf8')),
      })),
  };
}

function expectNoSecret(
  environs: readonly Environ[],
  planted: Readonly<Record<string, string>>,
): void {
  expect(environs.length).toBeGreaterThan(0);
  const secrets = new Set(Object.values(planted));
  for (const { program, variables } of environs) {
    const seen = Object.entries(variables).filter(([, value]) => secrets.has(value));
    expect(seen, program).toEqual([]);
  }
}

const passwordIn = ({ variables }: Environ) => variables.PGPASSWORD;

/** Rows that take for ever to load. */
const endless = `
  CREATE FUNCTION waits(i integer) RETURNS boolean LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_catalog.pg_sleep(CASE WHEN pg_catalog.current_database() ~ ''__(restore|scratch)_'' THEN 600 ELSE 0 END); RETURN true; END';
  CREATE TABLE t (i integer CHECK (waits(i)));
  INSERT INTO t VALUES (1);`;

describe('programs of PostgreSQL', () => {
  test('that dump, and that are asked for their version', async () => {
    const db = await database(server, shop(20));
    const store = await directoryStore();
    const { PATH, records } = recording('stdbuf', 'exec /usr/bin/stdbuf "$@"');
    const own = { ...serverEnv(server, server), ...store.env, PATH, TZ: 'Asia/Tokyo' };
    const { planted, env } = plant(own, options);
    const result = await run(['backup', '--databases', db], { env });
    expect(result, result.stderr).toMatchObject({ code: 0 });
    const environs = records();
    expectNoSecret(environs, planted);
    // The version is asked without a password, the dump made with it.
    expect(new Set(environs.map(passwordIn))).toEqual(new Set([undefined, server.password]));
    for (const { variables } of environs) {
      expect(variables).toMatchObject({ PATH, TZ: 'Asia/Tokyo', LC_ALL: 'C' });
      expect(variables.HOME).toMatch(/home$/);
    }
  });

  test('that dump, as an action with the key of the store', async () => {
    const db = await database(server, shop(20));
    const store = await blobStore();
    const { PATH, records } = recording('stdbuf', 'exec /usr/bin/stdbuf "$@"');
    const { planted, env } = plant({ PATH }, inputs);
    const result = await runAction({
      action: '',
      inputs: {
        ...serverInputs(server, server),
        'storage-container': store.container,
        'storage-connection-string': sharedAzurite().connectionString,
        databases: db,
      },
      env,
      secrets: Object.values(planted),
    });
    expect(result, result.log).toMatchObject({ code: 0 });
    expect(result.outputs['backup-name']).toContain(db);
    const environs = records();
    expectNoSecret(environs, planted);
    for (const { variables } of environs) {
      const names = Object.keys(variables).filter(name => /^(INPUT|GITHUB|RUNNER|CI)/.test(name));
      expect(names).toEqual([]);
    }
  });

  test.each(['restore', 'verify'] as const)('of a %s, with a server of its own', async verb => {
    const db = await database(server, endless);
    const store = await directoryStore();
    const login = { ...serverEnv(server, server), ...store.env };
    expect(await run(['backup', '--databases', db], { env: login })).toMatchObject({ code: 0 });
    const target = uniqueName('restored');
    onTestFinished(() => dropWithCopies(server, target));
    const args = {
      restore: ['--database', db, '--target-database', target],
      verify: ['--databases', db, '--verify-level', 'restore'],
    }[verb];
    const { planted, env } = plant(login, options);
    const running = start([verb, ...args], { env });
    await childOf(running, pgRestoreAtWork);
    const environs = environsBelow(running.pid);
    running.kill('SIGTERM');
    expect(await running.finished).toMatchObject({ code: 143 });
    expectNoSecret(environs, planted);
    const programs = environs.map(({ program }) => program).join('\n');
    expect(programs).toMatch(pgRestoreAtWork);
    if (verb === 'verify') expect(programs).toMatch(/postgres.* -D /);
  });
});

test('the Azure CLI, which the SDK starts, gets proxies, certificates and its own folder', async () => {
  const db = await database(server, shop(20));
  const store = await azureStore(azure());
  const { PATH, records } = recording(
    'az',
    'echo "not logged in, please run az login" >&2; exit 1',
  );
  const own = {
    ...azure().env,
    ...serverEnv(server, server),
    ...store.env,
    PATH,
    AZURE_CONFIG_DIR: '/home/somebody/.azure',
    REQUESTS_CA_BUNDLE: '/etc/ssl/acme.pem',
    PG_BACKUP_AZURE_CREDENTIAL: 'azure-cli',
  };
  const { planted, env } = plant(own, options);
  const result = await run(['backup', '--databases', db], { env });
  expect(result, result.stderr).toMatchObject({ code: 1 });
  const environs = records();
  expectNoSecret(environs, planted);
  for (const { variables } of environs) {
    expect(variables).toMatchObject({
      AZURE_CONFIG_DIR: '/home/somebody/.azure',
      REQUESTS_CA_BUNDLE: '/etc/ssl/acme.pem',
      HTTP_PROXY: azure().env.HTTP_PROXY,
    });
    expect(Object.values(variables)).not.toContain(server.password);
    expect(Object.keys(variables).filter(name => /^(PG|GITHUB)/.test(name))).toEqual([]);
  }
});
