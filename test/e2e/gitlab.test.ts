import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/cli.ts';
import { gitlabProject } from '../support/gitlab.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { startReceiver } from '../support/receiver.ts';
import { shop } from '../support/sample.ts';
import { temporaryFolder } from '../support/shared.ts';
import { blobStore, serverEnv, type TestStore } from './stage.ts';

const root = join(import.meta.dirname, '../..');
const example = readFileSync(join(root, 'examples/gitlab/full.gitlab-ci.yml'), 'utf8');
const check = readFileSync(join(root, 'examples/gitlab/check.gitlab-ci.yml'), 'utf8');
const form = readFileSync(join(root, 'examples/gitlab/run-pipeline-form.gitlab-ci.yml'), 'utf8');

const schedule = { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_REF_PROTECTED: 'true' };
const web = { CI_PIPELINE_SOURCE: 'web', CI_COMMIT_REF_PROTECTED: 'true' };

describe('with a server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await server.createDatabase('shop', shop());
    await server.createDatabase('crm', 'CREATE TABLE customers AS SELECT 1 AS id;');
    await server.createDatabase('erp', 'CREATE TABLE orders AS SELECT 1 AS id;');
  });
  afterAll(() => server.stop());

  /** A project whose variables lead to the server and to a container of its own. */
  async function project(): Promise<[ReturnType<typeof gitlabProject>, TestStore]> {
    const store = await blobStore();
    return [gitlabProject({ ...serverEnv(server, server), ...store.env }), store];
  }
  const manifests = async (store: TestStore) =>
    (await store.names()).filter(name => name.endsWith('.manifest.json'));

  test('the example backs up, verifies and prunes every night, and restores by hand', async () => {
    const [gitlab, store] = await project();
    const earlier = await run(['backup', '--databases', 'shop', '--label', 'daily'], {
      env: { ...serverEnv(server, server), ...store.env },
    });
    expect(earlier.code, earlier.stderr).toBe(0);
    const [old] = await manifests(store);

    const night = await gitlab.run(example, schedule);
    expect(night.code, night.stdout + night.stderr).toBe(0);
    const after = await manifests(store);
    expect(after.map(name => name.split('/')[0])).toEqual(['crm', 'shop']);
    expect(after).not.toContain(old);
    const evidence = (await store.names()).filter(name => name.endsWith('passed.evidence.json'));
    expect(evidence).toHaveLength(2);
    expect(night.stdout).not.toContain('pg-azure-backup restore');
    const reports = globSync('.gitlab-ci-local/artifacts/pg-verify*/verify-*.xml', {
      cwd: gitlab.folder,
    });
    expect(reports).toHaveLength(2);

    const checked = await gitlab.run(check, schedule);
    expect(checked.code, checked.stdout + checked.stderr).toBe(0);

    const restore = (variables: Readonly<Record<string, string>>) =>
      gitlab.run(example, { ...web, SOURCE_DATABASE: 'crm', ...variables }, ['pg-restore']);
    await server.query('crm', 'INSERT INTO customers VALUES (2)');
    const wrong = await restore({ CONFIRM_DATABASE: 'shop' });
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('the confirmation "shop" is not the name of the target');
    expect(await server.query('crm', 'SELECT id FROM customers ORDER BY id')).toHaveLength(2);

    const right = await restore({ CONFIRM_DATABASE: 'crm' });
    expect(right.code, right.stdout + right.stderr).toBe(0);
    expect(await server.query('crm', 'SELECT id FROM customers ORDER BY id')).toHaveLength(1);

    const stamp = /_(?<stamp>[^_]+)\.manifest/.exec(after[0] ?? '')?.groups?.stamp ?? '';
    const beside = await restore({ TARGET_DATABASE: 'crm_then', BACKUP_TIMESTAMP: stamp });
    expect(beside.code, beside.stdout + beside.stderr).toBe(0);
    expect(await server.query('crm_then', 'SELECT id FROM customers')).toHaveLength(1);
  });

  test('a database that fails turns the pipeline red; an input beats a variable, and an empty one is none', async () => {
    const store = await blobStore();
    const gitlab = gitlabProject({
      ...serverEnv(server, server),
      ...store.env,
      PG_BACKUP_LABEL: 'of-the-project',
      PG_BACKUP_ROW_COUNTS: 'off',
    });
    const { code, stdout, stderr } = await gitlab.run(
      including('backup', { databases: ['crm', 'gone'], label: 'of-the-input' }),
      schedule,
    );
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('there is no database "gone"');
    const [manifest = '', ...others] = await manifests(store);
    expect(manifest).toMatch(/^crm\//);
    expect(others).toEqual([]);
    expect(JSON.parse((await store.read(manifest)).toString())).toMatchObject({
      label: 'of-the-input',
      totals: { rows: null },
    });
  });

  test('of a pipeline for several databases, what one lacks holds up no other, and is told once', async () => {
    await using slack = await startReceiver('/hook');
    await using watch = await startReceiver('/watch');
    const store = await blobStore();
    const gitlab = gitlabProject({
      ...serverEnv(server, server),
      ...store.env,
      PG_BACKUP_NOTIFY_URL: slack.url,
      PG_BACKUP_PING_URL: watch.url,
    });
    const inputs = { databases: ['crm', 'gone', '$GROUP'], label: 'daily', 'keep-last': '1' };
    const yaml = JSON.stringify({
      variables: { GROUP: 'shop,erp' },
      ...JSON.parse(including('full-pipeline', inputs)),
    });
    for (const night of ['the first', 'the second']) {
      const { code, stdout, stderr } = await gitlab.run(yaml, schedule);
      expect({ night, code }, stdout + stderr).toEqual({ night, code: 1 });
      expect(stdout + stderr).toContain('there is no database "gone"');
      const failed = [...stdout.matchAll(/^ *FAIL .*?(?<job>pg-\w+: \[.*?\])/gmu)].map(
        ({ groups }) => groups?.job,
      );
      expect(new Set(failed)).toEqual(new Set(['pg-backup: [gone]', 'pg-verify: [gone]']));
      const notices = slack.arrived.splice(0).map(({ body }) => JSON.parse(body));
      expect(notices).toMatchObject([
        {
          verb: 'notify',
          status: 'partly',
          databases: ['crm', 'erp', 'shop'].map(database => ({ database })),
          failures: [{ database: null, code: 'JOB_FAILED' }],
        },
      ]);
      expect(watch.arrived.splice(0).map(({ path }) => path.split('?')[0])).toEqual([
        '/watch/fail',
      ]);
    }
    const names = await manifests(store);
    expect(names.map(name => name.split('/')[0])).toEqual(['crm', 'erp', 'shop']);
    const evidence = (await store.names()).filter(name => name.endsWith('passed.evidence.json'));
    expect(evidence.map(name => name.split('/')[0])).toEqual(['crm', 'erp', 'shop']);
  });

  test('a $ in an input is a $, and a variable is one, also for a number', async () => {
    for (const name of ['odd', 'odd$name', 'oddly'])
      await server.createDatabase(name, 'CREATE TABLE t AS SELECT 1 AS id;');
    const [gitlab, store] = await project();
    const backup = (inputs: object, further: object = {}) =>
      gitlab.run(
        JSON.stringify({
          variables: { LEFT_OUT: 'oddly', LABEL: 'daily', ...further },
          ...JSON.parse(including('backup', { label: '$LABEL', ...inputs })),
        }),
        schedule,
      );
    const all = await backup({ databases: ['odd*'], 'exclude-databases': 'odd$name,$LEFT_OUT' });
    expect(all.code, all.stdout + all.stderr).toBe(0);
    const [manifest = '', ...others] = await manifests(store);
    expect(manifest).toMatch(/^odd\//);
    expect(others).toEqual([]);
    expect(JSON.parse((await store.read(manifest)).toString())).toMatchObject({ label: 'daily' });

    const other = await backup({ databases: ['odd$name'] });
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('GitLab put nothing in the place of $name');
    expect(await manifests(store)).toHaveLength(1);

    const escaped = await backup({ databases: ['odd$$name'] });
    expect(escaped.code, escaped.stdout + escaped.stderr).toBe(0);
    expect((await manifests(store)).map(name => name.split('/')[0])).toEqual(['odd$name', 'odd']);

    const prune = (keep: object) =>
      gitlab.run(
        JSON.stringify({
          variables: keep,
          ...JSON.parse(including('prune', { 'keep-last': '$KEEP' })),
        }),
        schedule,
      );
    const kept = await prune({ KEEP: '3' });
    expect(kept.code, kept.stdout + kept.stderr).toBe(0);
    const wrong = await prune({ KEEP: 'three' });
    expect(wrong.stderr).toContain('"three" is not a whole number from 1 to 100000');
  });

  test('the pipelines of the getting-started page back up, verify, prune, restore and check', async () => {
    const [gitlab, store] = await project();
    const yaml = fromDocs('getting-started-gitlab.md', 'pipeline');
    const looked = await gitlab.run(yaml, web, ['pg-doctor']);
    expect(looked.code, looked.stdout + looked.stderr).toBe(0);
    expect(looked.stdout).toContain('All is in place');
    const night = await gitlab.run(yaml, schedule);
    expect(night.code, night.stdout + night.stderr).toBe(0);
    for (const verb of ['backup', 'verify', 'prune'])
      expect(night.stdout).toContain(`$ pg-azure-backup ${verb}`);
    expect(await manifests(store)).toHaveLength(2);
    const noon = await gitlab.run(fromDocs('getting-started-gitlab.md', 'check'), schedule);
    expect(noon.code, noon.stdout + noon.stderr).toBe(0);

    const trial = { SOURCE_DATABASE: 'shop', TARGET_DATABASE: 'shop_trial' };
    const restored = await gitlab.run(yaml, { ...web, ...trial }, ['pg-restore']);
    expect(restored.code, restored.stdout + restored.stderr).toBe(0);
    const found = await server.query(
      'postgres',
      "SELECT 1 FROM pg_database WHERE datname = 'shop_trial'",
    );
    expect(found).toHaveLength(1);
  });

  test('the bundle can be downloaded, and one that is another is not run', async () => {
    const [gitlab, store] = await project();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'package'));
    cpSync(join(root, 'dist'), join(folder, 'package/dist'), { recursive: true });
    execFileSync('tar', ['-czf', 'bundle.tgz', 'package'], { cwd: folder });
    const bundle = readFileSync(join(folder, 'bundle.tgz'));
    const url = `${await serve({ '/bundle.tgz': bundle })}/bundle.tgz`;
    const download = (from: string, sha256: string) =>
      gitlab.run(
        fromDocs('gitlab.md', 'download')
          .replace('BUNDLE_URL', from)
          .replace('BUNDLE_SHA256', sha256),
        schedule,
      );

    const wrong = await download(url, '0'.repeat(64));
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('computed checksum did NOT match');
    expect(await store.names()).toEqual([]);

    const right = await download(url, createHash('sha256').update(bundle).digest('hex'));
    expect(right.code, right.stdout + right.stderr).toBe(0);
    expect(await manifests(store)).not.toEqual([]);
  });
});

