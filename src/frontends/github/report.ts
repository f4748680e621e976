import * as core from '@actions/core';
import { Failure, messageOf } from '../../catalog/failure.ts';
import type { Finding } from '../../catalog/findings/finding.ts';
import type { RestorePoint } from '../../catalog/restore-point.ts';
import type { Command } from '../../commands/command.ts';
import type { Invocation } from '../../commands/run-command.ts';
import type { OptionSet } from '../../options/schema.ts';
import { failureSummary } from '../../output/failure-page.ts';
import { printable } from '../../output/format.ts';
import { withReferences } from '../../output/gfm.ts';
import { failureDocument } from '../../output/json.ts';
import { rewordedFailure, type Wording } from '../../output/wording.ts';
import { exitCodes } from '../exit-codes.ts';
import type { EndedRun } from '../run.ts';
import type { Terminal } from '../terminal.ts';
import { restoreStepYaml } from './restore-step.ts';
import { inActionTerms } from './terms.ts';

export async function refuse(
  name: string,
  command: Command,
  problems: readonly string[],
  log: Terminal,
): Promise<number> {
  const errors = problems.map(problem => log.clean(inActionTerms(problem)));
  const heading = headingOf(name, command);
  const [first = ''] = errors;
  const several = `${errors.length} inputs are wrong:`;
  const hint = 'The README of the action lists its inputs. Nothing was contacted.';
  const failure = (message: string) => new Failure('USAGE', message, hint);
  const whole = failure(
    errors.length === 1 ? `wrong input: ${first}` : [several, ...errors].join(' '),
  );
  if (errors.length === 1) log.error(whole.message, hint);
  else log.error(several, hint, errors);
  setOutputs(outputsOfFailure(command, whole), log);
  const summary =
    errors.length === 1
      ? failureSummary(heading, whole)
      : failureSummary(heading, failure(several), errors);
  await writeSummary(summary, log);
  return exitCodes.usage;
}

const headingOf = (name: string, { work }: Command): string => work?.heading ?? name;

/**
 * What an action sets when the run came to nothing. What is not known is left out: an empty list
 * would say that there are none.
 */
export const outputsOfFailure = (
  { outputs, outputsOfFailure: others = {} }: Command,
  failure: Failure,
): Record<string, string> => ({
  ...others,
  ...('failures' in outputs && {
    failures: JSON.stringify([{ database: null, ...failureDocument(failure) }]),
  }),
});

/** GitHub takes 1 MiB of UTF-16 from all steps of a job together, and drops all of it when there is more. */
const maxOutputLength = 256 * 1024;

function setOutputs(outputs: Readonly<Record<string, string>>, log: Terminal): void {
  for (const [name, value] of Object.entries(outputs)) {
    const text = inActionTerms(value);
    if (text.length <= maxOutputLength) core.setOutput(name, text);
    else {
      log.warn(
        `The output "${name}" is not set: it is ${Math.ceil(text.length / 1024)} KiB long, and GitHub takes 1 MiB from a whole job, twice for each character. Name fewer databases.`,
      );
    }
  }
}

/** Sets outputs and the summary, says what failed, and returns the exit code. */
export async function report(
  task: Invocation,
  { ending, interruptedBy }: EndedRun,
  environment: NodeJS.ProcessEnv,
  log: Terminal,
  all: OptionSet,
): Promise<number> {
  const wording = wordingFor(log);
  if (ending.kind === 'failure') {
    const failure = rewordedFailure(ending.failure, wording);
    for (const line of ending.failure.words) log.detail(line);
    log.error(failure.message, failure.hint);
    setOutputs(outputsOfFailure(task.command, failure), log);
    await writeSummary(failureSummary(headingOf(task.name, task.command), failure), log);
    return interruptedBy ?? (failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed);
  }
  const { location } = ending;
  const outcome = ending.outcome.reworded(wording);
  const { failures } = outcome;
  for (const line of ending.outcome.failures.flatMap(({ failure }) => failure.words)) {
    log.detail(line);
  }
  for (const { database, failure } of failures) {
    log.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
  }
  annotateFindings(outcome.findings, log);
  const now = new Date();
  const text = outcome.text(now);
  if (text !== '') log.result(text);
  setOutputs(outcome.outputs(), log);
  const restoreStep = (which: RestorePoint) => restoreStepYaml(task.given, all, which, environment);
  await writeSummary(outcome.page({ now, location, restoreStep }), log);
  return interruptedBy ?? (outcome.isGreen ? exitCodes.done : exitCodes.failed);
}

/** A finding is an annotation, so that it is seen without opening the log. */
function annotateFindings(findings: readonly Finding<string>[], log: Terminal): void {
  for (const { level, code, database, message, hint } of findings) {
    const what = `${code}: ${database === null ? '' : `"${database}": `}${message}`;
    if (level === 'error') log.error(what, hint);
    else if (level === 'warning') log.warn(`${what}. ${hint}`);
    else core.notice(printable(log.clean(inActionTerms(`${what}. ${hint}`))));
  }
}

/** As outputs and the summary show it: without secrets, which an escape there would hide from a mask. */
function wordingFor(log: Terminal): Wording {
  const reworded = (text: string) => log.clean(inActionTerms(text));
  return { message: reworded, hint: reworded };
}

/** A runner may have no summaries: that is no reason to fail. */
async function writeSummary(markdown: string, log: Terminal): Promise<void> {
  try {
    await core.summary.addRaw(log.clean(withReferences(markdown, inActionTerms))).write();
  } catch (error) {
    log.detail(`There is no job summary: ${messageOf(error)}`);
  }
}
