import type { AccessTier, Archived, RehydratePriority } from '../store.ts';
import type { StoreLocation } from './errors/operation.ts';

/** The access tiers as Azure writes them. */
export const tierNames = {
  hot: 'Hot',
  cool: 'Cool',
  cold: 'Cold',
  archive: 'Archive',
} as const satisfies Readonly<Record<AccessTier, string>>;

export const priorityNames = {
  standard: 'Standard',
  high: 'High',
} as const satisfies Readonly<Record<RehydratePriority, string>>;

/** A blob in the Archive tier. */
export const archivedBlob = (
  blob: string,
  comingBack: boolean,
  { account, container, access }: StoreLocation,
): Archived => ({
  comingBack,
  terms: {
    archive: 'the Archive tier',
    duration: 'up to 15 hours, with high priority mostly less than an hour (below 10 GB)',
    command: [
      'az storage blob set-tier --tier Hot --rehydrate-priority Standard',
      `--account-name ${account} --container-name ${container} --name '${blob.replaceAll("'", "'\\''")}'`,
      ...(access.kind === 'identity' ? ['--auth-mode login'] : []),
    ].join(' '),
  },
});
