import type { ServerState } from '../../postgres/probes/preflight.ts';
import type { Server } from '../../postgres/session/server.ts';
import { blocks, type Finding } from './finding.ts';
import type { ServerIntention } from './intention.ts';

/**
 * Encoding and locale. That an ICU locale is one is for ICU to say, and that a locale has the
 * encoding for the operating system: the new database is created before the old one is touched.
 */
export function propertyFindings(
  { name, major, version }: Server,
  { source }: ServerIntention,
  { knows_encoding, has_icu }: ServerState,
): Finding[] {
  const { encoding, localeProvider, locale } = source.facts.properties;
  const findings: Finding[] = [];
  if (!knows_encoding) {
    findings.push(
      blocks(
        `PostgreSQL ${version} does not know the encoding "${encoding}" of the backup`,
        'Restore into a server of the version that the backup was taken from.',
      ),
    );
  }
  const since = { libc: 13, icu: 15, builtin: locale === 'PG_UNICODE_FAST' ? 18 : 17 };
  if (major < since[localeProvider]) {
    findings.push(
      blocks(
        `the database had the ${localeProvider} locale "${locale}", which PostgreSQL ${version} cannot give to one`,
        `Restore into a server of version ${since[localeProvider]} or later.`,
      ),
    );
  } else if (localeProvider === 'icu' && !has_icu) {
    findings.push(
      blocks(
        `the database had the ICU locale "${locale}", and ${name} was built without ICU`,
        'Restore into a server that has ICU.',
      ),
    );
  }
  return findings;
}

/** A locale of the operating system is known there by its name alone. */
export const missingLocaleFindings = ({ name }: Server, locales: readonly string[]): Finding[] =>
  locales.map(locale =>
    blocks(
      `the operating system of ${name} has no locale "${locale}", which the database was made with`,
      `Install it there (locale-gen, a language pack) and restart PostgreSQL, or restore into a server on the same system as the backup’s.`,
    ),
  );
