#!/bin/sh
# Installs the pinned packages into node_modules, unless they are there already: all of them, or
#
#   setup.sh demo     only what the demo needs (demo/package.json)
#
# Node 24 is one of them, and does the rest as soon as it is there; Node 18 with its npm is enough to begin with.
set -eu
cd "$(dirname "$0")/.."
PATH=$PWD/node_modules/.bin:$PATH

is_installed() {
  # shellcheck disable=SC3013 # dash and busybox know -nt.
  [ ! package-lock.json -nt node_modules/.package-lock.json ] &&
    grep -qs "\"node_modules/$1\": {" node_modules/.package-lock.json
}

# Debian builds its Node 24 without the part that runs TypeScript.
node_will_do() { node -e 'process.exit(Number.parseInt(process.versions.node) >= 24 && process.features.typescript ? 0 : 1)'; }

install_demo() {
  azurite='Azurite, an emulator of Azure Blob Storage'
  if [ -e node_modules/.bin/node ] || ! node_will_do; then
    echo "Installing $azurite, and Node.js 24 with TypeScript (here is $(node --version)), into node_modules: 350 MB …"
    npm ci --ignore-scripts --workspace demo --loglevel=error
  else
    echo "Installing $azurite, into node_modules: 160 MB …"
    npm ci --ignore-scripts --workspace demo --loglevel=error --omit=optional
  fi
  link_node
}

install_all() {
  # Under an old Node npm passes over optional packages that want a newer one.
  node_will_do || install_demo
  echo 'Installing all that the build and the tests need into node_modules: 650 MB …'
  # An npm that came with an old Node uses what Node 24 warns of.
  NODE_OPTIONS="${NODE_OPTIONS:-} --no-deprecation" npm ci --ignore-scripts --loglevel=error
  link_node
}

# npm 9 takes the link away again together with the package for the other processor.
link_node() {
  for home in node_modules/node-linux-*; do
    [ ! -d "$home" ] || [ -e node_modules/.bin/node ] ||
      ln -s "../${home#node_modules/}/bin/node" node_modules/.bin/node
  done
}

# The demo leaves nothing outside this folder: no cache of npm's, either, where there was none.
without_cache() {
  [ ! -d "$(npm config get cache)/_cacache" ] || return 0
  npm_config_cache=$(mktemp -d)
  export npm_config_cache
  trap 'rm -rf "$npm_config_cache"' EXIT
  trap 'exit 130' HUP INT TERM
}

if [ "${1:-}" = demo ]; then
  if ! is_installed azurite || ! node_will_do; then without_cache; install_demo; fi
else
  is_installed vitest || install_all
fi
