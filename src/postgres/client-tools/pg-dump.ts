import { Failure } from '../../catalog/failure.ts';
import { option, verbose } from '../../catalog/reference.ts';
import type { QualifiedName } from '../contents/exclusions.ts';
import { statisticsSince } from '../contents/statistics.ts';
import { withSettings } from '../session/connection.ts';
import { quoteIdent } from '../session/quoting.ts';
import type { Server } from '../session/server.ts';
import { asOptions } from '../sql/session.ts';
import type { ClientTools } from './client-tools.ts';
import { startTool, type ToolRun } from './run-tool.ts';

export interface DumpRequest {
  readonly database: string;
  /** Of the database: what its owner may have chosen for those who connect would be the dump's. */
  readonly encoding: string;
  readonly snapshot: string;
  /** As pg_dump's `--compress` takes it. */
  readonly compression: string;
  readonly lockWaitTimeoutSeconds: number;
  /** 0: it is waited for, however long it is silent. */
  readonly stallTimeoutMinutes: number;
  /** Exact names; nothing in them is a pattern. */
  readonly excludedSchemas: readonly string[];
  readonly excludedTableData: readonly QualifiedName[];
  readonly extraOptions: readonly string[];
}

/**
 * Starts `pg_dump --format=custom` of one snapshot to its standard output. Privileges stay in the
 * archive: they can be left out at restore, but not be brought back.
 */
export function startDump(
  server: Server,
  tools: ClientTools,
  request: DumpRequest,
  signal: AbortSignal,
): ToolRun {
  // By itself it writes 4 KiB at a time, and each time wakes us up.
  const [program, ...before] = tools.stdbuf
    ? [tools.stdbuf, '--output=128K', tools.pgDump]
    : [tools.pgDump];
  const args = [
    ...before,
    '--format=custom',
    `--compress=${request.compression}`,
    `--snapshot=${request.snapshot}`,
    `--lock-wait-timeout=${request.lockWaitTimeoutSeconds * 1000}`,
    '--no-password',
    // Only a superuser can dump them; merely asking is refused where the catalog is locked down.
    ...(server.isSuperuser ? [] : ['--no-subscriptions']),
    ...request.excludedSchemas.map(schema => `--exclude-schema=${quotePattern(schema)}`),
    ...request.excludedTableData.map(
      ({ schema, name }) => `--exclude-table-data=${quotePattern(schema)}.${quotePattern(name)}`,
    ),
    ...statisticsOptions(server, tools, request),
    `--dbname=${server.conninfo(request.database, 'pg_dump')}`,
  ];
  const minutes = request.stallTimeoutMinutes;
  return startTool(program, args, {
    name: 'pg_dump',
    environment: withSettings(
      server.toolEnvironment,
      asOptions([['client_encoding', request.encoding]]),
    ),
    signal,
    login: server.address.username,
    output: 'read',
    failure: 'PG_DUMP_FAILED',
    refused: 'PG_QUERY_FAILED',
    hint: `Run again with ${verbose}; the server’s log has the other side.`,
    ...(minutes > 0 && {
      stall: {
        afterMs: minutes * 60_000,
        failure: new Failure(
          'PG_DUMP_STALLED',
          `pg_dump of "${request.database}" gave no byte for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and was ended`,
          `Look at what pg_dump waits for on the server (pg_stat_activity: state, wait_event) and at the network in between, then run again. Where the server only reads for that long, as with a table full of dead rows, raise ${option('stall-timeout-minutes')}.`,
        ),
      },
    }),
  });
}

/**
 * Statistics hold values of rows: they go into a dump of all rows alone, also where they were asked for. What an older
 * server takes back has none.
 */
export function statisticsOptions(
  { major }: Pick<Server, 'major'>,
  tools: Pick<ClientTools, 'major'>,
  {
    excludedSchemas,
    excludedTableData,
    extraOptions,
  }: Pick<DumpRequest, 'excludedSchemas' | 'excludedTableData' | 'extraOptions'>,
): readonly string[] {
  const others = extraOptions.filter(given => given !== '--statistics');
  const isWanted =
    Math.min(major, tools.major) >= statisticsSince &&
    excludedSchemas.length === 0 &&
    excludedTableData.length === 0 &&
    !extraOptions.includes('--no-statistics');
  return isWanted ? ['--statistics', ...others] : others;
}

/** In double quotes nothing is special to pg_dump's patterns but the quote itself. */
const quotePattern = quoteIdent;
