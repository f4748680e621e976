import { option } from '../../catalog/reference.ts';
import type { Rights } from '../../postgres/probes/privileges.ts';
import { askRights, mostPowerfulRoles } from '../../postgres/probes/privileges.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import { listed } from '../name-list.ts';
import { ownerMeanwhile, type RestoringServer } from '../restorer.ts';
import type { RunContext } from '../run-context.ts';
import type { Finding } from './finding.ts';

/** What the rights of whoever runs what is in the dump mean: a warning that names them. */
export function rightsFindings(parts: RestoringServer, rights: Rights): Finding[] {
  const more = powersIn(rights);
  if (more.length === 0) return [];
  return [
    {
      level: 'warning',
      code: 'PREFLIGHT_FAILED',
      message: `code in the backup will run as "${rights.login}", which ${more.join(', ')}`,
      hint: `Whoever owned something in the database, or could write to the store, can use that. ${
        ownerMeanwhile(parts) === undefined
          ? `Let a login run it that may do nothing else: ${option('restore-as')}`
          : `Take it from "${rights.login}", which needs none of it`
      } (docs/postgresql-roles.md).`,
    },
  ];
}

/** The same for drills on a server of somebody’s, whose scratch databases belong to who makes them. */
export async function warnOfRights(
  parts: RestoringServer,
  { reporter, signal }: RunContext,
): Promise<void> {
  const { username, maintenanceDatabase } = parts.restorer.address;
  await using session = await parts.restorer.connect(maintenanceDatabase, 'verify', signal);
  const rights = await askRights(session, maintenanceDatabase, username);
  for (const { message, hint } of rightsFindings(parts, rights)) {
    reporter.warn(`${message}. ${hint}`);
  }
}

/** What somebody may do beyond a database, each as the rest of a sentence. */
export function powersIn(rights: Rights): string[] {
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
