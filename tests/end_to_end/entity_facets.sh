#!/usr/bin/env bash
# What `add` finds in the texts is what `entities` prints; the record stays as it
# came in; `--entities off` finds nothing, and reindex turns one into the other.
set -euo pipefail
bin="$(cd "${1:?usage: entity_facets.sh BIN_DIR}" && pwd)"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export PATH="$bin:$PATH" LC_ALL=C.UTF-8
cd "$scratch"
fail() { echo "entity_facets.sh: $*" >&2; exit 1; }

# The samples without what their records say of persons and the like.
python3 - "$root/data/samples/articles.jsonl" > bare.jsonl <<'END'
import json, sys
for line in open(sys.argv[1]):
    record = json.loads(line)
    for name in ("people", "organisations", "places", "countries"):
        record.pop(name, None)
    print(json.dumps(record, ensure_ascii=False))
END
dateline-index entities bare.jsonl > found.jsonl
dateline-index add bare.archive bare.jsonl --quiet
dateline-search query bare.archive --limit 1000 --format jsonl > hits.jsonl
python3 - <<'END' || fail "the facets are not what was found"
import json, re
found = {e["id"]: e for e in map(json.loads, open("found.jsonl"))}
hits = {h["id"]: h for h in map(json.loads, open("hits.jsonl"))}
assert found.keys() == hits.keys() and len(hits) > 50
# The archive shows one spelling of a name that others write with other capitals or points.
def spelled(names):
    return list(dict.fromkeys(re.sub(r"[\W_]+", " ", name).strip().lower() for name in names))
def names(entities, kind):
    return spelled(m["name"] for m in entities["mentions"] if m["type"] == kind)
for id, hit in hits.items():
    of = found[id]
    assert spelled(hit["people"]) == names(of, "person"), id
    assert spelled(hit["organisations"]) == names(of, "organisation"), id
    assert spelled(hit["places"]) == names(of, "place"), id
    assert hit["countries"] == [c["code"] for c in of["countries"] if c["major"]], id
    filed = of["dateline"] or {}
    places = [place["place"] for place in [filed, *filed.get("others", [])] if place]
    assert (hit["filed"] or {"places": []})["places"] == list(dict.fromkeys(places)), id
assert sum(len(hit["people"]) for hit in hits.values()) > 100
END

# event: finds what the dates say.
day="$(python3 -c 'import json
print(next(d["value"] for l in open("found.jsonl") for d in json.loads(l)["dates"] if d["precision"] == "day"))')"
python3 - "$day" <<'END' > expected
import json, sys
for line in open("found.jsonl"):
    entities = json.loads(line)
    if any(d["value"] == sys.argv[1] for d in entities["dates"]): print(entities["id"])
END
dateline-search ids bare.archive "event:$day" | sort > printed
diff <(sort expected) printed || fail "event:$day finds other articles"

dateline-index dump bare.archive | sort | cmp - <(sort bare.jsonl) || fail "the records have changed"
dateline-index check bare.archive --quiet || fail "the archive is not sound"

dateline-index add off.archive bare.jsonl --entities off --quiet
[ "$(dateline-index stats off.archive --json | grep -o '"entity_models":\[""\]')" ] || fail "off is not told"
[ -z "$(dateline-search ids off.archive 'mentions:FR OR event:2000..')" ] || fail "off finds names"
# Without the option an archive keeps to how it was made.
echo '{"id":"more","body":"President Emmanuel Macron spoke in Paris on 3 May 2024."}' > more.jsonl
dateline-index add off.archive more.jsonl --quiet
[ -z "$(dateline-search ids off.archive 'person:macron')" ] || fail "an archive without entities gets some"
dateline-index check off.archive --quiet || fail "the archive without entities is not sound"
dateline-index reindex off.archive --entities on --quiet
[ "$(dateline-search ids off.archive 'person:macron mentions:FR event:2024-05')" = more ] || fail "reindex finds no names"

# A file that is no model is refused with a sentence.
echo nonsense > foreign.bin
code=0
message="$(dateline-index add other.archive bare.jsonl --model foreign.bin 2>&1)" || code=$?
[ "$code" = 3 ] && grep -q "not an entity model" <<< "$message" || fail "a foreign model: $code $message"
head -c 100000 "$root/data/entities/model.bin" > cut.bin
code=0
message="$(dateline-index add other.archive bare.jsonl --model cut.bin 2>&1)" || code=$?
[ "$code" = 3 ] && grep -q "damaged" <<< "$message" || fail "a cut model: $code $message"
# No archive is begun for a model that cannot be used.
code=0
message="$(DATELINE_ENTITY_MODEL=/nope dateline-index add none.archive bare.jsonl 2>&1)" || code=$?
[ "$code" = 5 ] && grep -q "/nope" <<< "$message" || fail "a missing model: $code $message"
[ ! -e none.archive ] && [ ! -e other.archive ] || fail "a bad model leaves a half-made archive"
# The variable that is empty names none.
DATELINE_ENTITY_MODEL= dateline-index add empty.archive more.jsonl --quiet || fail "an empty variable names a model"
[ "$(dateline-search ids empty.archive 'person:macron')" = more ] || fail "an empty variable finds no names"
echo "facets agree with what is found"
