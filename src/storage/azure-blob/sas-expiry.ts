import type { Credential } from '../../catalog/findings/credentials.ts';
import type { ValuesOf } from '../../options/schema.ts';
import type { azureBlobOptions } from './options.ts';

/** The SAS of the options, if they have one that says when it ends: one by a stored policy does not. */
export function sasOf(values: ValuesOf<typeof azureBlobOptions>): Credential[] {
  const sas =
    values['storage-sas-token'] ??
    /(?:^|;)\s*SharedAccessSignature=([^;]+)/iu.exec(
      values['storage-connection-string'] ?? '',
    )?.[1];
  const end = new Date(new URLSearchParams(sas).get('se') ?? '');
  return Number.isNaN(end.getTime())
    ? []
    : [
        {
          what: 'the SAS token of the store',
          expiresAt: end,
          renewal:
            'Make another one, or log in to Azure instead, which needs none (docs/azure.md).',
        },
      ];
}
