import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import {
  commandOf,
  isCommand,
  isOption,
  optionOf,
  optionsOf,
  requiredOf,
} from '../../scripts/commands.ts';
import {
  componentFile,
  components,
  renderComponent,
  renewComponentTables,
} from '../../scripts/gitlab-templates.ts';
import { expandedByGitlab } from '../../src/options/gitlab-inputs.ts';
import { inputVariableName } from '../../src/options/schema.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const inputSchema = z.strictObject({
  // What GitLab 17.0 knows.
  type: z.enum(['string', 'number', 'boolean', 'array']).default('string'),
  options: z.array(z.string()).optional(),
  regex: z.string().optional(),
  default: z.unknown().optional(),
  description: z.string().min(1),
});

const headerSchema = z.strictObject({
  spec: z.strictObject({ inputs: z.record(z.string(), inputSchema) }),
});

const jobSchema = z.looseObject({
  image: z.unknown(),
  variables: z
    .record(
      z.string(),
      z.union([z.string(), z.strictObject({ value: z.string(), expand: z.literal(false) })]),
    )
    .optional(),
  script: z.array(z.string()).optional(),
});

type Job = z.infer<typeof jobSchema>;

/** A file of `templates/`: its header, and its jobs by name. */
function componentIn(text: string) {
  const [header, body, ...others] = parseAllDocuments(text).map(document => document.toJS());
  expect(others).toEqual([]);
  const { inputs } = headerSchema.parse(header).spec;
  const jobs: Readonly<Record<string, Job>> = z.record(z.string(), jobSchema).parse(body);
  return { inputs, jobs };
}

const all = Object.keys(components).map(name => ({
  name,
  file: componentFile(name),
  text: read(componentFile(name)),
}));

