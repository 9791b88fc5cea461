"""A failure while recovering from a failure loses nothing either.

A command is killed at a random call; the next one, which clears away what is left,
is killed or has a call fail; then the command is run undisturbed."""

import random

from support.calls import numbered_steps
from support.programs import require
from support.testing import run_test
from support.workload import make_steps


def test(context):
    lot = random.Random(context.seed)
    archive = context.archive()
    steps = make_steps(context.folder, 60)
    rounds = -(-context.count // len(steps))
    failures = 0
    for step, before, calls in numbered_steps(archive, steps, "change"):
        for _ in range(rounds):
            archive.restore(before)
            when = step.name
            for attempt in range(lot.randint(2, 3)):
                action = "kill" if attempt == 0 else lot.choice(["kill", "EIO", "ENOSPC", "short"])
                call = lot.randint(1, calls)
                when += f", {action} at {call}"
                done = archive.programs.index(
                    *step.command(archive.path),
                    fault={"ROOT": archive.path, "CLASS": "change", "ACTION": action, "AT": call,
                           "FOREVER": lot.randint(0, 1), "CLOCK": step.clock},
                )
                require(done.code in (0, 1, 5, -9), when, "- ended with", done.code, done.err)
                archive.require_state([step.before, step.after], when)
            again = archive.programs.index(*step.command(archive.path))
            require(again.code in (0, 1), when, "- at last ended with", again.code, again.err)
            archive.require_state([step.after], when + ", at last")
            failures += 1
    return f"{failures} failures while recovering: 0 lost, 0 damaged"


run_test("F60 a failure while recovering loses nothing", test, short=12, long=500)
