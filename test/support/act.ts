import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { assertNoReferences } from './references.ts';
import { assertNoSecrets } from './secrets.ts';
import { temporaryFolder } from './shared.ts';

// Runs whole workflows by act (nektos/act) on this machine itself, without containers.

const root = join(import.meta.dirname, '../..');
const node24 = join(root, 'node_modules/.bin');

/** Where scripts/install-act.sh puts it. */
const program = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'pg-azure-backup/act-0.2.89/act',
);

const workflowFile = '.github/workflows/workflow.yml';

export const actIsThere = existsSync(program);

/**
 * What act 0.2.89 knows nothing of, and what it gets instead. Nothing else is different in the copy
 * that it runs, but for the port: the tests' server has no usual one.
 */
const replacements: readonly (readonly [RegExp, string])[] = [
  // What `$/` means: the repository of the workflow itself, at its own commit.
  [/(?<=uses: )\$\/$/gm, 'OWNER/pg-azure-backup@v1'],
  [/(?<=uses: )\$\/(.+)$/gm, 'OWNER/pg-azure-backup/$1@v1'],
  // It neither queues nor schedules anything.
  [/^ +queue: max.*\n/gm, ''],
  [/^ +timezone: .*\n/gm, ''],
  // It evaluates no expression there, and takes a default instead.
  [/^ +max-parallel: \$\{\{.*\}\}\n/gm, ''],
];

const replaced = (yaml: string, port: number): string =>
  replacements
    .reduce((yaml, [from, to]) => yaml.replace(from, to), yaml)
    .replace(
      /^( +)(?:host-secret-name: [\w-]+|host: \$\{\{ secrets\.AZURE_DB_HOST \}\})$/gm,
      (line, margin: string) => `${line}\n${margin}port: ${port}`,
    );

const withoutOutput = (yaml: string, output: string): string =>
  yaml.replaceAll(new RegExp(`(?<=^ +${output}: )\\$\\{\\{ steps\\..*$`, 'gm'), "''");

/** A copy of this repository, as far as workflows use it, and one of a team that uses it. */
function copies({ workflow, port, files = {}, droppedOutputs = [] }: WorkflowRun) {
  const folder = temporaryFolder();
  const [tool, caller] = [join(folder, 'tool'), join(folder, 'caller')];
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const file of globSync('{.github/workflows/*,*/action,action}.yml', { cwd: root })) {
    const text = replaced(readFileSync(join(root, file), 'utf8'), port);
    write(join(tool, file), droppedOutputs.reduce(withoutOutput, text));
  }
  cpSync(join(root, 'dist'), join(tool, 'dist'), { recursive: true });
  write(join(caller, workflowFile), replaced(workflow, port));
  for (const [file, text] of Object.entries(files)) write(join(caller, file), text);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: caller });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
  git('add', '--all');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'a');
  return { folder, tool, caller };
}

export interface WorkflowRun {
  /** The workflow of the caller. */
  readonly workflow: string;
  /** Of the PostgreSQL server. */
  readonly port: number;
  /** What else is in the caller's repository. */
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Outputs of our jobs that GitHub's runner drops, for a secret is found in them: act has none of that. */
  readonly droppedOutputs?: readonly string[];
}

export interface WorkflowResult {
  readonly code: number | null;
  /** How each job that ran ended, in that order, as `name: result`. */
  readonly jobs: readonly string[];
  readonly log: string;
}

/** Runs a workflow as if somebody had asked for it by hand. */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowResult> {
  const { inputs = {}, vars = {}, secrets = {} } = run;
  const { folder, tool, caller } = copies(run);
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const child = spawn(
    program,
    [
      ...['workflow_dispatch', '--json', '--no-cache-server', '--pull=false'],
      ...['--workflows', workflowFile],
      ...['--platform', 'ubuntu-24.04=-self-hosted'],
      ...['--local-repository', `https://github.com/OWNER/pg-azure-backup@v1=${tool}`],
      ...pairs('--input', inputs),
      ...pairs('--var', vars),
      // By name: their values are in the environment.
      ...Object.keys(secrets).flatMap(name => ['--secret', name]),
    ],
    {
      cwd: caller,
      env: {
        ...{ HOME: folder, XDG_CACHE_HOME: folder, TMPDIR: folder },
        PATH: [node24, process.env.PATH].join(delimiter),
        ...secrets,
        ...run.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const lines = `${out}${errors}`.split('\n').map(parseLine);
  const log = lines.map(({ job, msg }) => (job === undefined ? msg : `[${job}] ${msg}`)).join('\n');
  assertNoSecrets('the log of a workflow', log);
  assertNoReferences('the log of a workflow', log);
  const jobs = lines.flatMap(({ job, jobResult }) =>
    job === undefined || jobResult === undefined ? [] : [`${job.trim()}: ${jobResult}`],
  );
  return { code, jobs, log };
}

interface LogLine {
  readonly msg: string;
  readonly job?: string;
  readonly jobResult?: string;
}

function parseLine(line: string): LogLine {
  return line.startsWith('{') ? JSON.parse(line) : { msg: line };
}
