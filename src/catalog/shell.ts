/** The words as one line for a POSIX shell. */
export const shellQuote = (argv: readonly string[]): string =>
  argv
    .map(word =>
      /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`,
    )
    .join(' ');
