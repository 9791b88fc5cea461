#!/usr/bin/env bash
# All unit tests and all tests of the programs under AddressSanitizer and UBSan, or under
# ThreadSanitizer. Not the fault tests, whose shim wants to be loaded first itself, nor
# the fuzz targets, which have sanitizers of their own.
#   tests/sanitize.sh address,undefined|thread [--unit TEST_SPEC]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
case "${1:-}" in
  address,undefined) name=asan ;;
  thread) name=tsan ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
# A null pointer that is followed ends in a report all the same; the checks left out make
# compiling twice as slow.
joined=(-O1 -g1 "-fsanitize=$1" -fno-sanitize=null,vptr,object-size -fno-omit-frame-pointer
  -fno-sanitize-recover=all)
source "$root/tests/support/joined_tests.sh"
build_joined "$name" "${joined[@]}"
export UBSAN_OPTIONS=print_stacktrace=1
run_joined "$name" "${@:2}"
