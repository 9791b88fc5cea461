# Sourced by the end-to-end tests: small articles, and ways to say what must hold.

# make_articles COUNT [EXTRA]: JSON lines with ids a1, a2, ...; about 600 bytes each.
make_articles() {
  awk -v count="$1" -v extra="${2:-}" 'BEGIN {
    for (i = 1; i <= count; ++i) {
      body = "Report " i " from the harbour. " extra
      for (word = 0; word < 80; ++word) body = body " word" ((i * 131 + word * word) % 4000)
      printf "{\"id\":\"a%d\",\"title\":\"Harbour report %d\",\"date\":\"20%02d-%02d-%02d\",", \
             i, i, i % 25, i % 12 + 1, i % 28 + 1
      printf "\"source\":\"Harbour Gazette\",\"body\":\"%s\"}\n", body
    }
  }'
}

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# expect_exit CODE COMMAND...: runs it; its output is left in $work/out and $work/err.
expect_exit() {
  local expected=$1 code=0
  shift
  "$@" >"$work/out" 2>"$work/err" || code=$?
  [ "$code" -eq "$expected" ] ||
    fail "exit code $code instead of $expected: $* ($(head -c 500 "$work/err" "$work/out"))"
}

expect_error() { grep -q -- "$1" "$work/err" || fail "no \"$1\" in: $(cat "$work/err")"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
