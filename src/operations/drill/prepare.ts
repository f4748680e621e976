import type { Check } from '../../catalog/evidence.ts';
import type { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import type { DumpFacts, Source } from '../../catalog/source.ts';
import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import { type CreatableProperties, creatableProperties } from '../../postgres/database/locales.ts';
import { askServer, type ServerState } from '../../postgres/probes/preflight.ts';
import { readRoleNames, type UsedRole } from '../../postgres/roles/read-roles.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Server } from '../../postgres/session/server.ts';
import { isStatementRefusal } from '../../postgres/session/statement-refusal.ts';
import { listed } from '../name-list.ts';
import { extensionFindings, providerFindings } from '../preflight/extensions.ts';
import type { Finding } from '../preflight/finding.ts';
import { creationFindings } from '../preflight/privileges.ts';
import { stateFindings } from '../preflight/server-state.ts';
import type { RunContext } from '../run-context.ts';
import { lackingExtensions, namesToMake, unlistedExtensions } from './extensions.ts';
import type { ScratchServer } from './scratch-server.ts';
import { unverifiable } from './unverifiable.ts';

/** What a drill is made of, once it is known to be possible. */
export interface Drill extends CreatableProperties {
  readonly scratch: ScratchServer;
  readonly source: Source;
  /** Why the scratch server may refuse what is in the backup: known only once it does. */
  readonly doubts: readonly string[];
}

/** Whether a backup can be restored into the scratch server at all, asked before anything is fetched. */
export async function prepareDrill(
  scratch: ScratchServer,
  source: Source,
  { reporter, signal }: RunContext,
): Promise<Drill | Check> {
  const { server, restorer, tools, temporaryServer } = scratch;
  const { facts } = source;
  const tooOld = reasonTooOld(facts, server, tools);
  if (tooOld) {
    return unverifiable(
      'scratch server',
      server,
      [tooOld],
      `Choose a later server for ${option('scratch')}.`,
    );
  }
  const names = namesToMake(
    facts.extensions.map(({ name }) => name),
    temporaryServer,
  );
  const unlisted = unlistedExtensions(scratch, names);
  if (unlisted) return unlisted;

  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'verify', signal);
  await using own =
    restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'verify', signal);
  const { serverState, extensions } = await askServer(
    session,
    own ?? session,
    {
      database: source.database,
      exists: false,
      owner: server.address.username,
      like: facts.properties,
      extensions: names,
    },
    (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`),
  );
  const refused = serverState ? refusalsOf(server, serverState) : [];
  if (refused.length > 0) {
    return unverifiable(
      'scratch database',
      server,
      refused.map(({ message }) => message),
      refused.map(({ hint }) => hint).join(' '),
    );
  }
  const role = (own ? undefined : serverState?.role) ?? restorer.address.username;
  const findings = extensions ? extensionFindings(restorer, role, extensions) : [];
  for (const { message } of extensions ? providerFindings(restorer, extensions) : []) {
    reporter.warn(message);
  }
  const lacking = lackingExtensions(server, findings);
  if (lacking) return lacking;
  let creatable: CreatableProperties;
  try {
    creatable = await creatableProperties(session, facts.properties, server.major);
  } catch (error) {
    if (!isStatementRefusal(error)) throw error;
    return uncreatable(server, error);
  }
  for (const note of creatable.notes) reporter.warn(note);
  const there = await readRoleNames(session);
  const missing = (facts.usedRoles ?? []).filter(({ name }) => !there.has(name));
  if (temporaryServer) {
    // PostgreSQL keeps names like pg_… to itself; a later one may have roles that this one has not.
    for (const { name } of missing.filter(({ name: one }) => !one.startsWith('pg_'))) {
      await session.execute(`CREATE ROLE ${quoteIdent(name)} NOLOGIN`);
    }
  } else {
    const lacks = lackingRoles(server, missing);
    if (lacks) return lacks;
  }
  const doubts = findings.map(({ message }) => message);
  return { scratch, source, doubts, ...creatable };
}

/** A database with the encoding of the original is refused. */
export const uncreatable = (server: Server, { message, hint }: Failure): Check =>
  unverifiable('scratch database', server, [message], hint);

/** Of the roles that a server of somebody’s lacks, those without which a database cannot be restored. */
export function lackingRoles(server: Server, missing: readonly UsedRole[]): Check | undefined {
  const needed = missing.filter(role => role.needed).map(({ name }) => quoteIdent(name));
  return needed.length === 0
    ? undefined
    : unverifiable(
        'roles',
        server,
        [`policies or user mappings name roles that the server lacks: ${listed(needed)}`],
        `Create them there (${needed.map(name => `CREATE ROLE ${name};`).join(' ')}), or choose ${option('scratch')} runner.`,
      );
}

/** Why no scratch database can be made on a server. */
export const refusalsOf = (server: Server, state: ServerState): Finding[] => [
  ...stateFindings(server, state),
  ...creationFindings(state),
];

/** Why no dump of one server goes into another. */
export const reasonOlder = (of: DumpFacts['server'], server: Server): string | undefined =>
  of.major > server.major
    ? `the backup was taken from PostgreSQL ${of.version}, and a dump does not go back to an earlier major version`
    : undefined;

function reasonTooOld(facts: DumpFacts, server: Server, tools: ClientTools): string | undefined {
  const older = reasonOlder(facts.server, server);
  if (older) return older;
  return Number.parseInt(facts.client.version, 10) > tools.major
    ? `the backup was written by pg_dump ${facts.client.version}, which pg_restore ${tools.version} cannot read`
    : undefined;
}
