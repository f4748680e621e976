#!/bin/sh
# Builds act (nektos/act), which runs whole workflows in the tests, from the Go module proxy: once on a machine, into a
# folder outside the project (about 100 s of CPU). Without Go nothing happens: the tests then say that they went without.
set -eu
version=0.2.89
folder=${XDG_CACHE_HOME:-$HOME/.cache}/pg-azure-backup/act-$version
if [ -x "$folder/act" ]; then exit 0; fi
if ! command -v go >/dev/null; then
  echo 'There is no Go here: act is not installed.'
  exit 0
fi
echo "Building act $version …"
mkdir -p "$folder"
GOBIN=$folder CGO_ENABLED=0 GOFLAGS=-trimpath go install "github.com/nektos/act@v$version" ||
  echo 'act could not be built.'
