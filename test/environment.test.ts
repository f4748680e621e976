import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionNames, optionOf } from '../scripts/commands.ts';
import {
  clientEnvironment,
  installationEnvironment,
  serverEnvironment,
  withdrawEnvironment,
  withdrawPlatformSecrets,
} from '../src/environment.ts';
import { secretVariables } from './support/secrets.ts';

const useful = {
  PATH: '/usr/bin:/bin',
  HOME: '/home/runner',
  LD_LIBRARY_PATH: '/opt/pgsql/lib',
  TMPDIR: '/mnt/large',
  LANG: 'C.UTF-8',
  TZ: 'Europe/Berlin',
};

const network = {
  https_proxy: 'http://proxy.acme.example:3128',
  HTTPS_PROXY: 'http://proxy.acme.example:3128',
  NO_PROXY: '.acme.example',
  SSL_CERT_FILE: '/etc/acme.pem',
  NODE_EXTRA_CA_CERTS: '/etc/acme.pem',
  REQUESTS_CA_BUNDLE: '/etc/acme.pem',
};

const secrets = Object.fromEntries(secretVariables.map(name => [name, 'the secret of all']));
const all = { ...useful, ...network, ...secrets, PGPASSFILE: '/home/runner/.pgpass' };

const kinds = [
  ['client programs', clientEnvironment],
  ['servers', serverEnvironment],
  ['installations', installationEnvironment],
] as const;

describe.each(kinds)('%s', (_, of) => {
  test('get no secret, under whatever name', () => {
    expect(Object.values(of(all))).not.toContain('the secret of all');
    fc.assert(
      fc.property(fc.string(), name => {
        const given = of({ [name]: 'the secret of all' });
        // A name on a list is one that holds no secret.
        expect(name in useful || name in network || !(name in given)).toBe(true);
      }),
    );
  });

  test('get what leads to programs, and answer in English', () => {
    expect(of(all)).toMatchObject({ PATH: useful.PATH, LC_ALL: 'C' });
  });
});

test('there is a variable for every secret option, and they are many', () => {
  const options = optionNames.filter(name => optionOf(name).secret);
  expect(options.length).toBeGreaterThan(5);
  expect(secretVariables.length).toBeGreaterThan(options.length * 3);
});

test('client programs find home, libraries and the password file', () => {
  expect(clientEnvironment(all)).toEqual({ ...useful, PGPASSFILE: all.PGPASSFILE, LC_ALL: 'C' });
});

test('a server, in which code of others runs, gets next to nothing', () => {
  const { PATH, LD_LIBRARY_PATH } = useful;
  expect(serverEnvironment(all)).toEqual({ PATH, LD_LIBRARY_PATH, LC_ALL: 'C' });
});

test('an installation finds its way through a proxy', () => {
  const { PATH, HOME } = useful;
  const { https_proxy, HTTPS_PROXY, NO_PROXY } = network;
  expect(installationEnvironment(all)).toEqual({
    ...{ PATH, HOME, https_proxy, HTTPS_PROXY, NO_PROXY },
    LC_ALL: 'C',
  });
});

test('what is withdrawn is answered, and gone where children inherit from', () => {
  const own = { ...all, AZURE_CONFIG_DIR: '/azure', GITHUB_OUTPUT: '/out' };
  const before = { ...own };
  expect(withdrawEnvironment(own)).toEqual(before);
  expect(own).toEqual({
    ...useful,
    ...network,
    PGPASSFILE: all.PGPASSFILE,
    AZURE_CONFIG_DIR: '/azure',
    GITHUB_OUTPUT: '/out',
    // Only the SDK of Azure gets them, unless it starts a program.
    IDENTITY_HEADER: 'the secret of all',
    MSI_SECRET: 'the secret of all',
  });
  withdrawPlatformSecrets(own);
  expect(Object.values(own)).not.toContain('the secret of all');
});
