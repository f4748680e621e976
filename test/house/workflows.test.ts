import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions';
import { registerLogger, type ValidationConfig, validate } from '@actions/languageservice';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { commandOf, optionsOf } from '../../scripts/commands.ts';
import {
  renewWorkflow,
  renewWorkflowTables,
  workflowFile,
  workflowNames,
} from '../../scripts/workflow-yml.ts';
import { selection } from '../output/outcomes.ts';
import { outputsOf } from '../output/presented.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Values = Readonly<Record<string, unknown>>;

/** What matters here of a workflow. */
interface Workflow {
  readonly name?: string;
  readonly on: Values & { readonly workflow_call?: Callable };
  readonly permissions?: Values;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Callable {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly secrets?: Readonly<Record<string, Input>>;
}

interface Input {
  readonly description?: string;
  readonly type?: string;
  readonly required?: boolean;
}

interface Job {
  readonly name?: string;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, string>> };
  readonly uses?: string;
  readonly with?: Values;
  readonly secrets?: 'inherit' | Values;
  readonly permissions?: Values;
  readonly concurrency?: Concurrency;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
}

interface Concurrency {
  readonly group: string;
  readonly 'cancel-in-progress'?: unknown;
  readonly queue?: string;
}

interface Step {
  readonly uses?: string;
  readonly with?: Values;
  readonly run?: string;
  readonly shell?: string;
}

const parseWorkflow = (text: string): Workflow => parse(text);
const parseAction = (text: string): { readonly inputs: Readonly<Record<string, Input>> } =>
  parse(text);

const document = (name: string, text: string) => ({ name, text, workflow: parseWorkflow(text) });

/** Ours, those that users copy, and the complete ones in the documentation. */
const workflows = [
  ...globSync(['.github/workflows/*.yml', 'examples/github/*.yml'], { cwd: root }).map(file =>
    document(file, read(file)),
  ),
  ...globSync(['*.md', '*/*.md'], { cwd: root, exclude: name => name === 'node_modules' }).flatMap(
    file =>
      [...read(file).matchAll(/^```ya?ml\n(?<text>.*?)^```$/gmsu)]
        .map(({ groups }) => groups?.text ?? '')
        .filter(text => /^on:/mu.test(text) && /^jobs:/mu.test(text))
        .map((text, index) => document(`${file} #${index + 1}`, text)),
  ),
].toSorted((a, b) => a.name.localeCompare(b.name));

/** Of an action or workflow of ours: its path in the repository. */
const ownPath = (uses: string): string | undefined =>
  /^(?:\$\/|OWNER\/pg-azure-backup(?:\/|(?=@)))(?<path>[^@]*)(?:@v1(?: +#.*)?)?$/u.exec(uses)
    ?.groups?.path;

const isOurs = (uses = ''): boolean => ownPath(uses) !== undefined;

const config: ValidationConfig = {
  // Resolves `$/…`.
  fileProvider: {
    getFileContent: async ref => {
      const path = 'repository' in ref ? (ownPath(`$/${ref.path}`) ?? '') : ref.path;
      return { name: path, content: read(path) };
    },
  },
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ owner, name, path = '' }) =>
      name === 'pg-azure-backup'
        ? parse(read(join(path, 'action.yml')))
        : { name: `${owner}/${name}`, description: '' },
  },
};

let documents = 0;

