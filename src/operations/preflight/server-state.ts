import { option } from '../../catalog/reference.ts';
import type { ServerState } from '../../postgres/probes/preflight.ts';
import type { Server } from '../../postgres/session/server.ts';
import { blocks, type Finding, warns } from './finding.ts';
import type { ServerIntention } from './intention.ts';

export function stateFindings(
  { name }: Server,
  state: Pick<ServerState, 'is_standby' | 'is_read_only'>,
): Finding[] {
  if (state.is_standby) {
    return [
      blocks(
        `${name} is a standby: nothing can be restored into it`,
        `Connect to the primary, in ${option('host')}.`,
      ),
    ];
  }
  if (!state.is_read_only) return [];
  return [
    blocks(
      `${name} takes only transactions that change nothing (default_transaction_read_only is on)`,
      'That is how Azure saves a server whose storage is nearly full: give it more storage. Where somebody set default_transaction_read_only, for the server, this login or the database, have that taken back.',
    ),
  ];
}

/** `auto` takes what is left; a number that was asked for is not changed. */
export function connectionFindings(
  { request: { jobs } }: ServerIntention,
  { spare_connections, role }: ServerState,
): Finding[] {
  if (spare_connections >= (jobs === 'auto' ? 1 : jobs)) return [];
  return [
    warns(
      `${spare_connections > 0 ? `only ${spare_connections}` : 'no'} more connections are free for "${role}", and ${jobs === 'auto' ? 'one is' : `${jobs} are`} needed`,
      `Lower ${option('jobs')}, close what is idle, or raise max_connections or the limit of the role.`,
    ),
  ];
}
