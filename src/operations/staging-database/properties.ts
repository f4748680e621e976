import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import {
  differingProperties,
  propertyStatements,
  readProperties,
} from '../../postgres/database/properties.ts';
import type { PropertyStatement } from '../../postgres/database/settings.ts';
import type { Session } from '../../postgres/session/session.ts';
import { isStatementRefusal } from '../../postgres/session/statement-refusal.ts';
import type { RunContext } from '../run-context.ts';

/** Gives a database that has its final name its owner; what it should be and is not is a warning. */
export async function applyOwner(
  maintenance: Session,
  database: string,
  properties: DatabaseProperties,
  earlierWarnings: readonly string[],
  context: RunContext,
): Promise<string[]> {
  const owner = propertyStatements(database, properties).slice(-1);
  const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, context))];
  const now = await readProperties(maintenance, database);
  const differing = now ? differingProperties(properties, now.properties) : [];
  if (differing.length > 0 && warnings.length === 0) {
    const warning = `"${database}" differs from what it should be in its ${differing.join(', ')}`;
    context.reporter.warn(warning);
    warnings.push(warning);
  }
  return warnings;
}

/**
 * Runs statements of which each stands for itself. One that is refused, because a role does not
 * exist here, say, is a warning that holds the statement: the data is in place, and dropping it
 * again for a missing grant would help nobody.
 */
export async function applyStatements(
  maintenance: Session,
  statements: readonly PropertyStatement[],
  { reporter }: RunContext,
): Promise<string[]> {
  const warnings: string[] = [];
  for (const { sql, what } of statements) {
    try {
      await maintenance.execute(sql);
    } catch (error) {
      if (!isStatementRefusal(error)) throw error;
      const remedy = /\brole\b/.test(error.message)
        ? ' (create it, or make this login a member of it)'
        : '';
      const warning = `could not set ${what}: ${error.message}${remedy}. When the cause is gone, run: ${sql}`;
      reporter.warn(warning);
      warnings.push(warning);
    }
  }
  return warnings;
}
