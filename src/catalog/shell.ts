/**
 * A command line of ours, for the end of a hint: there who shows it adds what the user gave to reach server
 * and store.
 */
export const ownCommand = (...argv: readonly string[]): string =>
  shellQuote(['pg-azure-backup', ...argv]);

/** The words as one line for a POSIX shell. */
export const shellQuote = (argv: readonly string[]): string =>
  argv
    .map(word =>
      /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`,
    )
    .join(' ');
