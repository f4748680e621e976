import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contents } from '../../catalog/contents.ts';
import { inDoubt } from '../../catalog/drill/judgement.ts';
import type { Check } from '../../catalog/evidence.ts';
import { Failure, messageOf } from '../../catalog/failure.ts';
import { derivedName } from '../../catalog/mark.ts';
import { escapePattern } from '../../catalog/patterns.ts';
import { isOfProvider } from '../../catalog/provider-extensions.ts';
import type { DumpFacts, Source } from '../../catalog/source.ts';
import { lossesIn, untriedIn } from '../../postgres/archive/toc.ts';
import type { ClientTools } from '../../postgres/client-tools/find.ts';
import { restoreTolerating, type Tolerance } from '../../postgres/client-tools/lenient-restore.ts';
import {
  type ArchiveList,
  type ArchivePart,
  chooseJobs,
  decodeArchive,
} from '../../postgres/client-tools/pg-restore.ts';
import { listMarked } from '../../postgres/database/databases.ts';
import { type CreatableProperties, creatableProperties } from '../../postgres/database/locales.ts';
import { dropDatabase } from '../../postgres/database/replace.ts';
import { readRoleNames } from '../../postgres/database/roles.ts';
import { drillChecks, loadChecks, runAssertions } from '../../postgres/probes/drill.ts';
import { type Lack, lackIn } from '../../postgres/probes/lack.ts';
import { askServer } from '../../postgres/probes/preflight.ts';
import { withDatabaseLock } from '../../postgres/session/advisory-lock.ts';
import type { Server } from '../../postgres/session/server.ts';
import { quoteIdent, type Session } from '../../postgres/session/session.ts';
import type { SqlFile } from '../../postgres/session/user-sql.ts';
import type { Isolation } from '../../postgres/temporary-server/confinement.ts';
import { damageIn } from '../backup-files.ts';
import { markOf } from '../cutover.ts';
import { extensionFindings, listed, providerFindings } from '../preflight/server.ts';
import type { Work } from '../run-context.ts';
import { removeRemains } from '../staging-database.ts';
import { checkHealth } from './health-check.ts';
import { closeConfinedStage, openConfinedStage, openStage, type Stage } from './stage.ts';

/**
 * A drill: a backup is restored into a scratch database, looked at from all sides, and dropped. What
 * cannot be tried on the scratch server says nothing about the backup, and is told apart.
 */

/** A server that drills may make databases on. */
export interface ScratchServer extends AsyncDisposable {
  readonly server: Server;
  /** The same as whoever runs what is in the dump reaches it; most often `server` itself. */
  readonly restorer: Server;
  /** Of its own major. */
  readonly tools: ClientTools;
  /** Of one that was started for this run and goes with it. Undefined: a server of somebody's. */
  readonly throwAway: ThrowAway | undefined;
}

/**
 * A server of our own, whose superuser we are. Roles may be made on it, it does without locales that this
 * machine lacks, and what an archive brings along has no rights on it.
 */
