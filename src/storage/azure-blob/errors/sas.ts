import { Failure } from '../../../catalog/failure.ts';
import type { SasFacts } from '../credential.ts';
import type { Operation, StoreLocation } from './operation.ts';

export const sasHint =
  'Create another SAS token for the container, with the rights rcwl for backups, rl for restores (rwl to rehydrate), and rdl to prune.';

/** Why a SAS token was refused, as far as the token itself tells. */
export function sasTrouble(sas: SasFacts, code: string, { kind }: Operation): string | undefined {
  const now = new Date();
  if (sas.expiresAt && sas.expiresAt <= now) {
    return `the SAS token expired at ${sas.expiresAt.toISOString()}`;
  }
  if (sas.startsAt && sas.startsAt > now) {
    return `the SAS token is not valid before ${sas.startsAt.toISOString()}`;
  }
  const lacking = lackingRight(sas, kind);
  if (lacking) return lacking;
  switch (code) {
    case 'AuthenticationFailed':
      return 'the signature of the SAS token is not valid, or the key that made it was rotated';
    case 'AuthorizationPermissionMismatch':
      return `the rights of the SAS token (${sas.rights ?? 'by its policy'}) do not allow it`;
    case 'AuthorizationSourceIPMismatch':
      return 'the SAS token is not for the address of this machine';
    case 'AuthorizationProtocolMismatch':
      return 'the SAS token allows https alone';
  }
  return undefined;
}

/** The right that an operation needs, where it is one of those that a SAS token names. */
const needs: Readonly<Partial<Record<Operation['kind'], { right: RegExp; says: string }>>> = {
  rehydrate: { right: /w/, says: 'bringing a blob back needs the right w (write)' },
  write: { right: /[cw]/, says: 'writing needs the right w (write)' },
  read: { right: /r/, says: 'reading needs the right r (read)' },
  list: { right: /l/, says: 'listing needs the right l (list)' },
  remove: { right: /d/, says: 'deleting needs the right d (delete)' },
};

/** What a SAS token certainly does not allow; `undefined` when it may, or cannot be told. */
function lackingRight({ rights }: SasFacts, kind: Operation['kind']): string | undefined {
  const needed = needs[kind];
  return rights === undefined || !needed || needed.right.test(rights)
    ? undefined
    : `the SAS token allows "${rights}" only; ${needed.says}`;
}

/** Refuses a SAS token that, by its own words, does not allow what is to be done. */
export function refuseLackingRight(location: StoreLocation, kind: 'read' | 'write'): void {
  if (location.access.kind !== 'sas') return;
  const lacking = lackingRight(location.access.sas, kind);
  if (!lacking) return;
  throw new Failure(
    'STORE_ACCESS_DENIED',
    `container "${location.container}" of storage account "${location.account}" cannot be used: ${lacking}`,
    sasHint,
  );
}
