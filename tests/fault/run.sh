#!/usr/bin/env bash
# Disturbs the programs in every way that docs/RELIABILITY.md names and prints one line
# for each promise. Short runs are part of the tests; --long takes hours.
#   tests/fault/run.sh [--long] [--seed S] [--count N] [--build DIRECTORY] [F10 F20 ...]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
build="$here/../../build"
options=()
wanted=()
while [ $# -gt 0 ]; do
  case "$1" in
    --long) options+=(--long) ;;
    --seed | --count) options+=("$1" "$2"); shift ;;
    --build) build="$2"; shift ;;
    F*) wanted+=("$1") ;;
    *) sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
  esac
  shift
done
[ ${#wanted[@]} -gt 0 ] || wanted=(F)
failed=0
for test in "$here"/F*.py; do
  for prefix in "${wanted[@]}"; do
    [[ "$(basename "$test")" == "$prefix"* ]] || continue
    PYTHONDONTWRITEBYTECODE=1 python3 "$test" "$build/bin" "${options[@]}" || failed=1
    break
  done
done
exit "$failed"
