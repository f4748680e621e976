import { Failure } from '../../../catalog/failure.ts';
import type { BlobIdentity } from '../credential.ts';
import { type Answer, describeStatus } from './diagnose.ts';
import { describeOperation, type Operation, type StoreLocation } from './operation.ts';
import { sasHint, sasTrouble } from './sas.ts';

/** Azure refuses requests that are dated further off. */
const toleratedSkewMs = 15 * 60 * 1000;

/** Why the store did not let us in. */
export function accessFailure(
  answer: Answer,
  operation: Operation,
  location: StoreLocation,
): Failure {
  const { account, access } = location;
  const denied = (why: string, hint: string) =>
    new Failure(
      'STORE_ACCESS_DENIED',
      `${describeOperation(operation, location)} was refused: ${why}`,
      hint,
    );
  const facts = access.kind === 'sas' ? sasTrouble(access.sas, answer.code, operation) : undefined;
  if (facts) return denied(facts, sasHint);
  const answered = describeStatus(answer);
  if (Math.abs(answer.aheadMs) > toleratedSkewMs) {
    const minutes = Math.round(Math.abs(answer.aheadMs) / 60_000);
    return denied(
      `the clock of this machine is ${minutes} minutes ${answer.aheadMs > 0 ? 'behind' : 'ahead of'} that of the store, which takes it for a forgery (${answered})`,
      'Set the clock: timedatectl set-ntp true. Nothing is wrong with the credential, as far as one can tell.',
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
      return identityDenied(answer, operation, location, access.identity, denied);
    case 'sas':
      return denied(`the SAS token was not accepted (${answered})`, sasHint);
    case 'account-key':
      return denied(
        `the account key is not valid (${answered})`,
        `Was it rotated? az storage account keys list --account-name ${account}`,
      );
  }
}

/** Somebody is logged in to Azure, and still may not. */
function identityDenied(
  answer: Answer,
  { kind, purpose }: Operation,
  { account, container }: StoreLocation,
  { description, assignee, otherTenantHint }: BlobIdentity,
  denied: (why: string, hint: string) => Failure,
): Failure {
  const answered = describeStatus(answer);
  if (answer.status === 401) {
    return denied(
      `the account does not accept the login of ${description} (${answered})`,
      otherTenantHint,
    );
  }
  const reads = kind === 'read' || kind === 'list' || purpose === 'read';
  const role = reads ? 'Storage Blob Data Reader' : 'Storage Blob Data Contributor';
  return denied(
    `${description} lacks a role for it, such as "${role}" (${answered})`,
    `az role assignment create --role "${role}" --assignee ${assignee} --scope "$(az storage account show --name ${account} --query id --output tsv)/blobServices/default/containers/${container}". A new role takes up to ten minutes to work. docs/azure.md has roles that allow less.`,
  );
}
