"""Readers are not disturbed by a writer.

Four readers ask for the articles with one word, whose number only ever grows, while
a writer adds, replaces, deletes others, compacts and reindexes (a killed one now and
then): no query fails and no total goes back."""

import os
import random
import subprocess

from support.articles import make_state, write_articles
from support.programs import require
from support.testing import run_test

READERS = 4
KEPT = "steadfast"


def marked(state):
    return {name: line.replace('"body": "', f'"body": "{KEPT} ') for name, line in state.items()}


class Writer:
    def __init__(self, archive, lot):
        self.archive = archive
        self.lot = lot
        self.kept = 0
        self.fleeting = []
        self.commands = 0

    def add(self, state):
        path = write_articles(f"{self.archive.folder}/in.jsonl", state)
        self.index("add", path)

    def index(self, command, *rest, may_fail=False):
        # A clock that runs makes room for removing superseded generations' files.
        self.commands += 1
        done = self.archive.programs.index(command, self.archive.path, *rest, "--quiet",
                                           fault={"CLOCK": self.commands * 100})
        require(done.code == 0 or may_fail, command, "ends with", done.code, done.err)

    def write(self):
        kind = self.lot.choice(["add", "add", "replace", "fleeting", "compact", "reindex", "kill"])
        if kind == "add" or self.kept == 0:
            count = self.lot.randint(1, 20)
            self.add(marked(make_state(range(self.kept, self.kept + count))))
            self.kept += count
        elif kind == "replace":
            some = self.lot.sample(range(self.kept), min(self.kept, 10))
            self.add(marked(make_state(some, version=self.commands)))
        elif kind == "fleeting":
            self.add(make_state(range(10**6, 10**6 + 5)))
            self.index("delete", "--id", *[f"a{number}" for number in range(10**6, 10**6 + 5)])
        elif kind == "kill":
            process = self.archive.programs.start("index", "reindex", self.archive.path)
            try:
                process.wait(timeout=self.lot.uniform(0, 0.2))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stderr.close()
        else:
            self.index(kind)


def test(context):
    lot = random.Random(context.seed)
    archive = context.archive()
    writer = Writer(archive, lot)
    writer.write()
    stop = os.path.join(context.folder, "stop")
    readers = [
        subprocess.Popen([f"{context.programs.bin}/dateline-fault-reader", archive.path, KEPT, stop],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(READERS)
    ]
    while writer.commands < context.count and all(reader.poll() is None for reader in readers):
        writer.write()
    open(stop, "w").close()
    queries = 0
    for reader in readers:
        out, err = reader.communicate(timeout=60)
        require(reader.returncode == 0, "a reader failed:", reader.returncode, err)
        asked, total = map(int, out.split())
        queries += asked
        require(total == writer.kept, "a reader ends with", total, "instead of", writer.kept)
    return (f"{queries} queries in {READERS} readers during {writer.commands} commands: 0 failed, "
            "0 totals went back")


run_test("F90 readers are not disturbed by a writer", test, short=60, long=1500)
