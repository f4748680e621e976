/**
 * What is generated about the reusable workflows: inputs and secrets, what they pass on to the actions,
 * and the tables in the docs. All of it comes from the options of the actions that they use.
 */
import { parse } from 'yaml';
import type { Command } from '../src/commands/command.ts';
import { table } from '../src/options/tables.ts';
import { descriptionLines, inputText, quoted } from './action-yml.ts';
import { commandOf, optionFacts, optionOf, optionsOf } from './commands.ts';

/** The options that a workflow has, and how long its jobs may take. */
interface WorkflowOptions {
  /** Those of these verbs; the first that has an option says what it means. */
  readonly verbs: readonly string[];
  readonly without: readonly string[];
  readonly minutes: number;
}

/** A job's disk goes with the job: no files to leave on it. */
const files = ['storage-directory', 'ssl-root-cert', 'junit-file', 'metrics-file'] as const;

const workflows = {
  backup: {
    verbs: ['backup', 'databases', 'prune'],
    without: [...files, 'dry-run', 'verify-level'],
    minutes: 180,
  },
  // The SQL is a file of the repository: to read it, each caller would have to grant more than before.
  restore: { verbs: ['restore'], without: [...files, 'sql-before-exchange'], minutes: 360 },
  verify: { verbs: ['verify'], without: files, minutes: 180 },
  maintenance: { verbs: ['check', 'prune'], without: files, minutes: 60 },
} as const satisfies Record<string, WorkflowOptions>;

type Workflow = keyof typeof workflows;

const isWorkflow = (name: string): name is Workflow => Object.hasOwn(workflows, name);

/** The reusable workflows whose inputs are those of our actions. */
export const workflowNames: readonly Workflow[] = Object.keys(workflows).filter(isWorkflow);

export const workflowFile = (name: Workflow): string => `.github/workflows/${name}.yml`;

/** The workflow with all that stands between `# WHAT` and `# /WHAT` renewed. */
export const renewWorkflow = (name: Workflow, text: string): string =>
  text.replace(
    /^(?<margin> *)# (?<kind>common|inputs|secrets|with|outputs|job outputs)(?: (?<verb>(?!but )[\w-]+))?(?: but (?<but>[\w, -]+))?\n(?:.*\n)*?\k<margin># \/\k<kind>$/gmu,
    (block, ...match) => {
      const { margin = '', kind = '', verb = '', but = '' } = match.at(-1);
      const [first = ''] = block.split('\n');
      const lines = blockOf(name, kind, verb, but.split(', '));
      return [first, ...lines.map(line => margin + line), `${margin}# /${kind}`].join('\n');
    },
  );

function blockOf(
  name: Workflow,
  kind: string,
  verb: string,
  but: readonly string[],
): readonly string[] {
  if (kind === 'common') return commonInputs(name);
  const options = workflowOptions(name);
  if (kind === 'inputs') return options.filter(isPlain).flatMap(one => inputLines(name, one));
  if (kind === 'secrets') return options.filter(isSecret).flatMap(one => secretLines(name, one));
  const command = commandOf(verb);
  const outputs = Object.entries(command.outputs);
  if (kind === 'outputs')
    return outputs.flatMap(([output, text]) => [
      `${output}:`,
      ...descriptionLines([text], 2),
      `  value: \${{ jobs.${verb}.outputs.${output} }}`,
    ]);
  if (kind === 'job outputs')
    return outputs.map(([output]) => `${output}: \${{ steps.${verb}.outputs.${output} }}`);
  return optionsOf(command)
    .filter(option => options.includes(option) && !but.includes(option))
    .map(option => `${option}: \${{ ${passedOn(option)} }}`);
}

const isSecret = (name: string): boolean => optionOf(name).secret === true;
const isPlain = (name: string): boolean => !isSecret(name);

function workflowOptions(name: Workflow): readonly string[] {
  const { verbs, without }: WorkflowOptions = workflows[name];
  const all = new Set(verbs.flatMap(verb => optionsOf(commandOf(verb))));
  return [...all].filter(option => !without.includes(option));
}

