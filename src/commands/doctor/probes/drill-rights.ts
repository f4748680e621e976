import { option } from '../../../catalog/reference.ts';
import { lackingRoles, reasonOlder, refusalsOf } from '../../../operations/drill/prepare.ts';
import { extensionFindings } from '../../../operations/preflight/extensions.ts';
import { rightsFindings } from '../../../operations/preflight/restorer-privileges.ts';
import type { RestoringServer } from '../../../operations/restorer.ts';
import { askServer } from '../../../postgres/probes/preflight.ts';
import { readRoleNames } from '../../../postgres/roles/read-roles.ts';
import type { Server } from '../../../postgres/session/server.ts';
import { ok, type Verdict } from '../diagnosis.ts';
import type { DatabaseFacts } from './databases.ts';
import { verdictOf } from './findings.ts';
import { judgeLocale } from './judge-locale.ts';
import { notVerifiable } from './not-verifiable.ts';

const refusal = (message: string, hint: string): Verdict => ({
  ...{ status: 'error', code: 'NOT_VERIFIABLE', message, hint },
});

/** Why no drill could be made on a server of somebody's, and what its code could do there. */
export async function drillVerdicts(
  parts: RestoringServer,
  source: Server,
  databases: readonly DatabaseFacts[],
  rightsAreTold: boolean,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const { server, restorer } = parts;
  const { maintenanceDatabase, username } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'doctor', signal);
  await using own =
    restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'doctor', signal);
  const { serverState, extensions, rights } = await askServer(
    session,
    own ?? session,
    {
      database: maintenanceDatabase,
      exists: false,
      // As for the rights of whoever restores: no owner is known.
      owner: restorer.address.username,
      like: { encoding: 'UTF8', collate: 'C', characterType: 'C' },
      extensions: [...new Set(databases.flatMap(database => database.extensions))],
    },
    () => undefined,
  );
  const older = reasonOlder(source, server);
  const refused = serverState ? refusalsOf(server, serverState) : [];
  const role = (own ? undefined : serverState?.role) ?? restorer.address.username;
  const lacking = extensions
    ? extensionFindings(restorer, role, extensions).filter(({ level }) => level === 'error')
    : [];
  const found = [
    ...(older ? [refusal(older, `Choose a later server for ${option('scratch')}.`)] : []),
    ...refused.map(({ message, hint }) => refusal(message, hint)),
    ...lacking.map(({ message, hint }) => refusal(message, hint)),
    ...(rights && !rightsAreTold ? rightsFindings(parts, rights).map(verdictOf) : []),
  ];
  return found.length > 0
    ? found
    : [ok(`"${username}" may make scratch databases on ${server.name}`)];
}

/** Whether a drill on another server can make one database there: its locale, its encoding, and the roles that it needs. */
export async function elsewhereVerdicts(
  server: Server,
  { properties, neededRoles = [] }: DatabaseFacts,
  signal: AbortSignal,
): Promise<Verdict[]> {
  await using session = await server.connect(server.address.maintenanceDatabase, 'doctor', signal);
  const there = await readRoleNames(session);
  const missing = neededRoles.filter(({ name }) => !there.has(name));
  const roles = lackingRoles(server, missing);
  const locale = await judgeLocale(
    properties,
    session,
    server,
    () =>
      `Choose a server for ${option('scratch')} that has the locale, or ${option('scratch')} runner.`,
  );
  return [locale, roles ? notVerifiable(roles) : []].flat();
}
