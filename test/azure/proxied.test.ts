import { describe, expect, test } from 'vitest';
import { isLocal, withoutProxy } from '../../src/azure/proxied.ts';

describe('a host that says by itself that no proxy leads to it', () => {
  test.each([
    ...['localhost', 'store', 'STORE', 'store.local', 'store.internal', 'a.b.internal.'],
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.1', '169.254.169.254'],
    ...['[::1]', '[fd00::1]', '[fe80::1]', '[::ffff:10.0.0.1]'],
  ])('%s', host => {
    expect(isLocal(host)).toBe(true);
  });

  test.each([
    ...['shop.blob.core.windows.net', 'internal.example.com', 'store.localnet'],
    ...['8.8.8.8', '172.32.0.1', '11.0.0.1', '[2001:db8::1]'],
  ])('not %s', host => {
    expect(isLocal(host)).toBe(false);
  });
});

test('the hosts without a proxy keep those that there are', () => {
  expect(withoutProxy({}, ['store'])).toBe('store');
  expect(withoutProxy({ no_proxy: 'a,.b' }, ['store', '10.0.0.1'])).toBe('a,.b,store,10.0.0.1');
  // The SDK looks at no other then.
  expect(withoutProxy({ NO_PROXY: 'a', no_proxy: 'b' }, ['store'])).toBe('a,store');
});
