#!/bin/sh
# Builds the field app into dist/ when something it is made of has changed.
set -eu
cd "$(dirname -- "$0")"
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
if [ ! -e dist/index.html ] || [ -n "$(find src public build index.html package-lock.json tsconfig.json vite.config.ts \
    ../server/src/main/resources/static/assets/tokens.css ../server/src/main/resources/id/jejaring/screening/instruments -newer dist/index.html -print 2>/dev/null | head -n 1)" ]; then
    npm run --silent build
fi
