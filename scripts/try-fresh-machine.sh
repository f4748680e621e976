#!/usr/bin/env bash
# Runs the README's commands, word for word, on fresh machines: roots made by debootstrap that have nothing but git,
# Node.js and npm as the distribution packages them, and a clone of the current commit. For contributors and releases;
# CI does not run it. All of it lives in memory (3 GB), where nobody else sees it, and is gone with the last process.
#
#   sudo -E scripts/try-fresh-machine.sh [SUITE …] [OPTION …]
#
#   SUITE             bookworm, trixie and noble by default; sid has the newest PostgreSQL
#   --only WORD       only those of the README's commands with this word in them: demo, test
#   --run COMMAND     this in place of the README's commands; may be given again
#   --mirror URI      where the packages of a suite are that this machine's own apt knows no mirror of
#   --cache FOLDER    keep the roots there as they are before the clone, and take them from there
#
# apt and npm get their packages from where this machine's get them: mirrors, proxies, settings and certificates are
# passed on to the roots, and nowhere else.
set -euo pipefail

project=$(realpath "$(dirname "$0")/..")
# A folder that every system has and nothing here needs.
scratch=/var/spool
root=$scratch/root
clone=/root/pg-azure-backup
row='%-9s %-9s %-8s %-11s %-14s %-9s %8s %8s  %s\n'

