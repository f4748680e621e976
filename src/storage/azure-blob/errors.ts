import type { RestError } from '@azure/storage-blob';
import { Failure } from '../../catalog/failure.ts';
import { type Archived, archivedFailure } from '../archive-tier.ts';
import type { Removal } from '../store.ts';
import type { BlobIdentity, SasFacts } from './credential.ts';

/** A transfer that stalled, ended early or was damaged on its way; trying again may help. */
export class TransferBroken extends Error {
  override readonly name = 'TransferBroken';
}

/** What went wrong, without anything of the SDK's error, which may hold URLs and signatures. */
type Trouble =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code: string;
      readonly retryAfterMs: number;
      readonly requestId: string | undefined;
      /** By how much the store's clock is ahead of ours. */
      readonly aheadMs: number;
    }
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'broken'; readonly message: string }
  /** Known for what it is: no login, no token. */
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'unexpected'; readonly name: string };

function diagnose(error: unknown): Trouble {
  if (error instanceof Failure) return { kind: 'failure', failure: error };
  if (error instanceof TransferBroken) return { kind: 'broken', message: error.message };
  if (isRestError(error)) {
    const { statusCode: status, response } = error;
    // A success with a broken body is a fault of the network, not an answer.
    if (status === undefined || status < 300) {
      return { kind: 'network', code: error.code ?? 'REQUEST_SEND_ERROR' };
    }
    return {
      kind: 'status',
      status,
      // The answer to a HEAD has no body to take the code from.
      code: response?.headers.get('x-ms-error-code') ?? error.code ?? '',
      retryAfterMs: parseRetryAfter(response?.headers.get('retry-after')),
      requestId: response?.headers.get('x-ms-request-id'),
      aheadMs: Date.parse(response?.headers.get('date') ?? '') - Date.now() || 0,
    };
  }
  // The SDK reports a connection that was lost within a body as an abort that nobody asked for.
  if (error instanceof Error && error.name === 'AbortError') {
    return { kind: 'network', code: 'ECONNRESET' };
  }
  if (error instanceof Error && 'code' in error && /^(E[A-Z]+|HPE_\w+)$/.test(`${error.code}`)) {
    return { kind: 'network', code: `${error.code}` };
  }
  return { kind: 'unexpected', name: error instanceof Error ? error.name : typeof error };
}

// By name, since the class itself comes with the SDK, which is loaded late.
const isRestError = (error: unknown): error is RestError =>
  error instanceof Error && error.name === 'RestError';

/** `Retry-After` is a number of seconds or a date. */
function parseRetryAfter(value: string | undefined): number {
  if (!value) return 0;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Math.max(milliseconds || 0, 0);
}

export interface RetryAdvice {
  /** The server asked for a pause of at least this long. */
  readonly afterMs: number;
  readonly maxTries: number;
  /** The server itself says that it cannot for now. */
  readonly busy: boolean;
}

const retriableStatus = new Set([408, 429, 500, 502, 503, 504]);
const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL|EPROTO/;

/** Whether and when trying again may help; `undefined` when it cannot. */
export function adviseRetry(error: unknown): RetryAdvice | undefined {
  const trouble = diagnose(error);
  switch (trouble.kind) {
    case 'status': {
      const busy = retriableStatus.has(trouble.status);
      if (busy || trouble.code === 'Md5Mismatch') {
        return { afterMs: trouble.retryAfterMs, maxTries: Number.POSITIVE_INFINITY, busy };
      }
      // A token that expired on its way: the next try takes a new one.
      return trouble.code === 'InvalidAuthenticationInfo'
        ? { afterMs: 0, maxTries: 3, busy }
        : undefined;
    }
    case 'network':
      if (certificateTrouble.test(trouble.code)) return undefined;
      return {
        afterMs: 0,
        // A name that does not exist is a typing error far more often than a fault that passes.
        maxTries: trouble.code === 'ENOTFOUND' ? 3 : Number.POSITIVE_INFINITY,
        busy: false,
      };
    case 'broken':
      return { afterMs: 0, maxTries: Number.POSITIVE_INFINITY, busy: false };
    case 'failure':
    case 'unexpected':
      return undefined;
  }
}

