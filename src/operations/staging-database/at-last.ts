import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, messageOf } from '../../catalog/failure.ts';
import { restoreArchive } from '../../postgres/archive/restore-archive.ts';
import { commentSql } from '../../postgres/database/ddl.ts';
import { isOfTimescale, startJobs, startJobsSql } from '../../postgres/database/restoring-mode.ts';
import type { Session } from '../../postgres/session/session.ts';
import { isStatementRefusal } from '../../postgres/session/statement-refusal.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import { restorePrivileges } from '../roles/object-grants.ts';
import type { RunContext } from '../run-context.ts';
import { markOf } from '../run-mark.ts';
import { unrestoredLine } from '../unrestored.ts';
import { restoreBeyondDump } from './beyond-dump.ts';
import type { Built } from './build.ts';

/**
 * What can be made under the database's own name alone, such as pg_cron: once it has that, in one transaction, so
 * that jobs begin when all of it is there. Until then the database says in its comment what it lacks.
 */

type Made = Pick<Built, 'unrestored' | 'warnings'>;

/** The comment that a database has when it gets its name. */
export function commentInPlace(
  { list: { atLast }, request, properties, source }: Plan,
  context: RunContext,
): string | null {
  const { comment } = properties;
  if (!atLast) return comment;
  const lacks = { extension: atLast.extension, backup: source.name };
  return markOf('incomplete', request.target, comment, context, { lacks });
}

/** What is said before, for who is killed says nothing any more. */
export function tellOfLast({ list: { atLast }, request }: Plan, { reporter }: RunContext): void {
  if (!atLast) return;
  reporter.info(
    `The extension ${atLast.extension} is made last, once "${request.target}" has its name. Should this run be cut off before: ${remedyFor(atLast.extension)}`,
  );
}

const remedyFor = (extension: string): string =>
  `restore again, or make it by hand (CREATE EXTENSION ${extension};) and schedule its jobs anew`;

/** Makes it, and takes the mark off. What is refused is told: all else is in place. */
export async function makeAtLast(
  parts: StagingParts,
  maintenance: Session,
  plan: Plan,
  context: RunContext,
): Promise<Made> {
  const started = await startTimescale(parts, plan, context);
  const { atLast } = plan.list;
  if (!atLast) return { unrestored: [], warnings: started };
  const { target, restorePrivileges: grants } = plan.request;
  const { extension } = atLast;
  const { reporter } = context;
  reporter.info(`Making the extension ${extension} in "${target}"`);
  reporter.interruptionMessage({
    message: `cut off before the extension ${extension} was made in "${target}", which has all its data`,
    hint: `Its jobs do not run: ${remedyFor(extension)}.`,
  });
  try {
    const lacking = await make(parts, plan, atLast.text, context);
    const beyond = await restoreBeyondDump(parts, target, plan, context, extension);
    const unrestored = [...lacking, ...beyond.unrestored];
    for (const warning of beyond.warnings) reporter.warn(warning);
    for (const one of unrestored) reporter.warn(`not restored: ${unrestoredLine(one)}`);
    const refused =
      grants && lacking.length === 0
        ? await restorePrivileges(
            parts.restorer,
            target,
            atLast.privileges,
            beyond.exposed,
            context,
          )
        : [];
    const warnings = [...started, ...beyond.warnings, ...refused];
    await maintenance.execute(commentSql(target, plan.properties.comment));
    return { unrestored, warnings };
  } catch (error) {
    throw new Failure(
      'RESTORE_INCOMPLETE',
      `"${target}" has all its data, but perhaps not the extension ${extension}: ${messageOf(error)}`,
      `Its jobs do not run without: ${remedyFor(extension)}.`,
      { cause: error },
    );
  }
}

/** Its jobs drop rows that have been there long enough: not before all is compared and in place. */
async function startTimescale(
  { restorer }: StagingParts,
  { list, request: { target } }: Plan,
  { reporter, signal }: RunContext,
): Promise<string[]> {
  if (!isOfTimescale(list)) return [];
  await using session = await restorer.connect(target, 'restore', signal);
  const refused = await startJobs(session);
  if (refused === undefined) return [];
  const warning = `TimescaleDB’s jobs in "${target}" do not run yet (${refused}): ${startJobsSql};`;
  reporter.warn(warning);
  return [warning];
}

async function make(
  { restorer, tools, tempDir }: StagingParts,
  { archive, list: { atLast }, request, searchPath }: Plan,
  text: string,
  { signal }: RunContext,
): Promise<Built['unrestored']> {
  const listFile = join(tempDir, 'archive.list');
  const what = { archive, list: { text }, listFile, database: request.target };
  try {
    await restoreArchive(
      restorer,
      tools,
      { ...what, part: 'at once', jobs: 1, searchPath },
      signal,
    );
    await rm(archive);
    return [];
  } catch (error) {
    signal.throwIfAborted();
    if (!isRefusal(error)) throw error;
    return [
      {
        kind: 'definition',
        entry: `EXTENSION ${atLast?.extension}, and what needs it`,
        reason: error.message,
        statement: `CREATE EXTENSION ${atLast?.extension};`,
      },
    ];
  }
}

/** The server said no; a lost connection is something else. */
const isRefusal = (error: unknown): error is Failure =>
  isStatementRefusal(error) ||
  (error instanceof Failure && ['PG_RESTORE_FAILED', 'PG_PERMISSION_DENIED'].includes(error.code));
