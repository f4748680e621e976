import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { quoteIdent, quoteLiteral } from '../session/quoting.ts';
import { long, type Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';
import { allowConnectionsSql, commentSql } from './ddl.ts';

/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * and superusers, and marks it as not whole yet. Without an owner it is ours.
 */
export async function createMarkedDatabase(
  maintenance: Session,
  name: string,
  like: DatabaseProperties,
  major: number,
  mark: string,
  owner?: string,
): Promise<void> {
  const ownerSql = owner === undefined ? '' : ` OWNER ${quoteIdent(owner)}`;
  await maintenance.execute(long(createDatabaseSql(name, like, major) + ownerSql));
  await maintenance.execute(
    `${commentSql(name, mark)};
     ${closeToPublicSql(name)}`,
  );
}

/** The statement that creates an empty database with the recorded encoding and locale. */
export function createDatabaseSql(name: string, like: DatabaseProperties, major: number): string {
  // Said outright also for libc: template0 may have another provider.
  const provider = major >= 15 ? [`LOCALE_PROVIDER ${like.localeProvider}`] : [];
  const locale =
    like.localeProvider === 'libc' || like.locale === null
      ? []
      : [
          `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${quoteLiteral(like.locale)}`,
        ];
  const rules =
    like.icuRules !== null && major >= 16 ? [`ICU_RULES ${quoteLiteral(like.icuRules)}`] : [];
  return [
    `CREATE DATABASE ${quoteIdent(name)}`,
    'TEMPLATE template0',
    `ENCODING ${quoteLiteral(like.encoding)}`,
    `LC_COLLATE ${quoteLiteral(like.collate)}`,
    `LC_CTYPE ${quoteLiteral(like.characterType)}`,
    ...provider,
    ...locale,
    ...rules,
  ].join(' ');
}

/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
export async function createClosedDatabase(
  maintenance: Session,
  name: string,
  comment: string,
): Promise<void> {
  await maintenance.execute(long(`CREATE DATABASE ${quoteIdent(name)} TEMPLATE template0`));
  await maintenance.execute(
    `${commentSql(name, comment)};
     ${closeToPublicSql(name)}`,
  );
  await maintenance.execute(allowConnectionsSql(name, false)).catch(refusalOf);
}

const closeToPublicSql = (name: string): string =>
  `REVOKE CONNECT, TEMPORARY ON DATABASE ${quoteIdent(name)} FROM PUBLIC`;
