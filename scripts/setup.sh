#!/bin/sh
# Installs the pinned packages, Node 24 among them, unless they are there already.
set -eu
cd "$(dirname "$0")/.."
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --loglevel=error
fi
# npm 9 takes the link away again together with the package for the other processor.
for home in node_modules/node-linux-*; do
  [ ! -d "$home" ] || [ -e node_modules/.bin/node ] ||
    ln -s "../${home#node_modules/}/bin/node" node_modules/.bin/node
done
