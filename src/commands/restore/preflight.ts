import { statfs } from 'node:fs/promises';
import { Failure } from '../../catalog/failure.ts';
import { type BackupFile, backupFiles, databaseFolder } from '../../catalog/names.ts';
import { storedName } from '../../catalog/selection.ts';
import type { KnownSource } from '../../catalog/source.ts';
import { listed, named } from '../../operations/name-list.ts';
import type { Finding } from '../../operations/preflight/finding.ts';
import type { Intention } from '../../operations/preflight/intention.ts';
import { rightsFindings } from '../../operations/preflight/restorer-privileges.ts';
import { serverFindings } from '../../operations/preflight/server.ts';
import { bringBack } from '../../operations/rehydrate.ts';
import type { Work } from '../../operations/run-context.ts';
import { askServer } from '../../postgres/probes/preflight.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { BackupStore, StoredObject } from '../../storage/store.ts';
import type { RestoreParts } from './plan.ts';

/**
 * Looks for everything that can be known to stand in the way of a restore, before anything is
 * downloaded or touched, and throws all of it at once. What does not stop it is warned of. Returns
 * how many connections the server has left, where that is known.
 */
export async function preflight(
  parts: RestoreParts,
  maintenance: Session,
  intention: Intention,
  work: Work,
  alreadyFound: readonly Finding[],
): Promise<number | undefined> {
  const { reporter, signal } = work;
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
          ...(await backupFindings(parts.store, intention, source, work)),
          ...(await scratchFindings(parts.scratch, facts.dump.sizeBytes)),
        ]
      : []),
    ...(await safetyFindings(parts.store, intention, signal)),
  ];
  for (const { level, message, hint } of findings) {
    if (level === 'warning') reporter.warn(`${message}. ${hint}`);
  }
  refuse(
    findings.filter(({ level }) => level === 'error'),
    request.target,
  );
  return answer.circumstances?.spare_connections;
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
      hint: 'To replace it, give its name once more, in --confirm. Look twice at the host as well.',
    },
  ];
}

/** What the manifest and one listing tell: whether the files are there, of the right size, and readable. */
async function backupFindings(
  store: BackupStore,
  { request, target }: Intention,
  { backup, name, database, dump, facts: manifest }: KnownSource,
  work: Work,
): Promise<Finding[]> {
  const kinds = new Map(backupFiles.map(file => [storedName(backup, file), file]));
  const files = new Map<BackupFile, StoredObject>();
  const beside = `${databaseFolder(database)}${name}.`;
  for (const prefix of dump.startsWith(beside) ? [beside] : [beside, dump]) {
    for await (const object of store.list(prefix, work.signal)) {
      const kind = kinds.get(object.name);
      if (kind) files.set(kind, object);
    }
  }
  const findings: Finding[] = [];
  const anotherOne = 'Name another one with --backup: pg-azure-backup list';
  for (const file of ['dump', 'contents'] as const) {
    const stored = files.get(file);
    const what = file === 'dump' ? 'dump' : 'contents file';
    if (!stored) {
      findings.push({
        level: 'error',
        code: 'BACKUP_FILE_MISSING',
        message: `the ${what} of ${name} is gone from the store`,
        hint: anotherOne,
      });
    } else if (stored.sizeBytes !== manifest[file].sizeBytes) {
      findings.push({
        level: 'error',
        code: 'BACKUP_CHECKSUM_MISMATCH',
        message: `the ${what} of ${name} has ${stored.sizeBytes} bytes, recorded ${manifest[file].sizeBytes}`,
        hint: `It was changed or damaged in the store. ${anotherOne}`,
      });
    } else if (stored.sizeBytes === 0) {
      findings.push({
        level: 'error',
        code: 'BACKUP_CHECKSUM_MISMATCH',
        message: `the ${what} of ${name} is empty: it has 0 bytes`,
        hint: `No backup is. ${anotherOne}`,
      });
    }
  }
  // What is damaged is not worth waiting for.
  const rehydrate = findings.length === 0 ? request.rehydrate : 'off';
  const archived = await bringBack(store, `backup ${name}`, files.values(), rehydrate, work);
  if (archived) {
    const { code, message, hint } = archived;
    findings.push({ level: 'error', code, message, hint });
  }
  const { schemas, tableData } = manifest.exclusions;
  if (target.kind === 'whole' && schemas.length + tableData.length > 0) {
    const without = [
      ...(schemas.length > 0
        ? [
            `the ${named(
              'schema',
              schemas.map(name => `"${name}"`),
            )}`,
          ]
        : []),
      ...(tableData.length > 0
        ? [`the rows of ${listed(tableData.map(table => `"${table.schema}.${table.name}"`))}`]
        : []),
    ].join(' and ');
    findings.push({
      level: 'warning',
      code: 'PREFLIGHT_FAILED',
      message: `${name} was taken without ${without}, which "${request.target}" will lack once it is replaced`,
      hint:
        request.strategy === 'swap' || request.safetyBackup
          ? `Whatever of that "${request.target}" has now will be in ${request.strategy === 'swap' ? 'the old database that is kept' : 'the safety backup'}.`
          : 'Without a safety backup it will be gone.',
    });
  }
  return findings;
}

/** The dump is fetched first: parallel restore has to seek in it. */
export async function scratchFindings(scratch: string, needed: number): Promise<Finding[]> {
  const { blocks, bavail, bfree, bsize } = await statfs(scratch);
  // Some network file systems do not know.
  if (blocks === 0) return [];
  const free = bsize * (process.getuid?.() === 0 ? bfree : bavail);
  if (free >= needed) return [];
  return [
    {
      level: 'error',
      code: 'DISK_FULL',
      message: `the dump has ${mebibytes(needed)}, and the file system of ${scratch} has room for ${mebibytes(free)}`,
      hint: 'Free space there, or set TMPDIR to a folder on a larger disk.',
    },
  ];
}

const mebibytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

/** A safety backup has to be written; a login that may only read is found out now. */
async function safetyFindings(
  store: BackupStore,
  { request, target }: Intention,
  signal: AbortSignal,
): Promise<Finding[]> {
  if (target.kind !== 'whole' || !request.safetyBackup) return [];
  try {
    await store.check('write', signal);
    return [];
  } catch (error) {
    if (signal.aborted || !(error instanceof Failure)) throw error;
    const { code, message, hint } = error;
    return [
      {
        level: 'error',
        code,
        message: `the safety backup cannot be written: ${message}`,
        hint: `${hint} Or do without: --no-safety-backup.`,
      },
    ];
  }
}
