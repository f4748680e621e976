import * as z from 'zod';
import { type Mark, readComment } from '../../catalog/mark.ts';
import type { Session } from '../session/session.ts';
import { databasesSql } from '../sql/databases.ts';

/** A database that carries our mark. */
export interface MarkedDatabase {
  readonly name: string;
  readonly oid: number;
  readonly owner: string;
  readonly mark: Mark;
  /** It is our own login's, and nobody else wrote its mark. */
  readonly isOurs: boolean;
  /** A DROP DATABASE of it was interrupted: nobody can use it any more. */
  readonly isInvalid: boolean;
}

/**
 * Whether it is proven that a database was made by us: for our own login, or half-restored for the one that
 * runs what is in a dump, if that is another.
 */
export const isProven = (
  { isOurs, owner, mark }: Pick<MarkedDatabase, 'isOurs' | 'owner' | 'mark'>,
  restorer: string | undefined,
): boolean => isOurs || (mark.role === 'restoring' && owner === restorer);

/** The databases that restores and drills made, set aside or closed. */
export async function listMarked(maintenance: Session): Promise<MarkedDatabase[]> {
  return markedAmong(await maintenance.rows(databaseRow, databasesSql));
}

export const databaseRow = z.object({
  name: z.string(),
  oid: z.int(),
  owner: z.string(),
  login: z.string(),
  allows_connections: z.boolean(),
  is_template: z.boolean(),
  is_invalid: z.boolean(),
  can_connect: z.boolean(),
  comment: z.string().nullable(),
});

export const markedAmong = (rows: readonly z.infer<typeof databaseRow>[]): MarkedDatabase[] =>
  rows.flatMap(({ name, oid, owner, login, comment, is_invalid: isInvalid }) => {
    const { mark } = readComment(name, comment);
    return mark ? [{ name, oid, owner, mark, isOurs: owner === login, isInvalid }] : [];
  });

/**
 * What a restore set aside of a target, and what keeps its name meanwhile. Only our own login can have
 * written which database it was: the one that was set aside is its owner's, who writes there what he likes.
 */
export function setAside(
  marked: readonly MarkedDatabase[],
  target: string,
):
  | { readonly placeholder: MarkedDatabase; readonly setAside: MarkedDatabase | undefined }
  | undefined {
  const placeholder = marked.find(
    ({ name, mark, isOurs }) => name === target && mark.role === 'restoring' && isOurs,
  );
  if (!placeholder) return undefined;
  const recorded = placeholder.mark.aside;
  const aside = marked.find(
    ({ name, oid, mark }) =>
      mark.role === 'set-aside' && name === recorded?.name && oid === recorded.oid,
  );
  return { placeholder, setAside: aside };
}
