import { toPreload } from '../../catalog/preloaded-extensions.ts';
import type { ScratchServer } from '../../operations/drill/scratch-server.ts';

/** Where drills restore. */
export type ScratchPlace =
  | { readonly kind: 'runner' }
  | { readonly kind: 'server' }
  | { readonly kind: 'host'; readonly host: string; readonly port: number };

export type OpenScratch = (major: number, extensions?: readonly string[]) => Promise<ScratchServer>;

/** The scratch servers of a run, each opened when it is first wanted. */
export class ScratchServers implements AsyncDisposable {
  readonly #open: OpenScratch;
  readonly #isRunner: boolean;
  readonly #opened = new Map<string, Promise<ScratchServer>>();

  constructor(open: OpenScratch, place: ScratchPlace) {
    this.#open = open;
    this.#isRunner = place.kind === 'runner';
  }

  /** Major and extensions matter to a runner alone. */
  open(major = 0, extensions: readonly string[] = []): Promise<ScratchServer> {
    const key = this.#isRunner ? [major, ...toPreload(extensions)].join() : '';
    const opened = this.#opened.get(key) ?? this.#open(major, extensions);
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
