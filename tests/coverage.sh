#!/usr/bin/env bash
# Line coverage of our sources by the unit tests and the tests of the programs: prints a
# table by folder, or, with --lines PATH..., the lines of these files that the last run
# did not reach.
#   tests/coverage.sh [--lines PATH...]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
if [ "${1:-}" != --lines ]; then
  source "$root/tests/support/joined_tests.sh"
  build_joined coverage -O0 --coverage -fprofile-update=atomic
  find "$root/build/coverage" -name '*.gcda' -delete
  run_joined coverage >&2 || echo "some tests failed" >&2
fi
exec python3 -B "$root/tests/support/coverage_table.py" "$root" "$root/build/coverage" "${@:2}"
