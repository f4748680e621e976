import { asFailure, Failure, type FailureCode } from '../../../catalog/failure.ts';
import { evidenceSuffix } from '../../../catalog/names.ts';
import type { AzureLogin } from '../../../connections/azure-login.ts';
import {
  openStore,
  serverIn,
  examineStore as storeExamination,
} from '../../../connections/store.ts';
import { isAskedFor, namedIn, onlyNamed } from '../../../operations/database-selection.ts';
import { safetyBackupFinding } from '../../../operations/preflight/safety-backup.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import type { Observation, StoreExamination } from '../../../storage/examination.ts';
import { MissingRight } from '../../../storage/missing-right.ts';
import {
  type BackupStore,
  type CheckOptions,
  type StorePurpose,
  storePurposes,
} from '../../../storage/store.ts';
import { selectionOf } from '../../selection.ts';
import {
  type Diagnosis,
  failing,
  ok,
  probe,
  skipped,
  type Verdict,
  warning,
} from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import type { ServerFacts } from './server.ts';

type Command = DoctorValues['for'][number];

/**
 * What a command fails without. A backup that may not read loses little: a second run of the same id backs up once
 * more, and what else lies there is not warned of.
 */
const neededFor: Readonly<Record<Command, readonly StorePurpose[]>> = {
  backup: ['write'],
  restore: ['read', 'list', 'write'],
  verify: ['read', 'list'],
  prune: ['read', 'list', 'remove'],
};

/** Without it a drill is warned that nobody will know of it. */
const usefulFor: Readonly<Partial<Record<Command, readonly StorePurpose[]>>> = {
  verify: ['write'],
};

/** Who gets into the store, what they may do there, and how well it is kept. */
export async function examineStore(
  values: DoctorValues,
  login: AzureLogin,
  context: CommandContext,
): Promise<readonly Diagnosis[]> {
  const server = values['source-server'] ?? serverIn(values);
  try {
    const [store, examination] = await Promise.all([
      openStore(values, login, server, true),
      storeExamination(values, login, server),
    ]);
    return await examine({ values, store, examination }, context);
  } catch (error) {
    context.signal.throwIfAborted();
    return [diagnosisOf('open', failing(asFailure(error)))];
  }
}

interface Examined {
  readonly values: DoctorValues;
  readonly store: BackupStore;
  readonly examination: StoreExamination | undefined;
}

/** What a store is asked is tried again, as a run would do it, before it counts as out of reach. */
const limitSeconds = 60;

const diagnosisOf = (name: string, verdict: Verdict): Diagnosis => ({
  ...{ area: 'store', probe: `store-${name}`, database: null },
  ...verdict,
});

async function examine(examined: Examined, { signal }: CommandContext): Promise<Diagnosis[]> {
  const { values, store, examination } = examined;
  const needed = new Set(values.for.flatMap(command => neededFor[command]));
  const useful = new Set(values.for.flatMap(command => usefulFor[command] ?? []));
  const wanted = needed.union(useful);
  const ask = (name: string, question: (signal: AbortSignal) => Promise<Verdict>) =>
    probe({ area: 'store', probe: `store-${name}`, limitSeconds }, signal, question);
  const found = await Promise.all([
    ...storePurposes.map(purpose =>
      wanted.has(purpose)
        ? ask(names[purpose], stop => tryOut(purpose, needed.has(purpose), examined, stop))
        : [
            diagnosisOf(
              names[purpose],
              skipped(`to ${does[purpose]} is not needed for ${values.for.join(', ')}`),
            ),
          ],
    ),
    ...(examination?.excess
      ? [ask('rights', stop => lookForExcess(store, examination, wanted, stop))]
      : []),
    ...Object.entries(examination?.questions ?? {}).map(([name, question]) =>
      ask(name, async stop => verdictOf(await question(stop))),
    ),
  ]);
  return eachTroubleOnce(found.flat());
}

const names: Readonly<Record<StorePurpose, string>> = {
  read: 'read',
  list: 'list',
  write: 'write',
  remove: 'delete',
};

const does: Readonly<Record<StorePurpose, string>> = {
  read: 'read backups',
  list: 'list what is there',
  write: 'write backups',
  remove: 'delete backups',
};

async function tryOut(
  purpose: StorePurpose,
  isNeeded: boolean,
  { values, store, examination }: Examined,
  signal: AbortSignal,
): Promise<Verdict> {
  const creation = values.for.includes('backup') ? examination?.creation : undefined;
  try {
    await store.check(purpose, signal, optionsOf(purpose, values));
    return ok(
      purpose === 'read'
        ? `${examination?.by ?? 'this login'} may read what is in ${store.location}`
        : `${examination?.by ?? 'this login'} may ${does[purpose]}`,
    );
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'STORE_CONTAINER_MISSING' && creation) {
      const { what, hint } = creation;
      if (purpose === 'read') return skipped(`${what}; the first backup creates it`);
      if (purpose !== 'write') return skipped(`there is nothing yet to ${verbs[purpose]}`);
      return hint === undefined
        ? ok(`${what}; the first backup creates it`)
        : warning(`${what}; the first backup creates it, if ${examination?.by} may do that`, hint);
    }
    if (purpose !== 'write') throw error;
    return unwritable(error, isNeeded, values);
  }
}

