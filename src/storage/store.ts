import type { Readable } from 'node:stream';

/** What a listing tells about one stored object. */
export interface StoredObject {
  readonly name: string;
  readonly sizeBytes: number;
  readonly lastModified: Date;
  /** When it came here, where that is known to be later: who copies files may keep their dates. */
  readonly arrivedAt?: Date;
  /** Set when it has to be brought back before it can be read. */
  readonly archived?: Archived;
  /** It carries our mark. A directory keeps none. */
  readonly marked: boolean;
  /** Why it cannot be deleted for now, where a listing tells: `under a legal hold`, `leased` … */
  readonly held?: string;
}

/** An object that the store keeps in an archive: it is there, and cannot be read before hours. */
export interface Archived {
  /** Somebody asked for it: later it can be read by itself. */
  readonly comingBack: boolean;
  /** How the store speaks of it, for messages. */
  readonly terms: {
    /** What it calls the archive. */
    readonly archive: string;
    /** How long it takes to come back. */
    readonly duration: string;
    /** What asks for it without us, for a shell. */
    readonly command: string;
  };
}

/** A small object, or that it is larger than its reader takes, who decides what that means. */
export type SmallObject =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | {
      readonly kind: 'too-large';
      readonly sizeBytes: number;
      /** The object and, where its name does not say it, where it is: for messages. */
      readonly what: string;
    };

/**
 * What came of deleting an object. Absent: there is none, or an earlier try whose answer was lost
 * deleted it. Held: the store refuses, for the reason given, and it is still there.
 */
export type Removal =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'held'; readonly reason: string };

/** Size and hex SHA-256 of a whole object, computed from the bytes as they passed. */
export interface Checksum {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** With the hex MD5 that other tools compare as well. */
export interface Digests extends Checksum {
  readonly md5: string;
}

export interface TransferOptions {
  readonly signal: AbortSignal;
  /** Called with the number of bytes that went through since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

export interface DownloadOptions extends TransferOptions {
  /** As many bytes as were written once: of a larger object none is fetched. */
  readonly recordedBytes?: number | undefined;
}

/** How a store with tiers keeps an object: what is cheaper to keep is dearer to read, or takes hours to come back. */
export type AccessTier = 'hot' | 'cool' | 'cold' | 'archive';

/** How fast an object comes back from the archive. */
export type RehydratePriority = 'standard' | 'high';

export interface UploadOptions extends TransferOptions {
  /**
   * Settles once the source is known to be whole. The object comes into being only after it
   * resolved: the end of a stream alone does not tell a finished pg_dump from a killed one.
   */
  readonly complete: Promise<void>;
  /** Kept with the object where the store can; our mark is always among it. Values are ASCII. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** The store's own default where it is not said. Where there are no tiers, it says nothing. */
  readonly accessTier?: AccessTier | undefined;
}

/** What somebody wants to do with a store. */
export const storePurposes = ['read', 'list', 'write', 'remove'] as const;

export type StorePurpose = (typeof storePurposes)[number];

export interface CheckOptions {
  /** Of what is to be written. */
  readonly accessTier?: AccessTier | undefined;
  /** What all names end in that are meant: a login may be let in to these alone. */
  readonly ending?: string;
  /** Whose backups are meant, where each database has a folder with rights of its own; everybody’s where it is not said. */
  readonly isMeant?: (database: string) => boolean;
}

/**
 * Where backups live. Names are relative to the store's root (container and prefix, or directory)
 * and use `/` between segments. Nothing is ever overwritten.
 *
 * Every method throws a `Failure`: `STORE_UNREACHABLE`, `STORE_ACCESS_DENIED`,
 * `STORE_CONTAINER_MISSING`, or as its own comment says; what reads also `BACKUP_ARCHIVED`. When its signal is aborted it ends at once,
 * with the signal's reason. A name that is no relative path is refused with `USAGE`.
 */
export interface BackupStore {
  /** For people: where this store is, without anything secret. */
  readonly location: string;

  /**
   * Refuses early, before any work, what is certain to fail: no place, no access (`MissingRight`), no such access
   * tier. Leaves nothing behind; but to write, what is missing may be created.
   */
  check(purpose: StorePurpose, signal: AbortSignal, options?: CheckOptions): Promise<void>;

  /**
   * As `check('write')` of the folder of one database: only where it may have rights of its own. One that is not
   * there yet is made in the store itself.
   */
  checkFolder?(database: string, signal: AbortSignal): Promise<void>;

  /** Every object whose name starts with `prefix`, in no particular order. Empty when there are none. */
  list(prefix: string, signal: AbortSignal): AsyncIterable<StoredObject>;

  /** The object's size in bytes, or `undefined` when there is no such object. */
  size(name: string, signal: AbortSignal): Promise<number | undefined>;

  /** An object of at most `maxBytes`. `BACKUP_FILE_MISSING` when it is not there. */
  read(name: string, maxBytes: number, signal: AbortSignal): Promise<SmallObject>;

  /**
   * Creates an object from a stream of unknown length. When anything fails, nothing of that name
   * exists, the source is destroyed and `STORE_WRITE_FAILED`, `DISK_FULL` or the source's own error
   * is thrown; `STORE_NAME_TAKEN` when another writer's object has the name; `STORE_STATE_UNKNOWN`
   * when the store stopped answering in the commit and it cannot be told whether the object exists.
   */
  upload(name: string, source: Readable, options: UploadOptions): Promise<Digests>;

  /** Creates a small object. Fails like `upload`. */
  write(name: string, body: Buffer, signal: AbortSignal): Promise<Digests>;

  /**
   * Writes the object to a file that must not exist yet, and tells what it read. The bytes all come
   * from one version of the object. On failure the file is gone. `BACKUP_FILE_MISSING` when there
   * is no such object, `BACKUP_CHECKSUM_MISMATCH` when it is replaced meanwhile or larger than was
   * recorded, `DISK_FULL` when the file system is, `USAGE` when the file exists or cannot be created.
   */
  download(name: string, file: string, options: DownloadOptions): Promise<Checksum>;

  /**
   * Asks for an archived object to be brought back, which takes hours. That it is on its
   * way already is no failure.
   */
  rehydrate(name: string, priority: RehydratePriority, signal: AbortSignal): Promise<void>;

  /** Deletes an object. That there is none, or that it is held, is no failure. */
  remove(name: string, signal: AbortSignal): Promise<Removal>;
}
