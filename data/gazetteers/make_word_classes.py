#!/usr/bin/env python3
"""make_word_classes.py BIN_DIR [OUTPUT]: makes data/gazetteers/word-classes.tsv from ../shared, to the byte.

Takes every fourth press release, every second newspaper article of 1916, all of Wikinews, the labelled texts, and the
sentences of the Groningen Meaning Bank (its words alone), as JSON lines in a temporary folder, and groups their words
by dateline-index word-classes. Words that the scanned newspapers have ten times or more and the other texts twice at
most are marked: scans alone have them.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "../../../shared")
sys.path.append(f"{HERE}/../entities")
import bank_texts  # noqa: E402


def lines(path):
    with subprocess.Popen(["zstdcat", path], stdout=subprocess.PIPE) as unpack:
        yield from unpack.stdout


def corpus_texts(name, every):
    for number, line in enumerate(lines(f"{SHARED}/corpora/{name}.jsonl.zst")):
        if number % every == 0:
            yield json.loads(line)["body"]


def labelled_texts():
    for path in sorted(glob.glob(f"{SHARED}/entities/gold/*.jsonl.zst")):
        for line in lines(path):
            yield json.loads(line)["text"]


def bank_in_twenties(sentences=20):
    """The bank has no articles: sentences are taken together by twenty, for texts of an article's length."""
    text, count = [], 0
    for words in bank_texts.sentences(f"{SHARED}/entities/tagged/groningen-meaning-bank.csv.zip"):
        if count == sentences:
            yield " ".join(text)
            text, count = [], 0
        text += words
        count += 1
    yield " ".join(text)


def main():
    bin_dir = sys.argv[1]
    output = sys.argv[2] if len(sys.argv) > 2 else f"{HERE}/word-classes.tsv"
    words = {"scanned": collections.Counter(), "clean": collections.Counter(), "both": collections.Counter()}
    texts = [
        ("1-press", "clean", corpus_texts("senate-press-2004-2008", 4)),
        ("2-newspapers", "scanned", corpus_texts("chronicling-america-1916", 2)),
        ("3-wikinews", "clean", corpus_texts("wikinews-2019-2020", 1)),
        ("4-labelled", "both", labelled_texts()),
        ("5-bank", "clean", bank_in_twenties()),
    ]
    with tempfile.TemporaryDirectory() as work:
        for name, kind, of_set in texts:
            with open(f"{work}/{name}.jsonl", "w", encoding="utf-8") as file:
                for number, text in enumerate(of_set):
                    file.write(json.dumps({"id": f"{name}-{number}", "body": text}) + "\n")
                    words[kind].update(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text))
        paths = [f"{work}/{name}.jsonl" for name, _, _ in texts]
        made = subprocess.run([f"{bin_dir}/dateline-index", "word-classes", *paths], check=True, stdout=subprocess.PIPE)
    with open(output, "w", encoding="utf-8") as file:
        for line in made.stdout.decode().splitlines():
            columns = line.split("\t")
            scan = columns[0] == "word" and words["scanned"][columns[1]] >= 10 and words["clean"][columns[1]] <= 2
            file.write(line + ("\tscan\n" if scan else "\n"))


if __name__ == "__main__":
    main()
