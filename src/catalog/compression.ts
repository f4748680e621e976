/** How an archive is compressed; `auto` leaves the choice to us. */
export type Compression =
  | { readonly method: 'auto' | 'none' }
  | { readonly method: 'gzip' | 'lz4' | 'zstd'; readonly level: number | undefined };

/** pg_dump knows methods besides gzip, and their names, from this major on. */
const methodsSince = 16;

/**
 * The value of pg_dump's `--compress`, or `undefined` when this major cannot compress that way.
 *
 * `auto` was chosen by measurement (docs/performance.md): zstd at level 1 is faster than any gzip
 * and smaller; where there is only gzip, level 1 is two to three times as fast as pg_dump's default
 * for 5 to 16 % more bytes.
 */
export function compressionArgument(compression: Compression, major: number): string | undefined {
  const named = major >= methodsSince;
  switch (compression.method) {
    case 'auto':
      return named ? 'zstd:1' : '1';
    case 'none':
      return named ? 'none' : '0';
    case 'gzip':
      return `${named ? 'gzip:' : ''}${compression.level ?? 6}`;
    default:
      if (!named) return undefined;
      return compression.level === undefined
        ? compression.method
        : `${compression.method}:${compression.level}`;
  }
}

/** Why `auto` is what it is with this major. */
export const reasonOfAuto = (major: number): string =>
  major >= methodsSince
    ? `pg_dump ${major} has zstd, which is faster than any gzip, and smaller`
    : `pg_dump ${major} has gzip only, whose lowest level is two to three times as fast as its default for a few percent more bytes`;

/** The method and level that a value of `--compress` stands for, whichever pg_dump it was for. */
export const compressionName = (argument: string): string =>
  argument.replace(/^\d+$/, level => (level === '0' ? 'none' : `gzip:${level}`));
