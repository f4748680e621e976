import { MissingRight } from '../../missing-right.ts';
import type { SasFacts } from '../credential.ts';
import { anotherSasCommand } from '../sas-command.ts';
import { type Operation, rightFor, type StoreLocation } from './operation.ts';

export function sasHint(sas: SasFacts, operation: Operation, location: StoreLocation): string {
  const rights = `${sas.rights ?? ''}${rightsFor[rightFor(operation)] ?? 'rl'}`;
  return `The rights are rcwl for backups, rl for restores (rcwl with a safety backup, rwl to rehydrate), and rdl to prune. Create another SAS token for the container: ${anotherSasCommand(sas, rights, location)}`;
}

/** What a token needs beside the rights that it has. */
const rightsFor: Readonly<Partial<Record<Operation['kind'], string>>> = {
  write: 'rcwl',
  create: 'rcwl',
  rehydrate: 'rwl',
  remove: 'rdl',
};

/** Why a SAS token was refused, as far as the token itself tells. */
export function sasTrouble(
  sas: SasFacts,
  code: string,
  operation: Operation,
): { readonly kind: 'token' | 'right'; readonly says: string } | undefined {
  const token = (says: string) => ({ kind: 'token', says }) as const;
  const now = new Date();
  if (sas.expiresAt && sas.expiresAt <= now) {
    return token(`the SAS token expired at ${sas.expiresAt.toISOString()}`);
  }
  if (sas.startsAt && sas.startsAt > now) {
    return token(`the SAS token is not valid before ${sas.startsAt.toISOString()}`);
  }
  const lacking = lackingRight(sas, rightFor(operation));
  if (lacking) return { kind: 'right', says: lacking };
  switch (code) {
    case 'AuthenticationFailed':
      return token(
        'the signature of the SAS token is not valid, or the key that made it was rotated',
      );
    case 'AuthorizationPermissionMismatch':
      return {
        kind: 'right',
        says: `the rights of the SAS token (${sas.rights ?? 'by its policy'}) do not allow it`,
      };
    case 'AuthorizationSourceIPMismatch':
      return token('the SAS token is not for the address of this machine');
    case 'AuthorizationProtocolMismatch':
      return token('the SAS token allows https alone');
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
  const { sas } = location.access;
  const lacking = lackingRight(sas, kind);
  if (!lacking) return;
  throw new MissingRight(
    `container "${location.container}" of storage account "${location.account}" cannot be used: ${lacking}`,
    sasHint(sas, { kind }, location),
  );
}
