import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerPrograms } from '../client-tools/find.ts';
import { type InstallRequest, installPackage } from '../client-tools/install.ts';
import type { Machine } from '../client-tools/machine.ts';

/** What Debian, Ubuntu and PostgreSQL's own package source call the packages of some extensions; others are called as they are. */
const otherNames: Readonly<Record<string, string>> = {
  address_standardizer: 'postgis-3',
  address_standardizer_data_us: 'postgis-3',
  pg_cron: 'cron',
  pg_partman: 'partman',
  pg_rational: 'rational',
  pg_repack: 'repack',
  pg_similarity: 'similarity',
  pg_sphere: 'pgsphere',
  pg_squeeze: 'squeeze',
  pldbgapi: 'pldebugger',
  postgis: 'postgis-3',
  postgis_raster: 'postgis-3',
  postgis_sfcgal: 'postgis-3',
  postgis_tiger_geocoder: 'postgis-3',
  postgis_topology: 'postgis-3',
  table_log: 'tablelog',
  vector: 'pgvector',
};

/** The package of an extension; `undefined` for a name that no package can have. */
export const packageOf = (extension: string, major: number): string | undefined =>
  /^[a-z][a-z0-9_-]{0,62}$/.test(extension)
    ? `postgresql-${major}-${otherNames[extension] ?? extension.replaceAll('_', '-')}`
    : undefined;

/**
 * Installs the packages of those extensions that this machine lacks. The user named them: what a dump needs is no
 * reason to install anything. Answers what could not be, and why.
 */
export async function installExtensions(
  extensions: readonly string[],
  major: number,
  { postgres }: Pick<ServerPrograms, 'postgres'>,
  request: InstallRequest,
  machine: Machine,
): Promise<string[]> {
  // Where such packages put what they bring; programs from elsewhere would not find it.
  if (postgres !== join(machine.root, `usr/lib/postgresql/${major}/bin/postgres`)) return [];
  const files = join(machine.root, `usr/share/postgresql/${major}/extension`);
  const problems: string[] = [];
  for (const extension of extensions) {
    const name = packageOf(extension, major);
    if (name === undefined || existsSync(join(files, `${extension}.control`))) continue;
    const problem = await installPackage(name, request, machine);
    if (problem !== undefined) problems.push(`${name} could not be installed: ${problem}`);
  }
  return problems;
}
