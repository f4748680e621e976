import { azureBlob } from './azure-blob/definition.ts';
import type { StoreDefinition } from './definition.ts';
import { directory } from './directory/definition.ts';

/** Every kind of store, by the name that it goes by here. */
export const stores = {
  'azure-blob': azureBlob,
  directory,
} as const satisfies Readonly<Record<string, StoreDefinition<never>>>;

export type StoreName = keyof typeof stores;
