"""Writes a second build of the programs and the unit tests with flags of its own, which
compiles a dozen source files at a time (joined_files.py).

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

from joined_files import PARTS, ROOT, join_into, write_if_new

ORDINARY = os.path.join(ROOT, "build")
NOT_OURS = ("/tests/fault/", "/tests/bench/", "cmake_pch", "/main.cc")


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
    for source, group in join_into(sources, {entry["file"] for entry in entries}):
        built = f"joined/{os.path.basename(source)[:-3]}.o"
        objects[group.part].append(built)
        rule = "test" if group.part == "tests" else "cxx"
        rules.append(f"build {built}: {rule} {source}")
        if group.uses_rapidjson:
            rules.append("  flags = $flags -fno-sanitize=pointer-overflow")
    for program, part in (("index", "indexer"), ("search", "searcher")):
        rules.append(f"build joined/{program}.o: cxx {ROOT}/{part}/main.cc")
        linked = " ".join([f"joined/{program}.o", *objects[part], *objects["common"]])
        rules.append(f"build bin/dateline-{program}: link {linked}")
    rules.append(f"build bin/dateline-tests: link {' '.join(sum(objects.values(), []))}")
    write_if_new(os.path.join(out, "build.ninja"), "\n".join(rules) + "\n")


main(sys.argv[1], sys.argv[2:])
