import { isBoundToName } from './bound-extensions.ts';

/**
 * Extensions whose library refuses to work unless the server loaded it when it started (`shared_preload_libraries`),
 * in an order in which they can be loaded. Each library has its extension's name.
 */
export const preloadedExtensions: readonly string[] = [
  'citus',
  'timescaledb',
  'pg_stat_statements',
  'age',
  'anon',
  'pg_cron',
  'pg_qualstats',
  'pg_squeeze',
  'pg_stat_kcache',
  'pg_wait_sampling',
  'pgaudit',
  'pglogical',
];

/** Those of a database for which a throw-away server loads libraries: no more, for one may be in the way of others. */
export const toPreload = (extensions: readonly string[]): string[] =>
  preloadedExtensions.filter(name => extensions.includes(name) && !isBoundToName(name));
