import { Failure } from '../../../catalog/failure.ts';
import { option, ownCommand, verbose } from '../../../catalog/reference.ts';
import { certificateHint } from '../../../catalog/system-errors.ts';
import { archivedFailure } from '../../archived.ts';
import { archivedBlob } from '../access-tiers.ts';
import { accessFailure } from './access-denied.ts';
import { type Answer, describeStatus, diagnose } from './diagnose.ts';
import { describeOperation, type Operation, type StoreLocation } from './operation.ts';
import { isTlsTrouble, mayPass } from './retry-advice.ts';

/**
 * The failure that an error of the SDK stands for. This is the only place that decides it; nothing
 * of the SDK's own message is passed on, since it may quote a URL or a string to sign.
 */
export function azureFailure(
  error: unknown,
  operation: Operation,
  location: StoreLocation,
): Failure {
  const trouble = diagnose(error);
  switch (trouble.kind) {
    case 'status':
      return withCause(answeredFailure(trouble, operation, location), describeAnswer(trouble));
    case 'network':
      return withCause(networkFailure(trouble.code, location), trouble.code);
    case 'failure':
      return trouble.failure;
    case 'broken':
      return new Failure(
        'STORE_UNREACHABLE',
        `${describeOperation(operation, location)} failed at every try: ${trouble.message}`,
        `The connection to ${location.host} is too poor or interrupted; try again later.`,
      );
    case 'unexpected':
      return new Failure(
        'INTERNAL',
        `${describeOperation(operation, location)} failed with an unexpected ${trouble.name}`,
        `Please report this as a bug, with the output of ${verbose}.`,
      );
  }
}

function withCause(failure: Failure, cause: string): Failure {
  failure.cause = new Error(cause);
  return failure;
}

const describeAnswer = (answer: Answer): string =>
  describeStatus(answer) + (answer.requestId ? `, request ${answer.requestId}` : '');

function answeredFailure(answer: Answer, operation: Operation, location: StoreLocation): Failure {
  const { account, container } = location;
  switch (answer.code) {
    case 'ContainerNotFound':
    case 'ContainerBeingDeleted':
      return new Failure(
        'STORE_CONTAINER_MISSING',
        `storage account "${account}" has no container "${container}"`,
        `Check ${option('storage-container')}, or create it: ${option('storage-create-container')}, or az storage container create --account-name ${account} --name ${container} --auth-mode login`,
      );
    case 'InvalidResourceName':
    case 'OutOfRangeInput':
      return new Failure(
        'STORE_CONTAINER_MISSING',
        `"${container}" cannot be the name of a container${operation.blob ? `, or "${operation.blob}" not that of a blob` : ''}`,
        'Names of containers are 3 to 63 lower-case letters, digits and single hyphens.',
      );
    case 'BlobAlreadyExists':
    case 'BlobImmutableDueToLegalHold':
    case 'BlobImmutableDueToPolicy':
    case 'LeaseIdMissing':
      return nameTaken(operation.blob ?? '', location);
    // The latter of an account whose API knows no tiers; we send no other header that is optional.
    case 'BlobAccessTierNotSupportedForAccountType':
    case 'UnsupportedHeader':
      return new Failure(
        'STORE_WRITE_FAILED',
        `storage account "${account}" does not take the access tier that was asked for (${describeStatus(answer)})`,
        `Leave out ${option('storage-access-tier')}. Accounts of kind StorageV2 with standard performance have tiers; those with zone redundancy have no Archive tier.`,
      );
    case 'BlobArchived':
    case 'BlobBeingRehydrated':
      return archivedFailure(`"${operation.blob}" in container "${container}"`, [
        archivedBlob(operation.blob ?? '', answer.code === 'BlobBeingRehydrated', location),
      ]);
  }
  switch (answer.status) {
    case 401:
    case 403:
      return accessFailure(answer, operation, location);
    case 404:
      if (operation.blob !== undefined) return missing(operation.blob, location);
      return new Failure(
        'STORE_UNREACHABLE',
        `${describeOperation(operation, location)} failed: ${location.host} answered ${describeStatus(answer)}`,
        'Is that a blob service? Check storage-endpoint, and HTTPS_PROXY if it is set.',
      );
    case 412:
      return new Failure(
        'BACKUP_CHECKSUM_MISMATCH',
        `"${operation.blob}" in container "${container}" was replaced while it was read`,
        'Something else writes to the container. Try again once it has finished.',
      );
    default:
      return new Failure(
        ['write', 'rehydrate', 'remove'].includes(operation.kind)
          ? 'STORE_WRITE_FAILED'
          : 'STORE_UNREACHABLE',
        `${describeOperation(operation, location)} failed: the store answered ${describeStatus(answer)}`,
        mayPass(answer.status)
          ? 'The store is overloaded or out of order; try again later. See https://azure.status.microsoft.'
          : 'Look the code up under "Blob Storage error codes" in the Azure documentation.',
      );
  }
}

/** What people do when a certificate is not accepted differs from all other network trouble. */
function networkFailure(code: string, { host, account }: StoreLocation): Failure {
  if (isTlsTrouble(code)) {
    return new Failure(
      'STORE_UNREACHABLE',
      `the TLS certificate of ${host} is not accepted (${code})`,
      certificateHint,
    );
  }
  if (code === 'ENOTFOUND') {
    return new Failure(
      'STORE_UNREACHABLE',
      `there is no host ${host} (${code})`,
      `Is "${account}" the right storage account, and storage-endpoint right if it is set?`,
    );
  }
  return new Failure(
    'STORE_UNREACHABLE',
    `storage account "${account}" cannot be reached at ${host} (${code})`,
    'Check the network, HTTPS_PROXY, and the firewall rules of the storage account.',
  );
}

/** There is no such blob. */
function missing(blob: string, { account, container }: StoreLocation): Failure {
  return new Failure(
    'BACKUP_FILE_MISSING',
    `there is no "${blob}" in container "${container}" of storage account "${account}"`,
    `It was deleted or never written. See what there is: ${ownCommand('list')}`,
  );
}

/** Another writer's blob has the name. */
export function nameTaken(blob: string, { account, container }: StoreLocation): Failure {
  return new Failure(
    'STORE_NAME_TAKEN',
    `"${blob}" exists already in container "${container}" of storage account "${account}"`,
    'Nothing is ever overwritten. Another run wrote it; try again.',
  );
}

/** The store stopped answering in the commit. */
export function stateUnknown(blob: string, { account, container }: StoreLocation): Failure {
  return new Failure(
    'STORE_STATE_UNKNOWN',
    `the store stopped answering while "${blob}" was completed in container "${container}" of storage account "${account}"; it may exist or not`,
    'Look whether it is there before it is relied upon. A SAS token with the right r (read) lets us look ourselves.',
  );
}
