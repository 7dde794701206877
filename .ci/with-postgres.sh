#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own: `with-postgres.sh cargo test --features ssr`.
# The server is named in TEST_POSTGRES_URL, listens on loopback alone, and is stopped and thrown
# away with its files afterwards. Nothing of a PostgreSQL that runs already is touched.
set -euo pipefail
bin=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
port=$("$(dirname "$0")/free-port")
dir=$(mktemp -d /tmp/toantrinh-postgres.XXXXXX)

# PostgreSQL refuses to run as root.
as_owner() { (cd "$dir" && "$@"); }
if ((EUID == 0)); then
  chown postgres "$dir"
  as_owner() { (cd "$dir" && runuser -u postgres -- "$@"); }
fi
stop() {
  as_owner "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$dir"
}
trap stop EXIT

# A password, for other users of the machine reach loopback too.
echo "$password" >"$dir/password"
as_owner "$bin/initdb" -D "$dir/data" -U tester --pwfile="$dir/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log"
# Without fsync: what a test loses when the machine falls over is no loss.
cat >>"$dir/data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$dir'
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
END
if ! as_owner "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w start >/dev/null; then
  cat "$dir/server.log" >&2
  exit 1
fi
TEST_POSTGRES_URL="postgres://tester:$password@127.0.0.1:$port/postgres" "$@"
