#!/usr/bin/env bash
# Prints how fast and how large the release binary is: `bench.sh target/release/toantrinh`.
# The overview is compared with nginx serving the same bytes from an open file, by turns in the
# same run, so that the ratio holds on any machine. Loopback only; no figure makes it fail.
set -euo pipefail
binary=$(realpath "$1")
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin # where Debian keeps nginx
.ci/packages.sh wrk=/usr/bin/wrk nginx=/usr/sbin/nginx curl=/usr/bin/curl chromium=/usr/bin/chromium

dir=$(mktemp -d /tmp/toantrinh-bench.XXXXXX)
chmod 755 "$dir" # nginx's worker is another user when we are root
ours=127.0.0.1:$(.ci/free-port)
theirs=127.0.0.1:$(.ci/free-port)
server='' nginx=''
cleanup() {
  for pid in $server $nginx; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$dir"
}
trap cleanup EXIT

show() { printf '%-46s %s\n' "$1" "$2"; }
fetch() { curl -sS --fail --max-time 20 "$@"; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }

start() { # where to ask, more options; sets `server` and `took` (ms)
  local began url=$1
  shift
  began=$(milliseconds)
  "$binary" serve --addr "$ours" --database-url "sqlite://$dir/bench.db" "$@" >>"$dir/server.log" 2>&1 &
  server=$!
  until curl -s -o /dev/null --fail --max-time 5 "$url"; do
    if ! kill -0 "$server" 2>/dev/null || (($(milliseconds) - began > 120000)); then
      echo 'The server does not answer. It said:' >&2
      tail -n 20 "$dir/server.log" >&2
      exit 1
    fi
    sleep 0.005
  done
  took=$(($(milliseconds) - began))
}
stop() { kill "$server" && wait "$server" || true; server=''; }

memory() { awk -v key="$1:" '$1 == key { printf "%.0f MB", $2 / 1024 }' "/proc/$server/status"; }
size() { fetch -H "Accept-Encoding: $1" "http://$ours$2" | wc -c; }
median() { sort -g | sed -n 2p; } # of three

requests() { # URL, headers: requests per second
  local url=$1 header options=()
  shift
  for header; do options+=(-H "$header"); done
  wrk -t1 -c32 -d4s "${options[@]}" "$url" >"$dir/wrk.txt"
  if grep -E 'Socket errors|Non-2xx' "$dir/wrk.txt" >&2; then echo "while asking $url" >&2; fi
  awk '/^Requests\/sec/ { printf "%.0f", $2 }' "$dir/wrk.txt"
}

echo; echo 'Start'
start "http://$ours/readyz" --sample
show 'empty database, with sample: ready after' "$took ms"
stop
start "http://$ours/vi/"
show 'filled database: first page after' "$took ms"

echo; echo 'Size of /vi/ (bytes on the wire)'
show 'HTML: plain, gzip, brotli' "$(size identity /vi/), $(size gzip /vi/), $(size br /vi/)"
show 'of which CSS, brotli' "$(wc -c <target/site/toantrinh.css.br)"
show 'WASM and JS of public pages, brotli' "$(cat target/site/board/*.br | wc -c)"
show 'WASM and JS of the form of entry, brotli' "$(cat target/site/entry/*.br | wc -c)"

page=http://$ours/vi/
mkdir "$dir/www"
fetch -D "$dir/headers" -H 'Accept-Encoding: gzip' -o "$dir/www/page" "$page"
etag=$(sed -n 's/^etag: *\([^\r]*\)\r*$/\1/Ip' "$dir/headers")
cat >"$dir/nginx.conf" <<END
worker_processes auto;
daemon off;
pid $dir/nginx.pid;
error_log $dir/nginx.log;
events {}
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=10;
  open_file_cache_valid 1h;
  client_body_temp_path $dir; proxy_temp_path $dir; fastcgi_temp_path $dir;
  uwsgi_temp_path $dir; scgi_temp_path $dir;
  server {
    listen $theirs;
    root $dir/www;
    default_type "text/html; charset=utf-8";
    add_header Content-Encoding gzip;
  }
}
END
nginx -e "$dir/nginx.log" -c "$dir/nginx.conf" &
nginx=$!
for _ in {1..100}; do curl -s -o /dev/null "http://$theirs/page" && break; sleep 0.02; done
fetch -H 'Accept-Encoding: gzip' "http://$theirs/page" | cmp - "$dir/www/page"

echo; echo 'Requests per second, 32 connections, 4 s each'
for _ in 1 2 3; do
  a=$(requests "$page" 'Accept-Encoding: gzip')
  b=$(requests "http://$theirs/page" 'Accept-Encoding: gzip')
  ratio=$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')
  echo "$ratio" >>"$dir/ratios"
  show '/vi/ from the page cache, nginx, ratio' "$a, $b, $ratio"
done
show 'median ratio (aim: 0.9)' "$(median <"$dir/ratios")"
if [ -n "$etag" ]; then
  show "/vi/ with If-None-Match (answers $(curl -s -o /dev/null -w '%{http_code}' \
    -H 'Accept-Encoding: gzip' -H "If-None-Match: $etag" "$page"))" \
    "$(requests "$page" 'Accept-Encoding: gzip' "If-None-Match: $etag")"
else
  echo '/vi/ has no ETag'
fi

echo; echo 'Files that leave, first answer (the next ones come from the cache)'
took_by() { fetch -o "$dir/file" -w '%{time_total} s, %{size_download} bytes' "http://$ours/$1"; }
for file in 'charts/trend.svg' 'charts/trend.png?scale=2' 'charts/heat.xlsx' 'downloads/figures.xlsx' \
  packs/briefing.pptx packs/briefing.docx packs/briefing.pdf; do
  show "$file" "$(took_by "$file")"
done
fetch -o "$dir/packs.zip" -w 'slides of 34 localities: %{time_total} s, %{size_download} bytes\n' \
  --max-time 120 "http://$ours/packs/provinces.zip" &
packing=$!
for at in {1..200}; do # pages that nobody asked for yet, and one that is kept, by turns
  kill -0 $packing 2>/dev/null || break
  fetch -o "$dir/file" -w '%{time_total}\n' "http://$ours/vi/?month=2024-$(printf %02d $((at % 12 + 1)))&vs=2023-$(printf %02d $((at / 12 % 12 + 1)))" >>"$dir/meanwhile"
done
wait $packing
show 'a new page meanwhile: median, slowest' "$(sort -g "$dir/meanwhile" | awk '{ t[NR] = $1 }
  END { printf "%.0f, %.0f ms (%d pages)", t[int((NR + 1) / 2)] * 1000, t[NR] * 1000, NR }')"

echo; echo 'In a browser, on loopback'
end2end/setup.sh
node end2end/bench.mjs "http://$ours"
node end2end/step.mjs "http://$ours"
node end2end/islands.mjs target/stage/board.wasm "http://$ours"
.ci/lighthouse.sh "http://$ours"

echo; echo 'Memory after that load'
show 'resident, highest so far' "$(memory VmRSS), $(memory VmHWM)"
