import { Failure } from '../catalog/failure.ts';
import { option } from '../catalog/reference.ts';
import { askRestorer, askRights } from '../postgres/probes/privileges.ts';
import { asAdministrator } from '../postgres/session/as-administrator.ts';
import { missingPasswordHint } from '../postgres/session/connect-failure.ts';
import { quoteIdent } from '../postgres/session/quoting.ts';
import type { Login, Server } from '../postgres/session/server.ts';
import type { Session } from '../postgres/session/session.ts';

/**
 * Who runs what is in a dump. That is code of whoever owned something in the database, or could write to
 * the store: functions of constraints, defaults, indexes and views run while they are restored.
 */

/** A server, and the same as whoever runs what is in a dump reaches it. */
export interface RestoringServer {
  readonly server: Server;
  readonly restorer: Server;
}

/**
 * The server as that role reaches it which runs what is in a dump: one of its own, if there is any. The
 * other login, which `maintenance` is a session of, makes the new database for it, renames and drops it.
 */
export async function openRestorer(
  server: Server,
  maintenance: Session,
  login: Login | undefined,
  signal: AbortSignal,
): Promise<{ readonly restorer: Server } & Pick<Session, 'loginWarnings'>> {
  if (login === undefined) return { restorer: server, loginWarnings: [] };
  const role = quoteIdent(login.username);
  // A command line and a log are no place for a password: psql asks for it.
  const withPassword = (sql: string) =>
    `As an administrator, in psql, which asks for the password: ${sql}; \\password ${role}`;
  const found = await askRestorer(maintenance, login.username);
  if (!found) {
    throw new Failure(
      'PREFLIGHT_FAILED',
      `${server.name} has no role ${role}, as which ${option('restore-as')} restores`,
      withPassword(`CREATE ROLE ${role} LOGIN`),
    );
  }
  if (!found.may_log_in) {
    throw new Failure(
      'PREFLIGHT_FAILED',
      `role ${role} may not log in, and ${option('restore-as')} takes a login of its own: what SET ROLE does, code can undo`,
      withPassword(`ALTER ROLE ${role} LOGIN`),
    );
  }
  if (!found.may_become || !found.has_rights) {
    const options = server.major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : '';
    throw new Failure(
      'PG_PERMISSION_DENIED',
      `"${server.address.username}" may not make a database for ${role}, as which ${option('restore-as')} restores`,
      asAdministrator(`GRANT ${role} TO ${quoteIdent(server.address.username)}${options};`),
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
  return {
    restorer: server.as(login, maintenanceDatabase, is_superuser),
    loginWarnings: session.loginWarnings,
  };
}

/** Who owns the new database while it is filled; `undefined`: whoever makes it. */
export const ownerMeanwhile = (parts: RestoringServer): string | undefined =>
  parts.restorer === parts.server ? undefined : parts.restorer.address.username;
