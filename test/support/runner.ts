import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { outdatedTools, type Running, type RunResult, rightsWarning, start } from './cli.ts';
import { assertNoReferences } from './references.ts';
import { assertNoSecrets } from './secrets.ts';
import { temporaryFolder } from './shared.ts';

// GitHub's runner 2.336, as far as a JavaScript action can tell: what it gives to an action, and
// what it makes of all that an action prints and writes. Names in comments are files of its source.

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** What a workflow says about a step with `uses:`, and the job around it. */
export interface ActionOptions {
  /** Folder of the action below the repository root: '' for the root action.yml, 'restore', … */
  readonly action: string;
  /** `with:`; the defaults of action.yml are filled in as the runner does. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What the environment has besides; undefined takes one of the runner's own away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Values of `${{ secrets.… }}`: masked from the start. All others the action has to mask. */
  readonly secrets?: readonly string[];
  /** As after "Enable debug logging". */
  readonly debug?: boolean;
  /** For main and for post, each. */
  readonly timeoutMs?: number;
  /** Run main only. */
  readonly skipPost?: boolean;
  /** Files and processes that outlive the action are no error. */
  readonly mayLeave?: boolean;
  /** GITHUB_WORKSPACE, the working directory; an empty folder by default. */
  readonly workspace?: string;
  /** Another repository than this one. */
  readonly root?: string;
  /** How long a cancelled action has after SIGINT, and then after SIGTERM. */
  readonly cancelWaitsMs?: readonly [number, number];
}

/** What people see beside the log. The runner keeps 10 per step of each level but `debug`. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice' | 'debug';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** How main or post ended. */
export interface StepResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The log as a person sees it: workflow commands carried out, masks applied as they came. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  /** A non-zero exit, or a command that the runner rejects. */
  readonly failed: boolean;
}

/** How an action ended, with what its main step gave. */
export interface ActionResult extends StepResult {
  readonly cancelled: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** Outputs that the runner would drop at the end of the job because they contain a mask. */
  readonly droppedOutputs: readonly string[];
  /** Of main and post, masked. */
  readonly summary: string;
  readonly state: Readonly<Record<string, string>>;
  /** What was exported for later steps, with GITHUB_ENV and GITHUB_PATH. */
  readonly exported: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  /** What the action itself had masked. */
  readonly masks: readonly string[];
  readonly post: StepResult | undefined;
}

/** An action that goes on. */
export interface RunningAction {
  /** Of main. */
  readonly pid: number;
  readonly runnerTemp: string;
  readonly tmpdir: string;
  /** What main has printed so far, as it came: unmasked. */
  output(): string;
  /** Waits until what main prints matches; rejects when main ends without. */
  waitForOutput(pattern: RegExp): Promise<RegExpExecArray>;
  /**
   * Cancels the job: main gets SIGINT, after 7.5 s SIGTERM, after another 2.5 s SIGKILL, unless it
   * has ended before (ProcessInvoker.cs). Then comes post, which is never cancelled.
   */
  cancel(): Promise<ActionResult>;
  /** What is not the runner's doing: main dies. */
  kill(signal: NodeJS.Signals): void;
  /** Rejects when a secret was to be seen, or something was left behind. */
  readonly finished: Promise<ActionResult>;
}

/** Runs an action as GitHub's runner does, and checks what every action must keep. */
export async function runAction(options: ActionOptions): Promise<ActionResult> {
  return startAction(options).finished;
}

