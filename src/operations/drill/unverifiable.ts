import type { Check } from '../../catalog/evidence.ts';
import { escapePattern } from '../../catalog/patterns.ts';
import { option } from '../../catalog/reference.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Server } from '../../postgres/session/server.ts';

export const unverifiable = (
  name: string,
  server: Server,
  problems: readonly string[],
  hint: string,
): Check => ({
  name,
  verdict: 'unverifiable',
  figure: `${server.name}, PostgreSQL ${server.version}`,
  problems: [...problems],
  hint,
});

export const notListed = (server: Server, names: readonly string[]): Check =>
  unverifiable(
    'extensions available',
    server,
    names.map(
      name =>
        `extension ${quoteIdent(name)} is not in ${option('drill-extensions')}, and its scripts run as a superuser`,
    ),
    `Where you trust who made them, name them there beside the others: ${option('drill-extensions')} azure,${names.map(escapePattern).join(',')}. Or choose another ${option('scratch')}.`,
  );
