import { option } from '../../catalog/reference.ts';
import type { ServerState } from '../../postgres/probes/preflight.ts';
import { asAdministrator } from '../../postgres/session/as-administrator.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Server } from '../../postgres/session/server.ts';
import { blocks, type Finding, warns } from './finding.ts';
import type { ServerIntention } from './intention.ts';

const denied = (message: string, sql: string): Finding =>
  blocks(message, asAdministrator(`${sql};`), 'PG_PERMISSION_DENIED');

export const creationFindings = ({
  role,
  may_create,
}: Pick<ServerState, 'role' | 'may_create'>): Finding[] =>
  may_create
    ? []
    : [
        denied(
          `permission denied to create database: "${role}" has no CREATEDB`,
          `ALTER ROLE ${quoteIdent(role)} CREATEDB`,
        ),
      ];

export function rightFindings(
  server: Server,
  /** Whose the new database is until it gets its owner. */
  maker: string,
  { request, target, source }: ServerIntention,
  rights: ServerState,
): Finding[] {
  const findings = creationFindings(rights);
  const { role, owner } = rights;
  // PostgreSQL 16 and later can withhold either part of a membership.
  const membership = (other: string, option: string) =>
    `GRANT ${quoteIdent(other)} TO ${quoteIdent(role)}${server.major >= 16 ? ` WITH ${option} TRUE` : ''}`;
  if (owner !== null && !rights.has_rights_of_owner) {
    findings.push(
      denied(
        `must be owner of database "${request.target}" to replace it: "${role}" has not the rights of "${owner}"`,
        rights.owner_is_superuser
          ? `ALTER DATABASE ${quoteIdent(request.target)} OWNER TO ${quoteIdent(role)}`
          : membership(owner, 'INHERIT'),
      ),
    );
  }
  // One grant is asked for once.
  if (owner !== null && !rights.has_rights_of_owner) return findings;
  const newOwner = (target.kind === 'whole' ? target.properties : source.facts.properties).owner;
  if (!rights.owner_exists && !request.restoreRoles) {
    findings.push(
      warns(
        `${server.name} has no role "${newOwner}", which owned the database: "${request.target}" will belong to "${maker}"`,
        `Create the role before, or afterwards: ALTER DATABASE ${quoteIdent(request.target)} OWNER TO ${quoteIdent(newOwner)};`,
      ),
    );
  } else if (rights.owner_exists && !rights.may_give_to_owner) {
    findings.push(
      warns(
        `"${request.target}" will belong to "${maker}": "${role}" may not give it to its owner "${newOwner}"`,
        asAdministrator(
          `${membership(newOwner, 'SET')};`,
          'As an administrator, before or afterwards',
        ),
      ),
    );
  }
  return findings;
}

/** Nothing in a dump is given to who owned it: that is for whoever restores. A superuser may use all of it anyway. */
export function ownershipFindings(
  maker: string,
  { request, target }: ServerIntention,
  { owner, owner_is_superuser }: Pick<ServerState, 'owner' | 'owner_is_superuser'>,
): Finding[] {
  if (target.kind !== 'whole' || owner === null || owner === maker || owner_is_superuser) return [];
  return [
    warns(
      `after a restore all that is in "${request.target}" belongs to "${maker}", and "${owner}" has no rights on it any more`,
      `Let the login restore that is to own it: ${option('restore-as')} (docs/postgresql-roles.md). What others were granted comes back by ${option('restore-privileges')}.`,
    ),
  ];
}
