import { isAscii } from 'node:buffer';
import * as z from 'zod';
import { textOf } from '../session/raw-text.ts';
import { oneRow } from '../session/session.ts';
import type { Reader } from './read-archive.ts';

/** The encoding of a script: that of the database that was dumped. */
const encodingOf = (script: Buffer): string | undefined =>
  /^SET client_encoding = '(\w+)';$/m.exec(script.toString('latin1'))?.[1];

/** The same where the script cannot be read without a server. */
export function foreignEncodingOf(script: Buffer): string | undefined {
  const encoding = encodingOf(script);
  const readable = encoding === 'UTF8' || encoding === 'SQL_ASCII';
  return readable || isAscii(script) ? undefined : encoding;
}

/** The text of a script that can be read. */
export const readableText = (script: Buffer): string =>
  encodingOf(script) === 'SQL_ASCII' ? textOf(script) : script.toString('utf8');

/** The text of a script. */
export async function decodeScript(
  script: Buffer,
  { server, signal }: Pick<Reader, 'server' | 'signal'>,
): Promise<string> {
  const encoding = foreignEncodingOf(script);
  if (encoding === undefined) return readableText(script);
  await using session = await server.connect(server.address.maintenanceDatabase, 'start', signal);
  const { decoded } = await oneRow(
    session,
    z.object({ decoded: z.string() }),
    'SELECT pg_catalog.convert_from($1::pg_catalog.bytea, $2::pg_catalog.name) AS decoded',
    [script, encoding],
  );
  return decoded;
}
