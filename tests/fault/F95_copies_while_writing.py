"""A copy made while a writer works opens soundly or is reported, never silently wrong.

The archive is copied file by file, in an order and at a pace of its own, while adds,
deletions and merges go on. A copy that `check` finds sound holds exactly a state that
was once in force; any other is refused by check, and a search of it ends with an answer
or with exit code 3 or 5. Also of those an answer shows only articles that were in together."""

import json
import os
import random
import shutil
import threading

from support.archive import Archive
from support.articles import make_state, write_articles
from support.programs import require
from support.testing import run_test


class Writer(threading.Thread):
    """Adds, replaces, deletes and compacts until told to stop; keeps every state."""

    def __init__(self, archive, lot):
        super().__init__()
        self.archive, self.lot = archive, lot
        self.states = [{}]
        self.stopped = threading.Event()
        self.failure = None

    def run(self):
        number = 0
        while not self.stopped.is_set() and self.failure is None:
            number += 1
            state = self.states[-1]
            kind = self.lot.choice(["add", "add", "delete", "compact"])
            if kind == "delete" and len(state) > 20:
                gone = self.lot.sample(sorted(state), len(state) // 2)
                after = {name: line for name, line in state.items() if name not in gone}
                arguments = ["delete", self.archive.path, "--quiet", "--id", *gone]
            elif kind == "compact" and state:
                after, arguments = state, ["compact", self.archive.path, "--quiet"]
            else:
                fresh = make_state(range(number * 50, number * 50 + 30))
                path = write_articles(f"{self.archive.folder}/in.jsonl", fresh)
                after = {**state, **fresh}
                arguments = ["add", self.archive.path, path, "--quiet"]
            self.states.append(after)  # in force at the latest when the command has ended
            done = self.archive.programs.index(*arguments, fault={"CLOCK": number * 300})
            if done.code != 0:
                self.failure = f"{kind} ends with {done.code}: {done.err}"


def copy_piecemeal(source, target, lot):
    """Like cp -r of a tree that changes meanwhile: what vanishes is passed over."""
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    names = [os.path.join(at, name) for at, _, files in os.walk(source) for name in files]
    lot.shuffle(names)
    for name in names:
        into = target + name[len(source) :]
        os.makedirs(os.path.dirname(into), exist_ok=True)
        try:
            shutil.copyfile(name, into)
        except FileNotFoundError:
            continue


def require_once_in(found, states):
    """All that a search found was in one state, with these titles."""
    hits = [json.loads(line) for line in found.out.decode().splitlines()]
    shown = {hit["id"]: hit["title"] for hit in hits}

    def has_all(state):
        return all(name in state and json.loads(state[name])["title"] == title
                   for name, title in shown.items())

    require(any(has_all(state) for state in states), "a copy that check reports shows what never was:",
            shown)


def test(context):
    lot = random.Random(context.seed)
    archive = context.archive()
    writer = Writer(archive, random.Random(context.seed + 1))
    writer.start()
    copy = Archive(context.programs, os.path.join(context.folder, "copy"))
    sound, reported = 0, 0
    try:
        # Which of both a copy becomes is the machine's to say: go on until there are both.
        while sound + reported < context.count or not (sound and reported):
            require(sound + reported < context.count * 20, "tried too little:", sound, "sound,",
                    reported, "reported")
            copy_piecemeal(archive.path, copy.path, lot)
            checked = context.programs.index("check", copy.path, "--quiet")
            require(checked.code in (0, 1, 2), "check of a copy ends with", checked.code)
            found = context.programs.search("query", copy.path, "harbour", "--format", "jsonl",
                                            "--limit", "1000", "--snippets", "0")
            if checked.code == 2:
                reported += 1
                require(found.code in (0, 1, 2, 3, 5), "a search of a copy ends with", found.code)
                if found.code == 0:
                    require_once_in(found, list(writer.states))
                continue
            sound += 1
            lines = copy.dump()
            require(any(sorted(state.values()) == lines for state in list(writer.states)),
                    "a copy that check finds sound is of no state that ever was")
    finally:
        writer.stopped.set()
        writer.join()
    require(writer.failure is None, "the writer:", writer.failure)
    return f"{sound + reported} copies: {sound} sound, {reported} reported, 0 silently wrong"


run_test("F95 a copy made while writing is sound or reported", test, short=15, long=300)
