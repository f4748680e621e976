import { Failure, messageOf } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import type { ClientTools } from '../client-tools/client-tools.ts';
import {
  type ArchivePart,
  type RestoreArchiveRequest,
  runPgRestore,
} from '../client-tools/pg-restore.ts';
import { quoteLiteral } from '../session/quoting.ts';
import type { Server } from '../session/server.ts';
import { long, type Session } from '../session/session.ts';
import { scriptOf } from './entry-statements.ts';
import { liftChecks, putBackChecks } from './lifted-checks.ts';
import { refreshViews, splitRefreshes } from './refresh.ts';
import { restoreArchive, stepsOf } from './restore-archive.ts';
import { onOneLine, splitStatements } from './statements.ts';
import { asListed, withoutStatistics } from './toc.ts';

/**
 * Loads all of an archive that can be loaded, and names the rest. What a database does not enforce may be
 * violated in it: a key whose check was switched off, a CHECK that looks at another table, an index whose
 * function has changed. A dump of it is faithful, and cannot be loaded as it is.
 */

/**
 * What may fail: nothing; what is made once the rows are there, such as constraints and indexes; or
 * anything, where half is better than nothing.
 */
export type Tolerance = 'nothing' | 'constraints' | 'everything';

/** Something of an archive that could not be restored. */
export interface Unrestored {
  /**
   * `rows`: those of a table. `definition`: an object, which its statement makes. `addition`: what no dump has,
   * of tables and sequences of extensions. `rows of a view`: of a materialized one; `remote` where another server
   * did not give them.
   */
  readonly kind: 'rows' | 'definition' | 'addition' | 'rows of a view' | 'remote rows of a view';
  /** As a list of the archive calls it. */
  readonly entry: string;
  readonly reason: string;
  /** What to run once the reason is gone; rows have none. */
  readonly statement: string | undefined;
}

/**
 * Restores a part of an archive, and answers what of it could not be, as far as that is tolerated. What fills
 * materialized views always is.
 */
export async function restoreTolerating(
  tolerance: Tolerance,
  server: Server,
  tools: ClientTools,
  request: RestoreArchiveRequest,
  signal: AbortSignal,
): Promise<Unrestored[]> {
  const { refreshes, others } = splitRefreshes(request.list.text);
  if (refreshes === '' || request.part === 'definitions' || request.part === 'rows') {
    return await restoreOthers(tolerance, server, tools, request, signal);
  }
  const rest = { ...request, list: { text: others } };
  const lost = await restoreOthers(tolerance, server, tools, rest, signal);
  const filling = { ...request, part: 'indexes' as const, list: { text: refreshes } };
  return [...lost, ...(await refreshViews({ server, tools, request: filling, signal }))];
}

async function restoreOthers(
  tolerance: Tolerance,
  server: Server,
  tools: ClientTools,
  request: RestoreArchiveRequest,
  signal: AbortSignal,
): Promise<Unrestored[]> {
  const lenient: readonly ArchivePart[] =
    tolerance === 'everything'
      ? ['definitions', 'rest', 'rows', 'indexes']
      : tolerance === 'constraints'
        ? ['rest', 'rows', 'indexes']
        : [];
  if (!lenient.includes(request.part)) {
    await restoreArchive(server, tools, request, signal);
    return [];
  }
  // Those of what cannot be loaded would fail as well; ANALYZE makes up for them.
  const list = { text: withoutStatistics(request.list.text) };
  const loading = { server, tools, request: { ...request, list }, signal };
  const lost: Unrestored[] = [];
  // Rows first: what is made of them afterwards can be made up for.
  if (request.part === 'rest' || request.part === 'rows') {
    lost.push(...(await loadRows({ ...loading, request: { ...loading.request, part: 'rows' } })));
    const [rows] = lost.filter(({ kind }) => kind === 'rows');
    if (rows && tolerance === 'constraints') {
      throw new Failure('PG_RESTORE_FAILED', `pg_restore failed: ${rows.reason}`, rowsHint);
    }
  }
  if (request.part === 'rest' || request.part === 'indexes') {
    lost.push(...(await make({ ...loading, request: { ...loading.request, part: 'indexes' } })));
  }
  if (request.part === 'definitions') lost.push(...(await make(loading)));
  return lost;
}

const rowsHint = `Rows that cannot be loaded are not passed over. Where a function of the database needs its search_path: ${option('load-search-path')}.`;

export interface Loading {
  readonly server: Server;
  readonly tools: ClientTools;
  readonly request: RestoreArchiveRequest;
  readonly signal: AbortSignal;
}

/** Entries of an archive that failed, by their line in the list, and the first reason of each. */
type Failed = ReadonlyMap<string, string>;

