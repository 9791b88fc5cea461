"""Writes a second build of the programs and the unit tests with flags of its own, which
compiles a dozen source files at a time: a fifth of the work where flags make compiling
slow (sanitizers, coverage).

joined_build.py NAME FLAG...

Makes build/NAME/build.ninja out of the ordinary build's commands; its programs will be
in build/NAME/bin. CXX names another compiler than c++. The tests' own code is compiled
without the flags and linked last, so that of what a header defines the copy with the
flags is taken. Warnings are left to the ordinary build."""

import json
import os
import re
import shlex
import shutil
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
ORDINARY = os.path.join(ROOT, "build")
FILES, LINES = 14, 2600  # of one compilation, at most
ALONE = ("catch_main.cc", "embedded_assets.cc")
PARTS = ("common", "indexer", "searcher", "tests")
NOT_OURS = ("/tests/fault/", "/tests/bench/", "cmake_pch", "/main.cc")

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


def library_flags():
    with open(os.path.join(ORDINARY, "build.ninja")) as file:
        rules = file.read()
    tests = re.search(r"^build bin/dateline-tests\b.*: CXX_EXECUTABLE", rules, re.M).start()
    flags = re.search(r"LINK_LIBRARIES = (.*)", rules[tests:])[1].split()
    return " ".join(flag for flag in flags if "libdateline_" not in flag)


def main(name, flags):
    with open(os.path.join(ORDINARY, "compile_commands.json")) as file:
        entries = [entry for entry in json.load(file)
                   if not any(text in entry["file"] for text in NOT_OURS)]
    defines = {word for entry in entries for word in shlex.split(entry["command"])
               if word.startswith(("-D", "-isystem"))}
    out = os.path.join(ORDINARY, name)
    sources = os.path.join(ORDINARY, "joined")  # the same for all: ccache knows the tests again
    os.makedirs(sources, exist_ok=True)
    os.makedirs(out, exist_ok=True)
    compiler = os.environ.get("CXX", "c++")
    common = " ".join(map(shlex.quote, sorted(defines))) + f" -I{ROOT}"
    rules = [
        f"launcher = {shutil.which('ccache') or ''}",
        f"flags = -std=c++20 -w {' '.join(flags)} {common}",
        f"rule cxx\n  command = $launcher {compiler} $flags -MMD -MF $out.d -c $in -o $out"
        "\n  depfile = $out.d\n  deps = gcc",
        f"test_flags = -std=c++20 -w -O0 {common}",
        f"rule test\n  command = $launcher {compiler} $test_flags -MMD -MF $out.d -c $in -o $out"
        "\n  depfile = $out.d\n  deps = gcc",
        f"rule link\n  command = {compiler} $flags $in {library_flags()} -o $out",
    ]
    objects = {part: [] for part in PARTS}
    for number, group in enumerate(join({entry["file"] for entry in entries})):
        source = os.path.join(sources, f"{group.part}_{number}.cc")
        write_if_new(source, "".join(f'#include "{path}"\n' for path in group.files))
        objects[group.part].append(f"joined/{group.part}_{number}.o")
        rule = "test" if group.part == "tests" else "cxx"
        rules.append(f"build {objects[group.part][-1]}: {rule} {source}")
        if group.uses_rapidjson:
            rules.append("  flags = $flags -fno-sanitize=pointer-overflow")
    for program, part in (("index", "indexer"), ("search", "searcher")):
        rules.append(f"build joined/{program}.o: cxx {ROOT}/{part}/main.cc")
        linked = " ".join([f"joined/{program}.o", *objects[part], *objects["common"]])
        rules.append(f"build bin/dateline-{program}: link {linked}")
    rules.append(f"build bin/dateline-tests: link {' '.join(sum(objects.values(), []))}")
    write_if_new(os.path.join(out, "build.ninja"), "\n".join(rules) + "\n")


main(sys.argv[1], sys.argv[2:])
