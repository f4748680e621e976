import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../catalog/backup.ts';
import { mebibytes } from '../../catalog/byte-size.ts';
import { strictly } from '../../catalog/drill/judgement.ts';
import { type Check, type Evidence, verdictOf } from '../../catalog/evidence.ts';
import { Failure } from '../../catalog/failure.ts';
import { restoredBytes } from '../../catalog/room.ts';
import { sourceOf } from '../../catalog/source.ts';
import type { VerifyLevel } from '../../catalog/verification.ts';
import { checkArchive } from '../../operations/archive-check.ts';
import { type DrillOptions, runDrill } from '../../operations/drill/drill.ts';
import { type Drill, prepareDrill } from '../../operations/drill/prepare.ts';
import { type Rehydrate, refuseArchivedBackup } from '../../operations/rehydrate.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { secondsSince } from '../../operations/seconds-since.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import { requireUnpacking } from '../../postgres/client-tools/client-tools.ts';
import { lackIn } from '../../postgres/probes/environment-fault.ts';
import { toolEnvironment } from '../../postgres/session/connection.ts';
import type { BackupStore } from '../../storage/store.ts';
import { checkFiles } from './backup-files.ts';
import { requireFree, requireRoom } from './disk-room.ts';
import type { ScratchPlace, ScratchServers } from './scratch-servers.ts';

/** What a backup is tried with. */
export interface TrialParts {
  readonly store: BackupStore;
  /** A private folder with room for one backup. */
  readonly tempDir: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Client tools that read the archives of a major: its own or later ones. */
  readonly findTools: (major: number) => Promise<ClientTools>;
}

/** How far a backup is tried, and how. */
export interface TrialOptions extends DrillOptions {
  readonly level: VerifyLevel;
  readonly rehydrate: Rehydrate;
  /** Where drills restore. */
  readonly scratch: ScratchPlace;
  /** Drills load with the search_path of the database. */
  readonly loadSearchPath: boolean;
  /** What is no fault of the backup fails it as well. */
  readonly strict: boolean;
}

/** Tries a backup as far as the level says; what is found, whatever that is, is evidence. */
export async function verifyOne(
  parts: TrialParts,
  servers: ScratchServers,
  backup: Backup,
  request: TrialOptions,
  context: RunContext,
): Promise<Evidence> {
  const { name, place, manifest } = backup;
  const startedAt = context.now().toISOString();
  const archived = await unlessImpossible('files', context, () =>
    refuseArchivedBackup(parts.store, backup, request.rehydrate, context),
  );
  const { recovery, scratch, ...tried } = archived
    ? { checks: [archived], recovery: null, scratch: null }
    : await tryHere(parts, servers, backup, request, context);
  const checks = request.strict ? tried.checks.map(strictly) : tried.checks;
  return {
    schemaVersion: 1,
    database: place.database,
    backup: name,
    dumpSha256: manifest.dump.sha256,
    level: request.level,
    verdict: verdictOf(checks),
    startedAt,
    verifiedAt: context.now().toISOString(),
    checks,
    recovery,
    scratch,
    run: context.run,
    tool: { version: context.toolVersion },
  };
}

