#!/usr/bin/env bash
# Prints what Lighthouse says of the main pages, as a phone sees them:
# `lighthouse.sh http://127.0.0.1:3000`. No figure makes it fail.
set -euo pipefail
cd "$(dirname "$0")/.."
base=$1
tool=target/tools/lighthouse
if [ ! -x "$tool/node_modules/.bin/lighthouse" ]; then
  echo 'Installing Lighthouse into target/tools'
  npm install --prefix "$tool" --ignore-scripts --no-audit --no-fund --loglevel=error lighthouse@12.8.2
fi
out=$(mktemp)
trap 'rm -f "$out"' EXIT
for page in /vi/ /vi/units/34-44 '/vi/compare?units=34-44,34-48,34-01'; do
  CHROME_PATH=/usr/bin/chromium "$tool/node_modules/.bin/lighthouse" "$base$page" --quiet \
    --output=json --output-path="$out" \
    --chrome-flags='--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
  node - "$out" "$page" <<'JS'
const [file, page] = process.argv.slice(2);
const { categories, audits } = JSON.parse(require("fs").readFileSync(file));
const scores = Object.values(categories).map((c) => `${c.id} ${Math.round(c.score * 100)}`);
console.log(`${page.padEnd(42)} ${scores.join(", ")}`);
for (const category of Object.values(categories))
  for (const { id } of category.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9))
    console.log(`    ${category.id}: ${audits[id].title} ${audits[id].displayValue ?? ""}`);
JS
done
