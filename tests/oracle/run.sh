#!/usr/bin/env bash
# Compares the search with the oracle over many random pairs of an archive and a
# request; prints the seed of the first difference.
#   tests/oracle/run.sh [--pairs N] [--seed S] [--build DIRECTORY]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
build="$root/build"
export DATELINE_ORACLE_PAIRS=20000
export DATELINE_ORACLE_SEED=1
while [ $# -gt 0 ]; do
  case "$1" in
    --pairs) DATELINE_ORACLE_PAIRS="$2" ;;
    --seed) DATELINE_ORACLE_SEED="$2" ;;
    --build) build="$2" ;;
    *) sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
  esac
  shift 2
done
exec "$build/bin/dateline-tests" "[oracle]" --durations yes --warn NoTests
