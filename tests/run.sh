#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test.
# Arguments are passed to ctest, for example -R oracle.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
bash "$root/data/setup/build.sh" -DDATELINE_TESTS=ON
cd "$root/build"
exec ctest --output-on-failure -j "$(nproc)" "$@"
