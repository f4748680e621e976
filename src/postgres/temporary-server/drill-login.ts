import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import type { MadeBeforehand } from '../archive/superuser-statements.ts';
import { type Allowed, tablesOfPower } from '../archive/unprivileged.ts';
import { quoteIdent, quoteLiteral } from '../session/quoting.ts';
import type { Login, Server } from '../session/server.ts';
import { long, longList, type Session } from '../session/session.ts';
import { outlives } from '../session/statement-refusal.ts';
import {
  extensionGrantsSql,
  extensionVersionsSql,
  superuserSettingsSql,
  trustedLanguagesSql,
} from '../sql/drill-login.ts';
import { newPassword } from './password.ts';

/**
 * By whom a drill restores on a temporary server: a login of its own, which may do what it likes in one
 * database, and nothing elsewhere. A superuser furnishes that database while it is empty, and makes its event
 * triggers once all else is there. In between and afterwards nobody but the login enters it.
 */

/** The right to look past policies gives nothing that the owner of the tables has not. */
export async function makeDrillLogin(
  maintenance: Session,
  major: number,
  username: string,
): Promise<Login> {
  const password = newPassword();
  const role = quoteIdent(username);
  await maintenance.execute(
    `CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD ${quoteLiteral(password)}`,
  );
  // A trigger on logins could keep us out.
  if (major >= 17) await maintenance.execute(`ALTER ROLE ${role} SET event_triggers = off`);
  return { username, password };
}

export const dropDrillLogin = (maintenance: Session, username: string): Promise<void> =>
  maintenance.execute(`DROP ROLE IF EXISTS ${quoteIdent(username)}`);

/** What goes into an empty database that a login is to fill. */
export interface Furniture extends MadeBeforehand {
  /** By the extensions' names. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Makes all of it, and tells what the login may do then. */
export async function furnish(
  server: Server,
  database: string,
  username: string,
  { schemas, extensions, versions, statements, wrappers }: Furniture,
  signal: AbortSignal,
): Promise<Allowed> {
  await using session = await server.connect(database, 'verify', signal);
  const login = quoteIdent(username);
  // Later ones belong to the owner of the database.
  if (server.major < 15) await session.execute(`ALTER SCHEMA public OWNER TO ${login}`);
  for (const schema of schemas) await session.execute(`CREATE SCHEMA ${quoteIdent(schema)}`);
  for (const { name, schema } of extensions) {
    const version = await chooseVersion(session, name, versions.get(name));
    await make(
      session,
      `CREATE EXTENSION IF NOT EXISTS ${quoteIdent(name)} SCHEMA ${quoteIdent(schema)}${version}`,
    );
  }
  // Not before: an extension need not trust a schema that is somebody else's (age).
  for (const schema of schemas) {
    await session.execute(`ALTER SCHEMA ${quoteIdent(schema)} OWNER TO ${login}`);
  }
  const grants = await session.rows(
    z.object({ statement: z.string() }),
    longList(extensionGrantsSql),
    [username, tablesOfPower.map(({ schema, table }) => `${schema}.${table}`)],
  );
  for (const { statement } of grants) await session.execute(statement);
  for (const statement of statements) await make(session, statement);
  for (const wrapper of wrappers) {
    await session.execute(`GRANT USAGE ON FOREIGN DATA WRAPPER ${quoteIdent(wrapper)} TO ${login}`);
  }
  return {
    languages: await namesIn(session, trustedLanguagesSql),
    superuserSettings: await namesIn(session, superuserSettingsSql),
  };
}

/** The recorded one where the server has it, else its default. */
async function chooseVersion(
  session: Session,
  name: string,
  recorded: string | undefined,
): Promise<string> {
  const row = z.object({ version: z.string() });
  const there = await session.rows(row, extensionVersionsSql, [name]);
  return recorded !== undefined && there.some(({ version }) => version === recorded)
    ? ` VERSION ${quoteLiteral(recorded)}`
    : '';
}

async function namesIn(session: Session, sql: string): Promise<Set<string>> {
  const rows = await session.rows(z.object({ name: z.string() }), longList(sql));
  return new Set(rows.map(({ name }) => name));
}

/**
 * Makes what takes a superuser and has to come last, in a database full of the archive's code. The
 * statements run none of it, and what its owner set for sessions in it is gone before.
 */
export async function makeLast(
  server: Server,
  maintenance: Session,
  database: string,
  statements: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  if (statements.length === 0) return;
  await maintenance.execute(`ALTER DATABASE ${quoteIdent(database)} RESET ALL`);
  await using session = await server.connect(database, 'verify', signal);
  for (const statement of statements) await make(session, statement);
}

/** A statement that stands for one of the archive's: what the server says of it is said of the archive. */
async function make(session: Session, statement: string): Promise<void> {
  try {
    await session.execute(long(statement));
  } catch (error) {
    if (!outlives(session, error)) throw error;
    throw new Failure('PG_RESTORE_FAILED', `${error.message} (${statement})`, error.hint, {
      cause: error,
    });
  }
}