export interface ThrowAway {
  /** Holds its data. */
  readonly folder: string;
  readonly isolation: Isolation;
  /** Whether an extension is made on it. */
  readonly mayMake: (extension: string) => boolean;
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
  readonly assertions: readonly SqlFile[];
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
  const { server, restorer, tools, throwAway } = scratch;
  const { facts } = source;
  const tooOld = reasonTooOld(facts, server, tools);
  if (tooOld) {
    return unverifiable('scratch server', server, [tooOld], 'Choose a later server for --scratch.');
  }
  // On a server of our own what a provider makes for itself is never made.
  const names = facts.extensions
    .map(({ name }) => name)
    .filter(name => !(throwAway && isOfProvider(name)));
  const unlisted = throwAway ? names.filter(name => !throwAway.mayMake(name)) : [];
  if (unlisted.length > 0) return notListed(server, unlisted);

  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'verify', signal);
  await using own =
    restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'verify', signal);
  const { circumstances, extensions } = await askServer(
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
  const role = (own ? undefined : circumstances?.role) ?? restorer.address.username;
  const findings = extensions ? extensionFindings(restorer, role, extensions) : [];
  for (const { message } of extensions ? providerFindings(restorer, extensions) : []) {
    reporter.warn(message);
  }
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
    if (!isRefusal(error)) throw error;
    return unverifiable('scratch database', server, [error.message], error.hint);
  }
  for (const note of creatable.notes) reporter.warn(note);
  const there = await readRoleNames(session);
  const missing = (facts.usedRoles ?? []).filter(({ name }) => !there.has(name));
  if (throwAway) {
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

const notListed = (server: Server, names: readonly string[]): Check =>
  unverifiable(
    'extensions available',
    server,
    names.map(
      name =>
        `extension ${quoteIdent(name)} is not in --drill-extensions, and its scripts run as a superuser`,
    ),
    `Where you trust who made them, name them there beside the others: --drill-extensions azure,${names.map(escapePattern).join(',')}. Or choose another --scratch.`,
  );

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
        if (prepared.scratch.throwAway) await closeConfinedStage(maintenance, name, work);
        else if (await removeRemains({ server }, maintenance, name, work)) work.marks(false);
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
  const { server, restorer, tools, throwAway } = scratch;
  const { facts } = source;
  const { searchPath, tolerates } = options;
  const { reporter, signal } = work;
  const { archive } = fetched;
  const mark = markOf('scratch', source.database, null, work);
  const parts = { server, restorer, tools, archive, facts, maintenance, name, mark, properties };
  const jobs =
    options.jobs === 'auto'
      ? chooseJobs({
          cores: options.cores,
          sizeBytes: facts.dump.sizeBytes,
          tables: facts.totals.tables,
        })
      : options.jobs;
  const restorePart = async (stage: Stage, part: ArchivePart): Promise<void> => {
    signal.throwIfAborted();
    const listFile = join(folder, 'verified.list');
    const what = { archive, list: stage.list, listFile, database: name, part, jobs };
    const how = { noTablespaces: true, searchPath };
    await restoreTolerating(tolerates, stage.server, tools, { ...what, ...how }, signal);
    await rm(listFile);
  };
  reporter.info(`Restoring ${source.name} into "${name}" on ${server.name}`);
  let stage: Stage | undefined;
  const seconds = { restore: 0, indexes: 0, validate: 0 };
  let began = performance.now();
  try {
    const opened = throwAway
      ? await openConfinedStage(parts, throwAway.mayMake, work)
      : await openStage(parts, work);
    if ('refused' in opened) return { checks: [notListed(server, opened.refused)], seconds: null };
    stage = opened;
    await restorePart(stage, 'definitions');
    await restorePart(stage, 'rows');
    seconds.restore = secondsSince(began);
    began = performance.now();
    await restorePart(stage, 'indexes');
    await stage.finish();
    seconds.indexes = secondsSince(began);
  } catch (error) {
    signal.throwIfAborted();
    const lack = lackIn(error);
    if (!stage && !lack && isRefusal(error)) {
      // Nothing of the dump has been loaded yet.
      return {
        checks: [unverifiable('scratch database', server, [error.message], error.hint)],
        seconds: null,
      };
    }
    const said = lack?.reason ?? complaintIn(error);
    const doubts = [...running.doubts, ...untriedIn(stage?.list.leftOut ?? [])];
    const damage = await findDamage(running, signal);
    return { checks: [judgeRestore({ ...running, doubts }, said, lack, damage)], seconds: null };
  }
  reporter.info('Comparing with what was recorded');
  began = performance.now();
  const checks = await checkRestored(running, stage, options, work);
  seconds.validate = secondsSince(began);
  return { checks: [restoreCheck(server, stage.list, notes), ...checks], seconds };
}

const refusals: readonly Failure['code'][] = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];

const isRefusal = (error: unknown): error is Failure =>
  error instanceof Failure && refusals.includes(error.code);

export const secondsSince = (began: number): number => Math.round(performance.now() - began) / 1000;

