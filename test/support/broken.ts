/**
 * Databases that work, can be backed up, and cannot be loaded from their dump as it is: they hold what
 * PostgreSQL does not enforce, or do what it does not know of.
 */

/** A part of a database that a plain pg_restore cannot load. */
export interface BrokenPart {
  readonly what: string;
  readonly script: string;
  /**
   * What fails: something made of the rows; the rows, for a function needs the search_path; a definition; or
   * nothing once the rows come first.
   */
  readonly fails: 'constraint' | 'path' | 'definition' | 'order';
  /** Found in an ordinary restore by this. */
  readonly says: string;
  /** The last major that lets it be made: later ones give indexes and materialized views a path of their own. */
  readonly until?: number;
}

/** Rows that are entered while an index does not look. */
const unseenBy = (index: string, insert: string): string => `
UPDATE pg_index SET indisready = false, indisvalid = false WHERE indexrelid = '${index}'::regclass;
${insert};
UPDATE pg_index SET indisready = true, indisvalid = true WHERE indexrelid = '${index}'::regclass;`;

const slug = (name: string): string => `
CREATE FUNCTION public.${name}_squash(text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN pg_catalog.lower(pg_catalog.btrim($1));
CREATE FUNCTION public.${name}(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS
  'BEGIN RETURN pg_catalog.replace(${name}_squash(value), '' '', ''-''); END';`;

const allParts: readonly BrokenPart[] = [
  {
    what: 'a foreign key that was not checked',
    fails: 'constraint',
    says: 'books_author',
    script: `
CREATE TABLE authors (id int PRIMARY KEY, name text);
CREATE TABLE books (id int PRIMARY KEY, author int CONSTRAINT books_author REFERENCES authors);
INSERT INTO authors SELECT n, 'Author ' || n FROM generate_series(1, 40) n;
INSERT INTO books SELECT n, 1 + n % 40 FROM generate_series(1, 400) n;
SET session_replication_role = replica;
DELETE FROM authors WHERE id = 3;
RESET session_replication_role;`,
  },
  {
    what: 'duplicates under a unique index',
    fails: 'constraint',
    says: 'members_email',
    script: `
CREATE TABLE members (id int PRIMARY KEY, email text);
CREATE UNIQUE INDEX members_email ON members (email);
INSERT INTO members SELECT n, 'm' || n || '@example.org' FROM generate_series(1, 50) n;
${unseenBy('members_email', "INSERT INTO members VALUES (51, 'm7@example.org')")}`,
  },
  {
    what: 'duplicates under a primary key that others refer to',
    fails: 'constraint',
    says: 'rooms_pkey',
    script: `
CREATE TABLE rooms (id int CONSTRAINT rooms_pkey PRIMARY KEY, name text);
CREATE TABLE beds (room int CONSTRAINT beds_room REFERENCES rooms);
INSERT INTO rooms SELECT n, 'Room ' || n FROM generate_series(1, 9) n;
INSERT INTO beds SELECT 1 + n % 9 FROM generate_series(1, 30) n;
${unseenBy('rooms_pkey', "INSERT INTO rooms VALUES (4, 'another')")}`,
  },
  {
    what: 'an exclusion constraint that is violated',
    fails: 'constraint',
    says: 'stays_overlap',
    script: `
CREATE TABLE stays (during int4range, CONSTRAINT stays_overlap EXCLUDE USING gist (during WITH &&));
INSERT INTO stays SELECT int4range(n * 10, n * 10 + 9) FROM generate_series(1, 20) n;
${unseenBy('stays_overlap', 'INSERT INTO stays VALUES (int4range(15, 18))')}`,
  },
  {
    what: 'a materialized view that cannot be made any more',
    fails: 'constraint',
    says: 'division by zero',
    script: `
CREATE TABLE rates (id int, per int);
INSERT INTO rates SELECT n, n FROM generate_series(1, 20) n;
CREATE MATERIALIZED VIEW yields AS SELECT id, 100 / per AS yield FROM rates;
UPDATE rates SET per = 0 WHERE id = 5;`,
  },
  {
    what: 'an index by a function that has changed',
    fails: 'constraint',
    says: 'codes_unique',
    script: `
CREATE FUNCTION public.normal_code(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE codes (code text);
CREATE UNIQUE INDEX codes_unique ON codes (public.normal_code(code));
INSERT INTO codes VALUES ('a'), ('A'), ('b');
CREATE OR REPLACE FUNCTION public.normal_code(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT pg_catalog.lower($1)';`,
  },
  {
    what: 'a CHECK by a function that has changed',
    fails: 'constraint',
    says: 'quotas_limit',
    script: `
CREATE FUNCTION public.highest() RETURNS int LANGUAGE sql AS 'SELECT 100';
CREATE TABLE quotas (used int, CONSTRAINT quotas_limit CHECK (used < public.highest()));
COMMENT ON CONSTRAINT quotas_limit ON quotas IS 'as sold';
INSERT INTO quotas SELECT n FROM generate_series(1, 60) n;
CREATE OR REPLACE FUNCTION public.highest() RETURNS int LANGUAGE sql AS 'SELECT 50';`,
  },
  {
    what: 'a CHECK that looks at another table',
    fails: 'order',
    says: 'accounts_known',
    script: `
CREATE TABLE zones (name text);
CREATE FUNCTION public.is_zone(text) RETURNS boolean LANGUAGE sql STABLE AS
  'SELECT pg_catalog.count(*) > 0 FROM public.zones WHERE name = $1';
CREATE TABLE accounts (id int PRIMARY KEY, zone text CONSTRAINT accounts_known CHECK (public.is_zone(zone)));
COMMENT ON CONSTRAINT accounts_known ON accounts IS 'looks elsewhere';
INSERT INTO zones VALUES ('north'), ('south');
INSERT INTO accounts SELECT n, CASE n % 2 WHEN 0 THEN 'north' ELSE 'south' END FROM generate_series(1, 30) n;`,
  },
  {
    what: 'a domain that looks at a table',
    fails: 'order',
    says: 'known_kind',
    script: `
CREATE TABLE zz_kinds (name text);
CREATE FUNCTION public.is_kind(text) RETURNS boolean LANGUAGE sql STABLE AS
  'SELECT pg_catalog.count(*) > 0 FROM public.zz_kinds WHERE name = $1';
CREATE DOMAIN public.kind AS text CONSTRAINT known_kind CHECK (public.is_kind(VALUE));
INSERT INTO zz_kinds VALUES ('cat'), ('dog');
CREATE TABLE aa_pets (name text, kind public.kind);
INSERT INTO aa_pets VALUES ('Tom', 'cat'), ('Rex', 'dog');`,
  },
  {
    what: 'a generated column whose function needs the search_path',
    fails: 'path',
    says: 'slug_squash',
    script: `${slug('slug')}
CREATE TABLE posts (id int PRIMARY KEY, title text, slug text GENERATED ALWAYS AS (public.slug(title)) STORED);
INSERT INTO posts (id, title) SELECT n, ' Post no ' || n || ' ' FROM generate_series(1, 40) n;`,
  },
  {
    what: 'a CHECK whose function needs the search_path',
    fails: 'path',
    says: 'tag_squash',
    script: `${slug('tag')}
CREATE TABLE tags (name text CHECK (public.tag(name) <> ''));
INSERT INTO tags SELECT 'Tag ' || n FROM generate_series(1, 40) n;`,
  },
  {
    what: 'a domain whose function needs the search_path',
    fails: 'path',
    says: 'label_squash',
    script: `${slug('label')}
CREATE DOMAIN public.labelled AS text CHECK (public.label(VALUE) <> '');
CREATE TABLE labels (name public.labelled);
INSERT INTO labels SELECT 'Label ' || n FROM generate_series(1, 40) n;`,
  },
  {
    what: 'an index whose function needs the search_path',
    fails: 'path',
    until: 16,
    says: 'key_squash',
    script: `${slug('key')}
CREATE TABLE keys (name text);
CREATE INDEX keys_by_key ON keys (public.key(name));
INSERT INTO keys SELECT 'Key ' || n FROM generate_series(1, 40) n;`,
  },
  {
    what: 'an extension that is gone from the server',
    fails: 'definition',
    says: 'gone_with_the_package',
    script: `
CREATE EXTENSION hstore;
CREATE TABLE papers (id int, facts public.hstore);
INSERT INTO papers SELECT n, ('page => ' || n)::public.hstore FROM generate_series(1, 20) n;
UPDATE pg_extension SET extname = 'gone_with_the_package' WHERE extname = 'hstore';`,
  },
];

