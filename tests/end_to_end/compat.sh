#!/usr/bin/env bash
# The stored archives of each format version (tests/compat/*.tar.gz) are opened, searched
# and checked, and go on as new archives do; the present version is among them.
set -euo pipefail
index="$1/dateline-index" search="$1/dateline-search"
here="$(cd "$(dirname "$0")" && pwd)"
source "$here/../support/articles.sh"
shopt -s nullglob
stored=("$here"/../compat/*.tar.gz)

# The present version's is there: else run tests/compat/make_archive.sh.
expect_exit 0 "$index" add "$work/fresh" "$here/../compat/articles.jsonl"
version=$(sed -n 's/^ "format": \([0-9]*\),$/\1/p' "$work"/fresh/generation-*.json)
[ -e "$here/../compat/format$version.tar.gz" ] ||
  fail "no stored archive of format $version: run tests/compat/make_archive.sh"

for packed in "${stored[@]}"; do
  rm -rf "$work/archive"
  tar -C "$work" -xzf "$packed"
  archive="$work/archive"
  expect_exit 0 "$index" check "$archive"
  expect_exit 0 "$search" query "$archive" 'ferry person:"Peter Brandt" date:2025-04-12' --format json
  grep -q '"total":1' "$work/out" || fail "$packed: $(cat "$work/out")"
  expect_exit 0 "$search" ids "$archive" 'fähren OR "u.s. envoys" OR harbour'
  [ "$(wc -l <"$work/out")" -eq 3 ] || fail "$packed: $(cat "$work/out")"
  expect_exit 1 "$search" query "$archive" 'deleted'
  expect_exit 0 "$search" show "$archive" compat-1 --format record
  cmp -s "$work/out" <(head -1 "$here/../compat/later.jsonl") || fail "$packed: $(cat "$work/out")"
  # Adding needs the present analysis; reindex always works.
  expect_exit 0 "$index" reindex "$archive"
  expect_exit 0 "$index" add "$archive" "$here/../compat/articles.jsonl"
  expect_exit 0 "$index" check "$archive"
  expect_exit 0 "$index" dump "$archive"
  [ "$(wc -l <"$work/out")" -eq 5 ] || fail "$packed: $(cat "$work/out")"
done
