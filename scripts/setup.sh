#!/bin/sh
# Installs the pinned packages, Node 24 among them, unless they are there already.
set -eu
cd "$(dirname "$0")/.."
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  old=$(node -p 'Number.parseInt(process.versions.node) < 20')
  npm ci --ignore-scripts --loglevel=error
  if [ "$old" = true ]; then
    # Under an old Node npm passes over optional packages that want a newer one: again, under the pinned.
    node=$(mktemp)
    cp node_modules/node-linux-*/bin/node "$node"
    chmod +x "$node"
    "$node" --no-deprecation "$(readlink -f "$(command -v npm)")" ci --ignore-scripts --loglevel=error
    rm "$node"
  fi
fi
# npm 9 takes the link away again together with the package for the other processor.
for home in node_modules/node-linux-*; do
  [ ! -d "$home" ] || [ -e node_modules/.bin/node ] ||
    ln -s "../${home#node_modules/}/bin/node" node_modules/.bin/node
done
