import { defineOptions } from '../../options/schema.ts';

export const directoryOptions = defineOptions({
  'storage-directory': {
    group: 'store',
    type: 'text',
    placeholder: 'DIRECTORY',
    description:
      'Local directory that holds the backups, in place of Azure Blob Storage. Symbolic links below it are not followed.',
  },
});
