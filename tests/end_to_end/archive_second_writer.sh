#!/usr/bin/env bash
# A second writer is told who holds the archive; readers are not disturbed.
set -euo pipefail
index="$1/dateline-index"
source "$(dirname "$0")/../support/articles.sh"
archive="$work/news"
make_articles 20 >"$work/in.jsonl"
expect_exit 0 "$index" add "$archive" "$work/in.jsonl"

mkfifo "$work/slow"
"$index" add "$archive" - --quiet <"$work/slow" &
writer=$!
exec 3>"$work/slow"
for _ in $(seq 100); do
  [ -s "$archive/lock" ] && break
  sleep 0.05
done
[ -s "$archive/lock" ] || fail "the writer does not name itself"
for command in "add $archive $work/in.jsonl" "delete $archive --id a1" "compact $archive" \
               "reindex $archive"; do
  expect_exit 5 "$index" $command
  expect_error "archive is being written by process $writer on host .* (dateline-index add)"
done
expect_exit 0 "$index" check "$archive"
expect_exit 0 "$index" dump "$archive"
[ "$(wc -l <"$work/out")" -eq 20 ] || fail "a reader was disturbed"

echo '{"id":"late","body":"One more."}' >&3
exec 3>&-
wait "$writer" || fail "the first writer failed"
expect_exit 0 "$index" dump "$archive"
[ "$(wc -l <"$work/out")" -eq 21 ] || fail "the first writer's article is missing"

# The lock of a writer that was killed is taken.
"$index" add "$archive" - --quiet <"$work/slow" &
writer=$!
exec 3>"$work/slow"
for _ in $(seq 100); do
  [ -s "$archive/lock" ] && break
  sleep 0.05
done
[ -s "$archive/lock" ] || fail "the writer does not name itself"
kill -9 "$writer"
exec 3>&-
wait "$writer" 2>/dev/null || true
expect_exit 0 "$index" delete "$archive" --id late
