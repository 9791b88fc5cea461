"""Damage is noticed and never shown as if it were an article.

One file of a copy goes bad; `check` must notice whenever a byte has changed, and a
search must either give exactly the answer of the undamaged archive or end with exit
code 3, within ten seconds of processor time and without a signal."""

import os
import random

from support.articles import make_state, write_articles
from support.damage import WAYS, live_files, swap_with
from support.programs import require
from support.testing import run_test


def make_archive(context, name, numbers):
    """Three segments, one of them with deletions, and a table of names."""
    archive = context.archive(name)
    for version, part in enumerate(numbers):
        path = write_articles(f"{archive.folder}/{version}.jsonl", make_state(part, version))
        done = context.programs.index("add", archive.path, path, "--quiet")
        require(done.code == 0, done.err)
    gone = [f"a{number}" for number in numbers[0][:3]]
    require(context.programs.index("delete", archive.path, "--id", *gone).code == 0, "no delete")
    names = f"{archive.folder}/names"
    with open(names, "w") as file:
        file.write("same Anna Kovacs = Lucia Moretti\n")
    require(context.programs.index("aliases", archive.path, names).code == 0, "no names")
    clean = context.programs.index("check", archive.path)
    require(clean.code == 0, clean.out)
    return archive


def searches(lot, ids):
    """Each a command of a program: what users do."""
    return [
        ("search", "query", ["harbour OR council OR strike", "--format", "jsonl", "--limit", "60"]),
        ("search", "query", ['"the" OR title:geneva', "--format", "csv", "--sort", "newest"]),
        ("search", "query", ["spoke NEAR/6 (vote OR tax)", "--format", "jsonl"]),
        ("search", "query", ['person:"Anna Kovacs"', "--format", "json", "--facet", "person"]),
        ("search", "ids", ["minister OR =Vienna OR hosp*"]),
        ("search", "show", [lot.choice(ids), "--format", "record"]),
        ("search", "show", [lot.choice(ids)]),
        ("index", "dump", []),
    ]


def answers_of(archive, commands):
    """(exit code, output) of each."""
    answers = []
    for program, command, rest in commands:
        done = archive.programs.run(program, command, archive.path, *rest)
        answers.append(done)
    return answers


def same_bytes(one, two):
    if not os.path.exists(one):
        return False
    with open(one, "rb") as first, open(two, "rb") as second:
        return first.read() == second.read()


def test(context):
    lot = random.Random(context.seed)
    whole = make_archive(context, "whole", [range(1, 90), range(90, 120), range(120, 130)])
    other = make_archive(context, "other", [range(200, 280), range(280, 320), range(320, 325)])
    ways = {**WAYS, "swapped": swap_with(other.path)}
    ids = [f"a{number}" for number in range(4, 130)]
    commands = searches(lot, ids)
    expected = answers_of(whole, commands)
    require(all(answer.code == 0 for answer in expected), "the undamaged archive fails",
            [answer.err for answer in expected])
    copy = context.archive("copy")
    noticed, refused, right = 0, 0, 0
    for number in range(context.count):
        copy.restore(whole.path)
        way = lot.choice(sorted(ways))
        source = lot.choice(live_files(whole.path))
        target = copy.path + source[len(whole.path) :]
        ways[way](target, lot)
        when = f"copy {number}: {way} in {source[len(whole.path) + 1:]}"
        if same_bytes(target, source):
            continue
        checked = copy.programs.index("check", copy.path)
        require(checked.code in (2, 3), when, "- check ends with", checked.code, checked.err)
        noticed += 1
        for (program, command, _), is_, was in zip(commands, answers_of(copy, commands), expected):
            require(not is_.killed, when, f"- {command} ended by signal", -is_.code)
            if is_.code == 0:
                require(is_.out == was.out, when, f"- {command} answers wrongly")
                right += 1
            else:
                # 2: CURRENT is gone, and with it the archive.
                require(is_.code == 3 or (is_.code in (2, 5) and not os.path.exists(target)), when,
                        f"- {command} ends with", is_.code, is_.err)
                refused += 1
    require(noticed > 0 and refused > 0 and right > 0, "tried too little:", noticed, "noticed,",
            refused, "refused,", right, "right")
    return (f"{noticed} damaged copies, all noticed by check; {refused} answers refused, {right} "
            "right, 0 wrong, 0 ended by a signal")


run_test("F70 damage is noticed and never shown", test, short=60, long=10000)
