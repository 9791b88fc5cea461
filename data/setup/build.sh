#!/usr/bin/env bash
# Installs what is missing and builds into build/ (programs in build/bin/).
# Arguments are passed to cmake, for example -DDATELINE_SANITIZE=address,undefined.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
bash "$here/install_packages.sh"
cmake -S "$root" -B "$root/build" -G Ninja "$@" >"$root/.cmake.log" 2>&1 || {
  cat "$root/.cmake.log" >&2
  exit 1
}
rm -f "$root/.cmake.log"
cmake --build "$root/build" >&2
