import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import * as z from 'zod';
import { oneRow, type Session } from '../session/session.ts';
import { unlessRefused } from '../session/statement-refusal.ts';
import { dataPlacesSql } from '../sql/free-space.ts';

/** Room on a server, and where that was seen. */
export interface Room {
  readonly freeBytes: number;
  readonly where: string;
}

/**
 * How much room a server has for another database, where its data directory is at hand: PostgreSQL
 * itself tells nobody. `undefined` where it is not, or this login may not know where it is.
 */
export async function roomAtHand(session: Session): Promise<Room | undefined> {
  const places = await unlessRefused(session, oneRow(session, placesSchema, dataPlacesSql));
  if (!places?.data || !isProcessHere(places)) return undefined;
  let least: Room | undefined;
  // Which of them a database takes is for its tables to say.
  for (const where of [places.data, ...places.tablespaces]) {
    const free = await freeBytes(where).catch(() => undefined);
    if (free === undefined) return undefined;
    if (!least || free < least.freeBytes) least = { freeBytes: free, where };
  }
  return least;
}

const placesSchema = z.object({
  data: z.string().nullable(),
  tablespaces: z.array(z.string()),
  pid: z.int(),
  username: z.string(),
  database: z.string(),
  /** Of our end of the connection; null over a Unix socket. */
  client_port: z.int().nullable(),
});

type DataPlaces = z.infer<typeof placesSchema>;

/**
 * Whether the process that serves our session is one of this machine: the address does not say it, for
 * a tunnel or a proxy is local, too. PostgreSQL gives its processes a title that names the session.
 */
function isProcessHere({ pid, username, database, client_port }: DataPlaces): boolean {
  const client = client_port === null ? '[local]' : `(${client_port})`;
  try {
    const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return (
      title.startsWith('postgres: ') &&
      title.includes(` ${username} ${database} `) &&
      title.includes(client)
    );
  } catch {
    return false; // There is no such process, or no way to see it.
  }
}

/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const { blocks, bavail, bsize } = await statfs(folder);
  // Some network file systems do not know.
  return blocks === 0 ? undefined : bavail * bsize;
}
