#!/usr/bin/env bash
# Everything that must hold, cheapest first; the first failure ends it.
# `test.sh quick` stops before whatever needs a database, a browser or a release build.
set -euo pipefail
cd "$(dirname "$0")/.."
extent=${1:-all}
passed=0

step() { # title, command…
  local title=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$title"
  if ! "$@"; then
    printf '\nFailed: %s\nsteps: %d passed, 1 failed\n' "$title" "$passed"
    exit 1
  fi
  passed=$((passed + 1))
  echo "-- $title: $((SECONDS - began)) s"
}

finish() {
  printf '\nsteps: %d passed, 0 failed\n' "$passed"
  exit 0
}

browser_tests() {
  end2end/setup.sh && (cd end2end && node_modules/.bin/playwright test)
}

crates() {
  local version=0.20.2
  if [ "$(target/tools/bin/cargo-deny --version 2>/dev/null)" != "cargo-deny $version" ]; then
    echo "Installing cargo-deny $version into target/tools (two minutes, once)"
    env -u CARGO_TARGET_DIR CARGO_PROFILE_DEV_DEBUG=0 cargo install cargo-deny --version $version \
      --locked --debug --root target/tools --force --quiet || return
  fi
  target/tools/bin/cargo-deny --locked check --allow duplicate \
    --hide-inclusion-graph bans licenses sources
}

bundle_size() {
  local limit=150000 size bundle
  for bundle in board entry; do
    size=$(cat "target/site/$bundle"/*.br | wc -c) || return
    echo "$bundle: $size bytes in brotli, limit $limit"
    [ "$size" -lt "$limit" ] || return
  done
}

# The folder that the binary embeds must exist for the server to compile at all.
mkdir -p target/site
browser=(--lib --target wasm32-unknown-unknown --features entry)
# All stands on the crates of the release, so that each of them is built once.
lints=(cargo clippy --locked --release)
tests=(cargo test --locked --release --config .ci/tests.toml)

if [ "$extent" = all ]; then
  # First, for nobody should wait ten minutes to hear that a package is missing.
  step 'Chromium, PostgreSQL, Java and what reads office files' .ci/packages.sh \
    chromium=/usr/bin/chromium strace=/usr/bin/strace poppler-utils=/usr/bin/pdftotext \
    'python3-venv=/usr/lib/python3*/ensurepip/__init__.py' \
    'postgresql=/usr/lib/postgresql/*/bin/initdb' default-jre-headless=/usr/bin/java
fi
step 'Format' cargo fmt --check
# Each wall is a build of its own, and clippy builds it.
step 'Wall: the rules alone' "${lints[@]}" -- -D warnings
step 'Wall: the browser side' "${lints[@]}" "${browser[@]}" -- -D warnings
step 'Wall: the server, and all that tests and measures it' \
  "${lints[@]}" --features ssr,backtest --all-targets -- -D warnings
if [ "$extent" != all ]; then
  # Otherwise they are among the tests of the server.
  step 'Unit tests of the rules' "${tests[@]}" --lib
  finish
fi

step 'Licences and sources of every crate' crates
step 'Documentation' env RUSTDOCFLAGS='-D rustdoc::broken_intra_doc_links' \
  cargo doc --locked --release --no-deps --features ssr,backtest --document-private-items
step 'Tests of the server, on SQLite and PostgreSQL' \
  .ci/with-postgres.sh "${tests[@]}" --features ssr
step 'Slides, reports and workbooks, read by other programs' .ci/office/check.sh
step 'A hundred kills while people save, two thousand races for a version' \
  env KILLS=100 RACES=2000 "${tests[@]}" --features ssr --test integration -- work::kills work::races
step 'Release build' make --no-print-directory release
step 'Size of the browser side' bundle_size
step 'Browser tests' browser_tests
finish
