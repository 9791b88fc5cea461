#!/usr/bin/env bash
# `cmake --install` puts all in place that the programs need: they find names without the
# tree that they were built from, and their man pages are those of the programs.
set -euo pipefail
bin="$(cd "$1" && pwd)"
root="$(cd "$(dirname "$0")/../.." && pwd)"
source "$root/tests/support/articles.sh"
cd "$work"
prefix="$work/a prefix"
cmake --install "$bin/.." --prefix "$prefix" >install.log || fail "$(cat install.log)"
index="$prefix/bin/dateline-index" search="$prefix/bin/dateline-search"

echo '{"id":"a","body":"Angela Merkel went to Paris on Monday."}' >a.jsonl
"$index" add a.archive a.jsonl --quiet
"$search" query a.archive 'person:"Angela Merkel" country:FR' --snippets 0 | grep -q "id a" || fail "no names found"
for program in index search; do
  "$prefix/bin/dateline-$program" man | cmp - "$prefix/share/man/man1/dateline-$program.1" || fail "another man page"
done

# It is the installed model that was read: broken, it is the one that is complained of.
model="$prefix/share/dateline/entities.bin"
echo nonsense >"$model"
expect_exit 3 "$index" add b.archive a.jsonl --quiet
expect_error "$model"
# A user's own model comes first.
DATELINE_ENTITY_MODEL="$root/data/entities/model.bin" "$index" add b.archive a.jsonl --quiet || fail "DATELINE_ENTITY_MODEL is not heard"
