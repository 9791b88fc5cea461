#!/usr/bin/env python3
"""reuters_facets.py BIN_DIR REUTERS_DIR: do the facets of Reuters-21578 hold what its tags say?

Counts PLACES and PEOPLE of the .sgm.zst files in REUTERS_DIR by a reading of its own (regular expressions, nothing of
Dateline), indexes the files with --entities off, and compares: country: with PLACES by places_iso.tsv, person: with
PEOPLE. Prints one line a facet and every difference; exit 1 when there is one.
"""
import collections
import glob
import json
import re
import subprocess
import sys
import tempfile


def records(directory):
    for path in sorted(glob.glob(f"{directory}/*.sgm.zst")):
        text = subprocess.run(["zstdcat", path], check=True, capture_output=True).stdout.decode("latin-1")
        yield from re.findall(r"<REUTERS.*?</REUTERS>", text, re.S)


def tags(record, name):
    found = re.search(f"<{name}>(.*?)</{name}>", record, re.S)
    return re.findall(r"<D>(.*?)</D>", found.group(1)) if found else []


def iso_codes(directory):
    codes = {}
    with open(f"{directory}/places_iso.tsv") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 2 and not line.startswith("#"):
                codes[cells[0].strip()] = re.sub("[^A-Z]", "", cells[1])
    return codes


def facet(bin_dir, archive, name):
    run = subprocess.run([f"{bin_dir}/dateline-search", "query", archive, "--facet", f"{name}:10000", "--limit", "1",
                          "--format", "json"], check=True, capture_output=True)
    return json.loads(run.stdout)["facets"][name]


def main():
    bin_dir, directory = sys.argv[1:]
    codes = iso_codes(directory)
    countries, people, total = collections.Counter(), collections.Counter(), 0
    with tempfile.TemporaryDirectory() as work:
        archive, rejects = f"{work}/news", f"{work}/rejects"
        subprocess.run([f"{bin_dir}/dateline-index", "add", archive, directory + "/", "--format", "reuters", "--entities",
                        "off", "--quiet", "--rejects", rejects], check=True)
        with open(rejects) as file:
            without_text = sum("no text" in line for line in file)
        stats = subprocess.run([f"{bin_dir}/dateline-index", "stats", archive, "--json"], check=True, capture_output=True)
        in_archive = json.loads(stats.stdout)["articles"]
        for record in records(directory):
            total += 1
            countries.update({codes[place] for place in tags(record, "PLACES") if codes.get(place)})
            people.update(set(tags(record, "PEOPLE")))
        print(f"{total} records, {in_archive} in the archive, {without_text} named in the rejects: no text")
        differences = int(total != in_archive + without_text)
        for name, expected in (("country", countries), ("person", people)):
            found = facet(bin_dir, archive, name)
            counts = collections.Counter()
            for value in found:
                counts[fold(value["value"]) if name == "person" else value["value"]] += value["count"]
            wanted = collections.Counter()
            for value, count in expected.items():
                wanted[fold(value) if name == "person" else value] += count
            wrong = {key for key in counts.keys() | wanted.keys() if counts[key] != wanted[key]}
            differences += len(wrong)
            print(f"{name}: {len(wanted)} values by the tags, {len(counts)} in the facet, {len(wrong)} differ")
            for key in sorted(wrong):
                print(f"  {key}: {wanted[key]} by the tags, {counts[key]} in the facet")
    sys.exit(1 if differences else 0)


def fold(name):
    """Reuters writes "james-baker" or "baker"; Dateline shows names in its own way."""
    return re.sub(r"[^a-z]+", "-", name.lower()).strip("-")


if __name__ == "__main__":
    main()
