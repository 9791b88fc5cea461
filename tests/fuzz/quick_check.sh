#!/usr/bin/env bash
# Each fuzz target on its seeds and some thousand inputs made from them, the same ones each
# time, a minute in all; part of the tests.
#   tests/fuzz/quick_check.sh [BIN_DIR]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
bash "$here/build.sh" "$@"
exec bash "$here/run.sh" --runs 4000 --seconds 20 --built
