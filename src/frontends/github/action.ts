import * as core from '@actions/core';
import { asFailure, Failure, messageOf } from '../../catalog/failure.ts';
import type { Finding } from '../../catalog/findings/finding.ts';
import type { RestorePoint } from '../../catalog/restore-point.ts';
import type { Remains, Surroundings, Task } from '../../commands/run-command.ts';
import { withdrawEnvironment } from '../../environment.ts';
import {
  connectionOptions,
  definitionOf,
  isVerb,
  type OptionName,
  optionNames,
  type Verb,
} from '../../options/definitions.ts';
import { type GivenOptions, type ParsedOptions, parseOptions } from '../../options/parse.ts';
import { secretsIn } from '../../options/secrets.ts';
import { printable } from '../../output/format.ts';
import { failureSummary, outcomeSummary } from '../../output/markdown.ts';
import { failuresOf, isGreen } from '../../output/outcome.ts';
import { failedOutputs, outputsOf } from '../../output/outputs.ts';
import { outcomeText } from '../../output/text.ts';
import { rewordedFailure, rewordedOutcome, type Wording } from '../reword.ts';
import { carryOut, type EndedRun, runInfo } from '../run.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { inActionTerms, withoutCommands } from './terms.ts';

const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** What the main step tells the post step. Nothing of it is secret. */
const state = {
  verb: 'verb',
  remains: 'remains',
  /** Not empty once the target itself was being replaced. */
  replacing: 'replacing',
  /** What main had no time to say; empty otherwise. */
  lastWords: 'last-words',
} as const;

/** Runs a verb as an action: reads its inputs, shows progress, sets outputs and the job summary. */
export async function runAction(verb: Verb): Promise<void> {
  const log = openLog();
  try {
    core.saveState(state.verb, verb);
    process.exitCode = await runVerb(verb, log);
  } catch (error) {
    // Not of the work, which tells by itself: a file of the runner that cannot be written, say.
    const { message, hint } = asFailure(error);
    log.error(message, hint);
    process.exitCode = exitCodes.failed;
  }
}

async function runVerb(verb: Verb, log: Terminal): Promise<number> {
  const { parsed, environment } = readInputs(verb, log);
  for (const warning of parsed.warnings) log.warn(warning);
  if (parsed.kind === 'refused') return await refuse(verb, parsed.errors, log);
  const task = taskOf(verb, parsed);
  const ended = await carryOut(task, surroundingsOf(log, environment), () => log.sayLastWords());
  const exitCode = await report(task, ended, environment, log);
  await ended.told;
  return exitCode;
}

/**
 * An action reads its inputs alone: no variable by which the command line or PostgreSQL's own
 * programs would take options. `PGPASSFILE` stays: it holds no option, but where a password may be.
 */
function forgetVariables(): void {
  for (const name of Object.keys(process.env)) {
    if (/^PG(?!PASSFILE$)/.test(name)) delete process.env[name];
  }
}

async function refuse(verb: Verb, problems: readonly string[], log: Terminal): Promise<number> {
  const errors = problems.map(problem => inActionTerms(log.clean(problem)));
  const [first = ''] = errors;
  const several = `${errors.length} inputs are wrong:`;
  const hint = 'The README of the action lists its inputs. Nothing was contacted.';
  const failure = (message: string) => new Failure('USAGE', message, hint);
  const whole = failure(
    errors.length === 1 ? `wrong input: ${first}` : [several, ...errors].join(' '),
  );
  if (errors.length === 1) log.error(whole.message, hint);
  else log.error(several, hint, errors);
  setOutputs(failedOutputs(verb, whole), log);
  const summary =
    errors.length === 1
      ? failureSummary(verb, whole)
      : failureSummary(verb, failure(several), errors);
  await writeSummary(summary, log);
  return exitCodes.usage;
}

/**
 * The post step of an action: removes what the main step left when it was cut off before it could
 * clean up by itself. Warns, and never fails the job.
 */
export async function runCleanup(): Promise<void> {
  const log = openLog();
  // All of it at once: it stands in the environment, like the inputs.
  const verb = core.getState(state.verb);
  const remains = core.getState(state.remains);
  const replacing = core.getState(state.replacing) !== '';
  const lastWords = core.getState(state.lastWords);
  if (!remains || !isVerb(verb)) return;
  try {
    const left: Remains = JSON.parse(remains);
    await removeWhatIsLeft(verb, { ...left, replacing }, lastWords, log);
  } catch (error) {
    log.warn(
      `What the run that was cut off left behind could not be removed: ${messageOf(error)}. The next run on the same server will.`,
    );
  }
}

