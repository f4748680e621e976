import type { PreflightAnswer } from '../../postgres/probes/preflight.ts';
import type { RestoringServer } from '../restorer.ts';
import { blockerFindings, subscriptionFindings, targetFindings } from './blockers.ts';
import { extensionFindings, providerFindings } from './extensions.ts';
import type { Finding } from './finding.ts';
import type { ServerIntention } from './intention.ts';
import { missingLocaleFindings, propertyFindings } from './locale.ts';
import { ownershipFindings, rightFindings } from './privileges.ts';
import { connectionFindings, stateFindings } from './server-state.ts';

/** What the server's answers mean for a restore. */
export function serverFindings(
  { server, restorer }: RestoringServer,
  intention: ServerIntention,
  { serverState, blockers, subscriptions, extensions, missingLocales }: PreflightAnswer,
): Finding[] {
  // Not always the login: ALTER ROLE … SET role.
  const role = serverState?.role ?? server.address.username;
  const maker = restorer === server ? role : restorer.address.username;
  return [
    ...(serverState
      ? [
          ...stateFindings(server, serverState),
          ...targetFindings(intention, serverState),
          ...rightFindings(server, maker, intention, serverState),
          ...ownershipFindings(maker, intention, serverState),
          ...propertyFindings(server, intention, serverState),
          ...connectionFindings(intention, serverState),
        ]
      : []),
    ...missingLocaleFindings(server, missingLocales),
    ...(blockers ? blockerFindings(role, intention, blockers) : []),
    ...subscriptionFindings(intention, subscriptions ?? []),
    ...(extensions
      ? [
          ...providerFindings(restorer, extensions),
          ...extensionFindings(restorer, maker, extensions),
        ]
      : []),
  ];
}
