import type { DatabaseProperties } from '../../../catalog/database-properties.ts';
import { Failure } from '../../../catalog/failure.ts';
import { option } from '../../../catalog/reference.ts';
import { listed } from '../../../operations/name-list.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import { requireSomething, selectDatabases } from '../../../operations/select-databases.ts';
import { findExclusions } from '../../../operations/snapshot-backup/exclusions.ts';
import { count } from '../../../output/story.ts';
import { readExtensions } from '../../../postgres/contents/contents.ts';
import { readProperties } from '../../../postgres/database/properties.ts';
import { readUsedRoles, type UsedRole } from '../../../postgres/roles/read-roles.ts';
import type { Server } from '../../../postgres/session/server.ts';
import type { Session } from '../../../postgres/session/session.ts';
import { selectionOf } from '../../selection.ts';
import { failing, late, ok, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';

/** A database as a backup of it would say it is. */
export interface DatabaseFacts {
  readonly name: string;
  readonly properties: DatabaseProperties;
  readonly extensions: readonly string[];
  /** Without which it cannot be restored; asked for drills on another server alone. */
  readonly neededRoles?: readonly UsedRole[];
}

export interface ChosenDatabases {
  readonly there: readonly Pick<DatabaseFacts, 'name' | 'properties'>[];
  /** Named, and not there: what a restore would make them of is told by the maintenance database. */
  readonly absent: readonly DatabaseFacts[];
  readonly verdicts: readonly Verdict[];
}

/** How many of them a line names. */
const shownDatabases = 20;

/** Which databases are meant, and which are left out although nobody said so. */
export async function chooseDatabases(
  server: Server,
  maintenance: Session,
  values: DoctorValues,
  context: CommandContext,
): Promise<ChosenDatabases> {
  const connection = { server, maintenance, [Symbol.asyncDispose]: async () => undefined };
  const found = await selectDatabases(connection, selectionOf(values), context);
  const backsUp = values.for.includes('backup');
  const there = [];
  for (const { name } of found.selected) {
    const properties = (await readProperties(maintenance, name))?.properties;
    if (properties) there.push({ name, properties });
  }
  const isAbsent = ({ failure }: { failure: Failure }) => failure.code === 'DATABASE_NOT_FOUND';
  const failures = backsUp ? found.failures : found.failures.filter(one => !isAbsent(one));
  const names = there.map(({ name }) => `"${name}"`);
  const verdicts = [
    ...(names.length > 0
      ? [ok(`${count(names.length, 'database')}: ${listed(names, shownDatabases)}`)]
      : []),
    ...failures.map(({ failure }) => failing(failure)),
    ...found.leftOut
      .filter(({ leftOut }) => backsUp && !leftOut.expected)
      .map(({ name, leftOut: { reason, remedy } }) =>
        warning(
          `"${name}" is left out of backups: ${reason}`,
          `If it is not to be backed up, name it in ${option('exclude-databases')}.${remedy === undefined ? '' : ` What puts it right, as an administrator: ${remedy}`}`,
        ),
      ),
    ...(backsUp ? nothingChosen(found, server) : []),
  ];
  const absent = backsUp ? [] : found.failures.filter(isAbsent).map(({ database }) => database);
  const like = (await readProperties(maintenance, maintenance.database))?.properties;
  const owner = server.address.username;
  return {
    there,
    absent: like
      ? absent.map(name => ({ name, properties: { ...like, owner }, extensions: [] }))
      : [],
    verdicts:
      verdicts.length > 0
        ? verdicts
        : [
            ok(
              absent.length > 0
                ? 'none of those that are named is there yet'
                : 'no database is meant',
            ),
          ],
  };
}

function nothingChosen(...what: Parameters<typeof requireSomething>): Verdict[] {
  try {
    requireSomething(...what);
    return [];
  } catch (error) {
    if (error instanceof Failure) return [failing(error)];
    throw error;
  }
}

/** Longer than any healthy answer takes. */
const limitMs = 20_000;

/** What a drill elsewhere, or a restore, would have to make beside the database itself. */
export interface Belongings {
  readonly extensions: readonly string[];
  /** Roles without which it cannot be restored. */
  readonly neededRoles: readonly UsedRole[];
}

/** A failure: it cannot be looked into. `withRoles`: to ask for them takes longer. */
export async function lookInto(
  server: Server,
  database: string,
  { 'exclude-schemas': excludeSchemas }: Pick<DoctorValues, 'exclude-schemas'>,
  withRoles: boolean,
  signal: AbortSignal,
): Promise<Belongings | Failure> {
  const limit = AbortSignal.timeout(limitMs);
  const both = AbortSignal.any([signal, limit]);
  try {
    await using session = await server.connect(database, 'doctor', both);
    const extensions = (await readExtensions(session)).map(({ name }) => name);
    if (!withRoles) return { extensions, neededRoles: [] };
    const { schemas } = await findExclusions(session, { excludeSchemas, excludeTableData: [] });
    const roles = await readUsedRoles(session, schemas);
    return { extensions, neededRoles: roles.filter(({ needed }) => needed) };
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) return late(limitMs / 1000);
    if (error instanceof Failure) return error;
    throw error;
  }
}
