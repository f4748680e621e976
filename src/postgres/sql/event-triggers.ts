/** Event triggers that fire in this session, and how each is enabled. Since 17 a session can do without. */
export const firingTriggersSql = `
SELECT evtname AS name, CASE evtenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END AS state
  FROM pg_catalog.pg_event_trigger
 WHERE evtenabled <> 'D'
   AND coalesce(pg_catalog.current_setting('event_triggers', true), 'on') <> 'off'`;
