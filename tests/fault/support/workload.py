"""The run that the fault tests disturb: add, add with replacements, delete, compact,
reindex, add; 300 articles in the long run, fewer in the short one."""

import os
from dataclasses import dataclass

from support.articles import make_state, write_articles


@dataclass
class Step:
    name: str
    arguments: list  # of dateline-index, the archive left out
    before: dict
    after: dict
    # Seconds that the clock runs ahead: superseded generations are removed after
    # ten minutes, and removing them is to be disturbed too.
    clock: int = 0

    def command(self, archive):
        return [self.arguments[0], archive, *self.arguments[1:]]


def make_steps(folder, articles=300):
    """The steps; the files that they add are written below `folder`."""
    first = articles * 4 // 5
    replaced = range(first - articles // 15 + 1, first + 1)
    added = make_state(range(1, first + 1))
    more = {**make_state(replaced, version=1), **make_state(range(first + 1, articles + 1))}
    late = make_state(range(articles + 1, articles + 6))
    files = {
        name: write_articles(os.path.join(folder, name + ".jsonl"), state)
        for name, state in (("added", added), ("more", more), ("late", late))
    }
    gone = [f"a{number}" for number in range(3, articles, max(articles // 10, 1))]
    steps = []

    def step(name, arguments, after, clock=0):
        before = steps[-1].after if steps else {}
        steps.append(Step(name, arguments, before, after, clock))

    one_thread = ["--threads", "1", "--quiet"]
    step("add", ["add", files["added"], *one_thread], added)
    step("add more", ["add", files["more"], *one_thread], {**added, **more})
    left = {key: line for key, line in steps[-1].after.items() if key not in gone}
    step("delete", ["delete", "--quiet", "--id", *gone], left)
    step("compact", ["compact", *one_thread], left, clock=1000)
    step("reindex", ["reindex", *one_thread], left, clock=2000)
    step("add late", ["add", files["late"], *one_thread], {**left, **late}, clock=3000)
    return steps
