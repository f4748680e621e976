import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import { stateOf } from '../session/error-codes.ts';
import { long, type Session } from '../session/session.ts';
import { createDatabaseSql } from './create.ts';

/** Properties with which a database can be created, and how they differ from those that were wanted. */
export interface CreatableProperties {
  readonly properties: DatabaseProperties;
  /** For people. */
  readonly notes: readonly string[];
}

/**
 * The properties themselves where the server can create a database with them. A locale that it lacks is
 * replaced by what comes next to it: for a trial of a backup, not for a database that is to be kept.
 */
export async function creatableProperties(
  maintenance: Session,
  recorded: DatabaseProperties,
  major: number,
): Promise<CreatableProperties> {
  const refused = await refusal(maintenance, recorded, major);
  if (refused === undefined) return { properties: recorded, notes: [] };
  for (const properties of standIns(recorded)) {
    if ((await refusal(maintenance, properties, major)) === undefined) {
      return { properties, notes: notesOn(recorded, properties) };
    }
  }
  throw refused;
}

/**
 * Why the server cannot create such a database. It looks at the locale before the name: one that is taken
 * is refused last, so that nothing is ever created.
 */
async function refusal(
  maintenance: Session,
  properties: DatabaseProperties,
  major: number,
): Promise<Failure | undefined> {
  try {
    await maintenance.execute(long(createDatabaseSql(maintenance.database, properties, major)));
  } catch (error) {
    const code = stateOf(error);
    if (code === duplicateDatabase) return undefined;
    if (error instanceof Failure && localeRefusals.includes(code)) return error;
    throw error;
  }
  return undefined;
}

const duplicateDatabase = '42P04';

/** No such locale, not for that encoding, not valid, not in this build, and no such provider. */
const localeRefusals = ['42809', '42P17', '22023', '0A000', '42601'];

/** The nearest first. */
function standIns(recorded: DatabaseProperties): DatabaseProperties[] {
  const neutral = recorded.encoding === 'UTF8' ? ['C.UTF-8', 'C'] : ['C'];
  const neutralised = (properties: DatabaseProperties) =>
    neutral.map(name => ({
      ...properties,
      collate: isAnywhere(properties.collate) ? properties.collate : name,
      characterType: isAnywhere(properties.characterType) ? properties.characterType : name,
    }));
  if (recorded.localeProvider === 'libc') return neutralised(recorded);
  const libc: DatabaseProperties = {
    ...recorded,
    localeProvider: 'libc',
    locale: null,
    icuRules: null,
  };
  return [...neutralised(recorded), libc, ...neutralised(libc)];
}

const isAnywhere = (locale: string): boolean => locale === 'C' || locale === 'POSIX';

function notesOn(recorded: DatabaseProperties, chosen: DatabaseProperties): string[] {
  const provider = recorded.localeProvider === 'icu' ? 'ICU' : recorded.localeProvider;
  if (recorded.localeProvider !== chosen.localeProvider) {
    return [
      `${provider} locale ${recorded.locale} is not on this server; libc’s ${chosen.collate} stands in for it: the order of text is not verified`,
    ];
  }
  const ofText = recorded.localeProvider === 'libc';
  const collation =
    recorded.collate === chosen.collate
      ? []
      : [
          `collation ${recorded.collate} is not on this server; ${chosen.collate} stands in for it${ofText ? ': the order of text is not verified' : ''}`,
        ];
  const both = recorded.collate === recorded.characterType && collation.length > 0;
  return recorded.characterType === chosen.characterType || both
    ? collation
    : [
        ...collation,
        `character type ${recorded.characterType} is not on this server; ${chosen.characterType} stands in for it`,
      ];
}
