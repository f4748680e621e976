import type { Manifest } from './manifest.ts';

/** What is known of the room that a backup takes once it is restored. */
export type SizeFacts = Partial<Pick<Manifest, 'databaseBytes'>> & {
  readonly dump: Pick<Manifest['dump'], 'sizeBytes'> & { readonly compression?: string };
};

/** What a database takes beside its rows: the catalogs of PostgreSQL itself. */
const emptyDatabaseBytes = 8 * 1024 ** 2;

/** Rows that were packed, and the indexes, which a dump has none of. Experience, no bound. */
const growth = (compression: string | undefined): number => (compression === 'none' ? 2 : 6);

/** By experience. */
const byDump = ({ dump }: SizeFacts): number =>
  emptyDatabaseBytes + dump.sizeBytes * growth(dump.compression);

/** About how many bytes the restored database will have: no more than the dumped one, dead rows included. */
export const restoredBytes = (facts: SizeFacts): number =>
  Math.min(byDump(facts), facts.databaseBytes ?? Number.POSITIVE_INFINITY);

/** How many it will have at most: where nobody recorded that, what is usual. */
export const mostRestoredBytes = (facts: SizeFacts): number => facts.databaseBytes ?? byDump(facts);
