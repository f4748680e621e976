import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contents } from '../catalog/contents.ts';
import type { Check } from '../catalog/evidence.ts';
import { Failure, messageOf } from '../catalog/failure.ts';
import { derivedName } from '../catalog/mark.ts';
import type { DumpFacts, Source } from '../catalog/source.ts';
import { lossesIn } from '../postgres/archive-list.ts';
import { createMarkedDatabase, listMarked } from '../postgres/databases.ts';
import { type Assertion, drillChecks, loadChecks, runAssertions } from '../postgres/drill.ts';
import { restoreTolerating, type Tolerance } from '../postgres/lenient-restore.ts';
import { type CreatableProperties, creatableProperties } from '../postgres/locales.ts';
import { withDatabaseLock } from '../postgres/lock.ts';
import { askServer } from '../postgres/preflight.ts';
import { dropDatabase } from '../postgres/replace.ts';
import {
  type ArchiveList,
  type ArchivePart,
  chooseJobs,
  decodeArchive,
  listArchive,
} from '../postgres/restore.ts';
import { readRoleNames } from '../postgres/roles.ts';
import type { Server } from '../postgres/server.ts';
import { quoteIdent, type Session } from '../postgres/session.ts';
import type { ClientTools } from '../postgres/tools.ts';
import { markOf } from './exchange.ts';
import { checkHealth } from './health.ts';
import { removeRemains } from './new-database.ts';
import { extensionFindings, listed } from './preflight-server.ts';
import { damageIn } from './verify-files.ts';
import type { Work } from './work.ts';

/**
 * A drill: a backup is restored into a scratch database, looked at from all sides, and dropped. What
 * cannot be tried on the scratch server says nothing about the backup, and is told apart.
 */

/** A server that drills may make databases on. */
export interface ScratchServer extends AsyncDisposable {
  readonly server: Server;
  /** Of its own major. */
  readonly tools: ClientTools;
  /**
   * Where the data of one lies that was started for this run and goes with it: roles may be made on it,
   * and it does without locales that this machine lacks. Undefined: a server of somebody's.
   */
  readonly throwAwayFolder: string | undefined;
}

/** How a drill is made. */
export interface DrillOptions {
  readonly jobs: number | 'auto';
  readonly cores: number;
  /** What may fail without making the drill fail. */
  readonly tolerates: Tolerance;
  /** What functions find names by while the archive is loaded, where that is left to us. */
  readonly searchPath: string | undefined;
  /** Whether more is looked at than that all of the dump is there. */
  readonly looks: 'at all' | 'at the load';
  /** The user's own queries. */
  readonly assertions: readonly Assertion[];
  readonly healthUrl: string | undefined;
}

/** What a drill is made of, once it is known to be possible. */
export interface Drill extends CreatableProperties {
  readonly scratch: ScratchServer;
  readonly source: Source;
  /** Why the scratch server may refuse what is in the backup: known only once it does. */
  readonly doubts: readonly string[];
}

/** A dump on this machine, and what was recorded of it, if anything was. */
export interface Fetched {
  readonly archive: string;
  readonly contents: Contents | undefined;
}

