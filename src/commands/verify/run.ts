import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, type Evidence, renderEvidence, verdictOf } from '../../catalog/evidence.ts';
import { failingVerifications } from '../../catalog/failing.ts';
import { asFailure, Failure } from '../../catalog/failure.ts';
import { evidenceName, formatStamp, type VerifyLevel } from '../../catalog/names.ts';
import { restoredBytes } from '../../catalog/room.ts';
import {
  type Backup,
  databaseOf,
  type Entry,
  newestFirst,
  parseSelector,
  type Selector,
  selectBackup,
} from '../../catalog/selection.ts';
import { byServer, ofServer } from '../../catalog/server.ts';
import { sourceOf } from '../../catalog/source.ts';
import { checkArchive } from '../../operations/archive-check.ts';
import { requireUsable } from '../../operations/choose-backup.ts';
import {
  type DatabaseSelection,
  isAskedFor,
  namedIn,
} from '../../operations/database-selection.ts';
import { type DrillOptions, runDrill } from '../../operations/drill/drill.ts';
import { type Drill, prepareDrill } from '../../operations/drill/prepare.ts';
import type { ScratchServer } from '../../operations/drill/scratch-server.ts';
import { sweepScratchDatabases } from '../../operations/leftover-databases.ts';
import { warnOfRights } from '../../operations/preflight/restorer-privileges.ts';
import { type Rehydrate, refuseArchivedBackup } from '../../operations/rehydrate.ts';
import type { DatabaseFailure, Work } from '../../operations/run-context.ts';
import { secondsSince } from '../../operations/seconds-since.ts';
import { readSqlFiles } from '../../operations/sql-files.ts';
import { loadWithPath } from '../../postgres/archive/search-path.ts';
import { type ClientTools, requireUnpacking } from '../../postgres/client-tools/find.ts';
import { lackIn } from '../../postgres/probes/lack.ts';
import { toolEnvironment } from '../../postgres/session/connection.ts';
import { freeBytes } from '../../postgres/temporary-server/directory.ts';
import { readCatalog } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';
import { checkFiles } from './backup-files.ts';
import { type Rebuilt, rebuildManifests } from './rebuild-manifest.ts';

export interface VerifyRequest extends DatabaseSelection, Pick<DrillOptions, 'jobs' | 'healthUrl'> {
  /** Drills load with the search_path of the database. */
  readonly loadSearchPath: boolean;
  /** `undefined`: every server that has backups there, each by itself. */
  readonly sourceServer: string | undefined;
  /** As the user wrote it: `latest`, a name, a stamp, a time. */
  readonly backup: string;
  readonly level: VerifyLevel;
  readonly rehydrate: Rehydrate;
  /** Only what lost its manifest is meant, which is made again first. */
  readonly rebuildManifest: boolean;
  /** A folder with queries of the user's own, for drills. */
  readonly assertions: string | undefined;
  /** Where drills restore; what `openScratch` opens. */
  readonly scratch:
    | { readonly kind: 'runner' }
    | { readonly kind: 'server' }
    | { readonly kind: 'host'; readonly host: string; readonly port: number };
}

export interface VerifyParts {
  readonly store: BackupStore;
  /** A private folder with room for one backup. */
  readonly scratch: string;
  readonly cores: number;
  readonly environment: NodeJS.ProcessEnv;
  /** Client tools that read the archives of a major: its own or later ones. */
  readonly findTools: (major: number) => Promise<ClientTools>;
  /**
   * Opens the server of the request; of a runner a new one of the given major. Called once for each
   * major, or once at all for a server that is there anyway, and only when a drill wants it.
   */
  readonly openScratch: (major: number) => Promise<ScratchServer>;
}

export interface VerifiedBackup {
  readonly backup: Backup;
  readonly evidence: Evidence;
  /** Undefined when the store did not take it. */
  readonly evidenceName: string | undefined;
}

export interface VerifyResult {
  readonly verified: readonly VerifiedBackup[];
  /** Every verdict but `passed` is among them. */
  readonly failures: readonly DatabaseFailure[];
  /** Databases whose verification before was not passed. */
  readonly failingBefore?: ReadonlySet<string>;
}

/**
 * Verifies one backup of each database, one after the other, and leaves evidence of each beside it.
 * One that fails does not stop the others; that nothing is meant is a failure.
 */
