#!/usr/bin/env bash
# Cuts public/fonts/inter.woff2 from npm's inter-ui: the weights and signs that the pages use, in
# one file. One, because words of Vietnamese have letters of both Latin blocks: with a file for each
# a browser shapes every word in pieces, which was a third of the layout of a page.
# Needs npm and Python with fonttools and brotli; run by hand when a sign or a weight is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
signs='20-7E A0-FF 102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 300-301 303 309 323 394 3A3 1EA0-1EF9
  2009 200B 2010-2015 2018-201A 201C-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A 2060 20AB 20AC
  2122 2190-2193 2197-2198 2212 2215 221A 2248 2264-2265 25A0-25A1 25B2-25B3 25BC-25BD 25C6-25C7 25CB
  25CF 2713 2717'
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm pack --silent --pack-destination "$dir" inter-ui@4.1.1 >/dev/null
tar xzf "$dir"/inter-ui-*.tgz -C "$dir"
# `opsz=14` is the cut of Inter-Regular.ttf, which measures the texts of the charts.
fonttools varLib.instancer "$dir/package/variable/InterVariable.woff2" opsz=14 wght=400:700 -q -o "$dir/inter.ttf"
pyftsubset "$dir/inter.ttf" --unicodes="$(for s in $signs; do printf 'U+%s,' "$s"; done)" \
  --layout-features=tnum,ccmp,locl,kern,mark,mkmk --no-hinting --flavor=woff2 --output-file=public/fonts/inter.woff2
ls -l public/fonts/inter.woff2
