import { quoteIdent } from '../session/quoting.ts';
import type { Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';

/**
 * TimescaleDB makes indexes, and rows about them, whenever a table of a hypertable is made. While an archive is
 * restored, which has them all, it must not: a setting of the database says so to each of its sessions.
 */

/** Whether an archive is of such a database, by its list: the extension itself may be made otherwise. */
export const isOfTimescale = ({ text }: { readonly text: string }): boolean =>
  / TABLE DATA _timescaledb_catalog /.test(text);

const setting = 'timescaledb.restoring';

/** Answers why it could not be said, or `undefined`: only a superuser may, and who may do as one. */
export async function beginRestoring(
  maintenance: Session,
  database: string,
): Promise<string | undefined> {
  try {
    await maintenance.execute(`ALTER DATABASE ${quoteIdent(database)} SET ${setting} = 'on'`);
    return undefined;
  } catch (error) {
    return refusalOf(error).message;
  }
}

/** From then on it works as usual. */
export const endRestoring = async (maintenance: Session, database: string): Promise<void> => {
  await maintenance
    .execute(`ALTER DATABASE ${quoteIdent(database)} RESET ${setting}`)
    .catch(refusalOf);
};

/** Has its jobs begin, which were begun nowhere while it was restored. Answers why not, or `undefined`. */
export async function startJobs(session: Session): Promise<string | undefined> {
  try {
    await session.execute(startJobsSql);
    return undefined;
  } catch (error) {
    return refusalOf(error).message;
  }
}

export const startJobsSql = 'SELECT _timescaledb_functions.start_background_workers()';

/** To a session that looks at the database while others restore it, hypertables are whole. */
export const asUsualIn = async (session: Session): Promise<void> => {
  await session.execute(`SET ${setting} = 'off'`).catch(refusalOf);
};
