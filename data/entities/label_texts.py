#!/usr/bin/env python3
"""Joins labels that stand apart from their texts with the texts.

    label_texts.py LABELS.tsv CORPUS.jsonl[.zst] > LABELLED.jsonl
    label_texts.py LABELS.tsv groningen-meaning-bank.csv.zip > LABELLED.jsonl

A line of LABELS.tsv: the article's id, the CRC-32 of its text in hexadecimal, and its names,
"P8-14" for the person from byte 8 up to byte 14 (O organisation, L place, M other). The text is
the article's title, an empty line and its body, or what bank_texts.py makes of the bank's
sentences. What is printed is the labelled form that
train-entities and evaluate-entities read. An id that the corpus does not have, and a text
that is not the one that was labelled, end it with a line that says so and exit status 1.
"""
import io
import json
import re
import subprocess
import sys
import zlib

import bank_texts

TYPES = {"P": "PER", "O": "ORG", "L": "LOC", "M": "MISC"}


def lines_of(path):
    if not path.endswith(".zst"):
        return open(path, encoding="utf-8", newline="\n")
    unpacked = subprocess.run(["zstd", "-dcq", path], check=True, stdout=subprocess.PIPE).stdout
    return io.StringIO(unpacked.decode(), newline="\n")


def articles_of(corpus):
    if corpus.endswith(".zip"):
        yield from bank_texts.articles(corpus)
        return
    for line in lines_of(corpus):
        article = json.loads(line)
        yield {"id": article["id"], "text": f"{article['title']}\n\n{article['body']}", "date": article.get("date", "")}


def names_of(columns, text):
    names = []
    for column in columns:
        found = re.fullmatch(r"([POLM])(\d+)-(\d+)", column)
        if not found or not int(found[2]) < int(found[3]) <= len(text):
            sys.exit(f"label_texts.py: \"{column}\" is no name of the text")
        names.append({"start": int(found[2]), "end": int(found[3]), "type": TYPES[found[1]]})
    return names


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    labels, corpus = sys.argv[1:]
    wanted = [line.split() for line in open(labels, encoding="utf-8")]
    ids = {row[0] for row in wanted}
    articles = {article["id"]: article for article in articles_of(corpus) if article["id"] in ids}
    for name, checksum, *columns in wanted:
        if name not in articles:
            sys.exit(f"label_texts.py: {corpus} has no article {name}")
        text = articles[name]["text"]
        if f"{zlib.crc32(text.encode()):08x}" != checksum:
            sys.exit(f"label_texts.py: {name} in {corpus} is not the text that was labelled")
        print(json.dumps({"id": name, "text": text, "entities": names_of(columns, text.encode()),
                          "date": articles[name]["date"]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
