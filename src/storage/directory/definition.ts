import type { StoreDefinition } from '../definition.ts';

export interface DirectoryStoreOptions {
  /** It is created by the first backup. */
  readonly directory: string;
}

export const directory: StoreDefinition<DirectoryStoreOptions> = {
  open: async settings => (await import('./store.ts')).openDirectoryStore(settings.directory),
};
