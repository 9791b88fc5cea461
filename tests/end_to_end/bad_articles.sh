#!/usr/bin/env bash
# Bad articles of more than sixty kinds cost only themselves: the good ones beside them
# are in, and of each it is said what was wrong (tests/golden/bad_articles.txt).
set -euo pipefail
index="$1/dateline-index"
here="$(cd "$(dirname "$0")" && pwd)"
source "$here/../support/articles.sh"
mkdir "$work/in"
python3 -B "$here/bad_articles/make.py" "$work/in"

# Files that could not be read to their end are told by the exit code, and named.
expect_exit 5 timeout 120 "$index" add "$work/news" "$work/in" --rejects "$work/rejects" --quiet
expect_error "^dateline-index: .*/file-cut.jsonl.gz: cannot be unpacked: truncated gzip input; the records before that were read$"
expect_error "^dateline-index: .*/dangling.jsonl: gone, or a link that leads nowhere$"
! grep -q "picture\|utf16" "$work/err" || fail "files of other formats are named: $(cat "$work/err")"
expect_exit 0 "$index" check "$work/news"
expect_exit 0 "$index" dump "$work/news"
(cd "$here/bad_articles" && python3 -B tell.py "$work/out" "$work/rejects") >"$work/told" ||
  fail "$(cat "$work/told")"
golden="$here/../golden/bad_articles.txt"
diff -u "$golden" "$work/told" || fail "other outcomes than in $golden"
[ "$(wc -l <"$golden")" -ge 60 ] || fail "fewer than 60 kinds"
[ ! -e "$work/up.jsonl" ] || fail "a file was written"
