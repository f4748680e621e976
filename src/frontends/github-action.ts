import * as core from '@actions/core';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { RestorePoint } from '../commands/restore.ts';
import type { Remains, Surroundings, Task } from '../compose.ts';
import { gitlabTokenVariable } from '../options/azure-credential.ts';
import { connectionOptions, isOption, isVerb, type Verb } from '../options/definitions.ts';
import { type GivenOptions, type ParsedOptions, parseOptions } from '../options/parse.ts';
import { secretsIn } from '../options/secrets.ts';
import { failureSummary, outcomeSummary } from '../report/markdown.ts';
import { failuresOf } from '../report/outcome.ts';
import { failedOutputs, outputsOf } from '../report/outputs.ts';
import { outcomeText } from '../report/text.ts';
import { carryOut, type EndedRun, runInfo } from './run.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** What the main step tells the post step. Nothing of it is secret. */
const state = { verb: 'verb', remains: 'remains', lastWords: 'last-words' } as const;

/** Runs a verb as an action: reads its inputs, shows progress, sets outputs and the job summary. */
export async function runAction(verb: Verb): Promise<void> {
  core.saveState(state.verb, verb);
  const log = openLog();
  const parsed = readInputs(verb, log);
  for (const warning of parsed.warnings) log.warn(warning);
  if (parsed.kind === 'refused') {
    const errors = parsed.errors.map(inActionTerms);
    const failure = new Failure(
      'USAGE',
      `${errors.length === 1 ? 'an input is' : `${errors.length} inputs are`} wrong: ${errors.join(' ')}`,
      'The README of the action lists its inputs. Nothing was contacted.',
    );
    log.error(failure.message, failure.hint);
    setOutputs(failedOutputs(verb, failure));
    await writeSummary(failureSummary(verb, failure, errors), log);
    process.exitCode = exitCodes.usage;
    return;
  }
  const task = taskOf(verb, parsed);
  const ended = await carryOut(task, surroundingsOf(log), () => log.sayLastWords());
  process.exitCode = await report(task, ended, log);
}

/**
 * The post step of an action: removes what the main step left when it was cut off before it could
 * clean up by itself. Warns, and never fails the job.
 */
export async function runCleanup(): Promise<void> {
  const verb = core.getState(state.verb);
  const remains = core.getState(state.remains);
  if (!remains || !isVerb(verb)) return;
  const log = openLog();
  try {
    await removeWhatIsLeft(verb, JSON.parse(remains), core.getState(state.lastWords), log);
  } catch (error) {
    log.warn(
      `What a restore left could not be removed: ${messageOf(error)}. The next restore into the same target will.`,
    );
  }
}

async function removeWhatIsLeft(
  verb: Verb,
  remains: Remains,
  words: string,
  log: Terminal,
): Promise<void> {
  const parsed = readInputs(verb, log);
  if (parsed.kind === 'refused') return;
  const { removeRemains } = await import('../compose.ts');
  const dropped = await removeRemains(
    taskOf(verb, parsed),
    { ...remains, replacing: words !== '' },
    {
      ...surroundingsOf(log),
      remember: () => undefined,
      signal: AbortSignal.timeout(cleanupMs),
      run: runInfo(process.env),
    },
  );
  for (const name of dropped) {
    log.info(`Dropped "${name}", which the restore that was cut off had not finished`);
  }
  if (words === '') return;
  const { message, hint }: { message: string; hint: string } = JSON.parse(words);
  log.warn(`${message}. ${hint}`);
}

/** A post step of a cancelled job has five minutes in all. */
const cleanupMs = 60_000;

/** What equals the default stands for itself, and white space at the ends was typed by nobody. */
function readInputs(verb: Verb, log: Terminal): ParsedOptions<Verb> {
  const parsed = parseOptions(verb, [], {
    env: process.env,
    input: name => core.getInput(name, { trimWhitespace: false }),
    readSecretFile: path => {
      throw new Error(`${path} was not to be read: an action has no flags`);
    },
  });
  if (parsed.kind === 'parsed') {
    for (const secret of secretsIn(parsed.values)) log.mask(secret);
  }
  log.mask(process.env[gitlabTokenVariable] ?? '');
  return parsed;
}

// TypeScript cannot see that the verb and its values belong together.
const taskOf = (
  verb: Verb,
  { values, given }: Extract<ParsedOptions<Verb>, { kind: 'parsed' }>,
): Task => ({ verb, values, given }) as Task;

