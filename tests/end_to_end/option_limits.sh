#!/usr/bin/env bash
# Every limit that an option has, from both sides: the last value that is taken, and the first
# that is refused, with its exit code and a line that names the limit.
#   option_limits.sh BIN_DIR
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/articles.sh"
bin="$(cd "$1" && pwd)"
index="$bin/dateline-index" search="$bin/dateline-search" archive="$work/news"
make_articles 19 >"$work/in.jsonl"
echo '{"id":"p","body":"Amina Diallo came to the harbour.","people":["Amina Diallo"]}' >>"$work/in.jsonl"

# takes LOW HIGH COMMAND... OPTION: whether the option takes just the numbers LOW to HIGH.
takes() {
  local low=$1 high=$2
  shift 2
  expect_exit 0 "$@" "$low"
  expect_exit 0 "$@" "$high"
  expect_exit 2 "$@" "$((high + 1))"
  expect_error "no whole number from $low to $high"
  if [ "$low" -gt 0 ]; then
    expect_exit 2 "$@" "$((low - 1))"
    expect_error "no whole number from $low to $high"
  fi
  expect_exit 2 "$@" -1
  expect_exit 2 "$@" 1x
}

takes 1 256 "$index" add "$archive" "$work/in.jsonl" --quiet --threads
takes 16 1048576 "$index" add "$archive" "$work/in.jsonl" --quiet --memory
takes 0 1000 "$search" query "$archive" harbour --limit
takes 0 100 "$search" query "$archive" harbour --snippets
takes 1 1000 "$search" who "$archive" diallo --limit

# What the options say together.
expect_exit 0 "$search" query "$archive" harbour --limit 10 --offset 9990
expect_exit 4 "$search" query "$archive" harbour --limit 10 --offset 9991
expect_error "10000"
expect_exit 0 "$search" query "$archive" harbour --facet source:10000
expect_exit 4 "$search" query "$archive" harbour --facet source:10001
expect_error "at most 10000"

# serves CODE OPTION VALUE: whether a server starts with it (124: it is still there when the
# time is over), or is refused.
serves() {
  local code=0
  timeout 2 "$search" serve "$archive" --listen 127.0.0.1:0 "$2" "$3" >"$work/out" 2>"$work/err" ||
    code=$?
  if [ "$1" -eq 0 ]; then
    grep -q "serving 20 articles" "$work/out" "$work/err" || fail "no server with $2 $3: $(cat "$work/err")"
  else
    [ "$code" -eq "$1" ] || fail "exit code $code instead of $1: serve $2 $3"
    expect_error "no whole number from"
  fi
}
serves 0 --threads 1
serves 0 --threads 256
serves 2 --threads 0
serves 2 --threads 257
serves 0 --max-ms 1
serves 0 --max-ms 600000
serves 2 --max-ms 0
serves 2 --max-ms 600001

# A timeline of 50,000 days, and of one more.
last=$(date -u -d "1850-01-01 +49999 days" +%F) later=$(date -u -d "1850-01-01 +50000 days" +%F)
printf '{"id":"first","body":"news","date":"1850-01-01"}\n{"id":"last","body":"news","date":"%s"}\n' \
  "$last" >"$work/days.jsonl"
expect_exit 0 "$index" add "$work/days" "$work/days.jsonl" --quiet
expect_exit 0 "$search" timeline "$work/days" news --by day
printf '{"id":"last","body":"news","date":"%s"}\n' "$later" >"$work/days.jsonl"
expect_exit 0 "$index" add "$work/days" "$work/days.jsonl" --quiet
expect_exit 4 "$search" timeline "$work/days" news --by day
expect_error "more than 50000 buckets"
