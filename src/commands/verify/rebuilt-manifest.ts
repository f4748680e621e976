import { type Contents, totalsOf } from '../../catalog/contents.ts';
import { defaultGrants } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import type { ListedFile } from '../../catalog/inventory.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import type { BackupId } from '../../catalog/names.ts';
import { timeOf } from '../../catalog/stamp.ts';
import { partsOf } from '../../operations/archive-check.ts';
import { recordedDumpName, recordedName } from '../../operations/recorded-names.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { ForeignArchive } from '../../postgres/archive/external-archive.ts';
import type { Digests } from '../../storage/store.ts';
import { sha256 } from '../../storage/transfer/digests.ts';
import type { Whose } from './lost-backups.ts';

/** The label of a backup whose manifest was made again: that which it had is not known any more. */
export const recovered = 'recovered';

interface FoundFiles {
  readonly dump: ListedFile;
  readonly digests: Digests;
  readonly contents: Contents;
  readonly packed: Buffer;
  readonly roles: Buffer | undefined;
  readonly found: ForeignArchive;
  readonly server: Whose;
}

/** What the files of a backup tell, in the words of its manifest. */
export function manifestFrom(
  place: BackupId,
  { dump, digests, contents, packed, roles, found, server }: FoundFiles,
  { run, toolVersion }: RunContext,
): Manifest {
  const { properties, clientVersion } = found;
  if (!properties || clientVersion === undefined) {
    throw new Failure(
      'DUMP_UNUSABLE',
      'its dump does not say its encoding, locale and version',
      'The dump alone is restored by its path: --backup.',
    );
  }
  const shown = timeOf(place);
  return {
    schemaVersion: 1,
    database: place.database,
    label: recovered,
    snapshotAt: shown.toISOString(),
    startedAt: shown.toISOString(),
    finishedAt: endedAt(shown, dump).toISOString(),
    server: {
      ...server,
      version: found.serverVersion ?? `${contents.major}`,
      major: contents.major,
    },
    client: { version: clientVersion },
    dump: {
      name: recordedDumpName(place, dump.name),
      ...digests,
      compression: found.compression,
    },
    contents: {
      name: recordedName(place, 'contents'),
      sizeBytes: packed.length,
      sha256: sha256(packed),
    },
    ...(roles && {
      roles: { name: recordedName(place, 'roles'), sizeBytes: roles.length, sha256: sha256(roles) },
    }),
    usedRoles: found.neededRoles.map(name => ({ name, needed: true })),
    properties: {
      ...properties,
      owner: found.owner ?? 'unknown',
      connectionLimit: -1,
      comment: null,
      grants: defaultGrants,
      settings: [],
    },
    extensions: found.extensions.map(name => ({ name, version: 'unknown' })),
    totals: totalsOf(contents),
    exclusions: { schemas: [], tableData: withoutRows(contents), pgDumpOptions: [] },
    run,
    tool: { version: toolVersion },
  };
}

const longestRunMs = 24 * 60 * 60 * 1000;

/** When the dump was written, unless a copy has another date: then nobody knows how long it took. */
function endedAt(shown: Date, { lastModified }: ListedFile): Date {
  const tookMs = lastModified.getTime() - shown.getTime();
  return tookMs > 0 && tookMs < longestRunMs ? lastModified : shown;
}

/** Tables that were dumped without their rows: they are among the objects, and were not counted. */
function withoutRows({ objects, rows }: Contents): Manifest['exclusions']['tableData'] {
  if (rows === null) return [];
  const counted = new Set(rows.map(([, ident]) => ident));
  return objects
    .filter(([kind, ident]) => kind === 'table' && !counted.has(ident))
    .flatMap(([, ident]) => {
      const [schema, name] = partsOf(ident);
      return schema === undefined || name === undefined ? [] : [{ schema, name }];
    });
}
