#!/usr/bin/env bash
# The long forms of what `make test` proves in short: `soak.sh [PROMISE…]`, all of them without any.
# A line for each promise, with its figure; a promise that is not kept does not end the run but
# fails it. Everything that was printed is in target/soak. Loopback only; it stops by itself.
#
# SOAK_PROFILE=dev takes the build that tests usually have, SOAK_SHARE=100 a hundredth of the
# numbers, for trying this file.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=" $* "
profile=${SOAK_PROFILE:-release}
share=${SOAK_SHARE:-1}
log=target/soak
out=${CARGO_TARGET_DIR:-target}
broken=0
mkdir -p $log target/site

is_wanted() { [ "$wanted" = '  ' ] || [[ $wanted == *" $1 "* ]]; }
of() { echo $((($1 + share - 1) / share)); }

line() { # promise, what, seconds, outcome, figure
  printf '%-4s %-44s %5s s  %-4s %s\n' "$@"
  [ "$4" = ok ] || broken=$((broken + 1))
}

# What tests print of themselves, without what their runner adds.
figures() {
  sed -E 's/^test [^ ]+ \.\.\. //' "$1" |
    grep -vE '^(ok|running|test |successes:|failures:|warning:| |$)' | tail -n "${2:-1}" | paste -sd';'
}

tests() { # promise, what, variables…, --, arguments of cargo test
  local code=$1 what=$2 began=$SECONDS variables=() outcome=ok file=$log/$1.log
  shift 2
  is_wanted "$code" || return 0
  while [ "$1" != -- ]; do variables+=("$1"); shift; done
  shift
  env "${variables[@]}" cargo test --profile "$profile" --features ssr "$@" >"$file" 2>&1 || outcome=LOST
  grep -qE '^test result: ok\. [1-9]' "$file" || outcome=LOST
  line "$code" "$what" $((SECONDS - began)) $outcome "${variables[*]}: $(figures "$file")"
}
story() { # promise, what, variable, filter
  tests "$1" "$2" "$3" -- --test integration -- --nocapture --test-threads 1 "$4"
}

fuzz() { # target
  local began=$SECONDS outcome=ok file=$log/fuzz-$1.log seconds
  seconds=$(of "${FUZZ_SECONDS:-900}")
  mkdir -p target/fuzz/corpus/"$1" target/fuzz/artifacts
  # The stable compiler measures what was reached, as long as no sanitizer is asked for; there is
  # no unsafe code here for one to watch.
  target/tools/bin/cargo-fuzz fuzz run --fuzz-dir src/fuzz --sanitizer none --target-dir target/fuzz \
    "$1" target/fuzz/corpus/"$1" src/fuzz/seeds/"$1" -- -max_total_time="$seconds" -timeout=5 \
    -rss_limit_mb=1024 -max_len=16384 -print_final_stats=1 -dict=src/fuzz/seeds/"$1".dict \
    -artifact_prefix=target/fuzz/artifacts/"$1"- >"$file" 2>&1 || outcome=LOST
  line D6 "fuzz: $1" $((SECONDS - began)) $outcome \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$file") runs, $seconds s"
}

percentile() { sort -n | awk -v p="$1" '{ all[NR] = $1 } END { print all[int((NR - 1) * p) + 1] }'; }

# Asks for a page again and again until FILE is there; milliseconds, one a line.
ask() { # url, file
  while [ ! -e "$2" ]; do
    curl -s -o /dev/null --max-time 10 -w '%{time_total}\n' "$1" | awk '{ print int($1 * 1000) }' || echo 10000
    sleep 0.05
  done
}

