import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import {
  isScratchName,
  makeScratch,
  removeScratch,
  sweepScratch,
} from '../operations/temporary-directory.ts';
import type { GivenOptions } from '../options/reproduce.ts';
import type { AnyValues } from '../options/schema.ts';
import { version } from '../version.ts';
import type { CleanedUp, Command, CommandContext, Performed } from './command.ts';
import { requireReportFolders, writeReportFiles } from './report-files.ts';
import type { Remains, Surroundings } from './surroundings.ts';

/** A command with its options, as they were parsed. */
export interface Task {
  readonly name: string;
  readonly command: Command;
  readonly values: AnyValues;
  readonly given: GivenOptions;
}

/** Carries a command out. Whatever happens, nothing temporary stays. */
export async function perform(task: Task, surroundings: Surroundings): Promise<Performed> {
  const scratch = await makeScratch();
  // Beside the work, which need not wait for it.
  const sweeping = sweepScratch();
  let instance: string | undefined;
  const remember = () => surroundings.remember({ scratch, instance });
  remember();
  // Also when the process is ended before it could clean up.
  const remove = () => removeScratch(scratch);
  process.on('exit', remove);
  try {
    const context = contextOf(task, surroundings, scratch, made => {
      instance = made ? context.instance : undefined;
      remember();
    });
    await requireReportFolders(task.values);
    const performed = await task.command.perform(task.values, context);
    const { outcome, location = '' } = performed;
    await writeReportFiles(task.values, outcome, location, surroundings.reporter);
    return performed;
  } finally {
    process.off('exit', remove);
    remove();
    for (const folder of await sweeping) {
      surroundings.reporter.detail(`Removed ${folder}, which a run left that was killed`);
    }
    if (instance === undefined) surroundings.remember(undefined);
  }
}

/**
 * Removes what a run of the task left behind when it was cut off; on the server only where the task is
 * still known. `replacing`: the target itself was being replaced.
 */
export async function removeRemains(
  task: Task | undefined,
  { scratch, instance, replacing }: Remains & { readonly replacing: boolean },
  surroundings: Surroundings,
): Promise<CleanedUp> {
  if (isScratchName(basename(scratch))) removeScratch(scratch);
  if (instance === undefined || task === undefined) return nothingCleanedUp;
  const own = await makeScratch();
  try {
    const context = contextOf(task, surroundings, own, () => undefined);
    const cleanedUp = await task.command.cleanUp(task.values, { instance, replacing }, context);
    return cleanedUp ?? nothingCleanedUp;
  } finally {
    removeScratch(own);
  }
}

const nothingCleanedUp: CleanedUp = { dropped: [], isBack: false };

const contextOf = (
  { given }: Task,
  surroundings: Surroundings,
  scratch: string,
  marks: CommandContext['marks'],
): CommandContext => ({
  ...surroundings,
  scratch,
  credentials: [],
  given,
  marks,
  now: () => new Date(),
  random: () => randomBytes(3).toString('hex'),
  instance: `${surroundings.run.id}/${randomBytes(4).toString('hex')}`,
  toolVersion: version,
});
