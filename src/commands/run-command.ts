import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { CommandContext } from '../operations/run-context.ts';
import {
  isTempDirName,
  makeTempDir,
  removeTempDir,
  sweepTempDirs,
} from '../operations/temporary-directory.ts';
import type { GivenOptions } from '../options/reproduce.ts';
import type { AnyValues } from '../options/schema.ts';
import { version } from '../version.ts';
import type { CleanedUp, Command, Performed } from './command.ts';
import type { FrontendContext, Leftovers } from './frontend-context.ts';
import { requireReportFolders, writeReportFiles } from './report-files.ts';

/** A command with its options, as they were parsed. */
export interface Invocation {
  readonly name: string;
  readonly command: Command;
  readonly values: AnyValues;
  readonly given: GivenOptions;
}

/** Carries a command out. Whatever happens, nothing temporary stays. */
export async function perform(task: Invocation, frontend: FrontendContext): Promise<Performed> {
  const tempDir = await makeTempDir();
  // Beside the work, which need not wait for it.
  const sweeping = sweepTempDirs();
  let instance: string | undefined;
  const saveState = () => frontend.saveCleanupState({ tempDir, instance });
  saveState();
  // Also when the process is ended before it could clean up.
  const remove = () => removeTempDir(tempDir);
  process.on('exit', remove);
  try {
    const context = contextOf(task, frontend, tempDir, made => {
      instance = made ? context.instance : undefined;
      saveState();
    });
    await requireReportFolders(task.values);
    const performed = await task.command.perform(task.values, context);
    const { outcome, location = '' } = performed;
    await writeReportFiles(task.values, outcome, location, frontend.reporter);
    return performed;
  } finally {
    process.off('exit', remove);
    remove();
    for (const folder of await sweeping) {
      frontend.reporter.detail(`Removed ${folder}, which a run left that was killed`);
    }
    if (instance === undefined) frontend.saveCleanupState(undefined);
  }
}

/**
 * Removes what a run of the task left behind when it was cut off; on the server only where the task is
 * still known. `replacing`: the target itself was being replaced.
 */
export async function removeLeftovers(
  task: Invocation | undefined,
  { tempDir, instance, replacing }: Leftovers & { readonly replacing: boolean },
  frontend: FrontendContext,
): Promise<CleanedUp> {
  if (isTempDirName(basename(tempDir))) removeTempDir(tempDir);
  if (instance === undefined || task === undefined) return nothingCleanedUp;
  const own = await makeTempDir();
  try {
    const context = contextOf(task, frontend, own, () => undefined);
    const cleanedUp = await task.command.cleanUp(task.values, { instance, replacing }, context);
    return cleanedUp ?? nothingCleanedUp;
  } finally {
    removeTempDir(own);
  }
}

const nothingCleanedUp: CleanedUp = { dropped: [], isBack: false };

const contextOf = (
  { given }: Invocation,
  frontend: FrontendContext,
  tempDir: string,
  marks: CommandContext['marks'],
): CommandContext => ({
  ...frontend,
  tempDir,
  credentials: [],
  given,
  marks,
  now: () => new Date(),
  random: () => randomBytes(3).toString('hex'),
  instance: `${frontend.run.id}/${randomBytes(4).toString('hex')}`,
  toolVersion: version,
});
