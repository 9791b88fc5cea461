"""What must hold of an archive after anything has happened to it."""

import os
import shutil

from support.articles import make_article
from support.programs import require

NEXT = 999_999  # the number of the article that is added to see that adding works


class Archive:
    """An archive below `folder`, which only the test uses."""

    def __init__(self, programs, folder):
        self.programs = programs
        self.folder = folder
        self.path = os.path.join(folder, "news")

    def exists(self):
        return os.path.exists(os.path.join(self.path, "CURRENT"))

    def save(self, name):
        """A copy to come back to."""
        copy = os.path.join(self.folder, name)
        shutil.rmtree(copy, ignore_errors=True)
        if os.path.exists(self.path):
            shutil.copytree(self.path, copy)
        return copy

    def restore(self, copy):
        shutil.rmtree(self.path, ignore_errors=True)
        if os.path.exists(copy):
            shutil.copytree(copy, self.path)

    def dump(self):
        """The articles that are in, as lines."""
        if not self.exists():
            return []
        dumped = self.programs.index("dump", self.path)
        require(dumped.code == 0, "dump ends with", dumped.code, dumped.err)
        return sorted(dumped.out.decode().splitlines())

    def require_state(self, states, after):
        """The archive is sound and holds exactly the articles of one of `states`,
        each as it was added. Returns which one."""
        lines = self.dump()
        found = [i for i, state in enumerate(states) if sorted(state.values()) == lines]
        require(found, after, "- articles are lost, doubled or changed:", len(lines), "are in,",
                [len(state) for state in states], "would be right")
        if self.exists():
            self.require_sound(after)
        return found[-1]

    def require_sound(self, after):
        checked = self.programs.index("check", self.path, "--quiet")
        # 1: a crash has left files behind, which the next writer removes.
        require(checked.code in (0, 1), after, "- check ends with", checked.code,
                checked.out.decode()[:500], checked.err)

    def require_next_add(self, states, after):
        """One more article goes in to one of `states`, and no trace of what happened
        before is left."""
        line = make_article(NEXT)
        added = self.programs.index("add", self.path, "-", "--quiet", input=(line + "\n").encode())
        require(added.code == 0, after, "- the next add fails:", added.err)
        lines = self.dump()
        require(any(lines == sorted([*state.values(), line]) for state in states), after,
                "- the next add changes other articles")
        checked = self.programs.index("check", self.path, "--quiet")
        require(checked.code == 0, after, "- after the next add check ends with", checked.code,
                checked.out.decode()[:500])
