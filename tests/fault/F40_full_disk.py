"""A full disk loses nothing acknowledged, whatever its size.

A disk that takes N more bytes and no more, N growing until the whole command fits.
Each time: the command says "no space left" with exit code 5 and leaves the archive
as before or after; once there is room, the same command succeeds."""

import os

from support.programs import require
from support.testing import run_test
from support.workload import make_steps


def bytes_below(folder):
    return sum(os.path.getsize(os.path.join(at, name))
               for at, _, names in os.walk(folder) for name in names)


def fill(archive, step, size):
    """Whether the command fitted."""
    when = f"a disk with room for {size} bytes in {step.name}"
    done = archive.programs.index(
        *step.command(archive.path),
        fault={"ROOT": archive.path, "QUOTA": size, "CLOCK": step.clock},
    )
    if done.code == 0:
        archive.require_state([step.after], when)
        return True
    require(done.code == 5 and "no space" in done.err.lower(), when, "- ended with", done.code,
            done.err)
    archive.require_state([step.before, step.after], when)
    again = archive.programs.index(*step.command(archive.path))
    require(again.code in (0, 1), when, "- with room again ended with", again.code, again.err)
    archive.require_state([step.after], when + ", with room again")
    return False


def test(context):
    archive = context.archive()
    steps = make_steps(context.folder, 300 if context.long else 60)
    sizes, full = 0, 0
    for step in steps:
        before = archive.save("before")
        done = archive.programs.index(*step.command(archive.path), fault={"CLOCK": step.clock})
        require(done.code == 0, step.name, "undisturbed ends with", done.code, done.err)
        after = archive.save("after")
        # Scratch files make the need a multiple of what is left in the end.
        stride = max(bytes_below(archive.path) * 2 // context.count, 1)
        for number in range(context.count * 4):
            archive.restore(before)
            sizes += 1
            if fill(archive, step, stride * number + number):
                break
            full += 1
        else:
            require(False, step.name, "never fitted")
        archive.restore(after)
    require(full > 0, "no disk was ever full")
    archive.require_next_add([steps[-1].after], "all sizes")
    return f"{sizes} sizes, {full} too small: 0 lost, 0 damaged, all went on with room again"


run_test("F40 a full disk loses nothing acknowledged", test, short=4, long=40)