/** As `runAction`, for an action that the test watches and interrupts. */
export function startAction(options: ActionOptions): RunningAction {
  const action = readAction(resolve(options.root ?? repository, options.action));
  const post = options.skipPost ? undefined : action.post;
  const given = inputsFor(action.inputs, options.inputs);
  const job = startJob(options);
  const environment = { ...job.environment, ...given.variables, ...options.env };
  const main = startStep(job, { name: 'main', script: action.main, environment, last: !post });
  for (const warning of given.warnings) main.log.annotate('warning', warning);
  let ended = false;

  async function finish(): Promise<ActionResult> {
    const mainEnd = await settled(main.finished);
    ended = true;
    const after = { ...environment, ...changesOf(main.findings, environment.PATH) };
    const next = post
      ? startStep(job, { name: 'post', script: post, environment: after, last: true })
      : undefined;
    // In any case, as the runner does: what main has left is for post to put away.
    const postEnd = next ? await settled(next.finished) : undefined;
    const { outputs, droppedOutputs } = jobOutputs(job, main.findings.outputs);
    const problems = endJob(job, [mainEnd, postEnd]);
    if (mainEnd.status === 'rejected' || problems.length > 0) {
      throw new Error(problems.join('\n\n'));
    }
    return {
      ...mainEnd.value.result,
      cancelled: main.log.cancelled,
      outputs,
      droppedOutputs,
      summary: main.findings.summary + (next?.findings.summary ?? ''),
      state: Object.fromEntries(main.findings.state),
      exported: Object.fromEntries(main.findings.exported),
      paths: main.findings.paths,
      masks: job.masks,
      post: postEnd?.status === 'fulfilled' ? postEnd.value.result : undefined,
    };
  }

  async function cancel(): Promise<ActionResult> {
    if (ended) return finished;
    main.log.cancelled = true;
    const [afterInterrupt, afterTerminate] = options.cancelWaitsMs ?? [7500, 2500];
    main.running.kill('SIGINT');
    if (await endsWithin(afterInterrupt, main.running.finished)) return finished;
    main.running.kill('SIGTERM');
    if (await endsWithin(afterTerminate, main.running.finished)) return finished;
    main.running.kill('SIGKILL');
    return finished;
  }

  const finished = finish();
  finished.catch(() => {}); // Whoever awaits it is told.
  const { pid, tmpdir, output, waitForOutput } = main.running;
  return {
    pid,
    runnerTemp: job.runnerTemp,
    tmpdir,
    output,
    waitForOutput,
    cancel,
    kill: signal => main.running.kill(signal),
    finished,
  };
}

// Before the start: action.yml (ActionManifestManager.cs) and the inputs (ActionRunner.cs).

const inputsSchema = z.record(
  z.string(),
  z.object({
    default: z
      .string()
      .refine(text => !text.includes('${{'), 'An expression, which this harness cannot evaluate.')
      .default(''),
    deprecationMessage: z.string().optional(),
  }),
);

const manifestSchema = z.object({
  inputs: inputsSchema.default({}),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string().min(1),
    post: z.string().min(1).optional(),
    'post-if': z.literal('always()').optional(),
  }),
});

type Inputs = z.infer<typeof inputsSchema>;

function readAction(folder: string): { inputs: Inputs; main: string; post: string | undefined } {
  // Failsafe: every scalar is a text, as it is to the runner.
  const text = readFileSync(join(folder, 'action.yml'), 'utf8');
  const { inputs, runs } = manifestSchema.parse(parse(text, { schema: 'failsafe' }));
  const main = resolve(folder, runs.main);
  const post = runs.post && resolve(folder, runs.post);
  const missing = [main, post].find(script => script && !existsSync(script));
  if (missing) throw new Error(`${missing} is missing. Please build first (npm run build).`);
  return { inputs, main, post };
}

/** The variables of the inputs. An input that is `required` and missing is no matter to the runner. */
function inputsFor(declared: Inputs, given: Readonly<Record<string, string>>) {
  const isSame = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();
  const valid = Object.keys(declared);
  const names = Object.keys(given);
  const defaults = valid.filter(name => !names.some(isSame(name)));
  const values = [
    ...Object.entries(given),
    ...defaults.map(name => [name, declared[name]?.default ?? ''] as const),
  ];

  const warnings = names.flatMap(name => {
    const message = declared[valid.find(isSame(name)) ?? '']?.deprecationMessage;
    return message ? [`Input '${name}' has been deprecated with message: ${message}`] : [];
  });
  const unexpected = names.filter(name => !valid.some(isSame(name)));
  if (unexpected.length > 0) {
    const [wrong, right] = [unexpected, valid].map(list => list.join("', '"));
    warnings.push(`Unexpected input(s) '${wrong}', valid inputs are ['${right}']`);
  }
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
  const variables = Object.fromEntries(values.map(([name, value]) => [variable(name), value]));
  return { variables, warnings };
}

