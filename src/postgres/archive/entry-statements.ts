import { rm, writeFile } from 'node:fs/promises';
import { readerOptions, restoreHint } from '../client-tools/pg-restore.ts';
import { startTool } from '../client-tools/run-tool.ts';
import { type ArchiveReading, boundedOutput, type Reader } from './read-archive.ts';
import { decodeScript } from './script-encoding.ts';
import { splitStatements } from './statements.ts';
import type { ListEntry } from './toc.ts';

/** The statements of some entries of an archive, in its order and without those for the session. */
export const statementsOf = async (
  reader: Reader,
  entries: readonly ListEntry[],
  options?: readonly string[],
): Promise<string[]> => statementsIn(await scriptOf(reader, entries, options));

/** The same by the id of each entry. */
export async function statementsByEntry(
  reader: Reader,
  entries: readonly ListEntry[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const script = await scriptOf(reader, entries, ['--no-owner', '--verbose']);
  const found = new Map<number, readonly string[]>();
  for (const part of script.split(/^(?=-- TOC entry \d+ \()/m)) {
    const id = /^-- TOC entry (\d+)/.exec(part)?.[1];
    if (id !== undefined) found.set(Number(id), statementsIn(part));
  }
  return found;
}

export const statementsIn = (script: string): string[] =>
  splitStatements(script).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));

/** What pg_restore would run for some entries of an archive, in its order. */
export async function scriptOf(
  reader: Reader,
  entries: readonly Pick<ListEntry, 'line'>[],
  options: readonly string[] = ['--no-owner'],
): Promise<string> {
  const { server } = reader;
  const reading = { ...reader, environment: server.toolEnvironment };
  return await decodeScript(await scriptBytes(reading, entries, options, restoreHint), reader);
}

export async function scriptBytes(
  { tools, archive, environment, signal }: ArchiveReading,
  entries: readonly Pick<ListEntry, 'line'>[],
  options: readonly string[] = ['--no-owner'],
  hint: string,
): Promise<Buffer> {
  if (entries.length === 0) return Buffer.alloc(0);
  const listFile = `${archive}.part`;
  await writeFile(listFile, entries.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
  const args = [...options, '--file=-', `--use-list=${listFile}`, archive];
  const running = { ...readerOptions(environment, 'read', signal), hint };
  const run = startTool(tools.pgRestore, args, running);
  const script = await boundedOutput(run, 'the statements of some of its entries');
  await rm(listFile);
  return script;
}
