/** Quotes a name for SQL. */
export const quoteIdent = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Quotes a text for SQL; right whatever `standard_conforming_strings` says. */
export const quoteLiteral = (text: string): string =>
  text.includes('\\')
    ? `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;

/** As format() quotes with %I. */
export const quoteIfNeeded = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdent(name);

/** The name that stands between double quotes. */
export const unquoteIdent = (inside: string): string => inside.replaceAll('""', '"');

/** The text that a literal stands for, as `quoteLiteral` and PostgreSQL write it. */
export const unquoteLiteral = (quoted: string): string =>
  quoted.startsWith('E')
    ? quoted.slice(2, -1).replaceAll("''", "'").replaceAll('\\\\', '\\')
    : quoted.slice(1, -1).replaceAll("''", "'");
