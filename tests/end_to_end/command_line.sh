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
expect 0 "an add of nothing but bad records" "$bin/dateline-index" add "$scratch/bad" "$scratch/bad.jsonl" --quiet
check "that nothing was added is said" '[[ "$err" == "dateline-index: nothing was added: 2 of 2 records rejected" ]]'
printf '{"id":"a","title":"t"}\n' >"$scratch/good.jsonl"
expect 0 "an add" "$bin/dateline-index" add "$scratch/good" "$scratch/good.jsonl" --quiet
expect 2 "an empty query to delete by" "$bin/dateline-index" delete "$scratch/good" --query ' '
check "what it would do is said" '[[ "$err" == *"would delete every article"* ]]'
expect 2 "counts in a table" "$bin/dateline-search" query "$scratch/good" t --format csv --facet source
expect 0 "a dump under standard names" "$bin/dateline-index" dump "$scratch/good" --standard

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
