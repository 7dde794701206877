#!/usr/bin/env bash
# Makes sure that the tools of a build are there: says what a person has to install, installs
# the rest itself. Silent and quick when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=0
need() { # command, how to get it
  command -v "$1" >/dev/null && return
  echo "Missing: $1. $2" >&2
  missing=1
}
need cargo 'Install Rust with rustup (https://rustup.rs), then open a new shell.'
need cc 'The server contains SQLite, written in C: sudo apt-get install build-essential'
need node 'Install Node.js 20 or newer (https://nodejs.org).'
need npm 'It comes with Node.js from nodejs.org; with the nodejs of Debian: sudo apt-get install npm'
((missing == 0)) || exit 1
if (($(node -p 'process.versions.node.split(".")[0]') < 20)); then
  echo "Node.js $(node --version) is too old. Install 20 or newer (https://nodejs.org)." >&2
  exit 1
fi

target=wasm32-unknown-unknown
if [ ! -d "$(rustc --print target-libdir --target $target)" ]; then
  need rustup "The compiler has no $target; rustup adds it (https://rustup.rs)."
  ((missing == 0)) || exit 1
  echo "Adding the compiler's target $target"
  rustup target add $target
fi

# The command must be of the very version of the crate. A debug build takes under half
# the time and is quick enough at its work. No --locked: its lock names a crate that is gone.
version=$(sed -n 's/^wasm-bindgen = .*version = "=\([0-9.]*\)".*/\1/p' Cargo.toml)
if [ "$(target/tools/bin/wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $version" ]; then
  echo "Installing wasm-bindgen $version into target/tools (one to two minutes, once)"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install wasm-bindgen-cli --version "$version" --bin wasm-bindgen \
    --debug --root target/tools --force --quiet
fi

if [ ! style/node_modules/.package-lock.json -nt style/package-lock.json ]; then
  echo 'Installing lightningcss and wasm-opt into style/node_modules'
  npm --prefix style ci --no-audit --no-fund --loglevel=error
  touch style/node_modules/.package-lock.json
fi