/** What GitHub's language service says about a workflow, as `line: message`. */
async function findings(text: string): Promise<string[]> {
  const crashes: string[] = [];
  const note = (message: string) => void crashes.push(message);
  // What it cannot cope with it logs, and finds nothing.
  registerLogger({ error: note, warn: note, info: () => {}, log: () => {} });
  // It keeps by its address what it has read.
  documents += 1;
  const uri = `file:///${documents}/.github/workflows/workflow.yml`;
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 0, text), config);
  return [
    ...crashes,
    ...diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`),
  ];
}

/** Inputs and secrets that an action or workflow of ours does not have, lacks, or that are of another type. */
function wrongInputs(workflow: Workflow): string[] {
  const wrong = (place: string, given: Values, known: Readonly<Record<string, Input>>) => [
    ...Object.entries(given).flatMap(([name, value]) => {
      const { type = 'string' } = known[name] ?? {};
      if (!Object.hasOwn(known, name)) return [`${place} has no ${name}`];
      // An expression may yield anything; a string takes all.
      if (type === 'string' || String(value).includes('${{')) return [];
      return typeof value === type ? [] : [`${place} wants a ${type} as ${name}`];
    }),
    ...Object.entries(known).flatMap(([name, { required }]) =>
      required && !Object.hasOwn(given, name) ? [`${place} lacks ${name}`] : [],
    ),
  ];
  return Object.values(workflow.jobs).flatMap(
    ({ uses, with: inputs = {}, secrets, steps = [] }) => {
      const called = uses === undefined ? undefined : ownPath(uses);
      const callable =
        called === undefined ? undefined : parseWorkflow(read(called)).on.workflow_call;
      return [
        ...(callable ? wrong(called ?? '', inputs, callable.inputs) : []),
        ...(callable && secrets !== 'inherit'
          ? wrong(called ?? '', secrets ?? {}, callable.secrets ?? {})
          : []),
        ...steps.flatMap(step => {
          const path = step.uses === undefined ? undefined : ownPath(step.uses);
          if (path === undefined) return [];
          const { inputs } = parseAction(read(join(path, 'action.yml')));
          return wrong(`$/${path}`, step.with ?? {}, inputs);
        }),
      ];
    },
  );
}

const shells = (workflow: Workflow) =>
  Object.values(workflow.jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(({ run }) => run !== undefined);

/** What shellcheck says of a script, as GitHub runs it where no shell is named. */
const complaints = (run: string): string =>
  spawnSync('shellcheck', ['--shell=bash', '--format=gcc', '--severity=style', '-'], {
    input: run,
    encoding: 'utf8',
  }).stdout;

/** The rules of hardening that a workflow breaks. */
function broken({
  text,
  workflow,
}: {
  readonly text: string;
  readonly workflow: Workflow;
}): string[] {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, { steps = [] }]) => steps);
  const used = [...text.matchAll(/^ *(?:- )?uses: (?<uses>.*)$/gmu)].map(
    ({ groups }) => groups?.uses ?? '',
  );
  const groups = [workflow, ...Object.values(workflow.jobs)].flatMap(({ concurrency }) =>
    concurrency ? [concurrency] : [],
  );
  const touches =
    /\$\/$|\$\/(?:restore|verify|prune)|pg-azure-backup(?:\/(?:restore|verify|prune))?@/u;
  return [
    ...(JSON.stringify(workflow.permissions) === '{}' ? [] : ['permissions: {} is not on top']),
    ...jobs.flatMap(([name, job]) => [
      ...(job.permissions ? [] : [`${name} says nothing of its permissions`]),
      ...(job.uses !== undefined || job['timeout-minutes'] ? [] : [`${name} has no time limit`]),
      ...((job.steps ?? []).some(({ uses }) => touches.test(uses ?? '')) &&
      !job.concurrency &&
      !workflow.concurrency
        ? [`${name} may run twice at a time`]
        : []),
    ]),
    ...[...text.matchAll(/^ +[\w-]+: (?:read|write)\b(?! +# \S).*$/gmu)].map(
      ([line]) => `does not say what for: ${line.trim()}`,
    ),
    ...used
      .filter(one => !isOurs(one) && !/^[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u.test(one))
      .map(one => `not pinned: ${one}`),
    ...steps
      .filter(({ run }) => run?.includes('${{'))
      .map(({ run }) => `an expression in: ${run?.trim()}`),
    ...steps
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .filter(step => step.with?.['persist-credentials'] !== false)
      .map(() => 'a checkout keeps its credentials'),
    ...(steps.some(({ uses }) => isOurs(uses))
      ? groups
          .filter(one => one['cancel-in-progress'] !== false || one.queue !== 'max')
          .map(({ group }) => `does not queue: ${group}`)
      : []),
  ];
}

describe.each(workflows)('$name', one => {
  test('pleases GitHub’s language service', async () => {
    expect(await findings(one.text)).toEqual([]);
  });

  test('gives our actions and workflows the inputs that they have', () => {
    expect(wrongInputs(one.workflow)).toEqual([]);
  });

  test('is hardened', () => {
    expect(broken(one)).toEqual([]);
  });

  test('has scripts that please shellcheck', () => {
    expect(
      shells(one.workflow)
        .map(({ run = '' }) => complaints(run))
        .join(''),
    ).toBe('');
  });
});

describe.each(workflowNames.map(name => ({ name, file: workflowFile(name) })))(
  '$file',
  ({ name, file }) => {
    const { on } = parseWorkflow(read(file));

    test('is in step with the options', () => {
      expect(read(file)).toBe(renewWorkflow(name, read(file)));
    });

    test('needs no secret', () => {
      const required = Object.values(on.workflow_call?.secrets ?? {}).filter(one => one.required);
      expect(required).toEqual([]);
    });

    test('describes all that it takes', () => {
      const { inputs = {}, secrets = {} } = on.workflow_call ?? {};
      const silent = Object.entries({ ...inputs, ...secrets }).filter(
        ([, one]) => !one.description,
      );
      expect(silent).toEqual([]);
      expect(Object.values(inputs).filter(({ type }) => type === undefined)).toEqual([]);
    });

    test('is in docs/github.md', () => {
      expect(read('docs/github.md')).toContain(`<!-- workflow:${name} -->\n|`);
    });
  },
);

test('docs/github.md is in step with the workflows', () => {
  expect(read('docs/github.md')).toBe(renewWorkflowTables(read('docs/github.md'), read));
});

test('the reusable workflows refer to actions at their own commit', () => {
  for (const name of [
    ...workflowNames.map(workflowFile),
    '.github/workflows/db-backup-restore.yml',
  ])
    expect(read(name)).not.toMatch(/uses: (?:\.\/|OWNER)/u);
});

test('the substitution for GitHub Enterprise Server yields workflows that are right', async () => {
  const commands = /^sed -i -E \\\n(?<lines>(?: {2}.*\n)+)/mu.exec(read('docs/github.md'))?.groups
    ?.lines;
  const expressions = [...(commands ?? '').matchAll(/-e '(?<one>[^']+)'/gu)].map(
    ({ groups }) => groups?.one ?? '',
  );
  expect(expressions.length).toBeGreaterThan(0);
  const examples = globSync('examples/github/*.yml', { cwd: root });
  for (const file of [...workflowNames.map(workflowFile), ...examples]) {
    const changed = spawnSync('sed', ['-E', ...expressions.flatMap(one => ['-e', one])], {
      input: read(file),
      encoding: 'utf8',
    }).stdout;
    expect(changed).not.toMatch(/\$\/|queue:|timezone:/u);
    expect(changed).toMatch(/uses: OWNER\/pg-azure-backup(?:\/[\w./-]+)?@v1\n/u);
    expect(await findings(changed)).toEqual([]);
    expect(wrongInputs(parseWorkflow(changed))).toEqual([]);
  }
});

describe('what is wrong is found', () => {
  const right = read('examples/github/refresh-staging.yml');
  const ownJob = `permissions: {}
jobs:
  report:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    permissions:
      id-token: write # to log in to Azure
      contents: read # to check out a script
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: psql --file report.sql
`;
  const backup = read('.github/workflows/backup.yml');

  test.each([
    ['permissions: {}', 'permissions: read-all', 'permissions: {} is not on top'],
    ['id-token: write # to log in to Azure', 'id-token: write', 'does not say what for'],
    ['timeout-minutes: 30', '', 'report has no time limit'],
    ['persist-credentials: false', 'fetch-depth: 1', 'a checkout keeps its credentials'],
    [/@[\da-f]{40} # v7.0.1/u, '@v7', 'not pinned'],
    ['run: psql', `run: echo ${'$'}{{ inputs.x }}; psql`, 'an expression in'],
  ] as const)('%s → %s', (from, to, found) => {
    expect(broken(document('', ownJob))).toEqual([]);
    const text = ownJob.replace(from, () => to);
    expect(text).not.toBe(ownJob);
    expect(broken(document('', text)).join('\n')).toContain(found);
  });

  test.each([
    ['queue: max', '', 'does not queue'],
    ['cancel-in-progress: false', 'cancel-in-progress: true', 'does not queue'],
    [/^ {4}concurrency:\n(?: {6}.*\n)+/mu, '', 'may run twice'],
  ] as const)('in backup.yml: %s', (from, to, found) => {
    expect(broken(document('', backup.replace(from, to))).join('\n')).toContain(found);
  });

  test.each([
    ['keep-last: 2', "keep-last: 'two'", 'wants a number as keep-last'],
    ['keep-last: 2', 'keep-lats: 2', 'has no keep-lats'],
    [/^ {10}database: shop\n/mu, '', 'lacks database'],
  ] as const)('inputs: %s → %s', (from, to, found) => {
    const wrong = wrongInputs(parseWorkflow(right.replace(from, to)));
    expect(wrong.join('\n')).toContain(found);
  });

  test('an input of `$/` or `$/prune` that there is not', () => {
    const wrong = backup
      .replace('          ping-url:', '          pingurl:')
      .replace('          keep-last:', '          keep-lats:');
    expect(wrongInputs(parseWorkflow(wrong))).toEqual([
      '$/ has no pingurl',
      '$/prune has no keep-lats',
    ]);
  });

  test('a script', () => {
    expect(complaints('echo $1')).toContain('SC2086');
  });
});

describe('what GitHub limits is within its limits', () => {
  /** As long as each may be; of lists, as a server with very many databases has them. */
  const name = 'd'.repeat(63);
  const inputs = {
    host: 'h'.repeat(253),
    'host-secret-name': 's'.repeat(127),
    databases: Array.from({ length: 500 }, () => name).join('\n'),
    database: name,
    'target-database': name,
    db_name: name,
    'storage-account': 'a'.repeat(24),
    'storage-container': 'c'.repeat(63),
    'storage-prefix': 'p'.repeat(1024),
    'verify-level': 'checksum',
    environment: 'e'.repeat(255),
  };
  const shapes = workflows
    .filter(({ name: file, workflow }) => file.startsWith('.github/') && workflow.on.workflow_call)
    .flatMap(({ name: file, workflow }) =>
      [0, 4].map(parallel => ({ file, workflow, parallel: { 'max-parallel': parallel } })),
    );

  test.each(shapes)('$file, $parallel: groups and names of jobs', ({ workflow, parallel }) => {
    const databases = parallel['max-parallel'] > 0 ? name : inputs.databases;
    const contexts = {
      inputs: { ...inputs, ...parallel },
      matrix: { databases },
      github: { workflow: 'Nightly backup', event_name: 'schedule' },
    };
    for (const job of Object.values(workflow.jobs)) {
      // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#concurrency
      expect(evaluated(job.concurrency?.group ?? '', contexts).length).toBeLessThanOrEqual(400);
      expect(evaluated(job.name ?? '', contexts).length).toBeLessThanOrEqual(255);
    }
  });

  test('a night of 600 databases is 256 jobs at most, of one that is named like a secret as well', () => {
    const all = Array.from({ length: 600 }, (_, index) => `shop_${index}`);
    const outputs = outputsOf({
      verb: 'databases',
      result: selection(all, []),
    });
    const { matrix } = parseWorkflow(read(workflowFile('backup'))).jobs.backup?.strategy ?? {};
    for (const databases of [outputs.databases, '']) {
      const found = { databases, 'databases-escaped': outputs['databases-escaped'] };
      const needs = { discover: { result: 'success', outputs: found } };
      const items = JSON.parse(
        evaluated(matrix?.databases ?? '', { inputs: { 'max-parallel': 4, databases: '' }, needs }),
      );
      expect(items).toHaveLength(256);
    }
  });
});

/** A text with its expressions evaluated as GitHub does; objects and lists as JSON. */
function evaluated(text: string, contexts: object): string {
  const context: data.Dictionary = JSON.parse(JSON.stringify(contexts), data.reviver);
  return text.replace(/\$\{\{(?<expression>.*?)\}\}/gsu, (_, expression: string) => {
    const { tokens } = new Lexer(expression).lex();
    const parser = new Parser(tokens, Object.keys(contexts), [
      ...Object.values(wellKnownFunctions),
    ]);
    const result = new Evaluator(parser.parse(), context).evaluate();
    return result.primitive ? result.coerceString() : JSON.stringify(result, data.replacer);
  });
}

test('what callers may set covers the actions, but for files on a runner', () => {
  const without = ['storage-directory', 'ssl-root-cert', 'junit-file', 'metrics-file', 'dry-run'];
  const inputs = parseWorkflow(read(workflowFile('backup'))).on.workflow_call;
  const known = Object.keys({ ...inputs?.inputs, ...inputs?.secrets });
  expect(known).toEqual(
    expect.arrayContaining(optionsOf(commandOf('backup')).filter(one => !without.includes(one))),
  );
});
