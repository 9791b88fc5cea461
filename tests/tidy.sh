#!/usr/bin/env bash
# clang-tidy with the short list of .clang-tidy, as errors, over all of our sources, a
# dozen files at a time (joined_build.py), or over single files whose paths match the
# arguments. --analyse runs clang's static analyser too, which takes six times as long.
#   tests/tidy.sh [--analyse] [PATTERN...]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
tidy="$(command -v run-clang-tidy || command -v run-clang-tidy-14)" ||
  { echo "clang-tidy is not installed (apt-get install clang-tidy)" >&2; exit 1; }
source "$root/tests/support/joined_tests.sh"
configure_all
options=(-quiet -j "${JOBS:-$(nproc)}")
if [ "${1:-}" = --analyse ]; then
  shift
  options+=(-checks="$(sed -n '/^Checks/,/^Warn/p' "$root/.clang-tidy" | grep '^  ' | tr -d ' \n'),clang-analyzer-core.*,clang-analyzer-cplusplus.*")
fi
# Warnings and precompiled headers are gcc's; clang only reads the code.
mkdir -p "$root/build/tidy"
if [ $# -eq 0 ]; then
  python3 -B "$root/tests/support/joined_build.py" tidy
  ninja -C "$root/build/tidy" -t compdb cxx >"$root/build/tidy/compile_commands.json"
  set -- '/joined/(common|indexer|searcher)_'
else
  python3 - "$root/build/compile_commands.json" "$root/build/tidy/compile_commands.json" <<'END'
import json, re, sys
commands = json.load(open(sys.argv[1]))
for entry in commands:
    entry["command"] = re.sub(r" -(include \S*cmake_pch\S*|Winvalid-pch|fpch\S*|Werror)", "", entry["command"])
json.dump(commands, open(sys.argv[2], "w"))
END
fi
exec "$tidy" "${options[@]}" -p "$root/build/tidy" "$@"