/** Tries a backup in a folder of its own on this machine, which needs room there. */
async function tryHere(
  parts: TrialParts,
  servers: ScratchServers,
  backup: Backup,
  request: TrialOptions,
  context: RunContext,
): Promise<Tried> {
  const folder = await unlessImpossible('files', context, async () => {
    await requireRoom(parts.tempDir, backup, request, context);
    return await mkdtemp(join(parts.tempDir, 'verify-'));
  });
  if (typeof folder !== 'string') return { checks: [folder], recovery: null, scratch: null };
  // A temporary server starts while the dump is fetched.
  const preparing = request.level === 'restore' ? prepare(servers, backup, context) : undefined;
  preparing?.catch(() => undefined);
  try {
    return await tryBackup({ ...parts, tempDir: folder }, backup, preparing, request, context);
  } finally {
    await preparing?.catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the checks of a backup came to, one after the other, as far as one allows for the next. */
interface Tried extends Pick<Evidence, 'recovery' | 'scratch'> {
  readonly checks: Check[];
}

async function tryBackup(
  { store, tempDir: folder, environment, findTools }: TrialParts,
  backup: Backup,
  preparing: Promise<Drill | Check> | undefined,
  request: TrialOptions,
  context: RunContext,
): Promise<Tried> {
  const began = performance.now();
  const found = await unlessImpossible('files', context, () =>
    checkFiles(store, backup, folder, context),
  );
  const downloadSeconds = secondsSince(began);
  const prepared = await preparing;
  const [drill, obstacle] =
    prepared && 'scratch' in prepared ? [prepared, undefined] : [undefined, prepared];
  // Why there can be no drill is told as well, whatever else was found.
  const endedBy = (...checks: readonly Check[]): Tried => ({
    checks: [...checks, ...(obstacle ? [obstacle] : [])],
    recovery: null,
    scratch: null,
  });
  if ('verdict' in found) return endedBy(found);
  const { check, fetched } = found;
  if (!fetched || request.level === 'checksum') return endedBy(check);

  const { archive, contents } = fetched;
  const { signal } = context;
  const toolsEnvironment = toolEnvironment({ password: undefined }, environment);
  const read = (tools: ClientTools, decode: boolean): Promise<Check> =>
    checkArchive(
      { tools, archive, environment: toolsEnvironment, signal },
      backup,
      contents,
      decode,
    );
  // A restore decodes it, too.
  const archiveCheck = drill
    ? await unlessImpossible('archive', context, () => read(drill.scratch.tools, false))
    : await unlessImpossible('archive', context, async () => {
        const tools = await findTools(Number.parseInt(backup.manifest.client.version, 10));
        requireUnpacking(tools, backup.manifest.dump.compression);
        return read(tools, true);
      });
  if (!drill || archiveCheck.verdict !== 'passed') return endedBy(check, archiveCheck);

  const drilled = await unlessImpossible('restore', context, async () => {
    const here = drill.scratch.temporaryServer?.folder;
    const restored = restoredBytes(backup.manifest);
    const need = `${backup.name} takes about ${mebibytes(restored)} once it is restored`;
    if (here !== undefined) await requireFree(here, restored, need);
    const searchPath = request.loadSearchPath
      ? await loadWithPath(archive, backup.manifest.properties)
      : undefined;
    return await runDrill(drill, fetched, folder, { ...request, searchPath }, context);
  });
  if ('verdict' in drilled) return endedBy(check, archiveCheck, drilled);
  const { checks: restored, seconds } = drilled;
  const { server, temporaryServer } = drill.scratch;
  const { kind } = request.scratch;
  return {
    checks: [check, archiveCheck, ...restored],
    recovery: seconds && {
      downloadSeconds,
      restoreSeconds: seconds.restore,
      indexesSeconds: seconds.indexes,
      validateSeconds: seconds.validate,
      totalSeconds: secondsSince(began),
    },
    scratch: {
      kind,
      host: kind === 'runner' ? null : server.address.host,
      version: server.version,
      ...(temporaryServer && { isolation: temporaryServer.isolation }),
    },
  };
}

/** A drill, or why there can be none. */
const prepare = (
  servers: ScratchServers,
  backup: Backup,
  context: RunContext,
): Promise<Drill | Check> => {
  const { server, client, extensions } = backup.manifest;
  const names = extensions.map(({ name }) => name);
  const major = Math.max(server.major, Number.parseInt(client.version, 10));
  return unlessImpossible('scratch server', context, async () => {
    const scratch = await servers.open(major, names);
    requireUnpacking(scratch.tools, backup.manifest.dump.compression);
    return prepareDrill(scratch, sourceOf(backup), context);
  });
};

/** What this machine lacks, or what is archived, says nothing about the backup. */
async function unlessImpossible<Result>(
  name: string,
  { signal }: RunContext,
  attempt: () => Promise<Result>,
): Promise<Result | Check> {
  try {
    return await attempt();
  } catch (error) {
    signal.throwIfAborted();
    const isArchived = error instanceof Failure && error.code === 'BACKUP_ARCHIVED';
    const lack = isArchived ? { reason: error.message, hint: error.hint } : lackIn(error);
    if (!lack) throw error;
    const { reason, hint } = lack;
    return {
      name,
      verdict: 'unverifiable',
      figure: 'not tried to its end',
      problems: [reason],
      hint,
    };
  }
}
