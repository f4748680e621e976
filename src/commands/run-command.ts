import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { RestorePoint } from '../catalog/restore-point.ts';
import { addressOf, type ServerName } from '../catalog/server.ts';
import { withoutSignature } from '../catalog/store-paths.ts';
import { azureLogin } from '../connections/azure-login.ts';
import { clientTools, connectRestoring, connectServer, reach } from '../connections/server.ts';
import { openStore, storeCredentials } from '../connections/store.ts';
import { readFailingBackups, recordingFailure } from '../operations/failed-runs.ts';
import type { Work } from '../operations/run-context.ts';
import {
  isScratchName,
  makeScratch,
  removeScratch,
  sweepScratch,
} from '../operations/temporary-directory.ts';
import type { OptionValues } from '../options/definitions.ts';
import { usesServer } from '../options/rules.ts';
import type { Outcome } from '../output/outcome.ts';
import { version } from '../version.ts';
import { requireReportFolders, writeReportFiles } from './report-files.ts';
import type { CleanedUp } from './restore/clean-up.ts';
import type { Place, Remains, Surroundings, Task } from './surroundings.ts';

export type { Remains, Surroundings, Task };

type SelectionValues = Pick<OptionValues<'databases'>, 'databases' | 'exclude-databases'>;

export interface Performed {
  readonly outcome: Outcome;
  /** Of the store, for people; `undefined` where the verb has none. */
  readonly location: string | undefined;
}

/** Puts together what a verb needs and carries it out. Whatever happens, nothing temporary stays. */
export async function perform(task: Task, surroundings: Surroundings): Promise<Performed> {
  const scratch = await makeScratch();
  // Beside the work, which need not wait for it.
  const sweeping = sweepScratch();
  let instance: string | undefined;
  const remember = () => surroundings.remember({ scratch, instance });
  remember();
  // Also when the process is ended before it could clean up.
  const remove = () => removeScratch(scratch);
  process.on('exit', remove);
  try {
    const work = workOf(surroundings, made => {
      instance = made ? work.instance : undefined;
      remember();
    });
    await requireReportFolders(task.values);
    const performed = await performIn({ scratch, credentials: [], ...surroundings }, task, work);
    const { outcome, location = '' } = performed;
    await writeReportFiles(task.values, outcome, location, surroundings.reporter);
    return performed;
  } finally {
    process.off('exit', remove);
    remove();
    for (const folder of await sweeping) {
      surroundings.reporter.detail(`Removed ${folder}, which a run left that was killed`);
    }
    if (instance === undefined) surroundings.remember(undefined);
  }
}

/**
 * Removes what a run of the task left behind when it was cut off; on the server only where the task is
 * still known. `replacing`: the target itself was being replaced.
 */
export async function removeRemains(
  task: Task | undefined,
  { scratch, instance, replacing }: Remains & { readonly replacing: boolean },
  surroundings: Surroundings,
): Promise<CleanedUp> {
  if (isScratchName(basename(scratch))) removeScratch(scratch);
  if (instance === undefined) return nothingCleanedUp;
  const own = await makeScratch();
  try {
    const work = workOf(surroundings, () => undefined);
    const place = { scratch: own, credentials: [], ...surroundings };
    switch (task?.verb) {
      case 'restore': {
        const { cleanUp } = await import('./restore/clean-up.ts');
        const values = hardlyPatient(task.values);
        const server = await connectServer(values, place, azureLogin(task, place), work);
        const restorer = task.values['restore-as'];
        return await cleanUp(server, { instance, replacing, restorer }, work);
      }
      case 'verify': {
        // A throw-away server has ended with its run, and all that was on it.
        if (task.values.scratch.kind === 'runner') return nothingCleanedUp;
        const [{ sweepScratchDatabases }, { scratchOpener }] = await Promise.all([
          import('../operations/leftover-databases.ts'),
          import('../connections/drill-server.ts'),
        ]);
        const values = hardlyPatient(task.values);
        const open = scratchOpener(values, place, azureLogin(task, place), work);
        await using scratch = await open(0);
        return { dropped: await sweepScratchDatabases(scratch.server, work), isBack: false };
      }
      default:
        return nothingCleanedUp;
    }
  } finally {
    removeScratch(own);
  }
}

/** There is little time to clean up, and the next run does it as well. */
const hardlyPatient = <Values extends { readonly 'connect-retry-seconds': number }>(
  values: Values,
): Values => ({
  ...values,
  'connect-retry-seconds': Math.min(values['connect-retry-seconds'], 3),
});

const nothingCleanedUp: CleanedUp = { dropped: [], isBack: false };

const workOf = ({ reporter, signal, run, clean }: Surroundings, marks: Work['marks']): Work => ({
  reporter,
  signal,
  run,
  marks,
  now: () => new Date(),
  random: () => randomBytes(3).toString('hex'),
  instance: `${run.id}/${randomBytes(4).toString('hex')}`,
  toolVersion: version,
  clean,
});

