/** What a server is at the moment, and what time it has. */
export const serverNowSql = `
SELECT pg_catalog.clock_timestamp() AS at,
       pg_catalog.pg_is_in_recovery() AS is_standby,
       pg_catalog.current_setting('transaction_read_only') = 'on' AS is_read_only`;