function restoreCheck(
  server: Server,
  { entries, leftOut }: ArchiveList,
  notes: readonly string[],
): Check {
  const restored = `${entries.toLocaleString('en-US')} entries restored`;
  const untried = untriedIn(leftOut);
  if (untried.length > 0) {
    return {
      ...unverifiable('restore', server, untried, neverMadeHint),
      figure: `${restored}, not all of them`,
    };
  }
  const remarks = [...notes, ...lossesIn(leftOut)];
  return remarks.length === 0
    ? { name: 'restore', verdict: 'passed', figure: restored, problems: [] }
    : {
        name: 'restore',
        verdict: 'passed',
        figure: `${restored}, not all as they were`,
        problems: [],
        hint: remarks.join(' '),
      };
}

/** What pg_restore says of what it could not restore. Anything else is thrown. */
const complaintIn = (error: unknown): string =>
  error instanceof Failure && error.code === 'PG_PERMISSION_DENIED'
    ? error.message
    : damageIn(error);

const neverMadeHint =
  'What could do anything on this machine is never made here, whoever wrote it. Where you trust it, choose a server that is kept for such trials: --scratch HOST.';

/** What this server lacks or forbids, rather than what is wrong with the dump; by PostgreSQL's words. */
const lackedByServer =
  /permission denied|must be (?:superuser|owner|member)|shared_preload_libraries|could not (?:access|load|open) (?:file|library|extension)|extension "[^"]*" (?:is not available|has no installation script)|role "[^"]*" does not exist|unrecognized configuration parameter|allow-listed|could not create locale|could not open collator|invalid locale (?:name|provider)|(?:ICU|collation provider \S+) is not supported|conflicts with encoding|could not open (?:dictionary|affix|stop-word|synonym|thesaurus) file|not supported by this build|requires the server to be built|unsupported XML feature|compression method \S+ not supported/;

/** What is wrong with the archive by itself, which no server is to blame for. `undefined`: nothing, or it could not be read here. */
async function findDamage(
  { scratch: { server, tools }, fetched: { archive } }: Running,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    await decodeArchive({ tools, archive, environment: server.toolEnvironment, signal });
    return undefined;
  } catch (error) {
    if (!signal.aborted && lackIn(error)) return undefined;
    return damageIn(error);
  }
}

function judgeRestore(
  { scratch: { server }, doubts }: Running,
  message: string,
  lack: Lack | undefined,
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
  if (lack) {
    return unverifiable('restore', server, [`it could not go on: ${message}`], lack.hint);
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
  { scratch: { throwAway }, source, fetched: { contents }, name }: Running,
  { server, list: { lacks, emptied, leftOut } }: Stage,
  { assertions, healthUrl, looks }: DrillOptions,
  { signal }: Work,
): Promise<Check[]> {
  if (source.kind === 'foreign' || !contents) return [];
  await using session = await server.connect(name, 'verify', signal);
  const manifest = source.facts;
  const incomplete = leftOut.some(({ untried }) => untried);
  const recorded = { contents, manifest, lacks, emptied, incomplete };
  if (looks === 'at the load') return await loadChecks(session, server.major, recorded);
  const checks = [
    ...(await drillChecks(session, server.major, recorded)),
    ...(await runAssertions(session, assertions, manifest)).map(check =>
      incomplete ? inDoubt(check) : check,
    ),
  ];
  if (healthUrl === undefined) return checks;
  const { host, port, username, password = '' } = server.address;
  const where = { host, port: `${port}`, database: name };
  // The login of a server of the user's is his to know.
  const login = throwAway ? { username, password } : {};
  return [...checks, await checkHealth(healthUrl, { ...where, ...login }, signal)];
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
  for (const { name, mark, owner, isOurs } of await listMarked(session)) {
    if (mark.role !== 'scratch') continue;
    if (!isOurs) {
      reporter.detail(`"${name}" is left alone: it belongs to "${owner}", not to this login`);
      continue;
    }
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
