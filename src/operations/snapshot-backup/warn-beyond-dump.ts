import type { BeyondDump } from '../../catalog/beyond-dump.ts';
import type { MovedFields } from '../../postgres/contents/beyond-dump.ts';
import { listed, named } from '../name-list.ts';
import type { RunContext } from '../run-context.ts';

/** Says at backup time what no restore will bring, and what it will make otherwise. */
export function warnOfBeyondDump(
  database: string,
  beyondDump: BeyondDump | undefined,
  moved: readonly MovedFields[],
  { reporter }: Pick<RunContext, 'reporter'>,
): void {
  if (!beyondDump) return;
  const { parts, tables = [], unenforcedKeys, invalidIndexes } = beyondDump;
  const warn = (message: string) => reporter.warn(`"${database}": ${message}`);
  const added = parts.filter(part => part.added);
  if (added.length > 0) {
    const names = listed(
      added.map(({ kind, ident }) => `${kind} ${ident}`),
      shown,
    );
    warn(
      `pg_dump leaves out what was added to tables of extensions: ${names}. A restore says which statements bring it back; objects of your own belong into tables of your own.`,
    );
  }
  const filled = tables.filter(({ later = 0 }) => later > 0);
  if (filled.length > 0) {
    const names = listed(
      filled.map(({ table, extension, later }) => `${table} of ${extension} (${later})`),
      shown,
    );
    warn(
      `rows of tables of extensions that were added or changed since are in no dump: ${names}. Copy them after a restore, or ask the extension to make them anew.`,
    );
  }
  for (const { type, columns, named: speakers } of moved) {
    const held = columns.map(({ table, column }) => `${table}.${column}`);
    if (held.length > 0) {
      warn(
        `a restore gives ${type} its inherited columns first, and exchanges the fields of the values in ${listed(held, shown)}: this backup cannot be restored as it is. Give the table its columns in that order, or keep such values as jsonb.`,
      );
    }
    if (speakers.length > 0) {
      warn(
        `a restore gives ${type} its inherited columns first; look whether these rely on the order: ${listed(speakers, shown)}`,
      );
    }
  }
  if (unenforcedKeys.length > 0) {
    warn(
      `a restore enforces the ${named('foreign key', unenforcedKeys)}, whose triggers are disabled here: rows that violate it cannot be restored with it`,
    );
  }
  if (invalidIndexes.length > 0) {
    warn(
      `pg_dump leaves out the invalid ${named('index', invalidIndexes).replace(/^indexs/, 'indexes')}. Make it anew (REINDEX), or drop it.`,
    );
  }
}

const shown = 10;
