import { isUtf8 } from 'node:buffer';
import { getHeapStatistics } from 'node:v8';
import { Failure } from '../../catalog/failure.ts';
import type { ChildEnvironment } from '../../environment.ts';
import type { ClientTools } from '../client-tools/client-tools.ts';
import { readerOptions } from '../client-tools/pg-restore.ts';
import { outputOf, startTool, type ToolRun } from '../client-tools/run-tool.ts';
import { textOf } from '../session/raw-text.ts';
import type { Server } from '../session/server.ts';
import {
  type ArchiveHead,
  databaseIn,
  dependenciesIn,
  headIn,
  type ListEntry,
  parseList,
} from './toc.ts';

/** What reading an archive takes. */
export interface Reader {
  readonly server: Server;
  readonly tools: ClientTools;
  readonly archive: string;
  readonly signal: AbortSignal;
}

/** An archive and what reads it; no server is needed for that. */
export interface ArchiveReading {
  readonly tools: ClientTools;
  readonly archive: string;
  /** Of the tool, without the variables that PostgreSQL's programs take for options. */
  readonly environment: ChildEnvironment;
  readonly signal: AbortSignal;
}

/** What an archive says of itself. Fails when it is none. */
export interface TableOfContents {
  /** The database that was dumped, as far as `pg_restore --list` can print its name. */
  readonly database: string | undefined;
  readonly entries: readonly ListEntry[];
  /** Which entries each entry needs; with `--verbose`. */
  readonly dependencies: ReadonlyMap<number, readonly number[]>;
  readonly head: ArchiveHead;
}

/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
export async function readTableOfContents(
  { tools, archive, environment, signal }: ArchiveReading,
  options: readonly string[] = [],
): Promise<TableOfContents> {
  const running = readerOptions(environment, 'read', signal);
  const run = startTool(tools.pgRestore, ['--list', ...options, archive], running);
  const list = await boundedOutput(run, 'its table of contents');
  // Which encoding it is in nobody says.
  const listed = isUtf8(list) ? list.toString('utf8') : textOf(list);
  return {
    database: databaseIn(listed),
    entries: parseList(listed),
    dependencies: dependenciesIn(listed),
    head: headIn(listed),
  };
}

/** Half a million entries have a list of some 60 MB; an archive may say that it has any number. */
export function boundedOutput(run: ToolRun, what: string): Promise<Buffer> {
  const most = Math.floor(Math.min(2 ** 28, getHeapStatistics().heap_size_limit / 12));
  return outputOf(
    run,
    most,
    () =>
      new Failure(
        'PG_RESTORE_FAILED',
        `${what} has more than ${most} bytes`,
        'It is no archive of a real database, or one of millions of objects: allow more memory then (NODE_OPTIONS=--max-old-space-size=8192).',
      ),
  );
}

/** Reads and unpacks all of an archive, and fails where that cannot be done. */
export async function decodeArchive({
  tools,
  archive,
  environment,
  signal,
}: ArchiveReading): Promise<void> {
  const options = readerOptions(environment, 'discard', signal);
  await startTool(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}