describe('which jobs there are', () => {
  const gitlab = lazily(gitlabProject);
  const full = including('full-pipeline', { databases: ['shop', 'crm'] });

  test.each([
    {
      source: 'schedule',
      jobs: [
        'pg-backup: [shop];build;on_success',
        'pg-backup: [crm];build;on_success',
        'pg-verify: [shop];test;always',
        'pg-verify: [crm];test;always',
        'pg-prune: [shop];deploy;always',
        'pg-prune: [crm];deploy;always',
        'pg-notify;.post;on_success',
        'pg-notify-failure;.post;on_failure',
      ],
    },
    { source: 'push', jobs: [] },
  ])('$source', async ({ source, jobs }) => {
    const found = await gitlab().jobs(full, { CI_PIPELINE_SOURCE: source });
    expect([found].flat().map(line => line.split(';').slice(0, 3).join(';'))).toEqual(jobs);
  });

  test('by hand everything waits for a click', async () => {
    const found = await gitlab().jobs(full, web);
    expect(found).toHaveLength(6);
    for (const job of found) expect(job).toContain(';manual;true;');
  });

  test('a verification can need the backup of its own database alone', async () => {
    const yaml = fromDocs('gitlab.md', 'own-instance');
    // The list has not which of them: test/house/gitlab-limits.test.ts has.
    expect(await gitlab().jobs(yaml, schedule, { strict: true })).toEqual([
      'pg-backup: [shop];build;on_success;false;;[]',
      'pg-backup: [crm];build;on_success;false;;[]',
      'pg-verify: [shop];test;on_success;false;;[pg-backup]',
      'pg-verify: [crm];test;on_success;false;;[pg-backup]',
    ]);
  });

  test('a restore is there on a protected branch alone, and never runs by itself', async () => {
    const yaml = including('restore', { database: 'shop' });
    expect(await gitlab().jobs(yaml, web)).toEqual(['pg-restore;deploy;manual;false;restore;[]']);
    expect(await gitlab().jobs(yaml, { CI_PIPELINE_SOURCE: 'web' })).toEqual([]);
  });

  test.each([
    { action: 'backup', jobs: ['backup: [shop]', 'backup: [crm]'] },
    { action: 'restore', jobs: ['restore'] },
  ])('the form: $action', async ({ action, jobs }) => {
    const found = await gitlab().jobs(form, web, {
      args: [...['--input', `action=${action}`], ...['--input', 'source-database=shop']],
    });
    expect(namesIn(found)).toEqual(jobs);
  });

  test('our own pipeline and every component please GitLab’s schema, which finds what is wrong', async () => {
    const project = gitlabProject();
    cpSync(join(root, 'templates'), join(project.folder, 'templates'), { recursive: true });
    const own = readFileSync(join(root, '.gitlab-ci.yml'), 'utf8');
    const main = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' };
    const names = namesIn(await project.jobs(own, main, { strict: true }));
    expect(names).toEqual(expect.arrayContaining(['test', 'build-image', 'component-restore']));
    const component = '$CI_SERVER_FQDN/$CI_PROJECT_PATH/databases@$CI_COMMIT_SHA';
    const wrong = JSON.stringify({
      include: [{ component }],
      'pg-databases': { intteruptible: true },
    });
    expect(await project.jobs(wrong, {}, { strict: true })).toContain(
      "'intteruptible' property is not expected",
    );
  });

  test('the same file as component, by project, from afar and from the repository itself', async () => {
    const file = 'templates/backup.yml';
    const template = readFileSync(join(root, file), 'utf8');
    const inputs = { databases: ['shop', 'crm'] };
    mkdirSync(join(gitlab().folder, 'ci'));
    cpSync(join(root, file), join(gitlab().folder, 'ci/backup.yml'));
    const includes = [
      { component: '$CI_SERVER_FQDN/OWNER/pg-azure-backup/backup@v1.4.2' },
      { project: 'OWNER/pg-azure-backup', ref: 'v1.4.2', file },
      { remote: `${await serve({ [`/${file}`]: template })}/${file}` },
      { local: 'ci/backup.yml' },
    ];
    for (const include of includes) {
      const yaml = JSON.stringify({ include: [{ ...include, inputs }] });
      expect({ include, jobs: await gitlab().jobs(yaml, schedule) }).toEqual({
        include,
        jobs: [
          'pg-backup: [shop];build;on_success;false;;[]',
          'pg-backup: [crm];build;on_success;false;;[]',
        ],
      });
    }
  });
});

