import { type Backup, storedName } from './backup.ts';
import type { ListedFile } from './inventory.ts';
import type { Manifest } from './manifest.ts';

/** What has to be known of a dump to restore it: a manifest says it, or else the archive itself. */
export type DumpFacts = Pick<
  Manifest,
  | 'properties'
  | 'exclusions'
  | 'dangling'
  | 'usedRoles'
  | 'roles'
  | 'databaseBytes'
  | 'needsSearchPath'
> & {
  readonly server: Pick<Manifest['server'], 'version' | 'major'>;
  readonly client: Manifest['client'];
  readonly dump: Pick<Manifest['dump'], 'sizeBytes'>;
  readonly extensions: readonly { readonly name: string; readonly version?: string }[];
  readonly totals: Pick<Manifest['totals'], 'tables'>;
};

interface Named {
  /** What a user calls it. */
  readonly name: string;
  /** Whose it is; of a foreign dump, for whose the user takes it. */
  readonly database: string;
  /** The name of the dump in the store. */
  readonly dump: string;
}

/** What a restore brings back: a backup, or a dump that no manifest speaks of. */
export type Source = KnownSource | ExternalSource;

export interface KnownSource extends Named {
  readonly kind: 'backup';
  readonly facts: Manifest;
  readonly backup: Backup;
}

export interface ExternalSource extends Named {
  readonly kind: 'foreign';
  readonly facts: DumpFacts;
  /** When it was made, as its archive says it. */
  readonly createdAt: string | undefined;
  /** What a restore of a backup looks at and this one could not: a sentence each. */
  readonly unchecked: readonly string[];
}

export const sourceOf = (backup: Backup): KnownSource => ({
  kind: 'backup',
  name: backup.name,
  database: backup.place.database,
  dump: storedName(backup, 'dump'),
  facts: backup.manifest,
  backup,
});

/** Of all that other tools leave in a store, what is named like a dump. */
export const looksLikeDump = ({ name }: ListedFile): boolean =>
  /\.(?:dump|backup|bak)$/i.test(name);