/** Whether the server answered with this status. */
export function hasStatus(error: unknown, status: number): boolean {
  const trouble = diagnose(error);
  return trouble.kind === 'status' && trouble.status === status;
}

/** Codes that speak of the container or its account, whatever was asked of a blob in it. */
const containerCodes = new Set([
  'ContainerNotFound',
  'ContainerBeingDeleted',
  'InvalidResourceName',
  'OutOfRangeInput',
  'BlobAccessTierNotSupportedForAccountType',
  'UnsupportedHeader',
]);

/** Whether the server refused a request about a blob for a reason that lies in the blob alone. */
export function refusedForTheBlob(error: unknown, statuses: readonly number[]): boolean {
  const trouble = diagnose(error);
  return (
    trouble.kind === 'status' &&
    statuses.includes(trouble.status) &&
    // Something that is no blob service gives no code.
    trouble.code !== '' &&
    !containerCodes.has(trouble.code)
  );
}

export const bySnapshots = 'kept by its snapshots';

/** What keeps a blob from being deleted, by the code of the answer. */
const holds: ReadonlyMap<string, string> = new Map([
  ['BlobImmutableDueToLegalHold', 'under a legal hold'],
  ['BlobImmutableDueToPolicy', 'under an immutability policy'],
  ['LeaseIdMissing', 'leased'],
  ['SnapshotsPresent', bySnapshots],
]);

/** What came of deleting a blob when the server refused for a reason that lies in the blob alone. */
export function refusedRemoval(error: unknown): Removal | undefined {
  if (refusedForTheBlob(error, [404])) return { kind: 'absent' };
  const trouble = diagnose(error);
  const reason = trouble.kind === 'status' ? holds.get(trouble.code) : undefined;
  return reason === undefined ? undefined : { kind: 'held', reason };
}

/** Where the store is and how it is opened, for messages. */
export interface StorePlace {
  readonly host: string;
  readonly account: string;
  readonly container: string;
  readonly access:
    | { readonly kind: 'identity'; readonly identity: BlobIdentity }
    | { readonly kind: 'account-key' }
    | { readonly kind: 'sas'; readonly sas: SasFacts };
}

/** What was asked of the store. */
export interface Task {
  readonly kind: 'check' | 'create' | 'list' | 'read' | 'write' | 'rehydrate' | 'remove';
  /** What a check is made for. */
  readonly purpose?: 'read' | 'write';
  /** The blob's full name. */
  readonly blob?: string;
}

/**
 * The failure that an error of the SDK stands for. This is the only place that decides it; nothing
 * of the SDK's own message is passed on, since it may quote a URL or a string to sign.
 */
export function azureFailure(error: unknown, task: Task, place: StorePlace): Failure {
  const trouble = diagnose(error);
  switch (trouble.kind) {
    case 'status':
      return withCause(answeredFailure(trouble, task, place), describeAnswer(trouble));
    case 'network':
      return withCause(networkFailure(trouble.code, place), trouble.code);
    case 'failure':
      return trouble.failure;
    case 'broken':
      return new Failure(
        'STORE_UNREACHABLE',
        `${doing(task, place)} failed at every try: ${trouble.message}`,
        `The connection to ${place.host} is too poor or interrupted; try again later.`,
      );
    case 'unexpected':
      return new Failure(
        'INTERNAL',
        `${doing(task, place)} failed with an unexpected ${trouble.name}`,
        'Please report this as a bug, with the output of --verbose.',
      );
  }
}

function withCause({ code, message, hint }: Failure, cause: string): Failure {
  return new Failure(code, message, hint, { cause: new Error(cause) });
}

