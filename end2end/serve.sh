#!/usr/bin/env bash
# A server for the browser tests, with a database of its own that is gone afterwards.
# `serve.sh 127.0.0.1:3917 --sample`; all after the address goes to `toantrinh serve`.
# It is the release build, unless TOANTRINH_BIN names another binary.
set -euo pipefail
cd "$(dirname "$0")/.."
dir=$(mktemp -d)
"${TOANTRINH_BIN:-${CARGO_TARGET_DIR:-target}/release/toantrinh}" serve --addr "$1" \
  --database-url "sqlite://$dir/end2end.db" "${@:2}" &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server || true; rm -rf "$dir"' EXIT
trap 'exit 0' INT TERM
wait $server
