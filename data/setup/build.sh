#!/usr/bin/env bash
# Installs what is missing and builds into build/ (programs in build/bin/).
# Arguments are passed to cmake, for example -DDATELINE_SANITIZE=address,undefined.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
bash "$here/install_packages.sh"
mkdir -p "$root/build"
log="$root/build/configure.log"
# Sanitizers of an earlier build are not for this one, unless it names them too.
cmake -S "$root" -B "$root/build" -G Ninja -DDATELINE_SANITIZE= "$@" >"$log" 2>&1 || {
  cat "$log" >&2
  exit 1
}
cmake --build "$root/build" >&2
