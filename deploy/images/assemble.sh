#!/bin/sh
# Lays a service out as its image has it, and trains the AOT cache that makes it start in half the time.
#
#   assemble.sh <service's jar> <folder> <jar of the embedded parts> [<app>]
#
# <folder>/layers/*  what changes seldom and what changes often, each to become a layer
# <app>              the same in one: what runs; else <folder>/app. Its app.aot is valid only for exactly these files, in this
#                    folder, with these times.
#
# Starting for training needs a store, because a service makes its indexes first: the embedded one, on a free port. The
# broker may be away then as ever.
set -eu

jar=$1
folder=$2
embedded=$3
app=${4:-$folder/app}
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=${ASSEMBLE_STORE_PORT:-27117}

rm -rf "$folder"
mkdir -p "$folder" "$app"
"$java" -Djarmode=tools -jar "$jar" extract --layers --application-filename service.jar --destination "$folder/layers"
# The same input makes the same files, whenever it is done.
find "$folder/layers" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-1764028800}" {} +
for layer in "$folder"/layers/*; do
  cp -a "$layer/." "$app/"
done
cp "$here/jvm.options" "$app/"

"$java" -Xmx128m -XX:+UseSerialGC -cp "$embedded" org.throughline.embedded.StoreMain "$port" "$folder/store" >"$folder/store.log" 2>&1 &
store=$!
trap 'kill $store 2>/dev/null || true' EXIT

cd "$app"
MONGODB_URI="mongodb://127.0.0.1:$port/?serverSelectionTimeoutMS=20000" KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 \
  THROUGHLINE_ORGANISATION=RXX THROUGHLINE_PORT=0 THROUGHLINE_ISSUER_URI=https://issuer.invalid \
  THROUGHLINE_STAFF_KEY=only-for-training-0123456789abcdef0123456789 THROUGHLINE_CLIENT_ID=training THROUGHLINE_CLIENT_SECRET=training \
  "$java" "@$app/jvm.options" "-XX:AOTCacheOutput=$app/app.aot" -Dspring.context.exit=onRefresh -jar "$app/service.jar" >"$folder/training.log" 2>&1 || {
  tail -n 40 "$folder/training.log" >&2
  exit 1
}
kill $store
wait $store 2>/dev/null || true
test -s "$app/app.aot"
