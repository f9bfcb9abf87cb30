#!/bin/sh
# Starts a Neo4j on this machine's loopback address, loads the first graph into
# it, and serves it as GraphQL, until Ctrl-C, which ends both:
#
#   demo.sh DIR BOLT_PORT HTTP_PORT LISTEN
#
# DIR is made if it is not there; it holds the database, a password made for it
# and the program, and may be given again. Needs what start.sh needs, and Go.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
dir=$(cd "$1" && pwd)
bolt=$2
http=$3
listen=$4
store=bolt://127.0.0.1:$bolt

[ -s "$dir/password" ] || (umask 077 && od -An -N12 -tx1 /dev/urandom | tr -d ' \n' >"$dir/password")
# What the caller has set is for a server of the caller's.
unset GRAPHD_NEO4J_PASSWORD GRAPHD_NEO4J_USER GRAPHD_NEO4J_DATABASE
export GRAPHD_NEO4J_PASSWORD_FILE="$dir/password"

# Both programs run in the background, so that a signal to this script alone
# ends them too, graphd first. A server that is stopped writes its pages.
neo4j=
graphd=
finish() {
  for process in $graphd $neo4j; do
    kill "$process" 2>/dev/null && wait "$process" || :
  done
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

: >"$dir/log"
echo "starting Neo4j; what it says is in $dir/log"
GRAPHD_NEO4J_PASSWORD=$(cat "$dir/password") sh "$here/start.sh" "$dir/server" "$bolt" "$http" >>"$dir/log" 2>&1 &
neo4j=$!
(cd "$here/../../.." && go build -o "$dir/graphd" ./cmd/graphd)
until grep -q 'Started\.$' "$dir/log"; do
  if ! kill -0 "$neo4j" 2>/dev/null; then
    tail -n 20 "$dir/log" >&2
    echo "Neo4j does not start; is another one running on port $bolt or $http?" >&2
    exit 1
  fi
  sleep 0.2
done

"$dir/graphd" load --store "$store" "$here/../../../seeds/isis-k-2020"
# A server that has just been started is slow to plan the first questions.
"$dir/graphd" serve --store "$store" --listen "$listen" --timeout 1m &
graphd=$!
cat <<END

GraphQL:        http://$listen/graphql
Neo4j Browser:  http://127.0.0.1:$http/browser/ (user neo4j, password in $dir/password)
Ask it, in another terminal:
  $dir/graphd query --url http://$listen/graphql '{ entity(id: "is-k") { name } }'
Ctrl-C ends both.

END
wait "$graphd"