export async function verify(
  parts: VerifyParts,
  request: VerifyRequest,
  work: Work,
): Promise<VerifyResult> {
  const { store } = parts;
  const { reporter, signal } = work;
  await store.check('read', signal);
  const rebuilt = request.rebuildManifest
    ? await rebuildManifests(parts, request, work)
    : undefined;
  const entries = await readCatalog(store, undefined, signal);
  const { chosen, failures } = rebuilt
    ? chooseRebuilt(entries, rebuilt)
    : choose(entries, request, store);
  // Read first, so that a wrong folder costs no drill.
  const assertions =
    request.assertions === undefined || request.level !== 'restore'
      ? []
      : await readSqlFiles('assertions', request.assertions);
  const options = {
    ...request,
    assertions,
    cores: parts.cores,
    tolerates: 'nothing' as const,
    looks: 'at all' as const,
    searchPath: undefined,
  };
  await using servers = new ScratchServers(parts, request);
  if (request.level === 'restore' && request.scratch.kind !== 'runner' && chosen.length > 0) {
    const scratch = await servers.open();
    await sweepScratchDatabases(scratch.server, work);
    await warnOfRights(scratch, work);
  }
  const verified: VerifiedBackup[] = [];
  for (const { database, entry } of chosen) {
    try {
      const backup = await requireUsable(store, entry, request.rehydrate, work);
      reporter.info(`Verifying ${backup.name} (${request.level})`);
      const evidence = await verifyOne(parts, servers, backup, options, work);
      signal.throwIfAborted();
      verified.push(await keepEvidence(store, backup, evidence, work));
      if (evidence.verdict !== 'passed') failures.push({ database, failure: failureOf(evidence) });
    } catch (error) {
      signal.throwIfAborted();
      failures.push({ database, failure: asFailure(error) });
    }
  }
  return { verified, failures, failingBefore: failingVerifications(entries) };
}

interface Chosen {
  readonly chosen: readonly { readonly database: string; readonly entry: Entry }[];
  readonly failures: DatabaseFailure[];
}

/** The backups that are meant, of each server by itself; a name without wildcards that has none is a failure of its own. */
function choose(entries: readonly Entry[], request: VerifyRequest, store: BackupStore): Chosen {
  const { backup, sourceServer } = request;
  const selector = parseSelector(backup, store.location);
  const byDatabase = Map.groupBy(ofServer(entries, sourceServer), databaseOf);
  const isMeant = (name: string) => isAskedFor(name, request);
  const chosen = [...byDatabase]
    .filter(([database]) => isMeant(database))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([database, ofIt]) =>
      [...byServer(newestFirst(ofIt)).values()].flatMap(own => {
        const entry = selectBackup(own, selector);
        return entry ? [{ database, entry }] : [];
      }),
    );
  const missing = namedIn(request).filter(
    name => isMeant(name) && !chosen.some(({ database }) => database === name),
  );
  if (chosen.length === 0 && missing.length === 0) {
    throw selector.kind === 'latest'
      ? new Failure(
          'NO_DATABASE_MATCHED',
          `no database with a backup in ${store.location} is to be verified`,
          'Check --databases and --exclude-databases; what has a backup: pg-azure-backup list',
        )
      : notFound(`no backup in ${store.location} is meant by "${backup}"`);
  }
  const failures = missing.map(database => ({
    database,
    failure: notFound(
      byDatabase.has(database)
        ? `no backup of "${database}" in ${store.location} is meant by "${backup}"${safetyOnly(selector)}`
        : `there is no backup of "${database}" in ${store.location}`,
    ),
  }));
  return { chosen, failures };
}

/** The backups whose manifests were made again, each by itself. */
function chooseRebuilt(entries: readonly Entry[], { names, failures }: Rebuilt): Chosen {
  const chosen = newestFirst(entries).flatMap(entry => {
    const { name, place } = entry.kind === 'backup' ? entry.backup : entry.broken;
    return names.has(name) ? [{ database: place.database, entry }] : [];
  });
  return { chosen, failures: [...failures] };
}

const safetyOnly = ({ kind }: Selector): string =>
  kind === 'latest' || kind === 'at' ? ' (it never means a safety backup)' : '';

const notFound = (message: string): Failure =>
  new Failure('BACKUP_NOT_FOUND', message, 'See what is there: pg-azure-backup list');

