import { option } from '../../catalog/reference.ts';
import { askOwnRights, type OwnRights } from '../../postgres/probes/own-rights.ts';
import { askRights, type Rights } from '../../postgres/probes/privileges.ts';
import { asAdministrator } from '../../postgres/session/as-administrator.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';
import { type Finding, warns } from './finding.ts';
import { powersIn } from './restorer-privileges.ts';

/** Roles of PostgreSQL's own which somebody was made a member of on purpose, and not to administer the server. */
const revocable = [
  ...['pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files'],
  'pg_write_all_data',
];

/** What a login may do that making backups never takes: `creates` databases it does where it drills as well. */
export async function readerFindings(
  server: Server,
  session: Session,
  creates: boolean,
): Promise<Finding[]> {
  const { maintenanceDatabase } = server.address;
  // As seen by the login itself: what it is a member of is its own, but for what administrators have.
  const rights = await askRights(session, maintenanceDatabase, server.address.username);
  const { login } = rights;
  const own = await askOwnRights(session, revocable);
  const writesAll = own.member_of.includes('pg_write_all_data');
  const powers = [
    ...powersIn(rights),
    ...(own.may_create_databases && !rights.is_superuser && !creates
      ? ['may create databases (CREATEDB)']
      : []),
    ...(writesAll && !rights.is_superuser ? ['may change every table (pg_write_all_data)'] : []),
  ];
  if (powers.length === 0) return [];
  return [
    warns(
      `"${login}" can do more than a backup takes: it ${powers.join(', ')}`,
      canBeTaken(rights, own) ? takenBack(login, own, creates) : newRole(login, server),
    ),
  ];
}

/** Whether all of it was given to the login itself, which is nobody's administrator. */
const canBeTaken = (rights: Rights, own: OwnRights): boolean =>
  !rights.is_superuser &&
  !rights.may_become_superuser &&
  rights.owns.length === 0 &&
  rights.member_of.every(name => own.member_of.includes(name)) &&
  rights.may_create_roles === own.may_create_roles &&
  rights.may_replicate === own.may_replicate;

function takenBack(login: string, own: OwnRights, creates: boolean): string {
  const role = quoteIdent(login);
  const attributes = [
    ...(own.may_create_databases && !creates ? ['NOCREATEDB'] : []),
    ...(own.may_create_roles ? ['NOCREATEROLE'] : []),
    ...(own.may_replicate ? ['NOREPLICATION'] : []),
  ];
  const statements = [
    ...(attributes.length > 0 ? [`ALTER ROLE ${role} ${attributes.join(' ')};`] : []),
    ...(own.member_of.length > 0 ? [`REVOKE ${own.member_of.join(', ')} FROM ${role};`] : []),
  ];
  return asAdministrator(
    statements.join(' '),
    `Where the same login restores, ask with ${option('for')} backup,restore. If not, as an administrator`,
  );
}

/** An administrator stays one: backups get a login of their own. */
function newRole(login: string, { major, isSuperuser }: Server): string {
  if (major < 14) {
    return `Give backups a login of their own, in ${option('username')}: docs/postgresql-roles.md#postgresql-13`;
  }
  const role = quoteIdent(`${login}_backup`);
  // Before 16 it is a superuser's to give.
  const policies = isSuperuser || major >= 16 ? ` ALTER ROLE ${role} BYPASSRLS;` : '';
  return `Give backups a login of their own, in ${option('username')} (docs/postgresql-roles.md). In psql, which asks for its password: CREATE ROLE ${role} LOGIN;${policies} GRANT pg_read_all_data TO ${role}; \\password ${role}`;
}
