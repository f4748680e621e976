import * as z from 'zod';

/**
 * Databases that we create carry a comment with our mark, so that backups pass them over, people
 * know what they are, and later runs can sweep them.
 *
 * A comment is what the owner of a database writes: anybody may have such a mark on what is his. It
 * proves something only where the database is our own login's.
 */
export const markPrefix = 'pg-azure-backup: ';

const markSchema = z.object({
  /**
   * `restoring`: not whole yet, under a side name; or what keeps the target's name meanwhile.
   * `replaced`: what a swap took out of the way.
   * `set-aside`: all the old data, while a safety backup is made of it.
   * `closed`: the target itself, in which no new session may begin until it is replaced.
   * `scratch`: what a drill restores into, to look at it and drop it again.
   * `incomplete`: in place, with all its data, and still without an extension that could not be made before.
   */
  role: z.enum(['restoring', 'replaced', 'set-aside', 'closed', 'scratch', 'incomplete']),
  /** The database that it is, or was, for. */
  database: z.string(),
  run: z.string(),
  createdAt: z.iso.datetime(),
  /** After this a later run may drop it. */
  expiresAt: z.iso.datetime(),
  /** The comment that the database had before. */
  comment: z.string().nullable().optional(),
  /** Of what keeps the target's name: which database was set aside for it. */
  aside: z.object({ name: z.string(), oid: z.int() }).optional(),
  /** Of one that is incomplete: the extension that it lacks, and the backup that has it. */
  lacks: z.object({ extension: z.string(), backup: z.string() }).optional(),
});

export type Mark = z.infer<typeof markSchema>;

export const renderMark = (mark: Mark): string => markPrefix + JSON.stringify(mark);

/** What a database's comment says: our mark, and the comment that it stands in for. */
export interface CommentReading {
  readonly mark: Mark | undefined;
  readonly comment: string | null;
  /** Of a database that is somebody's, in its place, and lacks something that the run was yet to make. */
  readonly incomplete: Mark | undefined;
}

/**
 * Reads a database's comment. A mark counts only on a database whose name it fits: one that was
 * renamed, to go back after a swap say, is somebody's database again.
 */
export function readComment(name: string, comment: string | null): CommentReading {
  const mark = parseMark(comment);
  if (!mark) return { mark: undefined, comment, incomplete: undefined };
  const own = withoutMark(mark.comment ?? null);
  const found = fits(name, mark) ? mark : undefined;
  // It is what it should be but for that: backed up, replaced and used like any other.
  return found?.role === 'incomplete'
    ? { mark: undefined, comment: own, incomplete: found }
    : { mark: found, comment: own, incomplete: undefined };
}

/** A comment that may be a database's own: one that is recorded somewhere must not become a mark. */
export const withoutMark = (comment: string | null): string | null =>
  comment?.startsWith(markPrefix) ? null : comment;

function fits(name: string, { role, database }: Mark): boolean {
  const random = name.slice(-6);
  switch (role) {
    case 'restoring':
      return name === database || name === derivedName(database, 'restore', random);
    case 'replaced':
      return name === derivedName(database, 'replaced', random);
    case 'set-aside':
      return name === derivedName(database, 'aside', random);
    case 'closed':
    case 'incomplete':
      return name === database;
    case 'scratch':
      return name === derivedName(database, 'scratch', random);
  }
}

function parseMark(comment: string | null): Mark | undefined {
  if (!comment?.startsWith(markPrefix)) return undefined;
  try {
    return markSchema.safeParse(JSON.parse(comment.slice(markPrefix.length))).data;
  } catch {
    return undefined;
  }
}

/** PostgreSQL cuts longer names silently; a name that was cut would be another database’s. */
export const maxNameBytes = 63;

/**
 * A name derived from a database's own: `{database}__{role}_{six hex digits}`, the first part cut at
 * a character boundary so that the whole fits.
 */
export function derivedName(database: string, role: string, random: string): string {
  const ending = `__${role}_${random}`;
  let start = '';
  for (const character of database) {
    if (Buffer.byteLength(start + character + ending) > maxNameBytes) break;
    start += character;
  }
  return start + ending;
}
