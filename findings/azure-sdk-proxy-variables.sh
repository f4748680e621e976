#!/usr/bin/env bash
# The same variables lead curl past a proxy, and Azure's SDK for JavaScript to it: where the SDK (azure/core-rest-pipeline) finds
# HTTPS_PROXY, requests to http:// URLs go there as well, and an address range in NO_PROXY covers none of its addresses. So who tries
# by curl whether an emulator or a private endpoint can be reached does not learn what the SDK will do.
#
# One would have expected that HTTPS_PROXY is for https://, as its name says, and that NO_PROXY means the same to both.
# What helps: hosts one by one in NO_PROXY, each as the URL has it, or all of a domain with a dot in front.
set -euo pipefail

folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --ignore-scripts --no-audit --no-fund @azure/core-rest-pipeline@1.25.0
echo "Node.js $(node --version), @azure/core-rest-pipeline 1.25.0, $(curl --version | cut -d' ' -f1-2 | head -n 1)"

# Two servers: each says who it is, whatever it is asked for.
cat > servers.mjs <<'SERVERS'
import { createServer } from 'node:http';
for (const name of ['direct', 'by the proxy']) {
  const server = createServer((_, response) => response.end(name));
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
}
SERVERS
cat > ask.mjs <<'ASK'
import { createDefaultHttpClient, createPipelineFromOptions, createPipelineRequest } from '@azure/core-rest-pipeline';
const request = createPipelineRequest({ url: process.argv[2], allowInsecureConnection: true });
const { bodyAsText } = await createPipelineFromOptions({}).sendRequest(createDefaultHttpClient(), request);
console.log(bodyAsText);
ASK
node servers.mjs > ports &
until [ "$(wc -l < ports)" = 2 ]; do sleep 0.1; done
{ read -r one; read -r two; } < ports
# Whichever listened first.
if [ "$(curl --silent --noproxy '*' "http://127.0.0.1:$one")" = direct ]; then origin=$one proxy=$two; else origin=$two proxy=$one; fi

unset HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY http_proxy https_proxy all_proxy no_proxy
try() { # WHAT VARIABLE …
  local what=$1
  shift
  echo "$what: curl $(env "$@" curl --silent "http://127.0.0.1:$origin")," \
    "Azure's SDK $(env "$@" node ask.mjs "http://127.0.0.1:$origin")"
}
{
  try 'HTTPS_PROXY' "HTTPS_PROXY=http://127.0.0.1:$proxy"
  try 'http_proxy, NO_PROXY=127.0.0.0/8' "http_proxy=http://127.0.0.1:$proxy" NO_PROXY=127.0.0.0/8
  try 'http_proxy, NO_PROXY=127.0.0.1' "http_proxy=http://127.0.0.1:$proxy" NO_PROXY=127.0.0.1
} | tee seen
diff - seen <<'EXPECTED' || { echo 'This has changed.'; exit 1; }
HTTPS_PROXY: curl direct, Azure's SDK by the proxy
http_proxy, NO_PROXY=127.0.0.0/8: curl direct, Azure's SDK by the proxy
http_proxy, NO_PROXY=127.0.0.1: curl direct, Azure's SDK direct
EXPECTED
echo 'As it was found.'
