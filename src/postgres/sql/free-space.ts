/** Where a server keeps its data, as far as this role may know, and how to tell the process of this session. */
export const dataPlacesSql = `
SELECT (SELECT s.setting FROM pg_catalog.pg_settings AS s WHERE s.name = 'data_directory') AS data,
       (SELECT coalesce(pg_catalog.json_agg(p.place ORDER BY p.place), '[]')
          FROM (SELECT pg_catalog.pg_tablespace_location(t.oid) AS place
                  FROM pg_catalog.pg_tablespace AS t) AS p
         WHERE p.place <> '') AS tablespaces,
       pg_catalog.pg_backend_pid() AS pid, session_user AS username,
       pg_catalog.current_database() AS database, pg_catalog.inet_client_port() AS client_port`;
