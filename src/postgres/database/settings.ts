import * as z from 'zod';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { quoteIdent, quoteLiteral, unquoteIdent } from '../session/quoting.ts';
import type { Session } from '../session/session.ts';
import { modulesSql } from '../sql/databases.ts';

/** One statement of `propertyStatements`, and what it does, for people. */
export interface PropertyStatement {
  readonly sql: string;
  readonly what: string;
}

/** The statement that gives a database a setting, or gives it to a role there. */
export function settingStatement(
  database: string,
  { role, name, value }: DatabaseProperties['settings'][number],
): PropertyStatement {
  const where =
    role === null
      ? `DATABASE ${quoteIdent(database)}`
      : `ROLE ${quoteIdent(role)} IN DATABASE ${quoteIdent(database)}`;
  return {
    what: `setting ${name}${role === null ? '' : ` for role ${role}`}`,
    sql: `ALTER ${where} SET ${settingName(name)} TO ${settingValue(name, value)}`,
  };
}

/** `app.tenant` is a name of two parts. */
export const settingName = (name: string): string => name.split('.').map(quoteIdent).join('.');

// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
  'local_preload_libraries',
  'search_path',
  'session_preload_libraries',
  'temp_tablespaces',
];

const settingValue = (name: string, value: string): string =>
  settingItems(name, value).map(quoteLiteral).join(', ');

/** What SET takes to bring back a value as PostgreSQL keeps it: several for a list. */
export function settingItems(name: string, value: string): string[] {
  if (!listSettings.includes(name.toLowerCase())) return [value];
  const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : unquoteIdent(quoted),
  );
  return items.length === 0 ? [''] : items;
}

/** What a setting of two parts (`module.setting`) belongs to, where it is no application’s own; in small letters. */
export async function readModules(session: Session): Promise<Set<string>> {
  const rows = await session.rows(z.object({ name: z.string() }), modulesSql);
  return new Set(rows.map(({ name }) => name.toLowerCase()));
}
