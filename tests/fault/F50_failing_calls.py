"""A failing system call is reported and costs nothing that was acknowledged.

Every command, its Nth call on the archive's files failing with EIO, ENOSPC, EINTR,
or writing and reading half of what was asked, once or from then on, on the writing
and on the reading side. Either the command succeeds in full, or it says what failed
and the archive is as before or as after it. Short: --count calls of each; long: all."""

import random

from support.calls import numbered_steps, spread
from support.programs import require
from support.testing import run_test
from support.workload import make_steps

ALL = 10**9
ACTIONS = ["EIO", "ENOSPC", "EINTR", "short"]


def fail_at(archive, step, kind, call, action, forever):
    when = f"{action} {'from' if forever else 'at'} {kind} call {call} of {step.name}"
    done = archive.programs.index(
        *step.command(archive.path),
        fault={"ROOT": archive.path, "CLASS": kind, "ACTION": action, "AT": call,
               "FOREVER": int(forever), "CLOCK": step.clock},
    )
    require(not done.killed, when, "- ended by signal", -done.code, done.err)
    if done.code == 0:
        archive.require_state([step.after], when + ", said to be done")
        return "done"
    require(done.code in (3, 5), when, "- ended with", done.code, done.err)
    require(done.err.startswith("dateline-index: "), when, "- said nothing")
    archive.require_state([step.before, step.after], when)
    return "said"


def fail_searches(context, archive, lot, state):
    """Searches whose reading fails: the undisturbed answer or a message."""
    runs, counter = 0, f"{archive.folder}/count"
    searches = [
        ("search", "query", ["harbour OR council", "--format", "csv", "--limit", "50"]),
        ("search", "show", [next(iter(state)), "--format", "record"]),
        ("index", "dump", []),
    ]
    for program, command, rest in searches:
        arguments = [program, command, archive.path, *rest]
        fault = {"ROOT": archive.path, "CLASS": "read", "COUNT": counter}
        whole = context.programs.run(*arguments, fault=fault)
        require(whole.code == 0, command, "undisturbed ends with", whole.code, whole.err)
        with open(counter) as file:
            calls = int(file.read())
        require(calls > 0, command, "makes no call that counts")
        for call in spread(calls, context.count, lot):
            for action in ("EIO", "EINTR"):
                for forever in (0, 1):
                    done = context.programs.run(
                        *arguments, fault={**fault, "ACTION": action, "AT": call,
                                           "FOREVER": forever})
                    runs += 1
                    when = f"{action} at read call {call} of {command}"
                    require(done.code in (0, 3, 5), when, "- ended with", done.code, done.err)
                    require(done.code != 0 or done.out == whole.out, when,
                            "- another answer")
                    require(done.code == 0 or done.err, when, "- said nothing")
    return runs


def test(context):
    lot = random.Random(context.seed)
    # The calls are nearly those of 300 articles, and each run takes half the time.
    steps = make_steps(context.folder, 40)
    outcomes = {"done": 0, "said": 0}
    for kind in ("change", "read"):
        archive = context.archive(kind)
        actions = ACTIONS if kind == "change" else [a for a in ACTIONS if a != "ENOSPC"]
        ways = [(action, forever) for action in actions for forever in (False, True)]
        for step, before, calls in numbered_steps(archive, steps, kind):
            for call in spread(calls, context.count, lot):
                for action, forever in ways if context.long else [lot.choice(ways)]:
                    archive.restore(before)
                    outcomes[fail_at(archive, step, kind, call, action, forever)] += 1
        searches = fail_searches(context, archive, lot, steps[-1].after)
        archive.require_next_add([steps[-1].after], "all failures")
    require(outcomes["said"] > 0, "nothing ever failed")
    return (f"{sum(outcomes.values())} failing writers ({outcomes['said']} ended with a message) and "
            f"{searches} failing searches: 0 lost, 0 silent")


run_test("F50 a failing call is said and loses nothing acknowledged", test, short=6, long=ALL)
