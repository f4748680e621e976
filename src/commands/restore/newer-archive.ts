import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import type { Source } from '../../catalog/source.ts';
import type { RestoreParts } from './parts.ts';

/**
 * Neither a later PostgreSQL's dump nor a later pg_dump's archive goes into the target, also where its
 * format could be read: the SQL in it is that of the later one.
 */
export function refuseNewerArchive({ name, facts }: Source, { server, tools }: RestoreParts): void {
  const { server: source, client } = facts;
  const target = `${server.name} runs PostgreSQL ${server.version}`;
  if (source.major > server.major) {
    throw new Failure(
      'CLIENT_TOOLS_TOO_OLD',
      `${name} was taken from PostgreSQL ${source.version}, and ${target}: a dump does not go back to an earlier major version`,
      `Restore it into a server of version ${source.major} or later.`,
    );
  }
  const clientMajor = Number.parseInt(client.version, 10);
  if (clientMajor > tools.major) {
    throw new Failure(
      'CLIENT_TOOLS_TOO_OLD',
      `${name} was written by pg_dump ${client.version}, and ${target}, whose pg_restore ${tools.version} cannot restore it`,
      `Restore it into a server of version ${clientMajor} or later; make backups for this one without ${option('allow-newer-client')}.`,
    );
  }
}
