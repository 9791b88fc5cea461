#!/usr/bin/env bash
# Types the commands that README.md and docs/TUTORIAL.md show (in their blocks
# "console": "$ " a command, "> " its further lines, then its output) and
# compares what is printed with what the page says. Only times may differ.
set -euo pipefail
bin="$(cd "${1:?usage: readme_commands.sh BIN_DIR}" && pwd)"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export PATH="$bin:$PATH" LC_ALL=C.UTF-8
failed=0
commands=0

without_times() { sed -E 's/\([0-9.]+ ms\)/(N ms)/'; }

# check PAGE COMMAND EXPECTED: runs one command in the page's folder.
check() {
  local page="$1" command="$2" expected="$3" printed
  commands=$((commands + 1))
  printed="$(bash -c "$command" 2>&1 | without_times)" || true
  expected="$(without_times <<<"$expected")"
  [ "$printed" = "$expected" ] && return
  failed=1
  printf '%s shows another output than this command prints:\n$ %s\n' "$page" "$command"
  diff -u --label "$page" --label printed <(printf '%s\n' "$expected") <(printf '%s\n' "$printed") || true
}

# run_page PAGE: runs its commands one after the other, in an empty folder that
# has the samples and their archive where the demo puts them.
run_page() {
  local page="$1" line inside=0 command="" expected=""
  local folder="$scratch/${page//\//_}"
  mkdir -p "$folder/build"
  cd "$folder"
  ln -s "$root/data" data
  dateline-index add build/sample.archive data/samples --quiet
  while IFS= read -r line || [ -n "$line" ]; do
    if [ "$inside" = 0 ]; then
      [ "$line" != '```console' ] || inside=1
      continue
    fi
    case "$line" in
      '> '*) command+=$'\n'"${line#> }" ;;
      '$ '* | '```')
        [ -z "$command" ] || check "$page" "$command" "${expected%"${expected##*[!$'\n']}"}"
        command="" expected=""
        if [ "$line" = '```' ]; then inside=0; else command="${line#\$ }"; fi
        ;;
      *) expected+="$line"$'\n' ;;
    esac
  done <"$root/$page"
}

for page in README.md docs/TUTORIAL.md; do
  [ ! -f "$root/$page" ] || run_page "$page"
done
[ "$commands" -ge 8 ] || { echo "only $commands commands found: are the pages read right?"; exit 1; }
[ "$failed" = 0 ] || exit 1
echo "$commands commands print what the pages say"
