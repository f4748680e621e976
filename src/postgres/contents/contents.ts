import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Contents, Inventory } from '../../catalog/contents.ts';
import { longList, type Session } from '../session/session.ts';
import { installedExtensionsSql } from '../sql/extensions.ts';
import { notShown } from '../sql/objects/others.ts';
import { objectsSql } from '../sql/objects.ts';
import type { Exclusions } from './exclusions.ts';
import { type Depth, readRows } from './rows.ts';

const definedSchema = z.object({ kind: z.string(), ident: z.string(), definition: z.string() });
type Defined = z.infer<typeof definedSchema>;

/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped. What is compared with a backup is read by
 * the inventory that was recorded.
 */
export async function readContents(
  session: Session,
  major: number,
  exclusions: Exclusions,
  depth: Depth,
  inventory: Inventory,
): Promise<Contents> {
  const objects = await session.rows(
    definedSchema,
    longList(inventory === 1 ? await earlierSql() : objectsSql),
    [exclusions.schemas],
  );
  const foreignKey = inventory === 1 ? 'f ' : 'f\u001f';
  return {
    schemaVersion: 1,
    major,
    ...(inventory > 1 && { inventory }),
    objects: await hashed(objects, inventory),
    foreignKeys: objects
      .filter(({ kind, definition }) => kind === 'constraint' && definition.startsWith(foreignKey))
      .map(({ ident }) => ident),
    ...(await readRows(session, exclusions, depth)),
  };
}

export const readExtensions = (
  session: Session,
): Promise<{ readonly name: string; readonly version: string }[]> =>
  session.rows(z.object({ name: z.string(), version: z.string() }), installedExtensionsSql);

const earlierSql = async () => (await import('../sql/earlier-objects.ts')).earlierObjectsSql;

async function hashed(
  objects: readonly Defined[],
  inventory: Inventory,
): Promise<Contents['objects']> {
  const meaningOf = await meaningsOf(inventory);
  const found: Contents['objects'] = [];
  for (const { kind, ident, definition } of objects) {
    const isShown = definition !== notShown;
    found.push([kind, ident, isShown ? hash(await meaningOf(kind, definition)) : '']);
  }
  return found;
}

/** PostgreSQL's parser is loaded here: next to pg_dump, and not before it. */
async function meaningsOf(
  inventory: Inventory,
): Promise<(kind: string, definition: string) => string | Promise<string>> {
  if (inventory === 1) return (await import('./normalize-definition.ts')).normalizeDefinition;
  const meanings = new (await import('./meaning.ts')).Meanings();
  return (kind, definition) => meanings.of(kind, definition);
}

/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex').slice(0, 32);
