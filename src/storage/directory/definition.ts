import { option } from '../../catalog/reference.ts';
import type { StoreDefinition } from '../definition.ts';
import { directoryOptions } from './options.ts';

export const directory: StoreDefinition<typeof directoryOptions> = {
  options: directoryOptions,
  writeOptions: {},
  readOptions: {},
  key: 'storage-directory',
  ways: [option('storage-directory')],
  rule: () => [],
  open: async ({ 'storage-directory': path = '' }, { dryRun }) =>
    (await import('./store.ts')).openDirectoryStore(path, dryRun),
  examine: async ({ 'storage-directory': path = '' }) =>
    (await import('./examine.ts')).examine(path),
};
