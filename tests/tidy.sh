#!/usr/bin/env bash
# clang-tidy with the short list of .clang-tidy, as errors, over all of our sources, or
# over those whose paths match the arguments.
#   tests/tidy.sh [PATTERN...]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
tidy="$(command -v run-clang-tidy || command -v run-clang-tidy-14)" ||
  { echo "clang-tidy is not installed (apt-get install clang-tidy)" >&2; exit 1; }
[ -e "$root/build/compile_commands.json" ] || bash "$root/data/setup/build.sh"
# Warnings and precompiled headers are gcc's; clang only reads the code.
mkdir -p "$root/build/tidy"
python3 - "$root/build/compile_commands.json" "$root/build/tidy/compile_commands.json" <<'END'
import json, re, sys
commands = json.load(open(sys.argv[1]))
for entry in commands:
    entry["command"] = re.sub(r" -(include \S*cmake_pch\S*|Winvalid-pch|fpch\S*|Werror)", "", entry["command"])
json.dump(commands, open(sys.argv[2], "w"))
END
[ $# -gt 0 ] || set -- "^$root/(common|indexer|searcher)/.*\.cc$"
exec "$tidy" -quiet -p "$root/build/tidy" -j "${JOBS:-$(nproc)}" "$@"
