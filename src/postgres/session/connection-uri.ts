import { type SslMode, sslModes } from './connection.ts';

export interface ConnectionUri {
  readonly host: string;
  readonly port: number | undefined;
  readonly username: string;
  readonly password: string | undefined;
  readonly sslMode: SslMode | undefined;
}

export type ParsedUri =
  | { readonly kind: 'uri'; readonly uri: ConnectionUri }
  /** The rest of a sentence; holds nothing of the URI, which is secret. */
  | { readonly kind: 'problem'; readonly problem: string };

const problem = (text: string): ParsedUri => ({ kind: 'problem', problem: text });

/**
 * Reads `postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE`, as libpq takes it. The database
 * and other parameters are not used: what is backed up is said by options.
 */
export function parseConnectionUri(text: string): ParsedUri {
  const parts = uriPattern.exec(text.trim())?.groups;
  if (!parts) return problem('is not a URI like postgresql://ROLE:PASSWORD@HOST:5432/postgres');
  const { login, hosts = '', query = '' } = parts;
  if (hosts.includes(',')) return problem('names more than one host');
  const place = hostPattern.exec(hosts)?.groups;
  const [role = '', ...rest] = (login ?? '').split(':');
  const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
  const host = decode(place?.address ?? place?.name ?? '') || parameters.get('host');
  const username = decode(role) || parameters.get('user');
  const password = rest.length > 0 ? decode(rest.join(':')) : parameters.get('password');
  const port = place?.port ?? parameters.get('port') ?? undefined;
  const sslMode = parameters.get('sslmode') ?? undefined;
  if (!host) return problem('names no host');
  if (!username) return problem('names no role');
  if (password === undefined) {
    return problem('has a "%" in its password that begins no escape: write it as %25');
  }
  if (
    port !== undefined &&
    !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)
  ) {
    return problem('has a port that is none');
  }
  const mode = sslModes.find(known => known === sslMode);
  if (sslMode !== undefined && mode === undefined) {
    return problem(`has an sslmode that is not one of ${sslModes.join(', ')}`);
  }
  return {
    kind: 'uri',
    uri: {
      host,
      port: port === undefined ? undefined : Number(port),
      username,
      password: password || undefined,
      sslMode: mode,
    },
  };
}

// Not by URL: of a scheme that it does not know it decodes nothing, and takes no socket directory. The
// last "@" ends the login, as people forget to escape one in a password.
const uriPattern =
  /^postgres(?:ql)?:\/\/(?:(?<login>[^/?]*)@)?(?<hosts>[^/?]*)(?:\/(?<database>[^?]*))?(?:\?(?<query>.*))?$/s;
const hostPattern = /^(?:\[(?<address>[^\]]*)\]|(?<name>[^:]*))(?::(?<port>.*))?$/s;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
