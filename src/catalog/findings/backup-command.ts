import { escapePattern } from '../patterns.ts';
import { ownCommand } from '../reference.ts';

/** What takes a backup of one database, to be pasted into a shell. */
export const backupCommand = (database: string): string =>
  ownCommand('backup', { databases: escapePattern(database) });
