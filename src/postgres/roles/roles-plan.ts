import { quoteIdent } from '../session/quoting.ts';
import { belongsToProvider } from './provider-roles.ts';
import {
  type LiveRole,
  type Membership,
  type Role,
  type RoleAttribute,
  type Roles,
  roleSql,
} from './role.ts';

/** What is made of a roles file. */
export interface RolesPlan {
  /** Those that are missing, with what they get. */
  readonly roles: readonly Role[];
  readonly memberships: readonly Membership[];
  /** What is in the file and left out: a sentence each, with the statement. */
  readonly withheld: readonly string[];
}

/** What may be taken from the file. */
export interface RolesLimits {
  /** Whether a role of PostgreSQL’s or of a provider may be granted, or `CREATEROLE` and the like given. */
  readonly mayGrant: (name: string) => boolean;
  readonly maySet: (setting: string) => boolean;
}

/** What a role can do nothing with but make databases, of which it sees no others. */
const harmless: readonly RoleAttribute[] = ['CREATEDB'];

/**
 * Settles which roles are created, and what they get. A role that exists is left as it is: what it may do
 * here was decided here. Memberships come back where one of the two is created.
 *
 * The file was written by whoever may write to the store. So nobody becomes a superuser by it, nor, unless
 * that was asked for, gets what goes beyond databases; and nobody who is here comes by a role that is here
 * and that he was not a member of, by way of one that is created.
 */
export function planRoles(
  { roles, memberships }: Roles,
  live: readonly LiveRole[],
  { mayGrant, maySet }: RolesLimits,
): RolesPlan {
  const withheld: string[] = [];
  const withhold = (why: string, sql: string) =>
    withheld.push(`${why}. If that is meant, run: ${sql}`);
  const there = new Map(live.map(role => [role.name, role]));

  const created = roles.flatMap((role): Role[] => {
    if (there.has(role.name)) return [];
    const name = quoteIdent(role.name);
    if (isOfSystem(role.name)) {
      withhold(
        `role ${name} is not created: PostgreSQL or a provider of servers has roles of that name`,
        roleSql.create(role),
      );
      return [];
    }
    const powers = role.powers.filter(power => {
      if (power === 'SUPERUSER') {
        withhold(`role ${name} was a superuser, and is none here`, roleSql.power(role, power));
      } else if (!harmless.includes(power) && !mayGrant(power)) {
        withhold(`role ${name} does not get ${power}: ${unnamed}`, roleSql.power(role, power));
      } else return true;
      return false;
    });
    const settings = role.settings.filter(setting => {
      if (maySet(setting.name)) return true;
      withhold(
        `the setting ${setting.name} of role ${name} is not taken from a backup`,
        roleSql.set(role, setting),
      );
      return false;
    });
    return [{ ...role, powers, settings }];
  });

  const isNew = new Set(created.map(({ name }) => name));
  const possible = memberships.filter(
    ({ role, member }) =>
      [role, member].every(name => there.has(name) || isNew.has(name)) &&
      (isNew.has(role) || isNew.has(member)),
  );
  const liveReach = (from: string) => reachable(from, name => there.get(name)?.memberOf ?? []);
  /** Who is here and becomes a member of a new role, directly or by way of others. */
  const receivers = (from: string) =>
    [
      ...reachable(from, name =>
        isNew.has(name)
          ? possible.flatMap(({ role, member }) => (role === name ? [member] : []))
          : [],
      ),
    ].filter(name => there.has(name) && there.get(name)?.isSuperuser !== true);

  const why = ({ role, member }: Membership): string | undefined => {
    if (isNew.has(role)) return undefined;
    const reach = [...liveReach(role)];
    const through = (name: string) => (name === role ? '' : `, by way of ${quoteIdent(name)}`);
    const superuser = reach.find(name => there.get(name)?.isSuperuser);
    if (superuser !== undefined) return `that would make it a superuser${through(superuser)}`;
    const system = reach.find(name => isOfSystem(name) && !mayGrant(name));
    if (system !== undefined) return `${unnamed}${through(system)}`;
    if (isOfSystem(role)) return undefined;
    const gaining = receivers(member).find(name => !liveReach(name).has(role));
    return gaining === undefined
      ? undefined
      : `${quoteIdent(gaining)} would become a member, too, and was none`;
  };
  const granted = possible.filter(membership => {
    const reason = why(membership);
    if (reason === undefined) return true;
    const { role, member } = membership;
    withhold(
      `${quoteIdent(member)} is not made a member of ${quoteIdent(role)}: ${reason}`,
      roleSql.grant(membership),
    );
    return false;
  });
  return { roles: created, memberships: granted, withheld };
}

const unnamed = '--restore-system-grants does not name it';

const isOfSystem = (name: string): boolean => name.startsWith('pg_') || belongsToProvider(name);

function reachable(from: string, next: (name: string) => readonly string[]): Set<string> {
  const found = new Set([from]);
  for (const name of found) for (const other of next(name)) found.add(other);
  return found;
}
