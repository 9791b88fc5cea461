#!/usr/bin/env bash
# Feeds mutated inputs to the parsers of outside bytes, under AddressSanitizer and
# UBSan; an input that crashes one, or takes longer than 10 seconds or 512 MB, is left
# in build/fuzz/findings. What was executed is added to build/fuzz/executed, of which
# --sum prints the sums.
# --until N gives a target turns of --seconds, each with the next seed, until it has had
# N seconds of processor time in all. Runs of different targets may go side by side.
#   tests/fuzz/run.sh [--seconds N] [--until N] [--runs N] [--seed S] [--built] [TARGET...]
#   tests/fuzz/run.sh --sum
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
build="$(cd "$here/../.." && pwd)/build/fuzz"
sum() {
  awk '{ runs[$1] += $2; seconds[$1] += $3 + $4 } END { for (target in runs)
    printf "%-12s %12d executions in %8.0f s of processor time\n", target, runs[target], seconds[target] }' \
    "$build/executed" | sort
  exit
}

# Processor time that the target $1 has had in all, in whole seconds.
had() {
  awk -v target="$1" '$1 == target { sum += $3 + $4 } END { printf "%d", sum }' "$build/executed"
}

# One turn of the target $1 with the seed $2; fails when it found something.
turn() {
  local target="$1" seed="$2" found start options dictionary code=0 executions
  # Inputs that reach new code are kept, unless the run is to be the same each time.
  found="$build/corpus/$target"
  [ "$runs" -lt 0 ] || found="$build/scratch/$target"
  [ "$runs" -lt 0 ] || rm -rf "$found"
  mkdir -p "$found"
  start=$SECONDS
  # Entropic scheduling took half the time of targets that reach much code.
  options=(-max_total_time="$seconds" -runs="$runs" -seed="$seed" -timeout=10 -rss_limit_mb=512 -max_len=16384
    -entropic=0 -print_final_stats=1 -artifact_prefix="$build/findings/$target-")
  dictionary="$here/dictionaries/$target.dict"
  [ ! -e "$dictionary" ] || options+=(-dict="$dictionary")
  { TIMEFORMAT='%U %S'
    time DATELINE_FUZZ_TARGET="$target" "$build/dateline-fuzz" "${options[@]}" "$found" \
      "$build/seeds/$target" >"$build/$target.log" 2>&1 || code=$?; } 2>"$build/$target.seconds"
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log")
  echo "$target ${executions:-0} $(<"$build/$target.seconds")" >>"$build/executed"
  if [ "$code" -ne 0 ]; then
    echo "$target: FAILED with exit code $code" >&2
    grep -E 'ERROR|SUMMARY|runtime error|Test unit written' "$build/$target.log" >&2 || tail -5 "$build/$target.log" >&2
    return 1
  fi
  echo "$target: $executions executions in $((SECONDS - start)) s, 0 crashes, 0 hangs (seed $seed)"
}

seconds=60
until=0
runs=-1
seed=1
built=
targets=()
while [ $# -gt 0 ]; do
  case "$1" in
    --seconds) seconds="$2"; shift ;;
    --until) until="$2"; shift ;;
    --runs) runs="$2"; shift ;;
    --seed) seed="$2"; shift ;;
    --built) built=yes ;;
    --sum) sum ;;
    -*) sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    *) targets+=("$1") ;;
  esac
  shift
done
[ -n "$built" ] || bash "$here/build.sh"
# Freed memory is kept from use for 16 MB and not 256, whose fresh pages took the kernel
# more time than the parsers; so the limit of 512 MB is one for what is tried.
export ASAN_OPTIONS=allocator_may_return_null=0:detect_leaks=1:quarantine_size_mb=16
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(DATELINE_FUZZ_TARGET=list "$build/dateline-fuzz")
mkdir -p "$build/findings"
failed=0
for target in "${targets[@]}"; do
  next=$seed
  while turn "$target" "$next" || { failed=1; false; }; do
    next=$((next + 1))
    [ "$(had "$target")" -lt "$until" ] || break
  done
done
exit "$failed"
