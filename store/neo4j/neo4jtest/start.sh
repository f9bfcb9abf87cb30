#!/bin/sh
# Runs a Neo4j Community server on this machine's loopback address alone:
#
#   GRAPHD_NEO4J_PASSWORD=... start.sh DIR BOLT_PORT HTTP_PORT
#
# DIR holds its data and is made if it is not there; the password is that of
# the user neo4j from the first start on. Lines in DIR/extra.conf are settings
# that go before the ones below. GRAPHD_NEO4J_HEAP bounds the heap (1g). Needs
# Java 17 or later, and Maven to fetch the jars once, into GRAPHD_NEO4J_CACHE.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
dir=$(cd "$1" && pwd)
bolt=$2
http=$3
: "${GRAPHD_NEO4J_PASSWORD:?is the password of the user neo4j, at least 8 letters and digits}"

version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$here/pom.xml")
cache=${GRAPHD_NEO4J_CACHE:-}
if [ -z "$cache" ]; then
  case $(uname) in
  Darwin) cache=$HOME/Library/Caches/graphd ;;
  *) cache=${XDG_CACHE_HOME:-$HOME/.cache}/graphd ;;
  esac
fi
lib=$cache/neo4j-$version

# The folder gets its name when it is whole, so that one cut short is never
# used. Others who start at the same time wait for it instead of fetching too.
if [ ! -d "$lib" ]; then
  mkdir -p "$cache"
  if command -v flock >/dev/null; then
    exec 9>"$cache/lock"
    flock 9
  fi
  if [ ! -d "$lib" ]; then
    echo "fetching Neo4j $version into $lib"
    part=$(mktemp -d "$cache/part.XXXXXX")
    mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies \
      -DincludeScope=runtime -DoutputDirectory="$part"
    if [ -d "$lib" ]; then rm -rf "$part"; else mv "$part" "$lib"; fi
  fi
  exec 9>&-
fi

mkdir -p "$dir/conf"
[ -e "$dir/extra.conf" ] || : >"$dir/extra.conf"
# Neo4j takes no setting twice: the first one that is named stays. The last one
# saves ten seconds of waiting whenever the server stops.
awk -F= '!seen[$1]++' "$dir/extra.conf" - >"$dir/conf/neo4j.conf" <<END
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$bolt
server.bolt.advertised_address=127.0.0.1:$bolt
server.http.listen_address=127.0.0.1:$http
server.http.advertised_address=127.0.0.1:$http
server.https.enabled=false
server.memory.pagecache.size=256m
db.tx_log.rotation.retention_policy=keep_none
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
END

# A password among a program's arguments could be read by anyone here, so it
# goes in by a pipe.
if [ ! -e "$dir/data/databases" ]; then
  printf '%s\n' "$GRAPHD_NEO4J_PASSWORD" |
    NEO4J_HOME=$dir NEO4J_CONF=$dir/conf java -cp "$lib/*" org.neo4j.cli.AdminTool \
      dbms set-initial-password @/dev/stdin >/dev/null
fi
unset GRAPHD_NEO4J_PASSWORD

exec java "-Xmx${GRAPHD_NEO4J_HEAP:-1g}" -Dfile.encoding=UTF-8 \
  --add-opens=java.base/java.nio=ALL-UNNAMED \
  --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  --add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED \
  -cp "$lib/*" org.neo4j.server.CommunityEntryPoint \
  --home-dir="$dir" --config-dir="$dir/conf" --console-mode
