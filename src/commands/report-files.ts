import { randomBytes } from 'node:crypto';
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { Reporter } from '../operations/reporter.ts';
import type { AnyOptionValues } from '../options/definitions.ts';
import { checkJunit, junitXml, verifyJunit } from '../output/junit.ts';
import { metricsText } from '../output/metrics.ts';
import type { Outcome } from '../output/outcome.ts';

/** Refuses files that are certain not to be written, before work begins that may take hours. */
export async function requireReportFolders(values: Partial<AnyOptionValues>): Promise<void> {
  for (const option of ['junit-file', 'metrics-file'] as const) {
    const file = values[option];
    if (file === undefined) continue;
    const folder = dirname(resolve(file));
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) continue;
    throw new Failure(
      'USAGE',
      `--${option}: there is no directory ${folder}`,
      'Create it, or choose another file.',
    );
  }
}

/** Writes the files that the options name. What is done is done: one that cannot be written is a warning. */
export async function writeReportFiles(
  values: Partial<AnyOptionValues>,
  outcome: Outcome,
  location: string,
  reporter: Reporter,
): Promise<void> {
  const files = [
    [values['junit-file'], junitOf(outcome)],
    [values['metrics-file'], metricsOf(outcome, location)],
  ] as const;
  for (const [file, text] of files) {
    if (file === undefined || text === undefined) continue;
    try {
      await replaceFile(file, text);
      reporter.detail(`Wrote ${file}`);
    } catch (error) {
      reporter.warn(`${file} could not be written: ${messageOf(error)}`);
    }
  }
}

function junitOf({ verb, result }: Outcome): string | undefined {
  if (verb === 'verify') return junitXml(verifyJunit(result));
  return verb === 'check' ? junitXml(checkJunit(result)) : undefined;
}

const metricsOf = ({ verb, result }: Outcome, location: string): string | undefined =>
  verb === 'check' || verb === 'status' ? metricsText(result, location) : undefined;

/** Whoever reads the file meanwhile sees the old text or the new one, never half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(aside, text, { flag: 'wx' });
    // Whatever the umask says: the node exporter runs as another user.
    await chmod(aside, 0o644);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
