#!/usr/bin/env bash
# Both programs' manners on a command line: exit codes, streams, pipes, full disks.
set -u
bin="$1"
failures=0

# expect CODE NAME COMMAND...: runs COMMAND, its output in $out and $err.
expect() {
  local code="$1" name="$2"
  shift 2
  out="$("$@" 2>"$scratch/err")"
  local got=$?
  err="$(cat "$scratch/err")"
  if [ "$got" -ne "$code" ]; then
    echo "FAILED: $name: exit code $got instead of $code: $err"
    failures=$((failures + 1))
  fi
}

check() {
  if ! eval "$2"; then
    echo "FAILED: $1: out: $out err: $err"
    failures=$((failures + 1))
  fi
}

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

printf '{"a":1}\n{"a":2}\n' >"$scratch/bad.jsonl"
expect 5 "an add of nothing but bad records" "$bin/dateline-index" add "$scratch/bad" "$scratch/bad.jsonl" --quiet
check "that nothing was added is said" '[[ "$err" == "dateline-index: nothing was added: 2 of 2 records rejected" ]]'
expect 5 "the same without --quiet" "$bin/dateline-index" add "$scratch/bad" "$scratch/bad.jsonl"
check "it is said then too" '[[ "$err" == *"dateline-index: nothing was added: 2 of 2 records rejected" ]]'
printf 'id,title,date\n1\n2\n' >"$scratch/bad.csv"
expect 5 "a table of nothing but bad rows" "$bin/dateline-index" add "$scratch/bad" "$scratch/bad.csv" --quiet
check "that its rows were rejected is said" '[[ "$err" == "dateline-index: nothing was added: 2 of 2 records rejected" ]]'
: >"$scratch/empty.jsonl"
expect 0 "an add of nothing" "$bin/dateline-index" add "$scratch/bad" "$scratch/empty.jsonl"
printf '{"id":"a","title":"t"}\n' >"$scratch/good.jsonl"
expect 0 "an add" "$bin/dateline-index" add "$scratch/good" "$scratch/good.jsonl" --quiet
expect 0 "a bad record beside a good one, there already" "$bin/dateline-index" add "$scratch/good" "$scratch/good.jsonl" "$scratch/bad.jsonl" --quiet
check "nothing is said of it" '[[ -z "$err" ]]'
expect 2 "rejects without a name" "$bin/dateline-index" add "$scratch/good" "$scratch/good.jsonl" --rejects ''
check "what to name is said" '[[ "$err" == *"--rejects: an empty name is no file (name a file, or - for standard output)" ]]'
expect 2 "an empty query to delete by" "$bin/dateline-index" delete "$scratch/good" --query ' '
check "what it would do is said" '[[ "$err" == *"would delete every article"* ]]'
expect 2 "counts in a table" "$bin/dateline-search" query "$scratch/good" t --format csv --facet source
expect 2 "an option where an id is expected" "$bin/dateline-index" delete "$scratch/good" --id --dry-run a
check "the missing value is named" '[[ "$err" == "dateline-index: --id: a value is missing before --dry-run (a value that begins with -- is written --id=--...)" ]]'
expect 0 "the article that is still there" "$bin/dateline-search" show "$scratch/good" a
expect 2 "a hyphen that was perhaps meant as NOT" "$bin/dateline-index" delete "$scratch/good" --query '"t"-x'
check "what it is is said" '[[ "$err" == *"is a hyphen"* ]]'
expect 0 "what such a deletion would be" "$bin/dateline-index" delete "$scratch/good" --query '"t"-x OR t' --dry-run
check "that it would need --force is said" '[[ "$err" == *"without --force nothing would be deleted"* ]]'
expect 0 "the same with --force" "$bin/dateline-index" delete "$scratch/good" --query '"t"-x OR t' --dry-run --force
check "nothing is said of --force" '[[ "$err" != *"--force"* ]]'
expect 0 "a dump under standard names" "$bin/dateline-index" dump "$scratch/good" --standard

# Files that cannot be read to their end: all else is in, they are named, and the exit code tells.
mkdir "$scratch/cut"
cp "$scratch/good.jsonl" "$scratch/cut/z.jsonl"
head -c 100 /bin/bash >"$scratch/cut/y.bin"
expect 0 "a file of another format beside good ones" "$bin/dateline-index" add "$scratch/foreign" "$scratch/cut" --quiet
check "nothing is said of it" '[[ -z "$err" ]]'
expect 5 "nothing but a file of another format" "$bin/dateline-index" add "$scratch/none" "$scratch/cut/y.bin" --quiet
check "that nothing was added is said, and why" '[[ "$err" == "dateline-index: nothing was added: 1 file(s) rejected
dateline-index: $scratch/cut/y.bin: binary data" ]]'
gzip -c "$scratch/good.jsonl" | head -c 30 >"$scratch/cut/01.gz"
for number in $(seq -w 2 25); do cp "$scratch/cut/01.gz" "$scratch/cut/$number.gz"; done
expect 5 "files that are cut short" "$bin/dateline-index" add "$scratch/rest" "$scratch/cut" --quiet
check "the first of them are named" '[[ "$err" == "dateline-index: $scratch/cut/01.gz: cannot be unpacked: truncated gzip input"* && "$err" == *"/20.gz: "* && "$err" != *"/21.gz: "* ]]'
check "the others are counted" '[[ "$err" == *"and 5 more file(s) that could not be read to their end" ]]'
expect 0 "the dump of the rest" "$bin/dateline-index" dump "$scratch/rest"
check "the rest is in" '[[ "$out" == "$(cat "$scratch/good.jsonl")" ]]'
if [ "$(id -u)" -ne 0 ]; then
  cp "$scratch/good.jsonl" "$scratch/secret.jsonl"
  chmod 000 "$scratch/secret.jsonl"
  expect 5 "a file that may not be read" "$bin/dateline-index" add "$scratch/rest" "$scratch/good.jsonl" "$scratch/secret.jsonl" --quiet
  check "it is named" '[[ "$err" == *"secret.jsonl: cannot be opened"* ]]'
