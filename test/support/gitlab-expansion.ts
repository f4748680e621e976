/**
 * What GitLab makes of a `.gitlab-ci.yml` that includes our components, by its documented rules: inputs,
 * matrices, `needs`, rules, resource groups, and the limits at which there is no pipeline. The stand-in
 * that runs pipelines knows the rules, too, but no limit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';

const root = join(import.meta.dirname, '../..');

/** Where each stands is told in docs/gitlab.md. */
export const gitlabLimits = {
  matrix: 200,
  needs: 50,
  jobName: 255,
  resourceGroup: 255,
  /** Of GitLab.com's free tier, in all pipelines that are under way. */
  activeJobs: 500,
} as const;

type Variables = Readonly<Record<string, string>>;

export interface ExpandedJob {
  readonly name: string;
  readonly stage: string;
  readonly when: string;
  readonly allowFailure: boolean;
  /** Names of jobs; undefined where the stages before decide. */
  readonly needs: readonly string[] | undefined;
  /** The key; undefined also where GitLab takes none because it is not allowed. */
  readonly group: string | undefined;
  /** As `.gitlab-ci.yml` has them, and before anybody replaces `$NAME`. */
  readonly variables: Variables;
}

export interface ExpandedPipeline {
  readonly stages: readonly string[];
  readonly jobs: readonly ExpandedJob[];
  /** Why there is no pipeline. */
  readonly errors: readonly string[];
  /** Keys of groups that GitLab drops without a word. */
  readonly lostGroups: readonly string[];
}

const includeSchema = z.array(
  z.looseObject({
    component: z.string(),
    inputs: z.record(z.string(), z.unknown()).default({}),
  }),
);

const specSchema = z.object({
  spec: z.object({
    inputs: z.record(
      z.string(),
      z.object({
        type: z.string().default('string'),
        default: z.unknown().optional(),
        options: z.array(z.string()).optional(),
        regex: z.string().optional(),
      }),
    ),
  }),
});

const needSchema = z.union([
  z.string().transform(job => ({ job, optional: false, parallel: undefined })),
  z.object({
    job: z.string(),
    optional: z.boolean().default(false),
    parallel: z.object({ matrix: z.array(z.record(z.string(), z.array(z.string()))) }).optional(),
  }),
]);

const ruleSchema = z.object({
  if: z.string().optional(),
  when: z.string().default('on_success'),
  allow_failure: z.boolean().default(false),
});

const variableSchema = z.union([
  z.string(),
  z.object({ value: z.string() }).transform(({ value }) => value),
]);

const jobSchema = z.looseObject({
  stage: z.string().default('test'),
  rules: z.array(ruleSchema).optional(),
  needs: z.array(needSchema).optional(),
  resource_group: z.string().optional(),
  parallel: z.object({ matrix: z.array(z.record(z.string(), z.array(z.string()))) }).optional(),
  variables: z.record(z.string(), variableSchema).default({}),
});

type Job = z.infer<typeof jobSchema>;

const noJobs = ['include', 'stages', 'workflow', 'variables', 'default', 'spec'];

