"""A kill at every system call that changes a file makes no difference.

Each command is killed just before its Nth such call; the archive is sound and as
before or as after the command; the same command again gives what an undisturbed
run gives. Short: --count calls of each command; long: all of them."""

import random

from support.calls import numbered_steps, spread
from support.programs import require
from support.testing import run_test
from support.workload import make_steps

ALL = 10**9


def kill_at(archive, step, call):
    when = f"killed before call {call} of {step.name}"
    done = archive.programs.index(
        *step.command(archive.path),
        fault={"ROOT": archive.path, "CLASS": "change", "ACTION": "kill", "AT": call,
               "CLOCK": step.clock},
    )
    require(done.killed, when, "- it was not: ended with", done.code)
    archive.require_state([step.before, step.after], when)
    again = archive.programs.index(*step.command(archive.path))
    # Deleting what is deleted already ends with 1.
    require(again.code in (0, 1), when, "- again: ended with", again.code, again.err)
    archive.require_state([step.after], when + ", done again")
    require(archive.programs.index("check", archive.path, "--quiet").code == 0, when,
            "- something is left behind")


def test(context):
    lot = random.Random(context.seed)
    archive = context.archive()
    steps = make_steps(context.folder, 300 if context.long else 60)
    kills, calls_in_all = 0, 0
    for step, before, calls in numbered_steps(archive, steps, "change"):
        calls_in_all += calls
        for call in spread(calls, context.count, lot):
            archive.restore(before)
            kill_at(archive, step, call)
            kills += 1
    archive.require_next_add([steps[-1].after], "all kills")
    return f"{kills} kills at the {calls_in_all} calls of {len(steps)} commands: 0 differences"


run_test("F20 a kill at every call that changes a file makes no difference", test, short=8, long=ALL)
