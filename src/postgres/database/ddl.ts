import { quoteIdent, quoteLiteral } from '../session/quoting.ts';
import { long, type Session } from '../session/session.ts';

/** The statement that sets or removes a database's comment. */
export const commentSql = (database: string, comment: string | null): string =>
  `COMMENT ON DATABASE ${quoteIdent(database)} IS ${comment === null ? 'NULL' : quoteLiteral(comment)}`;

/** Drops a database; with `force` it ends the sessions in it. */
export const dropDatabase = (
  maintenance: Session,
  name: string,
  { force }: { readonly force: boolean },
): Promise<void> =>
  maintenance.execute(
    long(`DROP DATABASE IF EXISTS ${quoteIdent(name)}${force ? ' WITH (FORCE)' : ''}`),
  );

export const renameDatabase = (maintenance: Session, from: string, to: string): Promise<void> =>
  maintenance.execute(renameSql(from, to));

export const renameSql = (from: string, to: string): string =>
  `ALTER DATABASE ${quoteIdent(from)} RENAME TO ${quoteIdent(to)}`;

export const takeSql = (database: string): string =>
  `ALTER DATABASE ${quoteIdent(database)} OWNER TO CURRENT_USER`;

/** Lets new sessions into a database, or keeps them out: also those of superusers. */
export const allowConnectionsSql = (database: string, allow: boolean): string =>
  `ALTER DATABASE ${quoteIdent(database)} WITH ALLOW_CONNECTIONS ${allow}`;
