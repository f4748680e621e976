import { variable } from '../../catalog/reference.ts';
import type { Observation } from '../examination.ts';
import type { StorePurpose } from '../store.ts';
import type { SasFacts } from './credential.ts';
import type { StoreLocation } from './errors/operation.ts';
import { grantOf, ofRoles, type RoleKind, withdrawalOf } from './errors/roles.ts';
import { anotherSasCommand, newSasCommand, orderedRights } from './sas-command.ts';

/** The rights of a SAS token, by what they are for. */
const rights: Readonly<Record<StorePurpose, string>> = {
  read: 'r',
  list: 'l',
  write: 'cw',
  remove: 'd',
};

type MayDo = (purpose: StorePurpose) => Promise<boolean>;

/** Whether who gets into a container may do more than is needed: somebody else with the same login could do it. */
export async function excessOf(
  location: StoreLocation,
  needed: ReadonlySet<StorePurpose>,
  may: MayDo,
): Promise<Observation> {
  const { access } = location;
  switch (access.kind) {
    case 'account-key':
      return {
        kind: 'worrying',
        message: 'the account key may do everything in all containers, and does not expire',
        hint: `Log in to Azure instead, with a role (docs/azure.md). Or give ${variable('storage-sas-token')} in place of the key: ${newSasCommand(rightsOf(needed), location)}`,
      };
    case 'sas':
      return await excessOfSas(access.sas, location, needed, may);
    case 'identity': {
      const excess = await excessPurposes(needed, may);
      if (excess.length === 0) return withoutExcess;
      const roles = rolesFor(needed);
      const { assignee, description } = access.identity;
      return {
        kind: 'worrying',
        message: `${description} may ${excess.map(does).join(' and ')}, which is not needed`,
        hint: `${roles.map(role => grantOf(role, location, assignee)).join('; ')}; ${withdrawalOf('Storage Blob Data Contributor', location, assignee)}. ${ofRoles} Whatever else gives it the right: az role assignment list --assignee ${assignee} --all`,
      };
    }
  }
}

const withoutExcess: Observation = { kind: 'well', message: 'it may do no more than is needed' };

async function excessOfSas(
  sas: SasFacts,
  location: StoreLocation,
  needed: ReadonlySet<StorePurpose>,
  may: MayDo,
): Promise<Observation> {
  const excess =
    sas.rights === undefined
      ? await excessPurposes(needed, may)
      : [...sas.rights].filter(right => !rightsOf(needed).concat(harmless).includes(right));
  if (excess.length === 0) return withoutExcess;
  return {
    kind: 'worrying',
    message: `the SAS token allows "${sas.rights ?? excess.join('", "')}"; ${rightsOf(needed)} is enough`,
    hint: `Make another: ${anotherSasCommand(sas, rightsOf(needed), location)}`,
  };
}

/** As they are usually given: who writes or deletes reads and lists as well, to see what is there. */
const rightsOf = (needed: ReadonlySet<StorePurpose>): string =>
  orderedRights(
    ['read' as const, 'list' as const, ...needed].map(purpose => rights[purpose]).join(''),
  );

/** To add to append blobs, of which there are none; portals hand it out along with writing. */
const harmless = 'a';

async function excessPurposes(needed: ReadonlySet<StorePurpose>, may: MayDo) {
  const unneeded = (['write', 'remove'] as const).filter(purpose => !needed.has(purpose));
  const allowed = await Promise.all(unneeded.map(may));
  return unneeded.filter((_, at) => allowed[at]);
}

const does = (purpose: 'write' | 'remove'): string => (purpose === 'write' ? 'write' : 'delete');

function rolesFor(needed: ReadonlySet<StorePurpose>): RoleKind[] {
  const roles: RoleKind[] = [
    ...(needed.has('write') ? (['writer'] as const) : []),
    ...(needed.has('remove') ? (['pruner'] as const) : []),
  ];
  return roles.length > 0 ? roles : ['reader'];
}
