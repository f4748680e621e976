import * as z from 'zod';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { databasePropertiesSchema } from '../../catalog/database-properties.ts';
import { type Mark, readComment } from '../../catalog/mark.ts';
import { quoteIdent } from '../session/quoting.ts';
import type { Session } from '../session/session.ts';
import { propertiesSql } from '../sql/databases.ts';
import { type PropertyStatement, settingStatement } from './settings.ts';

/** What a database is by itself. */
export interface FoundDatabase {
  readonly oid: number;
  readonly properties: DatabaseProperties;
  readonly mark: Mark | undefined;
  /** It is our own login's, and nobody else wrote its mark. */
  readonly isOurs: boolean;
  /** A DROP DATABASE of it was interrupted: nobody can use it any more. */
  readonly isInvalid: boolean;
}

/**
 * What belongs to a database itself, or `undefined` when there is no such database. A mark stands in
 * for the comment that the database had before.
 */
export async function readProperties(
  session: Session,
  database: string,
): Promise<FoundDatabase | undefined> {
  const [row] = await session.rows(propertiesRow, propertiesSql, [database]);
  if (!row) return undefined;
  const { oid, login, properties } = row;
  const { mark, comment } = readComment(database, properties.comment);
  return {
    oid,
    properties: { ...properties, comment },
    mark,
    isOurs: properties.owner === login,
    isInvalid: properties.connectionLimit === -2,
  };
}

const propertiesRow = z.looseObject({ oid: z.int(), login: z.string() }).transform(row => ({
  oid: row.oid,
  login: row.login,
  properties: databasePropertiesSchema.parse({
    ...row,
    characterType: row.character_type,
    localeProvider: row.locale_provider,
    icuRules: row.icu_rules,
    connectionLimit: row.connection_limit,
  }),
}));

/**
 * The statements that give a database what belongs to it: grants, settings, connection limit, owner.
 * The owner comes last, because after it the rest may no longer be ours to change.
 */
export function propertyStatements(name: string, wanted: DatabaseProperties): PropertyStatement[] {
  const database = quoteIdent(name);
  return [
    ...wanted.grants.map(({ role, privilege, grantable }) => ({
      what: `grant ${privilege} to ${role ?? 'PUBLIC'}`,
      sql: `GRANT ${privilege} ON DATABASE ${database} TO ${role === null ? 'PUBLIC' : quoteIdent(role)}${grantable ? ' WITH GRANT OPTION' : ''}`,
    })),
    ...wanted.settings.map(setting => settingStatement(name, setting)),
    ...(wanted.connectionLimit === -1
      ? []
      : [
          {
            what: `connection limit ${wanted.connectionLimit}`,
            sql: `ALTER DATABASE ${database} WITH CONNECTION LIMIT ${wanted.connectionLimit}`,
          },
        ]),
    {
      what: `owner ${wanted.owner}`,
      sql: `ALTER DATABASE ${database} OWNER TO ${quoteIdent(wanted.owner)}`,
    },
  ];
}

/** What differs between two databases' own properties, for people. The comment may be our mark. */
export function differingProperties(
  recorded: DatabaseProperties,
  live: DatabaseProperties,
): string[] {
  const compared = [
    'owner',
    'encoding',
    'collate',
    'characterType',
    'localeProvider',
    'locale',
    'icuRules',
    'connectionLimit',
    'grants',
    'settings',
  ] as const;
  return compared.filter(key => JSON.stringify(recorded[key]) !== JSON.stringify(live[key]));
}