async function removeWhatIsLeft(
  verb: Verb,
  remains: Remains & { readonly replacing: boolean },
  lastWords: string,
  log: Terminal,
): Promise<void> {
  const { parsed, environment } = readInputs(verb, log);
  const sayLastWords = () => {
    if (lastWords === '') return;
    const { message, hint }: { message: string; hint: string } = JSON.parse(lastWords);
    log.warn(`${message}. ${hint}`);
  };
  try {
    const { removeRemains } = await import('../../commands/run-command.ts');
    const { dropped, isBack } = await removeRemains(
      parsed.kind === 'parsed' ? taskOf(verb, parsed) : undefined,
      remains,
      {
        ...surroundingsOf(log, environment),
        remember: () => undefined,
        signal: AbortSignal.timeout(cleanupMs),
        run: runInfo(environment),
      },
    );
    for (const name of dropped) {
      log.info(`Dropped "${name}", which the run that was cut off had not finished`);
    }
    if (!isBack) sayLastWords();
  } catch (error) {
    sayLastWords();
    throw error;
  }
}

/** A post step of a cancelled job has five minutes in all. */
const cleanupMs = 60_000;

interface Inputs {
  readonly parsed: ParsedOptions<Verb>;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * What equals the default stands for itself, and white space at the ends was typed by nobody. Once they
 * are read, neither they nor what else is secret is left in the process's own environment.
 */
function readInputs(verb: Verb, log: Terminal): Inputs {
  forgetVariables();
  const input = (name: OptionName) => core.getInput(name, { trimWhitespace: false });
  // All that there are, and at once: also those that are refused, or that the verb does not take.
  for (const name of optionNames) if (definitionOf(name).secret) log.mask(input(name));
  const parsed = parseOptions(verb, [], {
    env: process.env,
    input,
    readSecretFile: path => {
      throw new Error(`${path} was not to be read: an action has no flags`);
    },
  });
  if (parsed.kind === 'parsed') {
    for (const secret of secretsIn(parsed.values)) log.mask(secret);
  }
  return { parsed, environment: withdrawEnvironment(process.env) };
}

// TypeScript cannot see that the verb and its values belong together.
const taskOf = (
  verb: Verb,
  { values, given }: Extract<ParsedOptions<Verb>, { kind: 'parsed' }>,
): Task => ({ verb, values, given }) as Task;

const surroundingsOf = (
  log: Terminal,
  environment: NodeJS.ProcessEnv,
): Omit<Surroundings, 'signal' | 'run'> => ({
  reporter: {
    ...log,
    lastWords: words => {
      log.lastWords(words);
      // Stays when main has told how it ended: what has the target's name then is not ours to drop.
      if (words) core.saveState(state.replacing, 'true');
      core.saveState(state.lastWords, words ? JSON.stringify(words) : '');
    },
  },
  environment,
  mask: secret => log.mask(secret),
  clean: text => log.clean(text),
  reword: inActionTerms,
  complete: hint => hint,
  wayToRestore: (_given, which) => `run the restore action with ${restoreInputs(which)}`,
  remember: remains => core.saveState(state.remains, remains ? JSON.stringify(remains) : ''),
});

/**
 * The runner's log, all of it on standard output: standard error is read apart, and would come out
 * of order. What is warned of or fails is an annotation as well; the runner keeps ten of a kind, but
 * all are in the log. Secrets are told to the runner, and replaced by ourselves besides.
 */
function openLog(): Terminal {
  const { stdout } = process;
  const terminal = openTerminal(
    { stdout, stderr: stdout },
    core.isDebug() ? 'verbose' : 'normal',
    withoutCommands,
  );
  // Masked first: in other words, a secret would not be found any more.
  const reworded = (text: string) => inActionTerms(terminal.clean(text));
  const annotate = (tell: (text: string) => void, lines: readonly string[]) =>
    tell(lines.map(line => printable(reworded(line))).join('\n'));
  return {
    ...terminal,
    info: message => terminal.info(reworded(message)),
    detail: message => terminal.detail(reworded(message)),
    warn: message => annotate(core.warning, [message]),
    error: (message, hint, details = []) =>
      annotate(core.error, [message, ...details.map(detail => `- ${detail}`), `HINT: ${hint}`]),
    mask: secret => {
      const forms = terminal.mask(secret);
      for (const form of forms) core.setSecret(form);
      return forms;
    },
  };
}

/** GitHub takes 1 MiB of UTF-16 from all steps of a job together, and drops all of it when there is more. */
const maxOutputLength = 256 * 1024;

function setOutputs(outputs: Readonly<Record<string, string>>, log: Terminal): void {
  for (const [name, value] of Object.entries(outputs)) {
    if (value.length <= maxOutputLength) core.setOutput(name, value);
    else {
      log.warn(
        `The output "${name}" is not set: it is ${Math.ceil(value.length / 1024)} KiB long, and GitHub takes 1 MiB from a whole job, twice for each character. Name fewer databases.`,
      );
    }
  }
}

/** Sets outputs and the summary, says what failed, and returns the exit code. */
async function report(
  task: Task,
  { ending, interruptedBy }: EndedRun,
  environment: NodeJS.ProcessEnv,
  log: Terminal,
): Promise<number> {
  if (ending.kind === 'failure') {
    const failure = rewordedFailure(ending.failure, wordingFor(log));
    for (const line of ending.failure.words) log.detail(line);
    log.error(failure.message, failure.hint);
    setOutputs(failedOutputs(task.verb, failure), log);
    await writeSummary(failureSummary(task.verb, failure), log);
    return interruptedBy ?? (failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed);
  }
  const { location } = ending;
  const outcome = rewordedOutcome(ending.outcome, wordingFor(log));
  const failures = failuresOf(outcome);
  for (const line of failuresOf(ending.outcome).flatMap(({ failure }) => failure.words)) {
    log.detail(line);
  }
  for (const { database, failure } of failures) {
    log.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
  }
  if (outcome.verb === 'check') annotateFindings(outcome.result.findings, log);
  const now = new Date();
  const text = outcomeText(outcome, now);
  // Tables hold names, which may look like anything.
  if (text !== '') log.result(outcome.verb === 'restore' ? inActionTerms(text) : text);
  setOutputs(outputsOf(outcome), log);
  const restoreStep = (which: RestorePoint) => restoreStepYaml(task.given, which, environment);
  const summary = outcomeSummary(outcome, { now, location, restoreStep });
  await writeSummary(summary, log);
  return interruptedBy ?? (isGreen(outcome) ? exitCodes.done : exitCodes.failed);
}

/** A finding is an annotation, so that it is seen without opening the log. */
function annotateFindings(findings: readonly Finding[], log: Terminal): void {
  for (const { level, code, database, message, hint } of findings) {
    const what = `${code}: ${database === null ? '' : `"${database}": `}${message}`;
    if (level === 'error') log.error(what, hint);
    else if (level === 'warning') log.warn(`${what}. ${hint}`);
    else core.notice(printable(inActionTerms(log.clean(`${what}. ${hint}`))));
  }
}

/** As outputs and the summary show it: without secrets, which an escape there would hide from a mask. */
function wordingFor(log: Terminal): Wording {
  const reworded = (text: string) => inActionTerms(log.clean(text));
  return { message: reworded, hint: reworded };
}

/** A runner may have no summaries: that is no reason to fail. */
async function writeSummary(markdown: string, log: Terminal): Promise<void> {
  try {
    await core.summary.addRaw(log.clean(markdown)).write();
  } catch (error) {
    log.detail(`There is no job summary: ${messageOf(error)}`);
  }
}

/** The inputs of a restore that say what, and whereto. */
const whichInputs = ({ database, backup, target }: RestorePoint): [string, string][] =>
  Object.entries({
    database,
    backup,
    ...(target === database ? {} : { 'target-database': target }),
    confirm: target,
  });

const restoreInputs = (which: RestorePoint): string =>
  whichInputs(which)
    .map(([input, value]) => `${input}: ${JSON.stringify(value)}`)
    .concat('safety-backup: false', 'accept-unproven-safety-backup: true')
    .concat('on-constraint-failure: report', which.loadSearchPath ? 'load-search-path: true' : [])
    .join(', ');

/** The step of a workflow that restores a backup, from the same place and with the same login. */
function restoreStepYaml(
  given: GivenOptions,
  which: RestorePoint,
  { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref }: NodeJS.ProcessEnv,
): string {
  const action = repository ? `${repository}/restore@${ref || 'main'}` : './restore';
  const where = connectionOptions.flatMap(name => {
    const option = given.get(name);
    if (option === undefined) return [];
    return option.kind === 'text'
      ? [`${name}: ${yamlString(option.text)}`]
      : [`${name}: \${{ secrets.… }} # as in this job`];
  });
  return [
    `- uses: ${action}`,
    '  with:',
    ...whichInputs(which).map(([input, value]) => `    ${input}: ${yamlString(value)}`),
    ...where.map(line => `    ${line}`),
  ].join('\n');
}

/** A workflow would take a name with an expression in it for the expression's value. */
const yamlString = (text: string): string =>
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours
  JSON.stringify(text).replaceAll('${{', "${{ '${{' }}");
