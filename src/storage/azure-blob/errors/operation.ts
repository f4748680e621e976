import type { BlobIdentity, SasFacts } from '../credential.ts';

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

/** What was asked of the store. */
export interface Operation {
  readonly kind: 'check' | 'create' | 'list' | 'read' | 'write' | 'rehydrate' | 'remove';
  /** What a check is made for. */
  readonly purpose?: 'read' | 'write';
  /** The blob's full name. */
  readonly blob?: string;
}

/** An operation, at the beginning of a sentence that says what came of it. */
export function describeOperation(
  { kind, blob }: Operation,
  { account, container }: StoreLocation,
): string {
  const where = `container "${container}" of storage account "${account}"`;
  switch (kind) {
    case 'check':
      return `opening ${where}`;
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
