#!/usr/bin/env bash
# Users' files of all kinds: which are passed over, what is named, ids that are paths, and
# articles larger than the memory allowed.
set -euo pipefail
index="$1/dateline-index"
search="$1/dateline-search"
source "$(cd "$(dirname "$0")" && pwd)/../support/articles.sh"
cd "$work"

# What is rejected is named: in the summary, and with --quiet when the user named the file.
head -c 100 /bin/bash >program
printf '%s\n' '{"id":"a","title":"Bridge","date":"1916?"}' '{"id":"b"}' '{"id":"c"}' >a.jsonl
expect_exit 0 "$index" add news program a.jsonl
expect_error "^1 rejected: binary data (program)$"
expect_error "^2 rejected: no text (a.jsonl:2, a.jsonl:3)$"
expect_error '^1 repaired: "..." in "date" left out: not a date$'
expect_error "^1 added, 0 replaced, 0 unchanged; 1 undated$"
expect_exit 0 "$index" add news program a.jsonl --quiet
[ "$(cat err)" = "dateline-index: program: binary data" ] || fail "told: $(cat err)"
mkdir folder
cp program folder
for i in 1 2 3; do cp program "folder/$i"; done
expect_exit 0 "$index" add news folder a.jsonl
expect_error "^4 rejected: binary data (folder/1, folder/2, folder/3 and 1 more)$"
expect_exit 0 "$index" add news folder a.jsonl --quiet
[ ! -s err ] || fail "told: $(cat err)"

# Rejects on standard output.
expect_exit 0 "$index" add news a.jsonl --rejects - --quiet
[ "$(wc -l <out)" = 3 ] && grep -q '"line":2,"reason":"no text"' out || fail "rejects: $(cat out)"
[ ! -e ./- ] || fail "a file was written"
# More of them than a buffer holds: the articles are in, whoever reads them.
for i in $(seq 3000); do echo '{"id":"x"}'; done >bad.jsonl
echo '{"id":"last","title":"Last"}' >>bad.jsonl
expect_exit 5 bash -c "'$index' add full bad.jsonl --rejects - --quiet >/dev/full"
expect_error "standard output: cannot be written: no space left"
"$index" dump full | grep -q last || fail "a full disk of the rejects kept the articles out"
# A few of them, and many, into an output that takes none: the summary, and one line of it.
for lines in 3 3001; do
  for output in /dev/full '&-'; do
    rm -rf full
    expect_exit 5 bash -c "tail -$lines bad.jsonl | '$index' add full - --rejects - >$output"
    expect_error "^1 added, 0 replaced, 0 unchanged; 1 undated$"
    expect_error "^dateline-index: standard output: cannot be written: "
    [ "$(grep -c '^dateline-index' err)" = 1 ] || fail "more than one line: $(cat err)"
  done
done
{ "$index" add unread bad.jsonl --rejects - --quiet 2>err; echo $? >code; } | true
[ "$(cat code)" = 0 ] || fail "exit code $(cat code) where nobody reads: $(cat err)"
"$index" dump unread | grep -q last || fail "rejects that nobody reads kept the articles out"

# A limit is named where it was hit, and a text beyond it is one that was rejected like others.
head -c $(((64 << 20) + 1)) /dev/zero | tr '\0' a >large.txt
expect_exit 5 "$index" add limits large.txt
expect_error "^1 rejected: text larger than 64 MB (large.txt)$"
expect_error "^dateline-index: nothing was added: 1 file(s) rejected$"
expect_exit 0 "$index" add limits large.txt a.jsonl
expect_error "^1 rejected: text larger than 64 MB (large.txt)$"
rm large.txt

# What is no article in a directory, and is one by itself.
mkdir texts
echo "A ferry sank." >texts/a.txt
echo "An old ferry sank." >texts/a.txt~
echo "print('ferry')" >texts/tool.py
printf 'albania\tAL\nbolivia\tBO\nchad\tTD\n' >texts/places.txt
expect_exit 0 "$index" add texts.archive texts
expect_error "^1 added, "
expect_error "^1 skipped: program source; .*(texts/tool.py)$"
expect_error "^1 skipped: backup of another file (texts/a.txt~)$"
expect_error "^1 rejected: a table without names of its columns; .*(texts/places.txt)$"
expect_exit 0 "$index" add texts.archive texts/tool.py
expect_error "^1 added, "