/** Whether a backup can be restored into the scratch server at all, asked before anything is fetched. */
export async function prepareDrill(
  scratch: ScratchServer,
  source: Source,
  { reporter, signal }: Work,
): Promise<Drill | Check> {
  const { server, tools } = scratch;
  const isThrowAway = scratch.throwAwayFolder !== undefined;
  const { facts } = source;
  const tooOld = reasonTooOld(facts, server, tools);
  if (tooOld) {
    return unverifiable('scratch server', server, [tooOld], 'Choose a later server for --scratch.');
  }

  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'verify', signal);
  const { circumstances, extensions } = await askServer(
    session,
    {
      database: source.database,
      exists: false,
      owner: server.address.username,
      like: facts.properties,
      extensions: facts.extensions.map(({ name }) => name),
    },
    (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`),
  );
  const role = circumstances?.role ?? server.address.username;
  const findings = extensions ? extensionFindings(server, role, extensions) : [];
  const lacking = findings.filter(({ level }) => level === 'error');
  if (lacking.length > 0) {
    return unverifiable(
      'extensions available',
      server,
      lacking.map(({ message }) => message),
      `${lacking.map(({ hint }) => hint).join(' ')} Or choose another --scratch.`,
    );
  }
  let creatable: CreatableProperties;
  try {
    creatable = await creatableProperties(session, facts.properties, server.major);
  } catch (error) {
    if (!(error instanceof Failure) || !refusals.includes(error.code)) throw error;
    return unverifiable('scratch database', server, [error.message], error.hint);
  }
  for (const note of creatable.notes) reporter.warn(note);
  const there = await readRoleNames(session);
  const missing = (facts.usedRoles ?? []).filter(({ name }) => !there.has(name));
  if (isThrowAway) {
    // PostgreSQL keeps names like pg_… to itself; a later one may have roles that this one has not.
    for (const { name } of missing.filter(({ name: one }) => !one.startsWith('pg_'))) {
      await session.execute(`CREATE ROLE ${quoteIdent(name)} NOLOGIN`);
    }
  } else {
    const needed = missing.filter(({ needed: one }) => one).map(({ name }) => quoteIdent(name));
    if (needed.length > 0) {
      return unverifiable(
        'roles',
        server,
        [`policies or user mappings name roles that the server lacks: ${listed(needed)}`],
        `Create them there (${needed.map(name => `CREATE ROLE ${name};`).join(' ')}), or choose --scratch runner.`,
      );
    }
  }
  const doubts = findings.map(({ message }) => message);
  return { scratch, source, doubts, ...creatable };
}

function reasonTooOld(facts: DumpFacts, server: Server, tools: ClientTools): string | undefined {
  if (facts.server.major > server.major) {
    return `the backup was taken from PostgreSQL ${facts.server.version}, and a dump does not go back to an earlier major version`;
  }
  return Number.parseInt(facts.client.version, 10) > tools.major
    ? `the backup was written by pg_dump ${facts.client.version}, which pg_restore ${tools.version} cannot read`
    : undefined;
}

const unverifiable = (
  name: string,
  server: Server,
  problems: readonly string[],
  hint: string,
): Check => ({
  name,
  verdict: 'unverifiable',
  figure: `${server.name}, PostgreSQL ${server.version}`,
  problems: [...problems],
  hint,
});

export interface DrillResult {
  readonly checks: readonly Check[];
  /** Null when it was not restored. */
  readonly seconds: {
    readonly restore: number;
    readonly indexes: number;
    readonly validate: number;
  } | null;
}

/** Restores a fetched backup into a scratch database and looks at it. Whatever happens, it is dropped. */
export async function runDrill(
  prepared: Drill,
  fetched: Fetched,
  folder: string,
  options: DrillOptions,
  work: Work,
): Promise<DrillResult> {
  const { server } = prepared.scratch;
  const { database } = prepared.source;
  const name = derivedName(database, 'scratch', work.random());
  const purpose = `verify ${prepared.source.name}`;
  return await withDatabaseLock(
    server,
    name,
    'exclusive',
    purpose,
    work.signal,
    async (maintenance, signal) => {
      const guarded = { ...work, signal };
      work.marks(true);
      try {
        return await restoreAndCheck(
          { ...prepared, fetched, name, maintenance, folder },
          options,
          guarded,
        );
      } finally {
        if (await removeRemains({ server }, maintenance, name, work)) work.marks(false);
      }
    },
  );
}

interface Running extends Drill {
  readonly fetched: Fetched;
  /** Of the scratch database. */
  readonly name: string;
  readonly maintenance: Session;
  readonly folder: string;
}

async function restoreAndCheck(
  running: Running,
  options: DrillOptions,
  work: Work,
): Promise<DrillResult> {
  const { scratch, source, properties, notes, fetched, name, maintenance, folder } = running;
  const { server, tools } = scratch;
  const { facts } = source;
  const { searchPath, tolerates } = options;
  const { reporter, signal } = work;
  const mark = markOf('scratch', source.database, null, work);
  const list = await listArchive(server, tools, fetched.archive, facts.exclusions.schemas, signal);
  await createMarkedDatabase(maintenance, name, properties, server.major, mark);
  const jobs =
    options.jobs === 'auto'
      ? chooseJobs({
          cores: options.cores,
          sizeBytes: facts.dump.sizeBytes,
          tables: facts.totals.tables,
        })
      : options.jobs;
  const restorePart = async (part: ArchivePart): Promise<number> => {
    signal.throwIfAborted();
    const began = performance.now();
    const listFile = join(folder, 'verified.list');
    const what = { archive: fetched.archive, list, listFile, database: name, part, jobs };
    const how = { noTablespaces: true, searchPath };
    await restoreTolerating(tolerates, server, tools, { ...what, ...how }, signal);
    await rm(listFile);
    return secondsSince(began);
  };
  reporter.info(`Restoring ${source.name} into "${name}" on ${server.name}`);
  let restored: { readonly restore: number; readonly indexes: number };
  try {
    restored = {
      restore: (await restorePart('definitions')) + (await restorePart('rows')),
      indexes: await restorePart('indexes'),
    };
  } catch (error) {
    const said = refusalIn(error);
    const damage = await findDamage(running, signal);
    return { checks: [judgeRestore(running, said, damage)], seconds: null };
  }
  reporter.info('Comparing with what was recorded');
  const began = performance.now();
  const checks = await checkRestored(running, list, options, work);
  return {
    checks: [restoreCheck(list, notes), ...checks],
    seconds: { ...restored, validate: secondsSince(began) },
  };
}

const refusals: readonly Failure['code'][] = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];

export const secondsSince = (began: number): number => Math.round(performance.now() - began) / 1000;

function restoreCheck({ entries, leftOut }: ArchiveList, notes: readonly string[]): Check {
  const untried = [...notes, ...lossesIn(leftOut)];
  const restored = `${entries.toLocaleString('en-US')} entries restored`;
  return untried.length === 0
    ? { name: 'restore', verdict: 'passed', figure: restored, problems: [] }
    : {
        name: 'restore',
        verdict: 'passed',
        figure: `${restored}, not all as they were`,
        problems: [],
        hint: untried.join(' '),
      };
}

/** What pg_restore says of what it could not restore. A server that went away says nothing: that is thrown. */
function refusalIn(error: unknown): string {
  if (error instanceof Failure && error.code === 'PG_PERMISSION_DENIED') return error.message;
  return damageIn(error);
}

/** What this server lacks or forbids, rather than what is wrong with the dump; by PostgreSQL's words. */
const lackedByServer =
  /permission denied|must be (?:superuser|owner|member)|shared_preload_libraries|could not (?:access|load|open) (?:file|library|extension)|extension "[^"]*" (?:is not available|has no installation script)|role "[^"]*" does not exist|unrecognized configuration parameter|allow-listed/;

/** The server gave up for want of something that has nothing to do with the dump. */
const exhausted = /No space left on device|could not extend file|out of memory/;

/** What is wrong with the archive by itself, which no server is to blame for. */
async function findDamage(
  { scratch: { server, tools }, fetched: { archive } }: Running,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    await decodeArchive({ tools, archive, environment: server.toolEnvironment, signal });
    return undefined;
  } catch (error) {
    return damageIn(error);
  }
}

function judgeRestore(
  { scratch: { server }, doubts }: Running,
  message: string,
  damage: string | undefined,
): Check {
  const figure = `${server.name}, PostgreSQL ${server.version}`;
  if (damage !== undefined) {
    return {
      name: 'restore',
      verdict: 'failed',
      figure,
      problems: [`the archive is damaged: ${damage}`],
      hint: 'It was damaged before it was stored: the files are as they were written. Keep an older backup, and take a new one.',
    };
  }
  if (exhausted.test(message)) {
    throw new Failure(
      'PG_RESTORE_FAILED',
      `the drill on ${server.name} could not go on: ${message}`,
      'It says nothing about the backup. Give the scratch server more room, or choose another --scratch.',
    );
  }
  if (doubts.length > 0 || lackedByServer.test(message)) {
    return unverifiable(
      'restore',
      server,
      [message, ...doubts],
      'The scratch server refuses what is in the backup. Choose another --scratch, or a login that may more.',
    );
  }
  return {
    name: 'restore',
    verdict: 'failed',
    figure,
    problems: [message],
    hint: 'As it is, this dump cannot be restored. Mend in the database what the message names, and take a new backup; keep an older one until then.',
  };
}

async function checkRestored(
  { scratch: { server }, source, fetched: { contents }, name }: Running,
  { lacks, emptied }: ArchiveList,
  { assertions, healthUrl, looks }: DrillOptions,
  { signal }: Work,
): Promise<Check[]> {
  if (source.kind === 'foreign' || !contents) return [];
  await using session = await server.connect(name, 'verify', signal);
  const manifest = source.facts;
  const recorded = { contents, manifest, lacks, emptied };
  if (looks === 'at the load') return await loadChecks(session, server.major, recorded);
  const checks = [
    ...(await drillChecks(session, server.major, recorded)),
    ...(await runAssertions(session, assertions, manifest)),
  ];
  if (healthUrl === undefined) return checks;
  const { host, port } = server.address;
  const where = { host, port: `${port}`, database: name };
  return [...checks, await checkHealth(healthUrl, where, signal)];
}

/**
 * Drops scratch databases whose drill is gone: it held a lock on the name as long as it lived. Answers
 * which are gone.
 */
export async function sweepScratchDatabases(server: Server, work: Work): Promise<string[]> {
  const { reporter, signal } = work;
  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'verify', signal);
  const dropped: string[] = [];
  for (const { name, mark } of await listMarked(session)) {
    if (mark.role !== 'scratch') continue;
    try {
      await withDatabaseLock(server, name, 'exclusive', 'verify', signal, held =>
        dropDatabase(held, name, { force: true }),
      );
      dropped.push(name);
      reporter.info(`Dropped "${name}", which an earlier drill left (run ${mark.run})`);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Failure && error.code === 'DATABASE_BUSY') continue;
      reporter.warn(`"${name}" could not be dropped: ${messageOf(error)}`);
    }
  }
  return dropped;
}
