import { writeFile } from 'node:fs/promises';
import type { ChildEnvironment } from '../../environment.ts';
import { withSettings } from '../session/connection.ts';
import type { Server } from '../session/server.ts';
import { asOptions } from '../sql/session.ts';
import type { ClientTools } from './client-tools.ts';
import { startTool, type ToolOptions } from './run-tool.ts';

export interface RestoreArchiveRequest {
  /** A whole, verified archive on this machine: parallel restore needs to seek in it. */
  readonly archive: string;
  /** As `--use-list` takes it. */
  readonly list: { readonly text: string };
  /** Where to write the list for pg_restore; beside the archive. */
  readonly listFile: string;
  readonly database: string;
  readonly part: ArchivePart;
  readonly jobs: number;
  /** Put everything into the default tablespace: another server need not have the dumped one's. */
  readonly noTablespaces?: boolean;
  /** What functions find names by while the archive is loaded: of one that leaves that to the session. */
  readonly searchPath?: string | undefined;
}

/**
 * `definitions`: extensions, schemas, types, functions, tables, views, without a row; into an empty
 * database. `rest`: the rows, then indexes, constraints, triggers, policies and what else needs rows; by
 * themselves, to see how long each takes, `rows` and `indexes`. `at once`: all of them, or none.
 */
export type ArchivePart = 'definitions' | 'rest' | 'rows' | 'indexes' | 'at once';

const sections = {
  definitions: ['--section=pre-data'],
  rest: ['--section=data', '--section=post-data'],
  rows: ['--section=data'],
  indexes: ['--section=post-data'],
  'at once': ['--single-transaction'],
} as const;

/**
 * Settings of pg_restore's sessions. Thousands of small commits need not wait for the disk, and nothing
 * is less safe for it: what makes the new database somebody's is committed later, by a session that
 * does wait, and no commit reaches the disk before those that came earlier. Memory and workers for
 * indexes are left as the server has them: more gained nothing (docs/performance.md).
 */
export const restoreSettings = '-c synchronous_commit=off';

/** Runs pg_restore once. `onError` hears its messages, and lets it go on where something fails. */
export async function runPgRestore(
  server: Server,
  tools: ClientTools,
  request: RestoreArchiveRequest,
  signal: AbortSignal,
  onError?: (line: string) => void,
): Promise<void> {
  const { archive, list, listFile, database, part, jobs, noTablespaces, searchPath } = request;
  await writeFile(listFile, list.text, { mode: 0o600 });
  const args = [
    '--no-owner',
    '--no-privileges',
    // Only then it says which entry an error belongs to.
    '--verbose',
    ...(onError ? [] : ['--exit-on-error']),
    '--no-password',
    ...(noTablespaces ? ['--no-tablespaces'] : []),
    ...sections[part],
    `--jobs=${jobs}`,
    `--use-list=${listFile}`,
    `--dbname=${server.conninfo(database, 'pg_restore')}`,
    archive,
  ];
  const options = toolOptions(server, 'discard', signal);
  const settings = [
    restoreSettings,
    ...(searchPath === undefined ? [] : [asOptions([['search_path', searchPath]])]),
  ];
  await startTool(tools.pgRestore, args, {
    ...options,
    environment: withSettings(options.environment, settings.join(' ')),
    ...(onError && { onLine: onError }),
  }).complete;
}

export const readerOptions = (
  environment: ChildEnvironment,
  output: ToolOptions['output'],
  signal: AbortSignal,
): ToolOptions => ({
  environment,
  signal,
  output,
  name: 'pg_restore',
  failure: 'PG_RESTORE_FAILED',
  // The statements are the archive's, not ours.
  refused: 'PG_RESTORE_FAILED',
  hint: archiveHint,
});

export const archiveHint = 'It is no whole archive, or one of a later pg_dump.';

export const restoreHint =
  'Compare the versions of both servers, the extensions that the target has, and what this login may create (docs/postgresql-roles.md).';

const toolOptions = (
  server: Server,
  output: ToolOptions['output'],
  signal: AbortSignal,
): ToolOptions => ({
  ...readerOptions(server.toolEnvironment, output, signal),
  login: server.address.username,
  hint: restoreHint,
});
