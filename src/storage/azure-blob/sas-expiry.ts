import { dayMs } from '../../catalog/calendar.ts';
import type { Credential } from '../../catalog/findings/credentials.ts';
import { variable } from '../../catalog/reference.ts';
import type { ValuesOf } from '../../options/schema.ts';
import type { azureBlobOptions } from './options.ts';

type Values = ValuesOf<typeof azureBlobOptions>;

/** The SAS of the options, if they have one. One by a stored policy does not say when it ends. */
export function sasOf(values: Values, now: Date): Credential[] {
  const sas =
    values['storage-sas-token'] ??
    /(?:^|;)\s*SharedAccessSignature=([^;]+)/iu.exec(
      values['storage-connection-string'] ?? '',
    )?.[1];
  if (sas === undefined) return [];
  const fields = new URLSearchParams(sas.slice(sas.indexOf('?') + 1));
  const end = new Date(fields.get('se') ?? '');
  return [
    {
      what: 'the SAS token of the store',
      expiresAt: Number.isNaN(end.getTime()) ? undefined : end,
      renewal: `Log in to Azure instead, which needs none (docs/azure.md). Or make another one${command(values, fields.get('sp') ?? '', now)}`,
    },
  ];
}

/** What a SAS may allow in a container, by the letters of the Azure CLI. */
const containerRights = 'racwdxyltmeif';

/** As much as the old one allows, for as long as one that somebody forgets may live. */
function command(values: Values, rights: string, now: Date): string {
  const { 'storage-account': account, 'storage-container': container } = values;
  const allowed = [...containerRights].filter(right => rights.includes(right)).join('');
  if (account === undefined || allowed === '') return '.';
  const end = `${new Date(now.getTime() + 90 * dayMs).toISOString().slice(0, 10)}T00:00Z`;
  return `, and keep it as ${variable('storage-sas-token')}: az storage container generate-sas --account-name ${account} --name ${container} --permissions ${allowed} --expiry ${end} --https-only --output tsv`;
}
