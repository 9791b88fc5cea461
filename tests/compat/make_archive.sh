#!/usr/bin/env bash
# Stores an archive of the present format version, made from the articles beside it, as
# tests/compat/formatN.tar.gz: two segments, a deletion, a replacement, names. Run it in
# the change that makes a new format version, and commit what it writes. Versions that no
# release had (released.txt) are not kept.
#   tests/compat/make_archive.sh [BIN_DIR]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
bin="${1:-$here/../../build/bin}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
"$bin/dateline-index" add "$work/archive" "$here/articles.jsonl" --quiet
"$bin/dateline-index" add "$work/archive" "$here/later.jsonl" --quiet
"$bin/dateline-index" delete "$work/archive" --id compat-3 --quiet
"$bin/dateline-index" check "$work/archive" --quiet
current="$(cut -d' ' -f1 "$work/archive/CURRENT")"
version=$(sed -n 's/^ "format": \([0-9]*\),$/\1/p' "$work/archive/$current")
rm "$work/archive/lock"
for stored in "$here"/format*.tar.gz; do
  number="${stored##*/format}" number="${number%.tar.gz}"
  grep -qx "$number" "$here/released.txt" || rm -f "$stored"
done
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime=2026-01-01 -cf - archive |
  gzip -9n >"$here/format$version.tar.gz"
ls -l "$here/format$version.tar.gz"