/** The scratch servers of a run, each opened when it is first wanted. */
class ScratchServers implements AsyncDisposable {
  readonly #open: VerifyParts['openScratch'];
  readonly #isRunner: boolean;
  readonly #opened = new Map<number, Promise<ScratchServer>>();

  constructor({ openScratch }: VerifyParts, { scratch }: VerifyRequest) {
    this.#open = openScratch;
    this.#isRunner = scratch.kind === 'runner';
  }

  /** The major matters to a runner alone. */
  open(major = 0): Promise<ScratchServer> {
    const key = this.#isRunner ? major : 0;
    const opened = this.#opened.get(key) ?? this.#open(major);
    this.#opened.set(key, opened);
    return opened;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const opened of this.#opened.values()) {
      // One that could not be opened has been told of.
      await opened.then(server => server[Symbol.asyncDispose]()).catch(() => undefined);
    }
  }
}

async function verifyOne(
  parts: VerifyParts,
  servers: ScratchServers,
  backup: Backup,
  request: Omit<VerifyRequest, 'assertions'> & DrillOptions,
  work: Work,
): Promise<Evidence> {
  const { name, place, manifest } = backup;
  const startedAt = work.now().toISOString();
  const archived = await unlessImpossible('files', work, () =>
    refuseArchivedBackup(parts.store, backup, request.rehydrate, work),
  );
  const { checks, recovery, scratch } = archived
    ? { checks: [archived], recovery: null, scratch: null }
    : await tryHere(parts, servers, backup, request, work);
  return {
    schemaVersion: 1,
    database: place.database,
    backup: name,
    dumpSha256: manifest.dump.sha256,
    level: request.level,
    verdict: verdictOf(checks),
    startedAt,
    verifiedAt: work.now().toISOString(),
    checks,
    recovery,
    scratch,
    run: work.run,
    tool: { version: work.toolVersion },
  };
}

/** Tries a backup in a folder of its own on this machine, which needs room there. */
async function tryHere(
  parts: VerifyParts,
  servers: ScratchServers,
  backup: Backup,
  request: Omit<VerifyRequest, 'assertions'> & DrillOptions,
  work: Work,
): Promise<Tried> {
  const folder = await unlessImpossible('files', work, async () => {
    await requireRoom(parts.scratch, backup, request, work);
    return await mkdtemp(join(parts.scratch, 'verify-'));
  });
  if (typeof folder !== 'string') return { checks: [folder], recovery: null, scratch: null };
  // A throw-away server starts while the dump is fetched.
  const preparing = request.level === 'restore' ? prepare(servers, backup, work) : undefined;
  preparing?.catch(() => undefined);
  try {
    return await tryBackup({ ...parts, scratch: folder }, backup, preparing, request, work);
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
  { store, scratch: folder, environment, findTools }: VerifyParts,
  backup: Backup,
  preparing: Promise<Drill | Check> | undefined,
  request: Omit<VerifyRequest, 'assertions'> & DrillOptions,
  work: Work,
): Promise<Tried> {
  const began = performance.now();
  const found = await unlessImpossible('files', work, () =>
    checkFiles(store, backup, folder, work),
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
  const { signal } = work;
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
    ? await unlessImpossible('archive', work, () => read(drill.scratch.tools, false))
    : await unlessImpossible('archive', work, async () => {
        const tools = await findTools(Number.parseInt(backup.manifest.client.version, 10));
        requireUnpacking(tools, backup.manifest.dump.compression);
        return read(tools, true);
      });
  if (!drill || archiveCheck.verdict !== 'passed') return endedBy(check, archiveCheck);

  const drilled = await unlessImpossible('restore', work, async () => {
    const here = drill.scratch.throwAway?.folder;
    const restored = restoredBytes(backup.manifest);
    const need = `${backup.name} takes about ${mebibytes(restored)} once it is restored`;
    if (here !== undefined) await requireFree(here, restored, need);
    const searchPath = request.loadSearchPath
      ? await loadWithPath(archive, backup.manifest.properties)
      : undefined;
    return await runDrill(drill, fetched, folder, { ...request, searchPath }, work);
  });
  if ('verdict' in drilled) return endedBy(check, archiveCheck, drilled);
  const { checks: restored, seconds } = drilled;
  const { server, throwAway } = drill.scratch;
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
      ...(throwAway && { isolation: throwAway.isolation }),
    },
  };
}

