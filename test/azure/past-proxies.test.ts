import { describe, expect, test } from 'vitest';
import { isForPlatform } from '../../src/azure/past-proxies.ts';

describe('requests that no proxy sees', () => {
  test.each([
    'http://169.254.169.254/metadata/identity/oauth2/token', // A virtual machine.
    'http://169.254.129.2:8081/msi/token', // App Service on Linux.
    'http://127.0.0.1:41741/MSI/token/', // App Service on Windows.
    'http://127.8.9.10/msi/token',
    'http://localhost:40342/metadata/identity/oauth2/token', // Azure Arc.
    'http://localhost:50342/oauth2/token', // Cloud Shell.
    'http://LOCALHOST./msi/token',
    'http://identity.localhost/msi/token',
    'https://[::1]:2377/token',
    'http://[fe80::1]/token',
    'http://[febf::abcd]/token',
    'http://[::ffff:169.254.169.254]/token',
    'http://2130706433/msi/token', // 127.0.0.1 as one number.
  ])('%s', url => {
    expect(isForPlatform(new URL(url), new Map())).toBe(true);
  });

  test.each(['metadata', 'secret', 'x-identity-header'])(
    'with the header %s, wherever they go',
    name => {
      const url = new URL('https://10.0.0.4:2377/metadata/identity/oauth2/token');
      expect(isForPlatform(url, new Map([[name, 'x']]))).toBe(true);
    },
  );
});

test.each([
  'https://login.microsoftonline.com/tenant/oauth2/v2.0/token',
  'https://shop.vault.azure.net/secrets/password',
  'https://localhost.acme.example/',
  'https://notlocalhost/',
  'https://127.0.0.1.acme.example/',
  'https://10.0.0.4/',
  'https://[fec0::1]/',
  'https://[2001:db8::1]/',
])('%s takes the proxy that is set', url => {
  expect(isForPlatform(new URL(url), new Map([['authorization', 'Bearer x']]))).toBe(false);
});