/** GitHub makes 0 of a number that is not given: not what such an option means by itself. */
function passedOn(name: string): string {
  if (isSecret(name)) return `secrets.${name}`;
  const { type, default: fixed } = optionOf(name);
  return type === 'integer' && fixed === undefined ? `inputs.${name} || ''` : `inputs.${name}`;
}

/** Where the jobs run, and as what. */
const commonInputs = (name: Workflow): readonly string[] => [
  'runs-on:',
  ...descriptionLines(
    ['Runner: a label, or a JSON array of labels. One inside the network of a private server.'],
    2,
  ),
  '  type: string',
  '  default: ubuntu-24.04',
  'environment:',
  ...descriptionLines(
    [
      'Environment of the jobs, with its own reviewers and federated credential. Its variables do not reach the inputs, which the job of the caller fills in: set those in the repository.',
    ],
    2,
  ),
  '  type: string',
  'timeout-minutes:',
  ...descriptionLines(['Minutes after which a job is ended.'], 2),
  '  type: number',
  `  default: ${workflows[name].minutes}`,
];

function inputLines(workflow: Workflow, name: string): readonly string[] {
  const command = commandIn(workflow, name);
  const { required, fallback } = optionFacts(name, command);
  const { type, default: fixed } = optionOf(name);
  const kind = type === 'boolean' || type === 'integer' ? type : 'string';
  const otherwise = fixed === undefined && !required ? fallback : undefined;
  return [
    `${name}:`,
    ...descriptionLines(
      [...inputText(name, command), ...(otherwise === undefined ? [] : [`Default: ${otherwise}.`])],
      2,
    ),
    `  type: ${kind === 'integer' ? 'number' : kind}`,
    ...(required ? ['  required: true'] : []),
    ...(fixed === undefined ? [] : [`  default: ${kind === 'string' ? quoted(fixed) : fixed}`]),
  ];
}

/** None is required: a login to Azure and Key Vault need none. */
const secretLines = (workflow: Workflow, name: string): readonly string[] => [
  `${name}:`,
  ...descriptionLines([optionFacts(name, commandIn(workflow, name)).description], 2),
];

/** The command that says what an option means. */
function commandIn(workflow: Workflow, name: string): Command | undefined {
  const having = workflows[workflow].verbs
    .map(commandOf)
    .filter(command => optionsOf(command).includes(name));
  // Where they differ in it, none of them speaks for the others, but the one that the workflow is about.
  const texts = new Set(having.map(command => optionFacts(name, command).description));
  return texts.size === 1 || having.some(({ action }) => action.isRoot) ? having[0] : undefined;
}

/** What the docs need of a reusable workflow. */
interface WorkflowFile {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, DescribedInput>>;
      readonly secrets?: Readonly<Record<string, DescribedInput>>;
      readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
    };
  };
}

interface DescribedInput {
  readonly description: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
}

/** The document with the tables between `<!-- workflow:NAME -->` and `<!-- /workflow -->` renewed. */
export const renewWorkflowTables = (document: string, read: (file: string) => string): string =>
  document.replace(
    /(?<start><!-- workflow:(?<name>[\w-]+) -->\n).*?(?<end><!-- \/workflow -->)/gsu,
    (...match) => {
      const { start = '', name = '', end = '' } = match.at(-1);
      const workflow: WorkflowFile = parse(read(`.github/workflows/${name}.yml`));
      const { inputs, secrets = {}, outputs = {} } = workflow.on.workflow_call;
      const rows = (entries: Readonly<Record<string, DescribedInput>>, kind?: string) =>
        Object.entries(entries).map(([input, { description, type, required, default: fixed }]) => [
          `\`${input}\``,
          kind ?? type ?? '',
          description.replaceAll('\n', ' '),
          required ? 'required' : fixed === undefined || fixed === '' ? '' : `\`${fixed}\``,
        ]);
      return [
        `${start}${table(['Input', 'Type', 'What it is', 'Default'], [...rows(inputs), ...rows(secrets, 'secret')])}`,
        table(
          ['Output', 'What it is'],
          Object.entries(outputs).map(([output, { description }]) => [
            `\`${output}\``,
            description.replaceAll('\n', ' '),
          ]),
        ),
        end,
      ].join('\n\n');
    },
  );
