import { createHash } from 'node:crypto';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { DatabaseProperties } from '../catalog/manifest.ts';
import type { DumpFacts, Source } from '../catalog/source.ts';
import type { Privilege } from '../postgres/client-tools/pg-restore.ts';
import {
  belongsToProvider,
  readLiveRoles,
  readRoleNames,
  readRoles,
} from '../postgres/database/roles.ts';
import { parseRoles, type Role, renderRoles, roleSql } from '../postgres/database/roles-file.ts';
import { planRoles, type RolesLimits, type RolesPlan } from '../postgres/database/roles-plan.ts';
import type { Server } from '../postgres/session/server.ts';
import { quoteIdent, type Session } from '../postgres/session/session.ts';
import { readRolesFile } from '../repository/checked-files.ts';
import type { BackupStore } from '../storage/store.ts';
import type { Work } from './run-context.ts';

/**
 * Roles belong to the server, not to a database: a backup keeps them beside the dump, and a restore
 * tells which are missing, creates them when that is wanted, and gives them their rights to objects.
 */

/** The bytes of the roles file. A server that does not tell its roles costs nobody their backup. */
export async function readRolesOrWarn(
  maintenance: Session,
  { reporter, signal }: Work,
): Promise<Buffer | undefined> {
  try {
    return Buffer.from(renderRoles(await readRoles(maintenance)));
  } catch (error) {
    // A session that is gone, or given up, tells nothing of what may be read.
    const isGone = maintenance.lost.aborted || signal.aborted;
    if (!(error instanceof Failure) || isGone) throw error;
    reporter.warn(`the server’s roles could not be read, and are not kept: ${error.message}`);
    return undefined;
  }
}

/** What became of the roles of a backup. */
export interface RestoredRoles {
  readonly created: readonly string[];
  /** Those of them that log in by password: nobody knows one. */
  readonly needPassword: readonly string[];
  readonly warnings: readonly string[];
}

