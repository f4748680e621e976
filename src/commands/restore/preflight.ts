import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import { scratchFindings } from '../../operations/preflight/disk-space.ts';
import type { Finding } from '../../operations/preflight/finding.ts';
import type { Intention } from '../../operations/preflight/intention.ts';
import { rightsFindings } from '../../operations/preflight/restorer-privileges.ts';
import { safetyBackupFindings } from '../../operations/preflight/safety-backup.ts';
import { serverFindings } from '../../operations/preflight/server.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { askServer } from '../../postgres/probes/preflight.ts';
import type { Session } from '../../postgres/session/session.ts';
import { exclusionFindings, fileFindings } from './backup-findings.ts';
import type { RestoreParts } from './parts.ts';

/**
 * Looks for everything that can be known to stand in the way of a restore, before anything is
 * downloaded or touched, and throws all of it at once. What does not stop it is warned of. Returns
 * how many connections the server has left, where that is known.
 */
export async function preflight(
  parts: RestoreParts,
  maintenance: Session,
  intention: Intention,
  context: RunContext,
  alreadyFound: readonly Finding[],
): Promise<number | undefined> {
  const { reporter, signal } = context;
  const { request, source, target } = intention;
  const { facts } = source;
  const { restorer, server } = parts;
  await using own =
    restorer === server
      ? undefined
      : await restorer.connect(restorer.address.maintenanceDatabase, 'start', signal);
  const answer = await askServer(
    maintenance,
    own ?? maintenance,
    {
      database: request.target,
      exists: target.kind !== 'absent',
      owner: (target.kind === 'whole' ? target.properties : facts.properties).owner,
      like: facts.properties,
      extensions: facts.extensions.map(({ name }) => name),
    },
    (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`),
  );
  const findings = [
    ...confirmation(intention),
    ...alreadyFound,
    ...serverFindings(parts, intention, answer),
    ...(answer.rights ? rightsFindings(parts, answer.rights) : []),
    // A foreign dump is here already, and all that is said of it was read from it.
    ...(source.kind === 'backup'
      ? [
          ...(await fileFindings(parts.store, intention, source, context)),
          ...exclusionFindings(intention, source),
          ...(await scratchFindings(parts.tempDir, facts.dump.sizeBytes)),
        ]
      : []),
    ...(target.kind === 'whole' && request.safetyBackup
      ? await safetyBackupFindings(parts.store, request.target, signal)
      : []),
  ];
  for (const { level, message, hint } of findings) {
    if (level === 'warning') reporter.warn(`${message}. ${hint}`);
  }
  refuse(
    findings.filter(({ level }) => level === 'error'),
    request.target,
  );
  return answer.serverState?.spare_connections;
}

/** One error is thrown as it is; several as one that lists them, each with its remedy. */
function refuse(errors: readonly Finding[], target: string): void {
  const [first] = errors;
  if (!first) return;
  if (errors.length === 1) throw new Failure(first.code, first.message, first.hint);
  const numbered = (texts: readonly string[]) =>
    texts.map((text, index) => `(${index + 1}) ${text}`);
  throw new Failure(
    'PREFLIGHT_FAILED',
    `${errors.length} things stand in the way of restoring "${target}": ${numbered(errors.map(({ message }) => message)).join('; ')}`,
    numbered(errors.map(({ hint }) => hint)).join(' '),
  );
}

function confirmation({ request: { target, confirm }, target: found }: Intention): Finding[] {
  if (confirm === target || (confirm === undefined && found.kind === 'absent')) return [];
  return [
    {
      level: 'error',
      code: 'CONFIRMATION_MISMATCH',
      message:
        confirm === undefined
          ? `database "${target}" exists and would be replaced; that was not confirmed`
          : `the confirmation "${confirm}" is not the name of the target database "${target}"`,
      hint: `To replace it, give its name once more, in ${option('confirm')}. Look twice at the host as well.`,
    },
  ];
}