/** The pipeline of this `.gitlab-ci.yml`; `variables` are those of pipeline and project. */
export function expandPipeline(yaml: string, variables: Variables): ExpandedPipeline {
  const errors: string[] = [];
  const lostGroups: string[] = [];
  const own: Record<string, unknown> = parseAllDocuments(yaml).at(-1)?.toJS();
  const written = new Map<string, unknown>();
  const add = (jobs: Readonly<Record<string, unknown>>) => {
    for (const [name, job] of Object.entries(jobs))
      written.set(name, merged(written.get(name), job));
  };
  for (const { component, inputs } of includeSchema.parse(own.include ?? []))
    add(interpolated(component, inputs, errors));
  add(Object.fromEntries(Object.entries(own).filter(([name]) => !noJobs.includes(name))));

  const jobs = [...written].map(([name, job]): [string, Job] => [name, jobSchema.parse(job)]);
  const instances = new Map(
    jobs.map(([name, job]) => [name, instancesOf(name, job.parallel?.matrix, errors)]),
  );
  const expanded = jobs.flatMap(([name, job]) => {
    const rule = ruleFor(job, variables);
    if (rule === undefined || rule.when === 'never') return [];
    return (instances.get(name) ?? []).map(({ name: instance, matrix, index }): ExpandedJob => {
      const all = { ...job.variables, ...matrix, ...variables, CI_NODE_INDEX: String(index) };
      const key = job.resource_group && replaced(job.resource_group, all);
      const isAllowed = key !== undefined && isGroupKey(key);
      if (key !== undefined && !isAllowed) lostGroups.push(key);
      return {
        name: instance,
        stage: job.stage,
        when: rule.when,
        allowFailure: rule.allow_failure,
        needs: job.needs?.flatMap(need => namesOfNeed(need, instances, matrix, errors)),
        group: isAllowed ? key : undefined,
        variables: { ...job.variables, ...matrix },
      };
    });
  });

  const names = new Set(expanded.map(({ name }) => name));
  for (const { name, needs = [] } of expanded) {
    // GitLab tells nobody: its database refuses the row.
    if (name.length > gitlabLimits.jobName) errors.push(`${name}: value too long`);
    if (needs.length > gitlabLimits.needs)
      errors.push(`${name}: needs ${needs.length} others, of ${gitlabLimits.needs} at most`);
  }
  for (const [name, { needs = [] }] of jobs) {
    if (!isThere(name)) continue;
    for (const { job, optional } of needs)
      if (!optional && !isThere(job)) errors.push(`${name} needs ${job}, which is not there`);
  }
  const stages = z.array(z.string()).default(['build', 'test', 'deploy']).parse(own.stages);
  return { stages: ['.pre', ...stages, '.post'], jobs: expanded, errors, lostGroups };

  function isThere(job: string): boolean {
    return instances.get(job)?.some(({ name }) => names.has(name)) ?? false;
  }
}

type End = 'run' | 'failed' | 'skipped' | 'waits';

/**
 * What becomes of each job when some fail, and nobody clicks. Jobs of a stage begin when all stages before
 * are done, those with `needs` when these are.
 */
export function simulate(
  { jobs, stages }: ExpandedPipeline,
  fails: (name: string) => boolean,
): ReadonlyMap<string, End> {
  const ends = new Map<string, End>();
  const ordered = jobs.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  // A click that may be left out holds up nobody.
  const blocking = new Set(jobs.filter(job => !job.allowFailure).map(({ name }) => name));
  const has = (names: readonly string[], ...kinds: readonly End[]) =>
    names.some(name => kinds.some(kind => ends.get(name) === kind));
  for (const { name, stage, when, needs } of ordered) {
    const before = needs ?? jobsBefore(stage);
    const isHeld = has(
      before.filter(job => blocking.has(job)),
      'waits',
    );
    if (when === 'manual' || isHeld) ends.set(name, 'waits');
    else if (when === 'on_failure' && !has(before, 'failed')) ends.set(name, 'skipped');
    else if (when === 'on_failure') ends.set(name, 'run');
    else if (when !== 'always' && has(before, 'failed', 'skipped')) ends.set(name, 'skipped');
    else ends.set(name, fails(name) ? 'failed' : 'run');
  }
  return ends;

  function jobsBefore(stage: string): readonly string[] {
    const earlier = stages.slice(0, stages.indexOf(stage));
    return jobs.filter(job => earlier.includes(job.stage)).map(({ name }) => name);
  }
}

/** `can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'` */
const isGroupKey = (key: string): boolean =>
  key.length <= gitlabLimits.resourceGroup && /^[\w${}. -](?:[\w/${}. -]*[\w${}. -])?$/.test(key);

/** Once: what is replaced may hold the next `$NAME`, which stays. */
const replaced = (text: string, variables: Variables): string =>
  text.replaceAll(/\$(?:(?<name>[A-Za-z_]\w*)|\{(?<braced>[A-Za-z_]\w*)\})/g, (...match) => {
    const { name, braced } = match.at(-1);
    return variables[name ?? braced] ?? '';
  });

function instancesOf(
  name: string,
  matrix: readonly Readonly<Record<string, readonly string[]>>[] | undefined,
  errors: string[],
): readonly { readonly name: string; readonly matrix: Variables; readonly index: number }[] {
  if (matrix === undefined) return [{ name, matrix: {}, index: 1 }];
  const all = matrix.flatMap(product);
  if (all.length > gitlabLimits.matrix)
    errors.push(`${name}: ${all.length} jobs of a matrix, of ${gitlabLimits.matrix} at most`);
  return all.map((values, index) => ({
    name: nameOf(name, values),
    matrix: values,
    index: index + 1,
  }));
}

