#!/usr/bin/env python3
"""How often a surname alone is resolved rightly by the rest of the archive.

In every tenth article the full name of one person whom it also calls by the surname alone
is replaced by the surname. All articles are indexed; each of the changed ones then tells
whether the archive gave the person's full name back. Right is the same first and last word.

  tests/bench/lone_surnames.py BUILD/bin MODEL CORPUS.jsonl[.zst] [--show N]
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

EVERY = 10
MOST = 2000  # changed articles that are asked


def folded_words(name):
    letters = unicodedata.normalize("NFKD", name).lower()
    kept = "".join(c for c in letters if not unicodedata.combining(c) and c not in "'\u2019.")
    words = re.sub(r"\W+", " ", kept).split()
    return [word for word in words if word not in ("jr", "sr", "ii", "iii", "iv")]


def persons_of(article, texts):
    """Forms in the text by the person's name."""
    persons = {}
    for mention in article["mentions"]:
        if mention["type"] == "person":
            form = texts[mention["field"]][mention["start"]:mention["end"]].decode("utf-8", "replace")
            persons.setdefault(mention["name"], []).append((form, mention))
    return persons


def hidden_person(persons):
    """One with a full name whose surname stands alone too, and is nobody else's."""
    words = {name: folded_words(name) for name in persons}
    for name, forms in persons.items():
        own = words[name]
        if len(own) < 2 or len(own[0]) < 2:
            continue
        alone = [form for form, _ in forms if folded_words(form) == own[-1:]]
        others = any(own[-1] in words[other] for other in persons if other != name)
        if alone and not others:
            return name, alone[0]
    return None


def without_full_name(record, texts, forms, surname):
    changed = dict(record)
    for field, text in texts.items():
        places = [mention for form, mention in forms
                  if mention["field"] == field and len(folded_words(form)) > 1]
        for mention in sorted(places, key=lambda mention: -mention["start"]):
            text = text[:mention["start"]] + surname.encode() + text[mention["end"]:]
        changed[field] = text.decode("utf-8", "replace")
    return changed


def main():
    options = argparse.ArgumentParser()
    options.add_argument("bin")
    options.add_argument("model")
    options.add_argument("corpus")
    options.add_argument("--show", type=int, default=0, help="wrong answers to print")
    arguments = options.parse_args()
    index = Path(arguments.bin) / "dateline-index"
    search = Path(arguments.bin) / "dateline-search"
    with tempfile.TemporaryDirectory() as directory:
        lines = Path(directory) / "articles.jsonl"
        archive = Path(directory) / "archive"
        command = ["zstd", "-dc"] if arguments.corpus.endswith(".zst") else ["cat"]
        corpus = subprocess.run([*command, arguments.corpus], stdout=subprocess.PIPE, check=True)
        records = {}
        for line in corpus.stdout.splitlines():
            record = json.loads(line)
            if "id" in record:
                records.setdefault(record["id"], record)
        lines.write_text("".join(json.dumps(record) + "\n" for record in records.values()))
        found = subprocess.run([index, "entities", lines, "--model", arguments.model],
                               stdout=subprocess.PIPE, check=True).stdout.splitlines()
        hidden = {}
        for number, line in enumerate(found):
            if number % EVERY != 0 or len(hidden) == MOST:
                continue
            article = json.loads(line)
            record = records[article["id"]]
            texts = {field: (record.get(field) or "").encode() for field in ("title", "body")}
            persons = persons_of(article, texts)
            person = hidden_person(persons)
            if person is None or not record.get("date"):
                continue
            name, surname = person
            records[article["id"]] = without_full_name(record, texts, persons[name], surname)
            hidden[article["id"]] = name
        lines.write_text("".join(json.dumps(record) + "\n" for record in records.values()))
        subprocess.run([index, "add", archive, lines, "--model", arguments.model],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        right, wrong = 0, []
        for key, name in hidden.items():
            shown = json.loads(subprocess.run([search, "show", archive, key, "--format", "json"],
                                              stdout=subprocess.PIPE, check=True).stdout)
            words = folded_words(name)
            for value in shown["resolved_people"]:
                answer = folded_words(value)
                if answer[-1] != words[-1]:
                    continue
                if answer[0] == words[0]:
                    right += 1
                else:
                    wrong.append((key, name, value))
        answered = right + len(wrong)
        stats = json.loads(subprocess.run([index, "stats", archive, "--json"],
                                          stdout=subprocess.PIPE, check=True).stdout)
        print(f"{stats['articles']} articles, {len(hidden)} of them with one full name hidden: "
              f"{answered} resolved ({answered / max(1, len(hidden)):.1%}), "
              f"{right} of them right ({right / max(1, answered):.2%})")
        for key, name, value in wrong[:arguments.show]:
            print(f"  {key}: {name}, not {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
