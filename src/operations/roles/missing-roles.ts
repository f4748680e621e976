import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import type { DumpFacts } from '../../catalog/source.ts';
import { belongsToProvider } from '../../postgres/roles/provider-roles.ts';
import { readRoleNames } from '../../postgres/roles/read-roles.ts';
import type { RolesPlan } from '../../postgres/roles/roles-plan.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { RunContext } from '../run-context.ts';
import { listedRoles } from './listed-roles.ts';

/**
 * Says which roles that the backup speaks of will be missing. Throws when one of them is needed: a
 * restore would stop at the policy or user mapping that names it.
 */
export async function reportMissingRoles(
  maintenance: Session,
  facts: DumpFacts,
  properties: DatabaseProperties,
  creating: RolesPlan | undefined,
  { reporter }: RunContext,
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
      `policies or user mappings name roles that the server lacks: ${listedRoles(needed.map(({ name }) => name))}`,
      hint,
    );
  }
  if (missing.length === 0) return;
  reporter.warn(
    `the server lacks roles that own something in the backup or have rights in it: ${listedRoles(missing)}. ${hint}`,
  );
}