# A path as the id: what is changed replaces what was, by whatever form of the path.
expect_exit 0 "$index" add paths texts --id-from path
expect_exit 0 "$index" add paths ./texts/ --id-from path
expect_error "^0 added, 0 replaced, 1 unchanged"
echo "A ferry and a barge sank." >texts/a.txt
expect_exit 0 "$index" add paths texts --id-from path
expect_error "^0 added, 1 replaced, 0 unchanged"
expect_exit 0 "$search" ids paths 'barge'
[ "$(cat out)" = texts/a.txt ] || fail "ids: $(cat out)"
expect_exit 2 "$index" add paths - --id-from path
expect_error "standard input has no path"

# Ids in an order, and some of them, are what delete reads.
make_articles 30 >thirty.jsonl
expect_exit 0 "$index" add thirty thirty.jsonl --quiet
expect_exit 0 "$search" ids thirty 'harbour' --limit 2
[ "$(xargs <out)" = "a24 a23" ] || fail "newest: $(xargs <out)"
expect_exit 0 "$search" ids thirty 'harbour' --limit 1 --sort oldest
[ "$(xargs <out)" = a25 ] || fail "oldest: $(xargs <out)"
expect_exit 0 "$search" ids thirty 'harbour' --sort relevance
[ "$(sort -u out | wc -l)" = 30 ] || fail "not all are printed"
expect_exit 2 "$search" ids thirty 'harbour' --limit 0
"$search" ids thirty harbour --limit 4 | "$index" delete thirty --id - 2>err || fail "$(cat err)"
expect_error "^4 deleted$"
expect_exit 0 "$search" ids thirty 'harbour' --limit 1
[ "$(cat out)" = a20 ] || fail "the newest left: $(cat out)"
expect_exit 1 "$index" delete thirty --id - </dev/null
printf '\xEF\xBB\xBFa20\r\na19\n' | "$index" delete thirty --id - 2>err || fail "$(cat err)"
[ "$(cat err)" = "2 deleted" ] || fail "behind a byte order mark: $(cat err)"

# Compacting with too little memory leaves the archive and says how much is needed; with deleted
# articles it fails, and with enough memory it does its work.
make_articles 12000 >many.jsonl
expect_exit 0 "$index" add many many.jsonl --quiet --entities off
expect_exit 0 "$index" stats many --json
segments=$(grep -o '"segments":[0-9]*' out)
expect_exit 0 "$index" compact many --memory 16
expect_error "more than the .* there are; the archive is as it was (about --memory [0-9]* makes one"
expect_exit 0 "$index" stats many --json
[ "$(grep -o '"segments":[0-9]*' out)" = "$segments" ] || fail "there are other segments than before"
"$index" delete many --id a1 --quiet
expect_exit 4 "$index" compact many --memory 16
expect_error "deleted articles are still in it"
memory=$(grep -o 'about --memory [0-9]*' err | grep -o '[0-9]*')
expect_exit 4 "$index" compact many --memory 20
expect_error "about --memory $memory makes one"
expect_exit 0 "$index" compact many --memory "$memory"
expect_error "^11999 articles, .* 1 now$"

# An article that takes more memory than all else leaves the next one what it needs.
python3 - >large.jsonl <<'END'
import json
text = "The ferry of Nadia Brandt sailed from Bergen. " * 150000
for i in range(4):
    print(json.dumps({"id": f"l{i}", "title": "Long", "body": text + str(i)}))
    print(json.dumps({"id": f"s{i}", "title": "Short", "body": f"Oslo: Mr. Jonas Weber left on ship {i}."}))
END
expect_exit 0 "$index" add large large.jsonl --threads 4 --memory 16 --quiet
expect_exit 0 "$index" check large
expect_exit 0 "$search" ids large 'person:"Nadia Brandt"'
[ "$(sort out | xargs)" = "l0 l1 l2 l3" ] || fail "$(cat out)"
expect_exit 0 "$search" ids large 'person:"Jonas Weber"'
[ "$(sort out | xargs)" = "s0 s1 s2 s3" ] || fail "$(cat out)"
