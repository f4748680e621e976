import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isBoundToName } from '../../catalog/bound-extensions.ts';
import { preloadedExtensions } from '../../catalog/preloaded-extensions.ts';

/** Where PostgreSQL's libraries are beside its programs, as packages of Debian, Red Hat and Homebrew have them. */
const beside = ['../lib', '../lib/postgresql'];

/** The libraries that a temporary server loads when it starts: of extensions that are installed and may be made. */
export function librariesToPreload(
  postgres: string,
  mayMake: (extension: string) => boolean,
): string[] {
  const bin = dirname(realpathSync(postgres));
  return preloadedExtensions
    .filter(extension => mayMake(extension) && !isBoundToName(extension))
    .filter(extension => beside.some(folder => existsSync(join(bin, folder, `${extension}.so`))));
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
