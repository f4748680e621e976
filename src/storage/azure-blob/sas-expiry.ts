import type { Credential } from '../../catalog/findings/credentials.ts';
import { variable } from '../../catalog/reference.ts';
import type { ValuesOf } from '../../options/schema.ts';
import type { azureBlobOptions } from './options.ts';
import { inUsualTime, newSasCommand, orderedRights } from './sas-command.ts';

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

/** As much as the old one allows. */
function command(values: Values, rights: string, now: Date): string {
  const { 'storage-account': account, 'storage-container': container } = values;
  if (account === undefined || orderedRights(rights) === '') return '.';
  return `, and keep it as ${variable('storage-sas-token')}: ${newSasCommand(rights, { account, container }, inUsualTime(now))}`;
}
