import type { StoreLocation } from './operation.ts';

/**
 * The least that Azure's roles can allow. Of its own there is none that writes and does not delete, nor the other way
 * round; so these two are made first, as docs/azure.md does.
 */

const blobs = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs';

export const writerActions = [`${blobs}/read`, `${blobs}/write`, `${blobs}/add/action`];
export const prunerActions = [`${blobs}/read`, `${blobs}/delete`];

interface Role {
  readonly name: string;
  /** Of one that is to be made. */
  readonly actions?: readonly string[];
}

export type RoleKind = 'reader' | 'writer' | 'pruner';

export function roleFor(kind: RoleKind, { account }: Pick<StoreLocation, 'account'>): Role {
  switch (kind) {
    case 'reader':
      return { name: 'Storage Blob Data Reader' };
    case 'writer':
      return { name: `PostgreSQL Backup Writer (${account})`, actions: writerActions };
    case 'pruner':
      return { name: `PostgreSQL Backup Pruner (${account})`, actions: prunerActions };
  }
}

/** What gives somebody a role on the container, for a shell. */
export function grantOf(kind: RoleKind, location: StoreLocation, assignee: string): string {
  const { name, actions } = roleFor(kind, location);
  const made = JSON.stringify({ Name: name, Actions: [], DataActions: actions });
  return [
    `ID=$(az storage account show --name ${location.account} --query id --output tsv)`,
    ...(actions
      ? [
          `az role definition create --role-definition '${made.slice(0, -1)},"AssignableScopes":["'"\${ID%%/providers/*}"'"]}' --output none`,
        ]
      : []),
    `az role assignment create --role "${name}" --assignee ${assignee} --scope "${scopeIn(location)}"`,
  ].join('; ');
}

/** What takes from somebody a role on the container, after `grantOf`. */
export const withdrawalOf = (role: string, location: StoreLocation, assignee: string): string =>
  `az role assignment delete --role "${role}" --assignee ${assignee} --scope "${scopeIn(location)}"`;

const scopeIn = ({ container }: StoreLocation): string =>
  `$ID/blobServices/default/containers/${container}`;

/** What to know of them. */
export const ofRoles =
  'A new role takes up to ten minutes to work; one that exists cannot be made again. docs/azure.md says more.';
