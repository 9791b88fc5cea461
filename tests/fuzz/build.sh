#!/usr/bin/env bash
# Builds the fuzz targets into build/fuzz and collects their seeds in build/fuzz/seeds:
# the inputs of tests/fuzz/corpus, and files of a small archive for the binary formats.
# That these are read without an error is tried at once.
#   tests/fuzz/build.sh [BIN_DIR]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
bin="${1:-$root/build/bin}"
build="$root/build/fuzz"
launcher=()
! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
cmake -S "$here" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER=clang++ "${launcher[@]}" >"$root/build/fuzz.log" 2>&1 ||
  { cat "$root/build/fuzz.log" >&2; exit 1; }
cmake --build "$build" -j "$(nproc)" >"$root/build/fuzz.log" 2>&1 || { tail -40 "$root/build/fuzz.log" >&2; exit 1; }

seeds="$build/seeds"
rm -rf "$seeds"
cp -r "$here/corpus" "$seeds"
for target in $(DATELINE_FUZZ_TARGET=list "$build/dateline-fuzz"); do mkdir -p "$seeds/$target"; done
archive="$build/seed.archive"
rm -rf "$archive"
"$bin/dateline-index" add "$archive" "$here/corpus/json" --quiet --format jsonl
"$bin/dateline-index" delete "$archive" --quiet --id first
"$bin/dateline-index" aliases "$archive" "$here/corpus/aliases/one" --quiet
segment="$archive/segments/000001"
for file in columns tokens articles; do cp "$segment/$file" "$seeds/$file/seed"; done
# Words of 128 articles and more have full blocks.
(source "$root/tests/support/articles.sh" && make_articles 130) >"$build/many.jsonl"
rm -rf "$archive.many"
"$bin/dateline-index" add "$archive.many" "$build/many.jsonl" --quiet
cp "$archive.many/segments/000001/blocks" "$seeds/blocks/seed"
cp "$segment"/deleted-* "$seeds/deletions/seed"
cp "$archive/names-000003" "$seeds/names/seed"
# Surnames alone, which the archive resolves, and a short form of two names.
for office in 'General Office' 'Grand Opera'; do
  echo '{"id":"'$office'","body":"News.","date":"2024-03-11","organisations":["'$office' (GO)"]}'
done >"$build/surnames.jsonl"
for i in 1 2 3 4 5 6 7 8 9; do
  echo '{"id":"'$i'","body":"News.","date":"2024-03-1'$i'","people":["Anna Kovacs"]}'
  echo '{"id":"s'$i'","body":"News.","date":"2024-03-1'$i'","people":["Kovacs"]}'
done >>"$build/surnames.jsonl"
rm -rf "$archive.names"
"$bin/dateline-index" add "$archive.names" "$build/surnames.jsonl" --quiet
cp "$archive.names/names-000001" "$seeds/names/resolved"
cp "$archive"/generation-* "$seeds/generation"
# A segment of 130 short articles, in one file: full blocks, and blocks of bits; dates of all
# kinds, persons and events.
awk 'BEGIN { for (i = 1; i <= 130; ++i) {
  date = i % 9 == 0 ? "2024-0" i % 3 + 1 : sprintf("2024-0%d-%02d", i % 4 + 1, i % 28 + 1)
  printf "{\"id\":\"%d\",\"title\":\"Harbour\",\"body\":\"The old ferry%s%s\"", i, i % 40 == 0 ? " ship" i : "",
    i % 10 == 0 ? " of " i % 28 + 1 " March 2024" : ""
  if (i % 7 != 0) printf ",\"date\":\"%s\"", date
  if (i % 10 == 0) printf ",\"people\":[\"Anna Kovacs\"]"
  if (i % 30 == 1) printf ",\"people\":[\"Amina Diallo\",\"Kovacs\"]"
  print "}" } }' >"$build/segment.jsonl"
rm -rf "$archive.segment"
"$bin/dateline-index" add "$archive.segment" "$build/segment.jsonl" --quiet
echo 'same Anna Kovacs = Kovacs' >"$build/segment.aliases"
"$bin/dateline-index" aliases "$archive.segment" "$build/segment.aliases" --quiet
python3 - "$archive.segment/segments/000001" "$seeds/segment/seed" <<'END'
import struct, sys
segment, seed = sys.argv[1:]
with open(seed, "wb") as out:
    for name in ("columns", "tokens", "blocks"):
        content = open(f"{segment}/{name}", "rb").read()
        out.write(struct.pack("<I", len(content)) + content)
END
gzip -nc "$here/corpus/json/one.jsonl" >"$seeds/packed/one.gz"
tar -C "$here/corpus" -cf "$seeds/packed/two.tar" json
tar -C "$here/corpus" -czf "$seeds/packed/three.tgz" text/one.txt
zstd -qf "$here/corpus/json/one.jsonl" -o "$seeds/packed/four.zst"
python3 - "$here/corpus" "$seeds" <<'END'
# What there are no small files of: packings, one in the other, names that want extended
# headers, links; and an entity model of 16 rows, 8 entries, 8 words and 4 places (the
# target gives it its versions and checksum).
import bz2, gzip, io, lzma, struct, sys, tarfile, zipfile
corpus, seeds = sys.argv[1:]
text = open(corpus + "/text/one.txt", "rb").read()
def member(tar, name, content=b"", kind=tarfile.REGTYPE, link=""):
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = len(content), kind, link
    tar.addfile(info, io.BytesIO(content))
def tarred(form):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=form) as tar:
        member(tar, "f\u00e4hre/" * 12 + "one.txt", text)
        member(tar, "two.xz", lzma.compress(text))
        member(tar, "folder", kind=tarfile.DIRTYPE)
    return held.getvalue()
for name, kind in ("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(f"{seeds}/packed/{name}.zip", "w", kind) as packed:
        packed.writestr("one.txt", text)
        packed.writestr("inner.txt.bz2", bz2.compress(text))
for name, content in (("long.tar", tarred(tarfile.GNU_FORMAT)), ("pax.tar.bz2", bz2.compress(tarred(tarfile.PAX_FORMAT))),
                      ("twice.gz", gzip.compress(lzma.compress(text), mtime=0))):
    open(f"{seeds}/packed/{name}", "wb").write(content)
links, rows, frequent, entries, places, words = 14 * 133, 16, 8, 8, 4, 8
table = b"".join(struct.pack("<III", 0x9E3779B9 * i % 2**32, 1 << i | 2 << 28, i << 8 | 1) for i in range(entries))
body = bytes(2 * links + -(56 + 2 * links) % 64) + bytes(range(16)) * frequent + bytes(range(16))
body += bytes(range(8)) * (rows - frequent) + struct.pack(f"<{rows}H", *range(rows))
body += table + bytes(8 * words) + struct.pack("<HHBB", 17217, 1, 20, 0) * places
head = struct.pack("<8sIIQQIIIIII", b"DATELENT", 0, 0, 0, 0, rows, frequent, links, entries, places, words)
open(seeds + "/model/seed", "wb").write(head + body)
END

# Those of names that begin with "refused" are forged, and found something once.
for target in columns tokens blocks articles deletions names generation model packed reading cursor \
  segment; do
  mapfile -t sound < <(find "$seeds/$target" -type f ! -name 'refused*')
  DATELINE_FUZZ_SEEDS=1 DATELINE_FUZZ_TARGET=$target "$build/dateline-fuzz" "${sound[@]}" \
    >"$root/build/fuzz.log" 2>&1 || { tail -20 "$root/build/fuzz.log" >&2; exit 1; }
done
