#!/bin/sh
# Runs a server for a test, and sees to it that the server and its folder are gone in every case.
#
#   guardian.sh FOLDER SIGNAL GRACE COMMAND...
#
# It lives in a session of its own, so that neither Ctrl-C nor a killed process group reaches it, and
# reads orders from a pipe whose other end only the test's process holds: when that process is gone,
# in whatever way, the pipe ends; then the guardian ends the server and removes the folder.
#
# Orders on descriptor 0: "start", or the name of a signal that ends the server.
# Reports on descriptor 3: "ready", "started PID", "ended CODE".

folder=$1 signal=$2 grace=$3
shift 3
trap : PIPE
exec 4<&0
report() { echo "$*" >&3; } 2>/dev/null

await_start() {
  while read -r order <&4; do
    [ "$order" = start ] && return
  done
  return 1
}

# A server that is paused, or has paused children, could not act on the signal.
end_server() {
  paused=$(cat /proc/"$1"/task/*/children 2>/dev/null)
  kill -s "$2" "$1"
  kill -s CONT "$1" $paused
} 2>/dev/null

watch() {
  read -r order <&4 || order=$signal
  trap 'kill "$!"; exit' TERM
  # Again and again: a server that has only just been started may not heed the first one.
  while [ "$grace" -gt 0 ]; do
    end_server "$server" "$order"
    sleep 1 &
    wait "$!"
    grace=$((grace - 1))
  done
  end_server "$server" KILL
} >/dev/null 2>&1 3>&-

mkdir -m 700 "$folder" || exit 1
report ready
while await_start; do
  "$@" </dev/null 3>&- 4<&- &
  server=$!
  report started "$server"
  watch &
  watcher=$!
  wait "$server"
  code=$?
  kill "$watcher" 2>/dev/null
  wait "$watcher" 2>/dev/null
  report ended "$code"
done
cd /
# Orphans of a killed server may still write for a while.
tries=0
until rm -rf "$folder" 2>/dev/null || [ "$tries" -ge 60 ]; do
  sleep 1
  tries=$((tries + 1))
done
