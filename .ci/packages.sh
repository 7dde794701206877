#!/usr/bin/env bash
# Makes sure that Debian packages are there: `packages.sh PACKAGE=FILE…`, where FILE (a pattern)
# is what the package brings. Root gets what is missing installed; anybody else is told.
set -euo pipefail
missing=()
for pair; do
  compgen -G "${pair#*=}" >/dev/null || missing+=("${pair%%=*}")
done
((${#missing[@]})) || exit 0
if ((EUID != 0)); then
  echo "Missing: ${missing[*]}. Install with: sudo apt-get install ${missing[*]}" >&2
  exit 1
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq </dev/null
# Pages bring their own font, so Chromium needs no more than its bare dependencies.
apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
