import { absentSecret } from '../../catalog/absent-secret.ts';
import { option } from '../../catalog/reference.ts';
import type { Asked, AskedNames } from '../../options/schema.ts';
import type { azureBlobOptions } from './options.ts';

const keys = ['storage-account-key', 'storage-sas-token', 'storage-connection-string'] as const;

export const needsLogin = ({ has }: Pick<AskedNames, 'has'>): boolean =>
  has('storage-account') && !keys.some(has);

/** That the container is known, and one way to get in. */
export function azureBlobRule({ values, has, label }: Asked<typeof azureBlobOptions>): string[] {
  const given = (...names: string[]) => names.filter(has).map(label);
  const credentials = given(...keys);
  const errors: string[] = [];
  if (!has('storage-container'))
    errors.push(`${option('storage-container')}: is required with Azure storage.`);
  if (credentials.length > 1) {
    errors.push(`${credentials.join(', ')}: only one of them can be used.`);
  }
  if (has('storage-connection-string')) {
    const doubled = given('storage-account', 'storage-endpoint');
    if (doubled.length > 0) {
      errors.push(
        `${doubled.join(', ')}: cannot be combined with ${label('storage-connection-string')}, which names the account itself.`,
      );
    }
    return errors;
  }
  if (!has('storage-account'))
    errors.push(
      `${option('storage-account')}: is required without a connection string. ${absentSecret}`,
    );
  if (credentials.length === 0 && values['storage-endpoint']?.startsWith('http:')) {
    errors.push(
      `${label('storage-endpoint')}: a login to Azure is sent over https alone; use https, or an access key.`,
    );
  }
  return errors;
}

const accountKeyBytes = 64;

export function accountKeyWarning({ values, label }: Asked<typeof azureBlobOptions>): string[] {
  const key = values['storage-account-key'];
  const bytes = key === undefined ? accountKeyBytes : Buffer.from(key, 'base64').length;
  return bytes === accountKeyBytes
    ? []
    : [
        `${label('storage-account-key')}: has ${bytes} bytes, though the key of an Azure storage account has ${accountKeyBytes}. Is it cut off?`,
      ];
}
