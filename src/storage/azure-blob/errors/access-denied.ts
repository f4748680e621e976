import { Failure } from '../../../catalog/failure.ts';
import { MissingRight } from '../../missing-right.ts';
import type { BlobIdentity } from '../credential.ts';
import { type Answer, describeStatus } from './diagnose.ts';
import { describeOperation, type Operation, rightFor, type StoreLocation } from './operation.ts';
import { grantOf, ofRoles, type RoleKind, roleFor } from './roles.ts';
import { sasHint, sasTrouble } from './sas.ts';

/** Azure refuses requests that are dated further off. */
export const toleratedSkewMs = 15 * 60 * 1000;

/** Why the store did not let us in. */
export function accessFailure(
  answer: Answer,
  operation: Operation,
  location: StoreLocation,
): Failure {
  const { account, access } = location;
  const wordsFor = (why: string) => `${describeOperation(operation, location)} was refused: ${why}`;
  const denied = (why: string, hint: string) =>
    new Failure('STORE_ACCESS_DENIED', wordsFor(why), hint);
  if (access.kind === 'sas') {
    const trouble = sasTrouble(access.sas, answer.code, operation);
    const hint = sasHint(access.sas, operation, location);
    if (trouble?.kind === 'right') return new MissingRight(wordsFor(trouble.says), hint);
    if (trouble) return denied(trouble.says, hint);
  }
  const answered = describeStatus(answer);
  if (Math.abs(answer.aheadMs) > toleratedSkewMs) {
    const minutes = Math.round(Math.abs(answer.aheadMs) / 60_000);
    return denied(
      `the clock of this machine is ${minutes} minutes ${answer.aheadMs > 0 ? 'behind' : 'ahead of'} that of the store, which takes it for a forgery (${answered})`,
      'Nothing is wrong with the credential, as far as one can tell. Set the clock: timedatectl set-ntp true',
    );
  }
  if (answer.code.startsWith('KeyVault')) {
    return denied(
      `the key that its owner encrypts the account with (customer-managed key) cannot be used (${answered})`,
      `See which key that is: az storage account show --name ${account} --query encryption. It was deleted, and its vault can bring it back for a while, or disabled, or the account may not use it any more.`,
    );
  }
  switch (answer.code) {
    case 'AuthorizationFailure':
      return denied(
        `the network rules of the account do not let this machine in, or the credential is wrong (${answered})`,
        `Allow the machine under Networking of storage account "${account}", or use a runner inside its network; compare the credential.`,
      );
    case 'KeyBasedAuthenticationNotPermitted':
      return denied(
        `the account allows neither keys nor SAS tokens made with them (${answered})`,
        'Allow storage account key access in the configuration of the account, or use a user delegation SAS.',
      );
    case 'AccountIsDisabled':
      return denied('the storage account is disabled', 'Look at its state in the Azure portal.');
  }
  switch (access.kind) {
    case 'identity':
      return answer.status === 401
        ? denied(
            `the account does not accept the login of ${access.identity.description} (${answered})`,
            access.identity.otherTenantHint,
          )
        : lackingRole(wordsFor, answered, operation, location, access.identity);
    case 'sas':
      return denied(
        `the SAS token was not accepted (${answered})`,
        sasHint(access.sas, operation, location),
      );
    case 'account-key':
      return denied(
        `the account key is not valid (${answered})`,
        `Was it rotated? az storage account keys list --account-name ${account}`,
      );
  }
}

/** Somebody is logged in to Azure, and still may not. */
function lackingRole(
  wordsFor: (why: string) => string,
  answered: string,
  operation: Operation,
  location: StoreLocation,
  { description, assignee }: BlobIdentity,
): Failure {
  if (operation.kind === 'create') {
    const { account, container } = location;
    return new MissingRight(
      wordsFor(`${description} may not create containers (${answered})`),
      `Let somebody create it who may: az storage container create --account-name ${account} --name ${container} --auth-mode login`,
    );
  }
  const role = roleKinds[rightFor(operation)] ?? 'writer';
  return new MissingRight(
    wordsFor(
      `${description} lacks a role for it, such as "${roleFor(role, location).name}" (${answered})`,
    ),
    `${grantOf(role, location, assignee)}. ${ofRoles}`,
  );
}

/** The least role; whatever is not here is writing. */
const roleKinds: Readonly<Partial<Record<Operation['kind'], RoleKind>>> = {
  read: 'reader',
  list: 'reader',
  remove: 'pruner',
};
