#!/usr/bin/env bash
# Names the sources that are not laid out as .clang-format says, and fails when there are
# any; with --write they are laid out. clang-format 14: others break some lines elsewhere.
#   tests/format.sh [--write]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
format="$(command -v clang-format-14 || command -v clang-format)" ||
  { echo "clang-format is not installed (apt-get install clang-format-14)" >&2; exit 1; }
options=(-n -Werror)
[ "${1:-}" != --write ] || options=(-i)
git ls-files -z '*.cc' '*.h' | xargs -0 "$format" "${options[@]}"
