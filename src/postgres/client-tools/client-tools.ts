import { dirname } from 'node:path';
import type { Compressor } from '../../catalog/compression.ts';
import { Failure } from '../../catalog/failure.ts';
import type { PackedMethod } from './empty-archive.ts';

/** PostgreSQL's client programs of one major, by absolute path. */
export interface ClientTools extends Compressor {
  readonly version: string;
  readonly pgDump: string;
  readonly pgRestore: string;
  /** What pg_restore was built without: it cannot unpack an archive with that method. Asked only if it is needed. */
  readonly cannotUnpack: readonly PackedMethod[];
  /** GNU's stdbuf, where there is one and it can change the buffers of this pg_dump. */
  readonly stdbuf: string | undefined;
}

/** Refuses tools whose pg_restore cannot unpack what an archive is compressed with (`zstd:1`, say). */
export function requireUnpacking(
  tools: Pick<ClientTools, 'major' | 'version' | 'pgRestore' | 'cannotUnpack'>,
  compression: string,
): void {
  const method = tools.cannotUnpack.find(lacking => compression.startsWith(lacking));
  if (method === undefined) return;
  throw new Failure(
    'CLIENT_TOOLS_INCOMPLETE',
    `the backup is compressed with ${method}, and ${tools.pgRestore} ${tools.version} was built without it`,
    `${ownToolsHint(tools)} The backup may well be good.`,
  );
}

/** What to do about tools that were built without something. */
export const ownToolsHint = ({
  major,
  pgRestore,
}: Pick<ClientTools, 'major' | 'pgRestore'>): string =>
  `Install PostgreSQL’s own client tools of version ${major} (Debian and Ubuntu: postgresql-client-${major}), and take ${dirname(pgRestore)} out of PATH.`;
