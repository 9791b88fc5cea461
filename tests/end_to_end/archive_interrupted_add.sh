#!/usr/bin/env bash
# An add that is killed or stopped leaves what it published; the same command
# again adds the rest, and nothing of the first attempt stays behind.
set -euo pipefail
index="$1/dateline-index"
source "$(dirname "$0")/../support/articles.sh"
archive="$work/news"
make_articles 12000 >"$work/in.jsonl"
sort "$work/in.jsonl" >"$work/sorted"

# interrupt SIGNAL SECONDS: 0 when the add was still running.
interrupt() {
  # A script's background jobs ignore SIGINT, and the add would leave it so.
  env --default-signal=INT "$index" add "$archive" "$work/in.jsonl" --memory 16 --quiet 2>"$work/err" &
  local add=$! code=0
  sleep "$2"
  kill -s "$1" "$add" 2>/dev/null || true
  wait "$add" 2>/dev/null || code=$?
  [ "$code" -ne 0 ]
}

stopped=0
for delay in 0.02 0.1 0.3 0.6; do
  for signal in KILL INT; do
    interrupt "$signal" "$delay" && stopped=$((stopped + 1))
    [ -e "$archive/CURRENT" ] || continue
    code=0
    "$index" check "$archive" >"$work/out" 2>&1 || code=$?
    [ "$code" -le 1 ] || fail "damaged after SIG$signal at $delay: $(cat "$work/out")"
    [ "$signal" = KILL ] || [ "$code" -eq 0 ] || fail "a stopped add leaves files: $(cat "$work/out")"
  done
done
[ "$stopped" -ge 2 ] || fail "the add was never interrupted"
expect_exit 0 "$index" add "$archive" "$work/in.jsonl" --memory 16
expect_exit 0 "$index" check "$archive"
expect_exit 0 "$index" dump "$archive"
sort "$work/out" | cmp - "$work/sorted" || fail "articles are missing or doubled"

mkfifo "$work/silent" "$work/unwritten"
# hears_term: whether the add (no more the shell that became it) has a handler for SIGTERM.
hears_term() {
  [ "$(cat "/proc/$add/comm" 2>/dev/null)" = dateline-index ] || return 1
  local caught
  caught=$(sed -n 's/^SigCgt:[[:space:]]*//p' "/proc/$add/status")
  ((0x${caught:-0} >> 14 & 1))
}
# stops_at_once WHAT: whether the add that runs ends for SIGTERM while it waits at the source WHAT.
stops_at_once() {
  for _ in $(seq 600); do
    hears_term && break
    sleep 0.05
  done
  hears_term || fail "the add has no handler for SIGTERM after 30 seconds"
  sleep 0.3 # to come to its source
  kill -s TERM "$add"
  local started=$SECONDS code=0
  wait "$add" || code=$?
  [ "$code" -eq 5 ] || fail "exit code $code of an add stopped at $1: $(cat "$work/err")"
  [ $((SECONDS - started)) -lt 5 ] || fail "$1 held the signal up"
}

# A source that says nothing holds no signal up,
sleep 60 >"$work/silent" &
holder=$!
"$index" add "$work/other" - --quiet <"$work/silent" 2>"$work/err" &
add=$!
stops_at_once "a silent source"
kill "$holder"
# nor does one that nobody writes to yet,
"$index" add "$work/other" "$work/unwritten" --quiet 2>"$work/err" &
add=$!
stops_at_once "a source without a writer"
# and what is written to it later is read.
"$index" add "$work/other" "$work/unwritten" --quiet 2>"$work/err" &
add=$!
sleep 0.5
printf '{"id":"late","body":"Late news."}\n' >"$work/unwritten"
wait "$add" || fail "an add from a source that was written to late: $(cat "$work/err")"
expect_exit 0 "$index" dump "$work/other"
grep -q '"late"' "$work/out" || fail "what was written late is not there"
