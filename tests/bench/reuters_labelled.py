#!/usr/bin/env python3
"""reuters_labelled.py REUTERS_DIR: the articles of Reuters-21578 with PLACES as labelled countries.

Prints one JSON line for each article that has a text, in the form that dateline-country-weights reads.
"""
import html
import json
import re
import sys

from reuters_facets import iso_codes, records, tags


def field(record, name):
    found = re.search(rf"<{name}>(.*?)</{name}>", record, re.S)
    return re.sub(r"[\x00-\x08\x0b-\x1f]", "", html.unescape(found.group(1))) if found else ""


def main():
    codes = iso_codes(sys.argv[1])
    for record in records(sys.argv[1]):
        body = re.sub(r"\n    ", "\n\n", field(record, "BODY"))
        if body:
            countries = sorted({codes[place] for place in tags(record, "PLACES") if codes.get(place)})
            print(json.dumps({"title": field(record, "TITLE"), "text": field(record, "DATELINE").strip() + " " + body,
                              "entities": [], "countries": countries}))


main()
