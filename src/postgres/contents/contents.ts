import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Contents, Inventory } from '../../catalog/contents.ts';
import { longList, type Session } from '../session/session.ts';
import { earlierObjectsSql } from '../sql/earlier-objects.ts';
import { installedExtensionsSql } from '../sql/extensions.ts';
import { notShown } from '../sql/objects/others.ts';
import { objectsSql } from '../sql/objects.ts';
import type { Exclusions } from './exclusions.ts';
import { normalizeDefinition } from './normalize-definition.ts';
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
    longList(inventory === 1 ? earlierObjectsSql : objectsSql),
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

/** PostgreSQL's parser is loaded here: next to pg_dump, and not before it. */
async function hashed(
  objects: readonly Defined[],
  inventory: Inventory,
): Promise<Contents['objects']> {
  const meanings = inventory === 1 ? undefined : new (await import('./meaning.ts')).Meanings();
  const found: Contents['objects'] = [];
  for (const { kind, ident, definition } of objects) {
    if (definition === notShown) found.push([kind, ident, '']);
    else if (meanings) found.push([kind, ident, hash(await meanings.of(kind, definition))]);
    else found.push([kind, ident, hash(normalizeDefinition(kind, definition))]);
  }
  return found;
}

/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex').slice(0, 32);
