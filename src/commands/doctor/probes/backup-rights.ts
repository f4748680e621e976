import { tryToRead } from '../../../operations/snapshot-backup/dry-run.ts';
import { lackOfUnlogged } from '../../../operations/snapshot-backup/warnings.ts';
import { count } from '../../../output/story.ts';
import { readTableNames } from '../../../postgres/contents/tables.ts';
import type { Server } from '../../../postgres/session/server.ts';
import { failing, ok, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';

/** Short, and long enough for a statement that has just begun. */
const lockWaitTimeoutSeconds = 10;

/** Whether a backup could read all of a database; what it could not, each with a remedy. */
export async function backupVerdicts(
  server: Server,
  database: string,
  values: Pick<DoctorValues, 'exclude-schemas' | 'exclude-table-data'>,
  signal: AbortSignal,
): Promise<Verdict[]> {
  await using session = await server.connect(database, 'doctor', signal);
  const settings = {
    lockWaitTimeoutSeconds,
    excludeSchemas: values['exclude-schemas'],
    excludeTableData: values['exclude-table-data'],
  };
  const { snapshot, exclusions, refused } = await tryToRead(session, server, settings, signal);
  const unlogged = snapshot.standby && (await lackOfUnlogged(session, database, exclusions));
  const found = [
    ...refused.map(failing),
    ...(unlogged ? [warning(unlogged.message, unlogged.hint)] : []),
  ];
  if (found.length > 0) return found;
  const relations = await readTableNames(session, exclusions.schemas);
  const tables = relations.filter(({ kind }) => kind !== 'materialized view');
  const what = count(tables.length, 'table');
  return [ok(`"${server.address.username}" may read all of "${database}" (${what})`)];
}
