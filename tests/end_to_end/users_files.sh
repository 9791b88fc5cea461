#!/usr/bin/env bash
# A user's own files are neither emptied nor removed, wherever they lie.
set -euo pipefail
bin="$(cd "$1" && pwd)"
root="$(cd "$(dirname "$0")/../.." && pwd)"
source "$root/tests/support/articles.sh"
index="$bin/dateline-index"
cd "$work"

# The file of --rejects is no input, and is not touched by what is refused.
mkdir -p mixed
printf '%s\n' '{"id":"a","body":"Text."}' '{"id":"b"}' >mixed/a.jsonl
cp mixed/a.jsonl only.jsonl
expect_exit 2 "$index" add other.archive only.jsonl --rejects only.jsonl
expect_error "one of the inputs"
cmp only.jsonl mixed/a.jsonl || fail "the input is not what it was"
[ ! -e other.archive ] || fail "an archive was made"
echo precious >rejects.txt
expect_exit 5 "$index" add other.archive only.jsonl --model /nonexistent --rejects rejects.txt
[ "$(cat rejects.txt)" = precious ] || fail "a refused run emptied the rejects"
for run in 1 2; do
  expect_exit 0 "$index" add other.archive mixed --rejects mixed/rejects.jsonl
  grep -q '"line":2' mixed/rejects.jsonl || fail "the rejects are not in their file"
  [ "$(grep -c rejected mixed/rejects.jsonl)" = 1 ] || fail "the file of rejects was read"
done

# What lies in segments/ and is not ours stays.
mkdir -p foreign/segments
echo precious >foreign/segments/my.wav
expect_exit 2 "$index" add foreign only.jsonl
expect_error "segments/my.wav"
for place in other.archive/segments/my.wav other.archive/segments/000001/my.wav; do
  echo precious >"$place"
  expect_exit 1 "$index" delete other.archive --id none
  [ -e "$place" ] || fail "$place is gone"
done

# Names from a pipe are those that came through it.
echo 'same Ann Lee = Anne Lee' >names.txt
dateline_aliases() { "$index" aliases other.archive "$@"; }
dateline_aliases <(cat names.txt) --quiet
[ "$(dateline_aliases)" = "$(cat names.txt)" ] || fail "the names of a pipe are not in force"
expect_exit 0 "$index" aliases other.archive names.txt
expect_error 'names.txt, line 1: no article has the name "Anne Lee"'
expect_error '1 line about names in force'
for count in 20 21; do
  for i in $(seq "$count"); do echo "rename Nobody $i -> X"; done >many.txt
  expect_exit 0 "$index" aliases other.archive many.txt
  [ "$(grep -c 'no article has the name' err)" = 20 ] || fail "not 20 names are told"
  [ "$(grep -c ': 1 more names that no article has' err)" = $((count - 20)) ] || fail "the rest is not counted"
done
"$index" aliases other.archive names.txt --quiet
expect_exit 5 "$index" aliases other.archive mixed
[ "$(dateline_aliases)" = "$(cat names.txt)" ] || fail "a directory took the names away"