test('every component is generated, and nothing else is there', () => {
  expect(
    globSync('templates/**', { cwd: root, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(all.map(({ name }) => `${name}.yml`).toSorted());
});

describe.each(all)('$file', ({ name, text }) => {
  const { inputs, jobs } = componentIn(text);

  test('is in step with the options', () => {
    expect(text).toBe(renderComponent(name));
    if (!isCommand(name)) return;
    const options = optionsOf(commandOf(name));
    const missing = options.filter(option => !Object.hasOwn(inputs, option));
    expect(missing.filter(option => !optionOf(option).secret)).toEqual(
      options.includes('metrics-file') ? ['metrics-file'] : [],
    );
    expect(Object.keys(inputs).filter(input => inputs[input]?.default === undefined)).toEqual(
      requiredOf(commandOf(name)),
    );
  });

  test('declares what it uses, and uses what it declares', () => {
    const used = [...text.matchAll(/\$\[\[ inputs\.(?<input>[\w-]+) \]\]/gu)].map(
      ({ groups }) => groups?.input,
    );
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(inputs).toSorted());
    expect([...text.matchAll(/\$\[\[/gu)]).toHaveLength(used.length);
  });

  test('has no secret among its inputs', () => {
    const secret = Object.keys(inputs).filter(
      input => isOption(input) && optionOf(input).secret === true,
    );
    expect(secret).toEqual([]);
  });

  test('hands every option over under its own name, and nothing that GitLab would read as not given', () => {
    for (const input of Object.keys(inputs).filter(isOption)) {
      if (input === 'azure-audience') continue;
      expect(text).toContain(inputVariableName(input));
      const { default: value } = inputs[input] ?? {};
      const fixed = input === 'databases' || input === 'junit-file';
      if (!fixed)
        expect({ input, value }).toEqual({ input, value: value === undefined ? value : '' });
    }
  });

  test('hands inputs over as they were written, for GitLab would make nothing of `$name`', () => {
    for (const { variables = {} } of Object.values(jobs)) {
      const expanded = Object.entries(variables).filter(
        ([variable, value]) => variable.startsWith('PG_BACKUP_INPUT_') && typeof value === 'string',
      );
      const allowed = expandedByGitlab.map(inputVariableName);
      expect(expanded.filter(([variable]) => !allowed.includes(variable))).toEqual([]);
    }
  });

  test('has jobs alone: what is for the pipeline as a whole is the user’s', () => {
    expect(Object.keys(jobs).filter(job => !job.startsWith('$[[ inputs.as ]]'))).toEqual([]);
  });

  test('puts no input into a script but what starts the program', () => {
    for (const job of Object.values(jobs)) {
      expect(job.script).toHaveLength(1);
      expect(job.script?.[0]).toMatch(/^\$\[\[ inputs\.cli \]\] [a-z]+$/u);
    }
  });

  test('is careful', () => {
    for (const [job, { variables, script, ...rest }] of Object.entries(jobs)) {
      expect(rest).toMatchObject({
        interruptible: false,
        id_tokens: { PG_BACKUP_ID_TOKEN: { aud: '$[[ inputs.azure-audience ]]' } },
        timeout: '$[[ inputs.timeout ]]',
        before_script: '$[[ inputs.before-script ]]',
      });
      expect(variables?.GIT_STRATEGY).toBe('$[[ inputs.git-strategy ]]');
      const verb = script?.[0]?.split(' ').at(-1) ?? '';
      expect({ job, retried: 'retry' in rest }).toEqual({ job, retried: verb !== 'restore' });
      const alone = !['check', 'notify', 'databases', 'doctor'].includes(verb);
      expect({ job, alone: 'resource_group' in rest }).toEqual({ job, alone });
      // What a backup is found by has to be the same where the run is told of.
      const named = Object.hasOwn(variables ?? {}, 'PG_BACKUP_INPUT_RUN_ID');
      expect({ job, named }).toEqual({ job, named: ['backup', 'notify'].includes(verb) });
      const reports = ['verify', 'check'].includes(verb);
      expect({ job, reports: 'artifacts' in rest }).toEqual({ job, reports });
    }
    expect(inputs['git-strategy']?.default).toBe('none');
  });

  test('keeps its image in step with the version', () => {
    expect(inputs.image?.default).toBe(`$CI_REGISTRY/OWNER/pg-azure-backup:${packageJson.version}`);
  });

  test('has its inputs in the documentation', () => {
    const document = read('docs/gitlab.md');
    expect(document).toBe(renewComponentTables(document));
    const table = new RegExp(`<!-- component:${name} -->.*?<!-- /component -->`, 'su').exec(
      document,
    )?.[0];
    for (const input of Object.keys(inputs))
      expect(table).toMatch(new RegExp(`^\\| \`${input}\` +\\|`, 'mu'));
  });
});

test('a table of something that is no component is an error', () => {
  const document = '<!-- component:restroe -->\n<!-- /component -->';
  expect(() => renewComponentTables(document)).toThrow('There is no component "restroe".');
});

const includeSchema = z.array(
  z.looseObject({
    component: z.string().optional(),
    inputs: z.record(z.string(), z.unknown()).default({}),
  }),
);

/** Every YAML that includes a component of ours: examples, documents, our own pipeline. */
const consumers = [
  ...[
    'examples/gitlab/full.gitlab-ci.yml',
    'examples/gitlab/check.gitlab-ci.yml',
    'examples/gitlab/run-pipeline-form.gitlab-ci.yml',
    '.gitlab-ci.yml',
  ].map(file => ({ where: file, text: read(file) })),
  ...['docs/gitlab.md', 'docs/getting-started-gitlab.md'].flatMap(file =>
    [...read(file).matchAll(/^```yaml\n(?<yaml>.*?)^```$/gmsu)]
      .map(({ groups }) => groups?.yaml ?? '')
      .filter(yaml => /^include:/mu.test(yaml))
      .map((text, index) => ({ where: `${file} #${index + 1}`, text })),
  ),
];

describe.each(consumers)('$where', ({ text }) => {
  const documents = parseAllDocuments(text, { merge: true }).map(document => document.toJS());
  const includes = includeSchema.parse(documents.at(-1).include);

  test('gives only inputs that there are, as text, and all that are required', () => {
    for (const { component, inputs, ...rest } of includes) {
      const path = component ?? Object.values(rest).find(value => String(value).endsWith('.yml'));
      const name = /\/(?<name>[\w-]+)(?:@\S+|\.yml)$/u.exec(String(path))?.groups?.name ?? '';
      const known = componentIn(read(componentFile(name))).inputs;
      expect(Object.keys(inputs).filter(input => !Object.hasOwn(known, input))).toEqual([]);
      const required = Object.keys(known).filter(input => known[input]?.default === undefined);
      expect(required.filter(input => !Object.hasOwn(inputs, input))).toEqual([]);
      for (const [input, value] of Object.entries(inputs)) {
        const isReference = /^\$\[\[ inputs\.[\w-]+ \]\]$/u.test(String(value));
        const type = Array.isArray(value) ? 'array' : typeof value;
        if (!isReference) expect({ input, type }).toEqual({ input, type: known[input]?.type });
        const { options } = known[input] ?? {};
        if (options && !isReference) expect(options).toContain(value);
        // GitLab's limit for one text.
        expect(Math.max(...[value].flat().map(item => String(item).length))).toBeLessThan(1024);
      }
    }
  });
});

test('the form has defaults for all it asks, for else nothing but the form could start a pipeline', () => {
  const [header] = parseAllDocuments(read('examples/gitlab/run-pipeline-form.gitlab-ci.yml'));
  const { inputs } = headerSchema.parse(header?.toJS()).spec;
  expect(Object.keys(inputs).length).toBeLessThanOrEqual(20);
  for (const { default: value } of Object.values(inputs)) expect(value).toBeDefined();
});

test('our own pipeline tries every component at this commit, and releases by the keyword', () => {
  const pipeline = parse(read('.gitlab-ci.yml'), { merge: true });
  const included = includeSchema.parse(pipeline.include).map(({ component }) => component);
  for (const name of ['backup', 'restore', 'verify', 'prune', 'check'])
    expect(included).toContain(`$CI_SERVER_FQDN/$CI_PROJECT_PATH/${name}@$CI_COMMIT_SHA`);
  expect(pipeline.release.release.tag_name).toBe('$CI_COMMIT_TAG');
});

describe('the image', () => {
  /** The instructions, each on one line. */
  const instructions = read('Dockerfile')
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
  const stages = instructions.filter(line => line.startsWith('FROM '));

  test('starts from a pinned Node.js 24; without servers unless asked', () => {
    expect(stages).toEqual([
      expect.stringMatching(/^FROM node:24\.\d+\.\d+-trixie-slim@sha256:[\da-f]{64} AS client$/u),
      'FROM client AS drill',
      'FROM client',
    ]);
  });

  test('is not root at the end of any stage', () => {
    const users: string[] = [];
    for (const line of instructions) {
      if (line.startsWith('FROM ')) users.push(users.at(0) ?? '');
      if (line.startsWith('USER ')) users.splice(-1, 1, line);
    }
    expect(users).toEqual(['USER 1000:1000', 'USER 1000:1000', 'USER 1000:1000']);
  });

  test('has the clients of every supported major, and no entrypoint, since GitLab starts a shell', () => {
    const majors = instructions.filter(line => line.startsWith('ARG MAJORS'));
    expect(majors).toEqual(Array(2).fill('ARG MAJORS="13 14 15 16 17 18 19"'));
    expect(instructions).toContain('ENTRYPOINT []');
  });

  test('takes nothing but the bundle and the licence', () => {
    const copied = instructions.filter(line => /^(?:COPY|ADD) /u.test(line));
    expect(copied).toEqual([
      'COPY LICENSE /opt/pg-azure-backup/',
      'COPY dist /opt/pg-azure-backup/dist',
    ]);
    expect(read('.dockerignore')).toBe('*\n!LICENSE\n!dist\n');
  });

  test('its commands are right for a shell', () => {
    for (const line of instructions.filter(text => text.startsWith('RUN set')))
      expect(line).toMatch(/^RUN set -eu;.*rm -rf \/var\/lib\/apt\/lists\/\*$/u);
  });
});