fi

# The articles are in when --rejects cannot be written; both are said.
expect 5 "a full disk of the rejects" "$bin/dateline-index" add "$scratch/full" "$scratch/bad.jsonl" "$scratch/good.jsonl" --rejects /dev/full
check "the summary and the failure are said" '[[ "$err" == "1 added, "*"/dev/full: cannot be written: no space left"* ]]'
check "nothing is promised of that file" '[[ "$err" != *"as it was"* && "$err" != *"each of them"* ]]'

# Closed standard streams: no other file takes their place.
expect 5 "a closed standard input" bash -c "'$bin/dateline-index' add '$scratch/closed' - --quiet <&-"
check "it is named and no archive made" '[[ "$err" == *"standard input: closed"* && ! -e "$scratch/closed" ]]'
expect 0 "a closed standard error" bash -c "'$bin/dateline-index' add '$scratch/closed' '$scratch/bad.jsonl' '$scratch/good.jsonl' --rejects '$scratch/rejects' 2>&-"
check "no message went into a file" '! grep -q "1 added" "$scratch/rejects" && [[ "$(wc -l <"$scratch/rejects")" -eq 2 ]]'
expect 5 "a closed standard output" bash -c "'$bin/dateline-index' dump '$scratch/closed' >&-"

# A signal that is ignored from the start stays ignored.
# catches_term: whether the add has its handlers.
catches_term() {
  local caught
  caught="$(sed -n 's/^SigCgt:[[:space:]]*//p' "/proc/$add/status" 2>/dev/null)"
  [ "$(cat "/proc/$add/comm" 2>/dev/null)" = dateline-index ] && ((0x${caught:-0} >> 14 & 1))
}
mkfifo "$scratch/pipe"
(trap '' INT; exec "$bin/dateline-index" add "$scratch/ignoring" - --quiet <"$scratch/pipe" 2>"$scratch/said") &
add=$!
exec 9>"$scratch/pipe"
cat "$scratch/good.jsonl" >&9
for _ in $(seq 600); do
  catches_term && break
  sleep 0.05
done
kill -s INT "$add"
sleep 0.1
printf '{"id":"b","title":"t"}\n' >&9
exec 9>&-
code=0
wait "$add" || code=$?
err="$(cat "$scratch/said")"
check "an add that ignores SIGINT ends well" '[ "$code" -eq 0 ]'
expect 0 "its dump" "$bin/dateline-index" dump "$scratch/ignoring"
check "it read to the end" '[[ "$(wc -l <<<"$out")" -eq 2 ]]'

for program in dateline-index dateline-search; do
  expect 0 "$program --version" "$bin/$program" --version
  check "$program prints its name and version" '[[ "$out" =~ ^$program\ [0-9.]+$ ]]'
  expect 0 "$program help" "$bin/$program" help
  check "$program help is on standard output" '[[ "$out" == *Commands:* && -z "$err" ]]'
  expect 2 "$program without a command" "$bin/$program"
  check "help without a command is on standard error" '[[ -z "$out" && "$err" == *Commands:* ]]'
  expect 2 "$program with an unknown command" "$bin/$program" zzz
  check "one line on standard error" '[[ "$err" == "$program: "* && "$err" != *$'"'\n'"'* ]]'
  expect 5 "$program on a full disk" bash -c "'$bin/$program' man > /dev/full"
  check "a full disk is named" '[[ "$err" == *"no space"* ]]'
  out="$("$bin/$program" man 2>"$scratch/err" | head -1; echo "${PIPESTATUS[0]}")"
  err="$(cat "$scratch/err")"
  check "$program ends quietly when nobody reads" '[[ "$out" == *$'"'\n'"'0 && -z "$err" ]]'
done

expect 0 "parse" "$bin/dateline-search" parse 'ceasefire -talks'
check "the tree is printed" '[[ "$out" == *"(and ceasefir (not talk))"* ]]'
expect 2 "a bad query" "$bin/dateline-search" parse '(ceasefire'
expect 4 "a query beyond a limit" "$bin/dateline-search" parse "$(printf 'a%.0s' {1..3000})"
expect 2 "an option with a typing error" "$bin/dateline-search" parse talks --formt json
check "the option meant is suggested" '[[ "$err" == *"did you mean --format?"* ]]'

[ "$failures" -eq 0 ] && echo "all passed"
exit "$((failures > 0))"
