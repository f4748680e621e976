import { open } from 'node:fs/promises';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';

/**
 * pg_dump writes into each archive that pg_restore is to set an empty search_path, and pg_restore does so in
 * every session, whatever it is told. Functions that find names by the path fail then.
 */

const emptied = "SELECT pg_catalog.set_config('search_path', '', false);\n";

/** As long as that, for nothing in an archive may move: the path is what the session was given. */
const sessions = `${'RESET search_path;'.padEnd(emptied.length - 1)}\n`;

/** The entry of an archive of the custom format that holds it, by its tag and its kind. */
const entry = Buffer.from('\n\0\0\0SEARCHPATH\0\n\0\0\0SEARCHPATH', 'latin1');

/** It is among the first of an archive, after the names of the database and the versions. */
const headBytes = 64 * 1024;

/** Has an archive loaded with the search_path that its database has for everybody; answers that. */
export async function loadWithPath(
  archive: string,
  { settings }: Pick<DatabaseProperties, 'settings'>,
): Promise<string> {
  await leavePathToSession(archive);
  const own = settings.find(({ role, name }) => role === null && name === 'search_path');
  return own?.value ?? usualPath;
}

/** PostgreSQL's own default. */
const usualPath = '"$user", public';

/**
 * Changes an archive on this machine so that pg_restore leaves the search_path to the session. No byte of
 * what is in the database is touched.
 */
async function leavePathToSession(archive: string): Promise<void> {
  await using file = await open(archive, 'r+');
  const head = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(head, 0, headBytes, 0);
  const start = head.subarray(0, bytesRead).indexOf(entry);
  const at = head.subarray(0, bytesRead).indexOf(emptied, start);
  // Between them there is no more than two numbers.
  if (start < 0 || at < 0 || at - start > entry.length + 16) {
    throw new Failure(
      'DUMP_UNUSABLE',
      'the dump does not say in the usual way that it is loaded with an empty search_path',
      `Load it without ${option('load-search-path')}.`,
    );
  }
  await file.write(sessions, at, 'latin1');
}