// The job: what its steps have in common.

interface Job {
  readonly options: ActionOptions;
  /** Holds TMPDIR and RUNNER_TEMP, and is removed in the end. */
  readonly folder: string;
  readonly runnerTemp: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly masker: Masker;
  /** What the action had masked, as it said it. */
  readonly masks: string[];
  /** Where secrets were to be seen. */
  readonly leaks: Set<string>;
}

function startJob(options: ActionOptions): Job {
  const folder = temporaryFolder();
  const runnerTemp = join(folder, fileCommandsParent);
  const workspace = options.workspace ?? join(folder, 'work');
  mkdirSync(join(runnerTemp, fileCommandsFolder), { recursive: true });
  const masker = new Masker();
  // What the runner got from the server as a secret (Worker.cs).
  const { ACTIONS_ID_TOKEN_REQUEST_TOKEN, ACTIONS_RUNTIME_TOKEN } = options.env ?? {};
  const known = [ACTIONS_ID_TOKEN_REQUEST_TOKEN, ACTIONS_RUNTIME_TOKEN, ...(options.secrets ?? [])];
  for (const secret of known) masker.addWithLines(secret?.trim() ?? '');
  return {
    options,
    folder,
    runnerTemp,
    environment: environmentFor(workspace, runnerTemp, options.debug ?? false),
    masker,
    masks: [],
    leaks: new Set(),
  };
}

/** A typical environment, with nothing of ours: PATH, HOME, LANG and TMPDIR come from `start`. */
function environmentFor(
  workspace: string,
  runnerTemp: string,
  debug: boolean,
): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTION: '__acme_pg-azure-backup',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'acme/pg-azure-backup',
    GITHUB_ACTOR: 'mona',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'backup',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '17203948576',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '5f0c1a2b3d4e5f60718293a4b5c6d7e8f9012345',
    GITHUB_WORKFLOW: 'Backup',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: runnerTemp,
    ...(debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

/** What main changes for the steps after it, its own post step among them. */
function changesOf({ exported, paths, state }: Findings, path = process.env.PATH) {
  return {
    ...Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value])),
    ...Object.fromEntries(exported),
    PATH: [...paths.toReversed(), exported.get('PATH') ?? path].join(':'),
  };
}

/** The outputs as other jobs see them (JobExtension.cs): none that a mask would change. */
function jobOutputs(job: Job, outputs: ReadonlyMap<string, string>) {
  const [dropped = [], kept = []] = [true, false].map(wanted =>
    [...outputs].filter(([, value]) => (job.masker.mask(value) !== value) === wanted),
  );
  for (const [name, value] of kept) expectNoSecrets(job, `the output ${name}`, value);
  return { outputs: Object.fromEntries(kept), droppedOutputs: dropped.map(([name]) => name) };
}

/** Cleans up, and returns all that is wrong. */
function endJob(job: Job, ends: readonly (PromiseSettledResult<StepEnd> | undefined)[]): string[] {
  const failures = ends.flatMap(end =>
    end?.status === 'rejected'
      ? [end.reason instanceof Error ? end.reason.message : end.reason]
      : [],
  );
  const done = ends.flatMap(end => (end?.status === 'fulfilled' ? [end.value] : []));
  const killed = done.some(({ run }) => run.signal === 'SIGKILL');
  const last = done.at(-1)?.run;
  const left = [
    ...(last?.leftFiles ?? []).map(name => `TMPDIR/${name}`),
    ...readdirSync(job.runnerTemp, { recursive: true, encoding: 'utf8' })
      .filter(name => !name.startsWith(fileCommandsFolder))
      .map(name => `${fileCommandsParent}/${name}`),
    // No action can end what it started when it is killed outright: then the runner does.
    ...(killed ? [] : (last?.leftProcesses ?? [])),
  ];
  rmSync(job.folder, { recursive: true, force: true });
  const log = done.map(({ result }) => result.log).join('\n');
  const isWrong = !job.options.mayLeave && left.length > 0;
  return [
    ...job.leaks,
    ...failures,
    ...(isWrong ? [`The action left behind:\n${left.join('\n')}\n\nIts log:\n${log}`] : []),
  ];
}

