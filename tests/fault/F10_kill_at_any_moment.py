"""A kill at any moment loses no acknowledged article.

One archive; again and again a random command is started and killed after a random
time. What had ended before the kill is there, what was killed is there whole or not
at all, and the archive is sound; then the next command follows."""

import random
import signal
import subprocess

from support.articles import make_state, write_articles
from support.programs import require
from support.testing import run_test

MOST_ARTICLES = 400


def random_command(lot, archive, state, number):
    """Arguments for dateline-index and the state after them."""
    path = f"{archive.folder}/in.jsonl"
    kind = lot.choice(["add", "add", "replace", "delete", "compact", "reindex"])
    if len(state) > MOST_ARTICLES:
        kind = "delete"
    if kind == "add" or not state:
        fresh = make_state(range(number, number + lot.randint(1, 60)))
        return ["add", archive.path, write_articles(path, fresh), "--quiet"], {**state, **fresh}
    some = lot.sample(sorted(state), min(len(state), lot.randint(1, 30)))
    if kind == "replace":
        fresh = make_state([int(name[1:]) for name in some], version=number)
        return ["add", archive.path, write_articles(path, fresh), "--quiet"], {**state, **fresh}
    if kind == "delete":
        left = {name: line for name, line in state.items() if name not in some}
        return ["delete", archive.path, "--quiet", "--id", *some], left
    return [kind, archive.path, "--quiet"], state


def kill_after(process, seconds):
    """Whether the process was still running then."""
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    process.stderr.close()
    return process.returncode == -signal.SIGKILL


def test(context):
    lot = random.Random(context.seed)
    archive = context.archive()
    state, kills, commands, number = {}, 0, 0, 1
    longest = 0.1
    while kills < context.count:
        commands += 1
        number += 100
        arguments, after = random_command(lot, archive, state, number)
        process = context.programs.start("index", *arguments)
        if kill_after(process, lot.uniform(0, longest)):
            kills += 1
            which = archive.require_state([state, after], f"kill {kills} in {arguments[0]}")
            state = [state, after][which]
        else:
            require(process.returncode in (0, 1), arguments[0], "ends with", process.returncode)
            state = after
            longest = max(longest * 0.98, 0.02)
            continue
        longest = min(longest * 1.02, 0.5)
    archive.require_next_add([state], "all kills")
    return (f"{kills} kills in {commands} commands: 0 acknowledged articles lost, 0 archives "
            "unreadable")


run_test("F10 a kill at any moment loses nothing acknowledged", test, short=25, long=2000)
