import { behaveAsUsual, runSqlFile } from '../../postgres/session/user-sql.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import type { RunContext } from '../run-context.ts';

/**
 * Runs the user's own SQL in the new database, which nobody else finds yet: once it is checked, for what is
 * recorded is what was there before. By whoever restored it: code that came with the backup may be set off.
 */
export async function runUserSql(
  { restorer }: StagingParts,
  database: string,
  { sqlBeforeExchange, properties }: Plan,
  { reporter, signal }: RunContext,
): Promise<void> {
  if (sqlBeforeExchange.length === 0) return;
  await using session = await restorer.connect(database, 'restore', signal);
  await behaveAsUsual(session, properties, 'session');
  for (const file of sqlBeforeExchange) {
    reporter.info(`Running ${file.name} in "${database}"`);
    await runSqlFile(session, file);
  }
}
