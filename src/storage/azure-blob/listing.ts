import type { BlobItem, ContainerClient } from '@azure/storage-blob';
import type { StoredObject } from '../store.ts';
import type { Send } from '../transfer/retry.ts';
import { archivedBlob } from './access-tiers.ts';
import { createdBy } from './commit.ts';
import { hasStatus } from './errors/diagnose.ts';
import type { StoreLocation } from './errors/operation.ts';
import { bySnapshots, heldBy } from './holds.ts';

interface ListingTarget {
  readonly container: ContainerClient;
  readonly send: Send;
  readonly location: StoreLocation;
  /** Where in the container the store is: empty, or with a slash at its end. */
  readonly root: string;
}

/** Every blob below the root whose name begins with a prefix. */
export async function* listBlobs(
  target: ListingTarget,
  prefix: string,
  signal: AbortSignal,
): AsyncGenerator<StoredObject> {
  const { location, root } = target;
  // Snapshots of a blob come before it, or (the emulator's) after it: it is told when the next one comes.
  let withSnapshots: string | undefined;
  let latest: StoredObject | undefined;
  for await (const { name, snapshot, properties, metadata } of listItems(target, prefix, signal)) {
    if (snapshot) {
      withSnapshots = name;
      if (latest && root + latest.name === name) {
        latest = { ...latest, held: latest.held ?? bySnapshots };
      }
      continue;
    }
    // An account with a hierarchical namespace lists its folders, too.
    if (metadata?.hdi_isfolder === 'true') continue;
    const held = heldBy(properties) ?? (withSnapshots === name ? bySnapshots : undefined);
    if (latest) yield latest;
    latest = {
      name: name.slice(root.length),
      sizeBytes: properties.contentLength ?? 0,
      lastModified: properties.lastModified,
      marked: metadata?.createdby === createdBy,
      ...(properties.accessTier === 'Archive' && {
        archived: archivedBlob(name, properties.archiveStatus !== undefined, location),
      }),
      ...(held !== undefined && { held }),
    };
  }
  if (latest) yield latest;
}

/** What of what keeps a blob a listing is asked for. */
interface HoldsListed {
  readonly holds: boolean;
  readonly snapshots: boolean;
}

/** Where both at once are refused, one after the other. */
const listingsOfHolds: readonly HoldsListed[] = [
  { holds: true, snapshots: false },
  { holds: false, snapshots: true },
  { holds: false, snapshots: false },
];

/** Blobs and their snapshots, page by page. */
async function* listItems(
  { container, send, root }: ListingTarget,
  prefix: string,
  signal: AbortSignal,
): AsyncGenerator<BlobItem> {
  let continuationToken: string | undefined;
  // Not every kind of account knows of both; what they keep is then told by a deletion.
  const fewer = [...listingsOfHolds];
  let told: HoldsListed = { holds: true, snapshots: true };
  do {
    const page = await send(async ({ signal: abortSignal }) => {
      const listPage = async () => {
        const pages = container
          .listBlobsFlat({
            prefix: root + prefix,
            abortSignal,
            includeMetadata: true,
            includeImmutabilityPolicy: told.holds,
            includeLegalHold: told.holds,
            includeSnapshots: told.snapshots,
          })
          .byPage(continuationToken === undefined ? {} : { continuationToken });
        return (await pages.next()).value;
      };
      for (;;) {
        try {
          return await listPage();
        } catch (error) {
          const isRefused = hasStatus(error, 400) || hasStatus(error, 409);
          const next = isRefused ? fewer.shift() : undefined;
          if (!next) throw error;
          told = next;
        }
      }
    }, signal);
    yield* page?.segment.blobItems ?? [];
    continuationToken = page?.continuationToken || undefined;
  } while (continuationToken !== undefined);
}