/** Loads no more than the verb needs: a backup starts the earlier. */
async function performIn(place: Place, task: Task, work: Work): Promise<Performed> {
  const { scratch, environment } = place;
  const login = azureLogin(task, place);
  switch (task.verb) {
    case 'databases': {
      const { databases } = await import('./databases/run.ts');
      const { values } = task;
      await using reached = await reach(values, place, login, work);
      const result = await databases(reached, selection(values), work);
      return { outcome: { verb: 'databases', result }, location: undefined };
    }
    case 'backup': {
      const { values } = task;
      const dryRun = values['dry-run'];
      const server = serverIn(values);
      const store = openStore(values, login, server, values['storage-create-container'] && !dryRun);
      const request = {
        ...selection(values),
        label: values.label,
        goesOn: values['run-id'] !== undefined,
        compression: values.compression,
        countRows: values['row-counts'] === 'exact',
        hashContents: values['content-hashes'],
        includeRoles: values['include-roles'],
        lockWaitTimeoutSeconds: values['lock-wait-timeout'],
        stallTimeoutMinutes: values['stall-timeout-minutes'],
        accessTier: values['storage-access-tier'],
        excludeSchemas: values['exclude-schemas'],
        excludeTableData: values['exclude-table-data'],
        pgDumpOptions: values['pg-dump-options'],
        dumpName: values['dump-name'],
        movedFrom: values['server-moved-from'].flatMap(({ literal }) => literal ?? []),
        concurrency: values.concurrency,
        dryRun,
      };
      // Which others there are is not known before the server is reached.
      const named = dryRun ? [] : values.databases.flatMap(({ literal }) => literal ?? []);
      const failingBefore =
        values['notify-on'] === 'change' ? await readFailingBackups(store, work) : undefined;
      const result = await recordingFailure(store, named, server, work, async () => {
        const reaching = reach(values, place, login, work);
        // The programs are looked at while the server answers.
        const major = reaching.then(({ server }) => server.major);
        const needs = { allowNewer: values['allow-newer-client'], restores: false };
        const finding = clientTools(major, needs, environment, work);
        finding.catch(() => undefined);
        const { backup } = await import('./backup/run.ts');
        const serverName = values['server-name'];
        const parts = { reached: await reaching, serverName, store, tools: finding };
        return await backup(parts, request, work);
      });
      const told = { ...result, ...(failingBefore && { failingBefore }) };
      return { outcome: { verb: 'backup', result: told }, location: store.location };
    }
    case 'list': {
      const { list } = await import('./list/run.ts');
      const { databases, 'source-server': sourceServer } = task.values;
      const store = openStore(task.values, login, sourceServer);
      const result = await list(store, { databases, sourceServer }, work);
      return { outcome: { verb: 'list', result }, location: store.location };
    }
    case 'download': {
      const { download } = await import('./download/run.ts');
      const { values } = task;
      const request = {
        database: values.database,
        backup: withoutSignature(values.backup),
        sourceServer: values['source-server'],
        rehydrate: values.rehydrate,
        outputDirectory: values['output-directory'],
      };
      const store = openStore(values, login, values['source-server']);
      const result = await download(store, request, work);
      return { outcome: { verb: 'download', result }, location: store.location };
    }
    case 'verify': {
      const [{ verify }, { scratchOpener }] = await Promise.all([
        import('./verify/run.ts'),
        import('../connections/drill-server.ts'),
      ]);
      const { values } = task;
      const { scratch: where } = values;
      const store = openStore(values, login, values['source-server']);
      const parts = {
        store,
        scratch,
        cores: availableParallelism(),
        environment,
        findTools: (major: number) =>
          clientTools(major, { allowNewer: true, restores: true }, environment, work),
        openScratch: scratchOpener(values, place, login, work),
      };
      const request = {
        ...selection(values),
        backup: withoutSignature(values.backup),
        sourceServer: values['source-server'],
        level: values['verify-level'],
        rehydrate: values.rehydrate,
        rebuildManifest: values['rebuild-manifest'],
        scratch: where.kind === 'host' ? { ...where, port: where.port ?? values.port } : where,
        jobs: values.jobs,
        loadSearchPath: values['load-search-path'],
        assertions: values.assertions,
        healthUrl: values['health-url'],
      };
      const result = await verify(parts, request, work);
      return { outcome: { verb: 'verify', result }, location: store.location };
    }
    case 'prune': {
      const { prune } = await import('./prune/run.ts');
      const { values } = task;
      const sourceServer = values['source-server'];
      const store = openStore(values, login, sourceServer);
      const policy = {
        keepLast: values['keep-last'],
        keepDays: values['keep-days'],
        keepDaily: values['keep-daily'],
        keepWeekly: values['keep-weekly'],
        keepMonthly: values['keep-monthly'],
        keepYearly: values['keep-yearly'],
        keepMinimum: values['keep-minimum'],
        keepLabels: values['keep-labels'],
        keepManualDays: values['keep-manual-days'],
        keepSafetyDays: values['keep-safety-days'],
        requireVerified: values['require-verified'],
        verifyLevel: values['verify-level'],
        maxDeletePercent: values['max-delete-percent'],
        timeZone: values['time-zone'],
      };
      const request = { ...selection(values), sourceServer, policy, dryRun: values['dry-run'] };
      const result = await prune(store, request, work);
      return { outcome: { verb: 'prune', result }, location: store.location };
    }
    case 'check': {
      const { check } = await import('./check/run.ts');
      const { values, given } = task;
      const sourceServer = values['source-server'];
      const store = openStore(values, login, sourceServer ?? serverIn(values));
      await using server = usesServer('check', values, given)
        ? await reach(values, place, login, work)
        : undefined;
      const credentials = [...place.credentials, ...storeCredentials(values)];
      const request = {
        ...selection(values),
        maxAgeHours: values['max-age-hours'],
        maxSizeChangePercent: values['max-size-change-percent'],
        maxVerifiedAgeDays: values['max-verified-age-days'],
        verifyLevel: values['verify-level'],
        storageQuotaGib: values['storage-quota-gib'],
        maxQuotaPercent: values['max-quota-percent'],
        expiryWarningDays: values['expiry-warning-days'],
        sourceServer,
        serverName: values['server-name'],
      };
      const result = await check({ store, server, credentials }, request, work);
      return { outcome: { verb: 'check', result }, location: store.location };
    }
    case 'notify': {
      const { notify } = await import('./notify/run.ts');
      const { values } = task;
      const store = openStore(values, login, values['source-server']);
      const jobResults = values['job-results'];
      const result = await notify(store, { ...selection(values), jobResults }, work);
      return { outcome: { verb: 'notify', result }, location: store.location };
    }
    case 'status': {
      const { status } = await import('./status/run.ts');
      const sourceServer = task.values['source-server'];
      const store = openStore(task.values, login, sourceServer);
      const request = { ...selection(task.values), sourceServer };
      const result = await status(store, request, work);
      return { outcome: { verb: 'status', result }, location: store.location };
    }
    case 'restore': {
      const { restore } = await import('./restore/run.ts');
      const { values, given } = task;
      const store = openStore(values, login, values['source-server']);
      const connecting = connectRestoring(values, place, login, work);
      // The programs are looked at while the server answers.
      const major = connecting.then(({ server }) => server.major);
      const [restoring, tools] = await Promise.all([
        connecting,
        clientTools(major, { allowNewer: false, restores: true }, environment, work),
      ]);
      const parts = {
        ...restoring,
        serverName: values['server-name'],
        store,
        tools,
        scratch,
        cores: availableParallelism(),
        openThrowAway: async (of: number) => {
          const { mayMake, throwAwayOpener } = await import('../connections/drill-server.ts');
          return await throwAwayOpener(place, one => mayMake(values, one), work)(of);
        },
        wayToRestore: (which: RestorePoint) => place.wayToRestore(given, which),
      };
      const request = {
        database: values.database,
        backup: withoutSignature(values.backup),
        sourceServer: values['source-server'],
        target: values['target-database'] ?? values.database,
        confirm: values.confirm,
        strategy: values.strategy,
        serverFreeGib: values['server-free-gib'],
        jobs: values.jobs,
        safetyBackup: values['safety-backup'],
        onFailure: values['on-failure'],
        onConstraintFailure: values['on-constraint-failure'],
        acceptFailedVerification: values['accept-failed-verification'],
        acceptUnprovenSafetyBackup: values['accept-unproven-safety-backup'],
        loadSearchPath: values['load-search-path'],
        keepReplacedHours: values['keep-replaced'],
        restorePrivileges: values['restore-privileges'],
        restoreRoles: values['restore-roles'],
        systemGrants: values['restore-system-grants'],
        validate: values.validate,
        sqlBeforeExchange: values['sql-before-exchange'],
        rehydrate: values['dry-run'] ? 'off' : values.rehydrate,
        dryRun: values['dry-run'],
      };
      const result = await restore(parts, request, work);
      return { outcome: { verb: 'restore', result }, location: store.location };
    }
  }
}

/** What the server of the options is called, as far as they say it: its host may stand in a key vault. */
const serverIn = ({
  'server-name': name,
  host,
  port,
}: Pick<OptionValues<'backup'>, 'server-name' | 'host' | 'port'>): ServerName | undefined =>
  name ?? (host === undefined ? undefined : addressOf({ host, port }));

const selection = (values: SelectionValues) => ({
  databases: values.databases,
  excludeDatabases: values['exclude-databases'],
});
