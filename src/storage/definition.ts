import type { BackupStore } from './store.ts';

/**
 * What is known of a kind of store before it is opened: the registry holds one for each. It loads nothing
 * of the store's own code.
 */
export interface StoreDefinition<Settings> {
  /** Loads the store's code, and contacts nothing yet. Throws `USAGE` for malformed settings. */
  readonly open: (settings: Settings) => Promise<BackupStore>;
}
