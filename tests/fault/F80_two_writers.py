"""Two writers never write at once, and media that cannot be written can be read.

Pairs of adds started together: one of them may be refused with a sentence, what was
said to be in is in. Then the archive stands on a disk that is mounted read-only, or
belongs to nobody who may write: searching and checking go on, writing says why not."""

import os
import subprocess

from support.articles import make_state, write_articles
from support.programs import require
from support.testing import run_test


def write_at_once(context, archive):
    state, refused = {}, 0
    for number in range(context.count):
        processes = []
        for half in range(2):
            fresh = make_state(range(number * 20 + half * 10, number * 20 + half * 10 + 10))
            path = write_articles(f"{archive.folder}/{half}.jsonl", fresh)
            processes.append((context.programs.start("index", "add", archive.path, path,
                                                     "--quiet"), fresh))
        for process, fresh in processes:
            _, err = process.communicate(timeout=60)
            if process.returncode == 0:
                state.update(fresh)
            else:
                require(process.returncode == 5 and b"is being written by process" in err,
                        "a writer ends with", process.returncode, err)
                refused += 1
        archive.require_state([state], f"pair {number}")
    return state, refused


def mounted_read_only(path):
    """Whether the folder could be made so."""
    for command in (["mount", "--bind", path, path], ["mount", "-o", "remount,ro,bind", path]):
        if subprocess.run(command, capture_output=True).returncode != 0:
            return False
    return True


def forbid_writing(path, forbidden):
    for at, _, files in os.walk(path):
        os.chmod(at, 0o555 if forbidden else 0o755)
        for name in files:
            os.chmod(os.path.join(at, name), 0o444 if forbidden else 0o644)


def read_only(archive, state):
    mounted = mounted_read_only(archive.path)
    if not mounted and os.geteuid() == 0:
        return "read-only media could not be tried here"
    try:
        if not mounted:
            forbid_writing(archive.path, True)
        archive.require_state([state], "on read-only media")
        found = archive.programs.search("query", archive.path, "harbour", "--format", "json")
        require(found.code in (0, 1), "on read-only media a query ends with", found.code, found.err)
        for command in (["compact"], ["reindex"], ["delete", "--id", "a1"]):
            done = archive.programs.index(command[0], archive.path, *command[1:])
            require(done.code == 5 and len(done.err.splitlines()) == 1,
                    f"on read-only media {command[0]} ends with", done.code, done.err)
    finally:
        subprocess.run(["umount", archive.path], capture_output=True)
        if not mounted:
            forbid_writing(archive.path, False)  # or the test's folder could not be removed
    return "read-only media are read"


def test(context):
    archive = context.archive()
    state, refused = write_at_once(context, archive)
    require(refused > 0, "no writer ever met another")
    media = read_only(archive, state)
    return f"{context.count} pairs of writers, {refused} refused by name, 0 articles lost; {media}"


run_test("F80 one writer at a time, and read-only media are read", test, short=12, long=200)
