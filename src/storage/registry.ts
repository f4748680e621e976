import { azureBlob } from './azure-blob/definition.ts';
import { directory } from './directory/definition.ts';

/** Every kind of store, by the name that it goes by here, in the order in which people read of their options. */
export const stores = { 'azure-blob': azureBlob, directory };
