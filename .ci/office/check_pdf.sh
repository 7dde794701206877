#!/usr/bin/env bash
# Holds a report as PDF against what it promises, with the readers of poppler: archival, tagged,
# A4, every font inside, and Vietnamese that comes out as it went in.
#   .ci/office/check_pdf.sh FILE.pdf [WORDS…]   # each of WORDS must be in its text
set -euo pipefail
file=$1
shift
fail() {
  echo "$file: $*" >&2
  exit 1
}

info=$(pdfinfo "$file" 2>/dev/null)
grep -q '^Tagged: *yes' <<<"$info" || fail "not tagged"
grep -q '^Title: *[^ ]' <<<"$info" || fail "no title"
grep -q '^Page size: .*(A4)' <<<"$info" || fail "not A4"
meta=$(pdfinfo -meta "$file" 2>/dev/null)
for promise in '<pdfaid:part>2<' '<pdfaid:conformance>A<' '<pdfuaid:part>1<' '<dc:language>'; do
  grep -qF "$promise" <<<"$meta" || fail "its metadata lack $promise"
done

# Name, type, encoding, embedded, subset, unicode: the last three are yes for every font.
fonts=$(pdffonts "$file" 2>/dev/null | tail -n +3)
[ -n "$fonts" ] || fail "no font"
if grep -vE ' yes +yes +yes +[0-9]+ +[0-9]+$' <<<"$fonts"; then
  fail "a font is not embedded, or its letters cannot be read out"
fi

structure=$(pdfinfo -struct "$file" 2>/dev/null)
for part in H1 P Table TH TD Figure Caption; do
  grep -qE "^ *$part\b" <<<"$structure" || fail "no $part among its tags"
done

text=$(pdftotext "$file" - 2>/dev/null | tr -s '[:space:]' ' ')
for words in "$@"; do
  grep -qF -- "$words" <<<"$text" || fail "does not say: $words"
done

pages=$(sed -n 's/^Pages: *//p' <<<"$info")
echo "$file: $pages pages, PDF/A-2a, PDF/UA-1, $(wc -l <<<"$fonts") fonts inside"
