/**
 * All that is done as root is one script, and it lives as long as its standard input is open: we may
 * not signal root's processes, but when we want no more, or are no more, it ends what it has begun
 * and takes away what must not stay.
 *
 * Debian's server packages create and start a cluster `main` unless they are told not to; what tells
 * them is there only for as long as the installation takes, and does no harm to that of a client.
 *
 * The settings are in a file, because the script that adds the source calls apt-get by itself. By
 * default a mirror that does not answer is waited for minutes, and then for the next file of it.
 */
export const installScript = `
set -u
PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
export DEBIAN_FRONTEND=noninteractive
apt=$1 package=$2 add_source=$3 lists=$4 no_cluster=$5 seconds=$6
exec 3<&0 </dev/null 2>&1
step= added=no scratch=

end() {
  trap '' TERM INT HUP
  # timeout passes the signal on to all that it started, and kills what does not heed it.
  [ -z "$step" ] || { kill -TERM "$step"; wait "$step"; kill -KILL "-$step"; } 2>/dev/null
  exit 143
}
clean() {
  kill "$watch" 2>/dev/null
  rm -rf "$scratch" "$no_cluster"
  rmdir -p "\${no_cluster%/*}" 2>/dev/null
  [ "$added" = no ] || rm -f "$lists/pgdg.list" "$lists/pgdg.sources"
}
run() { # SECONDS COMMAND…
  timeout --kill-after=2 "$@" 3<&- &
  step=$!
  wait "$step" && status=0 || status=$?
  step=
  return "$status"
}

trap end TERM INT HUP
(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
trap clean EXIT
scratch=$(mktemp -d) || exit 1
mkdir -p "\${no_cluster%/*}" && echo 'create_main_cluster = false' >"$no_cluster" || exit 1
export APT_CONFIG="$scratch/apt.conf"
cat >"$APT_CONFIG" <<'END'
Acquire::Retries "1";
Acquire::http::Timeout "10";
Acquire::https::Timeout "10";
APT::Get::Assume-Yes "true";
APT::Install-Recommends "false";
DPkg::Lock::Timeout "60";
Dpkg::Use-Pty "false";
quiet "1";
END

# Lists of one mirror that fail are no reason to stop: the installation says what is missing. When no
# mirror answers, it would only wait for them again.
run 60 "$apt" update >"$scratch/update"
cat "$scratch/update"
grep -Eq '^(Hit|Get):' "$scratch/update" || { echo 'E: no package source answers'; exit 1; }
run "$seconds" "$apt" install "$package" && exit 0
# Whoever added the source chose what is in it.
[ ! -e "$lists/pgdg.list" ] && [ ! -e "$lists/pgdg.sources" ] || exit 1
run "$seconds" "$apt" install postgresql-common ca-certificates || exit 1
added=yes
run "$seconds" "$add_source" -y && run "$seconds" "$apt" install "$package" || exit 1
added=no
`;
