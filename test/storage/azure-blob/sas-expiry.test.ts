import { expect, test } from 'vitest';
import { sasOf } from '../../../src/storage/azure-blob/sas-expiry.ts';

const now = new Date('2026-11-30T12:00:00Z');
const none = {
  'storage-account': undefined,
  'storage-container': 'backups',
  'storage-prefix': '',
  'storage-endpoint': undefined,
  'storage-account-key': undefined,
  'storage-sas-token': undefined,
  'storage-connection-string': undefined,
};

test('another one may do what the old one may in a container', () => {
  const token = '?sv=2025-11-05&ss=b&srt=co&sp=rwlacup&se=2026-12-04&sig=x';
  expect(sasOf({ ...none, 'storage-account': 'shop', 'storage-sas-token': token }, now)).toEqual([
    {
      what: 'the SAS token of the store',
      expiresAt: new Date('2026-12-04T00:00:00Z'),
      renewal: expect.stringMatching(
        / --account-name shop --name backups --permissions racwl --expiry 2027-02-28T00:00Z /,
      ),
    },
  ]);
});

test('in a connection string, by a stored policy, and none', () => {
  const end = 'SharedAccessSignature=sv=2025-11-05&sp=rl&se=2026-12-04&sig=x';
  const [sas] = sasOf(
    { ...none, 'storage-connection-string': `BlobEndpoint=https://x.example;${end}` },
    now,
  );
  expect(sas?.expiresAt).toEqual(new Date('2026-12-04T00:00:00Z'));
  expect(sas?.renewal).toMatch(/Or make another one\.$/);
  const policy = { ...none, 'storage-account': 'shop', 'storage-sas-token': 'si=nightly&sig=x' };
  expect(sasOf(policy, now)).toMatchObject([{ expiresAt: undefined }]);
  expect(sasOf({ ...none, 'storage-account': 'shop' }, now)).toEqual([]);
});
