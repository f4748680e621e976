import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where PostgreSQL's libraries are beside its programs, as packages of Debian, Red Hat and Homebrew have them. */
const beside = ['../lib', '../lib/postgresql'];

/** Those libraries that are installed. */
export function installedLibraries(postgres: string, libraries: readonly string[]): string[] {
  const bin = dirname(realpathSync(postgres));
  return libraries.filter(name =>
    beside.some(folder => existsSync(join(bin, folder, `${name}.so`))),
  );
}

/** What keeps them from work of their own, and from the network. */
export const settingsOf = (libraries: readonly string[]): Readonly<Record<string, string>> =>
  libraries.length === 0
    ? {}
    : {
        shared_preload_libraries: libraries.join(','),
        ...(libraries.includes('timescaledb') && {
          'timescaledb.telemetry_level': 'off',
          // Its jobs drop and compress what the backup has.
          'timescaledb.max_background_workers': '0',
        }),
      };