const nameOf = (name: string, values: Variables): string =>
  `${name}: [${Object.values(values).join(', ')}]`;

const product = (row: Readonly<Record<string, readonly string[]>>): readonly Variables[] =>
  Object.entries(row).reduce<readonly Variables[]>(
    (rows, [name, values]) => rows.flatMap(one => values.map(value => ({ ...one, [name]: value }))),
    [{}],
  );

/** A job of a matrix stands for all of its instances, unless the need says which. */
function namesOfNeed(
  { job, parallel }: z.infer<typeof needSchema>,
  instances: ReadonlyMap<string, readonly { readonly name: string }[]>,
  matrix: Variables,
  errors: string[],
): readonly string[] {
  if (parallel === undefined) return instances.get(job)?.map(({ name }) => name) ?? [job];
  return parallel.matrix.flatMap(product).map(values =>
    nameOf(
      job,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          value.replaceAll(/\$\[\[ matrix\.(\w+) \]\]/g, (_, id: string) => {
            if (matrix[id] === undefined) errors.push(`${job}: there is no matrix.${id}`);
            return matrix[id] ?? '';
          }),
        ]),
      ),
    ),
  );
}

function ruleFor({ rules }: Job, variables: Variables): z.infer<typeof ruleSchema> | undefined {
  if (rules === undefined) return { when: 'on_success', allow_failure: false };
  return rules.find(rule => rule.if === undefined || isTrue(rule.if, variables));
}

/** As much of the language of `rules:if` as the components and the documents use. */
const isTrue = (condition: string, variables: Variables): boolean =>
  condition.split(' && ').every(part => {
    const {
      name = '',
      operator,
      value = '',
    } = /^\$(?<name>\w+)(?: (?<operator>==|!=|=~) (?<value>.+))?$/.exec(part)?.groups ?? {};
    const found = variables[name] ?? '';
    switch (operator) {
      case '==':
        return `"${found}"` === value;
      case '!=':
        return `"${found}"` !== value;
      case '=~':
        return new RegExp(value.slice(1, -1)).test(found);
      default:
        if (name === '') throw new Error(`Not a condition that is known here: ${condition}`);
        return found !== '';
    }
  });

/** The jobs of a component, with its inputs in their places; what is wrong with these becomes errors. */
function interpolated(
  component: string,
  given: Readonly<Record<string, unknown>>,
  errors: string[],
): Readonly<Record<string, unknown>> {
  const file = /\/(?<name>[\w-]+)@/.exec(component)?.groups?.name ?? '';
  const [header, body] = parseAllDocuments(
    readFileSync(join(root, `templates/${file}.yml`), 'utf8'),
  ).map(document => document.toJS());
  const { inputs } = specSchema.parse(header).spec;
  const wrong = (input: string, why: string) => errors.push(`${file}, ${input}: ${why}`);
  for (const input of Object.keys(given))
    if (!Object.hasOwn(inputs, input)) wrong(input, 'unknown input');
  const values = new Map<string, unknown>();
  for (const [input, { type, default: otherwise, options, regex }] of Object.entries(inputs)) {
    const value = given[input] ?? otherwise;
    const found = Array.isArray(value) ? 'array' : typeof value;
    if (value === undefined) wrong(input, 'required value has not been provided');
    else if (found !== type) wrong(input, `provided value is not a ${type}`);
    else if (options && !options.includes(String(value))) wrong(input, 'not in the options');
    // As GitLab does it: nothing never matches.
    else if (regex && (value === '' || !new RegExp(regex).test(String(value))))
      wrong(input, 'provided value does not match required RegEx pattern');
    values.set(input, value);
  }
  return z.record(z.string(), z.unknown()).parse(filled(body));

  function filled(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(filled);
    if (typeof node === 'string') {
      const whole = /^\$\[\[ inputs\.(?<input>[\w-]+) \]\]$/.exec(node)?.groups?.input;
      if (whole !== undefined) return values.get(whole);
      return node.replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, input: string) =>
        String(values.get(input)),
      );
    }
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [String(filled(key)), filled(value)]),
    );
  }
}

/** How a file overrides what it includes: maps are merged, everything else is replaced. */
function merged(below: unknown, above: unknown): unknown {
  if (!isMap(below) || !isMap(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries(
    [...keys].map(key => [
      key,
      Object.hasOwn(above, key) ? merged(below[key], above[key]) : below[key],
    ]),
  );
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
