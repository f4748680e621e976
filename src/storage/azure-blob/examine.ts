import { randomBytes } from 'node:crypto';
import type { ContainerClient } from '@azure/storage-blob';
import { minuteMs } from '../../catalog/calendar.ts';
import { option } from '../../catalog/reference.ts';
import type { ValuesOf } from '../../options/schema.ts';
import type { StoreContext } from '../definition.ts';
import type { Observation, StoreExamination } from '../examination.ts';
import { serviceClient } from './client.ts';
import { type BlobIdentity, type BlobService, resolveService } from './credential.ts';
import { toleratedSkewMs } from './errors/access-denied.ts';
import { diagnose } from './errors/diagnose.ts';
import { azureFailure } from './errors/failures.ts';
import { locationOf, type StoreLocation } from './errors/operation.ts';
import { excessOf } from './excess.ts';
import { optionsFrom } from './open.ts';
import type { azureBlobOptions, azureBlobWriteOptions } from './options.ts';
import { lookForProtection } from './protection.ts';

type Values = ValuesOf<typeof azureBlobOptions> & Partial<ValuesOf<typeof azureBlobWriteOptions>>;

export async function examine(
  values: Values,
  context: StoreContext<BlobIdentity>,
): Promise<StoreExamination> {
  const { container: name, prefix, credential, endpoint } = optionsFrom(values, context);
  const service = resolveService(credential, endpoint);
  const location = locationOf(service, name);
  const client = await serviceClient(service);
  const container = client.getContainerClient(name);
  return {
    by: describe(service),
    creation: creationOf(values, location),
    excess: (needed, may) => excessOf(location, needed, may),
    questions: {
      tls: async () => lookAtTransport(service),
      clock: signal => compareClocks(container, location, signal),
      protection: signal => lookForProtection({ client, container, prefix }, location, signal),
    },
  };
}

function describe({ access }: BlobService): string {
  switch (access.kind) {
    case 'identity':
      return access.identity.description;
    case 'account-key':
      return 'the account key';
    case 'sas':
      return access.sas.rights === undefined
        ? 'a SAS token by a stored access policy'
        : `a SAS token with the rights "${access.sas.rights}"`;
  }
}

/** Who may write blobs may seldom create containers, which only trying tells; with the account's key it is certain. */
function creationOf(
  values: Values,
  { account, container, access }: StoreLocation,
): StoreExamination['creation'] {
  if (!values['storage-create-container']) return undefined;
  const what = `storage account "${account}" has no container "${container}"`;
  return access.kind === 'account-key'
    ? { what }
    : {
        what,
        hint: `Let somebody create it who may: az storage container create --account-name ${account} --name ${container} --auth-mode login`,
      };
}

/** What goes over the network in the clear: backups, and a SAS token. */
function lookAtTransport({ endpoint }: BlobService): Observation {
  const { protocol, hostname, host } = new URL(endpoint);
  if (protocol === 'https:') return { kind: 'well', message: `${host} is reached by TLS` };
  if (/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) {
    return { kind: 'well', message: `${host} is this machine, which needs no TLS` };
  }
  return {
    kind: 'worrying',
    message: `${host} is reached without TLS: who is on the way reads the backups, and can change them`,
    hint: `Give ${option('storage-endpoint')} with https:// in place of http://.`,
  };
}

const worryingSkewMs = minuteMs;

/** Azure refuses what is dated a quarter of an hour off, and what it says then is thrown. */
async function compareClocks(
  container: ContainerClient,
  location: StoreLocation,
  abortSignal: AbortSignal,
): Promise<Observation> {
  const probe = container.getBlobClient(`.pg-azure-backup-check-${randomBytes(8).toString('hex')}`);
  const aheadMs = await probe.getProperties({ abortSignal }).then(
    ({ date }) => (date ? date.getTime() - Date.now() : 0),
    error => {
      const trouble = diagnose(error);
      // Whether the store can be reached is another's question, who asks more than once.
      if (trouble.kind === 'network' || trouble.kind === 'broken') return undefined;
      const isAnswer = trouble.kind === 'status';
      const isRefusal = isAnswer && [401, 403].includes(trouble.status);
      if (isAnswer && !(isRefusal && Math.abs(trouble.aheadMs) > toleratedSkewMs)) {
        return trouble.aheadMs;
      }
      throw azureFailure(error, { kind: 'check', purpose: 'read' }, location);
    },
  );
  if (aheadMs === undefined) return { kind: 'unseen', message: 'its clock: no answer just now' };
  if (Math.abs(aheadMs) < worryingSkewMs) {
    return { kind: 'well', message: 'its clock agrees with that of this machine' };
  }
  return {
    kind: 'worrying',
    message: `the clock of this machine is ${Math.round(Math.abs(aheadMs) / minuteMs)} min ${aheadMs > 0 ? 'behind' : 'ahead of'} that of the store, which refuses it from 15 min on`,
    hint: 'Set the clock: timedatectl set-ntp true',
  };
}
