"""Prints what part of the lines of each folder ran, from gcov's data of a build, or the
lines of some files that did not.

coverage_table.py ROOT BUILD [PATH...]"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict

root, build = map(os.path.abspath, sys.argv[1:3])
PARTS = ("common/", "indexer/", "searcher/")
counts = defaultdict(dict)  # file -> line -> times

notes = [
    os.path.join(at, name)
    for at, _, names in os.walk(build)
    for name in names
    if name.endswith(".gcda")
]
with tempfile.TemporaryDirectory() as scratch:
    for note in notes:
        subprocess.run(["gcov", "--json-format", note], cwd=scratch, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=False)
        for name in os.listdir(scratch):
            with gzip.open(os.path.join(scratch, name)) as file:
                report = json.load(file)
            os.remove(os.path.join(scratch, name))
            for source in report["files"]:
                path = os.path.join(report["current_working_directory"], source["file"])
                path = os.path.relpath(os.path.abspath(path), root)
                if path.startswith(PARTS):
                    for line in source["lines"]:
                        lines = counts[path]
                        number = line["line_number"]
                        lines[number] = lines.get(number, 0) + line["count"]

if len(sys.argv) > 3:
    for path in sys.argv[3:]:
        with open(os.path.join(root, path)) as file:
            for number, text in enumerate(file, 1):
                if counts[path].get(number) == 0:
                    print(f"{path}:{number}: {text.rstrip()}")
    sys.exit()

folders = defaultdict(lambda: [0, 0])
for path, lines in counts.items():
    for folder in (os.path.dirname(path), path.split("/")[0], "all"):
        folders[folder][0] += sum(count > 0 for count in lines.values())
        folders[folder][1] += len(lines)
for folder, (ran, lines) in sorted(folders.items()):
    print(f"{folder:32} {ran:6} of {lines:6} lines  {100 * ran / lines:5.1f}%")
