import { tryToRead } from '../../../operations/snapshot-backup/dry-run.ts';
import { lackOfUnlogged } from '../../../operations/snapshot-backup/warnings.ts';
import { count } from '../../../output/story.ts';
import { readTableNames } from '../../../postgres/contents/tables.ts';
import { stateOf } from '../../../postgres/session/error-codes.ts';
import type { Server } from '../../../postgres/session/server.ts';
import { failing, ok, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';

/** Short, and long enough for a statement that has just begun. */
const lockWaitTimeoutSeconds = 10;

/** Whether a backup could read all of a database; what it could not, each with a remedy. */
export async function backupVerdicts(
  server: Server,
  database: string,
  values: Pick<DoctorValues, 'for' | 'exclude-schemas' | 'exclude-table-data'>,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const excludeSchemas = values['exclude-schemas'];
  const excludeTableData = values['exclude-table-data'];
  const found = await read(server, database, { excludeSchemas, excludeTableData }, signal);
  if (!values.for.includes('restore') || excludeSchemas.length + excludeTableData.length === 0) {
    return found;
  }
  const whole = await read(server, database, { excludeSchemas: [], excludeTableData: [] }, signal);
  const more = whole.flatMap(one =>
    one.status === 'error' && !found.some(({ message }) => message === one.message)
      ? [warning(`a restore backs up all of it first, and would fail: ${one.message}`, one.hint)]
      : [],
  );
  return [...found, ...more];
}

async function read(
  server: Server,
  database: string,
  exclusions: Pick<Parameters<typeof tryToRead>[2], 'excludeSchemas' | 'excludeTableData'>,
  signal: AbortSignal,
): Promise<Verdict[]> {
  await using session = await server.connect(database, 'doctor', signal);
  const settings = { lockWaitTimeoutSeconds, ...exclusions };
  const tried = await tryToRead(session, server, settings, signal);
  const unlogged =
    tried.snapshot.standby && (await lackOfUnlogged(session, database, tried.exclusions));
  const found = [
    ...tried.refused.map(refusal =>
      // A backup would wait for longer.
      stateOf(refusal) === lockNotAvailable
        ? warning(`a table is locked at the moment: ${refusal.message}`, refusal.hint)
        : failing(refusal),
    ),
    ...(unlogged ? [warning(unlogged.message, unlogged.hint)] : []),
  ];
  if (found.length > 0) return found;
  const relations = await readTableNames(session, tried.exclusions.schemas);
  const tables = relations.filter(({ kind }) => kind !== 'materialized view');
  const what = count(tables.length, 'table');
  return [ok(`"${server.address.username}" may read all of "${database}" (${what})`)];
}

const lockNotAvailable = '55P03';
