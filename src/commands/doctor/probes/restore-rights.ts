import { extensionFindings } from '../../../operations/preflight/extensions.ts';
import type { ServerIntention } from '../../../operations/preflight/intention.ts';
import { serverFindings } from '../../../operations/preflight/server.ts';
import type { RestoringServer } from '../../../operations/restorer.ts';
import { askServer } from '../../../postgres/probes/preflight.ts';
import type { Server } from '../../../postgres/session/server.ts';
import { ok, skipped, type Verdict } from '../diagnosis.ts';
import type { DatabaseFacts } from './databases.ts';
import { verdictOf } from './findings.ts';

/**
 * What a restore would say of the server, were it to replace the database by a backup of it. Who is connected at the
 * moment is not asked.
 */
export async function restoreVerdicts(
  parts: RestoringServer,
  { name, properties, extensions }: DatabaseFacts,
  exists: boolean,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const { server, restorer } = parts;
  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'doctor', signal);
  await using own =
    restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'doctor', signal);
  const answer = await askServer(
    session,
    own ?? session,
    {
      database: name,
      // What uses it now will be gone, or told then.
      exists: false,
      owner: properties.owner,
      like: properties,
      extensions,
    },
    () => undefined,
  );
  if (answer.serverState?.is_standby || answer.serverState?.is_read_only) {
    return [skipped('the server takes no changes, so that nothing can be restored into it')];
  }
  const intention: ServerIntention = {
    request: {
      target: name,
      strategy: 'recreate',
      safetyBackup: true,
      restoreRoles: false,
      jobs: 'auto',
    },
    source: { facts: { properties } },
    target: exists ? { kind: 'whole', properties } : { kind: 'absent' },
  };
  const verdicts = serverFindings(parts, intention, answer).map(verdictOf);
  return verdicts.length > 0
    ? verdicts
    : [ok(`"${server.address.username}" may ${exists ? 'replace' : 'create'} "${name}"`)];
}

/** What has to be prepared before anybody can restore the extensions of a database on its own server. */
export async function extensionVerdicts(
  server: Server,
  { name, properties, extensions }: DatabaseFacts,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const { maintenanceDatabase, username } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'doctor', signal);
  const question = {
    ...{ database: name, exists: false, owner: properties.owner },
    ...{ like: properties, extensions },
  };
  const { extensions: found } = await askServer(session, session, question, () => undefined);
  // Whoever restores need not be this login.
  const findings = found
    ? extensionFindings({ ...server, isSuperuser: true }, username, found)
    : [];
  const others = extensions.filter(extension => extension !== 'plpgsql');
  return findings.length > 0
    ? findings.map(finding => verdictOf({ ...finding, level: 'warning' }))
    : [
        ok(
          others.length === 0
            ? `"${name}" has no extensions`
            : `a restore can have the extensions of "${name}" again: ${others.join(', ')}`,
        ),
      ];
}
