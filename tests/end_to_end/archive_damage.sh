#!/usr/bin/env bash
# check notices damage of every file; a newer format is refused with a sentence.
set -euo pipefail
index="$1/dateline-index" search="$1/dateline-search"
source "$(dirname "$0")/../support/articles.sh"
archive="$work/news"
make_articles 200 >"$work/in.jsonl"
expect_exit 0 "$index" add "$archive" "$work/in.jsonl"
expect_exit 0 "$index" delete "$archive" --id a7
expect_exit 0 "$index" check "$archive"

# flip FILE OFFSET: changes one bit.
flip() {
  python3 - "$1" "$2" <<'END'
import sys
with open(sys.argv[1], "r+b") as file:
    file.seek(int(sys.argv[2]))
    byte = file.read(1)[0]
    file.seek(int(sys.argv[2]))
    file.write(bytes([byte ^ 16]))
END
}

number=$(sed -n 's/generation-0*\([0-9]*\).json.*/\1/p' "$archive/CURRENT")
current="generation-$(printf %06d "$number").json"
files=$(cd "$archive" && find CURRENT "$current" segments -type f)
[ "$(wc -l <<<"$files")" -eq 8 ] || fail "unexpected files: $files"
for file in $files; do
  size=$(stat -c %s "$archive/$file")
  for part in 0 1 2 3 4; do
    cp -r "$archive" "$work/copy"
    flip "$work/copy/$file" $(((size - 1) * part / 4))
    expect_exit 2 "$index" check "$work/copy"
    rm -rf "$work/copy"
  done
  cp -r "$archive" "$work/copy"
  truncate -s $((size / 2)) "$work/copy/$file"
  expect_exit 2 "$index" check "$work/copy"
  rm "$work/copy/$file"
  expect_exit 2 "$index" check "$work/copy"
  rm -rf "$work/copy"
done

# What was not looked into is told as JSON as well.
cp -r "$archive" "$work/copy"
flip "$work/copy/segments/000001/tokens" 200
expect_exit 2 "$index" check "$work/copy" --json
grep -q '"segments":1,"not_looked_into":1,"other_analysis":0,' "$work/out" || fail "$(cat "$work/out")"
rm -rf "$work/copy"
expect_exit 0 "$index" check "$archive" --json
grep -q '"segments":1,"not_looked_into":0,"other_analysis":0,' "$work/out" || fail "$(cat "$work/out")"

# What this process may not open may be whole: no command calls it damage, and repair gives
# nothing up. Root may open everything, unless it lacks these capabilities.
unprivileged=()
if [ "$(id -u)" -eq 0 ]; then
  unprivileged=(setpriv --bounding-set=-dac_override,-dac_read_search
                --inh-caps=-dac_override,-dac_read_search)
fi
if [ "$(id -u)" -ne 0 ] || "${unprivileged[@]}" true 2>/dev/null; then
  for file in CURRENT "$current" segments/000001/articles segments/000001/tokens segments/000001; do
    cp -r "$archive" "$work/copy"
    chmod 000 "$work/copy/$file"
    expect_exit 5 "${unprivileged[@]}" "$index" check "$work/copy"
    expect_exit 5 "${unprivileged[@]}" "$index" repair "$work/copy"
    expect_exit 5 "${unprivileged[@]}" "$search" query "$work/copy" harbour --allow-damaged
    expect_error "Permission denied"
    chmod 755 "$work/copy/$file"
    cmp "$archive/CURRENT" "$work/copy/CURRENT" || fail "repair changed $file's archive"
    expect_exit 0 "$index" check "$work/copy"
    rm -rf "$work/copy"
  done
fi

# Of what is left out nothing is said to be in no article.
cp -r "$archive" "$work/copy"
expect_exit 0 "$index" add "$work/copy" - --quiet <<<'{"id":"b","body":"The tanker.","people":["Bo Ek"]}'
flip "$work/copy/segments/000001/tokens" 200
expect_exit 1 "$search" query "$work/copy" ferry --allow-damaged
grep -q 'no article of a sound segment has the word "ferry"' "$work/out" || fail "$(cat "$work/out")"
expect_exit 1 "$search" who "$work/copy" Lee --allow-damaged
expect_error 'no person in a sound segment has the name "Lee"'
expect_exit 1 "$search" who "$archive" Lee --allow-damaged
expect_error 'no person has the name "Lee"'
rm -rf "$work/copy"

# CURRENT that is gone is said so; repair finds the generation again.
cp -r "$archive" "$work/copy"
rm "$work/copy/CURRENT"
for command in "$index check" "$index stats" "$index compact" "$search query"; do
  expect_exit 2 $command "$work/copy"
  expect_error "CURRENT is missing (dateline-index repair"
