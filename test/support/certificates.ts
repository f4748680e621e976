import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './shared.ts';

/** Paths of PEM files: an authority, and a certificate that it signed. */
export interface Certificates {
  readonly authority: string;
  readonly cert: string;
  readonly key: string;
  remove(): void;
}

/** Makes an authority and a certificate for some names, as `DNS:localhost` or `IP:127.0.0.1`. */
export function makeCertificates(names: readonly string[], days = 30): Certificates {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    ...['req', '-x509', ...newKey, '-days', `${days}`, '-subj', '/CN=test authority'],
    ...['-keyout', file('authority.key'), '-out', file('authority.pem')],
  );
  openssl(
    ...['req', ...newKey, '-subj', '/CN=test server'],
    ...['-keyout', file('server.key'), '-out', file('server.csr')],
  );
  writeFileSync(file('names.conf'), `subjectAltName=${names.join(',')}\n`);
  openssl(
    ...['x509', '-req', '-in', file('server.csr'), '-days', `${days}`, '-CAcreateserial'],
    ...['-CA', file('authority.pem'), '-CAkey', file('authority.key')],
    ...['-extfile', file('names.conf'), '-out', file('server.pem')],
  );
  return {
    authority: file('authority.pem'),
    cert: file('server.pem'),
    key: file('server.key'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
