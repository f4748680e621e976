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
    z.object({ kind: z.string(), ident: z.string(), definition: z.string() }),
    longList(inventory === 1 ? earlierObjectsSql : objectsSql),
    [exclusions.schemas],
  );
  const foreignKey = inventory === 1 ? 'f ' : 'f\u001f';
  return {
    schemaVersion: 1,
    major,
    ...(inventory > 1 && { inventory }),
    objects: objects.map(({ kind, ident, definition }) => [
      kind,
      ident,
      definition === notShown ? '' : hash(normalizeDefinition(kind, definition)),
    ]),
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

/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex').slice(0, 32);