done
expect_exit 0 "$index" repair "$work/copy"
expect_exit 0 "$index" check "$work/copy"
grep -q "^199 articles and 1 deleted ones in 1 segments" "$work/out" || fail "$(cat "$work/out")"
rm -rf "$work/copy"

# Where a generation's own file is lost, what came with it is saved and said to be.
cp -r "$archive" "$work/copy"
make_articles 3 | sed 's/"id":"a/"id":"new/' >"$work/new.jsonl"
expect_exit 0 "$index" add "$work/copy" "$work/new.jsonl" --quiet
newest=$(cut -d' ' -f1 "$work/copy/CURRENT")
flip "$work/copy/$newest" 100
expect_exit 3 "$index" add "$work/copy" "$work/new.jsonl" --quiet
expect_exit 1 "$index" repair "$work/copy"
grep -q "the newest state of the archive is lost" "$work/out" || fail "$(cat "$work/out")"
grep -q "which no generation that can be read names: 3 articles saved" "$work/out" || fail "$(cat "$work/out")"
expect_exit 0 "$index" check "$work/copy"
grep -q "^202 articles" "$work/out" || fail "$(cat "$work/out")"
rm -rf "$work/copy"

# Nobody may read what a command found out: its exit code says it all the same.
cp -r "$archive" "$work/copy"
flip "$work/copy/segments/000001/tokens" 5000
code=0
{ sleep 0.3; "$index" check "$work/copy" --quiet || code=$?; echo "$code" >"$work/code"; } | true
[ "$(<"$work/code")" -eq 2 ] || fail "exit code $(<"$work/code") of a check that nobody reads"
truncate -s 3000 "$work/copy/segments/000001/articles"
{ sleep 0.3; "$index" repair "$work/copy" --quiet || code=$?; echo "$code" >"$work/code"; } | true
[ "$(<"$work/code")" -eq 1 ] || fail "exit code $(<"$work/code") of a repair that nobody reads"
rm -rf "$work/copy"

# Segments that are all gone, as on a disk that is not mounted, are nothing to repair.
cp -r "$archive" "$work/copy"
rm -rf "$work/copy/segments/000001"
expect_exit 3 "$index" repair "$work/copy"
expect_error "no file of its segments is there"
cmp "$archive/CURRENT" "$work/copy/CURRENT" || fail "repair published an empty archive"
rm -rf "$work/copy"

# Names come from a pipe and from standard input as from a file; a bad line changes nothing.
cp -r "$archive" "$work/copy"
printf 'same A = B\n' | expect_exit 0 "$index" aliases "$work/copy" /dev/stdin
expect_exit 0 "$index" aliases "$work/copy"
grep -qx "same A = B" "$work/out" || fail "the alias file is lost: $(cat "$work/out")"
printf 'same C = D\n' | expect_exit 0 "$index" aliases "$work/copy" -
printf 'same A = B\nsame A = B = C\n' | expect_exit 2 "$index" aliases "$work/copy" -
expect_error "standard input, line 2: it has \"=\" twice"
expect_exit 0 "$index" aliases "$work/copy"
grep -qx "same C = D" "$work/out" || fail "the alias file is lost: $(cat "$work/out")"
expect_exit 4 "$index" aliases "$work/copy" /dev/zero
expect_error "larger than 67108864 bytes"
expect_exit 4 "$index" aliases "$work/copy" - </dev/zero
rm -rf "$work/copy"

# What a crash leaves behind is a warning, and goes with the next writer.
mkdir "$archive/segments/000099"
echo half >"$archive/segments/000099/tokens"
expect_exit 1 "$index" check "$archive"
grep -q "segments/000099: no generation refers to it" "$work/out" || fail "$(cat "$work/out")"
expect_exit 0 "$index" delete "$archive" --id a8
expect_exit 0 "$index" check "$archive"

python3 - "$archive" <<'END'
import ctypes, ctypes.util, re, sys
archive = sys.argv[1]
name = open(archive + "/CURRENT").read().split()[0]
text = open(f"{archive}/{name}").read()
text = re.sub(r'"format": \d+', '"format": 999', text).encode()
open(f"{archive}/{name}", "wb").write(text)
xxhash = ctypes.CDLL(ctypes.util.find_library("xxhash"))
xxhash.XXH3_64bits.restype = ctypes.c_uint64
checksum = xxhash.XXH3_64bits(text, ctypes.c_size_t(len(text)))
open(archive + "/CURRENT", "w").write(f"{name} {checksum:016x}\n")
END
for command in "$index check" "$index stats" "$index compact" "$index dump" "$index repair" \
               "$search query"; do
  expect_exit 3 $command "$archive"
  expect_error "archive of format 999, this program reads format"
done
expect_exit 3 "$index" add "$archive" "$work/in.jsonl"
expect_error "archive of format 999, this program reads format"
