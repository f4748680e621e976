import { settingName } from '../database/settings.ts';
import { quoteIdent, quoteLiteral } from '../session/quoting.ts';

/** What a role may do beyond its databases. Each is granted by itself, for each may be refused. */
export type RoleAttribute = 'CREATEDB' | 'CREATEROLE' | 'REPLICATION' | 'BYPASSRLS' | 'SUPERUSER';

/** A role without its password, which nobody but a superuser can read. */
export interface Role {
  readonly name: string;
  readonly login: boolean;
  readonly inherit: boolean;
  /** -1: no limit */
  readonly connectionLimit: number;
  readonly validUntil: string | null;
  readonly powers: readonly RoleAttribute[];
  /** Several values: a list, such as `search_path`. */
  readonly settings: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly comment: string | null;
}

export interface Membership {
  readonly role: string;
  readonly member: string;
  /** `ADMIN OPTION`, `INHERIT FALSE`, … as in GRANT; only what differs from the default. */
  readonly options: readonly MembershipOption[];
}

export type MembershipOption = 'ADMIN OPTION' | 'INHERIT TRUE' | 'INHERIT FALSE' | 'SET FALSE';

export interface Roles {
  readonly roles: readonly Role[];
  readonly memberships: readonly Membership[];
}

/** The statements on a role; run in this order, each may be refused without harm to the others. */
export const roleSql = {
  create: (role: Role): string => `CREATE ROLE ${quoteIdent(role.name)} ${attributes(role)}`,
  alter: (role: Role): string => `ALTER ROLE ${quoteIdent(role.name)} ${attributes(role)}`,
  power: (role: Role, power: RoleAttribute): string =>
    `ALTER ROLE ${quoteIdent(role.name)} ${power}`,
  set: (role: Role, { name, values }: Role['settings'][number]): string =>
    `ALTER ROLE ${quoteIdent(role.name)} SET ${settingName(name)} TO ${values.map(quoteLiteral).join(', ')}`,
  comment: (role: Role, comment: string): string =>
    `COMMENT ON ROLE ${quoteIdent(role.name)} IS ${quoteLiteral(comment)}`,
  grant: ({ role, member, options }: Membership): string =>
    `GRANT ${quoteIdent(role)} TO ${quoteIdent(member)}${options.length > 0 ? ` WITH ${options.join(', ')}` : ''}`,
} as const;

const attributes = ({ login, inherit, connectionLimit, validUntil }: Role): string =>
  [
    login ? 'LOGIN' : 'NOLOGIN',
    inherit ? 'INHERIT' : 'NOINHERIT',
    `CONNECTION LIMIT ${connectionLimit}`,
    ...(validUntil === null ? [] : [`VALID UNTIL ${quoteLiteral(validUntil)}`]),
  ].join(' ');

/** A role that the server has. */
export interface LiveRole {
  readonly name: string;
  readonly isSuperuser: boolean;
  /** The roles that it is a direct member of. */
  readonly memberOf: readonly string[];
}
