#!/usr/bin/env python3
"""misspelt.py BIN_DIR ARCHIVE [COUNT]: how often a misspelt name's note names the one that was meant.

Takes words of the archive's most frequent persons, five letters and more, changes one letter of each (one more, one
less, another one, two swapped; the same ones each time), asks for person:WORD, and reads the notes. Words that some
person of the archive has as they are misspelt are no test and left out.
"""
import json
import random
import re
import subprocess
import sys
import time

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def ask(bin_dir, archive, *arguments):
    command = [f"{bin_dir}/dateline-search", "query", archive, *arguments, "--format", "json"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE).stdout)


def misspelt(word, chance):
    at = chance.randrange(len(word))
    letter = chance.choice(LETTERS)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + letter + word[at:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    if kind == 2:
        return word[:at] + letter + word[at + 1:]
    return word[:at] + word[at + 1:at + 2] + word[at] + word[at + 2:]


def main():
    bin_dir, archive = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    chance = random.Random(count)
    persons = ask(bin_dir, archive, "", "--limit", "0", "--facet", "person:1000")["facets"]["person"]
    names = sorted({word for person in persons for word in re.findall(r"\b[a-z]{5,}\b", person["value"].lower())})
    asked = first = among = 0
    times = []
    while asked < count:
        word = chance.choice(names)
        wrong = misspelt(word, chance)
        if wrong == word:
            continue
        start = time.monotonic()
        page = ask(bin_dir, archive, f"person:{wrong}", "--limit", "0")
        taken = time.monotonic() - start
        if page["total"]:
            continue
        asked += 1
        times.append(taken)
        said = [note["message"] for note in page["notes"] if note["code"] == "unknown_value"]
        near = re.findall(r"(\w+) \(\d+", said[0]) if said else []
        first += near[:1] == [word]
        among += word in near
    times.sort()
    print(f"{asked} misspelt names: {100 * first / asked:.1f}% named first, {100 * among / asked:.1f}% among three; "
          f"{1000 * times[asked // 2]:.0f} ms a command in the median, {1000 * times[asked * 99 // 100]:.0f} ms the 99th of 100")


if __name__ == "__main__":
    main()