/** Without a connection everything fails, and says nothing about the archive. */
const isLost = /server closed the connection|no connection to the server|terminating connection/;

/** Runs pg_restore to its end, whatever fails on the way. */
export async function loadOn({ server, tools, request, signal }: Loading): Promise<Failed> {
  const lines = new Map(
    request.list.text.split('\n').map(line => [/^\d+/.exec(line)?.[0] ?? '', line]),
  );
  const failed = new Map<string, string>();
  for (const step of stepsOf(request)) {
    let entry: string | undefined;
    let wentOn = false;
    let lost = false;
    const hear = (text: string) => {
      // Of several jobs the reasons may be mixed up, the entries never: each line is written at once.
      const id = /from TOC entry (\d+); /.exec(text)?.[1];
      const error = /^pg_restore: error: (.*)$/.exec(text)?.[1];
      if (id !== undefined) {
        entry = lines.get(id);
        if (entry !== undefined && !failed.has(entry)) failed.set(entry, '');
      } else if (error !== undefined && entry !== undefined && failed.get(entry) === '') {
        failed.set(entry, error.replace(/^could not execute query: (?:ERROR: +)?/, ''));
      }
      if (text.includes('errors ignored on restore')) wentOn = true;
      if (isLost.test(text)) lost = true;
    };
    try {
      await runPgRestore(server, tools, step, signal, hear);
    } catch (error) {
      if (!wentOn || lost || failed.size === 0 || signal.aborted) throw error;
    }
  }
  return failed;
}

/**
 * Loads rows. Tables that refuse theirs get them once those of all others are there, and without their
 * CHECKs, which are put back afterwards.
 */
async function loadRows(loading: Loading): Promise<Unrestored[]> {
  const { server, request, signal } = loading;
  const failed = await loadOn(loading);
  if (failed.size === 0) return [];
  await using session = await server.connect(request.database, 'restore', signal);
  const mayBeOf = (schema: string, table: string) =>
    [...failed.keys()].some(line => line.includes(asListed(` TABLE DATA ${schema} ${table} `)));
  const lifted = await liftChecks(session, mayBeOf);
  const list = { text: [...failed.keys()].map(line => `${line}\n`).join('') };
  const stillFailed = await loadOn({ ...loading, request: { ...request, list, jobs: 1 } });
  // Nothing of ours is asked under a path of theirs.
  await behaveLikePgRestore(session, request.searchPath);
  const refused = await putBackChecks(session, lifted);
  return [
    ...[...stillFailed].map(
      ([line, reason]): Unrestored => ({
        kind: 'rows',
        entry: withoutNumbers(line),
        reason,
        statement: undefined,
      }),
    ),
    ...refused.map(
      ({ check, reason }): Unrestored => ({
        kind: 'definition',
        entry: `CHECK CONSTRAINT ${check.name} of ${check.of}`,
        reason,
        statement: `${check.statement};`,
      }),
    ),
  ];
}

/** Makes objects. What fails is tried once more, by itself: it may have come too early. */
async function make(loading: Loading): Promise<Unrestored[]> {
  const { server, tools, request, signal } = loading;
  const failed = await loadOn(loading);
  if (failed.size === 0) return [];
  const reader = { server, tools, archive: request.archive, signal };
  await using session = await server.connect(request.database, 'restore', signal);
  const lost: Unrestored[] = [];
  for (const [line, said] of failed) {
    const statements = splitStatements(await scriptOf(reader, [{ line }])).filter(isForUs);
    const own = statements.filter(statement => !/^SET /.test(statement));
    try {
      await behaveLikePgRestore(session, request.searchPath);
      await session.execute(long(statements.map(statement => `${statement};\n`).join('')));
    } catch (error) {
      if (session.lost.aborted || signal.aborted) throw error;
      lost.push({
        kind: 'definition',
        entry: withoutNumbers(line),
        reason: error instanceof Failure ? error.message : said || messageOf(error),
        statement: own.map(statement => `${onOneLine(statement)};`).join(' '),
      });
    }
  }
  return lost;
}

/** The session has its own encoding, and is given its path. */
const isForUs = (statement: string): boolean =>
  !/^(?:SET client_encoding|RESET search_path|SELECT pg_catalog\.set_config\('search_path')/.test(
    statement,
  );

const withoutNumbers = (line: string): string => line.replace(/^\d+; \d+ \d+ /, '');

export async function behaveLikePgRestore(session: Session, searchPath: string | undefined) {
  await session.execute(
    `SET check_function_bodies = off; SET row_security = off; SET xmloption = content;
     SELECT pg_catalog.set_config('search_path', ${quoteLiteral(searchPath ?? '')}, false)`,
  );
}
