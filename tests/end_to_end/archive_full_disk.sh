#!/usr/bin/env bash
# A full disk ends with "no space left" and exit code 5, the archive as it was.
set -euo pipefail
index="$1/dateline-index"
source "$(dirname "$0")/../support/articles.sh"
make_articles 50 >"$work/in.jsonl"
make_articles 12000 big >"$work/big.jsonl"

# A real full disk where this user may mount one, else a limit on file sizes.
disk="$work/disk"
mkdir "$disk"
limited() { "$@"; }
full_text="no space left"
if mount -t tmpfs -o size=2m tmpfs "$disk" 2>/dev/null; then
  trap 'umount "$disk"; rm -rf "$work"' EXIT
else
  limited() { (trap '' XFSZ; ulimit -f 512; "$@"); }
  full_text="File too large"
fi

expect_exit 0 limited "$index" add "$disk/news" "$work/in.jsonl"
cp "$disk/news/CURRENT" "$work/current"
(cd "$disk/news" && find . -type f | sort) >"$work/files"
for command in "add $disk/news $work/big.jsonl" "add $disk/news $work/big.jsonl --memory 32"; do
  expect_exit 5 limited "$index" $command
  expect_error "$full_text"
  cmp "$disk/news/CURRENT" "$work/current" || fail "the archive has changed"
  (cd "$disk/news" && find . -type f | sort) | cmp - "$work/files" || fail "files are left behind"
  expect_exit 0 limited "$index" check "$disk/news"
done
expect_exit 0 limited "$index" dump "$disk/news"
sort "$work/out" | cmp - <(sort "$work/in.jsonl") || fail "articles are missing"