const surroundingsOf = (log: Terminal): Omit<Surroundings, 'signal' | 'run'> => ({
  reporter: {
    ...log,
    lastWords: words => {
      log.lastWords(words);
      core.saveState(state.lastWords, words ? JSON.stringify(words) : '');
    },
  },
  environment: process.env,
  mask: secret => log.mask(secret),
  wayToRestore: (_given, which) => `run the restore action with ${restoreInputs(which)}`,
  remember: remains => core.saveState(state.remains, remains ? JSON.stringify(remains) : ''),
});

/**
 * The runner's log. What is warned of or fails is an annotation as well; secrets are told to the
 * runner, and replaced by ourselves besides.
 */
function openLog(): Terminal {
  const { stdout } = process;
  const terminal = openTerminal(
    { stdout, stderr: stdout },
    core.isDebug() ? 'verbose' : 'normal',
    withoutCommands,
  );
  let annotations = 0;
  return {
    ...terminal,
    info: message => terminal.info(inActionTerms(message)),
    detail: message => terminal.detail(inActionTerms(message)),
    warn: message => core.warning(terminal.clean(inActionTerms(message))),
    error: (message, hint) => {
      const text = terminal.clean(inActionTerms(`${message}\nHINT: ${hint}`));
      annotations += 1;
      // The runner drops what exceeds ten of a kind without a word.
      if (annotations < maxAnnotations) core.error(text);
      else terminal.error(inActionTerms(message), inActionTerms(hint));
    },
    mask: secret => {
      if (secret.length >= 4) core.setSecret(secret);
      terminal.mask(secret);
    },
  };
}

const maxAnnotations = 10;

/** Names may hold anything; the runner finds a command at the start of a line, or `##[` anywhere. */
const withoutCommands = (line: string): string =>
  line.replaceAll('##[', '# #[').replace(/^(\s*):(?=:)/, '$1: ');

/** Messages write options as on a command line; in an action they are inputs. */
const inActionTerms = (text: string): string =>
  text
    .replace(/--(no-)?([a-z]+(?:-[a-z]+)*)/g, (flag, no: string | undefined, rest: string) => {
      const name = isOption(rest) ? rest : rest.replace(/-file$/, '');
      if (!isOption(name)) return rest === 'verbose' ? 'debug logging (ACTIONS_STEP_DEBUG)' : flag;
      return no ? `\`${name}: false\`` : `\`${name}\``;
    })
    .replace(/\bPG_BACKUP_([A-Z_]+)/g, (variable, rest: string) => {
      const name = rest.toLowerCase().replaceAll('_', '-');
      return isOption(name) ? `\`${name}\`` : variable;
    })
    .replace(/pg-azure-backup ([a-z]+)/g, (command, verb: string) =>
      isVerb(verb) ? `the ${verb} action` : command,
    );

const setOutputs = (outputs: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
};

/** Sets outputs and the summary, says what failed, and returns the exit code. */
async function report(
  task: Task,
  { ending, interruptedBy }: EndedRun,
  log: Terminal,
): Promise<number> {
  if (ending.kind === 'failure') {
    const { code, message, hint } = ending.failure;
    const failure = new Failure(code, inActionTerms(message), inActionTerms(hint));
    log.error(failure.message, failure.hint);
    setOutputs(failedOutputs(task.verb, failure));
    await writeSummary(failureSummary(task.verb, failure), log);
    return interruptedBy ?? (code === 'USAGE' ? exitCodes.usage : exitCodes.failed);
  }
  const { outcome, location } = ending;
  const failures = failuresOf(outcome);
  for (const { database, failure } of failures) {
    log.error(`"${database}": ${failure.message}`, failure.hint);
  }
  const now = new Date();
  const text = outcomeText(outcome, now);
  if (text !== '') log.result(text);
  setOutputs(outputsOf(outcome));
  const restoreStep = (which: RestorePoint) => restoreStepYaml(task.given, which);
  const summary = outcomeSummary(outcome, { now, location, restoreStep });
  await writeSummary(summary, log);
  return failures.length > 0 ? exitCodes.failed : (interruptedBy ?? exitCodes.done);
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
    .concat('safety-backup: false')
    .join(', ');

/** The step of a workflow that restores a backup, from the same place and with the same login. */
function restoreStepYaml(given: GivenOptions, which: RestorePoint): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
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
