/**
 * What every session of ours starts with. Settings that this major does not have are passed over.
 *
 * An empty search_path keeps objects of users from standing in for PostgreSQL's own, and makes
 * every rendered name schema-qualified. `row_security = off` makes a policy an error instead of a
 * count that is silently too low. The rest makes texts the same on every server.
 */
export const sessionSettings = `
SELECT pg_catalog.set_config(wanted.name, wanted.value, false)
  FROM (VALUES
         ('search_path', ''),
         ('statement_timeout', '0'),
         ('lock_timeout', '0'),
         ('idle_in_transaction_session_timeout', '0'),
         ('idle_session_timeout', '0'),
         ('transaction_timeout', '0'),
         ('tcp_keepalives_idle', '30'),
         ('row_security', 'off'),
         ('DateStyle', 'ISO, YMD'),
         ('IntervalStyle', 'postgres'),
         ('TimeZone', 'UTC'),
         ('extra_float_digits', '3'),
         ('bytea_output', 'hex'),
         ('xmlbinary', 'base64'),
         ('quote_all_identifiers', 'off'),
         ('standard_conforming_strings', 'on'),
         ('lc_monetary', 'C'),
         ('jit', 'off')
       ) AS wanted(name, value)
  JOIN pg_catalog.pg_settings AS known ON known.name = wanted.name`;

/** Ends a long query soon after its client is gone, instead of with its end (14 and later). */
export const noticeLostClients = `
SELECT pg_catalog.set_config(name, '10000', false) FROM pg_catalog.pg_settings
 WHERE name = 'client_connection_check_interval'`;
