#!/usr/bin/env bash
# The server that the browser tests talk to: release build, sample data, a database of its own
# that is gone afterwards. `serve.sh 127.0.0.1:3917`
set -euo pipefail
cd "$(dirname "$0")/.."
dir=$(mktemp -d)
"${CARGO_TARGET_DIR:-target}/release/toantrinh" serve --sample --addr "$1" \
  --database-url "sqlite://$dir/end2end.db" &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server || true; rm -rf "$dir"' EXIT
trap 'exit 0' INT TERM
wait $server
