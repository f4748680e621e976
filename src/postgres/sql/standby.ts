/**
 * How far a standby is; no row on a primary. Positions are told in bytes, the receiver's without the rights
 * that its details take.
 */
export const replaySql = `
SELECT pg_catalog.pg_is_wal_replay_paused() AS is_paused,
       EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver) AS is_streaming,
       coalesce(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_receive_lsn(), '0/0'), 0) AS received,
       coalesce(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_replay_lsn(), '0/0'), 0) AS replayed,
       pg_catalog.pg_last_xact_replay_timestamp() AS replayed_at,
       pg_catalog.clock_timestamp() AS asked_at
 WHERE pg_catalog.pg_is_in_recovery()`;

export const lastCheckpointSql = `
SELECT c.checkpoint_time AS at FROM pg_catalog.pg_control_checkpoint() AS c`;

/** $1: schemas left out. */
export const unloggedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND c.relpersistence = 'u' AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
