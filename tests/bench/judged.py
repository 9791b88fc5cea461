#!/usr/bin/env python3
"""judged.py BIN_DIR JUDGED_DIR [WEIGHT...]: how good is the ranking, by judged queries?

JUDGED_DIR has a folder a collection, with docs.jsonl.zst, queries.tsv and qrels.tsv. Every query is asked as its words
joined by OR, for 1,000 hits; prints the mean average precision over the queries that have a relevant article. With
weights, titles are put into the bodies so many times instead: what a title weight of that much would give.
"""
import json
import os
import re
import subprocess
import sys
import tempfile


def load(folder):
    text = subprocess.run(["zstdcat", f"{folder}/docs.jsonl.zst"], check=True, capture_output=True).stdout.decode()
    docs = [json.loads(line) for line in text.splitlines()]
    with open(f"{folder}/queries.tsv") as file:
        queries = dict(line.rstrip("\n").split("\t", 1) for line in file)
    relevant = {}
    with open(f"{folder}/qrels.tsv") as file:
        for line in file:
            query, _, doc, gain = line.split()
            if int(gain) > 0:
                relevant.setdefault(query, set()).add(doc)
    return docs, queries, relevant


def index(bin_dir, docs, weight, archive):
    records = []
    for doc in docs:
        title, body = doc.get("title", ""), doc.get("body", "")
        if weight:
            title, body = "", (title + "\n\n") * weight + body
        records.append(json.dumps({"id": doc["id"], "title": title, "body": body or "."}))
    subprocess.run([f"{bin_dir}/dateline-index", "add", archive, "-", "--entities", "off", "--quiet"],
                   input="\n".join(records).encode(), check=True)


def precision(bin_dir, archive, query, relevant):
    words = re.findall(r"[A-Za-z0-9]+", query)[:60]
    if not words:
        return 0
    run = subprocess.run([f"{bin_dir}/dateline-search", "query", archive, " OR ".join(w.lower() for w in words),
                          "--limit", "1000", "--snippets", "0", "--format", "json"], capture_output=True)
    hits = json.loads(run.stdout)["hits"] if run.stdout else []
    found, total = 0, 0.0
    for place, hit in enumerate(hits, 1):
        if hit["id"] in relevant:
            found += 1
            total += found / place
    return total / len(relevant)


def main():
    bin_dir, judged, *weights = sys.argv[1:]
    for name in sorted(os.listdir(judged)):
        if not os.path.isdir(f"{judged}/{name}"):
            continue
        docs, queries, relevant = load(f"{judged}/{name}")
        for weight in [0, *map(int, weights)]:
            with tempfile.TemporaryDirectory() as work:
                index(bin_dir, docs, weight, f"{work}/news")
                values = [precision(bin_dir, f"{work}/news", text, relevant[query])
                          for query, text in queries.items() if query in relevant]
            what = f"titles counted {weight} times in the body" if weight else "as it is"
            print(f"{name}: {sum(values) / len(values):.4f} over {len(values)} queries, {what}", flush=True)


main()
