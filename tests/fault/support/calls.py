"""How many calls a command makes, and which of them a test takes."""

import os

from support.programs import require


def count_calls(archive, step, kind):
    """Runs the step undisturbed; the archive is as the step leaves it afterwards."""
    counter = os.path.join(archive.folder, "count")
    done = archive.programs.index(
        *step.command(archive.path),
        fault={"ROOT": archive.path, "CLASS": kind, "COUNT": counter, "CLOCK": step.clock},
    )
    require(done.code == 0, step.name, "undisturbed ends with", done.code, done.err)
    with open(counter) as file:
        return int(file.read())


def numbered_steps(archive, steps, kind):
    """Yields each step with a copy of the archive before it and its number of calls."""
    for step in steps:
        before = archive.save("before")
        calls = count_calls(archive, step, kind)
        require(calls > 0, step.name, "makes no call that counts")
        after = archive.save("after")
        yield step, before, calls
        archive.restore(after)


def spread(calls, wanted, lot):
    """`wanted` of the calls 1 to `calls`, evenly, from a random one; all when that many."""
    if wanted >= calls:
        return list(range(1, calls + 1))
    first = lot.random()
    return sorted({int((first + i) * calls / wanted) + 1 for i in range(wanted)} - {calls + 1})
