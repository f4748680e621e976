import { tableInGrant } from '../../postgres/archive/grants.ts';
import type { Privilege } from '../../postgres/archive/list-archive.ts';
import { withoutEventTriggers } from '../../postgres/database/event-triggers.ts';
import { readRoleNames } from '../../postgres/roles/read-roles.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Server } from '../../postgres/session/server.ts';
import { isStatementRefusal } from '../../postgres/session/statement-refusal.ts';
import type { RunContext } from '../run-context.ts';

/**
 * Runs the grants of an archive in the restored database, one by one. Those that name a role which
 * does not exist are left out; one that is refused, or that grants nothing, is a warning that holds
 * the statement. None is given on a table whose row security is gone (`exposed`, by ident): whoever had it would
 * read what was kept from him.
 */
export async function restorePrivileges(
  server: Server,
  database: string,
  privileges: readonly Privilege[],
  exposed: readonly string[],
  { reporter, signal }: RunContext,
): Promise<string[]> {
  if (privileges.length === 0) return [];
  reporter.info(`Restoring ${privileges.length} grants on objects`);
  await using session = await server.connect(database, 'restore', signal);
  // Thousands of small commits; the next one elsewhere, which is waited for, makes them durable.
  await session.execute('SET synchronous_commit = off');
  const there = await readRoleNames(session);
  const warnings: string[] = [];
  const warn = (warning: string) => {
    if (warnings.length < mostWarnings) reporter.warn(warning);
    warnings.push(warning);
  };
  let statement = '';
  session.onWarning(message => warn(`${message}: ${statement}`));
  const missing = new Map<string, number>();
  const grant = async ({ sql, roles, isOnObject }: Privilege) => {
    if (!isOnObject) {
      warn(`left out, for it is no grant on an object of the database: ${sql}`);
      return;
    }
    const open = tableInGrant(sql, exposed);
    if (open !== undefined) {
      warn(
        `left out, for the row security of ${open} is in no dump, and is lost. When it is there again, run: ${sql}`,
      );
      return;
    }
    const lacking = roles.filter(role => !there.has(role));
    for (const role of lacking) missing.set(role, (missing.get(role) ?? 0) + 1);
    if (lacking.length > 0) return;
    statement = sql;
    try {
      await session.execute(sql);
    } catch (error) {
      if (!isStatementRefusal(error) || session.lost.aborted) throw error;
      warn(`${error.message}. When the cause is gone, run: ${sql}`);
    }
  };
  await withoutEventTriggers(session, async () => {
    for (const one of privileges) await grant(one);
  });
  const tooMany = warnings.splice(mostWarnings).length;
  if (tooMany > 0) warn(`${tooMany} more grants were refused`);
  if (missing.size > 0) {
    const counts = [...missing].map(([role, count]) => `${quoteIdent(role)} (${count})`);
    warn(`grants were left out, for the server lacks their roles: ${counts.join(', ')}`);
  }
  return warnings;
}

/** A login that may not grant at all is refused each of thousands. */
const mostWarnings = 50;
