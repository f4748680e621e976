import { Failure } from '../catalog/failure.ts';
import {
  askRestorer,
  askRights,
  mostPowerfulRoles,
  type Rights,
} from '../postgres/probes/privileges.ts';
import { missingPasswordHint } from '../postgres/session/connect-failure.ts';
import { quoteIdent } from '../postgres/session/quoting.ts';
import type { Login, Server } from '../postgres/session/server.ts';
import type { Session } from '../postgres/session/session.ts';
import { type Finding, listed } from './preflight/server.ts';
import type { Work } from './run-context.ts';

/**
 * Who runs what is in a dump. That is code of whoever owned something in the database, or could write to
 * the store: functions of constraints, defaults, indexes and views run while they are restored.
 */

/**
 * The server as that role reaches it which runs what is in a dump: one of its own, if there is any. The
 * other login, which `maintenance` is a session of, makes the new database for it, renames and drops it.
 */
export async function openRestorer(
  server: Server,
  maintenance: Session,
  login: Login | undefined,
  signal: AbortSignal,
): Promise<Server> {
  if (login === undefined) return server;
  const role = quoteIdent(login.username);
  const asAdministrator = (sql: string) =>
    `As an administrator: ${sql}; (see docs/postgresql-roles.md).`;
  // A command line and a log are no place for a password: psql asks for it.
  const withPassword = (sql: string) =>
    `As an administrator, in psql, which asks for the password: ${sql}; \\password ${role}`;
  const found = await askRestorer(maintenance, login.username);
  if (!found) {
    throw new Failure(
      'PREFLIGHT_FAILED',
      `${server.name} has no role ${role}, as which --restore-as restores`,
      withPassword(`CREATE ROLE ${role} LOGIN`),
    );
  }
  if (!found.may_log_in) {
    throw new Failure(
      'PREFLIGHT_FAILED',
      `role ${role} may not log in, and --restore-as takes a login of its own: what SET ROLE does, code can undo`,
      withPassword(`ALTER ROLE ${role} LOGIN`),
    );
  }
  if (!found.may_become || !found.has_rights) {
    const options = server.major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : '';
    throw new Failure(
      'PG_PERMISSION_DENIED',
      `"${server.address.username}" may not make a database for ${role}, as which --restore-as restores`,
      asAdministrator(`GRANT ${role} TO ${quoteIdent(server.address.username)}${options}`),
    );
  }
  const { maintenanceDatabase } = server.address;
  const restorer = server.as(login, maintenanceDatabase);
  await using session = await restorer
    .connect(maintenanceDatabase, 'start', signal)
    .catch(error => {
      if (!(error instanceof Failure) || error.code !== 'PG_PASSWORD_MISSING') throw error;
      const hint = missingPasswordHint('restore-as-password');
      throw new Failure(error.code, error.message, hint, { cause: error });
    });
  const { is_superuser } = await askRights(session, maintenanceDatabase, login.username);
  return server.as(login, maintenanceDatabase, is_superuser);
}

/** Who owns the new database while it is filled; `undefined`: whoever makes it. */
export const ownerMeanwhile = (parts: {
  readonly server: Server;
  readonly restorer: Server;
}): string | undefined =>
  parts.restorer === parts.server ? undefined : parts.restorer.address.username;

/** What the rights of whoever runs what is in the dump mean: a warning that names them. */
export function rightsFindings(
  parts: { readonly server: Server; readonly restorer: Server },
  rights: Rights,
): Finding[] {
  const more = powersIn(rights);
  if (more.length === 0) return [];
  return [
    {
      level: 'warning',
      code: 'PREFLIGHT_FAILED',
      message: `code in the backup will run as "${rights.login}", which ${more.join(', ')}`,
      hint: `Whoever owned something in the database, or could write to the store, can use that. ${
        ownerMeanwhile(parts) === undefined
          ? 'Let a login run it that may do nothing else: --restore-as'
          : `Take it from "${rights.login}", which needs none of it`
      } (docs/postgresql-roles.md).`,
    },
  ];
}

/** The same for drills on a server of somebody’s, whose scratch databases belong to who makes them. */
export async function warnOfRights(
  parts: { readonly server: Server; readonly restorer: Server },
  { reporter, signal }: Work,
): Promise<void> {
  const { username, maintenanceDatabase } = parts.restorer.address;
  await using session = await parts.restorer.connect(maintenanceDatabase, 'verify', signal);
  const rights = await askRights(session, maintenanceDatabase, username);
  for (const { message, hint } of rightsFindings(parts, rights)) {
    reporter.warn(`${message}. ${hint}`);
  }
}

function powersIn(rights: Rights): string[] {
  if (rights.is_superuser) return ['is a superuser'];
  const names = (items: readonly string[]) => listed(items.map(quoteIdent));
  const isWorst = (name: string) => mostPowerfulRoles.includes(name);
  // The worst first: a long list is cut.
  const roles = [
    ...rights.member_of.filter(isWorst),
    ...rights.member_of.filter(name => !isWorst(name)),
  ];
  return [
    ...(rights.may_become_superuser ? ['may become a superuser'] : []),
    ...(rights.may_create_roles ? ['may create roles, and grant others (CREATEROLE)'] : []),
    ...(rights.may_replicate ? ['may replicate the server (REPLICATION)'] : []),
    ...(roles.length > 0 ? [`is a member of ${names(roles)}`] : []),
    ...(rights.owns.length > 0 ? [`owns ${names(rights.owns)}`] : []),
  ];
}
