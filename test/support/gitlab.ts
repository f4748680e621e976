import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stringify } from 'yaml';
import { assertNoSecrets, registerSecret } from './secrets.ts';
import { temporaryFolder } from './shared.ts';

const root = join(import.meta.dirname, '../..');

/** GitLab's runner and its reading of `.gitlab-ci.yml`, made again by others; it also has GitLab's schema. */
export const gitlabCiLocal = createRequire(import.meta.url).resolve('gitlab-ci-local');

/** Where the stand-in for GitLab believes itself to be. */
const server = 'gitlab.example.com';

export interface GitlabResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Variables = Readonly<Record<string, string>>;

/** A project that uses our components, on a GitLab that has them in the group OWNER, as version 1.4.2. */
export interface GitlabProject {
  readonly folder: string;
  /** Runs the pipeline of this `.gitlab-ci.yml`, or the jobs that are named; `variables` are the pipeline's. */
  run(yaml: string, variables: Variables, jobs?: readonly string[]): Promise<GitlabResult>;
  /**
   * The jobs that it would have, as `name;stage;when;…`; or why GitLab would not take it: with `strict`
   * also by GitLab's schema, which takes a while. A run always goes by it.
   */
  jobs(
    yaml: string,
    variables?: Variables,
    options?: { readonly args?: readonly string[]; readonly strict?: boolean },
  ): Promise<readonly string[] | string>;
}

/** `secrets` are variables of the project, as a team would set them: masked, and in no file of it. */
export function gitlabProject(secrets: Readonly<Record<string, string>> = {}): GitlabProject {
  const base = temporaryFolder();
  const [home, temporary, bin, source, remotes, folder] = [
    'home',
    'tmp',
    'bin',
    'source',
    'remotes',
    'project',
  ].map(name => {
    mkdirSync(join(base, name));
    return join(base, name);
  }) as [string, string, string, string, string, string];
  const git = (cwd: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'gc.auto=0', ...args],
      { cwd, env: { PATH: process.env.PATH, HOME: home }, stdio: 'pipe' },
    );
  const commit = (cwd: string) => {
    git(cwd, 'add', '--all');
    git(cwd, 'commit', '--quiet', '--allow-empty', '--message=test');
  };

  cpSync(join(root, 'templates'), join(source, 'templates'), { recursive: true });
  git(source, 'init', '--quiet', '--initial-branch=main');
  commit(source);
  git(source, 'tag', 'v1.4.2');
  const bare = join(remotes, 'pg-azure-backup.git');
  git(base, 'clone', '--quiet', '--bare', source, bare);
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'])
    git(bare, 'config', key, 'true');

  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'remote', 'add', 'origin', `https://${server}/shop/backups.git`);
  commit(folder);
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');

  // What the image has.
  const program = join(bin, 'pg-azure-backup');
  const entry = join(root, 'dist/cli.js');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${entry}" "$@"\n`, {
    mode: 0o755,
  });
  mkdirSync(join(home, '.gitlab-ci-local'));
  writeFileSync(join(home, '.gitlab-ci-local/variables.yml'), stringify({ global: secrets }), {
    mode: 0o600,
  });
  for (const [name, value] of Object.entries(secrets))
    if (/PASSWORD|TOKEN|SECRET|STRING/.test(name)) registerSecret(value);

  // Both ways in which our GitLab is asked for the group OWNER lead to the folder.
  const settings = [
    ...[`https://${server}/OWNER/`, `https://${server}:443/OWNER/`].map(from => [
      `url.file://${remotes}/.insteadOf`,
      from,
    ]),
    ['user.name', 'Test'],
    ['user.email', 'test@example.com'],
  ];
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    TMPDIR: temporary,
    HOME: home,
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    GCL_IGNORE_PREDEFINED_VARS: 'CI_PIPELINE_SOURCE,CI_COMMIT_REF_PROTECTED',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };

  const prepare = (yaml: string, variables: Variables): readonly string[] => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), yaml);
    // Files that git does not know are not there for it.
    git(folder, 'add', '--all');
    return [
      // GitLab takes an empty list, its schema for editors does not.
      ...['--ignore-schema-paths', '#/definitions/tags/minItems'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
    ];
  };
  let pipelines = 0;
  return {
    folder,
    run: (yaml, variables, jobs = []) => {
      pipelines += 1;
      return execute([
        ...jobs,
        ...['--force-shell-executor', '--shell-isolation', '--no-artifacts-to-source'],
        ...prepare(yaml, { GITLAB_CI: 'true', CI_PIPELINE_ID: String(pipelines), ...variables }),
      ]);
    },
    async jobs(yaml, variables = {}, { args = [], strict = false } = {}) {
      const schema = `--json-schema-validation=${strict}`;
      const list = ['--list-csv', schema, ...prepare(yaml, variables), ...args];
      const { code, stdout, stderr } = await execute(list);
      return code === 0 ? stdout.trim().split('\n').slice(1) : stderr;
    },
  };

  async function execute(args: readonly string[]): Promise<GitlabResult> {
    const child = spawn(process.execPath, [gitlabCiLocal, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 540_000,
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    assertNoSecrets('the log of a pipeline', stdout + stderr);
    return { code, stdout, stderr };
  }
}