/** What it means for those who do not back up, and yet would write. */
function unwritable(error: Failure, isNeeded: boolean, values: DoctorValues): Verdict {
  if (values.for.includes('backup')) throw error;
  if (!(error instanceof MissingRight || aboutWriting.includes(error.code))) throw error;
  if (isNeeded) return { status: 'error', ...withoutLevel(safetyBackupFinding(error)) };
  return warning(
    `the evidence of a drill cannot be kept, so that check will not know of it: ${error.message}`,
    error.hint,
  );
}

/** What is wrong with the folders of single databases, where a store has such: of those of the server, and those that are named. */
export async function examineFolders(
  values: DoctorValues,
  login: AzureLogin,
  facts: ServerFacts | undefined,
  { signal }: CommandContext,
): Promise<readonly Diagnosis[]> {
  const writers = values.for.filter(command => command !== 'prune');
  const store = await openStore(values, login, values['source-server'] ?? serverIn(values), true);
  if (writers.length === 0 || !store.checkFolder) return [];
  const isNeeded = writers.some(command => neededFor[command].includes('write'));
  const found = [];
  for (const database of databasesOf(values, facts)) {
    const diagnoses = await probe(
      { area: 'store', probe: `store-${names.write}`, database, limitSeconds },
      signal,
      async stop => {
        try {
          await store.checkFolder?.(database, stop);
          return [];
        } catch (error) {
          stop.throwIfAborted();
          if (!(error instanceof Failure)) throw error;
          return unwritable(error, isNeeded, values);
        }
      },
    );
    found.push(...diagnoses);
  }
  return found;
}

const databasesOf = (values: DoctorValues, facts: ServerFacts | undefined): Set<string> =>
  new Set([...(facts?.databases.map(({ name }) => name) ?? []), ...namedIn(selectionOf(values))]);

const aboutWriting: readonly FailureCode[] = ['DISK_FULL', 'STORE_WRITE_FAILED'];

const withoutLevel = ({ code, message, hint }: ReturnType<typeof safetyBackupFinding>) => ({
  ...{ code, message, hint },
});

const verbs = { list: 'list', remove: 'delete' } as const;

/** As much is asked for as the commands would do. Who only verifies may be let in to evidence alone. */
function optionsOf(purpose: StorePurpose, values: DoctorValues): CheckOptions {
  const only = onlyNamed(values.databases);
  // Of more than one database all that lies there is listed.
  if (purpose === 'list') return only === undefined ? {} : { isMeant: name => name === only };
  if (purpose === 'remove') return { isMeant: name => isAskedFor(name, selectionOf(values)) };
  if (purpose === 'read') return {};
  if (values.for.includes('backup')) return { accessTier: values['storage-access-tier'] };
  return values.for.includes('restore') ? {} : { ending: evidenceSuffix };
}

async function lookForExcess(
  store: BackupStore,
  { excess }: StoreExamination,
  wanted: ReadonlySet<StorePurpose>,
  signal: AbortSignal,
): Promise<Verdict> {
  if (!excess) return skipped('nothing to look at');
  try {
    return verdictOf(
      await excess(wanted, async purpose => {
        try {
          await store.check(purpose, signal);
          return true;
        } catch (error) {
          if (error instanceof MissingRight) return false;
          throw error;
        }
      }),
    );
  } catch (error) {
    if (error instanceof Failure && error.code === 'STORE_CONTAINER_MISSING') {
      return skipped('whether it may do more than is needed is seen once the container is there');
    }
    throw error;
  }
}

function verdictOf(seen: Observation): Verdict {
  switch (seen.kind) {
    case 'well':
      return ok(seen.message);
    case 'worrying':
      return warning(seen.message, seen.hint);
    case 'unseen':
      return skipped(seen.message, seen.hint);
  }
}

/** What is mended by the same is told once. */
const eachTroubleOnce = (found: readonly Diagnosis[]): Diagnosis[] =>
  found.map((diagnosis, at) => {
    if (diagnosis.status !== 'error') return diagnosis;
    const { area, probe: name, database, code, hint } = diagnosis;
    const isTold = found
      .slice(0, at)
      .some(
        other =>
          other.status === 'error' &&
          (code === 'PROBE_TIMED_OUT' || (other.code === code && other.hint === hint)),
      );
    return isTold
      ? {
          ...skipped(`${name.replace('store-', '')}: not known as long as that is wrong`),
          ...{ area, probe: name, database },
        }
      : diagnosis;
  });
