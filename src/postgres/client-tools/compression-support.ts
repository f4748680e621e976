import { methodsSince } from '../../catalog/compression.ts';
import { type Asking, ask } from './ask.ts';
import { emptyArchive, type PackedMethod, packedMethods } from './empty-archive.ts';

/** Which methods a pg_restore was built without: it lists such an archive, warns, and cannot read its rows. */
export async function lackingMethods(
  pgRestore: string,
  major: number,
  asking: Asking,
): Promise<PackedMethod[]> {
  const methods = major < methodsSince ? (['gzip'] as const) : packedMethods;
  const answers = await Promise.all(
    methods.map(async method => ({
      method,
      answer: await ask(pgRestore, asking, ['--list'], emptyArchive(method, major)),
    })),
  );
  return answers.flatMap(({ method, answer }) =>
    answer.output.includes('does not support compression') ? [method] : [],
  );
}

/** Its options are looked at first: no file is written then, no server contacted. */
export async function hasMethod(
  method: PackedMethod,
  pgDump: string,
  asking: Asking,
): Promise<boolean> {
  const nowhere = '/dev/null/none';
  const { output } = await ask(pgDump, asking, [
    ...['--format=custom', `--compress=${method}:1`, `--file=${nowhere}`],
    ...['--no-password', `--dbname=host=${nowhere}`],
  ]);
  return !output.includes('does not support compression');
}
