import { resolve } from 'node:path';
import type { RestorePoint } from '../catalog/restore-point.ts';
import { shellQuote } from '../catalog/shell.ts';
import { environmentFileFlag } from '../options/global-flags.ts';
import { connectionOptions, type GivenOptions, reproduce } from '../options/reproduce.ts';
import type { OptionSet } from '../options/schema.ts';

/**
 * What an operator types to restore a backup, wherever the target was left, as far as it can be restored.
 * Secrets stay where they were.
 */
export function restoreCommand(
  given: GivenOptions,
  options: OptionSet,
  point: RestorePoint,
  environmentFile: string | undefined,
): string {
  const { database, backup, target, loadSearchPath } = point;
  const which = { database, backup, 'target-database': target, confirm: target };
  const flags = [
    ...Object.entries(which).map(([option, value]) => `--${option}=${value}`),
    ...['--no-safety-backup', '--accept-unproven-safety-backup', '--on-constraint-failure=report'],
    ...(loadSearchPath ? ['--load-search-path'] : []),
  ];
  return shellQuote([
    'pg-azure-backup',
    'restore',
    ...flags,
    ...reproduce(given, connectionOptions(options), options),
    ...(environmentFile === undefined
      ? []
      : [`--${environmentFileFlag.name}`, resolve(environmentFile)]),
  ]);
}
