import * as z from 'zod';
import { settingItems } from '../database/settings.ts';
import { longList, type Session } from '../session/session.ts';
import {
  liveRolesSql,
  membershipsSql,
  roleNamesSql,
  rolesSql,
  usedRolesSql,
} from '../sql/roles.ts';
import { providerRoles } from './provider-roles.ts';
import type { LiveRole, Membership, MembershipOption, Role, Roles } from './role.ts';

/** All roles of the server that are not PostgreSQL's or its provider's. Any login may read them. */
export async function readRoles(session: Session): Promise<Roles> {
  const rows = await session.rows(roleRow, rolesSql, [providerRoles]);
  const roles = rows.map(
    ({ connection_limit: connectionLimit, valid_until: validUntil, settings, ...row }): Role => ({
      ...row,
      connectionLimit,
      validUntil,
      settings: settings.map(setting => {
        const name = setting.slice(0, setting.indexOf('='));
        return { name, values: settingItems(name, setting.slice(name.length + 1)) };
      }),
    }),
  );
  const inherits = new Map(roles.map(({ name, inherit }) => [name, inherit]));
  const memberships = await session.rows(membershipRow, membershipsSql, [providerRoles]);
  return {
    roles,
    memberships: memberships.map(({ role, member, ...row }): Membership => {
      const options: MembershipOption[] = [];
      if (row.admin) options.push('ADMIN OPTION');
      if (row.inherit !== null && row.inherit !== (inherits.get(member) ?? true)) {
        options.push(row.inherit ? 'INHERIT TRUE' : 'INHERIT FALSE');
      }
      if (row.set === false) options.push('SET FALSE');
      return { role, member, options };
    }),
  };
}

const roleRow = z.object({
  name: z.string(),
  login: z.boolean(),
  inherit: z.boolean(),
  connection_limit: z.int(),
  valid_until: z.string().nullable(),
  powers: z.array(z.enum(['CREATEDB', 'CREATEROLE', 'REPLICATION', 'BYPASSRLS', 'SUPERUSER'])),
  settings: z.array(z.string()),
  comment: z.string().nullable(),
});

const membershipRow = z.object({
  role: z.string(),
  member: z.string(),
  admin: z.boolean(),
  inherit: z.boolean().nullable(),
  set: z.boolean().nullable(),
});

/** The names of all roles of the server. */
export async function readRoleNames(session: Session): Promise<Set<string>> {
  const rows = await session.rows(z.object({ name: z.string() }), roleNamesSql);
  return new Set(rows.map(({ name }) => name));
}

/** All roles of the server, and who is a member of which. */
export async function readLiveRoles(session: Session): Promise<LiveRole[]> {
  const row = z.object({
    name: z.string(),
    is_superuser: z.boolean(),
    member_of: z.array(z.string()),
  });
  const rows = await session.rows(row, liveRolesSql);
  return rows.map(({ name, is_superuser, member_of }) => ({
    name,
    isSuperuser: is_superuser,
    memberOf: member_of,
  }));
}

/** A role that objects of a database speak of. */
export interface UsedRole {
  readonly name: string;
  /** A policy or a user mapping names it: they cannot be restored without it. */
  readonly needed: boolean;
}

/** The roles that the objects of the session's database speak of. */
export async function readUsedRoles(
  session: Session,
  excludedSchemas: readonly string[],
): Promise<UsedRole[]> {
  const row = z.object({ name: z.string(), needed: z.boolean().nullable() });
  const rows = await session.rows(row, longList(usedRolesSql), [excludedSchemas]);
  return rows.map(({ name, needed }) => ({ name, needed: needed ?? false }));
}
