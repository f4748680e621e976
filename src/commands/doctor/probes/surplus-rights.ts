import type { Finding } from '../../../operations/preflight/finding.ts';
import { readerFindings } from '../../../operations/preflight/reader-privileges.ts';
import { rightsFindings } from '../../../operations/preflight/restorer-privileges.ts';
import type { RestoringServer } from '../../../operations/restorer.ts';
import { askRights } from '../../../postgres/probes/privileges.ts';
import type { Server } from '../../../postgres/session/server.ts';
import { ok, type Verdict } from '../diagnosis.ts';
import type { DatabaseFacts } from './databases.ts';
import { verdictOf } from './findings.ts';

/** What code in a backup could do that restores as this login do; each once, whichever databases it is told of. */
export async function surplusOfRestorer(
  parts: RestoringServer,
  databases: readonly Pick<DatabaseFacts, 'name' | 'properties'>[],
  signal: AbortSignal,
): Promise<Verdict[]> {
  const { maintenanceDatabase, username } = parts.restorer.address;
  await using session = await parts.restorer.connect(maintenanceDatabase, 'doctor', signal);
  const findings: Finding[] = [];
  const owners = databases.map(({ name, properties: { owner } }) => ({ name, owner }));
  if (owners.length === 0) owners.push({ name: maintenanceDatabase, owner: username });
  for (const { name, owner } of owners) {
    findings.push(...rightsFindings(parts, await askRights(session, name, owner)));
  }
  const verdicts = findings
    .filter(({ message }, at) => findings.findIndex(other => other.message === message) === at)
    .map(verdictOf);
  return verdicts.length > 0
    ? verdicts
    : [ok(`what is in a backup runs as "${username}", which can do no more than who owned it`)];
}

/** What a login may do that backups never take. */
export async function surplusOfReader(
  server: Server,
  creates: boolean,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const { maintenanceDatabase, username } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'doctor', signal);
  const findings = await readerFindings(server, session, creates);
  return findings.length > 0
    ? findings.map(verdictOf)
    : [ok(`"${username}" can do no more than a backup takes`)];
}