/** Remembers a place where a person would see a secret, or a reference without words. It is told when the action has ended. */
function expectNoSecrets(job: Job, place: string, text: string): void {
  try {
    assertNoSecrets(place, text);
    assertNoReferences(place, text);
  } catch (error) {
    if (error instanceof Error) job.leaks.add(error.message);
  }
}

/** What replaces secrets with `***` (SecretMasker.cs). */
class Masker {
  readonly #values = new Set<string>();

  add(value: string): void {
    if (value === '') return;
    this.#values.add(value);
    for (const encode of encoders) this.#values.add(encode(value));
    this.#values.delete('');
  }

  /** Also each line, because logs are masked by lines. */
  addWithLines(value: string): void {
    this.add(value);
    for (const line of value.split(/[\r\n]/)) this.add(line.trim());
  }

  mask(text: string): string {
    let masked = '';
    let end = 0; // Of what is masked, and of what is copied.
    let isFirst = true;
    for (const [from, to] of this.#positions(text)) {
      if (isFirst || from > end) masked += `${text.slice(end, from)}***`;
      end = Math.max(end, to);
      isFirst = false;
    }
    return masked + text.slice(end);
  }

  #positions(text: string): [number, number][] {
    const found: [number, number][] = [];
    for (const value of this.#values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        found.push([at, at + value.length]);
      }
    }
    return found.sort(([one], [other]) => one - other);
  }
}