/** Those that a server of a major can have. */
export const brokenParts = (major: number): BrokenPart[] =>
  allParts.filter(({ until = major }) => major <= until);

/** Databases that look as if, and can be loaded. */
export const soundParts: readonly Pick<BrokenPart, 'what' | 'script'>[] = [
  {
    what: 'constraints that are not validated',
    script: `
CREATE TABLE owners (id int PRIMARY KEY);
CREATE TABLE dogs (owner int, age int);
INSERT INTO dogs VALUES (1, 3), (2, -1);
ALTER TABLE dogs ADD CONSTRAINT dogs_owner FOREIGN KEY (owner) REFERENCES owners NOT VALID;
ALTER TABLE dogs ADD CONSTRAINT dogs_age CHECK (age > 0) NOT VALID;`,
  },
  {
    what: 'deferred keys that refer to each other',
    script: `
CREATE TABLE hens (id int PRIMARY KEY, egg int);
CREATE TABLE eggs (id int PRIMARY KEY, hen int REFERENCES hens DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE hens ADD FOREIGN KEY (egg) REFERENCES eggs DEFERRABLE INITIALLY DEFERRED;
BEGIN; INSERT INTO hens VALUES (1, 1); INSERT INTO eggs VALUES (1, 1); COMMIT;`,
  },
  {
    what: 'a function with a search_path of its own',
    script: `
CREATE FUNCTION public.own_squash(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
CREATE FUNCTION public.own(text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = public AS
  'BEGIN RETURN own_squash($1); END';
CREATE TABLE owned (name text, own text GENERATED ALWAYS AS (public.own(name)) STORED);
INSERT INTO owned VALUES ('X'), ('Y');`,
  },
];
