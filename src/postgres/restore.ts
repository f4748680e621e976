import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { startTool, type ToolOptions } from './process.ts';
import type { Server } from './server.ts';
import type { ClientTools } from './tools.ts';

/** An entry of the archive that a restore leaves out, and why nothing is lost by it. */
export interface LeftOut {
  readonly entry: string;
  readonly reason: string;
}

/** The table of contents of an archive as pg_restore prints it, ready for `--use-list`. */
export interface ArchiveList {
  readonly text: string;
  readonly entries: number;
  readonly leftOut: readonly LeftOut[];
}

/** Why an entry (its line without the numbers) is left out, or `undefined`. */
function reasonToLeaveOut(entry: string, excludedSchemas: readonly string[]): string | undefined {
  if (entry.startsWith('COMMENT - EXTENSION ')) {
    return 'CREATE EXTENSION sets the same comment; only the extension’s owner may set another';
  }
  // pg_dump 18 writes them though it leaves out the tables themselves.
  const publishesExcluded = excludedSchemas.some(schema =>
    entry.startsWith(`PUBLICATION TABLE ${schema} `),
  );
  return publishesExcluded ? 'its table is in a schema that was left out of the backup' : undefined;
}

/** Reads the archive's table of contents, without a server. Fails when it is not an archive. */
export async function listArchive(
  server: Server,
  tools: ClientTools,
  archive: string,
  excludedSchemas: readonly string[],
  signal: AbortSignal,
): Promise<ArchiveList> {
  const run = startTool(tools.pgRestore, ['--list', archive], toolOptions(server, 'read', signal));
  const [listed] = await Promise.all([text(run.stdout), run.complete]);
  const leftOut: LeftOut[] = [];
  const kept = listed.split('\n').filter(line => {
    const entry = line.replace(/^\d+; \d+ \d+ /, '');
    const reason = reasonToLeaveOut(entry, excludedSchemas);
    if (reason) leftOut.push({ entry, reason });
    return !reason;
  });
  return {
    text: kept.join('\n'),
    entries: kept.filter(line => /^\d+;/.test(line)).length,
    leftOut,
  };
}

export interface RestoreArchiveRequest {
  /** A whole, verified archive on this machine: parallel restore needs to seek in it. */
  readonly archive: string;
  readonly list: ArchiveList;
  /** Where to write the list for pg_restore; beside the archive. */
  readonly listFile: string;
  /** An empty database. */
  readonly database: string;
  readonly jobs: number;
}

/** Restores into an empty database. The first error ends it: none is tolerated. */
export async function restoreArchive(
  server: Server,
  tools: ClientTools,
  request: RestoreArchiveRequest,
  signal: AbortSignal,
): Promise<void> {
  await writeFile(request.listFile, request.list.text, { mode: 0o600 });
  const args = [
    '--no-owner',
    '--no-privileges',
    '--exit-on-error',
    '--no-password',
    `--jobs=${request.jobs}`,
    `--use-list=${request.listFile}`,
    `--dbname=${server.conninfo(request.database, 'pg_restore')}`,
    request.archive,
  ];
  await startTool(tools.pgRestore, args, toolOptions(server, 'discard', signal)).complete;
}

const toolOptions = (
  server: Server,
  output: ToolOptions['output'],
  signal: AbortSignal,
): ToolOptions => ({
  environment: server.toolEnvironment,
  signal,
  output,
  failure: 'PG_RESTORE_FAILED',
  hint: 'Compare the versions of both servers and the extensions that the target has.',
});

/**
 * How many processes restore side by side. More than the cores gains nothing, and thousands of tiny
 * tables restore faster one after another (docs/performance.md).
 */
export function chooseJobs(facts: {
  readonly cores: number;
  readonly sizeBytes: number;
  readonly tables: number;
}): number {
  const smallTables = facts.sizeBytes / Math.max(1, facts.tables) < 16 * 1024;
  return smallTables ? 1 : Math.max(1, Math.min(facts.cores, 8));
}
