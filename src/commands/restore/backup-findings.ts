import { storedName } from '../../catalog/backup.ts';
import { type BackupFile, backupFiles, databaseFolder } from '../../catalog/names.ts';
import { describeSearchPathNeed } from '../../catalog/search-path.ts';
import type { KnownSource } from '../../catalog/source.ts';
import { listed, named } from '../../operations/name-list.ts';
import type { Finding } from '../../operations/preflight/finding.ts';
import type { Intention } from '../../operations/preflight/intention.ts';
import { requestRehydration } from '../../operations/rehydrate.ts';
import type { RestoreRequest } from '../../operations/restore-request.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { BackupStore, StoredObject } from '../../storage/store.ts';

/** What was seen when the backup was made, and will fail perhaps. */
export function searchPathFindings(
  { loadSearchPath }: RestoreRequest,
  source: KnownSource,
): Finding[] {
  const [first, ...others] = source.facts.needsSearchPath ?? [];
  if (!first || loadSearchPath) return [];
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return [
    {
      level: 'warning',
      code: 'PREFLIGHT_FAILED',
      message: `${source.name} may fail to load, for its functions may need a search_path: ${describeSearchPathNeed(first)}${more}`,
      hint: 'If it does: --load-search-path.',
    },
  ];
}

/** What the manifest and one listing tell: whether the files are there, of the right size, and readable. */
export async function fileFindings(
  store: BackupStore,
  { request }: Intention,
  source: KnownSource,
  context: RunContext,
): Promise<Finding[]> {
  const files = await listFiles(store, source, context.signal);
  const damages = (['dump', 'contents'] as const).flatMap(file =>
    damageFindings(source, file, files.get(file)),
  );
  // What is damaged is not worth waiting for.
  const rehydrate = damages.length === 0 ? request.rehydrate : 'off';
  const what = `backup ${source.name}`;
  const archived = await requestRehydration(store, what, files.values(), rehydrate, context);
  if (!archived) return damages;
  const { code, message, hint } = archived;
  return [...damages, { level: 'error', code, message, hint }];
}

async function listFiles(
  store: BackupStore,
  { backup, name, database, dump }: KnownSource,
  signal: AbortSignal,
): Promise<ReadonlyMap<BackupFile, StoredObject>> {
  const kinds = new Map(backupFiles.map(file => [storedName(backup, file), file]));
  const files = new Map<BackupFile, StoredObject>();
  const beside = `${databaseFolder(database)}${name}.`;
  for (const prefix of dump.startsWith(beside) ? [beside] : [beside, dump]) {
    for await (const object of store.list(prefix, signal)) {
      const kind = kinds.get(object.name);
      if (kind) files.set(kind, object);
    }
  }
  return files;
}

function damageFindings(
  { name, facts: manifest }: KnownSource,
  file: 'dump' | 'contents',
  stored: StoredObject | undefined,
): Finding[] {
  const anotherOne = 'Name another one with --backup: pg-azure-backup list';
  const what = file === 'dump' ? 'dump' : 'contents file';
  if (!stored) {
    return [
      {
        level: 'error',
        code: 'BACKUP_FILE_MISSING',
        message: `the ${what} of ${name} is gone from the store`,
        hint: anotherOne,
      },
    ];
  }
  if (stored.sizeBytes !== manifest[file].sizeBytes) {
    return [
      {
        level: 'error',
        code: 'BACKUP_CHECKSUM_MISMATCH',
        message: `the ${what} of ${name} has ${stored.sizeBytes} bytes, recorded ${manifest[file].sizeBytes}`,
        hint: `It was changed or damaged in the store. ${anotherOne}`,
      },
    ];
  }
  if (stored.sizeBytes === 0) {
    return [
      {
        level: 'error',
        code: 'BACKUP_CHECKSUM_MISMATCH',
        message: `the ${what} of ${name} is empty: it has 0 bytes`,
        hint: `No backup is. ${anotherOne}`,
      },
    ];
  }
  return [];
}

/** What a backup was taken without is gone once what has it now is replaced. */
export function exclusionFindings(
  { request, target }: Intention,
  { name, facts: manifest }: KnownSource,
): Finding[] {
  const { schemas, tableData } = manifest.exclusions;
  if (target.kind !== 'whole' || schemas.length + tableData.length === 0) return [];
  const without = [
    ...(schemas.length > 0
      ? [
          `the ${named(
            'schema',
            schemas.map(schema => `"${schema}"`),
          )}`,
        ]
      : []),
    ...(tableData.length > 0
      ? [`the rows of ${listed(tableData.map(table => `"${table.schema}.${table.name}"`))}`]
      : []),
  ].join(' and ');
  return [
    {
      level: 'warning',
      code: 'PREFLIGHT_FAILED',
      message: `${name} was taken without ${without}, which "${request.target}" will lack once it is replaced`,
      hint:
        request.strategy === 'swap' || request.safetyBackup
          ? `Whatever of that "${request.target}" has now will be in ${request.strategy === 'swap' ? 'the old database that is kept' : 'the safety backup'}.`
          : 'Without a safety backup it will be gone.',
    },
  ];
}
