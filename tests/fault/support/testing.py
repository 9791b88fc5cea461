"""The frame of each fault test: its options, its folder, its one line of result."""

import argparse
import os
import shutil
import sys
import tempfile
import time

from support.archive import Archive
from support.programs import Broken, Programs


def run_test(promise, test, short, long):
    """Calls test(context) with context.count from --count, or `short` or `long`, and
    prints `promise`, what test() returns, the seed and the time that it took."""
    parser = argparse.ArgumentParser(description=promise)
    parser.add_argument("bin", help="folder of the programs and of the shim")
    parser.add_argument("--count", type=int, help="how often, how many or how densely")
    parser.add_argument("--long", action="store_true", help="the figures of docs/RELIABILITY.md")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.count = options.count or (long if options.long else short)

    # In memory where there is room: what is tested is order, not the disk.
    parent = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="dateline-fault-", dir=parent)
    programs = Programs(os.path.abspath(options.bin), find_shim(options.bin), folder)
    context = Context(options.count, options.seed, folder, programs, options.long)
    start = time.monotonic()
    try:
        result = test(context)
    except Broken as broken:
        print(f"FAILED: {promise}: {broken} (seed {options.seed})", file=sys.stderr)
        sys.exit(1)
    finally:
        programs.server.close()
        shutil.rmtree(folder, ignore_errors=True)
    seconds = time.monotonic() - start
    print(f"{promise}: {result}; seed {options.seed}, {seconds:.0f} s", flush=True)


def find_shim(bin_folder):
    return os.path.join(os.path.abspath(bin_folder), "libfault_shim.so")


class Context:
    def __init__(self, count, seed, folder, programs, long):
        self.count = count
        self.seed = seed
        self.folder = folder
        self.programs = programs
        self.long = long

    def archive(self, name="archive"):
        folder = os.path.join(self.folder, name)
        os.makedirs(folder, exist_ok=True)
        return Archive(self.programs, folder)
