import { Failure, messageOf } from '../../catalog/failure.ts';
import type { Source } from '../../catalog/source.ts';
import { readLiveRoles } from '../../postgres/roles/read-roles.ts';
import type { Role } from '../../postgres/roles/role.ts';
import { roleSql } from '../../postgres/roles/role.ts';
import { parseRoles } from '../../postgres/roles/roles-file.ts';
import type { RolesLimits, RolesPlan } from '../../postgres/roles/roles-plan.ts';
import { planRoles } from '../../postgres/roles/roles-plan.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Session } from '../../postgres/session/session.ts';
import { isStatementRefusal } from '../../postgres/session/statement-refusal.ts';
import { readRolesFile } from '../../repository/checked-files.ts';
import type { BackupStore } from '../../storage/store.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import type { RunContext } from '../run-context.ts';
import { listedRoles } from './listed-roles.ts';

/**
 * Roles belong to the server, not to a database: a backup keeps them beside the dump, and a restore
 * creates those that are missing when that is wanted.
 */

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

/** Creates the roles that are missing, with what belongs to them. */
export async function restoreRoles(
  maintenance: Session,
  { roles, memberships }: RolesPlan,
  { reporter }: RunContext,
): Promise<RestoredRoles> {
  const created: Role[] = [];
  const warnings: string[] = [];
  const attempt = async (sql: string): Promise<boolean> => {
    try {
      await maintenance.execute(sql);
      return true;
    } catch (error) {
      if (!isStatementRefusal(error) || maintenance.lost.aborted) throw error;
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
  if (created.length > 0) reporter.info(`Created roles: ${listedRoles([...isNew])}`);
  if (needPassword.length > 0) {
    reporter.info(`These log in and have no password yet: ${listedRoles(needPassword)}`);
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
  context: RunContext,
  restore: () => Promise<Result>,
): Promise<Result & { readonly roles?: Omit<RestoredRoles, 'warnings'> }> {
  if (!roles) return await restore();
  const { warnings, ...restored } = await restoreRoles(maintenance, roles, context);
  try {
    const result = await restore();
    return { ...result, roles: restored, warnings: [...warnings, ...result.warnings] };
  } catch (error) {
    await dropRoles(maintenance, restored.created, context);
    throw error;
  }
}

/** Takes back what `restoreRoles` created, when the restore failed. One that something needs stays. */
async function dropRoles(
  maintenance: Session,
  created: readonly string[],
  { reporter }: RunContext,
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
