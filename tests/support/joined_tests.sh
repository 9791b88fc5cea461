# Functions for scripts that build everything with flags of their own and run what can be
# run of the tests with it (joined_build.py); sourced, with $root set.

# Makes build/ ready to be read by joined_build.py: with the tests, whatever it was made for.
configure_all() {
  bash "$root/data/setup/install_packages.sh"
  cmake -S "$root" -B "$root/build" -G Ninja -DDATELINE_TESTS=ON >/dev/null
}

# build_joined NAME FLAG...
build_joined() {
  configure_all
  [ -e "$root/build/embedded_assets.cc" ] || ninja -C "$root/build" embedded_assets.cc >&2
  python3 -B "$root/tests/support/joined_build.py" "$@"
  ninja -C "$root/build/$1" -j "${JOBS:-$(nproc)}" >&2
}

# run_joined NAME [--unit TEST_SPEC | --scripts]: the unit tests in one process, then each
# script of tests/end_to_end, or only one of both; says at the end which failed.
run_joined() {
  local bin="$root/build/$1/bin" log="$root/build/$1/test.log" failed=() ran=0 script interpreter
  if [ "${2:-}" != --scripts ]; then
    "$bin/dateline-tests" --warn NoTests ${3:+"$3"} || failed+=("dateline-tests")
  fi
  [ "${2:-}" = --unit ] || for script in "$root"/tests/end_to_end/*.{sh,py}; do
    interpreter=bash
    [ "${script##*.}" = sh ] || interpreter="python3 -B"
    ran=$((ran + 1))
    (cd "$root/tests" && $interpreter "$script" "$bin" >"$log" 2>&1) ||
      { failed+=("$(basename "$script")"); tail -40 "$log" >&2; }
  done
  echo "$ran scripts; failed: ${failed[*]:-none}"
  [ ${#failed[@]} -eq 0 ]
}