describe('what is wrong is refused before a job runs', () => {
  const gitlab = lazily(gitlabProject);
  test.each([
    {
      name: 'a choice that there is not',
      yaml: () => including('verify', { 'verify-level': 'reastore' }),
      says: 'not in the list of allowed options',
    },
    {
      name: 'a restore of nothing',
      yaml: () => including('restore', {}),
      says: 'required value has not been provided',
    },
    {
      name: 'databases as text',
      yaml: () => including('backup', { databases: 'shop' }),
      says: 'not a array',
    },
    {
      name: 'a group that would be none',
      yaml: () => including('backup', { 'resource-group': 'backups/*' }),
      says: 'does not match required regex',
    },
    {
      name: 'a number without quotes',
      yaml: () => including('prune', { 'keep-daily': 7 }),
      says: 'not a string',
    },
  ])('$name', async ({ yaml, says }) => {
    expect(await gitlab().jobs(yaml(), schedule)).toContain(says);
  });
});

/** The names of listed jobs; what is no list stays as it is. */
const namesIn = (jobs: readonly string[] | string): readonly (string | undefined)[] =>
  [jobs].flat().map(line => line.split(';')[0]);

/** Made by the first test that asks, as temporary folders are there only while tests run. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The YAML that follows `<!-- tested: NAME -->` in a page of the documentation. */
function fromDocs(page: string, name: string): string {
  const document = readFileSync(join(root, 'docs', page), 'utf8');
  const match = new RegExp(
    `^<!-- tested: ${name} -->\n\`\`\`yaml\n(?<yaml>.*?)^\`\`\`$`,
    'ms',
  ).exec(document);
  if (!match?.groups?.yaml) throw new Error(`${page} has no "${name}".`);
  return match.groups.yaml;
}

/** A server of this machine for whom GitLab is elsewhere: gives a file for each path. */
async function serve(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const http = createServer((request, response) => {
    const found = files[request.url ?? ''];
    response.writeHead(found === undefined ? 404 : 200).end(found);
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(async () => {
    http.closeAllConnections();
    http.close();
    await once(http, 'close');
  });
  const address = http.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const including = (name: string, inputs: object, version = '1'): string =>
  JSON.stringify({
    include: [{ component: `$CI_SERVER_FQDN/OWNER/pg-azure-backup/${name}@${version}`, inputs }],
  });
