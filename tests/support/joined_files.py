"""Joins source files to be compiled a dozen at a time: a fifth of the work where flags make
compiling slow (sanitizers, coverage).

joined_files.py DIRECTORY FILE...

Writes the joined files into DIRECTORY and prints their paths, a line each."""

import os
import re
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
FILES, LINES = 14, 2600  # of one compilation, at most
ALONE = ("catch_main.cc", "embedded_assets.cc")
PARTS = ("common", "indexer", "searcher", "tests")

# What a file defines for itself stands at the begin of a line, in an unnamed namespace.
DEFINITIONS = [
    re.compile(r"^(?:struct|class|enum class|enum|union|using|namespace)\s+(\w+)", re.M),
    re.compile(r"^(?:\[\[\w+\]\]\s*)?[A-Za-z_][\w:<>,*&\s]*?\b(\w+)\s*\(", re.M),
    re.compile(r"^(?:constexpr|const|static|thread_local|inline|std::)[^\n=;{(]*?\b(\w+)\s*[={\[;]",
               re.M),
]
SHARED = {"TEST_CASE", "dateline", "chrono", "if", "for", "while", "return", "operator"}


class Joined:
    """Files that are compiled as one: no two of them define the same name."""

    def __init__(self, part):
        self.part, self.files, self.names, self.lines = part, [], set(), 0
        self.uses_rapidjson = False  # it adds to the null pointer of an empty stack

    def takes(self, part, names, lines):
        return (self.part == part and len(self.files) < FILES and self.lines + lines <= LINES
                and not self.names & names and not self.files[0].endswith(ALONE))

    def add(self, path, names, lines):
        self.files.append(path)
        self.names |= names
        self.lines += lines


def join(paths):
    joined = []
    for path in sorted(paths):
        with open(path) as file:
            text = file.read()
        part = os.path.relpath(path, ROOT).split("/")[0]
        part = part if part in PARTS else "searcher"  # made from its web pages
        names = {name for form in DEFINITIONS for name in form.findall(text)} - SHARED
        size = (part, names, text.count("\n"))
        free = (group for group in joined if group.takes(*size) and not path.endswith(ALONE))
        group = next(free, None)
        if group is None:
            joined.append(group := Joined(part))
        group.add(path, *size[1:])
        group.uses_rapidjson |= "<rapidjson/" in text
    return joined


def write_if_new(path, text):
    if not os.path.exists(path) or open(path).read() != text:
        with open(path, "w") as file:
            file.write(text)


def join_into(directory, paths):
    """Writes a source file for each group of the paths; gives each with its group."""
    os.makedirs(directory, exist_ok=True)
    written = []
    for number, group in enumerate(join(paths)):
        source = os.path.join(directory, f"{group.part}_{number}.cc")
        write_if_new(source, "".join(f'#include "{path}"\n' for path in group.files))
        written.append((source, group))
    return written


if __name__ == "__main__":
    for joined_source, _ in join_into(sys.argv[1], sys.argv[2:]):
        print(joined_source)
