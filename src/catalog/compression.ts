/** How an archive is compressed; `auto` leaves the choice to us. */
export type Compression =
  | { readonly method: 'auto' | 'none' }
  | { readonly method: 'gzip' | 'lz4' | 'zstd'; readonly level: number | undefined };

/** pg_dump knows methods besides gzip, and their names, from this major on. */
export const methodsSince = 16;

/** What a pg_dump can do. */
export interface Compressor {
  readonly major: number;
  /** Whoever builds it may leave that out. */
  readonly zstd: boolean;
}

/**
 * The value of pg_dump's `--compress`, or `undefined` when this one cannot compress that way.
 *
 * `auto` was chosen by measurement (docs/performance.md): zstd at level 1 is faster than any gzip
 * and smaller; where there is only gzip, level 1 is two to three times as fast as pg_dump's default
 * for 5 to 16 % more bytes.
 */
export function compressionArgument(
  compression: Compression,
  { major, zstd }: Compressor,
): string | undefined {
  const named = major >= methodsSince;
  switch (compression.method) {
    case 'auto':
      if (zstd) return 'zstd:1';
      return named ? 'gzip:1' : '1';
    case 'none':
      return named ? 'none' : '0';
    case 'gzip':
      return `${named ? 'gzip:' : ''}${compression.level ?? 6}`;
    default:
      if (!named || (compression.method === 'zstd' && !zstd)) return undefined;
      return compression.level === undefined
        ? compression.method
        : `${compression.method}:${compression.level}`;
  }
}

/** Why `auto` is what it is with this pg_dump. */
export const reasonOfAuto = ({ major, zstd }: Compressor): string =>
  zstd
    ? `pg_dump ${major} has zstd, which is faster than any gzip, and smaller`
    : `this pg_dump ${major} has no zstd; of gzip, level 1 is two to three times as fast as the default for a few percent more bytes`;

/** The method and level that a value of `--compress` stands for, whichever pg_dump it was for. */
export const compressionName = (argument: string): string =>
  argument.replace(/^\d+$/, level => (level === '0' ? 'none' : `gzip:${level}`));
