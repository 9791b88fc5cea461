#!/usr/bin/env bash
# Texts that are no texts go through `add` with names on in bounded time, every
# record is in, the archive is sound, and no value is longer than a name.
set -euo pipefail
bin="$(cd "${1:?usage: entity_hostile.sh BIN_DIR}" && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export PATH="$bin:$PATH" LC_ALL=C.UTF-8
cd "$scratch"
fail() { echo "entity_hostile.sh: $*" >&2; exit 1; }

python3 - > hostile.jsonl <<'END'
import json
texts = {
    "capitals": "A" * 100000,
    "capital-words": "Ab " * 100000,
    "no-space": "x" * (1 << 20),
    "no-space-capitals": "Xy" * (1 << 19),
    "controls": "Ann\u0001Lee\u0007 met\u001b[31m Bob\u0000 Ray. " * 5000,
    "right-to-left": "\u202eAnn Lee\u202c \u200fcame to \u202bParis\u202c. " * 5000,
    "long-name": "Mr. N" + "a" * 10000 + " came to Paris.",
    "points": "." * 200000,
    "hyphens": "A-" * 100000,
    "initials": "A. " * 100000,
    "datelines": "PARIS, " * 50000 + "(AP) - x",
    "dates": "on 11 May 1916 and Monday " * 10000,
    "one-surname": "Lee said. Ann Lee said. Bob Lee said. " * 5000,
    "many-persons": " ".join(f"Anna Q{i:05}son met Bert Z{i:05}man." for i in range(10000)),
    "empty-body": "",
}
for id, body in texts.items():
    print(json.dumps({"id": id, "title": "T", "body": body}))
END
count="$(wc -l < hostile.jsonl)"
timeout 120 dateline-index add hostile.archive hostile.jsonl --quiet || fail "it takes too long or fails"
[ "$(dateline-search ids hostile.archive '' | wc -l)" = "$count" ] || fail "not all articles are in"
timeout 120 dateline-index check hostile.archive --quiet || fail "the archive is not sound"
dateline-search query hostile.archive --limit 100 --format jsonl --snippets 0 | python3 -c '
import json, sys
for line in sys.stdin:
    hit = json.loads(line)
    for key in ("people", "organisations", "places"):
        assert all(len(value.encode()) <= 200 for value in hit[key]), (hit["id"], key)
' || fail "a value is longer than a name"
for id in $(dateline-search ids hostile.archive ''); do
  dateline-search show hostile.archive "$id" --format json > shown.json || fail "show $id"
  python3 - <<'END' || fail "a mention of $id stands outside its text"
import json
article = json.load(open("shown.json"))
for m in article["mentions"]:
    text = article[m["field"]].encode()
    assert 0 <= m["start"] < m["end"] <= len(text), m
    text[m["start"]:m["end"]].decode()
END
done
echo "$count hostile texts are in"
