#!/bin/sh
# Copies the front-end files that the application serves, with their licences, out of the packages named in
# package-lock.json, and writes the list of checksums that the tests hold them against.
# Run it after changing a version, an icon or one of our own scripts, and commit what it writes; the Maven
# build itself needs neither npm nor this script.
set -eu
cd "$(dirname "$0")"
static=../main/resources/static

npm ci --no-fund --no-audit --ignore-scripts

version() { node -p "require('./node_modules/$1/package.json').version"; }

# place PACKAGE NAME: empties the folder of NAME and puts the licence there; prints the folder
place() {
  folder="$static/vendor/$2-$(version "$1")"
  rm -rf "$static/vendor/$2-"[0-9]*
  mkdir -p "$folder"
  cp "node_modules/$1/LICENSE" "$folder/LICENSE"
  echo "$folder"
}

folder=$(place bootstrap bootstrap)
# the source map is not served, so the reference to it would be a 404 in every developer's console
sed '/^\/\*# sourceMappingURL=/d' node_modules/bootstrap/dist/css/bootstrap.min.css >"$folder/bootstrap.min.css"

folder=$(place htmx.org htmx)
# published as ES2020: one ?. and one ?? would stop the whole file in older webviews
npx --no-install esbuild node_modules/htmx.org/dist/htmx.min.js --minify --target=es2017 --charset=utf8 \
  --log-level=warning --outfile="$folder/htmx.min.js"

folder=$(place bootstrap-icons bootstrap-icons)
node sprite.mjs node_modules/bootstrap-icons/icons "$folder/sprite.svg"

scripts=$(find "$static" -name '*.js' | LC_ALL=C sort)
# shellcheck disable=SC2086  # one argument per file, none has a blank
node parse.mjs $scripts
(cd "$static" && find vendor js -type f | LC_ALL=C sort | xargs sha256sum) >checksums.sha256
echo "$(wc -l <checksums.sha256) files"
