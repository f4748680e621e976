import type { StorePurpose } from '../../store.ts';
import type { BlobIdentity, BlobService, SasFacts } from '../credential.ts';

/** Where the store is and how it is opened, for messages. */
export interface StoreLocation {
  readonly host: string;
  readonly account: string;
  readonly container: string;
  readonly access:
    | { readonly kind: 'identity'; readonly identity: BlobIdentity }
    | { readonly kind: 'account-key' }
    | { readonly kind: 'sas'; readonly sas: SasFacts };
}

export const locationOf = (
  { endpoint, account, access }: BlobService,
  container: string,
): StoreLocation => ({ host: new URL(endpoint).host, account, container, access });

/** What was asked of the store. */
export interface Operation {
  readonly kind: 'check' | 'create' | 'list' | 'read' | 'write' | 'rehydrate' | 'remove';
  /** What a check is made for. */
  readonly purpose?: StorePurpose;
  /** The blob's full name. */
  readonly blob?: string;
}

/** What an operation needs the right for. */
export const rightFor = ({ kind, purpose }: Operation): Operation['kind'] => purpose ?? kind;

/** An operation, at the beginning of a sentence that says what came of it. */
export function describeOperation(
  { kind, purpose, blob }: Operation,
  { account, container }: StoreLocation,
): string {
  const where = `container "${container}" of storage account "${account}"`;
  switch (kind) {
    case 'check':
      return `${openings[purpose ?? 'read']} ${where}`;
    case 'create':
      return `creating ${where}`;
    case 'list':
      return `listing ${where}`;
    case 'read':
      return `reading "${blob}" from ${where}`;
    case 'write':
      return `writing "${blob}" to ${where}`;
    case 'rehydrate':
      return `bringing "${blob}" in ${where} back from the Archive tier`;
    case 'remove':
      return `deleting "${blob}" from ${where}`;
  }
}

const openings: Readonly<Record<StorePurpose, string>> = {
  read: 'opening',
  list: 'listing',
  write: 'opening',
  remove: 'deleting from',
};
