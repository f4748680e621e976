import { isBoundToName } from '../../catalog/bound-extensions.ts';
import type { Check } from '../../catalog/evidence.ts';
import { isOfProvider } from '../../catalog/provider-extensions.ts';
import { option } from '../../catalog/reference.ts';
import { askExtensions } from '../../postgres/probes/extensions.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';
import { extensionFindings } from '../preflight/extensions.ts';
import type { Finding } from '../preflight/finding.ts';
import type { ScratchServer } from './scratch-server.ts';
import { notListed, unverifiable } from './unverifiable.ts';

/** Which extensions keep a database from being restored into a scratch server. */

type Where = Pick<ScratchServer, 'server'> & {
  readonly temporaryServer:
    | Pick<NonNullable<ScratchServer['temporaryServer']>, 'mayMake'>
    | undefined;
};

/** What is bound to a database's name is made in no drill; on a server of our own, nor what a provider makes for itself. */
export const namesToMake = (
  names: readonly string[],
  temporaryServer: Where['temporaryServer'],
): string[] =>
  names.filter(name => !isBoundToName(name) && !(temporaryServer && isOfProvider(name)));

export function unlistedExtensions(
  { server, temporaryServer }: Where,
  names: readonly string[],
): Check | undefined {
  const unlisted = temporaryServer ? names.filter(name => !temporaryServer.mayMake(name)) : [];
  return unlisted.length > 0 ? notListed(server, unlisted) : undefined;
}

export function lackingExtensions(server: Server, findings: readonly Finding[]): Check | undefined {
  const lacking = findings.filter(({ level }) => level === 'error');
  return lacking.length === 0
    ? undefined
    : unverifiable(
        'extensions available',
        server,
        lacking.map(({ message }) => message),
        `${lacking.map(({ hint }) => hint).join(' ')} Or choose another ${option('scratch')}.`,
      );
}

/** All of it, for a database of these extensions: a drill ends with the first. */
export async function extensionLacks(
  where: Where,
  session: Session,
  extensions: readonly string[],
): Promise<Check[]> {
  const names = namesToMake(extensions, where.temporaryServer);
  const { server } = where;
  const found = await askExtensions(session, names);
  const findings = extensionFindings(server, server.address.username, found);
  return [unlistedExtensions(where, names), lackingExtensions(server, findings)].filter(
    check => check !== undefined,
  );
}
