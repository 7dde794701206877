#!/usr/bin/env bash
# Installs the npm packages of the browser tests if they changed. Their scripts are not run: one
# of them would fetch a Java from elsewhere.
set -euo pipefail
cd "$(dirname "$0")"
[ node_modules/.package-lock.json -nt package-lock.json ] && exit 0
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
touch node_modules/.package-lock.json
