#!/usr/bin/env python3
"""reuters_entities.py BIN_DIR MODEL REUTERS_DIR: what does the finding of countries, persons and datelines get right?

Runs dateline-index entities over the .sgm.zst files in REUTERS_DIR and compares with their tags: major countries with
PLACES (by places_iso.tsv), persons with PEOPLE (by surname: the label's last word is one of a found name), and place
and country of the dateline with what stands in DATELINE. The tags are taken out before Dateline sees the records.
"""
import collections
import html
import json
import re
import subprocess
import sys

from reuters_facets import iso_codes, records as read_records, tags


def without_tags(record):
    return re.sub(r"<(PLACES|PEOPLE|ORGS|TOPICS)>.*?</\1>", r"<\1></\1>", record, flags=re.S)


def found_in(bin_dir, model, records):
    text = "".join(without_tags(record) + "\n" for record in records)
    run = subprocess.run([f"{bin_dir}/dateline-index", "entities", "-", "--format", "reuters", "--model", model],
                         input=text.encode("latin-1"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return {line["id"].rsplit("-", 1)[1]: line for line in map(json.loads, run.stdout.splitlines())}


def line_of(record):
    """Place of the first line by rule: what stands before the first comma or dash of DATELINE."""
    found = re.search(r"<DATELINE>(.*?)</DATELINE>", record, re.S)
    line = re.sub(r"\s+", " ", html.unescape(found.group(1))).strip() if found else ""
    place = re.match(r"([A-Z][A-Z .'/-]+?)(?:,| *-|$)", line)
    return place.group(1).strip(" .") if place and line.endswith("-") else None


def plain(name):
    return re.sub("[^a-z]", "", name.lower())


def main():
    bin_dir, model, directory = sys.argv[1:]
    codes = iso_codes(directory)
    records = {re.search(r'NEWID="(\d+)"', record).group(1): record for record in read_records(directory)}
    found = found_in(bin_dir, model, records.values())
    counts = collections.Counter()
    for number, line in found.items():
        record = records[number]
        labelled = {codes[place] for place in tags(record, "PLACES") if codes.get(place)}
        major = {country["code"] for country in line["countries"] if country["major"]}
        counts.update(right=len(labelled & major), labelled=len(labelled), found=len(major))
        words = {plain(word) for mention in line["mentions"] if mention["type"] == "person"
                 for word in mention["name"].replace("-", " ").split()}
        for person in set(tags(record, "PEOPLE")):
            counts.update(people=1, people_found=plain(person.split("-")[-1]) in words)
        place = line_of(record)
        if place is None:
            continue
        filed = line["dateline"] or {}
        counts.update(lines=1, parsed=bool(filed), place=plain(filed.get("place", "")) == plain(place),
                      country="country" in filed)
    precision, recall = (100 * counts["right"] / counts[side] for side in ("found", "labelled"))
    print(f"major countries: precision {precision:.1f}, recall {recall:.1f}, "
          f"F1 {2 * precision * recall / (precision + recall):.1f}")
    print(f"persons: recall {counts['people_found'] / counts['people']:.3f} of {counts['people']}")
    print(f"datelines: {counts['lines']}; " + ", ".join(
        f"{what} {100 * counts[key] / counts['lines']:.1f}%"
        for what, key in (("parsed", "parsed"), ("place right", "place"), ("country known", "country"))))


if __name__ == "__main__":
    main()
