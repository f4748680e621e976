/**
 * A hash of what is in all large objects, piece by piece: one may have terabytes. Read in the snapshot, by who may read
 * each. Nothing where there are none.
 */
export const largeObjectsSql = `
SELECT pg_catalog.sum(pg_catalog.hashtextextended(
         pg_catalog.format('%s %s %s', l.oid, piece.start, pg_catalog.sha256(pg_catalog.lo_get(l.oid, piece.start, 1048576)))
           COLLATE pg_catalog."C", 0))::pg_catalog.text AS hash
  FROM pg_catalog.pg_largeobject_metadata AS l
 CROSS JOIN LATERAL (SELECT pg_catalog.lo_open(l.oid, 262144) AS fd OFFSET 0) AS opened
 CROSS JOIN LATERAL (SELECT pg_catalog.lo_lseek64(opened.fd, 0, 2) AS bytes OFFSET 0) AS sized
 CROSS JOIN LATERAL (SELECT sized.bytes + pg_catalog.lo_close(opened.fd) AS bytes OFFSET 0) AS closed
 CROSS JOIN LATERAL pg_catalog.generate_series(0, closed.bytes, 1048576) AS piece(start)`;
