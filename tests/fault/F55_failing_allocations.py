"""Memory that is refused costs nothing that was acknowledged.

An add of five articles, its Nth allocation refused, once and from then on: it ends with
a message, also where a library's function that must not throw asked. The archive is
whole, and the next add succeeds."""

import random

from support.articles import make_state, write_articles
from support.calls import count_calls, spread
from support.programs import require
from support.testing import run_test
from support.workload import Step


def test(context):
    lot = random.Random(context.seed)
    archive = context.archive()
    before, fresh = make_state(range(1, 4)), make_state(range(4, 9))
    write_articles(f"{context.folder}/before.jsonl", before)
    archive.programs.index("add", archive.path, f"{context.folder}/before.jsonl", "--quiet")
    copy = archive.save("before")
    more = write_articles(f"{context.folder}/more.jsonl", fresh)
    step = Step("add", ["add", more, "--threads", "1", "--quiet"], before, {**before, **fresh})
    allocations = count_calls(archive, step, "memory")
    refused, said = 0, 0
    for call in spread(allocations, context.count, lot):
        for forever in (0, 1):
            when = f"no memory {'from' if forever else 'at'} allocation {call}"
            archive.restore(copy)
            done = archive.programs.index(
                *step.command(archive.path),
                fault={"CLASS": "memory", "ACTION": "refuse", "AT": call, "FOREVER": forever},
            )
            refused += 1
            said += done.code > 0
            require(done.code in (0, 4, 5), when, "- ended with", done.code, done.err)
            require(done.code == 0 or done.err, when, "- said nothing")
            states = [step.after] if done.code == 0 else [step.before, step.after]
            archive.require_state(states, when)
    require(allocations > 1000 and said > 0, "tried too little:", allocations, "allocations,", said,
            "runs ended with a message")
    archive.require_next_add([archive_state(archive, step)], "all refusals")
    return (f"{refused} runs at {allocations} allocations, {said} ended with a message, 0 by a "
            "signal: 0 lost, 0 damaged")


def archive_state(archive, step):
    return [step.before, step.after][archive.require_state([step.before, step.after], "the end")]


run_test("F55 refused memory is said and loses nothing acknowledged", test, short=60, long=10**9)