/** What a restore makes of the roles file of a backup, for `restoreRoles`. */
export async function fetchRoles(
  store: BackupStore,
  maintenance: Session,
  source: Source,
  limits: RolesLimits,
  signal: AbortSignal,
): Promise<RolesPlan> {
  if (source.kind === 'foreign' || !source.facts.roles) {
    throw new Failure(
      'USAGE',
      `${source.name} has no roles file; --restore-roles cannot create any`,
      'Leave --restore-roles out and create the roles by hand, or name a backup that has one.',
    );
  }
  const bytes = await readRolesFile(store, source.backup, sha256, signal);
  const roles = parseRoles(bytes.toString('utf8'));
  return planRoles(roles, await readLiveRoles(maintenance), limits);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Says which roles that the backup speaks of will be missing. Throws when one of them is needed: a
 * restore would stop at the policy or user mapping that names it.
 */
export async function reportMissingRoles(
  maintenance: Session,
  facts: DumpFacts,
  properties: DatabaseProperties,
  creating: RolesPlan | undefined,
  { reporter }: Work,
): Promise<void> {
  const there = await readRoleNames(maintenance);
  for (const { name } of creating?.roles ?? []) there.add(name);
  const used = facts.usedRoles ?? [];
  // The owner is the preflight's to tell of.
  const ofDatabase = [
    ...properties.grants.map(({ role }) => role),
    ...properties.settings.map(({ role }) => role),
  ].filter(role => role !== null);
  const missing = [...new Set([...used.map(({ name }) => name), ...ofDatabase])].filter(
    name => !there.has(name) && !belongsToProvider(name),
  );
  const needed = used.filter(({ name, needed: one }) => one && !there.has(name));
  const hint = facts.roles
    ? 'Create them, or restore with --restore-roles.'
    : `Create them first: ${missing.map(name => `CREATE ROLE ${quoteIdent(name)};`).join(' ')}`;
  if (needed.length > 0) {
    throw new Failure(
      'PREFLIGHT_FAILED',
      `policies or user mappings name roles that the server lacks: ${named(needed.map(({ name }) => name))}`,
      hint,
    );
  }
  if (missing.length === 0) return;
  reporter.warn(
    `the server lacks roles that own something in the backup or have rights in it: ${named(missing)}. ${hint}`,
  );
}

const named = (roles: readonly string[]): string => {
  const shown = roles.slice(0, 20).map(quoteIdent).join(', ');
  return roles.length > 20 ? `${shown} and ${roles.length - 20} more` : shown;
};

/** Creates the roles that are missing, with what belongs to them. */
export async function restoreRoles(
  maintenance: Session,
  { roles, memberships }: RolesPlan,
  { reporter }: Work,
): Promise<RestoredRoles> {
  const created: Role[] = [];
  const warnings: string[] = [];
  const attempt = async (sql: string): Promise<boolean> => {
    try {
      await maintenance.execute(sql);
      return true;
    } catch (error) {
      if (!isRefusal(error) || maintenance.lost.aborted) throw error;
      const warning = `${error.message}. When the cause is gone, run: ${sql}`;
      reporter.warn(warning);
      warnings.push(warning);
      return false;
    }
  };
  for (const role of roles) {
    if (await attempt(roleSql.create(role))) created.push(role);
  }
  for (const role of created) {
    for (const power of role.powers) await attempt(roleSql.power(role, power));
    for (const setting of role.settings) await attempt(roleSql.set(role, setting));
    if (role.comment !== null) await attempt(roleSql.comment(role, role.comment));
  }
  const isNew = new Set(created.map(({ name }) => name));
  const refused = new Set(roles.map(({ name }) => name).filter(name => !isNew.has(name)));
  for (const membership of memberships) {
    // Of one that could not be created that was told.
    if (refused.has(membership.role) || refused.has(membership.member)) continue;
    await attempt(roleSql.grant(membership));
  }
  const needPassword = created.filter(({ login }) => login).map(({ name }) => name);
  if (created.length > 0) reporter.info(`Created roles: ${named([...isNew])}`);
  if (needPassword.length > 0) {
    reporter.info(`These log in and have no password yet: ${named(needPassword)}`);
  }
  return { created: [...isNew], needPassword, warnings };
}

/**
 * Restores with the roles of the backup, if they are wanted. What a restore that fails does not need
 * any more is dropped again.
 */
export async function withRoles<Result extends { readonly warnings: readonly string[] }>(
  maintenance: Session,
  roles: RolesPlan | undefined,
  work: Work,
  restore: () => Promise<Result>,
): Promise<Result & { readonly roles?: Omit<RestoredRoles, 'warnings'> }> {
  if (!roles) return await restore();
  const { warnings, ...restored } = await restoreRoles(maintenance, roles, work);
  try {
    const result = await restore();
    return { ...result, roles: restored, warnings: [...warnings, ...result.warnings] };
  } catch (error) {
    await dropRoles(maintenance, restored.created, work);
    throw error;
  }
}

/** Takes back what `restoreRoles` created, when the restore failed. One that something needs stays. */
async function dropRoles(
  maintenance: Session,
  created: readonly string[],
  { reporter }: Work,
): Promise<void> {
  if (maintenance.lost.aborted) return;
  for (const name of created.toReversed()) {
    try {
      await maintenance.execute(`DROP ROLE ${quoteIdent(name)}`);
    } catch (error) {
      reporter.warn(`role ${quoteIdent(name)} was created and stays: ${messageOf(error)}`);
    }
  }
}

/**
 * Runs the grants of an archive in the restored database, one by one. Those that name a role which
 * does not exist are left out; one that is refused, or that grants nothing, is a warning that holds
 * the statement.
 */
export async function restorePrivileges(
  server: Server,
  database: string,
  privileges: readonly Privilege[],
  { reporter, signal }: Work,
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
  for (const { sql, roles, isOnObject } of privileges) {
    if (!isOnObject) {
      warn(`left out, for it is no grant on an object of the database: ${sql}`);
      continue;
    }
    const lacking = roles.filter(role => !there.has(role));
    for (const role of lacking) missing.set(role, (missing.get(role) ?? 0) + 1);
    if (lacking.length > 0) continue;
    statement = sql;
    try {
      await session.execute(sql);
    } catch (error) {
      if (!isRefusal(error) || session.lost.aborted) throw error;
      warn(`${error.message}. When the cause is gone, run: ${sql}`);
    }
  }
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

const isRefusal = (error: unknown): error is Failure =>
  error instanceof Failure &&
  (error.code === 'PG_QUERY_FAILED' || error.code === 'PG_PERMISSION_DENIED');