/** A drill, or why there can be none. */
const prepare = (servers: ScratchServers, backup: Backup, work: Work): Promise<Drill | Check> => {
  const { server, client } = backup.manifest;
  const major = Math.max(server.major, Number.parseInt(client.version, 10));
  return unlessImpossible('scratch server', work, async () => {
    const scratch = await servers.open(major);
    requireUnpacking(scratch.tools, backup.manifest.dump.compression);
    return prepareDrill(scratch, sourceOf(backup), work);
  });
};

/** What this machine lacks, or what is archived, says nothing about the backup. */
async function unlessImpossible<Result>(
  name: string,
  { signal }: Work,
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

/**
 * Says what a verification will take, and refuses where this machine has no room for it: for the dump,
 * and for the scratch database if that is to be here, too.
 */
async function requireRoom(
  folder: string,
  { name, manifest }: Backup,
  { level, scratch }: Pick<VerifyRequest, 'level' | 'scratch'>,
  { reporter }: Work,
): Promise<void> {
  const { dump } = manifest;
  const restored = level === 'restore' ? restoredBytes(manifest) : 0;
  const isHere = scratch.kind === 'runner';
  const where = isHere ? 'the throw-away server' : 'the scratch server';
  const need = `${mebibytes(dump.sizeBytes)} for the dump${level === 'restore' ? ` and, by experience, about ${mebibytes(restored)} on ${where}` : ''}`;
  reporter.info(`${name} takes ${need}`);
  // Most often a throw-away server has its data on the same file system.
  await requireFree(folder, dump.sizeBytes + (isHere ? restored : 0), `${name} takes ${need}`);
}

async function requireFree(folder: string, bytes: number, need: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free === undefined || free >= bytes) return;
  throw new Failure(
    'DISK_FULL',
    `${need}, and the file system of ${folder} has room for ${mebibytes(free)}`,
    'Free space there, or set TMPDIR to a folder on a larger disk; a drill can go elsewhere, too: --scratch.',
  );
}

const mebibytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

/** Writes the evidence beside the backup. That it cannot be written changes nothing about the verdict. */
async function keepEvidence(
  store: BackupStore,
  backup: Backup,
  evidence: Evidence,
  work: Work,
): Promise<VerifiedBackup> {
  const { reporter, signal } = work;
  const { level, verdict } = evidence;
  let verifiedAt = new Date(evidence.verifiedAt);
  while (true) {
    const kept = { ...evidence, verifiedAt: verifiedAt.toISOString() };
    const stamp = formatStamp(verifiedAt);
    const name = evidenceName(backup.place, { stamp, level, verdict });
    try {
      const text = work.clean(renderEvidence(kept).toString());
      await store.write(name, Buffer.from(text), signal);
      return { backup, evidence: kept, evidenceName: name };
    } catch (error) {
      if (signal.aborted || !(error instanceof Failure)) throw error;
      if (error.code !== 'STORE_NAME_TAKEN') {
        reporter.warn(
          `the evidence of ${backup.name} could not be kept (${error.message}): check will not know of this verification. ${error.hint}`,
        );
        return { backup, evidence, evidenceName: undefined };
      }
      // Somebody verified it in the same second.
      verifiedAt = new Date(verifiedAt.getTime() + 1000);
    }
  }
}

/** How many problems a message names. */
const shownProblems = 3;

function failureOf({ backup, verdict, checks }: Evidence): Failure {
  const wanted = verdict === 'failed' ? 'failed' : 'unverifiable';
  const bad = checks.filter(check => check.verdict === wanted);
  const problems = bad.flatMap(check => check.problems.map(problem => `${check.name}: ${problem}`));
  const shown = problems.slice(0, shownProblems).join('; ');
  const more =
    problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '';
  const hint = [...new Set(bad.flatMap(check => check.hint ?? []))].join(' ');
  return verdict === 'failed'
    ? new Failure(
        'VERIFICATION_FAILED',
        `${backup} failed its verification: ${shown}${more}`,
        hint || 'The evidence beside the backup names all that was found.',
      )
    : new Failure(
        'NOT_VERIFIABLE',
        `${backup} is not verifiable here, which says nothing against it: ${shown}${more}`,
        hint || 'Choose another --scratch.',
      );
}
