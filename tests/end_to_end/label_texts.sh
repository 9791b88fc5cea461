#!/usr/bin/env bash
# Labels that stand apart from their texts are joined with them, and with no other text.
set -euo pipefail
bin="$(cd "$1" && pwd)"
root="$(cd "$(dirname "$0")/../.." && pwd)"
source "$root/tests/support/articles.sh"
cd "$work"
join() { python3 -B "$root/data/entities/label_texts.py" "$@"; }

# A line break that some readers take for a line's end, and a letter of two bytes.
printf '%s\n' '{"id":"other","title":"","body":"Nothing."}' \
  '{"id":"a1","title":"Élan won","body":"Ada Okafor\u2028of Kano said so.","date":"1916-05-02"}' >corpus.jsonl
sum=$(printf 'Élan won\n\nAda Okafor\xe2\x80\xa8of Kano said so.' | python3 -c 'import sys, zlib; print(f"{zlib.crc32(sys.stdin.buffer.read()):08x}")')
echo "a1 $sum O0-5 P11-21 L27-31" >labels.tsv
join labels.tsv corpus.jsonl >labelled.jsonl
python3 - <<'PY' || fail "not the names that were labelled"
import json
article = json.loads(open("labelled.jsonl").read())
text = article["text"].encode()
names = [(e["type"], text[e["start"]:e["end"]].decode()) for e in article["entities"]]
assert names == [("ORG", "Élan"), ("PER", "Ada Okafor"), ("LOC", "Kano")], names
assert article["date"] == "1916-05-02"
PY
"$bin/dateline-index" evaluate-entities "$root/data/entities/model.bin" labelled.jsonl | grep -q '^all' ||
  fail "evaluate-entities does not read what it prints"
zstd -q corpus.jsonl
join labels.tsv corpus.jsonl.zst | cmp -s - labelled.jsonl || fail "a compressed corpus gives something else"

refused() {  # the message, then the labels
  echo "$2" >bad.tsv
  expect_exit 1 join bad.tsv corpus.jsonl
  expect_error "$1"
}
refused "has no article a2" "a2 $sum P0-4"
refused "is not the text that was labelled" "a1 00000000 P0-4"
refused '"P0-400" is no name of the text' "a1 $sum P0-400"
refused '"X0-4" is no name of the text' "a1 $sum X0-4"
refused '"P4-4" is no name of the text' "a1 $sum P4-4"

# The Groningen Meaning Bank has sentences, cut into words, and no articles: eight make one.
python3 - <<'PY'
import zipfile
said = 'The,DT,O\n,U.S.,NNP,O\n,does,VBZ,O\n,n\'t,RB,O\n,say,VB,O\n,"""",``,O\n,yes,UH,O\n,"""",\'\',O\n,;,:,O\n,Bo,NNP,O\n,\'s,POS,O\n,$,$,O\n,9,CD,O\n,(,(,O\n,n/a,NN,O\n,),),O\n,.,.,O\n'
with zipfile.ZipFile("bank.zip", "w") as bank:
    bank.writestr("ner_dataset.csv", "Sentence #,Word,POS,Tag\n" + "".join(f"Sentence: {n},{said}" for n in range(1, 19)))
PY
sentence='The U.S. doesn'"'"'t say "yes"; Bo'"'"'s $9 (n/a).'
text="$sentence $sentence $sentence $sentence $sentence $sentence $sentence $sentence"
sum=$(printf '%s' "$text" | python3 -c 'import sys, zlib; print(f"{zlib.crc32(sys.stdin.buffer.read()):08x}")')
echo "gmb-00009 $sum L4-8 P28-30" >bank.tsv
join bank.tsv bank.zip >bank.jsonl
python3 - "$text" <<'PY' || fail "not the text that the bank's sentences make"
import json, sys
article = json.loads(open("bank.jsonl").read())
assert article["text"] == sys.argv[1], article["text"]
assert [article["text"][e["start"]:e["end"]] for e in article["entities"]] == ["U.S.", "Bo"]
PY
echo "gmb-00017 $sum L4-8" >bank.tsv  # two sentences are left behind the sixteenth, no eight
expect_exit 1 join bank.tsv bank.zip
expect_error "has no article gmb-00017"
