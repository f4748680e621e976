import { type Compression, compressionArgument } from '../../catalog/compression.ts';
import { Failure } from '../../catalog/failure.ts';
import type { Pattern } from '../../catalog/patterns.ts';
import { option } from '../../catalog/reference.ts';
import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import type { AccessTier } from '../../storage/store.ts';

/** What is dumped of a database, and how. */
export interface DumpSettings {
  readonly label: string;
  readonly compression: Compression;
  readonly countRows: boolean;
  /** Records what is in the rows as well; this reads them all a second time. */
  readonly hashContents: boolean;
  readonly includeRoles: boolean;
  readonly lockWaitTimeoutSeconds: number;
  /** How long pg_dump may be silent; 0: for ever. */
  readonly stallTimeoutMinutes: number;
  readonly excludeSchemas: readonly Pattern[];
  readonly excludeTableData: readonly Pattern[];
  readonly pgDumpOptions: readonly string[];
  /** A template for the name of the dump in the store; `undefined`: the usual one. */
  readonly dumpName?: string | undefined;
  /** Of the dump alone: what is read to list and check backups has to stay at hand. */
  readonly accessTier?: AccessTier | undefined;
  /** What the server was called before. */
  readonly movedFrom?: readonly string[];
  /** The present name of the database, where a restore has set it aside. */
  readonly setAsideAs?: string;
}

/** The value of `--compress`; throws `USAGE` when this pg_dump cannot compress that way. */
export function requireCompression(compression: Compression, tools: ClientTools): string {
  const argument = compressionArgument(compression, tools);
  if (argument !== undefined) return argument;
  throw new Failure(
    'USAGE',
    `this pg_dump ${tools.version} cannot compress with ${compression.method}`,
    `Leave ${option('compression')} at auto, or use gzip or none: other methods came with PostgreSQL 16, and not every build has them.`,
  );
}
