"""A power cut loses no acknowledged article and damages nothing.

The file operations of all commands are logged; after each of --count of them the disk
is put together as a power cut might have left it, in three models (support/op_log.py):
the archive is sound, holds what was acknowledged before and the next add succeeds."""

import hashlib
import os
import random
import shutil

from support.archive import Archive
from support.op_log import MODELS, Disk, materialise, read_log
from support.programs import require
from support.testing import run_test
from support.workload import make_steps


def log_steps(archive, steps):
    """The operations of all steps, and for each step how many there are after it."""
    log = os.path.join(archive.folder, "log")
    ends = []
    for step in steps:
        done = archive.programs.index(
            *step.command(archive.path),
            fault={"ROOT": archive.folder, "CLASS": "change", "LOG": log, "CLOCK": step.clock},
        )
        require(done.code == 0, step.name, "undisturbed ends with", done.code, done.err)
        ends.append(len(read_log(log)))
    return read_log(log), ends


def fingerprint(left):
    digest = hashlib.sha256()
    for path in sorted(left):
        digest.update(f"{path}\0{left[path] is None}\0".encode() + (left[path] or b"") + b"\0")
    return digest.digest()


def test(context):
    lot = random.Random(context.seed)
    archive = context.archive()
    steps = make_steps(context.folder, 300 if context.long else 40)
    operations, ends = log_steps(archive, steps)
    cut = context.archive("cut")
    points = [lot.randint(1, len(operations)) for _ in range(context.count)]
    disk, seen, step = Disk(), {}, 0
    for number, operation in enumerate(operations, 1):
        disk.apply(operation)
        # The step that runs; the steps before it were acknowledged.
        while step + 1 < len(steps) and number > ends[step]:
            step += 1
        for point in range(points.count(number)):
            for model in MODELS:
                left = disk.after_power_cut(model, lot)
                states = [steps[step].after]
                if number < ends[step]:
                    states.insert(0, steps[step].before)
                key = (fingerprint(left), step, len(states))
                if key not in seen:
                    when = f"{model} after operation {number} ({operation[0]} {operation[1]})"
                    require_survival(cut, archive.folder, left, states, when)
                    seen[key] = True
    return (f"{len(points)} crash points of {len(operations)} operations x {len(MODELS)} models, "
            f"{len(seen)} different disks: 0 corrupt, 0 acknowledged lost")


def require_survival(cut: Archive, root, left, states, when):
    shutil.rmtree(cut.path, ignore_errors=True)
    materialise(left, root, cut.folder)
    which = cut.require_state(states, when)
    # A first publication that only lacks CURRENT is found by the next writer.
    cut.require_next_add(states if states[which] == {} else [states[which]], when)


run_test("F30 a power cut loses nothing acknowledged", test, short=12, long=3000)
