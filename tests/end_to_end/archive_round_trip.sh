#!/usr/bin/env bash
# What goes in comes out again, field for field, whatever is done to the archive.
set -euo pipefail
index="$1/dateline-index"
source "$(dirname "$0")/../support/articles.sh"
archive="$work/news"

make_articles 300 >"$work/in.jsonl"
cat >>"$work/in.jsonl" <<'END'
{"id":"odd","title":"Ein Bericht — 日本","body":"Text \u00e9t\u00e9 \"quoted\"\nnew line","kept":{"deep":[1,2.50,null]},"countries":["France","xx"]}
{"title":"No id","body":"Something without an id."}
END
expect_exit 0 "$index" add "$archive" "$work/in.jsonl" --rejects "$work/rejects"
expect_error "302 added, 0 replaced, 0 unchanged; 2 undated"
sort "$work/in.jsonl" >"$work/sorted"
same_as_input() {
  expect_exit 0 "$index" dump "$archive"
  sort "$work/out" | cmp - "$work/sorted" || fail "the dump differs from the input $1"
  expect_exit 0 "$index" check "$archive"
}
same_as_input "after add"

expect_exit 0 "$index" add "$archive" "$work/in.jsonl"
expect_error "0 added, 0 replaced, 302 unchanged"
expect_exit 0 "$index" reindex "$archive"
same_as_input "after reindex"

make_articles 40 changed >"$work/changed.jsonl"
expect_exit 0 "$index" add "$archive" "$work/changed.jsonl"
expect_error "0 added, 40 replaced, 0 unchanged"
expect_exit 0 "$index" delete "$archive" --id a41 a42 nobody
expect_error "no article has the id nobody"
expect_error "2 deleted"
expect_exit 1 "$index" delete "$archive" --id a41
expect_exit 2 "$index" delete "$archive"
{ tail -n +43 "$work/in.jsonl"; cat "$work/changed.jsonl"; } | sort >"$work/sorted"
same_as_input "after replacing and deleting"
expect_exit 0 "$index" stats "$archive" --json
python3 - "$work/out" <<'END'
import json, sys
stats = json.load(open(sys.argv[1]))
assert stats["articles"] == 300 and stats["undated"] == 2 and stats["deleted"] == 42, stats
assert stats["segments"] == 2 and stats["total_bytes"] == sum(stats["bytes"].values()), stats
END

expect_exit 0 "$index" compact "$archive"
expect_error "300 articles, 2 segments before, 1 now"
same_as_input "after compact"
expect_exit 0 "$index" stats "$archive" --json
grep -q '"deleted":0' "$work/out" || fail "compact leaves deleted articles"

# Deleting what a query finds; its errors and exit codes are the searcher's own.
cp -r "$archive" "$work/copy"
expect_exit 0 "$index" delete "$work/copy" --query 'id:a1 OR id:a50'
expect_error "2 deleted"
expect_exit 1 "$index" delete "$work/copy" --query 'id:a50'
expect_exit 2 "$index" delete "$work/copy" --query 'nofield:x'
expect_error "^dateline-index: unknown field"
expect_exit 0 "$index" check "$work/copy"

# What was read otherwise than it is written deletes nothing, unless that is wanted; notes are told.
expect_exit 2 "$index" delete "$work/copy" --query "'harbour report' id:a2"
expect_error "^note: single quotes make no phrase"
expect_error "^dateline-index: --query: .*give --force to delete the 1 that it finds"
expect_exit 0 "$index" delete "$work/copy" --query "'harbour report' id:a2" --dry-run
grep -q "^1 article would be deleted$" "$work/out" || fail "$(cat "$work/out")"
grep -q "^  a2  Harbour report 2$" "$work/out" || fail "$(cat "$work/out")"
expect_exit 0 "$index" delete "$work/copy" --query "'harbour report' id:a2" --force
expect_error "^1 deleted"
expect_exit 1 "$index" delete "$work/copy" --query 'harbuor'
expect_error '^note: no article has the word "harbuor"; did you mean harbour'
expect_exit 0 "$index" delete "$work/copy" --query 'harbour' --dry-run
[ "$(wc -l <"$work/out")" -eq 12 ] || fail "$(cat "$work/out")"
grep -q "^  and 285 more$" "$work/out" || fail "$(cat "$work/out")"
expect_exit 0 "$index" delete "$work/copy" --id a3 a3 nobody --dry-run
expect_error "no article has the id nobody"
grep -q "^1 article would" "$work/out" || fail "$(cat "$work/out")"
expect_exit 1 "$index" delete "$work/copy" --id nobody --dry-run
expect_exit 0 "$1/dateline-search" ids "$work/copy" id:a3 --format json

# An id is tidied where it comes in, which is said, and where it is asked for.
printf '{"id":" two  words ","title":"T"}\n' >"$work/tidied.jsonl"
expect_exit 0 "$index" add "$work/copy" "$work/tidied.jsonl" --rejects "$work/rejects"
expect_error '1 repaired: "..." in "id" became "..."'
grep -qF 'in \"id\" became \"two words\"' "$work/rejects" || fail "the tidied id is not told: $(cat "$work/rejects")"
expect_exit 0 "$index" delete "$work/copy" --id ' two  words '
expect_error "1 deleted"

# A merge that fails when the articles are in: the summary, and then what failed.
large_article() {
  python3 - "$1" <<'END'
import json, random, sys
lot = random.Random(int(sys.argv[1]))
body = " ".join("%x" % lot.getrandbits(40) for _ in range(20000))
print(json.dumps({"id": "m" + sys.argv[1], "title": "T", "body": body}))
END
}
for number in $(seq 7); do
  large_article "$number" >"$work/one.jsonl"
  expect_exit 0 "$index" add "$work/merged" "$work/one.jsonl" --entities off
done
printf 'damage' | dd of="$work/merged/segments/000001/articles" bs=1 seek=30000 conv=notrunc status=none
large_article 8 >"$work/one.jsonl"
expect_exit 3 "$index" add "$work/merged" "$work/one.jsonl" --entities off
expect_error "1 added, 0 replaced"
expect_error "articles: .*(the articles are in; the merge that was due waits for the next add; run dateline-index check)"
expect_exit 0 "$1/dateline-search" ids "$work/merged" id:m8

# Standard input, in pieces, is the same archive.
split -l 100 "$work/sorted" "$work/piece."
for piece in "$work"/piece.*; do "$index" add "$work/pieces" - --quiet <"$piece"; done
expect_exit 0 "$index" dump "$work/pieces"
sort "$work/out" | cmp - "$work/sorted" || fail "pieces on standard input differ"
expect_exit 2 "$index" dump "$work"
expect_error "not a Dateline archive"
expect_exit 5 "$index" add "$work/other" "$work/none.jsonl"
[ ! -e "$work/other" ] || fail "an archive was made for an input that does not exist"