slow_clients() {
  local binary=$out/$profile/toantrinh
  local dir port server asking kind page seconds began idle busy grown outcome
  [ "$profile" = dev ] && binary=$out/debug/toantrinh
  .ci/packages.sh slowhttptest=/usr/bin/slowhttptest curl=/usr/bin/curl
  [ -x "$binary" ] || cargo build --profile "$profile" --features ssr --bin toantrinh
  ulimit -n 8192 || true
  dir=$(mktemp -d /tmp/toantrinh-soak.XXXXXX)
  port=$(.ci/free-port)
  "$binary" serve --addr "127.0.0.1:$port" --database-url "sqlite://$dir/t.db" --sample >"$dir/log" 2>&1 &
  server=$!
  trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$dir"' RETURN
  page=http://127.0.0.1:$port/vi/
  for _ in {1..600}; do curl -s -o /dev/null "$page" && break; sleep 0.1; done
  memory() { awk '$1 == "VmRSS:" { print $2 }' "/proc/$server/status"; }
  seconds=$(of 60)
  ((seconds >= 5)) || seconds=5
  (sleep 5; touch "$dir/idle") &
  ask "$page" "$dir/idle" >"$dir/idle.ms"
  idle=$(percentile 0.99 <"$dir/idle.ms")
  for kind in H B X; do
    began=$SECONDS outcome=ok grown=$(memory)
    ask "$page" "$dir/done-$kind" >"$dir/$kind.ms" &
    asking=$!
    slowhttptest -$kind -c 2000 -r 400 -i 5 -l "$seconds" -x 24 -w 1 -y 2 -n 5 -z 1 -k 1 -p 5 \
      -u "$page" >"$log/slow-$kind.log" 2>&1 || true
    touch "$dir/done-$kind"
    wait $asking || true
    sleep 1
    grown=$((($(memory) - grown) / 1024))
    busy=$(percentile 0.99 <"$dir/$kind.ms")
    # Two milliseconds are what the clock of curl can tell apart.
    ((busy <= 2 * idle + 2 && grown <= 100)) && kill -0 $server || outcome=LOST
    line B6 "slow clients: -$kind" $((SECONDS - began)) $outcome \
      "p99 $busy ms, $idle ms without; memory +$grown MB"
  done
}

echo "Soak, profile $profile, load $(cut -d' ' -f1 /proc/loadavg)"
is_wanted A2 && .ci/packages.sh strace=/usr/bin/strace
story A1 'kill -9 while four people save' KILLS="$(of 1000)" work::kills
story A2 'loss of power, two models' CUTS="$(of 200)" faults::power
story A3 'a full disk' CUTS=0 faults::disk_full
story A4 'a disk that refuses' CUTS=0 faults::sync_fails
story A6 'copies while others write' CUTS=0 storage::copies
story B1 'races for a version' RACES="$(of 10000)" work::races
story B2 'acts mixed at random' MIXED="$(of 5000)" work::mixed
story C1 'who may do what' CUTS=0 access::
story C4 'guesses' GUESSES="$(of 10000)" work::guesses::of_thousands
story C5 'a stopwatch at the sign-in' STOPWATCH="$(of 2000)" work::guesses::a_stopwatch
story C8 'changes to the audit log' TAMPERED="$(of 10000)" tampering::every
story C8 'a walk through the audit log' AUDIT_ROWS="$(of 1000000)" tampering::a_long
tests D6 'random input to every parser and rule' PROPTEST_CASES="$(of 20000)" -- --lib
if is_wanted D6; then
  tools=$PWD/target/tools
  version=0.13.2
  if [ "$("$tools/bin/cargo-fuzz" --version 2>/dev/null)" != "cargo-fuzz $version" ]; then
    env -u CARGO_TARGET_DIR CARGO_PROFILE_DEV_DEBUG=0 cargo install cargo-fuzz --version $version \
      --locked --debug --root "$tools" --force --quiet
  fi
  # The same versions of everything as in the product.
  cp Cargo.lock src/fuzz/Cargo.lock
  for target in count csv encoding xlsx; do fuzz $target; done
fi
if is_wanted B6; then slow_clients; fi
echo "promises: $broken not kept"
((broken == 0))
