import { expect, test } from 'vitest';
import { wrongUrl } from '../../src/notifications/options.ts';

test.each([
  'https://hooks.slack.com/services/T0/B0/x',
  'https://default0a.1b.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/x/triggers/manual/paths/invoke?api-version=1&sig=x',
  'https://hc-ping.com/2b4c1d1e-0000-4000-8000-000000000000?create=1',
  'https://localhost:8443/',
  'http://localhost:8000/ping/x',
  'http://127.0.0.1:8000/ping/x',
])('%s can be used', url => {
  expect(wrongUrl(url)).toBeUndefined();
});

test.each([
  ['hooks.slack.com/services/T0/B0/hidden', 'is not a URL'],
  ['ftp://example.org/hidden', 'is not a URL'],
  ['https://example.org/hid den', 'is not a URL'],
  ['https://example.org/hidden\n', 'is not a URL'],
  ['http://example.org/hidden', 'use https://'],
  ['http://127.0.0.1.example.org/hidden', 'use https://'],
  ['http://localhost.example.org/hidden', 'use https://'],
  ['https://user:hidden@example.org/', 'user name or password'],
  ['https://example.org/ping#hidden', '"#"'],
])('%s is refused, and not shown', (url, reason) => {
  expect(wrongUrl(url)).toContain(reason);
  expect(wrongUrl(url)).not.toContain('hid');
});