type Answer = Extract<Trouble, { kind: 'status' }>;

const describeStatus = ({ status, code }: Answer): string => `HTTP ${status}${code && ` ${code}`}`;

const describeAnswer = (answer: Answer): string =>
  describeStatus(answer) + (answer.requestId ? `, request ${answer.requestId}` : '');

function doing({ kind, blob }: Task, { account, container }: StorePlace): string {
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

function answeredFailure(answer: Answer, task: Task, place: StorePlace): Failure {
  const { account, container } = place;
  switch (answer.code) {
    case 'ContainerNotFound':
    case 'ContainerBeingDeleted':
      return new Failure(
        'STORE_CONTAINER_MISSING',
        `storage account "${account}" has no container "${container}"`,
        `Check --storage-container, or create it: --storage-create-container, or az storage container create --account-name ${account} --name ${container} --auth-mode login`,
      );
    case 'InvalidResourceName':
    case 'OutOfRangeInput':
      return new Failure(
        'STORE_CONTAINER_MISSING',
        `"${container}" cannot be the name of a container${task.blob ? `, or "${task.blob}" not that of a blob` : ''}`,
        'Names of containers are 3 to 63 lower-case letters, digits and single hyphens.',
      );
    case 'BlobAlreadyExists':
    case 'BlobImmutableDueToLegalHold':
    case 'BlobImmutableDueToPolicy':
    case 'LeaseIdMissing':
      return nameTaken(task.blob ?? '', place);
    // The latter of an account whose API knows no tiers; we send no other header that is optional.
    case 'BlobAccessTierNotSupportedForAccountType':
    case 'UnsupportedHeader':
      return new Failure(
        'STORE_WRITE_FAILED',
        `storage account "${account}" does not take the access tier that was asked for (${describeStatus(answer)})`,
        'Leave out --storage-access-tier. Accounts of kind StorageV2 with standard performance have tiers; those with zone redundancy have no Archive tier.',
      );
    case 'BlobArchived':
    case 'BlobBeingRehydrated':
      return archivedFailure(`"${task.blob}" in container "${container}"`, [
        archivedBlob(task.blob ?? '', answer.code === 'BlobBeingRehydrated', place),
      ]);
  }
  switch (answer.status) {
    case 401:
    case 403:
      return accessFailure(answer, task, place);
    case 404:
      if (task.blob !== undefined) return missing(task.blob, place);
      return new Failure(
        'STORE_UNREACHABLE',
        `${doing(task, place)} failed: ${place.host} answered ${describeStatus(answer)}`,
        'Is that a blob service? Check storage-endpoint, and HTTPS_PROXY if it is set.',
      );
    case 412:
      return new Failure(
        'BACKUP_CHECKSUM_MISMATCH',
        `"${task.blob}" in container "${container}" was replaced while it was read`,
        'Something else writes to the container. Try again once it has finished.',
      );
    default:
      return new Failure(
        ['write', 'rehydrate', 'remove'].includes(task.kind)
          ? 'STORE_WRITE_FAILED'
          : 'STORE_UNREACHABLE',
        `${doing(task, place)} failed: the store answered ${describeStatus(answer)}`,
        retriableStatus.has(answer.status)
          ? 'The store is overloaded or out of order; try again later. See https://azure.status.microsoft.'
          : 'Look the code up under "Blob Storage error codes" in the Azure documentation.',
      );
  }
}

/** A blob in the Archive tier. */
export const archivedBlob = (
  blob: string,
  comingBack: boolean,
  { account, container, access }: StorePlace,
): Archived => ({
  comingBack,
  command: [
    'az storage blob set-tier --tier Hot --rehydrate-priority Standard',
    `--account-name ${account} --container-name ${container} --name '${blob.replaceAll("'", "'\\''")}'`,
    ...(access.kind === 'identity' ? ['--auth-mode login'] : []),
  ].join(' '),
});

/** Azure refuses requests that are dated further off. */
const toleratedSkewMs = 15 * 60 * 1000;

function accessFailure(answer: Answer, task: Task, place: StorePlace): Failure {
  const { account, access } = place;
  const denied = (why: string, hint: string) =>
    new Failure('STORE_ACCESS_DENIED', `${doing(task, place)} was refused: ${why}`, hint);
  const facts = access.kind === 'sas' ? sasTrouble(access.sas, answer.code, task) : undefined;
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
      return identityDenied(answer, task, place, access.identity, denied);
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
  { kind, purpose }: Task,
  { account, container }: StorePlace,
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

const sasHint =
  'Create another SAS token for the container, with the rights rcwl for backups, rl for restores (rwl to rehydrate), and rdl to prune.';

/** Why a SAS token was refused, as far as the token itself tells. */
function sasTrouble(sas: SasFacts, code: string, { kind }: Task): string | undefined {
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

/** What a SAS token certainly does not allow; `undefined` when it may, or cannot be told. */
export function lackingRight(sas: SasFacts, kind: Task['kind']): string | undefined {
  const { rights } = sas;
  if (rights === undefined) return undefined;
  switch (kind) {
    case 'rehydrate':
      return rights.includes('w')
        ? undefined
        : `the SAS token allows "${rights}" only; bringing a blob back needs the right w (write)`;
    case 'write':
      return /[cw]/.test(rights)
        ? undefined
        : `the SAS token allows "${rights}" only; writing needs the right w (write)`;
    case 'read':
      return rights.includes('r')
        ? undefined
        : `the SAS token allows "${rights}" only; reading needs the right r (read)`;
    case 'list':
      return rights.includes('l')
        ? undefined
        : `the SAS token allows "${rights}" only; listing needs the right l (list)`;
    case 'remove':
      return rights.includes('d')
        ? undefined
        : `the SAS token allows "${rights}" only; deleting needs the right d (delete)`;
    case 'check':
    case 'create':
      return undefined;
  }
}

/** Refuses a SAS token that, by its own words, does not allow what is to be done. */
export function refuseLackingRight(place: StorePlace, kind: 'read' | 'write'): void {
  if (place.access.kind !== 'sas') return;
  const lacking = lackingRight(place.access.sas, kind);
  if (!lacking) return;
  throw new Failure(
    'STORE_ACCESS_DENIED',
    `container "${place.container}" of storage account "${place.account}" cannot be used: ${lacking}`,
    sasHint,
  );
}

/** What people do when a certificate is not accepted differs from all other network trouble. */
function networkFailure(code: string, { host, account }: StorePlace): Failure {
  if (certificateTrouble.test(code)) {
    return new Failure(
      'STORE_UNREACHABLE',
      `the TLS certificate of ${host} is not accepted (${code})`,
      'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.',
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
function missing(blob: string, { account, container }: StorePlace): Failure {
  return new Failure(
    'BACKUP_FILE_MISSING',
    `there is no "${blob}" in container "${container}" of storage account "${account}"`,
    'It was deleted or never written. See what there is: pg-azure-backup list',
  );
}

/** Another writer's blob has the name. */
export function nameTaken(blob: string, { account, container }: StorePlace): Failure {
  return new Failure(
    'STORE_NAME_TAKEN',
    `"${blob}" exists already in container "${container}" of storage account "${account}"`,
    'Nothing is ever overwritten. Another run wrote it; try again.',
  );
}

/** The store stopped answering in the commit. */
export function stateUnknown(blob: string, { account, container }: StorePlace): Failure {
  return new Failure(
    'STORE_STATE_UNKNOWN',
    `the store stopped answering while "${blob}" was completed in container "${container}" of storage account "${account}"; it may exist or not`,
    'Look whether it is there before it is relied upon. A SAS token with the right r (read) lets us look ourselves.',
  );
}
