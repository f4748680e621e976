/**
 * At least one row in every catalog that a dump can hold, for a superuser and psql, on top of `everything()` of
 * sample.ts: what `everything()` lacks because a login without rights could not restore it, or a server has to allow it.
 */
export const zoo = `
CREATE SCHEMA zoo;
COMMENT ON SCHEMA zoo IS 'all animals';

-- Types, with the functions of a type of PostgreSQL's own.
CREATE TYPE zoo.number;
CREATE FUNCTION zoo.number_in(cstring) RETURNS zoo.number LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION zoo.number_out(zoo.number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE FUNCTION zoo.number_receive(internal) RETURNS zoo.number LANGUAGE internal IMMUTABLE STRICT AS 'int4recv';
CREATE FUNCTION zoo.number_send(zoo.number) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int4send';
CREATE FUNCTION zoo.modifier_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION zoo.modifier_out(integer) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE TYPE zoo.number (INPUT = zoo.number_in, OUTPUT = zoo.number_out, RECEIVE = zoo.number_receive, SEND = zoo.number_send,
  TYPMOD_IN = zoo.modifier_in, TYPMOD_OUT = zoo.modifier_out, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, CATEGORY = 'N', DEFAULT = '0');
COMMENT ON TYPE zoo.number IS 'a number';
CREATE FUNCTION zoo.number_less(zoo.number, zoo.number) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION zoo.number_least(zoo.number, zoo.number) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4le';
CREATE FUNCTION zoo.number_equal(zoo.number, zoo.number) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4eq';
CREATE FUNCTION zoo.number_greater(zoo.number, zoo.number) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4gt';
CREATE FUNCTION zoo.number_most(zoo.number, zoo.number) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4ge';
CREATE FUNCTION zoo.number_order(zoo.number, zoo.number) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'btint4cmp';
CREATE FUNCTION zoo.number_minus(zoo.number, zoo.number) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT 0.0::float8';
CREATE OPERATOR zoo.< (LEFTARG = zoo.number, RIGHTARG = zoo.number, FUNCTION = zoo.number_less, COMMUTATOR = OPERATOR(zoo.>), NEGATOR = OPERATOR(zoo.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR zoo.<= (LEFTARG = zoo.number, RIGHTARG = zoo.number, FUNCTION = zoo.number_least);
CREATE OPERATOR zoo.= (LEFTARG = zoo.number, RIGHTARG = zoo.number, FUNCTION = zoo.number_equal, COMMUTATOR = OPERATOR(zoo.=), MERGES, HASHES, RESTRICT = eqsel, JOIN = eqjoinsel);
CREATE OPERATOR zoo.>= (LEFTARG = zoo.number, RIGHTARG = zoo.number, FUNCTION = zoo.number_most);
CREATE OPERATOR zoo.> (LEFTARG = zoo.number, RIGHTARG = zoo.number, FUNCTION = zoo.number_greater);
CREATE OPERATOR zoo.~~~ (RIGHTARG = zoo.number, FUNCTION = zoo.number_send);
COMMENT ON OPERATOR zoo.= (zoo.number, zoo.number) IS 'the same';
CREATE OPERATOR FAMILY zoo.numbers USING btree;
CREATE OPERATOR CLASS zoo.number_class DEFAULT FOR TYPE zoo.number USING btree FAMILY zoo.numbers AS
  OPERATOR 1 zoo.<, OPERATOR 2 zoo.<=, OPERATOR 3 zoo.=, OPERATOR 4 zoo.>=, OPERATOR 5 zoo.>, FUNCTION 1 zoo.number_order(zoo.number, zoo.number);
CREATE OPERATOR CLASS zoo.among_integers FOR TYPE zoo.number USING btree FAMILY integer_ops AS
  OPERATOR 1 zoo.<, OPERATOR 2 zoo.<=, OPERATOR 3 zoo.=, OPERATOR 4 zoo.>=, OPERATOR 5 zoo.>, FUNCTION 1 zoo.number_order(zoo.number, zoo.number);
CREATE OPERATOR FAMILY zoo.near USING gist;
CREATE OPERATOR CLASS zoo.near_point FOR TYPE point USING gist FAMILY zoo.near AS
  OPERATOR 1 <<, OPERATOR 15 <->(point, point) FOR ORDER BY float_ops,
  FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 3 gist_point_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal),
  FUNCTION 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal), STORAGE box;
COMMENT ON OPERATOR CLASS zoo.number_class USING btree IS 'by size';
COMMENT ON OPERATOR FAMILY zoo.numbers USING btree IS 'sizes';
CREATE TYPE zoo.numbers AS RANGE (subtype = zoo.number, subtype_opclass = zoo.number_class, subtype_diff = zoo.number_minus);
CREATE TYPE zoo.texts;
CREATE FUNCTION zoo.canonical(zoo.texts) RETURNS zoo.texts LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE zoo.texts AS RANGE (subtype = text, collation = "C", canonical = zoo.canonical);
CREATE CAST (zoo.number AS integer) WITHOUT FUNCTION AS IMPLICIT;
CREATE FUNCTION zoo.to_number(integer) RETURNS zoo.number LANGUAGE internal IMMUTABLE STRICT AS 'int4abs';
CREATE CAST (integer AS zoo.number) WITH FUNCTION zoo.to_number(integer);
COMMENT ON CAST (zoo.number AS integer) IS 'as it is';
CREATE DOMAIN zoo.word AS text COLLATE "C" DEFAULT 'none' CONSTRAINT word_is NOT NULL;
ALTER DOMAIN zoo.word ADD CONSTRAINT word_short CHECK (length(VALUE) < 9) NOT VALID;
COMMENT ON CONSTRAINT word_short ON DOMAIN zoo.word IS 'no novels';
CREATE TYPE zoo.pair AS (a integer, b text COLLATE "C");
COMMENT ON COLUMN zoo.pair.a IS 'the first';
CREATE COLLATION zoo.rules (provider = icu, locale = 'en', deterministic = false);
COMMENT ON COLLATION zoo.rules IS 'English';
DO $$ BEGIN
  IF current_setting('server_version_num')::integer >= 160000 THEN
    EXECUTE $_$CREATE COLLATION zoo.tailored (provider = icu, locale = 'en', rules = '&a < g')$_$;
  END IF;
END $$;

-- Routines, and what they are written in.
CREATE FUNCTION zoo.step(float8, float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION zoo.back(float8, float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE FUNCTION zoo.done(float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION zoo.done(float8, float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE AGGREGATE zoo.moving (float8) (SFUNC = zoo.step, STYPE = float8, SSPACE = 16, FINALFUNC = zoo.done, FINALFUNC_MODIFY = read_write,
  INITCOND = '0', COMBINEFUNC = zoo.step, MSFUNC = zoo.step, MINVFUNC = zoo.back, MSTYPE = float8, MSSPACE = 24, MFINALFUNC = zoo.done,
  MFINALFUNC_MODIFY = shareable, MINITCOND = '1', SORTOP = <, PARALLEL = restricted);
CREATE AGGREGATE zoo.averages (numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg, FINALFUNC_EXTRA = false,
  COMBINEFUNC = numeric_avg_combine, SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize);
CREATE AGGREGATE zoo.extra (float8) (SFUNC = zoo.step, STYPE = float8, FINALFUNC = zoo.done, FINALFUNC_EXTRA, MSFUNC = zoo.step, MINVFUNC = zoo.back,
  MSTYPE = float8, MFINALFUNC = zoo.done, MFINALFUNC_EXTRA);
CREATE AGGREGATE zoo.rank_of (VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
COMMENT ON AGGREGATE zoo.moving (float8) IS 'both ways';
CREATE FUNCTION zoo.call_handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION zoo.inline_handler(internal) RETURNS void LANGUAGE c STRICT AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION zoo.validator(oid) RETURNS void LANGUAGE c STRICT AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE LANGUAGE zoological HANDLER zoo.call_handler INLINE zoo.inline_handler VALIDATOR zoo.validator;
COMMENT ON LANGUAGE zoological IS 'plpgsql by another name';
CREATE FUNCTION zoo.bark(a integer, b text DEFAULT 'woof', VARIADIC c text[] DEFAULT '{}') RETURNS SETOF zoo.pair LANGUAGE zoological
  STABLE LEAKPROOF STRICT SECURITY DEFINER PARALLEL RESTRICTED COST 7 ROWS 9 SET work_mem = '1MB' AS $$ BEGIN RETURN; END $$;
CREATE FUNCTION zoo.support(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'textlike_support';
CREATE FUNCTION zoo.like(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT SUPPORT zoo.support AS 'textlike';
CREATE FUNCTION zoo.from_pair(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'textlike_support';
CREATE FUNCTION zoo.to_pair(internal) RETURNS zoo.pair LANGUAGE internal IMMUTABLE AS 'record_in';
CREATE TRANSFORM FOR zoo.pair LANGUAGE zoological (FROM SQL WITH FUNCTION zoo.from_pair(internal), TO SQL WITH FUNCTION zoo.to_pair(internal));
COMMENT ON TRANSFORM FOR zoo.pair LANGUAGE zoological IS 'there and back';
CREATE FUNCTION zoo.transformed(zoo.pair) RETURNS integer LANGUAGE zoological TRANSFORM FOR TYPE zoo.pair AS $$ BEGIN RETURN 1; END $$;
DO $$ BEGIN
  IF current_setting('server_version_num')::integer >= 140000 THEN
    CREATE DEFAULT CONVERSION zoo.latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
    CREATE CONVERSION zoo.other_latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
    COMMENT ON CONVERSION zoo.latin IS 'western';
  END IF;
END $$;
ALTER FUNCTION zoo.done(float8) DEPENDS ON EXTENSION plpgsql;
CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD other_hash TYPE INDEX HANDLER hashhandler;
COMMENT ON ACCESS METHOD other_heap IS 'the same, again';

-- Text search.
CREATE TEXT SEARCH TEMPLATE zoo.template (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH PARSER zoo.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, HEADLINE = prsd_headline, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY zoo.dictionary (TEMPLATE = zoo.template, accept = false);
CREATE TEXT SEARCH CONFIGURATION zoo.configuration (PARSER = zoo.parser);
ALTER TEXT SEARCH CONFIGURATION zoo.configuration ADD MAPPING FOR word, email WITH zoo.dictionary, simple;
COMMENT ON TEXT SEARCH TEMPLATE zoo.template IS 'simple';
COMMENT ON TEXT SEARCH PARSER zoo.parser IS 'default';
COMMENT ON TEXT SEARCH DICTIONARY zoo.dictionary IS 'small';
COMMENT ON TEXT SEARCH CONFIGURATION zoo.configuration IS 'of it all';

-- Tables.
CREATE TABLE zoo.animals (
  id integer CONSTRAINT animal_has_id NOT NULL, name text NOT NULL, gone integer, weight numeric, born date CONSTRAINT not_unborn CHECK (born < 'infinity') NO INHERIT,
  note text COLLATE "C", CONSTRAINT animals_key PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT light CHECK (weight < 9999) NOT VALID
) WITH (fillfactor = 80, toast.autovacuum_enabled = false);
ALTER TABLE zoo.animals DROP COLUMN gone;
ALTER TABLE zoo.animals ALTER name SET STORAGE EXTERNAL, ALTER name SET STATISTICS 77, ALTER name SET (n_distinct = -0.5);
ALTER TABLE zoo.animals ADD COLUMN later integer DEFAULT 42;
CREATE TABLE zoo.cats (claws integer, name text NOT NULL DEFAULT 'cat') INHERITS (zoo.animals);
CREATE TABLE zoo.late_cats (id integer NOT NULL, name text NOT NULL, weight numeric, born date, note text COLLATE "C", later integer, CONSTRAINT light CHECK (weight < 9999));
ALTER TABLE zoo.late_cats INHERIT zoo.animals;
ALTER TABLE zoo.cats INHERIT app.no_columns;
COMMENT ON TABLE zoo.animals IS 'animals';
COMMENT ON CONSTRAINT animals_key ON zoo.animals IS 'the key';
CREATE TABLE zoo.pairs OF zoo.pair (a WITH OPTIONS DEFAULT 1);
CREATE TABLE zoo.heap (x integer) USING other_heap;
CREATE UNLOGGED TABLE zoo.unlogged (id serial, x integer GENERATED ALWAYS AS IDENTITY);
CREATE TABLE app.hashed_pairs (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE zoo.referring (animal integer, other integer, CONSTRAINT to_pair FOREIGN KEY (animal, other) REFERENCES app.hashed_pairs MATCH FULL ON UPDATE CASCADE ON DELETE SET DEFAULT DEFERRABLE);
CREATE INDEX animal_names ON zoo.animals USING btree (lower(name) COLLATE "C" text_pattern_ops DESC NULLS LAST, weight) INCLUDE (born) WITH (fillfactor = 70) WHERE weight > 1;
ALTER INDEX zoo.animal_names ALTER COLUMN 1 SET STATISTICS 55;
CREATE UNIQUE INDEX animal_identity ON zoo.animals (name);
ALTER TABLE zoo.animals REPLICA IDENTITY USING INDEX animal_identity;
CREATE OPERATOR CLASS zoo.whole FOR TYPE integer USING other_hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer);
CREATE INDEX other_index ON zoo.animals USING other_hash (id zoo.whole);
ALTER TABLE zoo.animals CLUSTER ON animal_identity;
CREATE INDEX heap_index ON zoo.heap (x);
ALTER INDEX zoo.heap_index DEPENDS ON EXTENSION plpgsql;
CREATE TABLE zoo.parted (id integer NOT NULL, what text COLLATE "C" CONSTRAINT something NOT NULL, CONSTRAINT positive CHECK (id > 0)) PARTITION BY RANGE (what COLLATE "C" text_pattern_ops, (id % 7));
CREATE TABLE zoo.parted_a PARTITION OF zoo.parted FOR VALUES FROM ('a', 0) TO ('m', 0);
CREATE TABLE zoo.parted_rest PARTITION OF zoo.parted DEFAULT;
CREATE TABLE zoo.parted_otherwise (a integer, b text) PARTITION BY HASH ((a % 5), b);
CREATE INDEX parted_what ON zoo.parted (what);
CREATE INDEX parted_only ON ONLY zoo.parted (id);
ALTER TABLE zoo.parted_a ALTER what SET DEFAULT 'b';
CREATE STATISTICS zoo.counts (ndistinct, mcv) ON id, name, weight FROM zoo.animals;
ALTER STATISTICS zoo.counts SET STATISTICS 44;
COMMENT ON STATISTICS zoo.counts IS 'how many';
CREATE TRIGGER watch AFTER INSERT ON zoo.animals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp('a', 'b');
CREATE TRIGGER each BEFORE UPDATE OF name OR INSERT ON zoo.animals FOR EACH ROW WHEN (NEW.weight > 1) EXECUTE FUNCTION app.stamp();
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON zoo.animals FROM app.chickens DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.stamp();
ALTER TABLE zoo.animals ENABLE ALWAYS TRIGGER watch;
COMMENT ON TRIGGER watch ON zoo.animals IS 'always';
CREATE RULE quiet AS ON UPDATE TO zoo.animals WHERE NEW.id < 0 DO INSTEAD NOTHING;
ALTER TABLE zoo.animals DISABLE RULE quiet;
COMMENT ON RULE quiet ON zoo.animals IS 'off';
CREATE POLICY own ON zoo.animals AS RESTRICTIVE FOR UPDATE TO sample_reader, sample_owner USING (id > 1) WITH CHECK (id > 2);
COMMENT ON POLICY own ON zoo.animals IS 'for two';
CREATE VIEW zoo.seen WITH (security_barrier) AS SELECT id, name FROM zoo.animals;
COMMENT ON COLUMN zoo.seen.name IS 'what it is called';
CREATE MATERIALIZED VIEW zoo.kept USING other_heap WITH (fillfactor = 60) AS SELECT id, name FROM zoo.animals;
ALTER MATERIALIZED VIEW zoo.kept ALTER name SET STATISTICS 33, ALTER name SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW zoo.kept DEPENDS ON EXTENSION plpgsql;
COMMENT ON MATERIALIZED VIEW zoo.kept IS 'kept';
CREATE SEQUENCE zoo.counter AS integer START 5 INCREMENT 3 MINVALUE 2 MAXVALUE 900 CACHE 7 CYCLE OWNED BY zoo.heap.x;
COMMENT ON SEQUENCE zoo.counter IS 'counts';

-- What stands beside them.
CREATE FUNCTION zoo.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER zoo_watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION zoo.watch();
COMMENT ON EVENT TRIGGER zoo_watch IS 'watches';
CREATE FOREIGN DATA WRAPPER zoo_wrapper VALIDATOR postgresql_fdw_validator;
CREATE SERVER zoo_server TYPE 'cage' VERSION '2' FOREIGN DATA WRAPPER zoo_wrapper OPTIONS (host 'h', port '1');
CREATE USER MAPPING FOR PUBLIC SERVER zoo_server OPTIONS (user 'u', password 'secret');
CREATE FOREIGN DATA WRAPPER plain_wrapper OPTIONS (host 'h');
CREATE SERVER plain_server FOREIGN DATA WRAPPER plain_wrapper;
CREATE FOREIGN TABLE zoo.abroad (id integer OPTIONS (position '1') NOT NULL CHECK (id > 0), what text) SERVER plain_server OPTIONS (sheet 'a', b 'c');
ALTER FOREIGN TABLE zoo.abroad ALTER what SET STATISTICS 22;
COMMENT ON FOREIGN DATA WRAPPER zoo_wrapper IS 'wraps';
COMMENT ON SERVER zoo_server IS 'serves';
CREATE PUBLICATION zoo_all FOR ALL TABLES WITH (publish = 'insert');
COMMENT ON PUBLICATION zoo_all IS 'all';
CREATE PUBLICATION zoo_some FOR TABLE zoo.heap, zoo.pairs WITH (publish = 'insert, truncate', publish_via_partition_root);
DO $$ BEGIN
  IF current_setting('server_version_num')::integer >= 150000 THEN
    EXECUTE 'CREATE PUBLICATION zoo_filtered FOR TABLE zoo.pairs (a) WHERE (a > 1)';
    EXECUTE 'CREATE PUBLICATION zoo_schema FOR TABLES IN SCHEMA zoo';
    EXECUTE 'ALTER TABLE zoo.referring ADD CONSTRAINT partly FOREIGN KEY (animal, other) REFERENCES app.hashed_pairs (a, b) ON DELETE SET NULL (other)';
    EXECUTE 'CREATE UNIQUE INDEX one_null ON zoo.heap (x) NULLS NOT DISTINCT';
    EXECUTE 'CREATE UNLOGGED SEQUENCE zoo.unlogged_counter';
  END IF;
  IF current_setting('server_version_num')::integer >= 140000 THEN
    EXECUTE 'ALTER TABLE zoo.animals ALTER note SET COMPRESSION pglz';
    EXECUTE 'CREATE STATISTICS zoo.expressions ON (id + 1), (weight * 2) FROM zoo.animals';
    EXECUTE 'CREATE FUNCTION zoo.standard(a integer) RETURNS integer LANGUAGE sql RETURN a + 1';
  END IF;
  IF current_setting('server_version_num')::integer >= 180000 THEN
    EXECUTE 'CREATE TABLE zoo.modern (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL, during daterange, room integer, CONSTRAINT room_free PRIMARY KEY (room, during WITHOUT OVERLAPS), CONSTRAINT small CHECK (a < 9) NOT ENFORCED)';
    EXECUTE 'CREATE TABLE zoo.stays (room integer, during daterange, CONSTRAINT in_room FOREIGN KEY (room, PERIOD during) REFERENCES zoo.modern (room, PERIOD during))';
    EXECUTE 'ALTER TABLE zoo.modern ADD CONSTRAINT a_there NOT NULL a NOT VALID';
    EXECUTE 'COMMENT ON CONSTRAINT a_there ON zoo.modern IS ''not yet''';
    EXECUTE 'CREATE PUBLICATION zoo_generated FOR TABLE zoo.heap WITH (publish_generated_columns = stored)';
  END IF;
  IF current_setting('server_version_num')::integer >= 190000 THEN
    EXECUTE 'CREATE PUBLICATION zoo_sequences FOR ALL SEQUENCES';
    EXECUTE 'CREATE PUBLICATION zoo_except FOR ALL TABLES EXCEPT (TABLE zoo.heap)';
  END IF;
END $$;
SELECT lo_from_bytea(47110, 'large') AS large;
COMMENT ON LARGE OBJECT 47110 IS 'large';
CREATE STATISTICS zoo.more ON a, b FROM zoo.pairs;
INSERT INTO zoo.animals VALUES (1, 'one', 1, '2020-01-01', 'n', 1);
INSERT INTO zoo.cats (id, name, weight) VALUES (2, 'two', 2);
ANALYZE zoo.animals;
`;

/** What no dump of the zoo could bring back here: a label needs a provider. */
export const labels = `
SET allow_system_table_mods = on;
INSERT INTO pg_catalog.pg_seclabel VALUES ('zoo.animals'::regclass, 'pg_catalog.pg_class'::regclass, 0, 'zoo', 'label')`;
