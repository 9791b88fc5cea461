#!/usr/bin/env bash
# All unit tests and all tests of the programs under AddressSanitizer and UBSan, or under
# ThreadSanitizer. Not the fault tests, whose shim wants to be loaded first itself, nor
# the fuzz targets, which have sanitizers of their own.
#   tests/sanitize.sh address,undefined|thread [--unit TEST_SPEC | --scripts]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
case "${1:-}" in
  address,undefined) name=asan ;;
  thread) name=tsan ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
# clang without optimising compiles in a third of the time of gcc -O1. A null pointer that
# is followed ends in a report all the same; the checks left out make compiling slow.
export CXX="${CXX:-clang++}"
joined=(-O0 -gline-tables-only "-fsanitize=$1" -fno-sanitize=null,vptr,object-size
  -fno-omit-frame-pointer -fno-sanitize-recover=all)
source "$root/tests/support/joined_tests.sh"
build_joined "$name" "${joined[@]}"
# Reports go to files: a test may well expect the exit code of the program that made one.
reports="$root/build/$name/report"
export DATELINE_ORACLE_PAIRS="${DATELINE_ORACLE_PAIRS:-200}"
rm -f "$reports".*
for tool in ASAN UBSAN TSAN; do
  export "${tool}_OPTIONS=log_path=$reports:print_stacktrace=1:halt_on_error=1"
done
# Freed memory is kept for a while to find its late users, but no more than the limits on
# memory that tests hold the programs to allow. Xapian's own check deletes its tables as
# something smaller than they are.
ASAN_OPTIONS+=:quarantine_size_mb=16:new_delete_type_mismatch=0
TSAN_OPTIONS+=":suppressions=$root/tests/support/thread_sanitizer.txt"
failed=0
run_joined "$name" "${@:2}" || failed=1
! grep -hE 'ERROR|WARNING|SUMMARY|runtime error' "$reports".* 2>/dev/null || failed=1
exit "$failed"