main() {
  local suites=() commands=() only='' mirror='' cache='' suite source commit asked=yes failed=0
  while [ $# -gt 0 ]; do
    case $1 in
      --only) only=$2; shift ;;
      --run) commands+=("$2"); shift ;;
      --mirror) mirror=$2; shift ;;
      --cache) cache=$(realpath -m "$2"); shift ;;
      -*) sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; exit 2 ;;
      *) suites+=("$1") ;;
    esac
    shift
  done
  [ ${#suites[@]} -gt 0 ] || { suites=(bookworm trixie noble); asked=no; }
  [ ${#commands[@]} -gt 0 ] || mapfile -t commands < <(readme_commands | grep -F -- "$only")
  [ ${#commands[@]} -gt 0 ] || { echo "The README has no command with $only in it."; exit 2; }

  mount -t tmpfs fresh-machine $scratch
  mkdir $root
  touch $scratch/table
  git -c safe.directory="$project" -C "$project" bundle create --quiet $scratch/commit HEAD
  # Somebody may commit meanwhile.
  commit=$(git -c safe.directory="$project" -C "$project" log -1 --format='%h %s')
  for suite in "${suites[@]}"; do
    source=${mirror:-$(mirror_of "$suite")}
    if [ -z "$source" ]; then
      tell "$suite" - - - - 'left out' - - "this machine's apt has no mirror of $(distribution_of "$suite")"
      [ $asked = no ] || failed=1
      continue
    fi
    unshare --mount --mount-proc --pid --fork --kill-child \
      "$BASH" "$0" --root "$suite" "$source" "$cache" "${commands[@]}" || failed=1
    grep -q "^$suite " $scratch/table || tell "$suite" - - - - unfinished - - ''
  done

  # shellcheck disable=SC2059
  { printf "\n$row" suite Node npm PostgreSQL command result seconds MB left; cat $scratch/table; }
  echo "at $commit, on $(nproc) cores." \
    'MB: node_modules. Left: files outside the clone, processes.'
  exit $failed
}

# What the section "Try it" has in its block of shell.
readme_commands() {
  git -c safe.directory="$project" -C "$project" show HEAD:README.md |
    sed -n '/^## Try it/,/^## /s/^\(npm [^#]*[^# ]\).*/\1/p'
}

# debootstrap knows Debian's suites; Ubuntu's, of which an older one knows not all, have one script.
distribution_of() {
  local script=/usr/share/debootstrap/scripts/$1
  if [ -e "$script" ] && ! grep -q ubuntu-archive-keyring "$script"; then echo Debian; else echo Ubuntu; fi
}

mirror_of() {
  local distribution
  distribution=$(distribution_of "$1")
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Origin: $distribution" "Label: $distribution" |
    head -n 1
}

# In namespaces of its own, so that its mounts go with it.
try_root() {
  local suite=$1 mirror=$2 cache=$3 command started result failed=0 versions
  shift 3
  mount -t tmpfs -o mode=755,size=80% fresh-machine $root
  echo "== $suite: making the root …"
  trap 'tail -n 20 $scratch/log' EXIT
  make_root "$suite" "$mirror" "$cache" >$scratch/log 2>&1
  trap - EXIT
  cp $scratch/commit $root/root/
  in_root "git -c advice.detachedHead=false -c init.defaultBranch=main clone --quiet commit $clone && rm commit"
  mapfile -t versions < <(in_root 'node --version; npm --version; apt-cache show postgresql | sed -n "s/^Version: //p"')
  for command in "$@"; do
    echo "== $suite: $command"
    files >$scratch/before
    started=$SECONDS
    result=passed
    in_root "cd $clone && $command" || { result=failed; failed=1; }
    files >$scratch/after
    tell "$suite" "${versions[0]#v}" "${versions[1]}" "${versions[2]%%+*}" "${command:0:40}" $result $((SECONDS - started)) \
      "$(du -sm $root$clone/node_modules | cut -f 1)" "$(comm -13 $scratch/before $scratch/after | wc -l), $(processes)"
    # Read to its end: a pipe that breaks would end us.
    comm -13 $scratch/before $scratch/after | sed '/^\/\(usr\|var\/lib\/dpkg\)\//d' | sed -n 1,20p
  done
  return $failed
}

make_root() {
  local suite=$1 mirror=$2 cache=$3 archive=${3:+$3/$1.tar} components=main script=$1
  [ "$(distribution_of "$suite")" = Debian ] || { components=main,universe && script=gutsy; }
  if [ -n "$archive" ] && [ -e "$archive" ]; then
    tar -x -C $root -f "$archive"
  else
    debootstrap --variant=minbase --include=ca-certificates --components=$components "$suite" $root "$mirror" "$script"
  fi
  mountpoint -q $root/proc || mount -t proc proc $root/proc
  mount --rbind /dev $root/dev
  mount -t tmpfs -o mode=1777 fresh-machine $root/dev/shm
  mount --rbind /sys $root/sys
  pass_on_settings
  if [ -z "$archive" ] || [ ! -e "$archive" ]; then
    in_root "apt-get update && apt-get install -y --no-install-recommends git nodejs npm"
    [ -z "$archive" ] || { mkdir -p "$cache" && tar -c -C $root --one-file-system -f "$archive" .; }
  fi
  lay "$(npm config get globalconfig || true)" "$(in_root 'npm config get globalconfig')"
}

# How this machine reaches its packages.
pass_on_settings() {
  local file
  cp -L /etc/resolv.conf /etc/hosts $root/etc/
  apt-config dump Acquire | grep -v ::IndexTargets >$root/etc/apt/apt.conf.d/99this-machine
  # Into the root's own list: its packages may write that file anew.
  cp /etc/ssl/certs/ca-certificates.crt $root/usr/local/share/ca-certificates/this-machine.crt
  in_root update-ca-certificates
  for file in /etc/apt/auth.conf /etc/apt/auth.conf.d "${NODE_EXTRA_CA_CERTS:-}" "${SSL_CERT_FILE:-}" \
    "$(npm config get cafile || true)"; do
    [ -e "$root$file" ] || lay "$file" "$file"
  done
  lay "$(npm config get userconfig || true)" /root/.npmrc
}

# This machine's file at a place in the root, to be read alone.
lay() {
  [ -e "$1" ] || return 0
  mkdir -p "$(dirname "$root$2")"
  if [ -d "$1" ]; then mkdir -p "$root$2"; else touch "$root$2"; fi
  mount --bind "$1" "$root$2"
  mount -o remount,bind,ro "$root$2"
}

in_root() {
  local name variables=()
  for name in $(compgen -e | grep -Ei '^(npm_config_.*|(https?|ftp|all|no)_proxy|node_extra_ca_certs|ssl_cert_file)$'); do
    variables+=("$name=${!name}")
  done
  chroot $root env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    DEBIAN_FRONTEND=noninteractive "${variables[@]}" bash -c "cd && $1" </dev/null
}

# All files of the root but the clone, and what apt and npm note down about themselves.
files() {
  {
    find $root -xdev \( -path $root$clone -o -path $root/root/.npm/_logs -o -path $root/var/cache/apt \
      -o -path $root/var/lib/apt -o -path $root/var/log \) -prune -o -print
    find $root/dev/shm -mindepth 1
  } | sed "s#^$root##" | LC_ALL=C sort
}

processes() {
  local one count=0
  for one in /proc/[0-9]*; do [ "$(readlink "$one/root")" != $root ] || count=$((count + 1)); done
  echo $count
}

tell() {
  # shellcheck disable=SC2059
  printf "$row" "$@" >>$scratch/table
}

trap 'exit 130' HUP INT TERM
case ${1:-} in
  --root) try_root "${@:2}" ;;
  --alone) main "${@:2}" ;;
  *)
    [ "$(id -u)" = 0 ] || { echo 'Only root can make roots: sudo -E scripts/try-fresh-machine.sh'; exit 1; }
    command -v debootstrap >/dev/null || { echo 'Please install debootstrap.'; exit 1; }
    exec unshare --mount --mount-proc --pid --fork --kill-child "$BASH" "$0" --alone "$@"
    ;;
esac