/** What else a secret may look like, to the runner (ValueEncoders.cs, HostContext.cs). */
const encoders: readonly ((value: string) => string)[] = [
  value => base64From(0, value),
  value => base64From(1, value),
  value => base64From(2, value),
  value => value.replaceAll('"', '\\"'),
  value => value.replaceAll("'", "''"),
  value =>
    JSON.stringify(value)
      .slice(1, -1)
      .replace(/[\u0085\u2028\u2029]/g, unicodeEscape),
  value => encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, percentEscape),
  value => value.replace(/[<>"'&]/g, sign => xmlEntities[sign] ?? sign),
  value => (value.length > 8 && /^".*"$/s.test(value) ? value.slice(1, -1) : ''),
  value => longEnough(value.slice(0, ampersand(value).end)),
  // PowerShell colours the sign after `&+`, which is lost to the rest.
  value => longEnough(value.slice(ampersand(value).end + (ampersand(value).isPlus ? 1 : 0))),
];

const xmlEntities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

/** Where PowerShell may cut a secret in two: after `&+`, or else after the last `&`. */
function ampersand(value: string): { end: number; isPlus: boolean } {
  const plus = value.indexOf('&+');
  if (plus >= 0) return { end: plus + 2, isPlus: true };
  return { end: value.lastIndexOf('&') + 1, isPlus: false };
}

const longEnough = (part: string) => (part.length >= 6 ? part : '');
const unicodeEscape = (sign: string) => `\\u${hex(sign).padStart(4, '0')}`;
const percentEscape = (sign: string) => `%${hex(sign).toUpperCase()}`;
const hex = (sign: string) => sign.charCodeAt(0).toString(16);

/** With its padding: in the middle of a longer text, the end of a secret may stay as it is. */
function base64From(shift: number, value: string): string {
  const bytes = Buffer.from(value);
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

// A step: main or post.

const fileCommandsParent = 'RUNNER_TEMP';
const fileCommandsFolder = '_runner_file_commands';

/** What a step has given, in files or in commands that are deprecated. */
class Findings {
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  readonly exported = new Map<string, string>();
  readonly paths: string[] = [];
  summary = '';
}

interface StepEnd {
  readonly run: RunResult;
  readonly result: StepResult;
}

interface StartedStep {
  readonly running: Running;
  readonly log: StepLog;
  readonly findings: Findings;
  readonly finished: Promise<StepEnd>;
}

function startStep(
  job: Job,
  step: {
    readonly name: 'main' | 'post';
    readonly script: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly last: boolean;
  },
): StartedStep {
  const { options } = job;
  const findings = new Findings();
  const log = new StepLog(job, step.name);
  const commands = new CommandReader(job, log, findings);
  const lines = {
    stdout: new LineReader(line => commands.read(line)),
    stderr: new LineReader(line => commands.read(line)),
  };
  const files = fileCommands(job);
  const running = start([], {
    entry: step.script,
    env: { ...step.environment, ...files.variables },
    ...(options.workspace === undefined ? {} : { cwd: options.workspace }),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    listen: (text, stream) => lines[stream].add(text),
    step: { folder: job.folder, last: step.last },
  });

  async function finish(): Promise<StepEnd> {
    const end = await settled(running.finished);
    const { code, signal } = end.status === 'fulfilled' ? end.value : { code: null, signal: null };
    const result = { code, signal, ...conclude(code) };
    if (end.status === 'rejected') throw end.reason;
    return { run: end.value, result };
  }

  function conclude(code: number | null) {
    lines.stderr.end();
    lines.stdout.end();
    files.process(log, findings);
    if (log.cancelled) log.annotate('error', 'The operation was canceled.');
    for (const [name, value] of [...findings.state, ...findings.exported]) {
      expectNoSecrets(job, `what the runner keeps as ${name}`, `${name}=${value}`);
    }
    const { annotations } = log;
    // One that spreads over lines; for the others there is a better message.
    if (job.leaks.size === 0) expectNoSecrets(job, `the log of ${step.name}`, log.text());
    return { log: log.text(), annotations, failed: code !== 0 || log.commandFailed };
  }

  const finished = finish();
  finished.catch(() => {}); // Whoever awaits it is told.
  return { running, log, findings, finished };
}

/** The log of a step, and the annotations that come with it (ExecutionContext.cs). */
class StepLog {
  readonly annotations: Annotation[] = [];
  /** A command was wrong, which fails the step. */
  commandFailed = false;
  cancelled = false;
  readonly #job: Job;
  readonly #step: string;
  readonly #lines: string[] = [];

  constructor(job: Job, step: string) {
    this.#job = job;
    this.#step = step;
  }

  text(): string {
    return this.#lines.map(line => `${line}\n`).join('');
  }

  get isDebug(): boolean {
    return this.#job.options.debug ?? false;
  }

  write(text: string): void {
    this.#lines.push(this.hide(text));
  }

  /** Masks a text; a secret that is in it still is a leak. */
  hide(text: string): string {
    const masked = this.#job.masker.mask(text);
    const place = `line ${this.#lines.length + 1} of the log of ${this.#step}`;
    // Also as commands escape it: a command that is none is shown as it was written.
    const seen = `${masked}\n${unescapes('\r\n%')(masked)}`;
    expectNoSecrets(this.#job, `${place}, before a mask covers it`, seen);
    return masked;
  }

  annotate(
    level: 'error' | 'warning' | 'notice',
    text: string,
    properties: Readonly<Record<string, string>> = {},
  ): void {
    const message = this.hide(text).slice(0, 4096);
    if (message.search(outdatedTools) >= 0 || message.search(rightsWarning) >= 0) return;
    // The runner does not mask these.
    expectNoSecrets(this.#job, 'a property of an annotation', Object.values(properties).join('\n'));
    if (this.annotations.filter(one => one.level === level).length < 10) {
      this.annotations.push({ level, message, properties });
    }
    if (message !== '') this.write(`${titles[level]}: ${message}`);
  }

  debug(text: string): void {
    this.annotations.push({ level: 'debug', message: this.hide(text), properties: {} });
    if (!this.isDebug) return;
    for (const line of text.split(/\r?\n/)) this.write(`##[debug]${line}`);
  }

  failCommand(what: string, reason: unknown): void {
    this.annotate('error', `Unable to process ${what} successfully.`);
    this.annotate('error', reason instanceof Error ? reason.message : String(reason));
    this.commandFailed = true;
  }
}

const titles = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

/** Cuts a stream into lines: at CR alone too, as .NET does. */
class LineReader {
  readonly #tell: (line: string) => void;
  #rest = '';

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  add(text: string): void {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#tell(line);
  }

  end(): void {
    if (this.#rest !== '') this.#tell(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
  }
}

// Workflow commands, in lines of standard output and standard error (ActionCommandManager.cs).

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Commands that say in the log what is to be said of them. */
const silentCommands = new Set(['add-mask', 'debug', 'error', 'notice', 'warning']);

class CommandReader {
  readonly #job: Job;
  readonly #log: StepLog;
  readonly #findings: Findings;
  readonly #actions: Readonly<Record<string, (command: Command) => void>> = {
    'add-mask': ({ data }) => this.#addMask(data),
    debug: ({ data }) => this.#log.debug(data),
    error: ({ data, properties }) => this.#log.annotate('error', data, properties),
    warning: ({ data, properties }) => this.#log.annotate('warning', data, properties),
    notice: ({ data, properties }) => this.#log.annotate('notice', data, properties),
    group: ({ data }) => this.#log.write(data),
    endgroup: () => {},
    echo: ({ data }) => this.#setEcho(data),
    'set-output': command => this.#setDeprecated(command, this.#findings.outputs),
    'save-state': command => this.#setDeprecated(command, this.#findings.state),
    'set-env': refuse,
    'add-path': refuse,
    // Problem matchers: this harness does without.
    'add-matcher': () => {},
    'remove-matcher': () => {},
  };
  readonly #known = new Set([...Object.keys(this.#actions), 'stop-commands']);
  #stopToken: string | undefined;
  #echo: boolean;

  constructor(job: Job, log: StepLog, findings: Findings) {
    this.#job = job;
    this.#log = log;
    this.#findings = findings;
    this.#echo = log.isDebug;
  }

  read(line: string): void {
    const command = parseCommand(line, this.#known) ?? parseOldCommand(line, this.#known);
    // Also where the runner shows nothing of it, or not today.
    if (command && command.name !== 'add-mask') this.#log.hide(line);
    if (command && this.#carryOut(command, line)) return;
    // Marks of the runner's own, which no action may write (OutputManager.cs).
    this.#log.write(line.replace(/##\[(?=(start|end)-action)/g, '##[\\'));
  }

  /** Returns false where the line is no command at the moment. */
  #carryOut(command: Command, line: string): boolean {
    if (this.#stopToken !== undefined) return this.#resume(command, line);
    try {
      if (command.name === 'stop-commands') this.#stop(command.data, line);
      else this.#obey(command, line);
    } catch (error) {
      const what = silentCommands.has(command.name) ? command.name : line;
      this.#log.failCommand(`command '${what}'`, error);
    }
    return true;
  }

  #resume(command: Command, line: string): boolean {
    if (command.name !== this.#stopToken) return false;
    this.#known.delete(this.#stopToken);
    this.#stopToken = undefined;
    this.#log.write(line);
    return true;
  }

  #stop(token: string, line: string): void {
    const name = token.toLowerCase();
    if (token === '' || this.#known.has(name) || name === 'pause-logging') {
      throw new Error('You cannot use a endToken that is an empty string, or another command.');
    }
    this.#stopToken = name;
    this.#known.add(name);
    if (token.length > 6) this.#job.masker.add(token);
    this.#log.write(line);
  }

  #obey(command: Command, line: string): void {
    const { name } = command;
    if (this.#echo && !silentCommands.has(name)) this.#log.write(line);
    this.#actions[name]?.(command);
  }

  #addMask(data: string): void {
    if (data.trim() === '') {
      this.#log.annotate(
        'warning',
        "Can't add secret mask for empty string in ##[add-mask] command.",
      );
      return;
    }
    if (this.#echo) this.#log.write('::add-mask::***');
    this.#job.masks.push(data);
    this.#job.masker.addWithLines(data);
  }

  #setEcho(data: string): void {
    const value = data.trim().toUpperCase();
    if (value !== 'ON' && value !== 'OFF') {
      throw new Error(`Invalid echo command value. Current value is: '${data}'.`);
    }
    this.#echo = value === 'ON';
  }

  #setDeprecated({ name: command, properties, data }: Command, values: Map<string, string>): void {
    this.#log.annotate('warning', `The \`${command}\` command is deprecated. ${useFiles}`);
    const key = Object.keys(properties).find(one => one.toLowerCase() === 'name');
    if (key === undefined) {
      throw new Error(`Required field 'name' is missing in ##[${command}] command.`);
    }
    this.#log.hide(data);
    values.set(properties[key] ?? '', data);
  }
}

const useFiles = 'Please upgrade to using Environment Files.';

function refuse({ name }: Command): never {
  throw new Error(`The \`${name}\` command is disabled. ${useFiles}`);
}

/** `::name key=value,key=value::data`, at the start of a line (ActionCommand.cs, TryParseV2). */
function parseCommand(line: string, known: ReadonlySet<string>): Command | undefined {
  const text = line.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const unescapeData = unescapes('\r\n%');
  const unescapeProperty = unescapes('\r\n:,%');
  const { name, rest } = nameAndRest(text.slice(2, end));
  if (!known.has(name)) return undefined;
  return {
    name,
    properties: propertiesIn(rest.trim(), ',', unescapeProperty),
    data: unescapeData(text.slice(end + 2)),
  };
}

/** `##[name key=value;key=value]data`, anywhere in a line: what is before is lost (TryParse). */
function parseOldCommand(line: string, known: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const unescapeAll = unescapes(';\r\n]%');
  const { name, rest } = nameAndRest(line.slice(start + 3, end));
  if (!known.has(name)) return undefined;
  return {
    name,
    properties: propertiesIn(rest, ';', unescapeAll),
    data: unescapeAll(line.slice(end + 1)),
  };
}

function nameAndRest(text: string): { name: string; rest: string } {
  const blank = text.indexOf(' ');
  const end = blank < 0 ? text.length : blank;
  return { name: text.slice(0, end).toLowerCase(), rest: text.slice(end + 1) };
}

function propertiesIn(text: string, separator: string, decode: (text: string) => string) {
  const pairs = text.split(separator).flatMap(pair => {
    const [, name, value] = /^=*([^=]+)=+([^=].*)$/s.exec(pair) ?? [];
    return name === undefined || value === undefined ? [] : [[name, decode(value)] as const];
  });
  return Object.fromEntries(pairs);
}

/** One sign after the other, `%` last: what this yields is not unescaped again. */
function unescapes(signs: string): (text: string) => string {
  return text =>
    [...signs].reduce((text, sign) => {
      const code = hex(sign).toUpperCase().padStart(2, '0');
      return text.replaceAll(`%${code}`, sign);
    }, text);
}

// Files that a step writes for the runner (FileCommandManager.cs).

const summaryLimit = 1024 * 1024;

/** Fresh files, and what becomes of them when the step has ended. */
function fileCommands(job: Job) {
  const suffix = randomUUID();
  const paths = Object.fromEntries(
    Object.entries(fileCommandNames).map(([name, prefix]) => {
      const path = join(job.runnerTemp, fileCommandsFolder, `${prefix}_${suffix}`);
      writeFileSync(path, '');
      return [name, path];
    }),
  );
  return {
    variables: Object.fromEntries(
      Object.entries(paths).map(([name, path]) => [`GITHUB_${name.toUpperCase()}`, path]),
    ),
    process(log: StepLog, findings: Findings): void {
      for (const [name, path] of Object.entries(paths)) {
        if (!existsSync(path)) continue;
        try {
          processFile(name, readFileSync(path), log, findings);
        } catch (error) {
          log.failCommand(`file command '${name}'`, error);
        }
      }
    },
  };
}

const fileCommandNames = {
  path: 'add_path',
  env: 'set_env',
  step_summary: 'step_summary',
  state: 'save_state',
  output: 'set_output',
};

function processFile(name: string, bytes: Buffer, log: StepLog, findings: Findings): void {
  const text = bytes.toString().replace(/^\uFEFF/, '');
  if (name === 'path') findings.paths.push(...text.split(/\r\n|\r|\n/).filter(Boolean));
  else if (name === 'step_summary') findings.summary = readSummary(bytes, log);
  else if (name === 'env') exportVariables(text, log, findings.exported);
  else if (name === 'state') saveAll(text, findings.state);
  else saveAll(text, findings.outputs, "Value cannot be null. (Parameter 'name')");
}

function saveAll(text: string, values: Map<string, string>, withoutName?: string): void {
  for (const [key, value] of keyValuePairs(text)) {
    if (key === '' && withoutName) throw new Error(withoutName);
    values.set(key, value);
  }
}

function exportVariables(text: string, log: StepLog, exported: Map<string, string>): void {
  for (const [key, value] of keyValuePairs(text)) {
    if (key.toUpperCase() === 'NODE_OPTIONS') {
      log.annotate(
        'error',
        "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
      );
    } else exported.set(key, value);
  }
}

/** Masked line by line; one that is too large is no failure, but nobody sees it. */
function readSummary(bytes: Buffer, log: StepLog): string {
  if (bytes.length > summaryLimit) {
    const [limit, size] = [summaryLimit, bytes.length].map(one => Math.floor(one / 1024));
    log.annotate(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${size}k.`,
    );
    return '';
  }
  const lines = bytes.toString().split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map(line => `${log.hide(line)}\n`).join('');
}

/** `name=value`, or `name<<delimiter`, lines, `delimiter`. Those before a fault count. */
function* keyValuePairs(text: string): Generator<[string, string]> {
  let index = 0;
  const readLine = () => {
    if (index >= text.length) return undefined;
    const [start, end] = [index, text.indexOf('\n', index)];
    index = end < 0 ? text.length : end + 1;
    return { content: text.slice(start, end < 0 ? undefined : end), isWhole: end >= 0 };
  };
  const readUntil = (delimiter: string): string => {
    const start = index;
    let end = index;
    for (let line = readLine(); line?.content !== delimiter; line = readLine()) {
      if (!line) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      if (!line.isWhole) throw new Error('Invalid value. EOF marker missing new line.');
      end = index - 1;
    }
    return text.slice(start, end);
  };

  for (let line = readLine(); line; line = readLine()) {
    const { content } = line;
    if (content === '') continue;
    const [equals, heredoc] = [content.indexOf('='), content.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [content.slice(0, equals), content.slice(equals + 1)];
    } else if (heredoc >= 0) {
      const [name, delimiter] = [content.slice(0, heredoc), content.slice(heredoc + 2)];
      if (name === '' || delimiter === '') {
        throw new Error(
          `Invalid format '${content}'. Name must not be empty and delimiter must not be empty`,
        );
      }
      yield [name, readUntil(delimiter)];
    } else throw new Error(`Invalid format '${content}'`);
  }
}

// Waiting.

async function settled<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [end] = await Promise.allSettled([promise]);
  return end;
}

/** Whether a promise settles in time; returns as soon as it does. */
async function endsWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const waiting = new AbortController();
  const ended = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, setTimeout(ms, false, { signal: waiting.signal })]);
  } finally {
    waiting.abort();
  }
}
