#!/usr/bin/env bash
# Measures Dateline and its peers one after another on the same files, each on one
# core, and prints a table of medians, 99th percentiles and ratios.
#
#   bash tests/bench/compare.sh WORKDIR CORPUS.jsonl...      (may be .zst)
#
# ENGINES chooses the peers (default "xapian lucene fts5"), CPU the core (default 1),
# BENCH the folder with make_workload.py and peers/ (default ../shared/bench), MODES
# the kinds of queries. Needs what peers/run.sh names beside the packages of the
# project. What exists in WORKDIR is used again; remove it to begin anew. Dateline
# indexes with --entities off, as no peer looks for names; it does keep every article's
# text, which no peer does.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
bin="${DATELINE_BIN:-$root/build/bin}"
bench="${BENCH:-$root/../shared/bench}"
export CPU="${CPU:-1}" ENGINES="${ENGINES:-xapian lucene fts5}"
modes="${MODES:-or,and,phrase,or_date,or_country,or_date_country,or_facet,and_facet,or_date_country_facet}"
[ $# -ge 2 ] || { sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
work=$1
shift
mkdir -p "$work"
[ -e "$work/queries.tsv" ] || python3 "$bench/make_workload.py" "$work" "$@"
if [ ! -e "$work/dateline" ]; then
  taskset -c "$CPU" "$bin/dateline-bench" index "$work/corpus.jsonl" "$work/dateline" |
    tee "$work/index.dateline.json"
fi
for engine in $ENGINES; do
  [ -e "$work/index.$engine.json" ] ||
    ENGINES=$engine bash "$bench/peers/run.sh" index "$work/corpus.jsonl" "$work" |
    tee "$work/index.$engine.json"
done
taskset -c "$CPU" "$bin/dateline-bench" query "$work/dateline" "$work/queries.tsv" --modes "$modes" \
  > "$work/query.dateline.json"
for engine in $ENGINES; do
  ENGINES=$engine bash "$bench/peers/run.sh" query "$work" "$work/queries.tsv" \
    > "$work/query.$engine.json"
done
python3 "$root/tests/bench/compare_table.py" "$work" dateline $ENGINES
