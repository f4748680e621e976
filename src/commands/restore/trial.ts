import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mebibytes } from '../../catalog/byte-size.ts';
import type { Check } from '../../catalog/evidence.ts';
import { Failure } from '../../catalog/failure.ts';
import { loadProblems } from '../../catalog/loadable.ts';
import { toPreload } from '../../catalog/preloaded-extensions.ts';
import { restoredBytes } from '../../catalog/room.ts';
import type { Source } from '../../catalog/source.ts';
import { type Fetched, runDrill } from '../../operations/drill/drill.ts';
import { isOfApart } from '../../operations/drill/judge-restore.ts';
import { prepareDrill } from '../../operations/drill/prepare.ts';
import type { ScratchServer } from '../../operations/drill/scratch-server.ts';
import { untried, withoutScratch } from '../../operations/drill/trial-words.ts';
import { freeSpaceHint } from '../../operations/preflight/disk-space.ts';
import type { RestoreRequest } from '../../operations/restore-request.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { Tolerance } from '../../postgres/archive/lenient-restore.ts';
import { freeBytes } from '../../postgres/database/free-space.ts';
import type { RestoreParts } from './parts.ts';
import { choices } from './trial-remedies.ts';

/** How a trial went. `impossible`: it says nothing about the dump. */
export type Trial =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly problem: string; readonly hint: string }
  | { readonly kind: 'impossible'; readonly reason: string; readonly hint: string };

/** How a dump is loaded on trial: as it would be in earnest. */
export interface TrialManner {
  readonly jobs: number | 'auto';
  readonly tolerates: Tolerance;
  readonly searchPath: string | undefined;
}

/**
 * Loads dumps on a temporary PostgreSQL of this machine, to know whether they can be loaded before what they
 * are to replace, or to bring back, is dropped. It is started for the first one and serves those of a run that can share it.
 */
export class Trials implements AsyncDisposable {
  readonly #parts: RestoreParts;
  readonly #opening = new Map<string, Promise<ScratchServer>>();

  constructor(parts: RestoreParts) {
    this.#parts = parts;
  }

  /** Starts the server, and stops where there can be none, before anything is fetched. */
  async requireOpen(
    { target, acceptUnprovenSafetyBackup }: RestoreRequest,
    { signal }: RunContext,
  ) {
    if (acceptUnprovenSafetyBackup) return;
    const trial = await unlessImpossible(signal, async () => {
      await this.#server();
      return { kind: 'loaded' };
    });
    if (trial.kind !== 'impossible') return;
    throw new Failure('SAFETY_BACKUP_UNPROVEN', untried(trial.reason), choices(target, trial));
  }

  /** Why this machine has no room for a database of that size, or `undefined`. */
  async noRoomFor(bytes: number): Promise<Trial | undefined> {
    const folder = (await this.#server()).temporaryServer?.folder;
    const free = folder === undefined ? undefined : await freeBytes(folder);
    if (folder === undefined || free === undefined || free >= bytes) return undefined;
    return {
      kind: 'impossible',
      reason: `it takes about ${mebibytes(bytes)}, and the file system of ${folder} has room for ${mebibytes(free)}`,
      hint: freeSpaceHint,
    };
  }

  /** Loads a dump and compares it with what was recorded, if anything was. */
  async load(
    source: Source,
    fetched: Fetched,
    manner: TrialManner,
    context: RunContext,
  ): Promise<Trial> {
    const { tempDir, cores } = this.#parts;
    // What is made here goes with its server, and leaves nothing that anybody has to know of.
    const unmarked = { ...context, marks: () => undefined };
    const folder = await mkdtemp(join(tempDir, 'trial-'));
    try {
      return await unlessImpossible(context.signal, async () => {
        const noRoom = await this.noRoomFor(restoredBytes(source.facts));
        if (noRoom) return noRoom;
        const names = source.facts.extensions.map(({ name }) => name);
        const drill = await prepareDrill(await this.#server(names), source, unmarked);
        if ('verdict' in drill) return impossible(drill.problems, drill.hint);
        const options = {
          ...{ ...manner, cores, looks: 'at the load' as const },
          ...{ assertions: [], healthUrl: undefined },
        };
        const { checks } = await runDrill(drill, fetched, folder, options, unmarked);
        const problems = [
          ...loadProblems(checks, manner.tolerates),
          ...unfilledViews(checks, manner.tolerates),
        ];
        const [first] = problems;
        if (first !== undefined) {
          const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
          const hint = checks.find(({ verdict }) => verdict === 'failed')?.hint ?? '';
          return { kind: 'failed', problem: first + more, hint };
        }
        // A view that only another server can fill keeps nothing else from coming back; and what is made under the
        // database's own name, once it has it, no trial can make.
        const untried = checks.find(
          one =>
            one.verdict === 'unverifiable' && one.name !== 'materialized views' && !isOfApart(one),
        );
        return untried ? impossible(untried.problems, untried.hint) : { kind: 'loaded' };
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** One for all, but for databases whose extensions need libraries from the start. */
  #server(extensions: readonly string[] = []): Promise<ScratchServer> {
    const { server, openTemporaryServer } = this.#parts;
    const key = toPreload(extensions).join();
    const opening = this.#opening.get(key) ?? openTemporaryServer(server.major, extensions);
    this.#opening.set(key, opening);
    return opening;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // One that could not be opened has been told of.
    for (const opening of this.#opening.values()) {
      await opening.then(server => server[Symbol.asyncDispose]()).catch(() => undefined);
    }
  }
}

/** What is in a materialized view is in no dump: what is dropped has to be filled again. */
const unfilledViews = (checks: readonly Check[], tolerates: Tolerance): string[] =>
  checks
    .filter(({ name, verdict }) => name === 'materialized views' && verdict === 'failed')
    .flatMap(({ problems }) => (tolerates === 'nothing' ? problems : []));

const impossible = (problems: readonly string[], hint = ''): Trial => ({
  kind: 'impossible',
  reason: problems.join('; '),
  hint: withoutScratch(hint),
});

/** What goes wrong on this machine says nothing about a dump; what ends the run is thrown. */
async function unlessImpossible(
  signal: AbortSignal,
  attempt: () => Promise<Trial>,
): Promise<Trial> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Failure) || signal.aborted || error.code === 'INTERRUPTED') throw error;
    return { kind: 'impossible', reason: error.message, hint: withoutScratch(error.hint) };
  }
}
