#!/usr/bin/env python3
"""How many datelines of old newspapers are found, below their headlines too.

Counts the articles that have, by a rule of its own, a dateline in their first 700 bytes
("St. Paul, Minn., March 8.-"), those of them in which Dateline finds one, and those in which
it is the same town.

  tests/bench/newspaper_datelines.py BUILD/bin MODEL CORPUS.jsonl[.zst] [--every N]
"""
import argparse
import json
import re
import subprocess
import tempfile

TOWN = r"([A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2})(?:, [A-Z][A-Za-z. ]+)?"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?"
DATELINE = re.compile(TOWN + r", ?" + MONTH + r" ?\d{1,2}\.? ?(?:\([^)]{0,40}\)\.? ?)?(?:-|\u2013|\u2014)")
FIRST_BYTES = 700


def lines_of(path):
    if path.endswith(".zst"):
        with subprocess.Popen(["zstd", "-dc", path], stdout=subprocess.PIPE) as zstd:
            yield from zstd.stdout
    else:
        with open(path, "rb") as plain:
            yield from plain


def town_by_rule(article):
    found = DATELINE.search(article.get("body", "").encode()[:FIRST_BYTES].decode("utf-8", "ignore"))
    return found and found.group(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin")
    parser.add_argument("model")
    parser.add_argument("corpus")
    parser.add_argument("--every", type=int, default=10, help="read one article of so many [10]")
    options = parser.parse_args()
    read, towns = 0, {}
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as sample:
        for number, line in enumerate(lines_of(options.corpus)):
            if number % options.every != 0:
                continue
            read += 1
            article = json.loads(line)
            town = town_by_rule(article)
            if town:
                towns[article["id"]] = town.casefold()
                sample.write(line)
        sample.flush()
        printed = subprocess.run([f"{options.bin}/dateline-index", "entities", sample.name, "--model", options.model],
                                 check=True, capture_output=True, text=True).stdout
    found = {entities["id"]: entities["dateline"]["place"].casefold()
             for entities in map(json.loads, printed.splitlines()) if entities["dateline"]}
    same = sum(1 for article, place in found.items() if towns[article] == place)
    print(f"{read} articles, {len(towns)} with a dateline by rule: {len(found)} found "
          f"({100 * len(found) / max(1, len(towns)):.1f}%), {same} of them the same town")


if __name__ == "__main__":
    main()
