import { randomBytes } from 'node:crypto';
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure, messageOf } from '../catalog/failure.ts';
import { inFlags, option } from '../catalog/reference.ts';
import type { Reporter } from '../operations/reporter.ts';
import { type AnyValues, valuesOf } from '../options/schema.ts';
import type { Outcome } from '../output/outcome.ts';
import type { reportFileOptions } from './common-options.ts';

/** Refuses files that are certain not to be written, before work begins that may take hours. */
export async function requireReportFolders(values: AnyValues): Promise<void> {
  for (const name of ['junit-file', 'metrics-file'] as const) {
    const file = valuesOf<typeof reportFileOptions>(values)[name];
    if (file === undefined) continue;
    const folder = dirname(resolve(file));
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) continue;
    throw new Failure(
      'USAGE',
      `${option(name)}: there is no directory ${folder}`,
      'Create it, or choose another file.',
    );
  }
}

/** Writes the files that the options name. What is done is done: one that cannot be written is a warning. */
export async function writeReportFiles(
  values: AnyValues,
  outcome: Outcome,
  location: string,
  reporter: Reporter,
): Promise<void> {
  const named = valuesOf<typeof reportFileOptions>(values);
  const files = [
    [named['junit-file'], outcome.junit()],
    [named['metrics-file'], outcome.metrics(location)],
  ] as const;
  for (const [file, text] of files) {
    if (file === undefined || text === undefined) continue;
    try {
      await replaceFile(file, inFlags(text));
      reporter.detail(`Wrote ${file}`);
    } catch (error) {
      reporter.warn(`${file} could not be written: ${messageOf(error)}`);
    }
  }
}

/** Whoever reads the file meanwhile sees the old text or the new one, never half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const setAside = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(setAside, text, { flag: 'wx' });
    // Whatever the umask says: the node exporter runs as another user.
    await chmod(setAside, 0o644);
    await rename(setAside, file);
  } catch (error) {
    await rm(setAside, { force: true });
    throw error;
  }
}
