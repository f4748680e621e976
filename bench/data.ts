/**
 * Data of several shapes, as scripts for psql: the same bytes every time, `megabytes` of them in an
 * uncompressed dump, about.
 */
export const shapes = {
  /** Orders as a shop has them; gzip makes them three to four times as small. */
  narrow: (megabytes: number): string => `
CREATE TABLE orders AS
  SELECT n AS id, hashint4(n) & 65535 AS customer,
         (ARRAY['new', 'paid', 'sent', 'returned'])[1 + (hashint4(n + 1) & 3)] AS status,
         (hashint4(n + 2) & 1048575) / 100.0 AS amount,
         timestamptz '2026-01-01' + n * interval '7 seconds' AS placed_at,
         ${words('n', 6)} || ' ' || left(md5(n::text), 8) AS note
  FROM generate_series(1, ${Math.ceil((megabytes * mega) / 109)}) AS n;
ALTER TABLE orders ADD PRIMARY KEY (id);
CREATE INDEX ON orders (customer, placed_at);
CREATE INDEX ON orders (status, placed_at);
VACUUM ANALYZE;`,

  /** Half of it JSON documents of 4 KiB, half bytes that nothing compresses. */
  wide: (megabytes: number): string => `
CREATE TABLE documents AS
  SELECT n AS id, (
    SELECT jsonb_object_agg('field_' || part, jsonb_build_object(
      'id', md5(n || '/' || part), 'text', ${words('n * 41 + part', 8)}, 'size', hashint4(n + part)))
    FROM generate_series(1, 27) AS part) AS document
  FROM generate_series(1, ${Math.ceil((megabytes * mega) / 2 / 4_000)}) AS n;
CREATE TABLE files (id integer, content bytea);
ALTER TABLE files ALTER content SET STORAGE EXTERNAL;
INSERT INTO files
  SELECT n, (
    SELECT string_agg(sha512(convert_to(n || '/' || part, 'UTF8')), '')
    FROM generate_series(1, 256) AS part)
  FROM generate_series(1, ${Math.ceil((megabytes * mega) / 2 / 32_768)}) AS n;
ALTER TABLE documents ADD PRIMARY KEY (id);
ALTER TABLE files ADD PRIMARY KEY (id);
VACUUM ANALYZE;`,

  /** Four tables of 50 rows for each MB. */
  small: (megabytes: number): string => `
SELECT format('CREATE TABLE t%s AS
  SELECT r AS id, md5(r::text) AS name, r * 7 AS amount FROM generate_series(1, 50) AS r;
ALTER TABLE t%s ADD PRIMARY KEY (id);', n, n)
FROM generate_series(1, ${4 * megabytes}) AS n \\gexec
VACUUM ANALYZE;`,

  /** Dumped without compression it is large, and takes a hundredth of that on the server's disk. */
  repetitive: (megabytes: number): string => `
CREATE TABLE pages AS
  SELECT n AS id, repeat('All work and no play makes Jack a dull boy. ', 22728) AS text
  FROM generate_series(1, ${megabytes}) AS n;
VACUUM ANALYZE;`,
} as const satisfies Record<string, (megabytes: number) => string>;

export type Shape = keyof typeof shapes;

const mega = 1_000_000;

const vocabulary =
  'order customer please deliver urgent gift blue large return invoice before after holiday paid twice address'.split(
    ' ',
  );

/** An SQL expression for so many words, chosen by a number. */
const words = (number: string, count: number): string =>
  Array.from(
    { length: count },
    (_, place) =>
      `(ARRAY['${vocabulary.join("','")}'])[1 + (hashint4(${number} + ${place * 7919}) & 15)]`,
  ).join(" || ' ' || ");
